// @vitest-environment jsdom
/** What the preview of an import lets one choose: the sheet, lines nobody knew, tables of a view. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import {
  click,
  dialog,
  empty,
  everybody,
  importButton,
  isOff,
  left,
  named,
  notices,
  opened,
  options,
  pick,
  sheet,
  shown,
  summary,
  waiting,
} from './host.tsx';

afterEach(cleanup);

describe('a workbook of several sheets', () => {
  const sheets = [
    sheet('采购', '部门,职务,姓名', '采购部,部长,卫国梁'),
    sheet('技术', '部门,职务,姓名', '技术部,主任,苏明远', '技术部,工程师,刘䶮'),
  ];

  it('is read sheet by sheet, each offered with its rows; what was chosen on one is not carried to another', async () => {
    const app = shown();
    await opened(app, ...sheets);
    expect(options('工作表')).toEqual(['采购 (2)', '技术 (3)']);
    // The one with more people is shown first.
    expect(named()).toEqual(['苏明远', '刘䶮']);
    await pick('处理 苏明远', 'skip');
    await pick('处理 刘䶮', 'skip');
    expect(isOff(importButton())).toBe(true);
    await pick('工作表', '0');
    expect(named()).toEqual(['卫国梁']);
    expect(summary()).toBe('新增 1 人，新决策链 1 条');
    await pick('姓名', 'skip');
    expect(named()).toEqual(['待识别']);
    await pick('工作表', '1');
    expect(summary()).toBe('新增 2 人，新决策链 1 条');
    await click(importButton());
    expect(everybody(app).map(({ name }) => name)).toEqual(['苏明远', '刘䶮']);
  });

  it('says so where another sheet than the one shown would change somebody', async () => {
    const chain = exampleChain();
    const app = shown(chain);
    const ids = allPersonIds(chain).slice(0, 2);
    const row = (id: (typeof ids)[number], title: string) => `${personById(chain, id)?.name},${title},${id}`;
    await opened(
      app,
      sheet('一', 'name,title,person id', row(ids[0] ?? 'person:1', '新职务')),
      sheet('二', 'name,title,person id', row(ids[1] ?? 'person:1', '另一职务')),
    );
    expect(options('工作表')[0], 'two sheets of ours are read as one').toBe('两张表合并：哪张改了都算');
    expect(summary()).toMatch(/更新 2 人/);
    await pick('工作表', '0');
    expect(summary()).toMatch(/更新 1 人/);
    expect(left().getByText('工作表“二”也改动了 1 人，未在此列出')).toBeDefined();
  });

  it('of one sheet asks for none, nor for an encoding that nobody chose', async () => {
    const app = shown();
    await opened(app, sheet('采购', '部门,职务,姓名', '采购部,部长,卫国梁'));
    expect(left().queryByLabelText('工作表')).toBeNull();
    expect(left().queryByLabelText('编码')).toBeNull();
  });
});

describe('what was not understood', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `（待补充说明第 ${at + 1} 条，内容不详）`);
  const notes = (count: number) => ({
    name: '纪要',
    rows: [['采购部：'], ['部长 卫国梁'], ...lines(count).map((line) => [line])],
  });
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.import-left-over input')];

  it('can go to the tray line by line, as it stands, and comes out with undo', async () => {
    const app = shown();
    await opened(app, notes(3));
    expect(boxes()).toHaveLength(3);
    expect(boxes().some(({ checked }) => checked)).toBe(false);
    const [, second] = boxes();
    await click(second ?? expect.fail('no line'));
    await click(importButton());
    expect(waiting(app)).toEqual([lines(3)[1]]);
    expect(notices()).toEqual(['已导入 2 人']);
    await act(async () => app.chart.verbs.undo());
    expect(waiting(app)).toEqual([]);
  });

  it('all at once, one taken back; the lines alone are enough to import', async () => {
    const app = shown();
    await opened(app, notes(3));
    await pick('处理 卫国梁', 'skip');
    expect(isOff(importButton())).toBe(true);
    await click(left().getByRole('button', { name: '全部放进待定区' }));
    expect(boxes().every(({ checked }) => checked)).toBe(true);
    await click(boxes()[0] ?? expect.fail('no line'));
    expect(isOff(importButton())).toBe(false);
    await click(importButton());
    expect(waiting(app)).toEqual(lines(3).slice(1));
    expect(everybody(app)).toHaveLength(2);
  });

  it('of a long list is counted; “all” means those out of sight too', async () => {
    const app = shown();
    await opened(app, notes(75));
    expect(boxes()).toHaveLength(60);
    expect(left().getByText('还有 15 行未列出')).toBeDefined();
    await click(left().getByRole('button', { name: '全部放进待定区' }));
    await click(importButton());
    expect(waiting(app)).toHaveLength(75);
  });

  it('as a value is told by row and column, and is in the note', async () => {
    const app = shown();
    const rows = Array.from({ length: 33 }, (_, at) => `采购部,科长,张${String.fromCharCode(0x4e00 + at)},铁${at}哥`);
    await opened(app, sheet('一', '部门,职务,姓名,态度', ...rows));
    const unclear = [...document.querySelectorAll('.import-unclear li')].map((each) => each.textContent);
    expect(unclear[0]).toBe('第 2 行“态度”的值“铁0哥”未识别，将记入备注');
    expect(unclear.at(-1)).toBe('还有 3 行未列出');
    expect(unclear).toHaveLength(31);
    await click(importButton());
    expect(everybody(app)[0]?.note).toContain('铁0哥');
  });

  it('at all is one sentence, and there is nothing to import', async () => {
    const app = shown();
    await opened(app, { name: '空', rows: [['', ''], ['']] });
    expect(summary()).toBe('没有认出任何人');
    expect(isOff(importButton())).toBe(true);
  });
});

describe('a table of a view', () => {
  const heads = '客户名称,职务,提升目标,责任人,完成时间';
  const plan = (...rows: readonly string[]) => sheet('计划', heads, ...rows);
  const part = () =>
    within(document.querySelector<HTMLElement>('[data-import-table="plan"]') ?? expect.fail('no plan'));

  it('beside a list of people comes with it, or is left out', async () => {
    const app = shown(exampleChain());
    await opened(app, plan('Iza,CEO,支持,张,2027-12-01'), sheet('名单', '部门,职务,姓名', '市场部,经理,周凯'));
    expect(part().getByText('新增 1 行')).toBeDefined();
    const box = part().getByRole<HTMLInputElement>('checkbox', { name: /识别为/ });
    await click(box);
    expect(box.checked).toBe(false);
    await click(importButton());
    expect(app.chain().plan).toEqual([]);
    expect(notices()).toEqual(['已导入 1 人']);
    await act(async () => app.chart.verbs.undo());
    await opened(app, plan('Iza,CEO,支持,张,2027-12-01'), sheet('名单', '部门,职务,姓名', '市场部,经理,周凯'));
    await click(importButton());
    expect(app.chain().plan).toHaveLength(1);
    expect(everybody(app).map(({ name }) => name)).toContain('周凯');
    expect(notices()).toEqual(['已导入 1 人，已导入 1 项']);
  });

  it('brings strangers only when they are let in, one or all', async () => {
    const app = shown(exampleChain());
    await opened(app, plan('赵一,总监,认识,王,', '钱二,总监,认识,王,', '赵一,总监,支持,王,'));
    expect(summary()).toBe('没有变化');
    expect(isOff(importButton())).toBe(true);
    expect(part().getByText('赵一 · 总监（第 2、4 行）')).toBeDefined();
    await click(part().getByRole('button', { name: '全部放进待定区' }));
    expect(part().getByText('新增 3 行')).toBeDefined();
    await click(part().getByRole('checkbox', { name: /^钱二/ }));
    expect(part().getByText('新增 2 行')).toBeDefined();
    await click(importButton());
    expect(waiting(app)).toEqual(['赵一']);
    expect(app.chain().plan.map(({ personId }) => personId)).toEqual([app.chain().tray[0], app.chain().tray[0]]);
  });

  it('can be read as a list of people instead', async () => {
    const app = shown();
    await opened(app, plan('卫国梁,部长,支持,张,2027-12-01'));
    await act(async () => {
      fireEvent.change(part().getByLabelText('读作'), { target: { value: 'people' } });
    });
    expect(document.querySelector('[data-import-table]')).toBeNull();
    expect(dialog().getByText('导入人物：名单.xlsx')).toBeDefined();
    expect(named()).toEqual(['卫国梁']);
    await click(importButton());
    expect(app.chain().plan).toEqual([]);
    expect(everybody(app)).toHaveLength(1);
  });
});

it('speaks English from title to news', async () => {
  const app = shown(empty, 'en');
  await opened(
    app,
    sheet('One', 'Department,Title,Name', 'Buyers,Head,Ann Lee', 'Buyers,Clerk,Bo Chen'),
    sheet('Two', 'x'),
  );
  expect(dialog().getByText('Import people: 名单.xlsx')).toBeDefined();
  expect(summary()).toBe('2 people added, 1 new chain');
  await pick('Do Bo Chen', 'skip');
  expect(summary()).toBe('1 person added, 1 new chain');
  expect(options('Sheet')).toEqual(['One (3)', 'Two (1)']);
  await click(importButton('Import'));
  expect(notices()).toEqual(['Imported 1 person']);
  expect(screen.queryByRole('dialog')).toBeNull();
});
