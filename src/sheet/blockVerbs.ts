/** The verbs of marked blocks: copy, cut, paste, fill, clear. Each change is one undo step. */
import { kinds } from '../columns/kinds.ts';
import { say } from '../ui/announce.ts';
import { perApp, type RunningApp } from '../ui/app.ts';
import { undoOfThisStep } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { attempt } from '../ui/pieces.ts';
import { sheetWords } from '../words/sheet.ts';
import { clearedSpan, filledRight, filledSpan, handedOn, pastedBlock, textsEdit } from './block.ts';
import { headingOf } from './cellVerbs.ts';
import { bareSpan, blockOf, type ClipboardTable, copiedSpan, holdsAssessments, writeTable } from './clipboardTable.ts';
import { showColumns } from './columnVerbs.ts';
import { activeSpan, activeSpot } from './desk.ts';
import { closeCell } from './editorVerbs.ts';
import { blockBetween, spanOfBlock } from './markedBlock.ts';
import { columnOf, type Sheet, type Span } from './model.ts';
import { isWhole, misfitsNamed, pasteReport } from './pasteReport.ts';

/** The text last copied out of a sheet, which alone leaves out hidden columns. */
const lastCopied = perApp(() => ({ text: null as string | null }));

/** The marked cells for the clipboard, or null when nothing is active. A copy that holds assessments says so. */
export function copyCells<Row>(sheet: Sheet<Row>): ClipboardTable | null {
  const { app } = sheet.host;
  const span = activeSpan(sheet);
  if (!span) return null;
  const words = sheetWords[sheet.host.place().language];
  const table = copiedSpan(sheet, span);
  const rows = span.bottom - span.top + 1;
  if (holdsAssessments(sheet, span)) {
    const bare = copiedSpan(...bareSpan(sheet, span));
    const copyBare = () => writeTable(bare);
    void attempt(app, async () => (await import('../ui/copyNotice.ts')).noticeCopied(app, rows, copyBare));
  } else say(app, words.copied(rows, span.right - span.left + 1));
  lastCopied(app).text = table.text;
  return table;
}

export function clearCells<Row>(sheet: Sheet<Row>): void {
  const { app } = sheet.host;
  const span = activeSpan(sheet);
  if (!span) return;
  const words = sheetWords[sheet.host.place().language];
  const { edit, cells } = clearedSpan(sheet, span);
  if (cells > 0) {
    sheet.host.commit(edit, { step: 'clear', subject: '' });
    say(app, words.cleared(cells));
    return;
  }
  const marked = sheet.columns.slice(span.left, span.right + 1);
  const [first] = marked;
  if (!first) return;
  if (marked.every(({ column }) => !column.set)) notify(app, 'info', words.computed(headingOf(sheet, first.id)));
  else if (marked.every(({ kind, column }) => column.set && kinds[kind].emptied === undefined))
    notify(app, 'info', words.stays(headingOf(sheet, first.id)));
}

/** Ctrl+D: the block's first row downward; a single row takes what stands above it. */
export function fillDown<Row>(sheet: Sheet<Row>): void {
  const span = activeSpan(sheet);
  if (!span) return;
  const from = span.top === span.bottom ? span.top - 1 : span.top;
  if (from < 0) return;
  fill(sheet, { ...span, top: from }, from);
}

/** Ctrl+R: the block's first column rightward; a single column takes what stands left of it. What does not fit is named. */
export function fillRight<Row>(sheet: Sheet<Row>): void {
  const span = activeSpan(sheet);
  if (!span) return;
  const from = span.left === span.right ? span.left - 1 : span.left;
  if (from >= 0) fillTexts(sheet, filledRight(sheet, { ...span, left: from }, from));
}

/** Ctrl+Enter in an open cell: what was typed goes into every cell that was marked. */
export function fillBlock<Row>(sheet: Sheet<Row>): void {
  const { host } = sheet;
  const { editor } = host.desk.getState();
  const span = editor?.block && spanOfBlock(sheet, editor.block);
  if (!editor || !span || !closeCell(sheet, 'stay')) return;
  const source = host.rowsOf(host.place().chain).find((row) => host.idOf(row) === editor.cell.rowId);
  const column = columnOf(sheet, editor.cell.column);
  if (!source || !column) return;
  const place = host.place();
  const texts = sheet.rows.slice(span.top, span.bottom + 1).flatMap((row) =>
    sheet.columns
      .slice(span.left, span.right + 1)
      .filter((each) => each.column.set)
      .map((each) => handedOn(column, source, each.column, host.idOf(row), place)),
  );
  fillTexts(sheet, textsEdit(host, texts));
  host.desk.setState({ block: editor.block });
}

/** Ctrl+;: today in the marked cells of dates. False where there are none. */
export function enterToday<Row>(sheet: Sheet<Row>): boolean {
  const { host } = sheet;
  const span = activeSpan(sheet);
  if (!span) return false;
  const { today } = host.place();
  const dates = sheet.columns.slice(span.left, span.right + 1).filter((column) => column.kind === 'date');
  const rows = sheet.rows.slice(span.top, span.bottom + 1);
  const texts = rows.flatMap((row) => dates.map(({ id }) => ({ rowId: host.idOf(row), column: id, text: today })));
  if (texts.length === 0) return false;
  fillTexts(sheet, textsEdit(host, texts));
  return true;
}

