/** The tables of the chart besides the assessment, in the order of their views. */

import { addTier, insertStages } from '../domain/edits/mode.ts';
import { addPlanItems, newPlanItem } from '../domain/edits/plan.ts';
import { addAnswer, addSellingPoint } from '../domain/edits/selling.ts';
import { planViewWords } from '../words/planView.ts';
import { tableWords } from '../words/tables.ts';
import type { Column, Words } from './column.ts';
import { changeColumns } from './compare/columns.ts';
import { boardColumns, levelColumns } from './coverage/columns.ts';
import { type BoardRow, boardRows, type LevelRow, levelRows } from './coverage/rows.ts';
import { stageColumns, tierColumns } from './decision/columns.ts';
import { type StageRow, stageRows, type TierRow, tierRows } from './decision/rows.ts';
import { planColumns } from './plan/columns.ts';
import { progressColumns } from './plan/progress.ts';
import { type PlanRow, planRowsOf } from './plan/rows.ts';
import { answerColumns, pointColumns } from './selling/columns.ts';
import { type AnswerRow, answerRows, type PointRow, pointRows } from './selling/rows.ts';
import { type AnyTable, anyTable, type Table, type TableId } from './table.ts';

const named = (id: Exclude<TableId, 'plan'>): Words => ({ zh: tableWords.zh[id], en: tableWords.en[id] });
const never = () => false;

const plan: Table<PlanRow> = {
  id: 'plan',
  words: { zh: planViewWords.zh.label, en: planViewWords.en.label },
  columns: planColumns,
  rowsOf: (chain, { today }) => planRowsOf(chain, today),
  idOf: ({ id }) => id,
  isTop: ({ rank }) => rank !== null,
  intake: {
    needs: [['person'], ['goal', 'strategy', 'measure', 'goalKinds']],
    person: 'person',
    keys: ['person', 'goal'],
    prefix: 'plan',
    begin: (id, { personId }) => (personId ? addPlanItems([newPlanItem(id, personId)]) : (chain) => chain),
    keeps: 'progress',
  },
};

const tiers: Table<TierRow> = {
  id: 'tiers',
  words: named('tiers'),
  columns: tierColumns,
  rowsOf: (chain, { language }) => tierRows(chain, language),
  idOf: ({ tier }) => tier.id,
  isTop: never,
  intake: {
    needs: [['below'], ['approver', 'approverIds']],
    keys: ['below'],
    prefix: 'tier',
    begin: (id, row) => {
      const below = row.valueOf('below');
      if (typeof below !== 'number') return (chain) => chain;
      return addTier({ id, below: Number.isFinite(below) ? below : null, approver: '', approverIds: [] });
    },
  },
};

const stages: Table<StageRow> = {
  id: 'stages',
  words: named('stages'),
  columns: stageColumns,
  rowsOf: (chain, { language }) => stageRows(chain, language),
  idOf: ({ stage }) => stage.id,
  isTop: never,
  intake: {
    needs: [['name'], ['unit', 'plannedOn', 'doneOn']],
    keys: ['name', 'unit'],
    prefix: 'stage',
    begin: (id) => insertStages([{ id, name: '', unit: '', ribId: null, plannedOn: null }]),
  },
};

const levels: Table<LevelRow> = {
  id: 'levels',
  words: named('levels'),
  columns: levelColumns,
  rowsOf: (chain, { language }) => levelRows(chain, language),
  idOf: ({ id }) => id,
  isTop: never,
  intake: null,
};

const boards: Table<BoardRow> = {
  id: 'boards',
  words: named('boards'),
  columns: boardColumns,
  rowsOf: (chain, { language }) => boardRows(chain, language),
  idOf: ({ rib }) => rib.id,
  isTop: never,
  hasContent: (rows) => rows.some(({ stave, analysis }) => stave.mean !== null || analysis),
  intake: {
    needs: [['rib'], ['customer', 'ours'], ['rival', 'goal']],
    keys: ['rib'],
    prefix: 'board',
    begin: null,
  },
};

const points: Table<PointRow> = {
  id: 'points',
  words: named('points'),
  columns: pointColumns,
  rowsOf: pointRows,
  idOf: ({ point }) => point.id,
  isTop: never,
  intake: {
    needs: [['name'], ['value', 'uniqueness']],
    keys: ['name'],
    prefix: 'point',
    begin: (id) => addSellingPoint({ id, name: '', value: null, uniqueness: null }),
  },
};

const answers: Table<AnswerRow> = {
  id: 'answers',
  words: named('answers'),
  columns: answerColumns,
  rowsOf: answerRows,
  idOf: ({ id }) => id,
  isTop: () => true,
  intake: {
    needs: [['name'], ['pain', 'answer']],
    person: 'name',
    keys: ['name', 'pain'],
    prefix: 'answer',
    begin: (id, { personId }) => (personId ? addAnswer(id, personId) : (chain) => chain),
    keeps: 'answer',
  },
};

export const tables: readonly AnyTable[] = [
  anyTable(plan),
  anyTable(tiers),
  anyTable(stages),
  anyTable(levels),
  anyTable(boards),
  anyTable(points),
  anyTable(answers),
];

/** Tables of ours that only tell what the chart says by itself: nothing comes in by them. */
export const statements: readonly { readonly columns: readonly Column<unknown>[] }[] = [
  anyTable(levels),
  { columns: progressColumns as unknown as readonly Column<unknown>[] },
  { columns: changeColumns as unknown as readonly Column<unknown>[] },
];
