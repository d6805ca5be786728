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

/** How near each competitor is who is known there; known with some people only, over how many, and how near we are to those. */
export function rivalsSaid(chain: DecisionChain, { rivals, ratedIds }: Stave, language: Language): string[] {
  const words = coverageViewWords[language];
  return rivals.flatMap(({ competitorId, mean, sharedIds, ours }) => {
    if (mean === null) return [];
    const said = words.rivalNear(rivalName(chain, competitorId, language), meanSaid(mean, language));
    return sharedIds.length < ratedIds.length
      ? said + words.overShared(sharedIds.length, meanSaid(ours, language))
      : said;
  });
}

/** How many people, how many of them rated, how near we are, and how near the competitors who are known there. */
export function staveSentence(chain: DecisionChain, stave: Stave, language: Language): string {
  const words = coverageViewWords[language];
  return words.sentence([
    words.ratedOf(stave.ratedIds.length, stave.personIds.length),
    words.oursNear(meanSaid(stave.mean, language)),
    ...rivalsSaid(chain, stave, language),
  ]);
}
