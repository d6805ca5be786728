/**
 * One-line entry (design.md §6): a person from one line of text. The rules, in order:
 * 1. A trailing "#1" … "#10" is the rank.
 * 2. Words part at white space; segments at / ， , 、 : ： ; ； | – — and a hyphen between spaces. Brackets hold one group.
 * 3. A word is a title, a department, a word that only helps a title ("Senior", "of"), or none of these (titles.ts).
 *    Neighbouring title words make one title. "of" takes at least one word with it. Where a title follows a name, it runs
 *    to the end of its segment.
 * 4. A bracket with a title inside is the title if there is none outside; with a name inside, the name; else it stays
 *    with the word before it.
 * 5. Only if no word is left for the name, words written together are parted ("部长张三", "CEO韩启东", "王主任").
 * 6. What is left is the name: the first such words, but after the last colon if there are any ("采购部：部长 卫国梁").
 * 7. Everything else is the title, in its order. No title recognised: the whole text is the name, as typed.
 * 8. A name that says nobody is known ("???", "待定", "XXX") is none: the seat is a placeholder.
 */
import { gluedName, looksLikeHanName, type WordKind, wordKind } from './titles.ts';
import { isUnknownName } from './unknownName.ts';

/** `placeholder`: the line says that nobody is known at this seat yet ("部长 ???", "待定"). */
export type Entry = {
  readonly name: string;
  readonly jobTitle: string;
  readonly rank?: number;
  readonly placeholder?: true;
};

type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly segment: number;
  readonly kind: WordKind | 'group' | 'name';
};

const separator = /[/／，,、:：;；|｜–—\t\r\n]/u;

/**
 * Splits one line into name, title and rank (1–10; absent if none is given). A title without a name gives an empty name.
 * Never throws, and keeps every character but separators, white space, the rank mark, emptied brackets and a word that
 * stands for a name nobody knows.
 */
export function personFromLine(text: string): Entry {
  const { name, ...entry } = entryOf(text);
  return isUnknownName(name) ? { name: '', ...entry, placeholder: true } : { name, ...entry };
}

function entryOf(text: string): Entry {
  const ranked = /[#＃]\s*([1-9１-９]|10|１０)\s*$/u.exec(text);
  const line = (ranked ? text.slice(0, ranked.index) : text).trim();
  const rank = ranked?.[1] === undefined ? {} : { rank: Number(ranked[1].normalize('NFKC')) };
  const words = gluedParted(groupsSettled(titlesMarked(wordsOf(line))));
  if (!words.some((word) => word.kind === 'title')) return { name: line, jobTitle: '', ...rank };
  const [from, to] = nameRange(line, words);
  const titles = [words.slice(0, from), words.slice(to)].map((part) => written(line, part));
  return {
    name: written(line, words.slice(from, to)),
    jobTitle: titles.filter((part) => part !== '').join(' '),
    ...rank,
  };
}

/** True when the whole text reads as a job title, so that it is nobody's name. */
export function isJobTitle(text: string): boolean {
  const entry = personFromLine(text);
  return entry.jobTitle !== '' && entry.name === '' && !entry.placeholder;
}

function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  const groupEnd = groupEnds(line);
  let segment = 0;
  let start = -1;
  const closed = (end: number) => {
    const text = line.slice(start, end);
    const parted = start < 0 ? null : hyphenParted(text);
    if (start >= 0 && parted !== null) {
      words.push({
        text: text.slice(0, parted),
        start,
        end: start + parted,
        segment,
        kind: wordKind(text.slice(0, parted)),
      });
      segment++;
      start += parted + 1;
    }
    if (start >= 0)
      words.push({ text: line.slice(start, end), start, end, segment, kind: wordKind(line.slice(start, end)) });
    start = -1;
  };
  for (let at = 0; at < line.length; at++) {
    const end = groupEnd.get(at);
    if (end !== undefined) {
      closed(at);
      words.push({ text: line.slice(at, end), start: at, end, segment, kind: 'group' });
      at = end - 1;
    } else if (isSeparator(line, at)) {
      closed(at);
      segment++;
    } else if (/\s/u.test(line[at] ?? '')) closed(at);
    else if (start < 0) start = at;
  }
  closed(line.length);
  return words;
}

/** "王建国-董事长": where a Chinese name and a title are joined by a hyphen; null in any other word. */
function hyphenParted(word: string): number | null {
  const at = word.search(/[-－‐]/u);
  if (at <= 0 || /[-－‐]/u.test(word.slice(at + 1))) return null;
  const [one, two] = [word.slice(0, at), word.slice(at + 1)];
  const isPair = (name: string, title: string) => looksLikeHanName(name) && wordKind(title) === 'title';
  return isPair(one, two) || isPair(two, one) ? at : null;
}

/** A hyphen separates between spaces, or between a Chinese name and a title: "Jean-Paul" is one word. */
function isSeparator(line: string, at: number): boolean {
  return separator.test(line[at] ?? '') || /^\s[-－]\s$/u.test(line.slice(at - 1, at + 2));
}

/** Where each closed bracket ends, by where it begins; a bracket without its partner is an ordinary character. */
function groupEnds(line: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (/[(（[【［]/u.test(line[at] ?? '')) open.push(at);
    else if (/[)）\]】］]/u.test(line[at] ?? '')) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at + 1);
    }
  }
  return ends;
}

/** Joins neighbouring title words into titles, segment by segment; what does not come to a title is `other` again. */
function titlesMarked(words: readonly Word[]): Word[] {
  const marked: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const end = firstIndex(words, at, (word) => word.segment !== words[at]?.segment);
    marked.push(...segmentMarked(words.slice(at, end)));
    at = end;
  }
  return marked;
}

