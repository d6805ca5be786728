/** What every column of every table owes, whatever it holds. */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { CellPlace, CellValue } from '../../src/columns/cell.ts';
import { type Column, cellText, choicesIn, isEmpty, isUsed, readCell, setCell } from '../../src/columns/column.ts';
import { kinds, listOf } from '../../src/columns/kinds.ts';
import { planColumns } from '../../src/columns/plan/columns.ts';
import { planRowsOf } from '../../src/columns/plan/rows.ts';
import { keyOf } from '../../src/columns/readScale.ts';
import type { TableId } from '../../src/columns/table.ts';
import { tables as furtherTables } from '../../src/columns/tables.ts';
import type { DecisionChain, Edit, PersonId } from '../../src/domain/chain.ts';
import { addTier, insertStages, removeTiers } from '../../src/domain/edits/mode.ts';
import { addPeople } from '../../src/domain/edits/people.ts';
import { addPlanItems, newPlanItem } from '../../src/domain/edits/plan.ts';
import { addRib } from '../../src/domain/edits/ribs.ts';
import { addSellingPoint } from '../../src/domain/edits/selling.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { assessmentSheetTable, sheetColumns } from '../../src/export/xlsx/sheetColumns.ts';
import { columnOf, fieldOfHeader } from '../../src/import/field.ts';
import { depths, leavesAt } from '../../src/scene/disclosure.ts';
import { languages } from '../../src/words/language.ts';
import { today } from '../support/assessmentSheet.ts';
import { expectSame } from '../support/expectSame.ts';
import { fullChain } from '../support/fullChain.ts';

type Table<Row> = {
  readonly columnsOf: (chain: DecisionChain) => readonly Column<Row>[];
  readonly rowsOf: (chain: DecisionChain) => readonly Row[];
  /** Its own id, then others by which it is found. */
  readonly idsOf: (row: Row) => readonly string[];
  /** With a row of that id nobody has touched. */
  readonly withRow: (chain: DecisionChain, id: string) => DecisionChain;
};

const newcomer: PersonId = 'person:newcomer';
const withNewcomer = addPeople([[newcomer, { name: '', jobTitle: '' }]], 'tray');

/** How a row comes that nobody has touched; the last of the table's rows. */
const freshRow: Readonly<Record<Exclude<TableId, 'plan'>, Edit>> = {
  tiers: (chain) =>
    addTier({ id: 'tier:new', below: 1e9, approver: '', approverIds: [] })(
      removeTiers(chain.decisionMode.tiers.map(({ id }) => id))(chain),
    ),
  stages: insertStages([{ id: 'stage:new', name: '', unit: '', ribId: null, plannedOn: null }]),
  levels: (chain) => chain,
  boards: addRib({ id: 'rib:new', name: '', kind: 'other', personIds: [] }, Number.POSITIVE_INFINITY),
  points: addSellingPoint({ id: 'point:new', name: '', value: null, uniqueness: null }),
  // Somebody in the top ten with nothing said of them yet.
  answers: (chain) => ({ ...chain, answers: [], assessments: {}, topTen: { by: 'position' } }),
};

const further = Object.fromEntries(
  furtherTables.flatMap(({ id, columns, rowsOf: rowsIn, idOf }) =>
    id === 'plan'
      ? []
      : [
          [
            id,
            {
              columnsOf: () => columns,
              rowsOf: (chain: DecisionChain) => rowsIn(chain, { language: 'zh', today }),
              idsOf: (row: unknown) => [...new Set([idOf(row), idOf(row).replace(/^answer:(?=person:)/, '')])],
              withRow: (chain: DecisionChain) => freshRow[id](chain),
            } as unknown as Table<never>,
          ],
        ],
  ),
);

const tables: Readonly<Record<string, Table<never>>> = {
  ...further,
  assessment: {
    columnsOf: assessmentColumns,
    rowsOf,
    idsOf: ({ personId, otherSeatIds }) => [personId, ...otherSeatIds],
    withRow: (chain) => withNewcomer(chain),
  } satisfies Table<ReturnType<typeof rowsOf>[number]> as unknown as Table<never>,
  plan: {
    columnsOf: () => planColumns,
    rowsOf: (chain) => planRowsOf(chain, today),
    idsOf: ({ id }) => [id],
    withRow: (chain) => addPlanItems([newPlanItem('plan:new', newcomer)])(withNewcomer(chain)),
  } satisfies Table<ReturnType<typeof planRowsOf>[number]> as unknown as Table<never>,
};

