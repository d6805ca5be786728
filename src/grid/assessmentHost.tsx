/** 《客户关系评估表》 as a sheet: one row a human, the active row is the chart's selection, so canvas and table cannot disagree. */
import { Ellipsis, Plus } from 'lucide-react';
import { assessmentColumns } from '../columns/assessment/columns.ts';
import { competitorIdOf, isCompetitorColumn } from '../columns/assessment/relation.ts';
import type { PersonId } from '../domain/chain.ts';
import { mostCompetitors } from '../domain/edits/competitors.ts';
import { type Row, rowsOf } from '../domain/rows.ts';
import type { SheetHost } from '../sheet/host.ts';
import { leadPerson, selectedPeople, thePerson } from '../store/selection.ts';
import { perApp, type RunningApp, useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { rankOfKey } from '../ui/canvasKeys.ts';
import { nameFor, rank } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { clearFilter } from '../ui/filterDesk.ts';
import { isSpent } from '../ui/keyTable.ts';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { pasteForeign } from '../ui/linePaste.ts';
import { press } from '../ui/personDrag.ts';
import { chooseOnSheet, sheetChoices } from '../ui/sheetChoices.ts';
import { fishWords } from '../words/fish.ts';
import { gridWords } from '../words/grid.ts';
import { sheetWords } from '../words/sheet.ts';
import { assessmentDesk } from './assessmentDesk.ts';
import { CompetitorName } from './CompetitorName.tsx';
import { cellContent } from './cellContent.tsx';
import { newCompetitor } from './competitorVerbs.ts';
import { GridMenuButton } from './GridMenuButton.tsx';
import { rowGhost } from './RowGhost.tsx';
import { shiftRank } from './rankVerbs.ts';
import { doorKey } from './rowDoors.ts';
import { pastedTable } from './tablePaste.ts';
import { writesEdit } from './writes.ts';

const id = 'assessment';

export const assessmentHost = perApp<SheetHost<Row>>((app) => ({
  app,
  id,
  desk: assessmentDesk(app),
  place: () => ({ chain: app.chain(), language: app.preferences.getState().language, today: today() }),
  rowsOf,
  columnsOf: assessmentColumns,
  idOf: ({ personId }) => personId,
  otherIdsOf: ({ otherSeatIds }) => otherSeatIds,
  sections: {
    of: ({ section }) => section,
    order: ['top', 'others', 'tray'],
    words: (section, { length }, language) =>
      section === 'others' ? gridWords[language].others(length) : gridWords[language].tray(length),
  },
  heights: { dock: { head: 24, row: 23, band: 24 }, full: { head: 55, row: 40, band: 30 } },
  groups: (language) => gridWords[language].groups,
  words: (language) => {
    const { nobody, rowUp, rowDown } = gridWords[language];
    return { label: fishWords[language].assessment, nobody, rowUp, rowDown };
  },
  nameOf: (rowId) => nameFor(app, app.chain(), rowId as PersonId),
  activeId: () => leadPerson(app.chart.getState().selection, app.chain()),
  take: (rowId) => app.chart.verbs.select(thePerson(rowId as PersonId)),
  commit: (edit, label) => app.chart.verbs.commit(edit, label),
  combined: (writes) => writesEdit(writes, today()),
  hidden: {
    now: () => sheetChoices(app, id).hidden ?? null,
    choose: (ids) => chooseOnSheet(app, id, { hidden: ids ?? undefined }),
  },
  content: (row, placed, look, language) => cellContent(app, row, placed, look, language),
  rowProps: (row) => ({
    ...(row.rank !== null && { className: 'is-top' }),
    'data-person-id': row.personId,
    'data-top-rank': row.rank ?? undefined,
  }),
  useRowState: (row) => {
    const isMine = (id: string) => id === row.personId || row.otherSeatIds.some((other) => other === id);
    return {
      isHovered: useChart((state) => state.hovered !== null && isMine(state.hovered)),
      isSelected: useChart((state) => state.selection.kind === 'people' && state.selection.ids.some(isMine)),
    };
  },
  onHover: (rowId) => app.chart.verbs.hover(rowId as PersonId | null),
  headingColumn: 'name',
  heading: ({ id }) => (isCompetitorColumn(id) ? <CompetitorName id={competitorIdOf(id)} /> : null),
  headingEnd: ({ id }) => (id === 'rank' || isCompetitorColumn(id) ? <HeadingMenu column={id} /> : null),
  groupEnd: (group) => (group === 'relation' ? <AddCompetitor /> : null),
  isRed: (row, column) => row.rank !== null && (column === 'name' || column === 'rank'),
  pastedTable,
  strangers: () => (paste, back) => pasteForeign(app, paste, back),
  moveRow: (rowId, step) => shiftRank(app, rowId as PersonId, step),
  onKey: (event) => {
    const lead = leadPerson(app.chart.getState().selection, app.chain());
    if (doorKey(app, event, lead)) return true;
    const found = rankOfKey(event);
    if (!found) return false;
    if (!isSpent({ hold: 'once' }, event)) rank(app, lead, found.rank);
    return true;
  },
  RowItems: lazyRoom(async () => (await import('./RowItems.tsx')).RowItems),
  onGrip: (event, rowId) => {
    const id = rowId as PersonId;
    press(app, event, {
      load: () => ({ kind: 'people', ids: draggedWith(app, id) }),
      ghost: () => rowGhost(id),
      onStart: () => {
        if (!selectedPeople(app.chart.getState().selection, app.chain()).includes(id))
          app.chart.verbs.select(thePerson(id));
      },
    });
  },
  showAll: () => {
    chooseOnSheet(app, id, { isTopOnly: undefined });
    clearFilter(app);
  },
}));

/** The whole selection when the row is part of it. */
function draggedWith(app: RunningApp, id: PersonId): readonly PersonId[] {
  const selected = selectedPeople(app.chart.getState().selection, app.chain());
  return selected.includes(id) ? selected : [id];
}

function HeadingMenu({ column }: { column: string }) {
  const app = useApp();
  const words = useWords(gridWords);
  const sheet = useWords(sheetWords);
  const language = app.preferences.getState().language;
  const heading = assessmentColumns(useChain()).find(({ id }) => id === column)?.words[language] ?? '';
  return (
    <GridMenuButton
      className="heading-menu"
      menu={isCompetitorColumn(column) ? { of: 'competitor', column } : { of: 'rank' }}
      label={isCompetitorColumn(column) ? sheet.columnMenu(heading) : words.topTenList}
    >
      <Ellipsis size={14} />
    </GridMenuButton>
  );
}

function AddCompetitor() {
  const app = useApp();
  const words = useWords(gridWords);
  if (useChain().competitors.length >= mostCompetitors) return null;
  return (
    <button type="button" className="head-add" title={words.addCompetitorHelp} onClick={() => newCompetitor(app)}>
      <Plus size={13} />
      {words.addCompetitor}
    </button>
  );
}
