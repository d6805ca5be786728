/** A table on pages, whatever is in its cells: all of it is there once, in order, inside the page, in every painter. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { PageCell } from '../../src/columns/cell.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { pageOnSlide } from '../../src/scene/pageOnSlide.ts';
import type { PageSetting } from '../../src/scene/pageSetting.ts';
import { papers, sheets } from '../../src/scene/paper.ts';
import type { TableColumn } from '../../src/scene/table/tableColumn.ts';
import { type TablePage, tablePages } from '../../src/scene/table/tablePages.ts';
import { color } from '../../src/scene/tokens.ts';
import { languages } from '../../src/words/language.ts';
import { pageWords } from '../../src/words/pages.ts';
import { boxOf, flat, groupOf, pageOptions, type Text, texts } from '../support/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

const alphabet = ['关', '系', '高层互访', '，', '。', 'Workshop ', 'ab', '（', '）', ' ', '\n', 'GU', '2026-11-02'];
const longWords = fc.array(fc.constantFrom(...alphabet), { minLength: 300, maxLength: 900 });
/** Now and then longer than a page. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...alphabet), { maxLength: 12 }) },
  { weight: 1, arbitrary: longWords },
);
const cell = fc
  .record({ words, lead: fc.nat(12), tone: fc.constantFrom('ink' as const, 'missing' as const) })
  .map(({ words: made, lead, tone }): PageCell => {
    const text = made.join('').trim();
    return { text, tone, lead: Math.min(lead, text.length) };
  });
const person = fc
  .record({ name: fc.constantFrom('Da Hai', '欧阳明远', '韩', 'Muhammad Abdullah'), rank: fc.option(fc.nat(9)) })
  .map(({ name, rank }): PageCell => {
    const badge = { kind: 'badge', rank: rank === null ? null : rank + 1 } as const;
    return { text: name, mark: badge, isName: true, bold: true, tone: rank === null ? 'ink' : 'top' };
  });

type Cells = { readonly people: readonly PageCell[]; readonly columns: readonly (readonly PageCell[])[] };
const table: fc.Arbitrary<Cells> = fc
  .record({ rows: fc.integer({ min: 1, max: 14 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) => {
    const several = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: rows, maxLength: rows });
    return fc.record({
      people: several(person),
      columns: fc.array(several(cell), { minLength: columns, maxLength: columns }),
    });
  });

function columnsOf({ people, columns }: Cells): TableColumn[] {
  const numbers = people.map((_, row): PageCell => ({ text: `${row + 1}`, tone: 'ink' }));
  const column = (id: string, cells: readonly PageCell[], more: Partial<TableColumn> = {}): TableColumn => ({
    id,
    heading: `列${id}`,
    group: id === 'n' || id === 'p' ? 'lead' : `g${id}`,
    groupWord: '组',
    cells,
    ...more,
  });
  return [
    column('n', numbers, { isNarrow: true }),
    column('p', people, { isWhole: true }),
    ...columns.map((cells, at) => column(`${at}`, cells, at % 2 === 0 ? { isProse: true } : {})),
  ];
}

const options = { ...pageOptions, paper: '16:9', title: '项目' } as const;

function pagesOf(
  cells: Cells,
  paper: (typeof papers)[number],
  language: (typeof languages)[number],
  keepsRows: boolean,
) {
  const chain = workedExample(language, '2026-11-02');
  const setting: PageSetting = {
    chain,
    linked: chain,
    options: { ...options, paper, language },
    sheet: sheets[paper],
    measure: standardMeasure,
    title: '项目',
  };
  const made: TablePage = {
    kind: 'plan',
    heading: '表',
    columns: columnsOf(cells),
    note: '',
    nobody: '',
    ...(keepsRows && { keepsRows }),
  };
  return tablePages(setting, 0, made).pages;
}

const ink = (text: string) => text.replace(/\s/gu, '');

/** What a table says, by row and column, page after page. */
type Said = Map<string, string[]>;

function add(said: Said, row: string, column: string, text: string): void {
  const key = `${row}/${column}`;
  said.set(key, [...(said.get(key) ?? []), text]);
}

