/** A plan pasted on its table: whatever no cell can hold is said in one sentence with row and column, and is not lost. */
import { describe, expect, test } from 'vitest';
import { tables } from '../../src/columns/tables.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { sheetAs } from '../../src/import/tables/recognise.ts';
import { tablePlan } from '../../src/import/tables/tablePlan.ts';
import { planHost } from '../../src/plan/planHost.tsx';
import { sheetOf } from '../../src/sheet/model.ts';
import { pastedBlock } from '../../src/sheet/pastedBlock.ts';
import { pasteReport } from '../../src/sheet/pasteReport.ts';
import { newId } from '../../src/ui/ids.ts';
import { languages } from '../../src/words/language.ts';
import { newApp } from '../support/newApp.tsx';

const heading = '客户名称 | 职务 | 提升目标 | 通过谁 | 责任人 | 完成时间 | 状态 | 进展';
const rowsIn = (text: string) => text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

/** What the chart is afterwards, and the sentence that is shown. */
function pasted(lines: readonly string[], language: (typeof languages)[number] = 'zh') {
  const app = newApp(exampleChain('zh'), { language });
  const host = planHost(app);
  const block = rowsIn([heading, ...lines].join('\n'));
  const sheet = () => sheetOf(host, [], []);
  const edit = host.pastedTable?.(sheet(), block) ?? expect.fail('no table');
  host.commit(edit.edit, { step: 'paste', subject: '' });
  const again = host.pastedTable?.(sheet(), block) ?? expect.fail('no table');
  expect(again.edit(app.chain()), 'a second paste changes nothing').toBe(app.chain());
  return { chain: app.chain(), said: pasteReport(sheet(), edit, []), edit, app };
}

const long = '长'.repeat(2_500);
const owner = `责任人：${'长'.repeat(500)}`;
type Case = readonly [what: string, line: string, zh: string | null, en: string | null, kept: string];
const cases: readonly Case[] = [
  [
    'a date no calendar knows',
    'Iza | CEO | 支持 | | 张 | 2026-02-30 | | 已约',
    '第 2 行 Iza的完成时间“2026-02-30”',
    'Due “2026-02-30” of row 2 (Iza)',
    '已约；完成时间：2026-02-30',
  ],
  [
    'a date in words',
    'Iza | CEO | 支持 | | 张 | 尽快 | |',
    '第 2 行 Iza的完成时间“尽快”',
    'Due “尽快” of row 2 (Iza)',
    '完成时间：尽快',
  ],
  [
    'a stranger to go through',
    'Iza | CEO | 支持 | 查无此人 | 张 | | |',
    '第 2 行 Iza的通过谁“查无此人”',
    'Through whom “查无此人” of row 2 (Iza)',
    '通过谁：查无此人',
  ],
  [
    'the row’s own person to go through',
    'Iza | CEO | 支持 | Iza | 张 | | |',
    '第 2 行 Iza的通过谁“Iza”',
    'Through whom “Iza” of row 2 (Iza)',
    '通过谁：Iza',
  ],
  [
    'the row’s own person among others to go through',
    'Iza | CEO | 支持 | Buld、Iza | 张 | | |',
    '第 2 行 Iza的通过谁“Iza”',
    'Through whom “Iza” of row 2 (Iza)',
    '通过谁：Iza',
  ],
  [
    'one stranger among two to go through',
    'Iza | CEO | 支持 | Buld、查无此人 | 张 | | |',
    '第 2 行 Iza的通过谁“查无此人”',
    'Through whom “查无此人” of row 2 (Iza)',
    '通过谁：查无此人',
  ],
  [
    'a status that is none',
    'Iza | CEO | 支持 | | 张 | | 差不多 |',
    '第 2 行 Iza的状态“差不多”',
    'Status “差不多” of row 2 (Iza)',
    '状态：差不多',
  ],
  ['an owner of 2,500 characters', `Iza | CEO | 支持 | | ${long} | | |`, '第 2 行 Iza的责任人“长', 'Owner “长', owner],
  ['a formula', 'Iza | CEO | =1+1 | | 张 | | | =1+1', null, null, '=1+1'],
  ['a text of 2,000 characters', `Iza | CEO | ${'目'.repeat(2_000)} | | 张 | | |`, null, null, ''],
];

