/** The two tables of 差异化卖点 as sheets: the points with their scores, and what answers the pains of the top ten. */
import type { ReactNode } from 'react';
import { type Column, cellText } from '../columns/column.ts';
import { listOf } from '../columns/kinds.ts';
import { answerColumns, pointColumns } from '../columns/selling/columns.ts';
import { type AnswerRow, answerRows, type PointRow, pointRows } from '../columns/selling/rows.ts';
import type { SellingPoint } from '../domain/chain.ts';
import { addAnswer, addSellingPoint, changeAnswer, removeAnswer, removeSellingPoint } from '../domain/edits/selling.ts';
import { isEdge, letterOf } from '../domain/selling.ts';
import { createSheetDesk, useSheetDesk } from '../sheet/desk.ts';
import type { RowEdits, SheetHost } from '../sheet/host.ts';
import { chainNow, chart, newId, preferences, today } from '../ui/app.ts';
import type { Language } from '../words/language.ts';
import { sellingWords } from '../words/selling.ts';
import { Disc } from './Disc.tsx';

export const pointsDesk = createSheetDesk('name');
const answersDesk = createSheetDesk('answer');

const place = () => ({ chain: chainNow(), language: preferences.getState().language, today: today() });

const rowWords = (language: Language) => {
  const { add, added, removed } = sellingWords[language];
  return { add, added, removed };
};

const pointEdits: RowEdits = {
  add: () => {
    const id = newId('point');
    return { edit: addSellingPoint({ id, name: '', value: null, uniqueness: null }), rowId: id };
  },
  duplicate: (ids) => {
    const copies = ids.map((id) => ({ id: newId('point'), of: id }));
    return {
      rowIds: copies.map(({ id }) => id),
      edit: (chain) =>
        copies.reduce((current, { id, of }) => {
          const point = chain.sellingPoints?.find((each) => each.id === of);
          return point ? addSellingPoint({ ...point, id })(current) : current;
        }, chain),
    };
  },
  remove: (ids) => (chain) => ids.reduce((current, id) => removeSellingPoint(id)(current), chain),
  firstColumn: 'name',
  words: rowWords,
};

/** A further answer to the person of the row beside it. */
const answerEdits: RowEdits = {
  add: (_, besideId) => {
    const beside = answerRows(chainNow()).find(({ id }) => id === besideId);
    const rowId = newId('answer');
    return beside?.answer ? { edit: addAnswer(rowId, beside.personId), rowId } : null;
  },
  duplicate: (ids) => {
    const copies = ids.map((id) => ({ id: newId('answer'), of: id }));
    return {
      rowIds: copies.map(({ id }) => id),
      edit: (chain) =>
        copies.reduce((current, { id, of }) => {
          const known = chain.answers?.find((each) => each.id === of);
          if (!known) return current;
          const { personId, pain, answer, sellingPointIds } = known;
          return changeAnswer(id, { pain, answer, sellingPointIds })(addAnswer(id, personId)(current));
        }, chain),
    };
  },
  remove: (ids) => (chain) => ids.reduce((current, id) => removeAnswer(id)(current), chain),
  firstColumn: 'pain',
  words: rowWords,
};

export const pointsHost: SheetHost<PointRow> = {
  id: 'selling-points',
  desk: pointsDesk,
  place,
  rowsOf: pointRows,
  columnsOf: () => pointColumns,
  idOf: ({ point }) => point.id,
  heights: { dock: { head: 24, row: 23, band: 0 }, full: { head: 28, row: 40, band: 0 } },
  words: (language) => ({ label: sellingWords[language].scores, nobody: sellingWords[language].noPoints }),
  nameOf: (id) => chainNow().sellingPoints?.find((point) => point.id === id)?.name ?? '',
  activeId: () => pointsDesk.getState().rowId,
  take: (rowId) => pointsDesk.setState({ rowId }),
  commit: (edit, label) => chart.verbs.commit(edit, label),
  hidden: { now: () => null, choose: () => undefined },
  content: (row, { column }, _, language) => pointContent(row, column, language),
  rowProps: ({ point }) => ({ 'data-point-row': point.id }),
  useRowState: ({ point }) => ({
    isHovered: false,
    isSelected: useSheetDesk(pointsHost, (desk) => desk.rowId === point.id),
  }),
  headingColumn: 'name',
  rowEdits: pointEdits,
};

function pointContent(row: PointRow, column: Column<PointRow>, language: Language): ReactNode {
  if (column.id === 'letter') return <Disc letter={row.letter} isFilled={isEdge(row.point)} />;
  if (column.id === 'name') {
    const name = row.point.name.trim();
    return <span className={name ? 'grid-text' : 'grid-text is-none'}>{name || sellingWords[language].nameless}</span>;
  }
  const score = row.point[column.id as 'value' | 'uniqueness'];
  return <Score score={score} />;
}

function Score({ score }: { score: SellingPoint['value'] }) {
  return (
    <span className="selling-score">
      <i>
        <b style={{ width: `${(score ?? 0) * 10}%` }} />
      </i>
      <span className="numeric">{score === null ? '–' : score.toFixed(1)}</span>
    </span>
  );
}

export const answersHost: SheetHost<AnswerRow> = {
  id: 'selling-answers',
  desk: answersDesk,
  place,
  rowsOf: answerRows,
  columnsOf: () => answerColumns,
  idOf: ({ id }) => id,
  // A row's first words make an answer of it; the hand stays where it was.
  otherIdsOf: ({ id, personId }) => (id === `answer:${personId}` ? [personId] : []),
  heights: { dock: { head: 24, row: 23, band: 0 }, full: { head: 28, row: 40, band: 0 } },
  words: (language) => ({ label: sellingWords[language].answers, nobody: sellingWords[language].noPeople }),
  nameOf: (id) => answerRows(chainNow()).find((row) => row.id === id)?.name ?? '',
  activeId: () => answersDesk.getState().rowId,
  take: (rowId) => answersDesk.setState({ rowId }),
  commit: (edit, label) => chart.verbs.commit(edit, label),
  hidden: { now: () => null, choose: () => undefined },
  content: (row, { column }, _, language) => answerContent(row, column, language),
  rowProps: ({ personId, rank }) => ({ className: 'is-top', 'data-person-id': personId, 'data-top-rank': rank }),
  useRowState: ({ id }) => ({ isHovered: false, isSelected: useSheetDesk(answersHost, (desk) => desk.rowId === id) }),
  headingColumn: 'name',
  isRed: (_, column) => column === 'name',
  rowEdits: answerEdits,
};

function answerContent(row: AnswerRow, column: Column<AnswerRow>, language: Language): ReactNode {
  const chain = chainNow();
  if (column.id === 'name') {
    return (
      <>
        <span className="grid-rank">{row.rank}</span>
        <b className="selling-name">{row.name}</b>
      </>
    );
  }
  if (column.id === 'sellingPointIds') {
    return listOf(column.valueOf(row)).map((id) => {
      const point = chain.sellingPoints?.find((each) => each.id === id);
      return point && <Disc key={id} letter={letterOf(chain, id)} isFilled={isEdge(point)} />;
    });
  }
  const text = cellText(column, row, { chain, language, today: '' });
  return <span className={row.answer ? 'grid-text' : 'grid-text is-none'}>{text}</span>;
}