function fillTexts<Row>(sheet: Sheet<Row>, { edit, cells, unplaced }: ReturnType<typeof textsEdit>): void {
  const { app } = sheet.host;
  const words = sheetWords[sheet.host.place().language];
  if (cells > 0) sheet.host.commit(edit, { step: 'fill', subject: '' });
  if (cells > 0) say(app, words.filled(cells));
  if (unplaced.length > 0) notify(app, 'problem', words.sentence(misfitsNamed(sheet, unplaced)));
}

/** A double click on the fill handle: the marked block's last row goes down to the end of its part of the table. */
export function fillSection<Row>(sheet: Sheet<Row>): void {
  const span = activeSpan(sheet);
  const last = span && sheet.rows[span.bottom];
  if (!span || !last) return;
  const sectionOf = (row: Row) => sheet.host.sections?.of(row);
  const bottom = sheet.rows.findLastIndex((row) => sectionOf(row) === sectionOf(last));
  if (bottom > span.bottom) fill(sheet, { ...span, top: span.bottom, bottom }, span.bottom);
}

/** The fill handle pulled to a row: the marked block's nearest row is to be spread up to it. */
export function pullFill<Row>(sheet: Sheet<Row>, row: number): void {
  const span = activeSpan(sheet);
  const from = span && (row < span.top ? span.top : span.bottom);
  const to = span && (row >= span.top && row <= span.bottom ? from : row);
  sheet.host.desk.setState({
    filling:
      span && from !== null && to !== null
        ? blockBetween(sheet, { row: from, column: span.left }, { row: to, column: span.right })
        : null,
  });
}

/** The fill handle let go: what it was pulled over is filled, unless other rows have come between. */
export function endFill<Row>(sheet: Sheet<Row>, isDone: boolean): void {
  const { desk } = sheet.host;
  const { filling } = desk.getState();
  if (!filling) return;
  desk.setState({ filling: null });
  const span = spanOfBlock(sheet, filling);
  const from = sheet.rowOf.get(filling.from.rowId);
  if (isDone && span && from !== undefined) fill(sheet, span, from);
}

function fill<Row>(sheet: Sheet<Row>, span: Span, from: number): void {
  const { edit, cells } = filledSpan(sheet, span, from);
  if (cells === 0) return;
  sheet.host.commit(edit, { step: 'fill', subject: '' });
  say(sheet.host.app, sheetWords[sheet.host.place().language].filled(cells));
}

/** Pastes onto the marked block, or by headings when the table brings its own, and says what found no place. */
export function pasteCells<Row>(sheet: Sheet<Row>, paste: ClipboardTable): void {
  const { app } = sheet.host;
  const { host } = sheet;
  const block = blockOf(paste);
  const { chain, language } = host.place();
  const words = sheetWords[language];
  if (block.length === 0) {
    notify(app, 'info', words.pasteEmpty);
    return;
  }
  const span = activeSpan(sheet);
  const byHeading = host.pastedTable?.(sheet, block) ?? null;
  const pasted = byHeading ?? (span && pastedBlock(sheet, span, block, copiedOrder(sheet, paste)));
  if (!pasted) {
    notify(app, 'info', words.pasteWhere);
    return;
  }
  if (pasted.brought.length > 0) showColumns(host, pasted.brought);
  host.commit(pasted.edit, { step: 'paste', subject: '' });
  if (!byHeading && span && pasted.brought.length === 0) markPasted(sheet, block, span);
  const taker = host.strangers?.();
  const undo = host.place().chain === chain ? undefined : { text: words.undo, run: undoOfThisStep(app) };
  const action = pasted.strangers.length > 0 && taker ? { text: words.importStrangers, run: () => taker(paste) } : undo;
  notify(app, isWhole(pasted) ? 'info' : 'problem', pasteReport(sheet, pasted), action);
}

/** What was copied here goes over the columns that are shown, as it came; any other block over the whole table's. */
function copiedOrder<Row>(sheet: Sheet<Row>, { text }: ClipboardTable): readonly string[] | undefined {
  return text.replaceAll('\r\n', '\n') === lastCopied(sheet.host.app).text
    ? sheet.columns.map((column) => column.id)
    : undefined;
}

function markPasted<Row>(
  sheet: Sheet<Row>,
  block: readonly (readonly string[])[],
  span: { top: number; left: number },
): void {
  const active = activeSpot(sheet);
  const width = Math.max(...block.map((cells) => cells.length));
  if (!active || block.length * width <= 1 || active.row !== span.top || active.column !== span.left) return;
  const row = Math.min(sheet.rows.length, span.top + block.length) - 1;
  const column = Math.min(sheet.columns.length, span.left + width) - 1;
  sheet.host.desk.setState({ block: blockBetween(sheet, active, { row, column }) });
}

/** The page's own button: reads the clipboard, where the browser lets it, and pastes on the sheet as it is by then. */
export async function pasteFromButton<Row>(app: RunningApp, sheetNow: () => Sheet<Row>): Promise<void> {
  try {
    const items = await navigator.clipboard.read();
    const textOf = async (type: string) => {
      const item = items.find((each) => each.types.includes(type));
      return item ? await (await item.getType(type)).text() : '';
    };
    const paste = { text: await textOf('text/plain'), html: await textOf('text/html') };
    pasteCells(sheetNow(), paste);
  } catch {
    notify(app, 'info', sheetWords[sheetNow().host.place().language].pasteRefused);
  }
}
