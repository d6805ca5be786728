/** 进展 read as a history: on its page, in the workbook, in order. */
import { fc, test } from '@fast-check/vitest';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addLogEntry } from '../../src/domain/edits/plan.ts';
import { newestEntry, progressEntries } from '../../src/domain/plan.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { toXlsx } from '../../src/export/xlsx/xlsx.ts';
import { isTableSheet, tableIn } from '../../src/import/tables/recognise.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageKindIds } from '../../src/scene/page.ts';
import { languages } from '../../src/words/language.ts';
import { pageOptions, texts } from '../support/pages.ts';
import { randomFullChain } from '../support/randomFull.ts';

const plain = (text: string) => text.replace(/\s+/gu, '');

/** The worked example with a story of two rows. */
function told(language: (typeof languages)[number]): DecisionChain {
  const example = workedExample(language, '2026-11-02');
  const untold: DecisionChain = { ...example, plan: example.plan.map(({ log, ...row }) => row) };
  const [first, second] = example.plan;
  return [
    addLogEntry(first?.id ?? '', { on: '2026-09-01', by: '林', text: '第一次拜访' }),
    addLogEntry(first?.id ?? '', { on: '2026-10-20', by: '林', text: '参观样板点之后愿意再谈' }),
    addLogEntry(second?.id ?? '', { on: '2026-10-08', by: '周', text: '约到技术交流' }),
  ].reduce((chain: DecisionChain, edit) => edit(chain), untold);
}

test.prop([randomFullChain()])('every entry stands in the history once, the newest first', ({ plan }) => {
  const entries = progressEntries(plan);
  expect(entries.map(({ item, index }) => `${item.id} ${index}`).sort()).toEqual(
    plan.flatMap(({ id, log }) => (log ?? []).map((_, index) => `${id} ${index}`)).sort(),
  );
  expect(entries.every(({ entry }, at) => at === 0 || (entries[at - 1]?.entry.on ?? '') >= entry.on)).toBe(true);
  for (const item of plan) expect(progressEntries([item])[0]?.entry).toEqual(newestEntry(item));
});

test.prop([fc.constantFrom(...languages), fc.constantFrom(...depths)], { numRuns: 6 })(
  'the page tells who, when and what, and is there with everything only',
  (language, depth) => {
    const { pages } = documentPages(told(language), { ...pageOptions, pages: ['progress'], depth, language });
    expect(pages).toHaveLength(depth === 'full' ? 1 : 0);
    const said = pages.flatMap(({ tableShapes }) => texts(tableShapes).map(({ text }) => text));
    const places = ['2026-10-20', '2026-10-08', '2026-09-01'].map((day) => said.indexOf(day));
    if (depth === 'full') {
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThanOrEqual(0);
      expect(plain(said.join(''))).toContain('参观样板点之后愿意再谈');
    } else expect(said).toEqual([]);
  },
);

it('a plan without an entry has no such page', () => {
  const chain = told('zh');
  const { pages } = documentPages(
    { ...chain, plan: chain.plan.map(({ log, ...row }) => row) },
    { ...pageOptions, pages: pageKindIds },
  );
  expect(pages.some(({ kind }) => kind === 'progress')).toBe(false);
});

for (const language of languages) {
  it(`${language}: the workbook tells it on a sheet from which nothing comes in`, async () => {
    const options = {
      ...pageOptions,
      pages: pageKindIds,
      language,
      title: '',
      madeAt: new Date('2026-11-02T09:00:00Z'),
    };
    const { sheets } = await readXlsx(await toXlsx(told(language), options));
    const rows = sheets
      .map((sheet) => sheet.rows.map((row) => row.map((cell) => `${cell ?? ''}`)))
      .find((each) => each.flat().includes('约到技术交流') && !tableIn(each));
    expect(rows && isTableSheet(rows)).toBe(true);
    expect(rows?.flat()).toContain('第一次拜访');
  });
}

it('a plan of one’s own is still a plan', () => {
  expect(tableIn([['客户名称', '职务', '提升目标', '进展', '记录人']])?.table.id).toBe('plan');
});
