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
import { pastedTable } from '../sheet/pastedTable.ts';
import { leadPerson } from '../store/selection.ts';
import { perApp, type RunningApp, useApp, useChain, useChart } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { pasteForeign } from '../ui/linePaste.ts';
import { notify } from '../ui/notices.ts';
import { chooseOnSheet, sheetChoices } from '../ui/sheetChoices.ts';
import { planViewWords } from '../words/planView.ts';
import type { Grouped } from './grouping.ts';
import { planContent } from './planCells.tsx';
import { planDesk, takeRow } from './planDesk.ts';
import { noFilter, planFilter } from './planFilter.ts';
import { planKey } from './planKeys.ts';

/** The row chosen here; else the first about whoever is selected anywhere. */
function activeRowId(chain: DecisionChain, chosen: string | undefined, lead: PersonId | undefined) {
  const item = chain.plan.find(({ id }) => id === chosen);
  if (lead === undefined) return item?.id;
  const about = identityOf(chain, lead);
  if (item && identityOf(chain, item.personId) === about) return item.id;
  return chain.plan.find(({ personId }) => identityOf(chain, personId) === about)?.id;
}

function activeNow(app: RunningApp): string | undefined {
  const chain = app.chain();
  return activeRowId(chain, planDesk(app).getState().rowId, leadPerson(app.chart.getState().selection, chain));
}

export function useActiveRow(): string | undefined {
  const app = useApp();
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const chosen = useSheetDesk(planHost(app), (desk) => desk.rowId);
  return activeRowId(chain, chosen, leadPerson(selection, chain));
}

function aboutOf(app: RunningApp, rowId: string): PersonId | undefined {
  return app.chain().plan.find(({ id }) => id === rowId)?.personId;
}

export const planHost = perApp<SheetHost<PlanRow>>((app) => ({
  app,
  id: 'plan',
  desk: planDesk(app),
  place: () => ({ chain: app.chain(), language: app.preferences.getState().language, today: today() }),
  rowsOf: (chain) => planRowsOf(chain, today()),
  columnsOf: () => planColumns,
  idOf: ({ id }) => id,
  heights: { dock: { head: 24, row: 23, band: 24 }, full: { head: 30, row: 49, band: 25 } },
  words: (language) => ({ label: planViewWords[language].label, nobody: planViewWords[language].nobody }),
  nameOf: (rowId) => {
    const id = aboutOf(app, rowId);
    return id ? nameFor(app, app.chain(), id) : '';
  },
  activeId: () => activeNow(app),
  take: (rowId) => takeRow(app, rowId),
  commit: (edit, label) => app.chart.verbs.commit(edit, label),
  hidden: {
    now: () => sheetChoices(app, 'plan').hidden ?? null,
    choose: (ids) => chooseOnSheet(app, 'plan', { hidden: ids ?? undefined }),
  },
  content: (row, placed, look, language) => planContent(app, row, placed, look, language),
  rowProps: ({ id, rank }) => ({
    ...(rank !== null && { className: 'is-top' }),
    'data-plan-id': id,
  }),
  useRowState: ({ id, item }) => ({
    isHovered: useChart((state) => state.hovered === item.personId),
    isSelected: useActiveRow() === id,
  }),
  onHover: (rowId) => app.chart.verbs.hover((rowId && aboutOf(app, rowId)) || null),
  headingColumn: 'person',
  isRed: ({ rank }, column) => rank !== null && column === 'person',
  pastedTable: ({ host }, block) => pastedTable(block, 'plan', host.place(), newId),
  strangers: () => (paste, back) => pasteForeign(app, paste, back),
  onKey: planKey,
  RowItems: lazyRoom(async () => (await import('./RowItems.tsx')).RowItems),
  moveRow: (rowId, step) => {
    const { plan } = app.chain();
    const id = aboutOf(app, rowId);
    const mine = plan.filter(({ personId }) => personId === id);
    const next = mine[mine.findIndex((item) => item.id === rowId) + step];
    if (next) {
      app.chart.verbs.commit(movePlanItems([rowId], plan.indexOf(next)), {
        step: 'move-plan',
        subject: nameOf(app, id),
      });
      planDesk(app).setState(({ led }) => ({ led: led + 1 }));
    } else notify(app, 'info', () => app.words(planViewWords).stays);
  },
  rowEdits: {
    add: (index, besideId) => {
      const chain = app.chain();
      const beside = besideId === undefined ? undefined : aboutOf(app, besideId);
      const [gap] = unplanned(chain);
      const id = newId('plan');
      const personId = beside ?? gap?.personId ?? allPersonIds(chain)[0];
      if (!personId) return null;
      const item = beside
        ? newPlanItem(id, personId)
        : startedItem(chain, id, personId, app.preferences.getState().language);
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
  showAll: () => planFilter(app).setState(noFilter),
}));

function nameOf(app: RunningApp, id: PersonId | undefined): string {
  return id ? nameFor(app, app.chain(), id) : '';
}

/** The same sheet with its rows in sections. */
export function groupedHost(app: RunningApp, { sectionOf, order }: Grouped, words: SectionWords): SheetHost<PlanRow> {
  if (order.length === 0) return planHost(app);
  const of = ({ id }: PlanRow) => sectionOf.get(id) ?? '';
  return { ...planHost(app), sections: { of, order, hasFirstBand: true, words } };
}

type SectionWords = NonNullable<SheetHost<PlanRow>['sections']>['words'];
