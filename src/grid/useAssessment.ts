import { useMemo } from 'react';
import type { Look } from '../columns/column.ts';
import { passes } from '../domain/filters.ts';
import { type Row, rowsOf } from '../domain/rows.ts';
import { type SheetView, useSheet } from '../sheet/useSheet.ts';
import { leadPerson } from '../store/selection.ts';
import { useApp, useChain, useChart } from '../ui/app.ts';
import { useFilter } from '../ui/filterDesk.ts';
import { useSheetChoices } from '../ui/sheetChoices.ts';
import { assessmentHost } from './assessmentHost.tsx';

/** The assessment as it is shown: everyone who passes the filter, in the full view only the ten if so chosen. */
export function useAssessment(look: Look, isTopOnly: boolean): SheetView<Row> {
  const app = useApp();
  const chain = useChain();
  const filter = useFilter();
  const hidden = useSheetChoices(assessmentHost(app).id).hidden ?? null;
  const isShown = useMemo(() => {
    if (!isTopOnly && filter.kinds.length === 0) return null;
    return (row: Row) => (!isTopOnly || row.section === 'top') && passes(row, filter);
  }, [isTopOnly, filter]);
  return useSheet(assessmentHost(app), look, rowsOf(chain), isShown, hidden);
}

/** The one whose row is active. */
export function useLead(): string | undefined {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  return leadPerson(selection, chain);
}
