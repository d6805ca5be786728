/** 《客户关系提升计划》 as a sheet: several rows a person, the active row chosen here and its person everywhere. */
import { planColumns } from '../columns/plan/columns.ts';
import { type PlanRow, planRowsOf } from '../columns/plan/rows.ts';
import { startedItem } from '../columns/plan/starter.ts';
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { addPlanItems, duplicatePlanItem, movePlanItems, newPlanItem, removePlanItems } from '../domain/edits/plan.ts';
import { unplanned } from '../domain/plan.ts';
import { allPersonIds, identityOf } from '../domain/seats.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import type { SheetHost } from '../sheet/host.ts';
import { leadPerson, thePerson } from '../store/selection.ts';
import { chainNow, chart, newId, preferences, today, useChain, useChart } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { pasteForeign } from '../ui/linePaste.ts';
import { notify } from '../ui/notices.ts';
import { chooseOnSheet, sheetChoices } from '../ui/sheetChoices.ts';
import { planViewWords } from '../words/planView.ts';
import type { Grouped } from './grouping.ts';
import { planContent } from './planCells.tsx';
import { planDesk } from './planDesk.ts';
import { noFilter, planFilter } from './planFilter.ts';
import { planKey } from './planKeys.ts';
import { pastedPlan } from './planPaste.ts';

/** The row chosen here; else the first about whoever is selected anywhere. */
function activeRowId(chain: DecisionChain, chosen: string | undefined, lead: PersonId | undefined) {
  const item = chain.plan.find(({ id }) => id === chosen);
  if (lead === undefined) return item?.id;
  const about = identityOf(chain, lead);
  if (item && identityOf(chain, item.personId) === about) return item.id;
  return chain.plan.find(({ personId }) => identityOf(chain, personId) === about)?.id;
}

function activeNow(): string | undefined {
  const chain = chainNow();
  return activeRowId(chain, planDesk.getState().rowId, leadPerson(chart.getState().selection, chain));
}

export function useActiveRow(): string | undefined {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const chosen = useSheetDesk(planHost, (desk) => desk.rowId);
  return activeRowId(chain, chosen, leadPerson(selection, chain));
}

export function takeRow(rowId: string): void {
  const personId = chainNow().plan.find(({ id }) => id === rowId)?.personId;
  planDesk.setState({ rowId });
  if (personId) chart.verbs.select(thePerson(personId));
}

function aboutOf(rowId: string): PersonId | undefined {
  return chainNow().plan.find(({ id }) => id === rowId)?.personId;
}

export const planHost: SheetHost<PlanRow> = {
  id: 'plan',
  desk: planDesk,
  place: () => ({ chain: chainNow(), language: preferences.getState().language, today: today() }),
  rowsOf: (chain) => planRowsOf(chain, today()),
  columnsOf: () => planColumns,
  idOf: ({ id }) => id,
  heights: { dock: { head: 24, row: 23, band: 24 }, full: { head: 30, row: 49, band: 25 } },
  words: (language) => ({ label: planViewWords[language].label, nobody: planViewWords[language].nobody }),
  nameOf: (rowId) => {
    const id = aboutOf(rowId);
    return id ? nameFor(chainNow(), id) : '';
  },
  activeId: activeNow,
  take: takeRow,
  commit: (edit, label) => chart.verbs.commit(edit, label),
  hidden: {
    now: () => sheetChoices('plan').hidden ?? null,
    choose: (ids) => chooseOnSheet('plan', { hidden: ids ?? undefined }),
  },
  content: planContent,
  rowProps: ({ id, rank }) => ({
    ...(rank !== null && { className: 'is-top' }),
    'data-plan-id': id,
  }),
  useRowState: ({ id, item }) => ({
    isHovered: useChart((state) => state.hovered === item.personId),
    isSelected: useActiveRow() === id,
  }),
  onHover: (rowId) => chart.verbs.hover((rowId && aboutOf(rowId)) || null),
  headingColumn: 'person',
  isRed: ({ rank }, column) => rank !== null && column === 'person',
  pastedTable: pastedPlan,
  strangers: () => pasteForeign,
  onKey: planKey,
  RowItems: lazyRoom(async () => (await import('./RowItems.tsx')).RowItems),
  moveRow: (rowId, step) => {
    const { plan } = chainNow();
    const id = aboutOf(rowId);
    const mine = plan.filter(({ personId }) => personId === id);
    const next = mine[mine.findIndex((item) => item.id === rowId) + step];
    if (next) {
      chart.verbs.commit(movePlanItems([rowId], plan.indexOf(next)), { step: 'move-plan', subject: nameOf(id) });
      planDesk.setState(({ led }) => ({ led: led + 1 }));
    } else notify('info', planViewWords[preferences.getState().language].stays);
  },
  rowEdits: {
    add: (index, besideId) => {
      const chain = chainNow();
      const beside = besideId === undefined ? undefined : aboutOf(besideId);
      const [gap] = unplanned(chain);
      const id = newId('plan');
      const personId = beside ?? gap?.personId ?? allPersonIds(chain)[0];
      if (!personId) return null;
      const item = beside
        ? newPlanItem(id, personId)
        : startedItem(chain, id, personId, preferences.getState().language);
      const at = chain.plan.findIndex((each) => each.id === besideId);
      const isAbove = planRowsOf(chain, today())[index]?.id === besideId;
      return { edit: addPlanItems([item], at < 0 ? chain.plan.length : isAbove ? at : at + 1), rowId: id };
    },
    duplicate: (rowIds) => {
      const made = rowIds.map((rowId) => ({ rowId, id: newId('plan') }));
      return {
        edit: (chain) => made.reduce((current, { rowId, id }) => duplicatePlanItem(rowId, id)(current), chain),
        rowIds: made.map(({ id }) => id),
      };
    },
    remove: removePlanItems,
    move: movePlanItems,
    firstColumn: 'person',
    words: (language) => planViewWords[language],
  },
  showAll: () => planFilter.setState(noFilter),
};

function nameOf(id: PersonId | undefined): string {
  return id ? nameFor(chainNow(), id) : '';
}

/** The same sheet with its rows in sections. */
export function groupedHost({ sectionOf, order }: Grouped, words: SectionWords): SheetHost<PlanRow> {
  if (order.length === 0) return planHost;
  const of = ({ id }: PlanRow) => sectionOf.get(id) ?? '';
  return { ...planHost, sections: { of, order, hasFirstBand: true, words } };
}

type SectionWords = NonNullable<SheetHost<PlanRow>['sections']>['words'];