function segmentMarked(words: readonly Word[]): Word[] {
  if (words.every((word) => word.kind === 'department' || word.kind === 'link')) {
    return words.map((word) => ({ ...word, kind: 'department' }));
  }
  const marked: Word[] = [];
  let hasName = false;
  for (let at = 0; at < words.length; ) {
    const run = words.slice(at, runEnd(words, at));
    const title: readonly Word[] = isTitle(run) ? (hasName ? words.slice(at) : run) : [];
    const plain: readonly Word[] = title.length > 0 ? [] : run.length > 0 ? run : words.slice(at, at + 1);
    marked.push(...title.map((word) => (word.kind === 'group' ? word : { ...word, kind: 'title' as const })));
    marked.push(...plain.map((word) => (staysDepartment(word) ? word : { ...word, kind: 'other' as const })));
    hasName ||= plain.some((word) => !staysDepartment(word));
    at += title.length + plain.length;
  }
  return marked;
}

function staysDepartment(word: Word): boolean {
  return word.kind === 'group' || (word.kind === 'department' && /\p{Script=Han}/u.test(word.text));
}

/** The end of the title words that begin at `at`; a link ("of") takes the next word with it and does not stand last. */
function runEnd(words: readonly Word[], at: number): number {
  let end = at;
  for (let seen = false; end < words.length; end++) {
    const kind = words[end]?.kind;
    const isFirst = end === at;
    if (kind === 'title' || kind === 'weak') seen = true;
    else if (kind === 'other' && !(seen && words[end - 1]?.kind === 'link')) break;
    else if (isFirst && (kind === 'link' || kind === 'group')) break;
  }
  while (end > at && words[end - 1]?.kind === 'link') end--;
  return end;
}

function isTitle(run: readonly Word[]): boolean {
  const words = run.filter((word) => word.kind !== 'group');
  return (
    words.some((word) => word.kind === 'title') || (words.length > 1 && words.some((word) => word.kind === 'weak'))
  );
}

function groupsSettled(words: readonly Word[]): Word[] {
  const hasTitle = words.some((word) => word.kind === 'title');
  const hasName = words.some((word) => word.kind === 'other');
  const settled: Word[] = [];
  for (const word of words) {
    if (word.kind !== 'group') {
      settled.push(word);
      continue;
    }
    const inside = { ...word, text: word.text.slice(1, -1), start: word.start + 1, end: word.end - 1 };
    if (holdsTitle(inside.text)) settled.push(hasTitle ? { ...word, kind: 'title' } : { ...inside, kind: 'title' });
    else if (hasTitle && !hasName && looksLikeName(inside.text)) settled.push({ ...inside, kind: 'name' });
    else settled.push({ ...word, kind: settled.at(-1)?.kind ?? (hasTitle ? 'title' : 'other') });
  }
  return settled;
}

function holdsTitle(inside: string): boolean {
  return titlesMarked(wordsOf(inside.replace(/[()（）[\]【】［］]/gu, ' '))).some((word) => word.kind === 'title');
}

function looksLikeName(text: string): boolean {
  if (looksLikeHanName(text.trim())) return true;
  const words = text.trim().split(/\s+/u);
  return words.length > 1 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && wordKind(word) === 'other');
}

/** Parts the first word in which a name and a title are written together, if there is otherwise no name or no title. */
function gluedParted(words: readonly Word[]): Word[] {
  const missing = (['other', 'title'] as const).find((kind) => !words.some((word) => word.kind === kind));
  if (missing === undefined || words.some((word) => word.kind === 'name')) return [...words];
  for (const [index, word] of words.entries()) {
    const name = word.kind === missing ? null : gluedName(word.text);
    if (!name) continue;
    const part = (start: number, end: number, kind: Word['kind']): Word => ({
      ...word,
      text: word.text.slice(start, end),
      start: word.start + start,
      end: word.start + end,
      kind,
    });
    const parts = [part(0, name[0], 'title'), part(name[0], name[1], 'name'), part(name[1], word.text.length, 'title')];
    return [...words.slice(0, index), ...parts.filter((each) => each.text !== ''), ...words.slice(index + 1)];
  }
  return [...words];
}

/** The words of the name, [from, to); empty when every word belongs to the title. */
function nameRange(line: string, words: readonly Word[]): [from: number, to: number] {
  const certain = words.findIndex((word) => word.kind === 'name');
  if (certain >= 0) return [certain, certain + 1];
  const isOther = (word: Word | undefined) => word?.kind === 'other';
  const afterColon = words.findLastIndex((word, index) => /[:：]/u.test(between(line, words[index - 1], word)));
  const afterIt = firstIndex(words, Math.max(0, afterColon), isOther);
  const from = afterIt < words.length ? afterIt : firstIndex(words, 0, isOther);
  const segment = words[from]?.segment;
  return [from, firstIndex(words, from, (word) => !isOther(word) || word.segment !== segment)];
}

/** The words as they were written, with what stood between them; a colon and the bracket of an emptied group go. */
function written(line: string, words: readonly Word[]): string {
  let text = '';
  for (const [index, word] of words.entries()) {
    const gap = between(line, words[index - 1], word);
    const isHan = /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(word.text);
    const colon = /[:：]/u.test(gap) && isHan ? '' : ' ';
    text += (/[:：()（）[\]【】［］]/u.test(gap) ? colon : gap) + word.text;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

function between(line: string, before: Word | undefined, word: Word): string {
  return before ? line.slice(before.end, word.start) : '';
}

function firstIndex<T>(list: readonly T[], from: number, isIt: (item: T) => boolean): number {
  let at = from;
  while (at < list.length && !isIt(list[at] as T)) at++;
  return at;
}
