/** A chain of the coverage view in one sentence; means are said as the nearest level, never as a decimal. */
import type { DecisionChain } from '../domain/chain.ts';
import { levels } from '../domain/scales.ts';
import type { Stave } from '../domain/shortBoards.ts';
import { coverageViewWords } from './coverageView.ts';
import type { Language } from './language.ts';
import { pageWords } from './pages.ts';
import { scaleWords } from './scales.ts';

/** "近「接受」", or that nobody is rated. */
export function meanSaid(mean: number | null, language: Language): string {
  const words = coverageViewWords[language];
  const level = mean === null ? undefined : levels[Math.round(mean)];
  return level ? words.near(scaleWords[language].level[level]) : words.notRated;
}

/** The competitor's name, or its letter while it has none. */
export function rivalName(chain: DecisionChain, id: string, language: Language): string {
  const at = chain.competitors.findIndex((each) => each.id === id);
  return chain.competitors[at]?.name.trim() || pageWords[language].rivalCode(Math.max(0, at));
}

/** How many people, how many of them rated, how near we are, and how near the competitors who are known there. */
export function staveSentence(chain: DecisionChain, stave: Stave, language: Language): string {
  const words = coverageViewWords[language];
  const rivals = stave.rivals.flatMap(({ competitorId, mean }) =>
    mean === null ? [] : [words.rivalNear(rivalName(chain, competitorId, language), meanSaid(mean, language))],
  );
  return words.sentence([
    words.ratedOf(stave.ratedIds.length, stave.personIds.length),
    words.oursNear(meanSaid(stave.mean, language)),
    ...rivals,
  ]);
}
