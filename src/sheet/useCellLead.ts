import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { PersonId } from '../domain/chain.ts';
import { thePerson } from '../store/selection.ts';
import { chart, preferences } from '../ui/app.ts';
import { clearFilter } from '../ui/filterDesk.ts';
import type { ColumnId } from '../words/columns.ts';
import { showColumns } from './columnVerbs.ts';
import { closeCell } from './editorVerbs.ts';
import { gridDesk } from './gridDesk.ts';
import { type Assessment, rowsChosen } from './useAssessment.ts';

/** What another room sends to the grid's element, as the detail of a `lead-to-cell` event, to have a cell shown and taken. */
type CellLead = { readonly personId: PersonId; readonly column: ColumnId };

/** Takes the cell someone is led to: its row and column are brought back if they are left out, and the hand is put on it. */
export function useCellLead(assessment: Assessment, field: RefObject<HTMLTextAreaElement | null>): void {
  const latest = useRef(assessment);
  latest.current = assessment;
  useEffect(() => {
    const element = assessment.scroller.current;
    const follow = (event: Event) => {
      const { personId, column } = (event as CustomEvent<CellLead>).detail;
      const { sheet } = latest.current;
      closeCell(sheet, 'leave');
      // Drawn before the field is focused: a field that finds no active cell would take the first.
      flushSync(() => {
        if (!sheet.columns.some((each) => each.id === column)) showColumns([column]);
        if (!sheet.rowOf.has(personId)) showEveryone();
        chart.verbs.select(thePerson(personId));
        gridDesk.setState(({ led }) => ({ column, block: null, isLeaving: false, led: led + 1 }));
      });
      field.current?.focus({ preventScroll: true });
    };
    element?.addEventListener('lead-to-cell', follow);
    return () => element?.removeEventListener('lead-to-cell', follow);
  }, [assessment.scroller, field]);
}

function showEveryone(): void {
  const { [rowsChosen]: _, ...remembered } = preferences.getState().remembered;
  preferences.set({ remembered });
  clearFilter();
}
