/**
 * How wide a text is, without a screen. One measure for canvas and exports, so a line breaks at the same place in both.
 * Advances are the larger of Arial's and Noto Sans SC's (exports.md §1.5), so text drawn in either face fits.
 */

/** Width in the unit of `size`. */
export type Measure = {
  (text: string, size: number, bold: boolean): number;
  /** Where pieces of one text can be measured without cutting them out: the same widths, in one step each. */
  readonly ruler?: (text: string, size: number, bold: boolean) => Ruler;
};

/** The width of what stands between two offsets of a text, each at the edge of a character. */
export type Ruler = (from: number, to: number) => number;

/** A ruler for one text, by this measure. */
export function rulerOf(text: string, size: number, bold: boolean, measure: Measure): Ruler {
  return measure.ruler?.(text, size, bold) ?? ((from, to) => measure(text.slice(from, to), size, bold));
}

const regularAdvances = [
  278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 535, 667, 556, 833,
  723, 778, 667, 778, 722, 667, 611, 721, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  556, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338,
  270, 338, 584,
];
const boldAdvances = [
  278, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 390, 590, 590, 590, 590, 590, 590, 590,
  590, 590, 590, 333, 333, 590, 590, 590, 611, 1007, 722, 722, 722, 722, 667, 611, 778, 757, 330, 568, 722, 611, 853,
  749, 778, 667, 778, 722, 667, 625, 748, 667, 944, 667, 667, 613, 387, 390, 387, 590, 567, 626, 591, 644, 556, 644,
  581, 372, 611, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 556, 421, 637, 576, 863, 562, 574, 511, 389,
  296, 389, 590,
];

const combining = /^(?:\p{M}|\u200B|\u200C|\u200D|\p{Variation_Selector})$/u;
const wide =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2026\u2018-\u201D\u00B7\u{20000}-\u{3FFFD}]$/u;
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const alphanumeric = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;

/** The thin gap between Han and Latin letters, in em; CSS `text-autospace` and the painters draw the same. */
export const autospace = 0.125;

/** True where that gap stands: between these two characters, in this order. */
export function hasAutospace(before: string, after: string): boolean {
  return isGap(glyphOf(before.codePointAt(0) ?? 0), glyphOf(after.codePointAt(0) ?? 0));
}

/** One character: which script's neighbours it stands apart from, and its advances in thousandths of an em. */
type Glyph = {
  readonly script: 'han' | 'alphanumeric' | '';
  readonly regular: number;
  readonly bold: number;
};

function isGap(before: Glyph, after: Glyph): boolean {
  return before.script !== '' && after.script !== '' && before.script !== after.script;
}

/** Texts are measured again and again, in few characters: by code point, without a string for each. */
const glyphs = new Map<number, Glyph>();

function glyphOf(code: number): Glyph {
  const known = glyphs.get(code);
  if (known) return known;
  const character = String.fromCodePoint(code);
  const glyph: Glyph = {
    script: han.test(character) ? 'han' : alphanumeric.test(character) ? 'alphanumeric' : '',
    regular: advanceOf(character, false),
    bold: advanceOf(character, true),
  };
  glyphs.set(code, glyph);
  return glyph;
}

function advanceOf(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return (bold ? boldAdvances : regularAdvances)[code - 0x20] ?? 600;
  if (code >= 0x4e00 && code <= 0x9fff) return 1000;
  if (combining.test(character)) return 0;
  if (wide.test(character)) return 1000;
  if (code >= 0x1f000) return 1370;
  const base = character.normalize('NFD')[0] ?? character;
  if (base !== character) return advanceOf(base, bold);
  return bold ? 690 : 650;
}

/** Width of one line, autospace included. */
export const standardMeasure: Measure = Object.assign(
  (text: string, size: number, bold: boolean) => {
    let thousandths = 0;
    let before: Glyph | undefined;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      const glyph = glyphOf(code);
      thousandths += bold ? glyph.bold : glyph.regular;
      if (before && isGap(before, glyph)) thousandths += autospace * 1000;
      before = glyph;
    }
    return (thousandths * size) / 1000;
  },
  { ruler: standardRuler },
);

/** Widths are whole thousandths of an em, so that the difference of two sums is exactly what lies between. */
function standardRuler(text: string, size: number, bold: boolean): Ruler {
  const ends = new Int32Array(text.length + 1);
  /** As `ends`, with the gap before the character that begins here: it is no part of a piece that begins with it. */
  const starts = new Int32Array(text.length + 1);
  let thousandths = 0;
  let before: Glyph | undefined;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const glyph = glyphOf(code);
    ends[at] = thousandths;
    if (before && isGap(before, glyph)) thousandths += autospace * 1000;
    starts[at] = thousandths;
    thousandths += bold ? glyph.bold : glyph.regular;
    before = glyph;
    at += code > 0xffff ? 2 : 1;
  }
  ends[text.length] = thousandths;
  return (from, to) => (from < to ? (((ends[to] ?? 0) - (starts[from] ?? 0)) * size) / 1000 : 0);
}