/** From the texts painted: each belongs to the row and column in whose box it stands. */
function painted(pages: readonly Page[]): Said {
  const said: Said = new Map();
  for (const { table: native, tableShapes } of pages) {
    if (!native) expect.fail('no table');
    const drawn = texts(tableShapes);
    const lefts = native.columnWidths.map((_, at) => native.x + sum(native.columnWidths.slice(0, at)));
    const tops = native.rowHeights.map((_, at) => native.y + sum(native.rowHeights.slice(0, at)));
    const inRow = (at: number) =>
      drawn.filter(({ y, size }) => y - size * 0.4 >= (tops[at] ?? 0) && y - size * 0.4 < (tops[at + 1] ?? Infinity));
    const at = (text: Text) => lefts.findLastIndex((left) => left <= boxOf(text).x + 1);
    const headings = inRow(0);
    tops.slice(1).forEach((_, index) => {
      const row = inRow(index + 1);
      for (const text of row) {
        const end = (lefts[at(text) + 1] ?? native.x + sum(native.columnWidths)) + 0.5;
        expect(boxOf(text).x + boxOf(text).w, text.text).toBeLessThanOrEqual(text.bold ? end + native.padX : end);
      }
      const number = row.find((text) => at(text) === 0)?.text ?? '';
      const byColumn = new Map<number, string>();
      for (const text of row) byColumn.set(at(text), (byColumn.get(at(text)) ?? '') + text.text);
      for (const [column, text] of byColumn) {
        const heading = headings
          .filter((each) => at(each) === column)
          .map(({ text }) => text)
          .join('');
        add(said, number, heading, text);
      }
    });
  }
  return said;
}