describe.each(languages)('a pasted plan, told in %s', (language) => {
  test.each(cases)('%s', (_, line, zh, en, kept) => {
    const { chain, said } = pasted([line], language);
    const told = language === 'zh' ? zh : en;
    const [item] = chain.plan;
    expect(chain.plan).toHaveLength(1);
    expect(item?.goal).toBe(line.split('|')[2]?.trim());
    expect(item?.progress).toBe(kept);
    const via = line.split('|')[3]?.includes('Buld') ? ['Buld'] : [];
    expect(item?.viaPersonIds.map((id) => chain.people[id]?.name)).toEqual(via);
    if (told) expect(said).toContain(told);
    else expect(said).not.toMatch(/：.*“|“.*” of/);
    expect(said.includes(language === 'zh' ? '原文已记入进展' : 'the texts are kept in Progress')).toBe(told !== null);
    expect(said).not.toMatch(/\n|undefined|null/);
  });

  test('people nobody knows and rows about nobody are named, and everybody else comes', () => {
    const { chain, said, edit } = pasted(
      [
        ' | | 没有人的目标 | | 张 | | |',
        '查无此人 | | 支持 | | | | |',
        'Iza | CEO | 一 | | | | |',
        'Av | CTO | 二 | | | | |',
      ],
      language,
    );
    expect(chain.plan.map(({ goal }) => goal)).toEqual(['一', '二']);
    expect(edit.strangers).toEqual(['查无此人']);
    for (const text of ['查无此人', '没有人的目标']) expect(said).toContain(text);
  });
});

test('one person in several rows has them all, the same row twice comes once, 1,000 rows come whole', () => {
  const two = pasted(['Iza | CEO | 一 | | | | |', ' | | 二 | | | | |', 'Iza | CEO | 一 | | | | |']);
  expect(two.chain.plan.map(({ goal }) => goal)).toEqual(['一', '二']);
  const lines = Array.from(
    { length: 1_000 },
    (_, at) => `Iza | CEO | 目标 ${at} | Av | 张 | 2026-12-01 | 进行中 | 进展 ${at}`,
  );
  const many = pasted(lines);
  expect(many.chain.plan.map(({ goal, progress }) => `${goal} ${progress}`)).toEqual(
    lines.map((_, at) => `目标 ${at} 进展 ${at}`),
  );
  expect(many.edit.unplaced).toEqual([]);
});

test('one cell pasted for several keeps those who are known and names the stranger alone', () => {
  const { app } = pasted(['Iza | CEO | 支持 | Av | 张 | | |']);
  const host = planHost(app);
  const place = { left: 0, width: 100, isFrozen: false, isGroupEnd: false, line: 'whole' } as const;
  const columns = host.columnsOf(app.chain()).map((column) => ({ ...column, column, ...place }));
  const sheet = sheetOf(host, host.rowsOf(app.chain()), columns);
  const via = columns.findIndex(({ id }) => id === 'via');
  const span = { top: 0, bottom: 0, left: via, right: via };
  const { edit, unplaced, cells } = pastedBlock(sheet, span, [['Buld、查无此人、Iza']]);
  expect(unplaced.map(({ text, fault }) => [text, fault])).toEqual([['Buld、查无此人、Iza', 'not-self']]);
  expect(cells).toBe(0);
  for (const [text, about, fault] of [
    ['Buld、查无此人', '查无此人', 'not-person'],
    ['Iza、Buld', 'Iza', 'not-self'],
  ] as const) {
    const some = pastedBlock(sheet, span, [[text]]);
    expect(some.unplaced.map((each) => [each.text, each.fault])).toEqual([[about, fault]]);
    const [item] = some.edit(app.chain()).plan;
    expect(item?.viaPersonIds.map((id) => app.chain().people[id]?.name)).toEqual(['Buld']);
  }
  expect(edit(app.chain())).toBe(app.chain());
});

test('a paste and an import of the same table are the same', () => {
  const lines = cases.map(([, line]) => line);
  const { chain } = pasted(lines);
  const rows = rowsIn([heading, ...lines].join('\n'));
  const before = exampleChain('zh');
  const table = tables.find(({ id }) => id === 'plan');
  const sheet = (table && sheetAs(rows, table)) ?? expect.fail();
  const setting = {
    language: 'zh',
    today: '2026-11-02',
    welcome: new Set<string>(),
    newId,
  } as const;
  const bare = ({ plan }: typeof before) => plan.map(({ id: _, log: __, ...item }) => item);
  expect(bare(chain)).toEqual(bare(tablePlan(before, rows, sheet, setting).edit(before)));
});
