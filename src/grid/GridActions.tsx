/** The buttons above the table: filter, columns, paste. */
import { ClipboardPaste, Columns3, ListFilter } from 'lucide-react';
import { useRef } from 'react';
import { useChain, useWords } from '../ui/app.ts';
import { clearFilter, useFilter } from '../ui/filterDesk.ts';
import { columnIds } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import './actions.css';
import { pasteFromButton } from './blockVerbs.ts';
import { GridMenuButton } from './GridMenuButton.tsx';
import type { Assessment } from './useAssessment.ts';

export function GridActions({ assessment }: { assessment: Assessment }) {
  const words = useWords(gridWords);
  const filter = useFilter();
  const all = columnIds(useChain().competitors).length;
  const { sheet } = assessment;
  const latest = useRef(sheet);
  latest.current = sheet;
  const isFiltered = filter.kinds.length > 0;
  const names = filter.kinds.map((kind) => (kind === 'mine' ? filter.owner : words.filters[kind])).join(' + ');
  return (
    <>
      {isFiltered && (
        <button type="button" className="grid-filtered" title={words.clearFilter} onClick={clearFilter}>
          {names}
          <span aria-hidden="true">×</span>
          <span className="unseen">{words.clearFilter}</span>
        </button>
      )}
      <GridMenuButton
        className="grid-action"
        menu={{ of: 'filter' }}
        label={words.filter}
        isOn={isFiltered}
        assessment={assessment}
      >
        <ListFilter size={15} />
        {isFiltered ? words.filtered(sheet.rows.length) : words.filter}
      </GridMenuButton>
      <GridMenuButton className="grid-action" menu={{ of: 'columns' }} label={words.columns} assessment={assessment}>
        <Columns3 size={15} />
        {sheet.columns.length < all ? words.columnsOf(sheet.columns.length, all) : words.columns}
      </GridMenuButton>
      <button type="button" className="grid-action" onClick={() => void pasteFromButton(() => latest.current)}>
        <ClipboardPaste size={15} />
        {words.pasteTable}
      </button>
    </>
  );
}
