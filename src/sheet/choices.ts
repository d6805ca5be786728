/** What a typed text may mean among the choices of a cell. */
import type { CellPlace, Choice } from '../columns/cell.ts';
import { type Kind, kinds } from '../columns/kinds.ts';
import { sheetWords } from '../words/sheet.ts';

/** The choices that a typed text may mean: those that begin with it, then those that hold it; all for no text. */
export function choicesMatching(choices: readonly Choice[], text: string): readonly Choice[] {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return choices;
  const begins = choices.filter((choice) => choice.match.some((word) => word.startsWith(plain)));
  const holds = choices.filter(
    (choice) => !begins.includes(choice) && choice.match.some((word) => word.includes(plain)),
  );
  return [...begins, ...holds];
}

/** Where the part begins that is typed last, in a cell that holds several; 0 while a choice may be meant by all of it. */
export function lastPart(choices: readonly Choice[], text: string): number {
  return choicesMatching(choices, text).length > 0 ? 0 : (/[^、,，;；\n]*$/u.exec(text)?.index ?? 0);
}

/** What is missing from a typed text to the first choice that begins with it, whatever the case; '' when none does. */
export function completionOf(choices: readonly Choice[], text: string): string {
  const first = text === '' ? undefined : choicesMatching(choices, text)[0]?.label;
  return first?.toLowerCase().startsWith(text.toLowerCase()) ? first.slice(text.length) : '';
}

/** Lists longer than this are told by their ends. */
const namedMost = 3;

/** What may be typed into a cell of that kind: "可填 0–6 或未接触…伙伴". */
export function faultHint(kind: Kind, place: CellPlace): string {
  const choices = kinds[kind].choicesOf(place);
  const [first, last] = [choices[0], choices.at(-1)];
  if (!first || !last) return '';
  const words = sheetWords[place.language];
  const labels = choices.map(({ label }) => label);
  const named =
    labels.length > namedMost ? `${first.label}${words.ellipsis}${last.label}` : labels.join(words.nameComma);
  return words.canBe([keysOf(choices), kind === 'stance' ? '+ = −' : ''].filter(Boolean).join(words.nameComma), named);
}

/** "0–6", "A D E", or '' where no key chooses. */
export function keysOf(choices: readonly Choice[]): string {
  const keys = choices.map(({ key }) => key).filter((key) => key !== '');
  const isCounted = keys.length > 1 && keys.every((key) => /^\d$/.test(key));
  return isCounted ? `${keys[0]}–${keys.at(-1)}` : keys.join(' ');
}
