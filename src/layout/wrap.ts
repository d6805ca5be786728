/** Breaking a name or a job title into lines: wrapped, never cut. */
import type { Measure } from './measure.ts';

const closing = /^[，。、；：？！）》」』】〉”’,.;:?!)\]}·%]$/u;
const opening = /^[（《「『【〈“‘([{]$/u;
const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}\p{M}'’._-]$/u;
/** The post at the end of a job title, with its own prefix: a good place to break before. */
const post = /(?:高级|首席|副)*(?:部长|处长|经理|主任|总监|主管|总工程师|顾问|秘书|局长|主席)(?=$|[（(\s])/gu;

type Break = { readonly at: number; readonly isGood: boolean };

/**
 * The fewest lines that fit `width`; among those the breaks a reader would choose: before a parenthesis, at a space,
 * before the post ("副部长"), else as even as can be. A word wider than the line is broken where it must be.
 */
export function wrapped(text: string, width: number, size: number, bold: boolean, measure: Measure): readonly string[] {
  const cache = cacheFor(measure, bold ? -width : width, size);
  const known = cache.get(text);
  if (known) return known;
  const line = text.replace(/\s+/gu, ' ').trim();
  const lines =
    line === ''
      ? []
      : measure(line, size, bold) <= width
        ? [line]
        : broken(line, width, (part) => measure(part, size, bold));
  if (cache.size > 20_000) cache.clear();
  cache.set(text, lines);
  return lines;
}

type Lines = Map<string, readonly string[]>;
const caches = new WeakMap<Measure, Map<number, Lines>>();

/** One cache for each measure, width (negative for bold) and size. */
function cacheFor(measure: Measure, signedWidth: number, size: number): Lines {
  const byWidth = caches.get(measure) ?? new Map<number, Lines>();
  caches.set(measure, byWidth);
  const key = signedWidth * 1000 + size;
  const known = byWidth.get(key);
  if (known) return known;
  if (byWidth.size > 200) byWidth.clear();
  const lines: Lines = new Map();
  byWidth.set(key, lines);
  return lines;
}

function broken(line: string, width: number, measure: (part: string) => number): string[] {
  const breaks = breaksOf(line);
  const cost = [0, ...breaks.map(() => Number.POSITIVE_INFINITY)];
  const from: number[] = breaks.map(() => 0);
  for (let end = 0; end < breaks.length; end++) {
    const stop = breaks[end];
    if (!stop) continue;
    for (let start = end; start >= 0; start--) {
      const begin = start === 0 ? 0 : (breaks[start - 1]?.at ?? 0);
      const part = line.slice(begin, stop.at).trim();
      const partWidth = measure(part);
      if (partWidth > width) {
        if (start < end) break;
        return brokenAnywhere(line, width, measure);
      }
      const isLast = end === breaks.length - 1;
      const slack = (width - partWidth) / width;
      const total = (cost[start] ?? 0) + 1000 + (isLast || stop.isGood ? 0 : 40) + slack * slack * (isLast ? 4 : 10);
      if (total < (cost[end + 1] ?? 0)) {
        cost[end + 1] = total;
        from[end] = start;
      }
    }
  }
  const lines: string[] = [];
  for (let end = breaks.length - 1; end >= 0; end = (from[end] ?? 0) - 1) {
    const start = from[end] ?? 0;
    lines.unshift(line.slice(start === 0 ? 0 : breaks[start - 1]?.at, breaks[end]?.at).trim());
  }
  return lines;
}

/** Where a line may end, each with whether it is a good place; the last is the end of the text. */
function breaksOf(line: string): Break[] {
  const beforePost = new Set([...line.matchAll(post)].map((found) => found.index));
  const breaks: Break[] = [];
  let before = '';
  let at = 0;
  for (const character of line) {
    if (at > 0 && mayBreak(before, character)) {
      breaks.push({ at, isGood: before === ' ' || opening.test(character) || beforePost.has(at) });
    }
    before = character;
    at += character.length;
  }
  breaks.push({ at: line.length, isGood: true });
  return breaks;
}

/** Marks, joiners and what they join: one character to the reader. */
const joined = /^(?:\p{M}|\p{Emoji_Modifier}|\u200C|\u200D)$/u;
const flagHalf = /^\p{Regional_Indicator}$/u;

function mayBreak(before: string, after: string): boolean {
  if (joined.test(after) || before === '\u200D' || (flagHalf.test(before) && flagHalf.test(after))) return false;
  if (after === ' ' || closing.test(after) || opening.test(before)) return false;
  if (before === ' ') return true;
  return !(letter.test(before) && letter.test(after));
}

/** For a word wider than the line: as much on each line as goes. */
function brokenAnywhere(line: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  let currentWidth = 0;
  for (const { segment } of graphemes.segment(line)) {
    const added = measure(segment);
    if (current !== '' && currentWidth + added > width * 0.97) {
      lines.push(current.trim());
      current = '';
      currentWidth = 0;
    }
    current += segment;
    currentWidth += added;
  }
  if (current.trim() !== '') lines.push(current.trim());
  return lines;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
