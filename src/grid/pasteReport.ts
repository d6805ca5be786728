/** What a paste says afterwards: how much it placed, and by name what it did not. */
import { wordsNow } from '../ui/app.ts';
import { gridWords } from '../words/grid.ts';
import type { BlockEdit, Unplaced } from './block.ts';
import { headingOf, misfitText } from './gridVerbs.ts';

/** Of each kind of left-over so many are named; the rest is counted. */
const named = 3;

/** True when everything that was pasted found its place. */
export function isWhole({ unplaced, strangers, rowsOver, columnsOver, computed, unknown }: BlockEdit): boolean {
  return (
    computed === null &&
    unplaced.length + strangers.length + rowsOver.length + columnsOver.length + unknown.length === 0
  );
}

/** One sentence: how much was pasted, which columns were brought for it, then what was not, by cell, value and reason. */
export function pasteReport(pasted: BlockEdit): string {
  const { cells, unplaced, computed, rowsOver, columnsOver, strangers, unknown, brought } = pasted;
  const words = wordsNow(gridWords);
  const left: string[] = [];
  if (rowsOver.length > 0) left.push(words.rowsOver(rowsOver.length, listed(rowsOver)));
  if (columnsOver.length > 0) left.push(words.columnsOver(columnsOver.length, listed(columnsOver)));
  if (unknown.length > 0) left.push(words.unknownColumns(listed(unknown)));
  if (strangers.length > 0)
    left.push(words.strangers(strangers.slice(0, named).join(words.listComma), strangers.length));
  const parts = [cells > 0 ? words.pasted(cells) : words.pastedNothing];
  if (brought.length > 0) parts.push(words.columnsShown(brought.map(headingOf).join(words.nameComma)));
  if (computed) parts.push(words.computed(headingOf(computed)));
  parts.push(...misfitsByReason(unplaced.slice(0, named)));
  const rest = unplaced.slice(named);
  const restColumns = [...new Set(rest.map(({ column }) => headingOf(column)))].join(words.nameComma);
  if (rest.length > 0) parts.push(words.more(rest.length, restColumns));
  if (left.length > 0) parts.push(words.leftOut(left.join(words.listComma)));
  return words.sentence(parts);
}

/** The first texts, shortened; that there are more of them the count before them says. */
function listed(texts: readonly string[]): string {
  const words = wordsNow(gridWords);
  const shown = texts.slice(0, named).map((text) => (text.length > 24 ? `${text.slice(0, 24)}…` : text));
  return shown.join(words.nameComma) + (texts.length > named ? ' …' : '');
}

function misfitsByReason(unplaced: readonly Unplaced[]): string[] {
  const words = wordsNow(gridWords);
  return [...new Set(unplaced.map(({ fault }) => fault))].map((fault) => {
    const texts = unplaced.filter((each) => each.fault === fault).map((each) => misfitText(each, each.text));
    return words.misfits(words.faults[fault], texts.join(words.nameComma), words.faultHints[fault]);
  });
}
