/** What a paste says afterwards: how much it placed, and by name what it did not. */
import { sheetWords } from '../words/sheet.ts';
import type { BlockEdit, Unplaced } from './block.ts';
import { headingOf, misfitsText, misfitText } from './cellVerbs.ts';
import type { Sheet } from './model.ts';

/** Of each kind of left-over so many are named; the rest is counted. */
const named = 3;

type Words = (typeof sheetWords)['zh'];

/** True when everything that was pasted found its place. */
export function isWhole({ unread = [], ...pasted }: BlockEdit): boolean {
  const { computed, unplaced, strangers, rowsOver, columnsOver, unknown } = pasted;
  const left = [computed, unplaced, strangers, rowsOver, columnsOver, unread, unknown];
  return left.every(({ length }) => length === 0);
}

/**
 * One sentence: how much was pasted, which columns were brought for it, which hidden ones it `passed`, then what was not
 * pasted, by cell, value and reason.
 */
export function pasteReport<Row>(sheet: Sheet<Row>, pasted: BlockEdit, passed: readonly string[]): string {
  const { cells, unplaced, computed, rowsOver, columnsOver, strangers, unknown, brought } = pasted;
  const { unread = [], readFrom = [], strangerRows, keptIn } = pasted;
  const words = sheetWords[sheet.host.place().language];
  const heading = (column: string) => headingOf(sheet, column);
  const left: string[] = [];
  if (rowsOver.length > 0) left.push(words.rowsOver(rowsOver.length, listed(rowsOver, words)));
  if (columnsOver.length > 0) left.push(words.columnsOver(columnsOver.length, listed(columnsOver, words)));
  if (unread.length > 0) left.push(words.rowsUnread(unread.length, listed(unread, words)));
  if (unknown.length > 0) left.push(words.unknownColumns(listed(unknown, words)));
  if (strangers.length > 0) left.push(strangersSaid(strangers, strangerRows, words));
  const parts = [cells > 0 ? words.pasted(cells) : words.pastedNothing];
  parts.push(...readFrom.map((each) => words.readFrom(each.cells, heading(each.column), heading(each.source))));
  if (brought.length > 0) parts.push(words.columnsShown(brought.map(heading).join(words.nameComma)));
  if (passed.length > 0) parts.push(words.columnsPassed(passed.map(heading).join(words.nameComma)));
  if (computed.length > 0) parts.push(words.computed(computed.map(heading).join(words.nameComma)));
  parts.push(...misfitsNamed(sheet, unplaced));
  if (keptIn) parts.push(words.keptIn(heading(keptIn)));
  if (left.length > 0) parts.push(words.leftOut(left.join(words.listComma)));
  return words.sentence(parts);
}

/** Whom the chart lacks, and how many rows speak of them, if that is known. */
export function strangersSaid(names: readonly string[], rows: number | undefined, words: Words): string {
  const said = words.strangers(names.slice(0, named).join(words.listComma), names.length);
  return rows === undefined ? said : words.strangerRows(rows, said);
}

/** The first misfits by cell, value and reason, the others by their columns. */
export function misfitsNamed<Row>(sheet: Sheet<Row>, unplaced: readonly Unplaced[]): string[] {
  const words = sheetWords[sheet.host.place().language];
  const parts = misfitsByReason(sheet, unplaced.slice(0, named), words);
  const rest = unplaced.slice(named);
  const columns = [...new Set(rest.map(({ column }) => headingOf(sheet, column)))].join(words.nameComma);
  return rest.length > 0 ? [...parts, words.more(rest.length, columns)] : parts;
}

/** The first texts, shortened; that there are more of them the count before them says. */
function listed(texts: readonly string[], words: Words): string {
  const shown = texts.slice(0, named).map((text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text));
  return shown.join(words.nameComma) + (texts.length > named ? ' …' : '');
}

/** Cells of one column that could not take their texts for one reason are told together. */
function misfitsByReason<Row>(sheet: Sheet<Row>, unplaced: readonly Unplaced[], words: Words): string[] {
  const reasonOf = ({ column, fault }: Unplaced) =>
    misfitsText(sheet, column, fault, '') + (fault === 'not-choice' ? column : '');
  return [...new Set(unplaced.map(reasonOf))].map((reason) => {
    const alike = unplaced.filter((each) => reasonOf(each) === reason);
    const texts = alike.map((each) => misfitText(sheet, each, each.text));
    const [first] = alike;
    return first ? misfitsText(sheet, first.column, first.fault, texts.join(words.nameComma)) : '';
  });
}