/** Rows told of once: what was said before stands behind the last word of a log, and comes up when that is emptied. */
const chains = fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }).map((chain) => ({
  ...chain,
  plan: chain.plan.map(({ log, ...item }) => (log?.[0] ? { ...item, log: [log[0]], progress: log[0].text } : item)),
}));

const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('3', '10', '', '—', '2026-06-11', '6/11', '1,200', '是', '否', '王立', '高层互访'),
);

function rowWith<Row>(table: Table<Row>, chain: DecisionChain, id: string): Row | undefined {
  return table.rowsOf(chain).find((row) => table.idsOf(row).includes(id));
}

/** Texts may lose blanks around them, and a single line those within. */
function tidy<Row>({ kind }: Column<Row>, value: CellValue): CellValue {
  if (typeof value !== 'string' || kinds[kind].isClosed) return value;
  return kinds[kind].isLong ? value.trim() : value.trim().replace(/\s+/gu, ' ');
}

/** Whether each choice in the value is called as no other is; two of one name cannot be told apart by a text. */
function isToldApart<Row>({ kind }: Column<Row>, value: CellValue, place: CellPlace): boolean {
  if (!kinds[kind].isClosed) return true;
  const choices = kinds[kind].choicesOf(place);
  return (Array.isArray(value) ? listOf(value) : [value]).every((each) => {
    const choice = choices.find((one) => one.value === each);
    const called = (word: string) => choice && keyOf(word) === keyOf(choice.label);
    return choice && keyOf(choice.label) !== '' && choices.filter(({ match }) => match.some(called)).length === 1;
  });
}

