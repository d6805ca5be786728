/** Text as every painter can draw it: one line of valid Unicode without characters that break a file or hide a word. */
import { invisibleMarks } from '../domain/sameName.ts';

const halfPair = /\p{Surrogate}/gu;
const lineEnds = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F]/gu;
/** Joiners mean something between letters of the scripts that join, and inside emoji; nowhere else. */
const strayJoiner =
  /(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)(?:\u200C|\u200D)|(?:\u200C|\u200D)(?!\p{L}|\p{Extended_Pictographic})/gu;

/** Composed form; ends of lines and odd spaces become one space each, half of a surrogate pair becomes U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(halfPair, '\uFFFD')
    .normalize('NFC')
    .replace(lineEnds, ' ')
    .replace(oddSpaces, ' ')
    .replace(invisibleMarks, '')
    .replace(strayJoiner, '');
}

/** The same, but ends of lines stay: for a cell of several paragraphs. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => cleanText(line).trim())
    .join('\n')
    .trim();
}
