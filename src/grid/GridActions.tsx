/** The buttons above the table: filter, columns, paste. */
import { ClipboardPaste, Columns3, ListFilter } from 'lucide-react';
import { useRef } from 'react';
import type { Row } from '../domain/rows.ts';
import { pasteFromButton } from '../sheet/blockVerbs.ts';
import { FilterChip } from '../sheet/FilterChip.tsx';
import type { SheetView } from '../sheet/useSheet.ts';
import { useApp, useWords } from '../ui/app.ts';
import { clearFilter, useFilter } from '../ui/filterDesk.ts';
import { gridWords } from '../words/grid.ts';
import { sheetWords } from '../words/sheet.ts';
import '../ui/viewActions.css';
import { GridMenuButton } from './GridMenuButton.tsx';

export function GridActions({ view }: { view: SheetView<Row> }) {
  const app = useApp();
  const words = useWords(gridWords);
  const filter = useFilter();
  const common = useWords(sheetWords);
  const { sheet, columnCount: all } = view;
  const latest = useRef(sheet);
  latest.current = sheet;
  const isFiltered = filter.kinds.length > 0;
  const names = filter.kinds.map((kind) => (kind === 'mine' ? filter.owner : words.filters[kind])).join(' + ');
  return (
    <>
      {isFiltered && <FilterChip names={names} onClear={() => clearFilter(app)} />}
      <GridMenuButton className="grid-action" menu={{ of: 'filter', view }} label={words.filter} isOn={isFiltered}>
        <ListFilter size={15} />
        {isFiltered ? words.filtered(sheet.rows.length) : words.filter}
      </GridMenuButton>
      <GridMenuButton className="grid-action" menu={{ of: 'columns', view }} label={common.columns}>
        <Columns3 size={15} />
        {sheet.columns.length < all ? common.columnsOf(sheet.columns.length, all) : common.columns}
      </GridMenuButton>
      <button type="button" className="grid-action" onClick={() => void pasteFromButton(app, () => latest.current)}>
        <ClipboardPaste size={15} />
        {common.pasteTable}
      </button>
    </>
  );
}
