/** The columns of the selling points and of what answers whom. */
import type { Edit, PersonId } from '../../domain/chain.ts';
import { addAnswer, changeAnswer, changeSellingPoint } from '../../domain/edits/selling.ts';
import { isEdge } from '../../domain/selling.ts';
import { sellingWords } from '../../words/selling.ts';
import type { CellRead, CellValue } from '../cell.ts';
import type { Column } from '../column.ts';
import { bookColumn, idColumn } from '../computed.ts';
import { kinds, listOf } from '../kinds.ts';
import type { AnswerRow, PointRow } from './rows.ts';

const bare = { page: null, leaves: 'anonymous', step: 'selling', group: 'selling' } as const;

function scoreColumn(
  id: 'value' | 'uniqueness',
  rest: Pick<Column<PointRow>, 'words' | 'sheet' | 'headers'>,
): Column<PointRow> {
  return {
    ...bare,
    ...rest,
    id,
    kind: 'number',
    book: { width: 10, group: 'selling', isAsked: true, isDue: 'all', isCentred: true },
    valueOf: ({ point }) => point[id],
    set: (rowId, value) => changeSellingPoint(rowId, { [id]: value as number | null }),
    read: (text, _, place): CellRead => {
      const read = kinds.number.read(text, place);
      if ('fault' in read) return { fault: 'not-score' };
      if (read.value === null) return read;
      const score = Number(read.value);
      return score >= 0 && score <= 10 ? { value: Math.round(score * 2) / 2 } : { fault: 'not-score' };
    },
  };
}

export const pointColumns: readonly Column<PointRow>[] = [
  {
    ...bare,
    id: 'letter',
    words: { zh: '字母', en: 'Letter' },
    kind: 'computed',
    valueOf: ({ letter }) => letter,
    set: null,
    sheet: { least: [40, 40, 40, 40], need: 1, isFrozen: true, short: { full: { zh: '', en: '' } } },
    book: { width: 6, group: 'selling', isAsked: true, isCentred: true },
    headers: '编号 序号 no letter #',
  },
  {
    ...bare,
    id: 'name',
    words: { zh: '卖点', en: 'Selling point' },
    kind: 'line',
    valueOf: ({ point }) => point.name,
    set: (rowId, value) => changeSellingPoint(rowId, { name: `${value ?? ''}` }),
    sheet: { least: [170, 170, 170, 170], growth: 1, need: 2 },
    book: { width: 34, group: 'selling', isAsked: true, isDue: 'all' },
    headers: '卖点名称 差异化卖点 差异化优势 我司卖点 sellingpoints point differentiator usp strength',
  },
  scoreColumn('value', {
    words: { zh: '价值', en: 'Value' },
    sheet: { least: [126, 126, 126, 126], need: 3 },
    headers: '客户价值 对客户的价值 价值分 价值得分 customervalue valuescore valuetocustomer',
  }),
  scoreColumn('uniqueness', {
    words: { zh: '独特性', en: 'Uniqueness' },
    sheet: { least: [126, 126, 126, 126], need: 4 },
    headers: '独特 独特性分 独特性得分 差异化程度 unique uniquenessscore',
  }),
  bookColumn('edge', {
    words: { zh: sellingWords.zh.edge, en: sellingWords.en.edge },
    of: ({ point }) => (isEdge(point) ? '●' : ''),
    group: 'selling',
    leaves: 'anonymous',
    step: 'selling',
    book: { width: 8, isCentred: true },
  }),
  idColumn('pointId', { zh: '卖点编号', en: 'Selling point id' }, ({ point }) => point.id, 'selling'),
];

function answerColumn<K extends 'pain' | 'answer' | 'sellingPointIds'>(
  key: K,
  rest: Pick<Column<AnswerRow>, 'words' | 'sheet' | 'kind' | 'valueOf' | 'headers' | 'book'> &
    Partial<Pick<Column<AnswerRow>, 'leaves'>>,
): Column<AnswerRow> {
  return { ...bare, ...rest, id: key, set: (rowId, value) => answerEdit(rowId, key, value) };
}

export const answerColumns: readonly Column<AnswerRow>[] = [
  bookColumn('rank', {
    words: { zh: '名次', en: 'Rank' },
    of: ({ rank }) => rank,
    kind: 'rank',
    group: 'selling',
    leaves: 'anonymous',
    step: 'selling',
    book: { width: 6, isAsked: true },
    headers: 'top 排名',
  }),
  {
    ...bare,
    id: 'name',
    words: { zh: '姓名', en: 'Name' },
    kind: 'person',
    valueOf: ({ personId }) => personId,
    set: null,
    sheet: { least: [128, 150, 128, 150], need: 1, isFrozen: true },
    book: { width: 12, group: 'selling', isAsked: true },
    headers: '客户 客户名称 客户姓名 关键人物 关键人 人物 person customer contact who stakeholder',
  },
  bookColumn('jobTitle', {
    words: { zh: '职务', en: 'Job title' },
    of: ({ jobTitle }) => jobTitle,
    group: 'selling',
    leaves: 'anonymous',
    step: 'selling',
    book: { width: 18, isAsked: true },
    headers: '职位 岗位 title position job',
  }),
  answerColumn('pain', {
    words: { zh: '痛点', en: 'Pain' },
    kind: 'text',
    valueOf: ({ pain }) => pain,
    sheet: { least: [140, 140, 140, 140], growth: 1, need: 2 },
    book: { width: 32, group: 'selling', isAsked: true, isDue: 'all' },
    headers: '客户痛点 痛点诉求 诉求 pains painpoint painpoints need needs',
    leaves: 'full',
  }),
  answerColumn('answer', {
    words: { zh: '我司方案', en: 'Our answer' },
    kind: 'text',
    valueOf: ({ answer }) => answer?.answer ?? '',
    sheet: { least: [150, 150, 150, 150], growth: 1, need: 3 },
    book: { width: 36, group: 'selling', isAsked: true },
    headers: '方案 解决方案 应对 应对方案 对策 answer solution response',
    leaves: 'full',
  }),
  answerColumn('sellingPointIds', {
    words: { zh: '卖点', en: 'Points' },
    kind: 'points',
    valueOf: ({ answer }) => answer?.sellingPointIds ?? [],
    sheet: { least: [104, 104, 104, 104], need: 4 },
    book: { width: 12, group: 'selling', isAsked: true, isCentred: true },
    headers: '对应卖点 用到的卖点 sellingpoints sellingpoint',
  }),
  idColumn('answerId', { zh: '方案编号', en: 'Answer id' }, ({ id }) => id, 'selling'),
];

/** A row that is not an answer yet bears its person's id, and becomes one with its first words. */
function answerEdit(rowId: string, key: 'pain' | 'answer' | 'sellingPointIds', value: CellValue): Edit {
  return (chain) => {
    const known = chain.answers?.some(({ id }) => id === rowId);
    const id = known ? rowId : `answer:${rowId}`;
    const begun = known ? chain : addAnswer(id, rowId as PersonId)(chain);
    const next = changeAnswer(id, { [key]: key === 'sellingPointIds' ? listOf(value) : `${value ?? ''}` })(begun);
    return next === begun ? chain : next;
  };
}
