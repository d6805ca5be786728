/** A line of notes cut into parts: each a title, a name, both, a department, a mark or nothing of these. */

import { roleOf } from '../columns/readScale.ts';
import { isHanSurname } from '../domain/titles.ts';
import { isUnknownName } from '../domain/unknownName.ts';
import { couldBeName, isEverydayWord, isProperName, looksLikeChain, looksLikeName } from './cellKind.ts';
import { personIn } from './namedPeople.ts';
import { isMark, type Marks, marksOf } from './noteMarks.ts';
import { isGeneralTitle, isLead, isOrderRemark, isPlainRole, outsideBrackets } from './noteWords.ts';

type Kind = 'both' | 'title' | 'name' | 'chain' | 'mark' | 'other';
export type Part = Taken & {
  readonly text: string;
  /** What stands behind it and parts it from the next. */
  readonly after: string;
  readonly kind: Kind;
};

/** The parts of a line between its commas and bars, those with a blank name between them apart. Linear. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const shown = outsideBrackets(text);
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = shown[at] ?? '';
    if (at < text.length && !/[、，,；;/／|｜\t]/u.test(character)) continue;
    const piece = text.slice(start, at).trim();
    if (piece !== '') parts.push(...namesApart(piece, character));
    start = at + 1;
  }
  return parts;
}

/** "成员：张三 李四 王五": Chinese names with blanks between them. */
function namesApart(piece: string, after: string): Part[] {
  if (piece.length > longestPart * 10) return [partOf(piece, after)];
  const [, before = '', names = piece] = /^([^:：]{1,20}[:：])\s*(.*)$/u.exec(piece) ?? roleParted(piece) ?? [];
  const words = outsideBrackets(names).split(/\s+/u);
  const isInTurn = (word: string, at: number) => (at % 2 === 0 ? isLead(word) : looksLikeName(word));
  if (before === '' && words.length >= 4 && words.length % 2 === 0 && words.every(isInTurn)) {
    return words.flatMap((word, at) => (at % 2 === 0 ? [partOf(`${word} ${words[at + 1]}`, ' ')] : []));
  }
  const isName = (word: string) => looksLikeName(word.replace(/\0+$/u, '')) && /\p{Script=Han}/u.test(word);
  const isApart =
    words.length > 1 &&
    words.length <= 200 &&
    words.filter(isName).length * 3 >= words.length * 2 &&
    words.every((word) => couldBeName(word.replace(/\0+$/u, '')) && /^\p{Script=Han}/u.test(word));
  if (!isApart || !(before === '' || isLead(before.replace(/[:：\s]+$/u, '')))) return [partOf(piece, after)];
  let from = piece.length - names.length;
  return words.map((word, at) => {
    const start = piece.indexOf(word.replace(/\0+$/u, ''), from);
    from = start + word.length;
    return partOf((at === 0 ? before : '') + piece.slice(start, from), at === words.length - 1 ? after : ' ');
  });
}

function roleParted(piece: string): RegExpExecArray | null {
  const parted = /^(\S{1,30}\s+)(.*)$/u.exec(piece);
  return parted && isGeneralTitle(parted[1]?.trim() ?? '') ? parted : null;
}

/** A longer part is prose. */
const longestPart = 200;

/** One part by itself; `after` stands behind it. */
export function partOf(text: string, after: string): Part {
  if (text.length > longestPart) {
    const nothing = { plain: text, lead: null, department: '', contacts: [], behind: { unit: '', marks: {} } };
    return { ...nothing, text: text.trim(), after, kind: 'other' };
  }
  const taken = takenApart(nameJoined(text.trim()));
  return { ...taken, text: text.trim(), after, kind: kindOf(text.trim(), taken) };
}

/** "欧阳 修": surname and given name apart. */
function nameJoined(text: string): string {
  const [, surname = '', given = ''] = /^(\p{Script=Han}{1,2})\s(\p{Script=Han}{1,2})$/u.exec(text) ?? [];
  return surname !== '' && looksLikeName(surname + given) && !looksLikeName(surname) ? surname + given : text;
}

function kindOf(text: string, { plain, lead, behind }: Taken): Kind {
  if (isMark(text)) return 'mark';
  if (looksLikeChain(text) && !looksLikeName(text)) return 'chain';
  if (/[。！？!]|https?:|\d{3,}/u.test(plain) || plain.length > 60 || isOrderRemark(plain)) return 'other';
  const entry = personIn(plain);
  if (entry.jobTitle !== '' && entry.name === '') return 'title';
  if (entry.jobTitle !== '') return isFairName(entry.name) ? 'both' : 'other';
  if (lead !== null) return entry.name === '' ? 'title' : isFairName(entry.name) ? 'both' : 'other';
  const isExplained = behind.unit !== '' || behind.marks.note !== undefined;
  if (entry.name === '' || isEverydayWord(entry.name)) return 'other';
  if (isProperName(entry.name)) return 'name';
  return isExplained && behind.unit !== '' && couldBeName(entry.name) ? 'name' : 'other';
}

