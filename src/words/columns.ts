/** The columns of 《客户关系评估表》 (method.md §5): one list for the grid, the exports and the import. */
import type { Competitor } from '../domain/chain.ts';
import { bilingual, type Language } from './language.ts';

export type CompetitorColumnId = `competitor:${string}`;
/** What a picture shows as marks on a person; a table file has a column for each. */
export type MarkColumnId = 'coach' | 'hidden';
export type ColumnId = (typeof columnsBefore)[number] | CompetitorColumnId | (typeof columnsAfter)[number];

const columnsBefore = [
  'rank',
  'name',
  'jobTitle',
  'rib',
  'role',
  'stance',
  'targetStance',
  'level',
  'targetLevel',
  'gap',
] as const;

const columnsAfter = [
  'businessAgenda',
  'personalWin',
  'primaryOwner',
  'secondaryOwner',
  'evidence',
  'confidence',
  'assessedOn',
  'assessedBy',
  'note',
] as const;

export const columnWords = bilingual(
  {
    rank: '名次',
    name: '姓名',
    jobTitle: '职务',
    rib: '决策链',
    role: '决策角色',
    coach: '教练',
    hidden: '隐性决策者',
    marked: '是',
    stance: '态度',
    targetStance: '目标态度',
    level: '关系层次',
    targetLevel: '目标层次',
    gap: '差距',
    competitor: (name: string) => `${name} 层次`,
    namelessCompetitor: (place: number) => `友商 ${place}`,
    businessAgenda: '职业诉求',
    personalWin: '个人诉求',
    primaryOwner: '第一责任人',
    secondaryOwner: '第二责任人',
    evidence: '评估依据',
    confidence: '可信度',
    assessedOn: '评估日期',
    assessedBy: '评估人',
    note: '备注',
    personId: '人员编号',
  },
  {
    rank: 'Rank',
    name: 'Name',
    jobTitle: 'Job title',
    rib: 'Chain',
    role: 'Role',
    coach: 'Coach',
    hidden: 'Hidden decision-maker',
    marked: 'Yes',
    stance: 'Stance',
    targetStance: 'Target stance',
    level: 'Level',
    targetLevel: 'Target level',
    gap: 'Gap',
    competitor: (name: string) => `${name} level`,
    namelessCompetitor: (place: number) => `Competitor ${place}`,
    businessAgenda: 'Business agenda',
    personalWin: 'Personal aims',
    primaryOwner: 'Primary owner',
    secondaryOwner: 'Secondary owner',
    evidence: 'Evidence',
    confidence: 'Confidence',
    assessedOn: 'Assessed on',
    assessedBy: 'Assessed by',
    note: 'Note',
    personId: 'Person id',
  },
);

/** Every column in the table's order, one for each competitor. */
export function columnIds(competitors: readonly Competitor[]): ColumnId[] {
  return [...columnsBefore, ...competitors.map(({ id }): CompetitorColumnId => `competitor:${id}`), ...columnsAfter];
}

/** The columns of a table file: the table's own, with the marks behind the role. */
export function fileColumnIds(competitors: readonly Competitor[]): (ColumnId | MarkColumnId)[] {
  return columnIds(competitors).flatMap((id) => (id === 'role' ? [id, 'coach', 'hidden'] : [id]));
}

/** What stands above the column; a competitor without a name is counted. */
export function columnHeading(
  column: ColumnId | MarkColumnId,
  language: Language,
  competitors: readonly Competitor[],
): string {
  const words = columnWords[language];
  if (!isCompetitorColumn(column)) return words[column];
  const place = competitors.findIndex(({ id }) => column === `competitor:${id}`);
  return words.competitor(competitors[place]?.name.trim() || words.namelessCompetitor(place + 1));
}

export function isCompetitorColumn(column: string): column is CompetitorColumnId {
  return column.startsWith('competitor:');
}
