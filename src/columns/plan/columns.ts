/** The columns of 《客户关系提升计划》 in the source's order (method.md §6). */
import type { Edit, IsoDate, PersonId } from '../../domain/chain.ts';
import { assess } from '../../domain/edits/assess.ts';
import { changePlanItem, type PlanChange } from '../../domain/edits/plan.ts';
import { progressOf } from '../../domain/plan.ts';
import type { Level, PlanStatus, Stance } from '../../domain/scales.ts';
import { identityOf } from '../../domain/seats.ts';
import { fishWords } from '../../words/fish.ts';
import type { CellValue } from '../cell.ts';
import type { Column } from '../column.ts';
import { readDayToCome } from '../readPlanned.ts';
import { dueCell, gapCell, goalDots, personCell, progressCell, stanceCell, strategyCell, textPage } from './cells.ts';
import { datedEntry, notedEarlier, writeProgress } from './datedEntry.ts';
import { type PlanRow, planIdWords } from './rows.ts';

type PlanColumn = Column<PlanRow>;
type Rest = Omit<PlanColumn, 'id' | 'valueOf' | 'set' | 'step' | 'kept' | 'leaves'>;

/** A field of the row itself. */
function itemColumn<K extends keyof PlanChange & string>(
  id: string,
  key: K,
  of: (row: PlanRow) => CellValue,
  rest: Rest,
): PlanColumn {
  return {
    ...rest,
    id,
    valueOf: of,
    set: (rowId, value, today) => itemEdit(rowId, key, value, today),
    step: 'plan',
    leaves: 'full',
  };
}

/** The same value as in the assessment. */
function relationColumn(
  key: 'level' | 'targetLevel' | 'stance' | 'targetStance',
  rest: Omit<Rest, 'kind' | 'group'>,
): PlanColumn {
  return {
    ...rest,
    id: key,
    kind: key === 'level' || key === 'targetLevel' ? 'level' : 'stance',
    group: 'relation',
    valueOf: ({ assessment }) => assessment[key],
    set: (rowId, value) => ofPerson(rowId, (id) => assess([id], { [key]: value as Level & Stance })),
    step: 'assess',
    leaves: 'full',
  };
}

/** What the chart knows of the row's person. */
function knownColumn(
  id: string,
  textOf: (row: PlanRow) => string,
  rest: Omit<Rest, 'kind' | 'isOptional'>,
): PlanColumn {
  return {
    ...rest,
    id,
    kind: 'computed',
    valueOf: textOf,
    set: null,
    step: 'plan',
    leaves: 'full',
  };
}

