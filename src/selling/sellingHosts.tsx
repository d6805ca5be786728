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
import { perApp, type RunningApp } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import type { Language } from '../words/language.ts';
import { sellingWords } from '../words/selling.ts';
import { Disc } from './Disc.tsx';

export const pointsDesk = perApp(() => createSheetDesk('name'));
const answersDesk = perApp(() => createSheetDesk('answer'));

const place = (app: RunningApp) => ({
  chain: app.chain(),
  language: app.preferences.getState().language,
  today: today(),
});

const pointWords = (language: Language) => {
  const { add, added, removed } = sellingWords[language];
  return { add, added, removed };
};

const answerWords = (language: Language) => {
  const { addAnswer: add, answerAdded: added, answersRemoved: removed } = sellingWords[language];
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
  words: pointWords,
};

/** A further answer to the person of the row beside it. */
const answerEdits = perApp<RowEdits>((app) => ({
  add: (_, besideId) => {
    const beside = answerRows(app.chain()).find(({ id }) => id === besideId);
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
  words: answerWords,
}));

export const pointsHost: (app: RunningApp) => SheetHost<PointRow> = perApp((app) => ({
  app,
  id: 'selling-points',
  desk: pointsDesk(app),
  place: () => place(app),
  rowsOf: pointRows,
  columnsOf: () => pointColumns,
  idOf: ({ point }) => point.id,
  heights: { dock: { head: 24, row: 23, band: 0 }, full: { head: 28, row: 40, band: 0 } },
  words: (language) => ({ label: sellingWords[language].scores, nobody: sellingWords[language].noPoints }),
  nameOf: (id) => app.chain().sellingPoints?.find((point) => point.id === id)?.name ?? '',
  activeId: () => pointsDesk(app).getState().rowId,
  take: (rowId) => pointsDesk(app).setState({ rowId }),
  commit: (edit, label) => app.chart.verbs.commit(edit, label),
  hidden: { now: () => null, choose: () => undefined },
  content: (row, { column }, _, language) => pointContent(row, column, language),
  rowProps: ({ point }) => ({ 'data-point-row': point.id }),
  useRowState: ({ point }) => ({
    isHovered: false,
    isSelected: useSheetDesk(pointsHost(app), (desk) => desk.rowId === point.id),
  }),
  headingColumn: 'name',
  rowEdits: pointEdits,
}));

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

export const answersHost: (app: RunningApp) => SheetHost<AnswerRow> = perApp((app) => ({
  app,
  id: 'selling-answers',
  desk: answersDesk(app),
  place: () => place(app),
  rowsOf: answerRows,
  columnsOf: () => answerColumns,
  idOf: ({ id }) => id,
  // A row's first words make an answer of it; the hand stays where it was.
  otherIdsOf: ({ id, personId }) => (id === `answer:${personId}` ? [personId] : []),
  heights: { dock: { head: 24, row: 23, band: 0 }, full: { head: 28, row: 40, band: 0 } },
  words: (language) => ({ label: sellingWords[language].answers, nobody: sellingWords[language].noPeople }),
  nameOf: (id) => answerRows(app.chain()).find((row) => row.id === id)?.name ?? '',
  activeId: () => answersDesk(app).getState().rowId,
  take: (rowId) => answersDesk(app).setState({ rowId }),
  commit: (edit, label) => app.chart.verbs.commit(edit, label),
  hidden: { now: () => null, choose: () => undefined },
  content: (row, { column }, _, language) => answerContent(app, row, column, language),
  rowProps: ({ personId, rank }) => ({ className: 'is-top', 'data-person-id': personId, 'data-top-rank': rank }),
  useRowState: ({ id }) => ({
    isHovered: false,
    isSelected: useSheetDesk(answersHost(app), (desk) => desk.rowId === id),
  }),
  headingColumn: 'name',
  isRed: (_, column) => column === 'name',
  rowEdits: answerEdits(app),
}));

function answerContent(app: RunningApp, row: AnswerRow, column: Column<AnswerRow>, language: Language): ReactNode {
  const chain = app.chain();
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
