/** The verbs of marked blocks: copy, cut, paste, fill, clear. Each change is one undo step. */
import { kinds } from '../columns/kinds.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { say } from '../ui/announce.ts';
import { perApp, type RunningApp } from '../ui/app.ts';
import { isSheetOpen, leadToCell } from '../ui/cellDoors.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { type Notice, notify } from '../ui/notices.ts';
import { attempt } from '../ui/pieces.ts';
import { sheetWords } from '../words/sheet.ts';
import {
  type BlockEdit,
  type CellText,
  clearedSpans,
  eachCell,
  type Fill,
  filledRight,
  filledSpans,
  handedOn,
  textsEdit,
} from './block.ts';
import { headingOf } from './cellVerbs.ts';
import {
  bareSpan,
  blockOf,
  type ClipboardTable,
  copiedSpan,
  holdsAssessments,
  markedTable,
  wholeOf,
  writeTable,
} from './clipboardTable.ts';
import { bringColumns } from './columnVerbs.ts';
import { activeSpan, activeSpans, activeSpot } from './desk.ts';
import { closeCell } from './editorVerbs.ts';
import { sheetName } from './ids.ts';
import { blockBetween, spanOfBlock } from './markedBlock.ts';
import { columnOf, type Sheet } from './model.ts';
import { pastedAcross, pastedBlock } from './pastedBlock.ts';
import { isWhole, misfitsNamed, pasteReport } from './pasteReport.ts';

const looks = ['full', 'dock'] as const;

/** The text last copied out of a sheet, which alone leaves out hidden columns. */
const lastCopied = perApp(() => ({ text: null as string | null }));

/**
 * The marked cells for the clipboard; null when nothing is active, or when several blocks make no table, which is said.
 * A copy that holds assessments says so.
 */
export function copyCells<Row>(sheet: Sheet<Row>): ClipboardTable | null {
  const { app } = sheet.host;
  const spans = activeSpans(sheet);
  const words = sheetWords[sheet.host.place().language];
  const marked = markedTable(sheet, spans);
  if (!marked) {
    if (spans.length > 0) notify(app, 'info', () => app.words(sheetWords).copiesApart);
    return null;
  }
  const table = copiedSpan(marked, wholeOf(marked));
  const rows = marked.rows.length;
  const bare = bareCells(sheet);
  if (bare) {
    const copyBare = () => writeTable(bare);
    void attempt(app, async () => (await import('../ui/copyNotice.ts')).noticeCopied(app, rows, copyBare));
  } else say(app, words.copied(rows, marked.columns.length));
  lastCopied(app).text = table.text;
  return table;
}

/** The marked cells with what everybody may see of them, for the clipboard; null where that is all of them, or none. */
export function bareCells<Row>(sheet: Sheet<Row>): ClipboardTable | null {
  const marked = markedTable(sheet, activeSpans(sheet));
  const whole = marked && wholeOf(marked);
  return marked && whole && holdsAssessments(marked, whole) ? copiedSpan(...bareSpan(marked, whole)) : null;
}

export function clearCells<Row>(sheet: Sheet<Row>): void {
  const { app } = sheet.host;
  const spans = activeSpans(sheet);
  if (spans.length === 0) return;
  const words = sheetWords[sheet.host.place().language];
  const { edit, cells } = clearedSpans(sheet, spans);
  if (cells > 0) {
    sheet.host.commit(edit, { step: 'clear', subject: '' });
    say(app, words.cleared(cells));
    return;
  }
  const marked = sheet.columns.filter((_, at) => spans.some(({ left, right }) => at >= left && at <= right));
  const [first] = marked;
  if (!first) return;
  if (marked.every(({ column }) => !column.set))
    notify(app, 'info', () => app.words(sheetWords).computed(headingOf(sheet, first.id)));
  else if (marked.every(({ kind, column }) => column.set && kinds[kind].emptied === undefined))
    notify(app, 'info', () => app.words(sheetWords).stays(headingOf(sheet, first.id)));
}

