/** Tables out of HTML as office programs put it on the clipboard. Reads tags as text: nothing is rendered, loaded or run. */
import { mostCells } from './tableText.ts';

const mostMarks = 2_000_000;
const mostSpan = 1_000;

type Token =
  | { readonly text: string }
  | { readonly tag: string; readonly closing: boolean; readonly attributes: string };

/** `isCut`: reading stopped at too many cells or marks. `hidden`: rows that a filter or a user keeps from sight, by index. */
export type HtmlRows = { readonly rows: string[][]; readonly hidden: readonly number[]; readonly isCut: boolean };

/** One row for every table row, and one cell for every paragraph outside a table; spans are filled like merged cells. */
export function tableOfHtml(html: string): HtmlRows {
  const rows: string[][] = [];
  const hidden: number[] = [];
  let isHidden = false;
  const below: SpansBelow = new Map();
  let marks = 0;
  let tables = 0;
  let cells = 0;
  let row: string[] | null = null;
  let cell: { text: string; across: number; down: number } | null = null;
  let outside = '';
  const endOutside = () => {
    const text = tidy(outside);
    outside = '';
    if (text) rows.push([text]);
  };
  const endCell = () => {
    if (!cell || !row) return;
    const text = tidy(cell.text);
    fillBelow(row, below);
    if (cell.down > 1) below.set(row.length, { rows: cell.down, text });
    row.push(text, ...Array.from({ length: cell.across - 1 }, () => ''));
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (!row) return;
    fillBelow(row, below);
    for (const [column, span] of below) if (--span.rows <= 0) below.delete(column);
    cells += row.length;
    if (isHidden) hidden.push(rows.length);
    rows.push(row);
    row = null;
    isHidden = false;
  };
  for (const token of tokensOf(html)) {
    if (cells > mostCells || ++marks > mostMarks) break;
    if ('text' in token) {
      if (cell) cell.text += token.text;
      else outside += token.text;
      continue;
    }
    const { tag, closing } = token;
    if (tag === 'table') {
      if (!closing && tables++ === 0) endOutside();
      if (closing && tables > 0 && --tables === 0) {
        endRow();
        below.clear();
      }
    } else if (tables === 1 && tag === 'tr') {
      endRow();
      endOutside();
      if (!closing) {
        row = [];
        isHidden = hides(token.attributes);
      }
    } else if (tables === 1 && (tag === 'td' || tag === 'th')) {
      endCell();
      if (!closing) {
        row ??= [];
        cell = { text: '', across: spanOf(token.attributes, 'colspan'), down: spanOf(token.attributes, 'rowspan') };
      }
    } else if (tag === 'br' || (closing && lineEnds.has(tag))) {
      if (cell) cell.text += '\u2028';
      else endOutside();
    } else if (cell && (tag === 'td' || tag === 'th')) cell.text += ' ';
  }
  endRow();
  endOutside();
  return { rows, hidden, isCut: cells > mostCells || marks > mostMarks };
}

/** The rows in sight. */
export function rowsOfHtml(html: string): string[][] {
  const { rows, hidden } = tableOfHtml(html);
  const unseen = new Set(hidden);
  return unseen.size === 0 ? rows : rows.filter((_, row) => !unseen.has(row));
}

function hides(attributes: string): boolean {
  return /(?:^|[\s"'])hidden(?:[\s=]|$)|display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(attributes);
}

const lineEnds = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);
const unseen = new Set(['style', 'script', 'title', 'xml', 'template', 'noscript']);

/** By column: what reaches down from rows above, and how many rows more. */
type SpansBelow = Map<number, { rows: number; readonly text: string }>;

/** Puts the text of cells that reach down from rows above where this row now stands. */
function fillBelow(row: string[], below: SpansBelow): void {
  for (let span = below.get(row.length); span; span = below.get(row.length)) row.push(span.text);
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Math.min(mostSpan, Number(found ?? 1)));
}

const tagName = /<(\/?)([a-z][a-z0-9:]{0,40})/iy;

function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at) yield { text: decodedEntities(html.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    tagName.lastIndex = open;
    const name = tagName.exec(html);
    if (!name && !/[!?]/.test(html[open + 1] ?? '')) {
      yield { text: '<' };
      at = open + 1;
      continue;
    }
    const end = tagEnd(html, open);
    if (end < 0) return;
    at = end + 1;
    if (!name) continue;
    const tag = (name[2] ?? '').toLowerCase();
    const closing = name[1] === '/';
    if (!closing && unseen.has(tag) && html[end - 1] !== '/') {
      const close = closingTag(html, tag, at);
      if (close < 0) return;
      at = close;
      continue;
    }
    yield { tag, closing, attributes: html.slice(open + name[0].length, end) };
  }
}

function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const character = html[at];
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return -1;
}

function closingTag(html: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}\\b`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? -1;
}

/** White space as HTML shows it: runs are one space, breaks are line breaks, none at the ends. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  bull: '•',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ccedil: 'ç',
  ntilde: 'ñ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

function decodedEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
