import { fc, test } from '@fast-check/vitest';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { changePlanItem } from '../../src/domain/edits/plan.ts';
import { planMarkOf } from '../../src/domain/plan.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { ownWorkbook } from '../../src/import/ownWorkbook.ts';
import { readTable } from '../../src/import/readTable.ts';
import { depths, disclosed } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import { papers } from '../../src/scene/paper.ts';
import { languages } from '../../src/words/language.ts';
import { boxOf, pageOptions, texts } from '../support/pages.ts';

const day = '2026-11-02';
const all = ['fishbone', 'assessment', 'plan'] as const;
const secret = '机密目标ABC';

/** The worked example with a row of every look, one of them overdue, one through others. */
function chainOf(language: (typeof languages)[number]): DecisionChain {
  const example = workedExample(language, day);
  const [first, second, third] = example.plan;
  const ids = example.plan.map(({ personId }) => personId);
  const said = { on: day, by: '' };
  return [
    changePlanItem(first?.id ?? '', { goal: secret, due: '2026-10-20', viaPersonIds: ids.slice(2, 4) }, said),
    changePlanItem(second?.id ?? '', { status: 'done', goalKinds: ['quality', 'competition'] }, said),
    changePlanItem(third?.id ?? '', { due: null, owner: '', progress: secret }, said),
  ].reduce((chain, edit) => edit(chain), example);
}

const optionsOf = { ...pageOptions, pages: all };

test.prop([fc.constantFrom(...languages), fc.constantFrom(...papers), fc.constantFrom(...depths)], { numRuns: 12 })(
  'the plan is the third page of the review pack with everything, and in no byte of it otherwise',
  (language, paper, depth) => {
    const chain = chainOf(language);
    const { pages } = documentPages(chain, { ...optionsOf, language, paper, depth });
    const plan = pages.filter(({ kind }) => kind === 'plan');
    if (depth !== 'full') {
      expect(plan).toEqual([]);
      expect(JSON.stringify(pages)).not.toContain(secret);
      return;
    }
    expect(pages.findIndex(({ kind }) => kind === 'plan')).toBe(
      pages.findLastIndex((page) => page.kind !== 'plan') + 1,
    );
    const said = plan.flatMap((page) => texts([...page.shapes, ...page.tableShapes]).map(({ text }) => text)).join('');
    const plain = (text: string) => text.replace(/\s+/gu, '');
    for (const { goal, owner, due } of chain.plan)
      for (const text of [goal, owner, due?.slice(5) ?? '']) expect(plain(said)).toContain(plain(text));
    for (const page of plan)
      for (const shape of [...page.shapes, ...page.tableShapes]) {
        const box = boxOf(shape);
        expect(box.x + box.w).toBeLessThanOrEqual(page.width + 1);
        expect(box.y + box.h).toBeLessThanOrEqual(page.height + 1);
      }
  },
);

it('what leaves with less than everything holds no plan', () => {
  for (const depth of depths) {
    const { plan } = disclosed(chainOf('zh'), depth, 'zh').chain;
    expect(plan).toHaveLength(depth === 'full' ? 10 : 0);
  }
});

it('a chart without a plan has no page of it', () => {
  const chain = { ...chainOf('zh'), plan: [] };
  expect(documentPages(chain, optionsOf).pages.map(({ kind }) => kind)).toEqual(['fishbone', 'assessment']);
});

it('what is overdue is so on the day the document bears', () => {
  const [late] = chainOf('zh').plan;
  expect(late && planMarkOf(late, day)).toBe('late');
  const daysOf = (date: string) =>
    documentPages(chainOf('zh'), { ...optionsOf, pages: ['plan'], date }).pages.flatMap((page) =>
      texts(page.tableShapes).flatMap(({ text }) => /逾期 \d+ 天/.exec(text)?.[0] ?? []),
    );
  expect(daysOf('2026-11-02')).toEqual(['逾期 13 天']);
  expect(daysOf('2026-10-20')).toEqual([]);
});

const sheetOptions = {
  ...pageOptions,
  pages: pageKindIds,
  title: '',
  madeAt: new Date('2026-11-02T09:00:00Z'),
};

for (const language of languages) {
  it(`${language}: the workbook has a sheet of the plan with everything only, its ids hidden in the last column`, async () => {
    const chain = chainOf(language);
    const sheets = (await readXlsx(await toXlsx(chain, { ...sheetOptions, language }))).sheets;
    const plan = sheets.at(2);
    expect(sheets).toHaveLength(5);
    const rows = plan?.rows.slice(3) ?? [];
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(chain.plan.map(({ id }) => id)));
    expect(plan?.columns?.at(-1)?.hidden).toBe(true);
    for (const depth of ['chart', 'anonymous'] as const) {
      const less = await toXlsx(chain, { ...sheetOptions, language, depth });
      const read = await readXlsx(less);
      expect(read.sheets).toHaveLength(3);
      expect(JSON.stringify(read.sheets)).not.toContain(secret);
    }
  });

  it(`${language}: a workbook with a plan comes back as before through the import`, async () => {
    const chain = chainOf(language);
    const read = await readTable(await toXlsx(chain, { ...sheetOptions, language }), 'a.xlsx');
    const sheets = 'sheets' in read ? read.sheets : [];
    const own = ownWorkbook(sheets, chain, language);
    expect(own?.conflicts).toEqual([]);
    expect(own?.understood.people).toHaveLength(15);
  });
}