export const planColumns: readonly PlanColumn[] = [
  {
    id: 'number',
    words: { zh: '序号', en: 'No.' },
    kind: 'computed',
    group: 'customer',
    valueOf: ({ number }) => number,
    set: null,
    step: 'plan',
    sheet: { least: [44, 44, 30, 34], need: 1, isFrozen: true },
    page: textPage('customer', ({ number }) => `${number}`, { isNarrow: true, isLasting: true }),
    book: { width: 5, group: 'person', isAsked: true, isCentred: true },
    headers: '编号 no number index # nr sn item',
    leaves: 'full',
  },
  itemColumn('person', 'personId', ({ item }) => item.personId, {
    words: { zh: '客户名称', en: 'Name' },
    kind: 'person',
    group: 'customer',
    sheet: {
      least: [150, 150, 150, 136],
      growth: 0.6,
      need: 2,
      isFrozen: true,
      short: { full: { zh: '客户名称、职务', en: 'Name, job title' } },
    },
    page: { group: 'customer', isWhole: true, isLasting: true, cell: personCell },
    book: { width: 10, group: 'person', isAsked: true, isDue: 'all' },
    headers:
      '客户 姓名 客户姓名 客户联系人 关键人 关键人物 关键客户 人物 人员 决策人 name customer customername person contact who stakeholder',
  }),
  knownColumn('jobTitle', ({ person }) => person.jobTitle, {
    words: { zh: '职务', en: 'Job title' },
    group: 'customer',
    sheet: null,
    page: textPage('customer', ({ person }) => person.jobTitle, {
      isLasting: true,
      missing: ({ language }) => fishWords[language].missingTitle,
    }),
    book: { width: 17, group: 'person', isAsked: true },
    headers: '职位 岗位 头衔 title position job',
  }),
  knownColumn('rib', ({ ribName }) => ribName, {
    words: { zh: '决策链', en: 'Chain' },
    group: 'customer',
    sheet: null,
    page: null,
    book: { width: 10, group: 'person' },
    headers: '部门 单位 department chain unit',
  }),
  itemColumn('goal', 'goal', ({ item }) => item.goal, {
    words: { zh: '提升目标', en: 'Goal' },
    kind: 'text',
    group: 'goal',
    sheet: { least: [150, 150, 140, 136], growth: 3, need: 3, isKept: true },
    page: textPage('goal', ({ item }) => item.goal, { isProse: true, isLasting: true, missing: () => '—' }),
    book: { width: 24, group: 'goal', isAsked: true, isDue: 'all' },
    headers: '目标 一句话目标 提升目标描述 关系提升目标 目的 想达到什么 要达到什么 goal objective target aim purpose',
  }),
  itemColumn('goalKinds', 'goalKinds', ({ item }) => item.goalKinds, {
    words: { zh: '目标类别', en: 'Goal kinds' },
    kind: 'goals',
    group: 'goal',
    sheet: { least: [96, 120, 96, 120], need: 9, under: 'goal' },
    page: { within: 'goal' },
    book: { width: 14, group: 'goal' },
    headers: '类别 类型 提升目标类别 目标类型 goalkind goalcategory category kind',
  }),
  ...goalDots,
  relationColumn('level', {
    words: { zh: '现状层次', en: 'Level now' },
    sheet: { least: [76, 110, 76, 110], need: 14, isExtra: true },
    page: null,
    book: { group: 'relation', isCentred: true },
    headers: '关系层次 现状 当前层次 level levelnow currentlevel',
  }),
  relationColumn('targetLevel', {
    words: { zh: '目标层次', en: 'Target level' },
    sheet: {
      least: [140, 160, 116, 116],
      growth: 0.6,
      need: 7,
      isKept: true,
      short: { full: { zh: '现状 → 目标', en: 'Now → target' } },
    },
    page: { group: 'relation', isWhole: true, isLasting: true, cell: gapCell, words: { zh: '关系层次', en: 'Level' } },
    book: { group: 'relation', isCentred: true },
    headers: '期望层次 targetlevel wantedlevel',
  }),
  relationColumn('stance', {
    words: { zh: '现状态度', en: 'Stance now' },
    sheet: { least: [90, 124, 90, 124], need: 15, isExtra: true },
    page: null,
    book: { group: 'relation', isCentred: true },
    headers: '态度 当前态度 stance stancenow attitude',
  }),
  relationColumn('targetStance', {
    words: { zh: '目标态度', en: 'Target stance' },
    sheet: { least: [128, 170, 128, 170], need: 8, under: 'targetLevel' },
    page: { group: 'relation', isWhole: true, isLasting: true, cell: stanceCell, words: { zh: '态度', en: 'Stance' } },
    book: { group: 'relation', isCentred: true },
    headers: '期望态度 targetstance wantedstance',
  }),
  itemColumn('measure', 'measure', ({ item }) => item.measure ?? '', {
    words: { zh: '措施', en: 'Measure' },
    kind: 'measure',
    group: 'strategy',
    sheet: { least: [104, 120, 96, 106], growth: 1, need: 4, isKept: true },
    page: { within: 'strategy' },
    book: { width: 14, group: 'strategy' },
    headers: '举措 具体措施 measure measures action actions',
  }),
  itemColumn('strategy', 'strategy', ({ item }) => item.strategy, {
    words: { zh: '策略', en: 'Strategy' },
    kind: 'text',
    group: 'strategy',
    sheet: {
      least: [150, 150, 140, 124],
      growth: 3,
      need: 10,
      isKept: true,
      short: { full: { zh: '策略，通过谁', en: 'Strategy, via whom' } },
    },
    page: {
      group: 'strategy',
      isProse: true,
      isLasting: true,
      cell: strategyCell,
      words: { zh: '措施：策略，通过谁', en: 'Measure, strategy, through whom' },
    },
    book: { width: 26, group: 'strategy', isAsked: true },
    headers:
      '对策 做法 办法 怎么做 行动措施 策略与措施 策略措施 策略和措施 提升策略 行动计划 行动 strategy strategyandmeasures approach plan',
    ledBy: { column: 'measure' },
  }),
  itemColumn('via', 'viaPersonIds', ({ item }) => item.viaPersonIds, {
    words: { zh: '通过谁', en: 'Through whom' },
    kind: 'people',
    group: 'strategy',
    sheet: { least: [100, 116, 110, 120], need: 11, under: 'strategy' },
    page: { within: 'strategy' },
    book: { width: 14, group: 'strategy' },
    headers: '通过 借助 影响人 throughwhom through via',
    ownOf: (rowId, chain) => {
      const personId = chain.plan.find(({ id }) => id === rowId)?.personId;
      return personId ? [personId, identityOf(chain, personId)] : [];
    },
  }),
  itemColumn('owner', 'owner', ({ item }) => item.owner, {
    words: { zh: '责任人', en: 'Owner' },
    kind: 'owner',
    group: 'duty',
    sheet: { least: [72, 90, 60, 72], growth: 0.5, need: 5, isKept: true },
    page: textPage('duty', ({ item }) => item.owner, { isWhole: true, isLasting: true, missing: () => '—' }),
    book: { width: 9, group: 'duty', isAsked: true, isDue: 'all' },
    headers: '谁负责 谁来做 负责人 我方责任人 我方负责人 第一责任人 owner responsible ownedby who',
  }),
  itemColumn('due', 'due', ({ item }) => item.due, {
    words: { zh: '完成时间', en: 'Due' },
    kind: 'date',
    read: readDayToCome,
    group: 'duty',
    sheet: { least: [96, 104, 84, 84], growth: 0.3, need: 6, isKept: true },
    page: { group: 'duty', isWhole: true, isLasting: true, cell: dueCell },
    book: { width: 11.2, group: 'duty', isAsked: true, isDue: 'all', isCentred: true },
    headers: '什么时候 何时 何时完成 完成日期 截止时间 截止日期 计划完成时间 期限 时间 due duedate deadline date by',
  }),
  itemColumn('status', 'status', ({ item }) => item.status, {
    words: { zh: '状态', en: 'Status' },
    kind: 'planStatus',
    group: 'progress',
    sheet: {
      least: [96, 116, 96, 100],
      growth: 1.5,
      need: 8,
      isKept: true,
      short: { full: { zh: '进展', en: 'Progress' } },
    },
    page: { within: 'progress' },
    book: { width: 9, group: 'progress', isCentred: true },
    headers: '状况 进度状态 完成状态 status state',
  }),
  itemColumn('progress', 'progress', ({ item }) => progressOf(item), {
    words: { zh: '进展', en: 'Progress' },
    kind: 'log',
    group: 'progress',
    sheet: { least: [130, 130, 150, 150], need: 13, under: 'status' },
    page: { group: 'progress', isLasting: true, cell: progressCell, words: { zh: '状态', en: 'Status' } },
    book: { width: 22, group: 'progress', isAsked: true },
    headers: '进展情况 最新进展 进度 备注 progress latest note notes',
    ledBy: { column: 'status', staysWhole: true, behind: (text, today) => datedEntry(text, today).text },
    aside: notedEarlier,
  }),
  {
    id: 'planId',
    words: planIdWords,
    kind: 'computed',
    group: 'progress',
    valueOf: ({ id }) => id,
    set: null,
    step: 'plan',
    sheet: null,
    page: null,
    book: { group: 'progress', isHidden: true },
    headers: 'planid',
    leaves: 'full',
  },
];

function itemEdit(rowId: string, key: keyof PlanChange, value: CellValue, today: IsoDate): Edit {
  if (key === 'progress') return writeProgress(rowId, `${value ?? ''}`, { on: today, by: '' });
  const change = {
    [key]: key === 'status' ? ((value ?? 'planned') as PlanStatus) : value,
  } as PlanChange;
  return changePlanItem(rowId, change, { on: today, by: '' });
}

/** An edit of the person whom the row is about when it is made. */
function ofPerson(rowId: string, edit: (id: PersonId) => Edit): Edit {
  return (chain) => {
    const personId = chain.plan.find(({ id }) => id === rowId)?.personId;
    return personId ? edit(personId)(chain) : chain;
  };
}