describe.each(Object.entries(tables))('every column of the %s', (_, table) => {
  law.prop([chains])('has an id of its own, words in both languages and a place to stand', (chain) => {
    const columns = table.columnsOf(chain);
    const ids = columns.map(({ id }) => id);
    expect(new Set(ids).size).toBe(columns.length);
    const nameless = columns.filter(({ words }) => languages.some((language) => words[language].trim() === ''));
    const placeless = columns.filter(({ sheet, page, book }) => (sheet ?? page ?? book) === null);
    const astray = columns.filter(({ page }) => page && 'within' in page && !ids.includes(page.within));
    expect([nameless, placeless, astray].map((wrong) => wrong.map(({ id }) => id))).toEqual([[], [], []]);
  });

  law.prop([chains, texts, fc.nat(1000), fc.nat(9)], { numRuns: 150 })(
    'holds the value that is set, whoever else it moves',
    (chain, typed, at, many) => {
      const rows = table.rowsOf(chain);
      const row = rows[at % Math.max(1, rows.length)];
      if (!row) return;
      const [id = '', ...others] = table.idsOf(row);
      const place = { chain, language: 'zh', today } as const;
      const columns = table.columnsOf(chain);
      const changedAgain: string[] = [];
      for (const column of columns) {
        // Where somebody sits is said of a seat; the row of a human with several shows the first.
        if (!column.set || (column.kind === 'rib' && others.length > 0)) continue;
        const { isClosed, isMany } = kinds[column.kind];
        const choices = choicesIn(column, id, place).map(({ value }) => value);
        const chosen = isMany ? choices.slice(0, many) : (choices[many % Math.max(1, choices.length)] ?? null);
        const read = isClosed ? { value: chosen } : readCell(column, typed, id, place);
        if (!('value' in read) || (isClosed && read.value === null)) continue;
        const after = setCell(column, id, read.value, today)(chain);
        const next = rowWith(table, after, id);
        // A rank is a place in a list and cannot lie beyond its end.
        const most = column.kind === 'rank' ? topTen(after).length : Number.POSITIVE_INFINITY;
        const expected = typeof read.value === 'number' ? Math.min(read.value, most) : read.value;
        expectSame([column.id, next && column.valueOf(next)], [column.id, expected]);
        if (setCell(column, id, read.value, today)(after) !== after) changedAgain.push(column.id);
      }
      expect(changedAgain).toEqual([]);
    },
  );

  law.prop([chains], { numRuns: 60 })('reads back what its cells say, in either language', (chain) => {
    for (const language of languages) {
      const place = { chain, language, today };
      for (const row of table.rowsOf(chain)) {
        for (const column of table.columnsOf(chain)) {
          const value = column.valueOf(row);
          const isStuck = isEmpty(tidy(column, value)) && kinds[column.kind].emptied === undefined;
          if (!column.set || isStuck || (value !== null && !isToldApart(column, value, place))) continue;
          const id = table.idsOf(row)[0] ?? '';
          const read = readCell(column, cellText(column, row, place), id, place);
          // A file may say that somebody helps towards themselves; no hand can.
          const isOwn = (each: unknown) => column.ownOf?.(id, chain).includes(`${each}`) === true;
          if ([value].flat().some(isOwn)) {
            expectSame([column.id, 'fault' in read && read.fault], [column.id, 'not-self']);
            expectSame(
              [column.id, 'fault' in read && read.known],
              [column.id, listOf(value).filter((each) => !isOwn(each))],
            );
            continue;
          }
          expectSame([column.id, read], [column.id, { value: tidy(column, value) }]);
        }
      }
    }
  });

  law.prop([chains, fc.nat(1000)], { numRuns: 100 })('is emptied to what an untouched row has', (chain, at) => {
    const rows = table.rowsOf(chain);
    const row = rows[at % Math.max(1, rows.length)];
    const fresh = table.rowsOf(table.withRow(chain, newcomer)).at(-1);
    if (!row || !fresh) return;
    const [id = ''] = table.idsOf(row);
    const changedAgain: string[] = [];
    for (const column of table.columnsOf(chain)) {
      const { emptied } = kinds[column.kind];
      if (!column.set || emptied === undefined) continue;
      const after = setCell(column, id, emptied, today)(chain);
      const next = rowWith(table, after, id);
      expectSame([column.id, next && column.valueOf(next)], [column.id, column.valueOf(fresh)]);
      if (setCell(column, id, emptied, today)(after) !== after) changedAgain.push(column.id);
    }
    expect(changedAgain).toEqual([]);
  });

  law.prop([chains, fc.constantFrom(...depths), fc.constantFrom(...languages)], { numRuns: 40 })(
    'stands in a file where it may leave, and nowhere else',
    (chain, depth, language) => {
      const rows = table.rowsOf(chain);
      const columns = table.columnsOf(chain);
      const ids = sheetColumns(columns, rows, depth, { chain, language, today }).map(({ id }) => id);
      expect(ids).toEqual(
        columns
          .filter(({ book, leaves }) => book && leavesAt(leaves, depth))
          .filter((column) => !column.isOptional || isUsed(column, rows))
          .map(({ id }) => id),
      );
    },
  );
});

describe('the columns of the assessment', () => {
  law.prop([chains, fc.constantFrom(...depths)], { numRuns: 40 })(
    'that a depth withholds are absent from the table that leaves',
    (chain, depth) => {
      const { columns, chain: shown } = assessmentSheetTable(chain, 'zh', depth);
      const withheld = assessmentColumns(shown).filter(({ leaves }) => !leavesAt(leaves, depth));
      expect(columns.map(({ id }) => id).filter((id) => withheld.some((column) => column.id === id))).toEqual([]);
      if (depth !== 'full') expect(withheld.length).toBeGreaterThan(0);
    },
  );

  test('that stand in a file are known by their own words when they come back', () => {
    for (const column of assessmentColumns({ competitors: [] })) {
      if (!column.set || !column.book) continue;
      for (const word of [...languages.map((language) => column.words[language]), ...column.headers.split(' ')]) {
        const found = fieldOfHeader(word);
        expect([word, found?.exact, found && columnOf(found.field)?.id]).toEqual([word, true, column.id]);
      }
    }
  });

  test('have words of their own', () => {
    for (const language of languages) {
      const words = assessmentColumns({ competitors: [] }).map((column) => column.words[language]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });
});
