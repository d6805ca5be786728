/** A table says the same on paper, on a slide, in a workbook and in a CSV: same rows, same words, in both languages. */
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { toCsv } from '../../src/export/csv.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { readTable } from '../../src/import/readTable.ts';
import type { Depth } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { PageKindId } from '../../src/scene/page.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { pageOptions, texts } from '../support/pages.ts';

type Row = Readonly<Record<string, string>>;

/** As it is read: a day is a day, a break is none. */
function plain(value: unknown): string {
  return said(value).replace(/\s/g, '');
}

function said(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  return text.replace(/T00:00:00.*$/, '');
}

/** The rows under the headings, by heading; the headings are where the first of them stands. */
function rowsUnder(rows: readonly (readonly unknown[])[], first: string): Row[] {
  const at = rows.findIndex((row) => row.some((cell) => plain(cell) === first));
  const headings = (rows[at] ?? expect.fail(`no ${first}`)).map(plain);
  return rows
    .slice(at + 1)
    .map((row) => Object.fromEntries(headings.map((heading, column) => [heading, said(row[column])])))
    .filter((row) => row[first] !== '');
}

function onPages(chain: DecisionChain, kind: PageKindId, language: Language, depth: Depth, first: string): Row[] {
  const { pages } = documentPages(chain, { ...pageOptions, language, depth, pages: [kind] });
  const parts = pages.map(({ table }) =>
    rowsUnder(
      (table?.rows ?? []).map((row) => row.map(({ text }) => text)),
      first,
    ),
  );
  const rows = new Map<string, Row>();
  for (const row of parts.flat()) rows.set(row[first] ?? '', { ...rows.get(row[first] ?? ''), ...row });
  return [...rows.values()];
}

/** What a page says of a gap that a sheet leaves empty. */
const gaps: readonly string[] = ['未评', '未定', 'Not assessed', 'Not set'];
const through = { zh: /^通过(?=[A-Z])/, en: /^Through(?=[A-Z])/ } as const;
const firstOf = { assessment: { zh: '名次', en: 'Rank' }, plan: { zh: '序号', en: 'No.' } } as const;

describe.each(languages)('in %s', (language) => {
  const chain = workedExample(language, '2026-11-02');
  const sheets = new Map<Depth, Awaited<ReturnType<typeof readXlsx>>['sheets']>();
  beforeAll(async () => {
    for (const depth of ['full', 'chart', 'anonymous'] as const) {
      const options = { ...pageOptions, language, depth, pages: ['assessment', 'plan'] as const, madeAt: new Date(0) };
      sheets.set(depth, (await readXlsx(await toXlsx(chain, options))).sheets);
    }
  });
  const onSheet = (depth: Depth, at: number, first: string) => {
    const found = sheets.get(depth)?.[at] ?? expect.fail('no such sheet');
    return rowsUnder(found.rows, first);
  };

  it.each(['full', 'chart', 'anonymous'] as const)(
    '%s: the ten of the page are the ten of the sheet, word for word',
    (depth) => {
      const first = firstOf.assessment[language];
      const [page, sheet] = [onPages(chain, 'assessment', language, depth, first), onSheet(depth, 0, first)];
      expect(page.map((row) => row[first])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
      expect(sheet).toHaveLength(10);
      let compared = 0;
      for (const [index, row] of page.entries()) {
        for (const [heading, text] of Object.entries(row)) {
          const there = sheet[index]?.[heading];
          // A drawing on paper has no words.
          if (there === undefined || text === '' || (there === '' && gaps.includes(text))) continue;
          const bare = plain(text).replace(/（.*?）|\(.*?\)/g, '');
          expect([plain(text), bare], heading).toContain(plain(there));
          compared++;
        }
      }
      expect(compared).toBeGreaterThanOrEqual(depth === 'full' ? 80 : 30);
    },
  );

  it('the plan of the page is the plan of the sheet, row by row', () => {
    const first = firstOf.plan[language];
    const page = onPages(chain, 'plan', language, 'full', first);
    const sheet = onSheet('full', 2, first);
    expect(page.map((row) => row[first])).toEqual(sheet.map((row) => row[first]));
    expect(page).toHaveLength(chain.plan.length);
    for (const [index, row] of page.entries()) {
      const words = Object.values(sheet[index] ?? {})
        .map(plain)
        .join('|');
      for (const text of Object.values(row)) {
        // Measure, strategy and the go-between stand in one cell, the stance now and the one wanted in another.
        for (const part of gaps.includes(text) ? [] : text.split(/[：:，,、;；（）()→\n]/))
          expect(words, text).toContain(plain(part).replace(through[language], ''));
      }
    }
  });

  it('a CSV has the words of the sheet of everybody', async () => {
    const bytes = toCsv(chain, { language, depth: 'full' });
    const read = await readTable(bytes, 'all.csv');
    if ('fault' in read) expect.fail(JSON.stringify(read.fault));
    const first = firstOf.assessment[language];
    const heading = { zh: '姓名', en: 'Name' }[language];
    const csv = rowsUnder((read as Extract<typeof read, { sheets: unknown }>).sheets[0]?.rows ?? [], heading);
    const sheet = rowsUnder(sheets.get('full')?.[1]?.rows ?? [], heading);
    expect(csv.map((row) => row[heading])).toEqual(sheet.map((row) => row[heading]));
    expect(Object.keys(csv[0] ?? {})).toContain(first);
    for (const [index, row] of csv.entries()) {
      for (const [column, text] of Object.entries(row)) {
        const there = sheet[index]?.[column];
        if (there !== undefined) expect(text, column).toBe(there);
      }
    }
  });

  it('what is painted is what the slide’s own table holds', () => {
    for (const page of documentPages(chain, { ...pageOptions, language, pages: ['assessment', 'plan'] }).pages) {
      const painted = plain(
        texts(page.tableShapes)
          .map(({ text }) => text)
          .join(''),
      );
      for (const cell of page.table?.rows.flat() ?? []) {
        for (const part of cell.text.split('\n'))
          expect(painted).toContain(plain(part.replace(/（教练）| \(Coach\)/u, '')));
      }
    }
  });
});
