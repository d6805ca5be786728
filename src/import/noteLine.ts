/** One line of notes taken apart: its indentation, its bullet or number, and the words a reader sees. */

import { cleanText, isTrayWord, looksLikeChain, looksLikeName } from './cellKind.ts';
import { withoutMarks } from './markdown.ts';
import { peopleIn } from './notePeople.ts';
import { bareChain, closedUp, isAddress, isLead, outsideBrackets } from './noteWords.ts';

export type NotedLine = {
  /** Columns of white space; a bullet counts half a column, a section's number less, a Markdown heading stands left of everything. */
  readonly indent: number;
  readonly isTitleLine: boolean;
  /** Numbered as the sections of a letter are: 1 for "一、", 2 for "（一）", 0 for none. */
  readonly section: 0 | 1 | 2;
  /** It breaks off at a comma: the next line goes on. */
  readonly goesOn: boolean;
  readonly text: string;
};

const hanNumber = /^([(（]?)[一二三四五六七八九十]{1,3}(?:[)）][、．.]?|[、．.])/u;
const bullet =
  /^(?:[-*+•·●○■□◆▪‣–—]\s+|\[[ xX]\]\s*|[(（]?\d{1,2}[)）、．]\s*|\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s+|\d{1,2}\\?\.\s+|\d{1,2}\.(?=\p{Script=Han})|[①-⑳]\s*|[(（]?[一二三四五六七八九十]{1,3}[)）、．.]\s*|\p{Extended_Pictographic}\uFE0F?\s*)+/u;
const titleIndents = 10;

export function notedLine(line: string): NotedLine {
  const space = /^\s*/u.exec(line)?.[0] ?? '';
  const indent = [...space].reduce(
    (sum, character) => sum + (character === '\t' ? 4 : character === '\u3000' ? 2 : 1),
    0,
  );
  const body = cleanText(closedUp(line.slice(space.length).replace(/^(?:>\s*)+/u, '')));
  const title = /^(#{1,6})\s+/u.exec(body);
  const inner = body.slice(title?.[0].length ?? 0);
  const mark = bullet.exec(inner)?.[0] ?? '';
  const words = inner.slice(mark.length).replace(title ? /\s+#+$/u : /$^/u, '');
  const isBold = mark === '' && /^(?:\*\*[^*]+\*\*|__[^_]+__)[:：]?$/u.test(words);
  const text = withoutMarks(words)
    .replace(isBold ? bullet : /^$/u, '')
    .replace(/[。.;；]$/u, '')
    .trim();
  const goesOn = /[、，,]$/u.test(text);
  const numbered = hanNumber.exec(mark);
  const section = !numbered ? 0 : numbered[1] ? 2 : 1;
  if (title) return { indent: (title[1]?.length ?? 1) - titleIndents, isTitleLine: true, section, goesOn, text };
  if (isBold) return { indent: -1, isTitleLine: true, section, goesOn, text };
  return {
    indent: indent + (mark === '' ? 0 : section === 0 ? 0.5 : section / 10),
    isTitleLine: false,
    section,
    goesOn,
    text,
  };
}

/** "采购部：部长 卫国梁" → the department and the rest; null when the part before the colon is none. */
export function departmentBefore(text: string): { chain: string; rest: string } | null {
  const at = outsideBrackets(text).search(/[:：]/u);
  if (at <= 0 || at > 40) return null;
  const chain = bareChain(text.slice(0, at));
  const rest = text.slice(at + 1).trim();
  if (chain === '' || /^\d+$/.test(chain) || isLead(chain) || isAddress(chain)) return null;
  if (looksLikeChain(chain) || isTrayWord(chain)) return { chain, rest };
  if (rest === '' || looksLikeName(chain) || chain.length > 20 || /[，,、。；;]/u.test(chain)) return null;
  return peopleIn(rest).people.some((one) => one.jobTitle !== '') ? { chain, rest } : null;
}