function isFairName(name: string): boolean {
  return couldBeName(name) || /^\p{Lu}\.?$/u.test(name) || isHanSurname(name);
}

type Taken = {
  readonly plain: string;
  /** The title before a colon. */
  readonly lead: string | null;
  readonly department: string;
  /** Telephones and addresses: nobody's name or title. */
  readonly contacts: readonly string[];
  readonly behind: { readonly unit: string; readonly marks: Marks };
};

const contact =
  /[\s,，]*(?:(?:电话|手机|tel|phone|mobile|email|邮箱)[:：.]?\s*)?(?:\+?\d[\d -]{5,20}\d|[^\s@，,、（()）]+@[^\s@，,、（()）]+\.[^\s@，,、（()）]+)$/iu;

/**
 * Marks and remarks in a bracket at the end or as last words go to the person; a department as first word is their chain,
 * and one in a bracket behind the name is their unit.
 */
function takenApart(text: string): Taken {
  let plain = text.trim();
  const contacts: string[] = [];
  for (let found = contact.exec(plain); found && found.index > 0 && contacts.length < 3; found = contact.exec(plain)) {
    contacts.unshift(found[0].trim());
    plain = plain.slice(0, found.index).trim();
  }
  let lead: string | null = null;
  const colon = outsideBrackets(plain).search(/[:：]/u);
  const before =
    colon > 0 && colon <= 30
      ? plain
          .slice(0, colon)
          .replace(/[（(][^（()）]*[)）]$/u, '')
          .trim()
      : '';
  if (before !== '' && isLead(before) && plain.slice(colon + 1).trim() !== '') {
    lead = before;
    plain = plain.slice(colon + 1).trim();
  }
  const [, word = '', others = ''] = /^([^\s:：]{1,30})\s+(.+)$/u.exec(plain) ?? [];
  if (lead === null && isGeneralTitle(word) && others !== '') {
    lead = word;
    plain = others;
  }
  let marks: Marks = {};
  let unit = '';
  const bracket = /\s*[（(]([^（()）]*)[)）]$/u.exec(plain);
  const inside = bracket?.[1]?.split(/[\s，,、;；/]+/u).filter((word) => word !== '') ?? [];
  const isOnlyMarks = inside.every((word) => isMark(word) || roleOf(word));
  const marked = inside.filter((word) => isOnlyMarks || (isMark(word) && /\p{L}/u.test(word)));
  if (bracket && bracket.index > 0 && marked.length > 0) {
    for (const word of marked) marks = { ...marks, ...marksOf(word) };
    const others = inside.filter((word) => !marked.includes(word));
    plain = plain.slice(0, bracket.index) + (others.length > 0 ? `（${others.join('，')}）` : '');
  } else if (bracket && bracket.index > 0) {
    const outer = plain.slice(0, bracket.index).trim();
    const remark = (bracket[1] ?? '').trim();
    const holder = personIn(outer);
    const isBehindName = holder.name !== '' && outer.endsWith(holder.name) && isFairName(holder.name);
    const namesTitle = personIn(remark).jobTitle !== '' || isPlainRole(remark);
    if (isBehindName && !namesTitle && !isUnknownName(remark)) {
      plain = outer;
      if (looksLikeChain(remark)) unit = remark;
      else if (remark !== '') marks = { note: remark };
    } else if (isBehindName && isPlainRole(remark) && holder.jobTitle === '' && lead === null) {
      plain = outer;
      lead = remark;
    }
  }
  for (let last = /\s(\S+)$/u.exec(plain); last?.[1] && isMark(last[1]); last = /\s(\S+)$/u.exec(plain)) {
    marks = { ...marksOf(last[1]), ...marks };
    plain = plain.slice(0, last.index).trim();
  }
  const first = /^(\S+)\s+(.+)$/u.exec(plain);
  const isDepartment =
    first?.[1] && first[2] && /\p{Script=Han}/u.test(first[1]) && looksLikeChain(first[1]) && !isUnknownName(first[2]);
  if (isDepartment && (personIn(first[2] ?? '').jobTitle !== '' || looksLikeName(first[2] ?? ''))) {
    return { plain: first[2] ?? '', lead, department: first[1] ?? '', contacts, behind: { unit, marks } };
  }
  return { plain, lead, department: '', contacts, behind: { unit, marks } };
}
