// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { removePlanItems } from '../../src/domain/edits/plan.ts';
import { gapOf, hasGap, unplanned } from '../../src/domain/plan.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { today } from '../../src/ui/clock.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { aloneInApp, newApp } from '../support/newApp.tsx';

let root: Root;
let app: RunningApp;

async function show(chain: DecisionChain): Promise<void> {
  stubPage();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  const { PlanView } = await import('../../src/plan/PlanView.tsx');
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  app = newApp(chain, { view: 'plan' });
  await act(async () => root.render(aloneInApp(app, <PlanView />)));
}

beforeEach(() => {
  document.body.replaceChildren();
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const rowIds = () => [...document.querySelectorAll<HTMLElement>('[data-plan-id]')].map((row) => row.dataset.planId);
const unplannedIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-unplanned-id]')].map((card) => card.dataset.unplannedId);
const field = () => document.querySelector<HTMLTextAreaElement>('[data-cell-input]') ?? expect.fail('no field');

async function press(target: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

/** The worked example, everybody below the wanted level, and the first `without` rows gone. */
function gapped(without: number): DecisionChain {
  const example = workedExample('zh', '2026-11-02');
  const ids = example.plan.map(({ personId }) => personId);
  const chain = assess(ids, { level: 'contact', targetLevel: 'trust' })(example);
  return removePlanItems(chain.plan.slice(0, without).map(({ id }) => id))(chain);
}

test('the table is the grid the outside knows, a row a plan row, and who has a gap without one stands below', async () => {
  const chain = gapped(3);
  await show(chain);
  const grid = document.querySelector('[role="grid"][aria-label="客户关系提升计划"]');
  expect(grid).not.toBeNull();
  expect(new Set(rowIds())).toEqual(new Set(chain.plan.map(({ id }) => id)));
  expect(unplannedIds()).toEqual(
    unplanned(chain)
      .slice(0, 5)
      .map(({ personId }) => personId),
  );
});

test('the head says of all rows how many a filter leaves, one of the view or of a heading', async () => {
  const chain = gapped(0);
  await show(chain);
  const said = () => document.querySelector('.plan-head p')?.textContent ?? '';
  const facts = said();
  expect(facts).toMatch(/^10 项，涉及/);
  const { noFilter, planFilter } = await import('../../src/plan/planFilter.ts');
  const { planHost } = await import('../../src/plan/planHost.tsx');
  const [{ status, owner }] = chain.plan as [(typeof chain.plan)[number]];
  const count = (passes: (item: (typeof chain.plan)[number]) => boolean) => chain.plan.filter(passes).length;
  await act(async () => planFilter(app).setState({ ...noFilter, status }));
  expect(said()).toBe(`筛选后显示 ${count((item) => item.status === status)} 项；共 ${facts}`);
  await act(async () => planFilter(app).setState(noFilter));
  expect(said()).toBe(facts);
  await act(async () => planHost(app).desk.setState({ filter: { owner: [owner] } }));
  expect(said()).toBe(`筛选后显示 ${count((item) => item.owner === owner)} 项；共 ${facts}`);
});

test('a click anywhere on a gap makes its row, the second of two none; the first row comes with its columns', async () => {
  await show(gapped(99));
  expect(app.chain().plan).toEqual([]);
  const click = (detail: number) =>
    act(async () => {
      const place = document.querySelector('[data-unplanned-id] .gap-gap');
      place?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    });
  await click(1);
  await click(2);
  expect(app.chain().plan).toHaveLength(1);
  expect(document.querySelectorAll('[role="columnheader"]').length).toBeGreaterThan(7);
  expect(field().getAttribute('aria-label')).toContain('提升目标');
  expect(document.querySelector('.cell-list')).toBeNull();
});

test('Enter on a gap makes a row with owner, starter and measure, and the cursor stands in its goal', async () => {
  const chain = gapped(3);
  await show(chain);
  const [card] = document.querySelectorAll<HTMLElement>('[data-unplanned-id]');
  const id = card?.dataset.unplannedId as PersonId;
  await press(card ?? expect.fail(), 'Enter');
  const after = app.chain();
  const [added] = after.plan.filter((item) => !chain.plan.some((each) => each.id === item.id));
  expect(added?.personId).toBe(id);
  expect(added?.owner).toBe(assessmentOf(chain, id).primaryOwner);
  expect(added?.goal).toMatch(/^(不反对我司 GU|支持我司 GU|关系层次由)/u);
  expect(unplannedIds()).not.toContain(id);
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe(added?.goal);
  expect(field().dataset.open).toBe('');
});

test('a log entry written beside the row is what its progress cell says, with its day and author', async () => {
  await show({ ...gapped(0), preparedBy: '李航' });
  const [row] = document.querySelectorAll<HTMLElement>('[data-plan-id]');
  const { takeRow } = await import('../../src/plan/planDesk.ts');
  await act(async () => takeRow(app, row?.dataset.planId ?? ''));
  await press(field(), 'n', { code: 'KeyN', altKey: true });
  const entry = document.querySelector<HTMLInputElement>('.plan-entry input') ?? expect.fail();
  expect(document.activeElement).toBe(entry);
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(entry, '第二次会面已约定');
    entry.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(entry, 'Enter');
  const item = app.chain().plan.find(({ id }) => id === row?.dataset.planId);
  expect(item?.log?.at(-1)?.text).toBe('第二次会面已约定');
  const cell = document.querySelector(`[data-plan-id="${item?.id}"] [data-column="progress"]`);
  expect(cell?.querySelector('.grid-text')?.textContent).toBe('第二次会面已约定');
  expect(cell?.querySelector('small')?.textContent, 'of which day and by whom').toBe(`${today().slice(5)} 李航`);
});

test('an entry of an earlier day than the newest is told where it went, in both languages; one that the cell shows is not', async () => {
  const { planHost } = await import('../../src/plan/planHost.tsx');
  const { setValue } = await import('../../src/sheet/cellVerbs.ts');
  const { sheetOf } = await import('../../src/sheet/model.ts');
  const { noticesOf } = await import('../support/noticesOf.ts');
  const { dayAfter } = await import('../../src/domain/dates.ts');
  await show(gapped(0));
  const rowId = app.chain().plan[0]?.id ?? expect.fail();
  const write = (text: string) =>
    act(async () => setValue(sheetOf(planHost(app), [], []), { rowId, column: 'progress' }, text));
  const told = () => noticesOf(app).map(({ text }) => text);
  const { personSaid } = await import('../../src/columns/people.ts');
  const who = personSaid(app.chain(), app.chain().plan[0]?.personId ?? '');
  await write('今天见了面');
  expect(told()).toEqual([]);
  const before = dayAfter(today(), -3);
  await write(`${before}：送了样机`);
  expect(told()).toEqual([
    `${who}：已记入 ${before.slice(before.slice(0, 4) === today().slice(0, 4) ? 5 : 0)} 的进展；这一格显示最新的（${today().slice(5)}），全部见“进展记录”`,
  ]);
  await act(async () => app.preferences.set({ language: 'en' }));
  expect(told()[0]).toMatch(/^.+: noted under .*; the cell shows the newest \(.*\), the progress log all of them$/);
});

test('a square carried a week on by key changes the due date by a week', async () => {
  const { dayAfter } = await import('../../src/domain/dates.ts');
  const example = gapped(0);
  const [first, ...others] = example.plan;
  const chain = { ...example, reviewDue: null, plan: [{ ...(first ?? expect.fail()), due: today() }, ...others] };
  await show({ ...chain, plan: chain.plan.map((item, at) => (at === 0 ? item : { ...item, due: null })) });
  const square = document.querySelector(`[data-strip-square="${first?.id}"]`) ?? expect.fail();
  await press(square, 'ArrowRight', { altKey: true });
  expect(app.chain().plan[0]?.due).toBe(dayAfter(today(), 7));
});

test('without a plan one key makes a row for everybody of the top ten who has a gap', async () => {
  const chain = { ...gapped(0), plan: [] };
  const gaps = unplanned(chain).filter(({ section }) => section === 'top');
  await show(chain);
  expect(document.querySelector('.plan-empty p')?.textContent).toContain(`${gaps.length} 位有差距`);
  const begin = document.activeElement as HTMLButtonElement;
  expect(begin.textContent).toBe(`从差距生成 ${gaps.length} 行`);
  await act(async () => begin.click());
  const after = app.chain();
  expect(after.plan.map(({ personId }) => personId)).toEqual(gaps.map(({ personId }) => personId));
  expect(unplanned(after).filter(({ section }) => section === 'top')).toEqual([]);
  expect(gaps.every(({ assessment }) => hasGap(gapOf(assessment)))).toBe(true);
});

test('a pasted plan adds rows, carries a merged person down and names who is not on the chart; once more changes nothing', async () => {
  const chain = { ...gapped(0), plan: [] };
  await show(chain);
  const { planHost } = await import('../../src/plan/planHost.tsx');
  const { pastedTable } = await import('../../src/sheet/pastedTable.ts');
  const { newId } = await import('../../src/ui/ids.ts');
  const block = [
    ['序号', '客户名称', '职务', '提升目标', '措施', '责任人', '完成时间', '进展'],
    ['1', 'Iza', 'CEO', '不反对我司进入首都区域', '高层互访', '王立', '2026-12-01', ''],
    ['', '', '', '支持我司 GU 产品', '公司考察', '王立', '2026-12-20', ''],
    ['2', '查无此人', '', '支持我司', '', '', '', ''],
    ['3', 'Buld', '', '支持按技术分排序', '', '陈静', '没有日期', ''],
  ];
  const pasted = pastedTable(block, 'plan', planHost(app).place(), newId) ?? expect.fail();
  const after = pasted.edit(chain);
  const nameOf = (id: PersonId) => after.people[id]?.name;
  expect(after.plan.map(({ personId, goal, due }) => [nameOf(personId), goal, due])).toEqual([
    ['Iza', '不反对我司进入首都区域', '2026-12-01'],
    ['Iza', '支持我司 GU 产品', '2026-12-20'],
    ['Buld', '支持按技术分排序', null],
  ]);
  expect(pasted.strangers).toEqual(['查无此人']);
  expect(pasted.unplaced.map(({ text, fault }) => [text, fault])).toEqual([['没有日期', 'not-date']]);
  await act(async () => app.chart.verbs.commit(() => after, { step: 'paste' }));
  const again = pastedTable(block, 'plan', planHost(app).place(), newId) ?? expect.fail();
  expect(again.edit(after)).toBe(after);
});

for (const language of ['zh', 'en'] as const)
  test(`${language}: the workbook's sheet of the plan pasted back changes nothing`, async () => {
    const chain = gapped(0);
    await show(chain);
    const { toXlsx } = await import('../../src/export/xlsx/xlsx.ts');
    const { readTable } = await import('../../src/import/readTable.ts');
    const { planHost } = await import('../../src/plan/planHost.tsx');
    const { pastedTable } = await import('../../src/sheet/pastedTable.ts');
    const { newId } = await import('../../src/ui/ids.ts');
    await act(async () => app.preferences.set({ language }));
    const options = { depth: 'full', title: '', date: '', version: '', preparedBy: '', confidentiality: null } as const;
    const bytes = await toXlsx(chain, { ...options, language, madeAt: new Date(0) });
    const read = await readTable(bytes, 'plan.xlsx');
    const rows = ('sheets' in read ? read.sheets : [])[2]?.rows ?? [];
    const pasted = pastedTable(rows, 'plan', planHost(app).place(), newId) ?? expect.fail();
    expect(pasted.unplaced).toEqual([]);
    expect(pasted.strangers).toEqual([]);
    expect(pasted.edit(app.chain())).toBe(app.chain());
  });

test('a mark dragged along the strip moves its due date, and Escape lets it go where it was', async () => {
  await show(gapped(0));
  const before = app.chain();
  const drag = async (isCancelled: boolean) => {
    const [cell, next] = [...document.querySelectorAll<HTMLElement>('[data-strip-cell]:has(.strip-square)')];
    const mark = cell?.querySelector('.strip-square');
    if (!cell || !mark) return expect.fail('no mark');
    const cells = [...document.querySelectorAll<HTMLElement>('[data-strip-cell]')];
    cells.forEach((each, at) => {
      each.getBoundingClientRect = () => new DOMRect(at * 50, 0, 50, 20);
    });
    const from = cells.indexOf(cell) * 50 + 25;
    const pointer = (type: string, clientX: number) =>
      act(async () => {
        mark.dispatchEvent(new MouseEvent(type, { clientX, bubbles: true }));
      });
    await pointer('pointerdown', from);
    await pointer('pointermove', from + 50);
    if (isCancelled) await press(mark, 'Escape');
    await pointer('pointerup', from + 50);
    return next;
  };
  await drag(true);
  expect(app.chain()).toBe(before);
  await drag(false);
  expect(app.chain()).not.toBe(before);
});

test('in an empty plan Ctrl+Enter begins a row wherever the keyboard is', async () => {
  await show(gapped(100));
  await press(document.body, 'Enter', { ctrlKey: true });
  expect(app.chain().plan).toHaveLength(1);
});
