/** The columns of the selling points and of what answers whom. */
import type { Edit, PersonId } from '../../domain/chain.ts';
import { addAnswer, changeAnswer, changeSellingPoint } from '../../domain/edits/selling.ts';
import type { CellRead, CellValue } from '../cell.ts';
import type { Column } from '../column.ts';
import { kinds, listOf } from '../kinds.ts';
import type { AnswerRow, PointRow } from './rows.ts';

const bare = { page: null, book: null, headers: '', leaves: 'full', step: 'selling', group: '' } as const;

function scoreColumn(id: 'value' | 'uniqueness', rest: Pick<Column<PointRow>, 'words' | 'sheet'>): Column<PointRow> {
  return {
    ...bare,
    ...rest,
    id,
    kind: 'number',
    valueOf: ({ point }) => point[id],
    set: (rowId, value) => changeSellingPoint(rowId, { [id]: value as number | null }),
    read: (text, _, place): CellRead => {
      const read = kinds.number.read(text, place);
      if ('fault' in read || read.value === null) return read;
      const score = Number(read.value);
      return score >= 0 && score <= 10 ? { value: Math.round(score * 2) / 2 } : { fault: 'not-number' };
    },
  };
}

export const pointColumns: readonly Column<PointRow>[] = [
  {
    ...bare,
    id: 'letter',
    words: { zh: '', en: '' },
    kind: 'computed',
    valueOf: ({ letter }) => letter,
    set: null,
    sheet: { least: [40, 40, 40, 40], need: 1, isFrozen: true },
  },
  {
    ...bare,
    id: 'name',
    words: { zh: '卖点', en: 'Selling point' },
    kind: 'line',
    valueOf: ({ point }) => point.name,
    set: (rowId, value) => changeSellingPoint(rowId, { name: `${value ?? ''}` }),
    sheet: { least: [170, 170, 170, 170], growth: 1, need: 2 },
  },
  scoreColumn('value', { words: { zh: '价值', en: 'Value' }, sheet: { least: [126, 126, 126, 126], need: 3 } }),
  scoreColumn('uniqueness', {
    words: { zh: '独特性', en: 'Uniqueness' },
    sheet: { least: [126, 126, 126, 126], need: 4 },
  }),
];

function answerColumn<K extends 'pain' | 'answer' | 'sellingPointIds'>(
  key: K,
  rest: Pick<Column<AnswerRow>, 'words' | 'sheet' | 'kind' | 'valueOf'>,
): Column<AnswerRow> {
  return { ...bare, ...rest, id: key, set: (rowId, value) => answerEdit(rowId, key, value) };
}

export const answerColumns: readonly Column<AnswerRow>[] = [
  {
    ...bare,
    id: 'name',
    words: { zh: '姓名', en: 'Name' },
    kind: 'computed',
    valueOf: ({ name }) => name,
    set: null,
    sheet: { least: [128, 150, 128, 150], need: 1, isFrozen: true },
  },
  answerColumn('pain', {
    words: { zh: '痛点', en: 'Pain' },
    kind: 'text',
    valueOf: ({ pain }) => pain,
    sheet: { least: [140, 140, 140, 140], growth: 1, need: 2 },
  }),
  answerColumn('answer', {
    words: { zh: '我司方案', en: 'Our answer' },
    kind: 'text',
    valueOf: ({ answer }) => answer?.answer ?? '',
    sheet: { least: [150, 150, 150, 150], growth: 1, need: 3 },
  }),
  answerColumn('sellingPointIds', {
    words: { zh: '卖点', en: 'Points' },
    kind: 'points',
    valueOf: ({ answer }) => answer?.sellingPointIds ?? [],
    sheet: { least: [104, 104, 104, 104], need: 4 },
  }),
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
