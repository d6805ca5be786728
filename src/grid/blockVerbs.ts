/** The verbs of marked blocks: copy, cut, paste, fill, clear, rank. Each change is one undo step. */
import { rankPerson } from '../domain/edits/rank.ts';
import { topSize, topTen } from '../domain/topTen.ts';
import { leadPerson } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, preferences, today, wordsNow } from '../ui/app.ts';
import { nameFor, rank, undoOfThisStep } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import type { ColumnId } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { clearedSpan, filledSpan, pastedBlock } from './block.ts';
import { blockOf, type ClipboardTable, copiedSpan } from './clipboardTable.ts';
import { showColumns } from './columnVerbs.ts';
import { activeSpan, activeSpot, gridDesk } from './gridDesk.ts';
import { commitCells, headingOf } from './gridVerbs.ts';
import { blockBetween, spanOfBlock } from './markedBlock.ts';
import { isWhole, pasteReport } from './pasteReport.ts';
import { rankOf } from './rankDrop.ts';
import type { Sheet } from './sheet.ts';
import { hasHeadings, pastedTable } from './tablePaste.ts';

/** The text last copied out of the table, which alone leaves out hidden columns. */
let lastCopied: string | null = null;

/** The marked cells for the clipboard, or null when nothing is active. */
export function copyCells(sheet: Sheet): ClipboardTable | null {
  const span = activeSpan(sheet);
  if (!span) return null;
  say(wordsNow(gridWords).copied(span.bottom - span.top + 1, span.right - span.left + 1));
  const table = copiedSpan(sheet, span, preferences.getState().language);
  lastCopied = table.text;
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

/** The fill handle pulled to a row: the marked block's nearest row is to be spread up to it. */
export function pullFill(sheet: Sheet, row: number): void {
  const span = activeSpan(sheet);
  const from = span && (row < span.top ? span.top : span.bottom);
  const to = span && (row >= span.top && row <= span.bottom ? from : row);
  gridDesk.setState({
    filling:
      span && from !== null && to !== null
        ? blockBetween(sheet, { row: from, column: span.left }, { row: to, column: span.right })
        : null,
  });
}

/** The fill handle let go: what it was pulled over is filled, unless other rows have come between. */
export function endFill(sheet: Sheet, isDone: boolean): void {
  const { filling } = gridDesk.getState();
  if (!filling) return;
  gridDesk.setState({ filling: null });
  const span = spanOfBlock(sheet, filling);
  const from = sheet.rowOf.get(filling.from.personId);
  if (isDone && span && from !== undefined) fill(sheet, span, from);
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
  if (block.length === 0) {
    notify('info', words.pasteEmpty);
    return;
  }
  const chain = chainNow();
  const span = activeSpan(sheet);
  const byHeading = hasHeadings(block) ? pastedTable(chain, sheet, block, today()) : null;
  const pasted = byHeading ?? (span && pastedBlock(chain, sheet, span, block, today(), copiedOrder(sheet, paste)));
  if (!pasted) {
    notify('info', words.pasteWhere);
    return;
  }
  if (pasted.brought.length > 0) showColumns(pasted.brought);
  commitCells(pasted.edit, 'paste', '');
  if (!byHeading && span && pasted.brought.length === 0) markPasted(sheet, block, span);
  const taker = takeStrangers;
  const undo = chainNow() === chain ? undefined : { text: words.undo, run: undoOfThisStep() };
  const action = pasted.strangers.length > 0 && taker ? { text: words.importStrangers, run: () => taker(paste) } : undo;
  notify(isWhole(pasted) ? 'info' : 'problem', pasteReport(pasted), action);
}

/** What was copied here goes over the columns that are shown, as it came; any other block over the whole table's. */
function copiedOrder(sheet: Sheet, { text }: ClipboardTable): readonly ColumnId[] | undefined {
  return text.replaceAll('\r\n', '\n') === lastCopied ? sheet.columns.map((column) => column.id) : undefined;
}

let takeStrangers: ((paste: ClipboardTable) => void) | null = null;

/** What to offer when a pasted table names people who are not on the chart; the app wires its import. */
export function onStrangers(taker: (paste: ClipboardTable) => void): void {
  takeStrangers = taker;
}

function markPasted(sheet: Sheet, block: readonly (readonly string[])[], span: { top: number; left: number }): void {
  const active = activeSpot(sheet);
  const width = Math.max(...block.map((cells) => cells.length));
  if (!active || block.length * width <= 1 || active.row !== span.top || active.column !== span.left) return;
  const row = Math.min(sheet.rows.length, span.top + block.length) - 1;
  const column = Math.min(sheet.columns.length, span.left + width) - 1;
  gridDesk.setState({ block: blockBetween(sheet, active, { row, column }) });
}

/** The page's own button: reads the clipboard, where the browser lets it, and pastes on the sheet as it is by then. */
export async function pasteFromButton(sheetNow: () => Sheet): Promise<void> {
  const words = wordsNow(gridWords);
  try {
    const items = await navigator.clipboard.read();
    const textOf = async (type: string) => {
      const item = items.find((each) => each.types.includes(type));
      return item ? await (await item.getType(type)).text() : '';
    };
    const paste = { text: await textOf('text/plain'), html: await textOf('text/html') };
    pasteCells(sheetNow(), paste);
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
