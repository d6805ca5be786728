/** The verbs of marked blocks: copy, cut, paste, fill, clear, rank. Each change is one undo step. */
import { rankPerson } from '../domain/edits/rank.ts';
import { topSize, topTen } from '../domain/topTen.ts';
import { leadPerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, preferences, today, wordsNow } from '../ui/app.ts';
import { nameFor, rank } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { gridWords } from '../words/grid.ts';
import { type BlockEdit, clearedSpan, filledSpan, pastedBlock, type Unplaced } from './block.ts';
import { bareSpan, blockOf, type ClipboardTable, copiedSpan, holdsAssessments, writeTable } from './clipboardTable.ts';
import { activeSpan, activeSpot, gridDesk } from './gridDesk.ts';
import { commitCells, headingOf, misfitText } from './gridVerbs.ts';
import { rankOf } from './rankDrop.ts';
import type { Sheet } from './sheet.ts';
import { hasHeadings, pastedTable } from './tablePaste.ts';

/** The marked cells for the clipboard, or null when nothing is active. A copy that holds assessments says so. */
export function copyCells(sheet: Sheet): ClipboardTable | null {
  const span = activeSpan(sheet);
  if (!span) return null;
  const { language } = preferences.getState();
  const table = copiedSpan(sheet, span, language);
  const bare = copiedSpan(...bareSpan(sheet, span), language);
  if (holdsAssessments(sheet, span, language)) {
    void import('../ui/copyNotice.ts').then(({ noticeCopied }) =>
      noticeCopied(span.bottom - span.top + 1, () => writeTable(bare)),
    );
  } else say(wordsNow(gridWords).copied(span.bottom - span.top + 1, span.right - span.left + 1));
  return table;
}

export function clearCells(sheet: Sheet): void {
  const span = activeSpan(sheet);
  if (!span) return;
  const words = wordsNow(gridWords);
  const { edit, cells } = clearedSpan(sheet, span);
  if (cells > 0) {
    commitCells(edit, 'clear', '');
    say(words.cleared(cells));
    return;
  }
  const marked = sheet.columns.slice(span.left, span.right + 1);
  const first = marked[0];
  if (marked.every((column) => column.kind === 'rib')) notify('info', words.ribStays);
  else if (first && marked.every((column) => column.kind === 'gap'))
    notify('info', words.computed(headingOf(first.id)));
}

/** Ctrl+D: the block's first row downward; a single row takes what stands above it. */
export function fillDown(sheet: Sheet): void {
  const span = activeSpan(sheet);
  if (!span) return;
  const from = span.top === span.bottom ? span.top - 1 : span.top;
  if (from < 0) return;
  fill(sheet, { ...span, top: from }, from);
}

/** The fill handle let go over a row: the marked block's nearest row is spread up to it. */
export function fillToRow(sheet: Sheet, row: number): void {
  const span = activeSpan(sheet);
  if (!span || (row >= span.top && row <= span.bottom)) return;
  if (row > span.bottom) fill(sheet, { ...span, top: span.bottom, bottom: row }, span.bottom);
  else fill(sheet, { ...span, top: row, bottom: span.top }, span.top);
}

function fill(sheet: Sheet, span: Parameters<typeof filledSpan>[1], from: number): void {
  const { edit, cells } = filledSpan(sheet, span, from);
  if (cells === 0) return;
  commitCells(edit, 'fill', '');
  say(wordsNow(gridWords).filled(cells));
}

/** Pastes onto the marked block, or by headings when the table brings its own, and says what found no place. */
export function pasteCells(sheet: Sheet, paste: ClipboardTable): void {
  const block = blockOf(paste);
  const words = wordsNow(gridWords);
  const span = activeSpan(sheet) ?? { top: 0, bottom: 0, left: 0, right: 0 };
  if (block.length === 0) {
    notify('info', words.pasteEmpty);
    return;
  }
  const chain = chainNow();
  const byHeading = hasHeadings(block) ? pastedTable(chain, sheet.rows, block, today()) : null;
  const pasted = byHeading ?? pastedBlock(chain, sheet, span, block, today());
  commitCells(pasted.edit, 'paste', '');
  if (!byHeading) markPasted(sheet, block, span);
  const isWhole = pasted.unplaced.length + pasted.strangers.length + pasted.rowsOver + pasted.columnsOver === 0;
  const taker = takeStrangers;
  const action =
    pasted.strangers.length > 0 && taker ? { text: words.importStrangers, run: () => taker(paste) } : undefined;
  notify(isWhole ? 'info' : 'problem', pasteReport(pasted), action);
}

