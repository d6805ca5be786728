import { fc, test } from '@fast-check/vitest';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { Assessment, DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { characterWidth, printableWidth, printPlan } from '../../src/export/xlsx/sheetPrint.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { type Depth, depths } from '../../src/scene/disclosure.ts';
import type { PageKindId } from '../../src/scene/page.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { hostileChain } from './hostile.ts';

const headingIndex = 2;
const fontSize = 10;

async function sheetsOf(
  chain: DecisionChain,
  language: Language,
  depth: Depth = 'full',
  pages?: readonly PageKindId[],
): Promise<Sheet[]> {
  const bytes = await toXlsx(chain, {
    language,
    depth,
    title: '首都区域 GU 项目',
    date: '2026-11-02',
    version: '',
    preparedBy: '',
    confidentiality: null,
    madeAt: new Date(0),
    ...(pages && { pages }),
  });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.slice(0, pages ? -1 : 2);
}

const letters = (count: number) =>
  count <= 26 ? String.fromCharCode(64 + count) : `A${String.fromCharCode(64 + count - 26)}`;

/** How many columns print, and the columns of each page across, the repeated ones included. */
function printed(sheet: Sheet | undefined): { count: number; pages: number[][] } {
  const area = /^\$A:\$([A-Z]+)$/.exec(sheet?.pageSetup?.printArea ?? '')?.[1] ?? '';
  const count = Array.from({ length: 50 }, (_, index) => letters(index + 1)).indexOf(area) + 1;
  const breaks = sheet?.colBreaks ?? [];
  const pages = [...breaks, count - 1].map((end, page) => {
    const start = page === 0 ? 0 : (breaks[page - 1] ?? 0) + 1;
    const own = Array.from({ length: end - start + 1 }, (_, index) => start + index);
    return page === 0 ? own : [0, 1, ...own];
  });
  return { count, pages };
}

/** The size in points at which the sheet's text reaches the paper. */
function sizeOnPaper(sheet: Sheet | undefined, language: Language): number {
  const widest = Math.max(
    ...printed(sheet).pages.map((page) => page.reduce((sum, at) => sum + (sheet?.columns?.[at]?.width ?? 0), 0)),
  );
  const fit = printableWidth / (widest * characterWidth[language]);
  const setup = sheet?.pageSetup;
  if (setup?.fitToPage) return Math.min(1, fit) * fontSize;
  const scale = (setup?.scale ?? 100) / 100;
  expect(scale).toBeLessThanOrEqual(fit);
  return scale * fontSize;
}

const headingsOf = (sheet: Sheet | undefined) => (sheet?.rows[headingIndex] ?? []).map(String);

/** The worked example with every column filled. */
function filledExample(): DecisionChain {
  const chain = workedExample('zh', '2026-11-02');
  const assessments: Record<PersonId, Assessment> = { ...chain.assessments };
  for (const [id, each] of Object.entries(assessments) as [PersonId, Assessment][]) {
    assessments[id] = {
      ...each,
      targetStance: 'supporter',
      competitorLevels: { 'rival:1': 'trust', 'rival:2': 'respect', 'rival:3': 'contact' },
      personalWin: '在集团内树立招标透明的口碑',
      secondaryOwner: '陈静',
      assessedBy: '王立',
    };
  }
  const people = Object.entries(chain.people).map(([id, person]) => [
    id,
    { ...person, hidden: true, note: '关注交付' },
  ]);
  return {
    ...chain,
    competitors: ['华星', '远航', '中域'].map((name, at) => ({ id: `rival:${at + 1}`, name })),
    assessments,
    people: Object.fromEntries(people),
  };
}

describe('on paper', () => {
  const competitors = [
    { id: '1', name: '' },
    { id: '2', name: '' },
  ];
  const columns = assessmentColumns({ competitors }).flatMap(({ book }) =>
    book && !book.isHidden ? [book.group] : [],
  );
  test.prop([
    fc.subarray(columns.slice(2), { minLength: 1 }),
    fc.array(fc.integer({ min: 5, max: 24 }), { minLength: columns.length, maxLength: columns.length }),
    fc.constantFrom(...languages),
  ])(
    'whatever the columns and their widths, one page fits across at 6 pt or more, else each of several at 8',
    (chosen, allWidths, language) => {
      const groups = [...columns.slice(0, 2), ...chosen];
      const widths = allWidths.slice(0, groups.length);
      const { scale, pageEnds } = printPlan(groups, widths, language);
      expect((fontSize * scale) / 100).toBeGreaterThanOrEqual(pageEnds.length === 1 ? 6 : 8);
      const whole = widths.reduce((sum, width) => sum + width, 0) * characterWidth[language];
      expect(pageEnds.length === 1).toBe((whole * 6) / fontSize <= printableWidth);
      expect(pageEnds.at(-1)).toBe(groups.length - 1);
      const repeated = (widths[0] ?? 0) + (widths[1] ?? 0);
      pageEnds.forEach((end, page) => {
        const start = page === 0 ? 0 : (pageEnds[page - 1] ?? 0) + 1;
        expect(end).toBeGreaterThanOrEqual(start);
        const own = widths.slice(start, end + 1).reduce((sum, width) => sum + width, 0);
        const across = (page === 0 ? own : repeated + own) * characterWidth[language] * (scale / 100);
        expect(across).toBeLessThanOrEqual(printableWidth);
      });
    },
  );

  test.prop([hostileChain(), fc.constantFrom(...languages), fc.constantFrom(...depths)], { numRuns: 25 })(
    'nothing is smaller than 8 pt, or 6 where all columns stand on one page, and everything that holds a value prints',
    async (chain, language, depth) => {
      for (const sheet of await sheetsOf(chain, language, depth)) {
        const { count, pages } = printed(sheet);
        expect(sizeOnPaper(sheet, language)).toBeGreaterThanOrEqual(pages.length === 1 ? 6 : 8);
        expect([...new Set(pages.flat())].toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
        const idAt = depth === 'full' ? headingsOf(sheet).length - 1 : -1;
        for (const row of sheet.rows.slice(headingIndex + 1)) {
          row.forEach((value, at) => {
            if (at >= count && at !== idAt) expect(value ?? '').toBe('');
          });
        }
        for (const [at, column] of (sheet.columns ?? []).entries()) expect(column.hidden ?? false).toBe(at === idAt);
      }
    },
  );

  it('every sheet of the example fits one page across, in both languages; what nobody has stands behind what prints', async () => {
    for (const language of languages) {
      const sheets = await sheetsOf(workedExample(language, '2026-11-02'), language, 'full', ['assessment', 'plan']);
      expect(sheets.map(({ name }) => name)).toHaveLength(3);
      for (const sheet of sheets) {
        expect(sizeOnPaper(sheet, language)).toBeGreaterThanOrEqual(6);
        expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
        expect(sheet.pageSetup?.fitToHeight).toBe(0);
        expect(printed(sheet).pages.length).toBe(1);
        if (sheet !== sheets[2]) expect(headingsOf(sheet).length - printed(sheet).count).toBeGreaterThan(4);
      }
    }
  });

  it('a full table goes over two pages between two groups; rank, name and headings are repeated, the title is whole', async () => {
    for (const sheet of await sheetsOf(filledExample(), 'zh')) {
      const { pages } = printed(sheet);
      const headings = headingsOf(sheet);
      expect(pages.map((page) => page.map((at) => headings[at]).slice(0, 3))).toEqual([
        ['名次', '姓名', '职务'],
        ['名次', '姓名', '职业诉求'],
      ]);
      expect(sheet.pageSetup?.fitToPage ?? false).toBe(false);
      expect(sheet.pageSetup?.printTitlesRow).toBe('$3:$3');
      expect(sheet.pageSetup?.printTitlesColumn).toBe('$A:$B');
      expect(sheet.freezePane).toEqual({ rows: 3, columns: 2 });
      expect(sheet.rows[0]?.slice(0, 3).map((cell) => cell ?? '')).toEqual([
        '',
        '',
        '《客户关系评估表》 首都区域 GU 项目',
      ]);
    }
  });

  it('columns that ask for a value print though nobody has one', async () => {
    const chain = { ...workedExample('zh', '2026-11-02'), assessments: {} };
    const [sheet] = await sheetsOf(chain, 'zh');
    const shown = headingsOf(sheet).slice(0, printed(sheet).count);
    expect(shown).toEqual(expect.arrayContaining(['态度', '关系层次', '目标层次', '差距']));
    expect(shown).not.toContain('评估依据');
  });
});