/** Ctrl+D: each block's first row downward; a single row takes what stands above it. */
export function fillDown<Row>(sheet: Sheet<Row>): void {
  const fills = activeSpans(sheet).map((span): Fill => {
    const from = span.top === span.bottom ? span.top - 1 : span.top;
    return { span: { ...span, top: from }, from };
  });
  fill(
    sheet,
    fills.filter(({ from }) => from >= 0),
  );
}

/** Ctrl+R: each block's first column rightward; a single column takes what stands left of it. What does not fit is named. */
export function fillRight<Row>(sheet: Sheet<Row>): void {
  const fills = activeSpans(sheet).map((span): Fill => {
    const from = span.left === span.right ? span.left - 1 : span.left;
    return { span: { ...span, left: from }, from };
  });
  const possible = fills.filter(({ from }) => from >= 0);
  if (possible.length > 0) fillTexts(sheet, filledRight(sheet, possible));
}

/** Ctrl+Enter in an open cell: what was typed goes into every cell that was marked. */
export function fillBlock<Row>(sheet: Sheet<Row>): void {
  const { host } = sheet;
  const { editor } = host.desk.getState();
  const spans = editor?.block
    ? [...editor.block.others, editor.block].flatMap((block) => spanOfBlock(sheet, block) ?? [])
    : [];
  if (!editor || spans.length === 0 || !closeCell(sheet, 'stay')) return;
  const source = host.rowsOf(host.place().chain).find((row) => host.idOf(row) === editor.cell.rowId);
  const column = columnOf(sheet, editor.cell.column);
  if (!source || !column) return;
  const place = host.place();
  const texts: ReturnType<typeof handedOn>[] = [];
  eachCell(sheet, spans, (row, each) => {
    if (each.set) texts.push(handedOn(column, source, each, host.idOf(row), place));
  });
  fillTexts(sheet, textsEdit(host, texts));
  host.desk.setState({ block: editor.block });
}

/** Ctrl+;: today in the marked cells of dates. False where there are none. */
export function enterToday<Row>(sheet: Sheet<Row>): boolean {
  const { host } = sheet;
  const { today } = host.place();
  const texts: CellText[] = [];
  eachCell(sheet, activeSpans(sheet), (row, { id, kind }) => {
    if (kind === 'date') texts.push({ rowId: host.idOf(row), column: id, text: today });
  });
  if (texts.length === 0) return false;
  fillTexts(sheet, textsEdit(host, texts));
  return true;
}

function fillTexts<Row>(sheet: Sheet<Row>, { edit, cells, unplaced }: ReturnType<typeof textsEdit>): void {
  const { app } = sheet.host;
  const { chain, language } = sheet.host.place();
  const words = sheetWords[language];
  if (cells > 0) sheet.host.commit(edit, { step: 'fill', subject: '' });
  if (cells > 0) say(app, words.filled(cells));
  const said = () => app.words(sheetWords).sentence(misfitsNamed(sheet, unplaced));
  if (unplaced.length > 0)
    notify(app, 'problem', said, chain === sheet.host.place().chain ? undefined : undoOffer(app));
}

/** A double click on the fill handle: the marked block's last row goes down to the end of its part of the table. */
export function fillSection<Row>(sheet: Sheet<Row>): void {
  const span = activeSpan(sheet);
  const last = span && sheet.rows[span.bottom];
  if (!span || !last) return;
  const sectionOf = (row: Row) => sheet.host.sections?.of(row);
  const bottom = sheet.rows.findLastIndex((row) => sectionOf(row) === sectionOf(last));
  if (bottom > span.bottom) fill(sheet, [{ span: { ...span, top: span.bottom, bottom }, from: span.bottom }]);
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
  if (isDone && span && from !== undefined) fill(sheet, [{ span, from }]);
}

