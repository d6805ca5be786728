/** The kinds of goal by what they are called. */
import { type GoalKind, goalKinds } from '../domain/scales.ts';
import { languages } from '../words/language.ts';
import { planWords } from '../words/plan.ts';
import { scaleWords } from '../words/scales.ts';
import { keyOf } from './readScale.ts';

/** By number, by its key, or by the beginning of one of its words. */
export function goalOf(text: string): GoalKind | null {
  const key = keyOf(text);
  const at = Number(key);
  if (goalKinds[at - 1]) return goalKinds[at - 1] ?? null;
  const starts = (word: string) => keyOf(word).startsWith(key);
  return goalKinds.find((goal) => keyOf(goal) === key || goalNames(goal).some(starts)) ?? null;
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
  return [...wordsOf(goal), ...languages.map((each) => planWords[each].goalKindShort[goal])];
}

function wordsOf(goal: GoalKind): string[] {
  return languages.map((each) => scaleWords[each].goalKind[goal]);
}
