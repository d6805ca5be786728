import { expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { planSheets, strangerKey, strangersLeft } from '../../src/import/tables/planSheets.ts';
import { tableIn } from '../../src/import/tables/recognise.ts';

const headings = ['姓名', '提升目标', '策略与措施', '责任人', '完成时间', '进展'];
const sheetOf = (index: number, ...names: readonly string[]) => {
  const rows = [headings, ...names.map((name) => [name, '支持我司', '拜访', '张', '2026-12-01', ''])];
  return { name: `${index}`, rows, index, sheet: tableIn(rows) ?? expect.fail('no table') };
};

test('whom another sheet brings is not said to be missing', () => {
  let count = 0;
  const newId = <P extends string>(prefix: P) => `${prefix}:new${++count}` as const;
  const found = [sheetOf(0, '王小明', '钱二'), sheetOf(1, '王小明')];
  const plan = (welcome: ReadonlySet<string>) =>
    planSheets(exampleChain(), found, { language: 'zh', today: '2026-11-02', welcome, newId }, () => true);
  const key = plan(new Set()).sheets[1]?.plan.strangers[0]?.key ?? expect.fail('no stranger');
  const welcome = new Set([strangerKey(1, key)]);
  const { sheets, edit } = plan(welcome);
  expect(Object.values(edit(exampleChain()).people).map(({ name }) => name)).toContain('王小明');
  expect(strangersLeft(sheets, welcome)).toEqual({ names: ['钱二'], rowCount: 1 });
});