function fill<Row>(sheet: Sheet<Row>, fills: readonly Fill[]): void {
  const { edit, cells } = filledSpans(sheet, fills);
  if (cells === 0) return;
  sheet.host.commit(edit, { step: 'fill', subject: '' });
  say(sheet.host.app, sheetWords[sheet.host.place().language].filled(cells));
}

/** Pastes onto the marked block, or by headings when the table brings its own, and says what found no place. */
export function pasteCells<Row>(sheet: Sheet<Row>, paste: ClipboardTable): void {
  const { host } = sheet;
  const { app } = host;
  const block = blockOf(paste);
  const words = sheetWords[host.place().language];
  if (block.length === 0) {
    notify(app, 'info', () => app.words(sheetWords).pasteEmpty);
    return;
  }
  const span = activeSpan(sheet);
  const pasted = host.pastedTable?.(sheet, block) ?? (span && pastedBlock(sheet, span, block));
  if (!pasted) {
    notify(app, 'info', () => app.words(sheetWords).pasteWhere);
    return;
  }
  const isOwn = paste.text.replaceAll('\r\n', '\n') === lastCopied(app).text;
  const across = span && !isOwn ? pastedAcross(sheet, span, block, pasted) : null;
  const undo = takePasted(sheet, pasted) && undoOffer(app);
  const again = across && {
    ...(undo && { holds: undo.holds }),
    text: words.pasteAcross,
    run: () => {
      if (undo) undo.run();
      tellPasted(sheet, across, [], [takePasted(sheet, across) && undoOffer(app)]);
    },
  };
  const taker = host.strangers?.();
  const bring = pasted.strangers.length > 0 &&
    taker && { text: words.importStrangers, run: () => taker(paste, (before) => goBack(sheet, before)) };
  tellPasted(sheet, pasted, across?.brought ?? [], [again, bring, undo]);
}

/** To the first row that came since `before`, else to where the hand was; nowhere if the table has left the screen. */
function goBack<Row>({ host, rows }: Sheet<Row>, before: DecisionChain): void {
  const had = new Set(host.rowsOf(before).map(host.idOf));
  const come = host.rowsOf(host.place().chain).find((row) => !had.has(host.idOf(row)));
  const rowId = come ? host.idOf(come) : (host.activeId() ?? rows.map(host.idOf)[0]);
  const column = come ? host.headingColumn : host.desk.getState().column;
  const name = looks.map((look) => sheetName(host, look)).find((each) => isSheetOpen(host.app, each));
  if (rowId !== undefined && name) leadToCell(host.app, name, rowId, column);
}

/** As one step, if it changes anything; columns that are not shown come with it, and what was filled is marked. */
function takePasted<Row>(sheet: Sheet<Row>, { edit, brought, at }: BlockEdit): boolean {
  const { host } = sheet;
  const { chain } = host.place();
  host.commit(edit, { step: 'paste', subject: '' });
  const isNew = host.place().chain !== chain;
  if (brought.length > 0 && isNew) bringColumns(host, brought, chain);
  const active = activeSpot(sheet);
  const isMarked = at !== undefined && (at.bottom > at.top || at.right > at.left);
  if (isMarked && active?.row === at.top && active.column === at.left)
    host.desk.setState({ block: blockBetween(sheet, active, { row: at.bottom, column: at.right }) });
  return isNew;
}

/**
 * What was left out stands until somebody has read it: there is no other word of it.
 * @param passed hidden columns between those that were filled
 */
function tellPasted<Row>(
  sheet: Sheet<Row>,
  pasted: BlockEdit,
  passed: readonly string[],
  offers: readonly (NonNullable<Notice['action']> | false | null | undefined)[],
): void {
  const said = () => pasteReport(sheet, pasted, passed);
  const [action, ...others] = offers.filter((each) => !!each);
  if (isWhole(pasted)) notify(sheet.host.app, 'info', said, action, { others });
  else notify(sheet.host.app, 'problem', said, action, { others, about: 'paste', stays: 'with its chart' });
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
    notify(app, 'info', () => app.words(sheetWords).pasteRefused);
  }
}
