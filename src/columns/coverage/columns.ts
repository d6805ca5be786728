/** The columns of the coverage matrix and of the mean level by chain (method.md §2, design-2 §4). */
import type { RibAnalysis } from '../../domain/chain.ts';
import { analyseRib } from '../../domain/edits/coverage.ts';
import { coverageViewWords } from '../../words/coverageView.ts';
import type { Column, Leaves, Words } from '../column.ts';
import { bookColumn, idColumn } from '../computed.ts';
import type { BoardRow, LevelRow } from './rows.ts';

const { zh, en } = coverageViewWords;

type Said = {
  readonly words: Words;
  readonly of: (row: LevelRow) => string | number;
  readonly width: number;
  readonly leaves?: Leaves;
  readonly headers?: string;
  readonly isCentred?: true;
  readonly isDue?: 'all';
};

function levelColumn(
  id: string,
  group: string,
  { words, of, width, leaves = 'anonymous', headers = '', ...flags }: Said,
) {
  return bookColumn<LevelRow>(id, {
    words,
    of,
    group,
    leaves,
    step: 'coverage',
    book: { width, isAsked: true, ...flags },
    headers,
  });
}

/** Who is there, whose they are, and what is done with them. */
function cellColumns(relation: 'key' | 'extensive', short: Words): Column<LevelRow>[] {
  const named = (part: Words): Words => ({ zh: `${short.zh}${part.zh}`, en: `${short.en}: ${part.en}` });
  return [
    levelColumn(`${relation}-count`, relation, {
      words: named({ zh: '人数', en: 'number' }),
      of: (row) => row[relation].count,
      width: 8,
      isCentred: true,
    }),
    levelColumn(`${relation}-people`, relation, {
      words: named({ zh: '人物', en: 'people' }),
      of: (row) => row[relation].people,
      width: 26,
    }),
    levelColumn(`${relation}-first`, relation, {
      words: named({ zh: zh.primary, en: 'primary owner' }),
      of: (row) => row[relation].first,
      width: 11,
      leaves: 'full',
    }),
    levelColumn(`${relation}-second`, relation, {
      words: named({ zh: zh.secondary, en: 'secondary owner' }),
      of: (row) => row[relation].second,
      width: 11,
      leaves: 'full',
    }),
    levelColumn(`${relation}-note`, relation, {
      words: named({ zh: zh.done, en: 'what is done' }),
      of: (row) => row[relation].note,
      width: 18,
      leaves: 'full',
    }),
  ];
}

export const levelColumns: readonly Column<LevelRow>[] = [
  levelColumn('group', 'level', { words: { zh: '类别', en: 'Group' }, of: ({ group }) => group, width: 14 }),
  levelColumn('level', 'level', {
    words: { zh: zh.level, en: en.level },
    of: ({ level }) => level,
    width: 20,
    headers: '层级 customerlevel',
  }),
  levelColumn('count', 'level', {
    words: { zh: '人数', en: 'People' },
    of: ({ count }) => count,
    width: 7,
    isCentred: true,
  }),
  levelColumn('organization', 'organization', {
    words: { zh: '组织客户关系：机制', en: 'Organization: mechanism' },
    of: ({ organization }) => organization,
    width: 24,
    leaves: 'full',
  }),
  levelColumn('organization-owners', 'organization', {
    words: { zh: '组织：责任人', en: 'Organization: owners' },
    of: ({ organizationOwners }) => organizationOwners,
    width: 14,
    leaves: 'full',
  }),
  ...cellColumns('key', { zh: '关键：', en: 'Key' }),
  ...cellColumns('extensive', { zh: '普遍：', en: 'Extensive' }),
];

type Analysed = Exclude<keyof RibAnalysis, 'ribId'>;

function analysisColumn(key: Analysed, headers: string): Column<BoardRow> {
  return {
    id: key,
    words: { zh: zh.analysis[key], en: en.analysis[key] },
    kind: key === 'owner' ? 'owner' : 'text',
    group: 'analysis',
    valueOf: ({ analysis }) => analysis?.[key] ?? '',
    set: (rowId, value) => analyseRib(rowId as RibAnalysis['ribId'], { [key]: `${value ?? ''}` }),
    step: 'coverage',
    sheet: null,
    page: null,
    book: { width: key === 'owner' ? 10 : 26, group: 'analysis', isAsked: true },
    headers,
    leaves: 'full',
  };
}

function boardColumn(
  id: string,
  words: Words,
  of: (row: BoardRow) => string | number | null,
  width: number,
  more: { readonly isCentred?: true; readonly headers?: string } = {},
): Column<BoardRow> {
  const { headers = '', ...flags } = more;
  return bookColumn<BoardRow>(id, {
    words,
    of,
    group: 'board',
    leaves: 'anonymous',
    step: 'coverage',
    book: { width, isAsked: true, ...flags },
    headers,
  });
}

export const boardColumns: readonly Column<BoardRow>[] = [
  boardColumn('number', { zh: '序号', en: 'No.' }, ({ number }) => number, 5, { isCentred: true, headers: 'no' }),
  {
    ...boardColumn('rib', { zh: '决策链', en: 'Chain' }, ({ rib }) => rib.id, 16, {
      headers: '部门 单位 department unit decisionchain',
    }),
    kind: 'rib',
  },
  boardColumn('people', { zh: '人数', en: 'People' }, ({ stave }) => stave.personIds.length, 7, { isCentred: true }),
  boardColumn('rated', { zh: '已评人数', en: 'Rated' }, ({ stave }) => stave.ratedIds.length, 9, { isCentred: true }),
  boardColumn('mean', { zh: '我司平均层次', en: 'Our mean level' }, ({ ours }) => ours, 14),
  boardColumn('rivals', { zh: '友商平均层次', en: 'Competitors’ mean level' }, ({ rivals }) => rivals, 18),
  boardColumn('short', { zh: zh.short, en: en.short }, ({ stave }) => (stave.short ? '▼' : ''), 8, { isCentred: true }),
  analysisColumn('customer', '客户情况 客户看重 customer customerside'),
  analysisColumn('rival', '友商 友商情况 竞争对手 competitor rival'),
  analysisColumn('ours', '我司 我方 自身情况 ours us'),
  analysisColumn('goal', '提升目标 目标 goal target'),
  analysisColumn('owner', '负责人 责任人 我方责任人 owner'),
  idColumn('ribId', { zh: '决策链编号', en: 'Chain id' }, ({ rib }) => rib.id, 'coverage'),
];
