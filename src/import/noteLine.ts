/** One line of notes taken apart: its indentation and bullet, its department, its people, and the marks behind them. */

import { roleOf } from '../columns/readScale.ts';
import { isJobTitle, personFromLine } from '../domain/entry.ts';
import { couldBeName, isProperName, isTrayWord, isUnknownName, looksLikeChain, looksLikeName } from './cellKind.ts';
import { type Named, personIn } from './namedPeople.ts';
import { asideMarks, isMark, type Marks, marksOf } from './noteMarks.ts';

export type NotedPerson = Named & { readonly chain: string; readonly marks: Marks };
export type NotedLine = {
  /** Columns of white space; a bullet counts half a column, a Markdown heading stands left of everything. */
  readonly indent: number;
  readonly isTitleLine: boolean;
  readonly text: string;
};

const bullet =
  /^(?:[-*+•·●○■□◆▪‣–—]\s+|\[[ xX]\]\s*|[(（]?\d{1,2}[)）、．]\s*|\d{1,2}\.\s+|\d{1,2}\.(?=\p{Script=Han})|[①-⑳]\s*|[(（]?[一二三四五六七八九十]{1,3}[)）、．.]\s*)+/u;

export function notedLine(line: string): NotedLine {
  const space = /^\s*/u.exec(line)?.[0] ?? '';
  const indent = [...space].reduce(
    (sum, character) => sum + (character === '\t' ? 4 : character === '\u3000' ? 2 : 1),
    0,
  );
  const body = line.slice(space.length).replace(/^>\s*/u, '').trimEnd();
  const title = /^(#{1,6})\s+/u.exec(body);
  const mark = title?.[0] ?? bullet.exec(body)?.[0] ?? '';
  const text = body
    .slice(mark.length)
    .replace(/\*\*|__|`/gu, '')
    .replace(/[。.;；]$/u, '')
    .trim();
  if (title) return { indent: (title[1]?.length ?? 1) - 10, isTitleLine: true, text };
  return { indent: indent + (mark === '' ? 0 : 0.5), isTitleLine: false, text };
}

/** "采购部：部长 卫国梁" → the department and the rest; null when the part before the colon is none. */
export function departmentBefore(text: string): { chain: string; rest: string } | null {
  const at = text.search(/[:：]/u);
  if (at <= 0 || at > 40) return null;
  const chain = bareChain(text.slice(0, at));
  const rest = text.slice(at + 1).trim();
  if (chain === '' || /^\d+$/.test(chain) || isJobTitle(chain)) return null;
  if (looksLikeChain(chain) || isTrayWord(chain)) return { chain, rest };
  if (rest === '' || looksLikeName(chain) || chain.length > 20 || /[，,、。；;]/u.test(chain)) return null;
  return peopleIn(rest).people.some((one) => one.jobTitle !== '') ? { chain, rest } : null;
}

/** Without a count behind it: "采购部（3 人）" → "采购部". */
export function bareChain(text: string): string {
  return text.replace(/\s*[（(]\s*(?:共\s*)?\d+\s*(?:人|名|位|people|persons)?\s*[)）]\s*$/iu, '').trim();
}

type Part = {
  readonly text: string;
  readonly after: string;
  readonly kind: 'both' | 'title' | 'name' | 'chain' | 'mark' | 'other';
};

/** The people a line names, in its order, and the parts in which nobody was recognised. */
export function peopleIn(text: string): { people: NotedPerson[]; rest: string[] } {
  const people: NotedPerson[] = [];
  const rest: string[] = [];
  const [said = '', ...dashed] = text.split(/\s*(?:——|--|—)\s*/u);
  const [body, ...asides] = [...remarkParted(said), ...dashed];
  const parts = partsOf(body);
  let chain = '';
  const add = (one: Named) => {
    people.push({ ...one, chain, marks: {} });
  };
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    if (!part) continue;
    if (part.kind === 'chain') {
      chain = part.text;
      if (parts.every((each) => each.kind === 'chain')) add({ name: '', jobTitle: '' });
    } else if (part.kind === 'mark') {
      const last = people.at(-1);
      if (last) people[people.length - 1] = { ...last, marks: { ...last.marks, ...marksOf(part.text) } };
      else rest.push(part.text);
    } else if (part.kind === 'other') rest.push(part.text);
    else if (next && arePair(part, next, parts)) {
      const [title, name] = part.kind === 'title' ? [part.text, next.text] : [next.text, part.text];
      add({ ...personFromLine(name), name: personFromLine(name).name || name, jobTitle: title });
      at++;
    } else {
      const { plain, marks, department } = partTaken(part.text);
      people.push({ ...personIn(plain), chain: department || chain, marks });
    }
  }
  const note = asides.join(' ').trim();
  const last = people.at(-1);
  if (note !== '' && last) people[people.length - 1] = { ...last, marks: { ...last.marks, ...asideMarks(note) } };
  else if (note !== '') rest.push(note);
  return { people, rest };
}

/** "CEO Iza：支持" → the person and what is said of them; a colon with anybody behind it parts something else. */
function remarkParted(text: string): readonly [string, ...string[]] {
  const at = text.search(/[:：]/u);
  if (at <= 0) return [text];
  const [who, remark] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const isSaidOfOne = partsOf(who).length === 1 && kindOf(who) === 'both';
  const isRemark = partsOf(remark).every(({ kind }) => kind === 'mark' || kind === 'other');
  return remark !== '' && isSaidOfOne && isRemark ? [who, remark] : [text];
}

/** A name beside a title makes one person across a comma or a bar; across 、 only when the whole line goes on so. */
function arePair(part: Part, next: Part, parts: readonly Part[]): boolean {
  const kinds = [part.kind, next.kind].sort().join(' ');
  if (kinds !== 'name title') return false;
  if (part.after !== '、') return true;
  return parts.length % 2 === 0 && parts.every((each, at) => each.kind === parts[at % 2]?.kind);
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '';
    if (/[（(【[]/u.test(character)) depth++;
    else if (/[）)】\]]/u.test(character)) depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || !/[、，,；;/／|｜\t]/u.test(character))) continue;
    const piece = text.slice(start, at).trim();
    if (piece !== '') parts.push({ text: piece, after: character, kind: kindOf(piece) });
    start = at + 1;
  }
  return depth > 0 && parts.length < 2 && /[（(【[]/u.test(text) ? unclosedParts(text) : parts;
}

/** A bracket that never closes shields nothing. */
function unclosedParts(text: string): Part[] {
  return text
    .split(/(?<=[、，,；;/／|｜\t])/u)
    .map((piece) => ({ piece: piece.replace(/[、，,；;/／|｜\t]$/u, '').trim(), after: piece.slice(-1) }))
    .filter(({ piece }) => piece !== '')
    .map(({ piece, after }) => ({ text: piece, after, kind: kindOf(piece) }));
}

function kindOf(text: string): Part['kind'] {
  if (isMark(text)) return 'mark';
  if (looksLikeChain(text) && !looksLikeName(text)) return 'chain';
  const { plain } = partTaken(text);
  if (/[。！？!]|https?:|\d{3,}/u.test(plain) || plain.length > 60) return 'other';
  const entry = personIn(plain);
  if (entry.jobTitle !== '' && entry.name === '') return 'title';
  if (entry.jobTitle !== '') return isFairName(entry.name) ? 'both' : 'other';
  return entry.name !== '' && isProperName(entry.name) ? 'name' : 'other';
}

function isFairName(name: string): boolean {
  return couldBeName(name) || /^\p{Lu}\.?$/u.test(name);
}

/** Marks in a bracket at the end or as last words go to the person; a department as first word is their chain. */
function partTaken(text: string): { plain: string; marks: Marks; department: string } {
  let plain = text.trim();
  let marks: Marks = {};
  const bracket = /\s*[（(]([^（()）]*)[)）]$/u.exec(plain);
  const inside = bracket?.[1]?.split(/[\s，,、;；/]+/u).filter((word) => word !== '') ?? [];
  const isOnlyMarks = inside.every((word) => isMark(word) || roleOf(word));
  const marked = inside.filter((word) => isMark(word) || (isOnlyMarks && roleOf(word)));
  if (bracket && bracket.index > 0 && marked.length > 0) {
    for (const word of marked) marks = { ...marks, ...marksOf(word) };
    const others = inside.filter((word) => !marked.includes(word));
    plain = plain.slice(0, bracket.index) + (others.length > 0 ? `（${others.join('，')}）` : '');
  }
  for (let last = /\s(\S+)$/u.exec(plain); last?.[1] && isMark(last[1]); last = /\s(\S+)$/u.exec(plain)) {
    marks = { ...marksOf(last[1]), ...marks };
    plain = plain.slice(0, last.index).trim();
  }
  const first = /^(\S+)\s+(.+)$/u.exec(plain);
  const isLed =
    first?.[1] && first[2] && /\p{Script=Han}/u.test(first[1]) && looksLikeChain(first[1]) && !isUnknownName(first[2]);
  if (isLed && (personIn(first[2] ?? '').jobTitle !== '' || looksLikeName(first[2] ?? ''))) {
    return { plain: first[2] ?? '', marks, department: first[1] ?? '' };
  }
  return { plain, marks, department: '' };
}