/** From the native table's cells. */
function native(pages: readonly Page[]): Said {
  const said: Said = new Map();
  for (const { table: made } of pages) {
    const [headings = [], ...rows] = made?.rows ?? [];
    const above = headings.flatMap(({ text, span = 1 }) => Array.from({ length: span }, () => text));
    for (const row of rows) {
      let column = 0;
      for (const each of row) {
        if (each.text !== '') add(said, row[0]?.text ?? '', ink(above[column] ?? ''), each.text);
        column += each.span ?? 1;
      }
    }
  }
  return said;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

function expectAboveFoot(page: Page): void {
  const foot = Math.min(...texts(groupOf(page, 'footer')?.shapes ?? []).map((text) => boxOf(text).y));
  expect((page.table?.y ?? 0) + sum(page.table?.rowHeights ?? [])).toBeLessThanOrEqual(foot);
}

describe('a table on pages', () => {
  test.prop([table, fc.constantFrom(...papers), fc.constantFrom(...languages), fc.boolean()], { numRuns: 25 })(
    'every character of every cell stands once, in order, on paper and in a native table; nothing beyond the edges',
    (cells, paper, language, keepsRows) => {
      const pages = pagesOf(cells, paper, language, keepsRows);
      const columns = columnsOf(cells);
      for (const said of [painted(pages), native(pages)]) {
        columns.slice(2).forEach(({ heading, cells: own }) => {
          own.forEach(({ text }, row) => {
            expect(ink((said.get(`${row + 1}/${heading}`) ?? []).join(''))).toBe(ink(text));
          });
        });
      }
      for (const page of pages) {
        for (const each of [page, pageOnSlide(page)]) {
          for (const shape of flat([...each.shapes, ...each.tableShapes])) {
            const { x, y, w, h } = boxOf(shape);
            expect(x).toBeGreaterThanOrEqual(-1.5);
            expect(y).toBeGreaterThanOrEqual(-1.5);
            expect(x + w).toBeLessThanOrEqual(page.width + 1.5);
            expect(y + h).toBeLessThanOrEqual(page.height + 1.5);
          }
        }
        expectAboveFoot(page);
      }
    },
  );

  // The case found: text cut out of its row was set on more lines than it had there.
  test.prop([fc.integer({ min: 1, max: 6 }), longWords, fc.constantFrom(...papers)], {
    seed: 5,
    path: '265',
    numRuns: 10,
  })('a row longer than its page is cut above the foot', (count, made, paper) => {
    const columns = Array.from({ length: count }, () => [{ text: made.join('').trim(), tone: 'ink' } as const]);
    const people = [{ text: 'Da Hai', isName: true, bold: true, tone: 'ink' } as const];
    for (const page of pagesOf({ people, columns }, paper, 'zh', true)) expectAboveFoot(page);
  });

  test.prop([table, fc.constantFrom(...papers), fc.constantFrom(...languages), fc.boolean()], { numRuns: 12 })(
    'every page has its headings, every row its number and person, and a row that goes on says so',
    (cells, paper, language, keepsRows) => {
      const pages = pagesOf(cells, paper, language, keepsRows);
      const seen = new Set<string>();
      for (const { table: made } of pages) {
        const [headings = [], ...rows] = made?.rows ?? [];
        expect(headings.slice(0, 2).map(({ text }) => ink(text))).toEqual(['列n', '列p']);
        const set = headings.map(({ text }) => ink(text)).join();
        for (const row of rows) {
          const number = row[0]?.text ?? '';
          const name = (row[2] ?? row[1])?.text ?? '';
          const whole = cells.people[Number(number) - 1]?.text ?? '';
          const key = `${number}/${set}`;
          expect(ink(name)).toBe(ink(seen.has(key) ? whole + pageWords[language].goesOn : whole));
          seen.add(key);
        }
      }
    },
  );
});

/** The plan of the example with one strategy of so many characters. */
function withLong(language: (typeof languages)[number], count: number): DecisionChain {
  const chain = workedExample(language, '2026-11-02');
  const text = {
    zh: '先由高层互访建立联系，再请客户到总部考察。',
    en: 'First build contact through visits, then show it. ',
  };
  const strategy = text[language].repeat(count).slice(0, count);
  return { ...chain, plan: chain.plan.map((row, at) => (at === 2 ? { ...row, strategy } : row)) };
}

describe('the plan of a very long strategy', () => {
  for (const language of languages) {
    it(`${language}: keeps its columns on every page of a slide`, () => {
      const kinds = { ...pageOptions, language, pages: ['plan'] } as const;
      const headingsOf = (chain: DecisionChain) =>
        documentPages(chain, kinds).pages.map((page) => page.table?.rows[0]?.map(({ text }) => ink(text)));
      const [usual] = headingsOf(withLong(language, 10));
      const long = headingsOf(withLong(language, 2_000));
      expect(long.length).toBeGreaterThan(1);
      for (const headings of long) expect(headings).toEqual(usual);
    });
  }
});

it('a row that goes on breaks no word of the headings, on a narrow page either', () => {
  const options43 = { ...pageOptions, language: 'en', paper: '4:3', pages: ['plan'] } as const;
  for (const page of documentPages(withLong('en', 2_000), options43).pages) {
    const drawn = texts(page.tableShapes).map(({ text }) => text);
    for (const { text } of page.table?.rows[0] ?? [])
      for (const word of text.split(/\s+/u)) expect(drawn.join(' ')).toContain(word);
  }
});

describe('the tables of a document', () => {
  for (const language of languages) {
    it(`${language}: no heading repeats the word of the group it stands under`, () => {
      const chain = workedExample(language, '2026-11-02');
      const { pages } = documentPages(chain, { ...pageOptions, language, pages: ['assessment', 'plan', 'progress'] });
      for (const page of pages) {
        const groups = texts(groupOf(page, 'table-groups')?.shapes ?? []).map(({ text }) => text);
        const headings = page.table?.rows[0]?.map(({ text }) => text) ?? [];
        expect(headings.filter((heading) => groups.includes(heading))).toEqual([]);
        expect(headings.filter((heading) => heading !== '').length).toBeGreaterThan(2);
      }
    });

    it(`${language}: have the top ten as red badges and the measure bold, on paper and on a slide`, () => {
      const chain = workedExample(language, '2026-11-02');
      const { pages } = documentPages(chain, { ...pageOptions, language, pages: ['plan'] });
      for (const page of [...pages, ...pages.map((each) => pageOnSlide(each))]) {
        const shapes = flat(page.tableShapes);
        const red = shapes.filter((shape) => shape.kind === 'rect' && shape.fill === color.red).map(boxOf);
        const white = texts(page.tableShapes).filter(({ fill }) => fill === color.onRed || fill === color.paper);
        expect(red).toHaveLength(10);
        expect(white.map(({ text }) => text)).toEqual(red.map((_, at) => `${at + 1}`));
        white.forEach((text, at) => {
          const ground = red[at] ?? expect.fail();
          expect(boxOf(text).x).toBeGreaterThanOrEqual(ground.x);
          expect(boxOf(text).y + text.size).toBeLessThanOrEqual(ground.y + ground.h + text.size / 2);
        });
        const strong = texts(page.tableShapes).filter(({ bold, fill }) => bold && fill === color.ink2);
        expect(strong.map(({ text }) => text.trim()).join(' ')).toMatch(/高层互访：|Executive visit:/u);
      }
      const cells = pages.flatMap(({ table: made }) => made?.rows.flat() ?? []);
      expect(cells.filter(({ lead }) => lead).length).toBeGreaterThan(5);
    });
  }
});
