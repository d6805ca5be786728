/** The kinds of goal by what they are called. */
import { type GoalKind, goalKinds } from '../domain/scales.ts';
import { languages } from '../words/language.ts';
import { planWords } from '../words/plan.ts';
import { scaleWords } from '../words/scales.ts';
import type { Words } from './column.ts';
import { keyOf } from './readScale.ts';

/** What a page calls them over its columns. */
export const goalHeadings: Readonly<Record<GoalKind, Words>> = {
  strategic: { zh: '价值区域、格局项目', en: 'Value region' },
  quality: { zh: '交易质量', en: 'Deal quality' },
  competition: { zh: '竞争目标', en: 'Competition' },
};

/** What a team's own word for a kind holds: "better deal quality", "beat the competitor". */
const stems: Readonly<Record<GoalKind, RegExp>> = {
  strategic: /strateg|region|landscape|格局|价值/,
  quality: /quality|margin|质量/,
  competition: /compet|rival|竞争/,
};

/** By number, by its key, by the beginning of one of its words, else by a word that speaks of this kind alone. */
export function goalOf(text: string): GoalKind | null {
  const key = keyOf(text);
  const at = Number(key);
  if (goalKinds[at - 1]) return goalKinds[at - 1] ?? null;
  const starts = (word: string) => keyOf(word).startsWith(key);
  const named = goalKinds.find((goal) => keyOf(goal) === key || goalNames(goal).some(starts));
  const [only, ...others] = goalKinds.filter((goal) => stems[goal].test(key));
  return named ?? (others.length === 0 ? (only ?? null) : null);
}

/** A goal's whole word may hold the comma that parts goals, so whole words become keys before a text is parted. */
export function withoutGoalWords(text: string): string {
  return goalKinds.reduce(
    (rest, goal) => wordsOf(goal).reduce((each, word) => each.replaceAll(word, `\n${goal}\n`), rest),
    text,
  );
}

/** Its words, and the short ones a page has. */
export function goalNames(goal: GoalKind): string[] {
  return [
    ...wordsOf(goal),
    ...Object.values(goalHeadings[goal]),
    ...languages.map((each) => planWords[each].goalKindShort[goal]),
  ];
}

function wordsOf(goal: GoalKind): string[] {
  return languages.map((each) => scaleWords[each].goalKind[goal]);
}
