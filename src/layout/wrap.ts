/** Breaking a name or a job title into lines: wrapped, never cut. */
import { type Measure, type Ruler, rulerOf } from './measure.ts';
import { wordEnds } from './wordEnds.ts';

const closing = /^[，。、；：？！）》」』】〉”’,.;:?!)\]}·•‧・%-]$/u;
const separator = /^[·•‧・]$/u;
/** After these a reader rests. */
const pause = /^[，。、；：？！·•‧・]$/u;
const bracket = /^[（(]$/u;
const closingBracket = /^[）)]$/u;
const han = /^\p{Script=Han}$/u;
const opening = /^[（《「『【〈“‘([{]$/u;
const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}\p{M}'’._-]$/u;
/** The post at the end of a job title, with its own prefix: a good place to break before. */
const post = /(?:高级|首席|副)*(?:部长|处长|经理|主任|总监|主管|总工程师|顾问|秘书|局长|主席)(?=$|[（(）)\s])/gu;

/** `cost`: 0 where a reader would break, more the less so. */
type Break = { readonly at: number; readonly cost: number };

/** At the space between Latin and Chinese letters, which are often one expression: CEO 拜访. */
const betweenScripts = 10;
const betweenWords = 15;
/** A separator is left hanging at the line's end. */
const afterSeparator = 20;
const withinWord = 40;

/**
 * The fewest lines that fit `width`; among those the breaks a reader would choose: after a comma, before a parenthesis, at a
 * space, before the post ("副部长"), else between words, else as even as can be. A word that fits a line stays whole; only one that is wider than the
 * line is broken, into pieces as even as can be.
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
        : broken(line, width, rulerOf(line, size, bold, measure));
  if (cache.size > 20_000) cache.clear();
  cache.set(text, lines);
  return lines;
}

type Lines = Map<string, readonly string[]>;
type Asked = { readonly measure: Measure; readonly signedWidth: number; readonly size: number; readonly lines: Lines };
/** The caches asked last, for regular and for bold: charts ask for names and titles of one width turn by turn. */
const asked: [Asked?, Asked?] = [];
const caches = new WeakMap<Measure, Map<number, Map<number, Lines>>>();

/** One cache for each measure, width (negative for bold) and size. */
function cacheFor(measure: Measure, signedWidth: number, size: number): Lines {
  const weight = signedWidth < 0 ? 1 : 0;
  const last = asked[weight];
  if (last?.signedWidth === signedWidth && last.size === size && last.measure === measure) return last.lines;
  const byWidth = caches.get(measure) ?? new Map<number, Map<number, Lines>>();
  caches.set(measure, byWidth);
  if (byWidth.size > 200) byWidth.clear();
  const bySize = byWidth.get(signedWidth) ?? new Map<number, Lines>();
  byWidth.set(signedWidth, bySize);
  const lines = bySize.get(size) ?? new Map<string, readonly string[]>();
  bySize.set(size, lines);
  asked[weight] = { measure, signedWidth, size, lines };
  return lines;
}

function broken(line: string, width: number, ruler: Ruler): string[] {
  const breaks = withinLongWords(line, breaksOf(line, wordEnds(line)), width, ruler);
  const cost = [0, ...breaks.map(() => Number.POSITIVE_INFINITY)];
  const from: number[] = breaks.map(() => 0);
  /** Where a line begins that follows each break; before them all, the first line. */
  const begins = [0, ...breaks.map(({ at }) => withoutSpace(line, at))];
  for (let end = 0; end < breaks.length; end++) {
    const stop = breaks[end];
    if (!stop) continue;
    const to = withoutSpaceBehind(line, stop.at);
    const isLast = end === breaks.length - 1;
    for (let start = end; start >= 0; start--) {
      const partWidth = ruler(begins[start] ?? 0, to);
      if (partWidth > width && start < end) break;
      const slack = (width - partWidth) / width;
      const total = (cost[start] ?? 0) + 1000 + (isLast ? 0 : stop.cost) + slack * slack * (isLast ? 4 : 10);
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

/*
 * The lines broken here hold single spaces only, so that what trim() takes from a piece is one space at either end.
 */

function withoutSpace(line: string, begin: number): number {
  return line.charCodeAt(begin) === 32 ? begin + 1 : begin;
}

function withoutSpaceBehind(line: string, end: number): number {
  return line.charCodeAt(end - 1) === 32 ? end - 1 : end;
}

const noWords: ReadonlySet<number> = new Set();
const plain = new Map<string, readonly Break[]>();

/** Breaks without a reader's sense of words. A column looks for its width with the same texts again and again. */
function plainBreaksOf(line: string): readonly Break[] {
  const known = plain.get(line);
  if (known) return known;
  const breaks = breaksOf(line, noWords);
  if (plain.size > 2000) plain.clear();
  plain.set(line, breaks);
  return breaks;
}

/** The width of the widest piece that no line break should divide; 0 for an empty text. */
export function longestWord(text: string, size: number, bold: boolean, measure: Measure): number {
  const line = text.replace(/\s+/gu, ' ').trim();
  let begin = 0;
  return plainBreaksOf(line).reduce((most, { at }) => {
    const word = line.slice(begin, at).trimEnd();
    begin = at;
    return Math.max(most, measure(word, size, bold));
  }, 0);
}

/** The lines of a text that flows: each takes as much as it holds, as office programs break lines. */
export function flowed(text: string, width: number, size: number, bold: boolean, measure: Measure): string[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return [];
  const ruler = rulerOf(line, size, bold, measure);
  const lines: string[] = [];
  let begin = 0;
  let end = 0;
  for (const { at } of withinLongWords(line, plainBreaksOf(line), width, ruler)) {
    if (end > begin && ruler(withoutSpace(line, begin), withoutSpaceBehind(line, at)) > width) {
      lines.push(line.slice(begin, end).trim());
      begin = end;
    }
    end = at;
  }
  return [...lines, line.slice(begin).trim()];
}

/** Of this many characters at most, a clause is a name or as good as one, and stays whole. */
const shortClause = 5;
const innerSpace = /(?<=\p{Script=Han}) (?=\S)|(?<=\S) (?=\p{Script=Han})/gu;
const knownParts = new Map<string, readonly string[]>();

/**
 * A text in the parts between which a browser may break it: after a comma, at a space, before a parenthesis, and between
 * the words of what lies between. The spaces inside a part hold it together: "共 4 人", "CEO 拜访".
 */
export function softParts(text: string): readonly string[] {
  const found = knownParts.get(text);
  if (found) return found;
  const parts: string[] = [];
  let [clause, begin, words] = [0, 0, [] as number[]];
  const line = text.replace(/[^\S\u00A0]/gu, ' ');
  for (const { at, cost } of breaksOf(line, wordEnds(line))) {
    const [before, after] = [line[at - 1] ?? '', line[at] ?? ''];
    const isRest = at === text.length || (cost === 0 && (before === ' ' || pause.test(before) || opening.test(after)));
    if (!isRest) {
      if (cost <= betweenWords && before !== ' ') words.push(at);
      continue;
    }
    const size = at - clause - (pause.test(before) ? 1 : 0);
    for (const end of [...(size > shortClause ? words : []), at]) {
      parts.push(text.slice(begin, end).replace(innerSpace, '\u00a0'));
      begin = end;
    }
    [clause, words] = [at, []];
  }
  if (knownParts.size > 2000) knownParts.clear();
  knownParts.set(text, parts);
  return parts;
}

/** Where a line may end, each with what it costs; the last is the end of the text. */
function breaksOf(line: string, wordsEnd: ReadonlySet<number>): Break[] {
  const beforePost = new Set([...line.matchAll(post)].map((found) => found.index));
  const breaks: Break[] = [];
  let before = '';
  let at = 0;
  let inBrackets = 0;
  for (const character of line) {
    if (bracket.test(before)) inBrackets++;
    if (closingBracket.test(before)) inBrackets--;
    if (at > 0 && mayBreak(before, character)) {
      const isAfterWord = (before === ' ' && inBrackets <= 0 && !isCounter(line, at, character)) || pause.test(before);
      const isGood = isAfterWord || opening.test(character) || beforePost.has(at);
      const cost = !isGood ? (wordsEnd.has(at) ? betweenWords : withinWord) : before === ' ' ? atSpace(line, at) : 0;
      breaks.push({ at, cost });
    }
    before = character;
    at += character.length;
  }
  breaks.push({ at: line.length, cost: 0 });
  return breaks;
}

/** What a break at the space before `at` costs. */
function atSpace(line: string, at: number): number {
  const [ahead, behind] = [line[at - 2] ?? '', line[at] ?? ''];
  if (separator.test(ahead)) return afterSeparator;
  return (han.test(ahead) && letter.test(behind)) || (letter.test(ahead) && han.test(behind)) ? betweenScripts : 0;
}

/** "1 人": the number stays with what it counts where it can. */
function isCounter(line: string, at: number, after: string): boolean {
  return /[0-9] /.test(line.slice(at - 2, at)) && han.test(after);
}

/** Marks, joiners and what they join: one character to the reader. */
const joined = /^(?:\p{M}|\p{Emoji_Modifier}|\u200C|\u200D)$/u;
const bound = /\u00A0/;
const flagHalf = /^\p{Regional_Indicator}$/u;

function mayBreak(before: string, after: string): boolean {
  if (joined.test(after) || before === '\u200D' || (flagHalf.test(before) && flagHalf.test(after))) return false;
  if (after === ' ' || closing.test(after) || opening.test(before) || bound.test(before + after)) return false;
  if (before === ' ') return true;
  return !(letter.test(before) && letter.test(after));
}

/** Further breaks inside the words that are wider than the line by themselves. */
function withinLongWords(line: string, breaks: readonly Break[], width: number, ruler: Ruler): readonly Break[] {
  let begin = 0;
  return breaks.flatMap((stop) => {
    const from = begin;
    const to = withoutSpaceBehind(line, stop.at);
    begin = stop.at;
    if (ruler(from, to) <= width) return [stop];
    return [...evenCuts(line, from, to, width, ruler).map((at) => ({ at, cost: withinWord })), stop];
  });
}

/** Where to cut one long word: into the fewest pieces that fit, none much shorter than the others. */
function evenCuts(line: string, from: number, to: number, width: number, ruler: Ruler): number[] {
  let at = from;
  const ends = Array.from(graphemes.segment(line.slice(from, to)), ({ segment }) => (at += segment.length));
  const room = width * 0.97;
  const whole = ruler(from, to);
  const least = Math.ceil(whole / room);
  for (let pieces = least; pieces < least + 3; pieces++) {
    const cuts = cutsOf(from, ends, Math.min(room, (whole / pieces) * 1.02), ruler, true);
    if (cuts.length < pieces && isWithin(from, to, cuts, width, ruler)) return cuts;
  }
  return cutsOf(from, ends, room, ruler, false);
}

/** A cut after each run that reaches `goal` (`isNearest`), or before it passes it. */
function cutsOf(from: number, ends: readonly number[], goal: number, ruler: Ruler, isNearest: boolean): number[] {
  const cuts: number[] = [];
  let run = from;
  let at = from;
  for (const end of ends) {
    const over = ruler(run, end) - goal;
    if (run < at && over > (isNearest ? ruler(at, end) / 2 : 0)) {
      cuts.push(at);
      run = at;
    }
    at = end;
  }
  return cuts;
}

function isWithin(from: number, to: number, cuts: readonly number[], width: number, ruler: Ruler): boolean {
  return [from, ...cuts].every((start, index) => ruler(start, cuts[index] ?? to) <= width);
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
