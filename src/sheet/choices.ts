/** What a typed text may mean among the choices of a cell. */
import type { CellPlace, Choice } from '../columns/cell.ts';
import { type Kind, kinds } from '../columns/kinds.ts';
import { sheetWords } from '../words/sheet.ts';

/** The choices that a typed text may mean: those that are it, that begin with it, then those that hold it; all for no text. */
export function choicesMatching(choices: readonly Choice[], text: string): readonly Choice[] {
  const plain = plainOf(text).trimEnd();
  if (plain === '') return choices;
  const holds = choices.filter(({ match }) => match.some((word) => word.includes(plain)));
  const nearness = ({ match }: Choice) =>
    match.includes(plain) ? 0 : match.some((word) => word.startsWith(plain)) ? 1 : 2;
  return [0, 1, 2].flatMap((near) => holds.filter((choice) => nearness(choice) === near));
}

function plainOf(text: string): string {
  return text.normalize('NFKC').trimStart().toLowerCase();
}

const afterComma = /[^、,，;；\n]*$/u;

/** Something in it is parted from the rest by more than a blank. */
export function isParted(text: string): boolean {
  return (afterComma.exec(text)?.index ?? 0) > 0;
}

/**
 * Where the part begins that is typed last, behind a comma or the like, and behind a blank where blanks part too; 0 while a
 * choice may be meant by all of it.
 */
export function lastPart(choices: readonly Choice[], text: string, isPartedByBlanks: boolean): number {
  const isMeant = (part: string) =>
    part.trim() === '' || choices.some(({ match }) => match.some((word) => word.includes(plainOf(part))));
  const behind = afterComma.exec(text)?.index ?? 0;
  const begins = [0, behind, ...(isPartedByBlanks ? [/\S*$/u.exec(text)?.index ?? 0] : [])];
  return begins.find((at) => isMeant(text.slice(at))) ?? behind;
}

/** What is missing from a typed text to the first choice that begins with it, whatever the case; '' when none does. */
export function completionOf(choices: readonly Choice[], text: string): string {
  const first = text === '' ? undefined : choicesMatching(choices, text)[0]?.label;
  return first?.toLowerCase().startsWith(text.toLowerCase()) ? first.slice(text.length) : '';
}

/** Fewer characters may stand in any name. */
const tellingLeast = 2;

/** Whether a text typed where one's own words may stand means the only choice that holds it: from the beginning of a word on. */
export function isTelling(choices: readonly Choice[], text: string): boolean {
  const plain = plainOf(text).trimEnd();
  const [only, ...others] = choicesMatching(choices, plain);
  if (!only || others.length > 0 || [...plain].length < tellingLeast) return false;
  return only.match.some((word) => {
    const before = word.slice(0, Math.max(0, word.indexOf(plain))).at(-1) ?? ' ';
    return word.includes(plain) && (/\p{Script=Han}/u.test(plain) || !/[\p{L}\d]/u.test(before));
  });
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