let takeStrangers: ((paste: ClipboardTable) => void) | null = null;

/** What to offer when a pasted table names people who are not on the chart; the app wires its import. */
export function onStrangers(taker: (paste: ClipboardTable) => void): void {
  takeStrangers = taker;
}

function markPasted(sheet: Sheet, block: readonly (readonly string[])[], span: { top: number; left: number }): void {
  const active = activeSpot(sheet);
  if (!active) return;
  const row = sheet.rows[Math.min(sheet.rows.length, span.top + block.length) - 1];
  const width = Math.max(...block.map((cells) => cells.length));
  const column = sheet.columns[Math.min(sheet.columns.length, span.left + width) - 1];
  const first = sheet.rows[active.row];
  if (row && column && first && block.length * width > 1 && active.row === span.top && active.column === span.left)
    gridDesk.setState({ corner: { of: first.personId, cell: { personId: row.personId, column: column.id } } });
}

const misfitsNamed = 3;

/** One sentence: how much was pasted, then what was not: the first misfits by cell, value and reason, the rest by count. */
function pasteReport({ cells, unplaced, computed, rowsOver, columnsOver, strangers }: BlockEdit): string {
  const words = wordsNow(gridWords);
  const left: string[] = [];
  if (rowsOver > 0) left.push(words.rowsOver(rowsOver));
  if (columnsOver > 0) left.push(words.columnsOver(columnsOver));
  if (strangers.length > 0) left.push(words.strangers(strangers.slice(0, 3).join(words.listComma), strangers.length));
  const parts = [cells > 0 ? words.pasted(cells) : words.pastedNothing];
  if (computed) parts.push(words.computed(headingOf(computed)));
  parts.push(...misfitsByReason(unplaced.slice(0, misfitsNamed)));
  if (unplaced.length > misfitsNamed) parts.push(words.more(unplaced.length - misfitsNamed));
  if (left.length > 0) parts.push(words.leftOut(left.join(words.listComma)));
  return words.sentence(parts);
}

function misfitsByReason(unplaced: readonly Unplaced[]): string[] {
  const words = wordsNow(gridWords);
  return [...new Set(unplaced.map(({ fault }) => fault))].map((fault) => {
    const texts = unplaced.filter((each) => each.fault === fault).map((each) => misfitText(each, each.text));
    return words.misfits(words.faults[fault], texts.join(words.nameComma), words.faultHints[fault]);
  });
}

/** The page's own button: reads the clipboard, where the browser lets it. */
export async function pasteFromButton(sheet: Sheet): Promise<void> {
  const words = wordsNow(gridWords);
  try {
    const items = await navigator.clipboard.read();
    const textOf = async (type: string) => {
      const item = items.find((each) => each.types.includes(type));
      return item ? await (await item.getType(type)).text() : '';
    };
    pasteCells(sheet, { text: await textOf('text/plain'), html: await textOf('text/html') });
  } catch {
    notify('info', words.pasteRefused);
  }
}

/** Ctrl+1…0: the active row's rank; the same key again takes it away. */
export function rankActive(wanted: number): void {
  rank(leadPerson(chart.getState().selection, chainNow()), wanted);
}

/** One rank up (-1) or down; the neighbour takes the old one. From outside, up is the last rank, or the next free one. */
export function shiftRank(step: 1 | -1): void {
  const chain = chainNow();
  const id = leadPerson(chart.getState().selection, chain);
  if (!id) return;
  const now = rankOf(chain, id);
  const wanted = now === undefined ? Math.min(topTen(chain).length + 1, topSize) : now + step;
  if (wanted < 1 || wanted > topSize || (now === undefined && step === 1)) return;
  commitCells(rankPerson(id, wanted), 'rank', nameFor(chain, id));
  const after = rankOf(chainNow(), id);
  const words = wordsNow(gridWords);
  say(after === undefined ? words.drop.unseated : words.rankedAt(nameFor(chain, id), after));
}
