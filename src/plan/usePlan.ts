import { useMemo } from 'react';
import { type PlanRow, planRowsOf } from '../columns/plan/rows.ts';
import { type SheetView, useSheet } from '../sheet/useSheet.ts';
import { useApp, useChain } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { useSheetChoices } from '../ui/sheetChoices.ts';
import { planViewWords } from '../words/planView.ts';
import { type Grouping, groupedRows, groupings } from './grouping.ts';
import { isFiltering, passesPlan, usePlanFilter } from './planFilter.ts';
import { groupedHost, planHost } from './planHost.tsx';

export function useGrouping(): Grouping {
  const app = useApp();
  const { grouping } = useSheetChoices(planHost(app).id);
  return groupings.find((one) => one === grouping) ?? 'person';
}

/** The plan as it is shown: rows grouped, and those who pass the filter. */
export function usePlan(): SheetView<PlanRow> {
  const app = useApp();
  const chain = useChain();
  const filter = usePlanFilter();
  const grouping = useGrouping();
  const hidden = useSheetChoices(planHost(app).id).hidden ?? null;
  const rows = planRowsOf(chain, today());
  const grouped = useMemo(() => groupedRows(rows, grouping, today()), [rows, grouping]);
  const host = useMemo(
    () =>
      groupedHost(app, grouped, (section, shown, language) => {
        const words = planViewWords[language];
        const late = grouping === 'owner' ? shown.filter(({ daysLate }) => daysLate > 0).length : 0;
        return words.band(sectionName(section, grouping, words), shown.length, late);
      }),
    [grouped, grouping, app],
  );
  const isShown = useMemo(() => (isFiltering(filter) ? (row: PlanRow) => passesPlan(row, filter) : null), [filter]);
  return useSheet(host, 'full', grouped.rows, isShown, hidden);
}

function sectionName(section: string, grouping: Grouping, words: (typeof planViewWords)['zh']): string {
  if (grouping === 'owner') return section === '' ? words.noOwner : section;
  const [year, month] = section.split('-').map(Number);
  if (year !== undefined && month !== undefined && !Number.isNaN(year)) return words.month(year, month);
  return words.dates[section as keyof typeof words.dates] ?? section;
}
