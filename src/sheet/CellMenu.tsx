/** The menu of the marked cells and their rows: what the keys do, found by looking, and what the host adds. */
import { useMemo } from 'react';
import { useWords } from '../ui/app.ts';
import { MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { PointMenu } from '../ui/PointMenu.tsx';
import { sheetWords } from '../words/sheet.ts';
import { bareCells, clearCells, enterToday, fillDown, fillRight, pasteFromButton } from './blockVerbs.ts';
import { goTo } from './cellVerbs.ts';
import { activeCell, activeSpans } from './desk.ts';
import { cellId } from './ids.ts';
import { keysFor, type SheetKey } from './keymap.ts';
import { copyFromMenu } from './menuVerbs.ts';
import { type Cell, spotOf } from './model.ts';
import { addRow, deleteRows, duplicateRows, moveRows } from './rowVerbs.ts';
import type { MenuProps } from './SheetMenus.tsx';
import { labelOf, valuesIn } from './valueFilter.ts';

type Props = MenuProps & {
  /** Where it was asked for: the active cell, or another of the marked ones. */
  readonly cell: Cell;
  readonly at: { readonly x: number; readonly y: number } | null;
};

export function CellMenu({ view, viewNow, field, cell, at }: Props) {
  const { host, look } = view;
  const anchor = useMemo(() => {
    if (at) return { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
    return () => document.getElementById(cellId(host, look, cell.rowId, cell.column));
  }, [at, cell, host, look]);
  return (
    <PointMenu
      isOpen
      onOpenChange={(isOpen) => !isOpen && host.desk.setState({ menu: null })}
      anchor={anchor}
      finalFocus={field}
    >
      <CellItems view={view} viewNow={viewNow} cell={cell} />
      {host.RowItems && <host.RowItems rowId={cell.rowId} />}
    </PointMenu>
  );
}

function CellItems({ view, viewNow, cell }: Pick<Props, 'view' | 'viewNow' | 'cell'>) {
  const words = useWords(sheetWords);
  const { sheet, host, language } = view;
  const { rowEdits, desk } = host;
  const spans = activeSpans(sheet);
  const column = sheet.columns.find(({ id }) => id === cell.column);
  const row = sheet.rows[sheet.rowOf.get(cell.rowId) ?? -1];
  if (!column || row === undefined || row === null) return null;
  const marked = sheet.columns.filter((_, at) => spans.some(({ left, right }) => at >= left && at <= right));
  const isFixed = marked.every((each) => !each.column.set);
  const hasDates = marked.some(({ kind }) => kind === 'date');
  const item = (does: SheetKey, text: string, run: () => void, isOff = false) => (
    <MenuItem keys={keysFor(does)} onClick={run} isOff={isOff}>
      {text}
    </MenuItem>
  );
  /** What means one cell or its row, not all that is marked, takes the hand there first. */
  const there = (run: () => void) => () => {
    const spot = spotOf(sheet, cell);
    const active = activeCell(sheet);
    if (spot && (active?.rowId !== cell.rowId || active.column !== cell.column)) goTo(sheet, spot);
    run();
  };
  const move = (step: 1 | -1) => {
    const run = () => moveRows(sheet, step);
    return host.moveRow ? there(run) : run;
  };
  const rowWords = host.words(language);
  const canMove = host.moveRow !== undefined || rowEdits?.move !== undefined;
  const values = valuesIn(column.column, row);
  const said = values.map((value) => labelOf(column.column, value, host.place())).join(words.nameComma);
  return (
    <>
      <MenuItem keys="Ctrl X" onClick={() => void copyFromMenu(viewNow, true)} isOff={isFixed}>
        {words.cut}
      </MenuItem>
      <MenuItem keys="Ctrl C" onClick={() => void copyFromMenu(viewNow, false)}>
        {words.copy}
      </MenuItem>
      {bareCells(sheet) && (
        <MenuItem onClick={() => void copyFromMenu(viewNow, false, true)}>{words.copyBare}</MenuItem>
      )}
      <MenuItem keys="Ctrl V" onClick={() => void pasteFromButton(host.app, () => viewNow.current.sheet)}>
        {words.paste}
      </MenuItem>
      <MenuLine />
      {item({ verb: 'clear' }, words.clear, () => clearCells(sheet), isFixed)}
      {item({ verb: 'fill' }, words.fillDown, () => fillDown(sheet), isFixed)}
      {item({ verb: 'fill-right' }, words.fillRight, () => fillRight(sheet), isFixed)}
      {hasDates && item({ verb: 'today' }, words.enterToday, () => enterToday(sheet))}
      {(rowEdits || canMove) && <MenuLine />}
      {rowEdits?.move && <MenuItem onClick={there(() => addRow(sheet, 'above'))}>{words.insertAbove}</MenuItem>}
      {rowEdits &&
        item(
          { verb: 'add-row' },
          rowEdits.move ? words.insertRow : words.addRow,
          there(() => addRow(sheet)),
        )}
      {rowEdits && item({ verb: 'duplicate-row' }, words.duplicateRow, () => duplicateRows(sheet))}
      {rowEdits && item({ verb: 'delete-row' }, words.deleteRow, () => deleteRows(sheet))}
      {canMove && item({ verb: 'move-row', step: -1 }, rowWords.rowUp ?? words.rowUp, move(-1))}
      {canMove && item({ verb: 'move-row', step: 1 }, rowWords.rowDown ?? words.rowDown, move(1))}
      <MenuLine />
      <MenuItem onClick={there(() => desk.setState(({ filter }) => ({ filter: { ...filter, [column.id]: values } })))}>
        {said === '' ? words.onlyBlanks : words.onlyThis(said.length > 16 ? `${said.slice(0, 16)}…` : said)}
      </MenuItem>
      {item({ verb: 'filter' }, words.filterOf, () =>
        queueMicrotask(() => desk.setState({ menu: { of: 'heading', column: column.id } })),
      )}
    </>
  );
}
