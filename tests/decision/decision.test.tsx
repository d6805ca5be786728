// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goTo, jumpOf } from '../../src/checks/jump.ts';
import { readPlanned } from '../../src/columns/readPlanned.ts';
import { DecisionView } from '../../src/decision/DecisionView.tsx';
import { stagesFromRows, tiersFromRows } from '../../src/decision/pastedRows.ts';
import { limitOf } from '../../src/decision/tierVerbs.ts';
import type { PersonId, Rib } from '../../src/domain/chain.ts';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { insertStages } from '../../src/domain/edits/mode.ts';
import { currentStage, likelyRib } from '../../src/domain/lanes.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topRankOf } from '../../src/domain/topTen.ts';
import { amountFault, setAmount } from '../../src/ui/amountVerbs.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { today } from '../../src/ui/clock.ts';
import { approverShort, approverText } from '../../src/words/tierText.ts';
import { inApp, newApp } from '../support/newApp.tsx';

const place = document.createElement('div');
let root: Root;
let app: RunningApp;

beforeEach(async () => {
  document.body.replaceChildren(place);
  app = newApp(exampleChain('zh'), { view: 'decision' });
  root = createRoot(place);
  await act(async () => root.render(inApp(app, <DecisionView />)));
});
afterEach(async () => {
  await act(async () => root.unmount());
});

const stageOf = (name: string, unit: string) => ({ id: name, name, unit, ribId: null, plannedOn: null });
const mode = () => app.chain().decisionMode;
const one = (selector: string) => place.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
/** To whatever has the keyboard. */
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
const type = (text: string) =>
  act(async () => {
    const input = document.activeElement as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const click = (element: Element | null | undefined) =>
  act(async () => {
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
const write = async (field: string, text: string) => {
  await act(async () => one(`[data-field="${field}"]`)?.focus());
  await type(text);
  await press('Enter');
};
const addTier = async (limit: string, approver: string) => {
  await press('Enter');
  await type(limit);
  await press('Tab');
  await type(approver);
  await press('Enter');
};

async function fillTiers() {
  await addTier('100', 'SEVP');
  await addTier('200', 'CEO');
  await addTier('500', 'CEO + 5 SEVP');
  await addTier('不限', '董事会');
}

describe('the decision mode by keyboard', () => {
  test('the source’s four tiers, from Enter on an empty view', async () => {
    expect(one('.mode-empty h2')).not.toBeNull();
    await fillTiers();
    expect(mode().tiers.map(({ below, approver }) => [below, approver])).toEqual([
      [100, 'SEVP'],
      [200, 'CEO'],
      [500, 'CEO + 5 SEVP'],
      [null, '董事会'],
    ]);
    expect(all('[data-tier-id]').map((each) => each.querySelector('.stair-range')?.textContent)).toEqual([
      '< 100',
      '100 – 200',
      '200 – 500',
      '500 及以上',
    ]);
    expect(all('[data-tier-id][aria-current]')).toEqual([]);
    await write('amount', '320 百万元');
    const covering = all('[data-tier-id][aria-current="true"]');
    expect(covering.map((each) => each.dataset.tierId)).toEqual([mode().tiers[2]?.id]);
    await write('amount', '90');
    expect(app.chain().amount).toEqual({ value: 90, unit: '百万元' });
    expect(one('[aria-current="true"]')?.dataset.tierId).toBe(mode().tiers[0]?.id);
  });

  test('a limit that cannot be taken stays open and says why; another one moves its tier to its place', async () => {
    await fillTiers();
    const first = mode().tiers[0]?.id ?? '';
    await act(async () => one(`[data-tier-id="${first}"] .stair-tread button`)?.focus());
    await press('F2');
    await type('不限');
    await press('Enter');
    expect(one('.in-place [role="alert"]')?.textContent).toBeTruthy();
    expect(mode().tiers[0]?.below).toBe(100);
    await type('300');
    await press('Enter');
    expect(mode().tiers.map(({ below }) => below)).toEqual([200, 300, 500, null]);
    expect(document.activeElement?.closest('[data-tier-id]')?.getAttribute('data-tier-id')).toBe(first);
    await press('Delete');
    expect(mode().tiers).toHaveLength(3);
  });

  test('a tier to come is nowhere before its limit is given, and its unit goes to an amount that has none', async () => {
    const before = app.chain();
    const add = () => click(one('.mode-add'));
    await press('Enter');
    await press('Enter');
    await add();
    await type(' ');
    await add();
    await press('Escape');
    expect(app.chain()).toBe(before);
    expect(one('.stair')).toBeNull();
    await act(async () => setAmount(app, '12000'));
    await addTier('5000万', 'CEO');
    expect(app.chain().amount).toEqual({ value: 12000, unit: '万' });
    expect(mode().tiers.map(({ below, approver }) => [below, approver])).toEqual([[5000, 'CEO']]);
    await act(async () => {
      app.chart.verbs.undo();
      app.chart.verbs.undo();
    });
    expect(app.chain().amount).toEqual({ value: 12000, unit: '' });
    expect(mode().tiers).toEqual([]);
  });

  test('a unit without an amount asks for that, and the limit goes in with it; nothing drops it before', async () => {
    await addTier('100', 'SEVP');
    await click(one('.mode-add'));
    await type('5000万');
    await press('Enter');
    const open = () => one('.is-to-come input') as HTMLInputElement | null;
    expect(one('.in-place [role="alert"]')?.textContent).toContain('先填本项目金额');
    expect((document.activeElement as HTMLElement).dataset.field).toBe('amount');
    for (const elsewhere of ['.mode-add', '.stair-tread button', '.stair-range']) {
      await click(one(elsewhere));
      expect(open()?.value).toBe('5000万');
      expect(document.activeElement).toBe(open());
    }
    expect(mode().tiers.map(({ below }) => below)).toEqual([100]);
    await write('amount', '1.2 亿');
    expect(open()).toBeNull();
    expect(mode().tiers.map(({ below }) => below)).toEqual([0.5, 100]);
    expect(document.activeElement?.closest('[data-tier-id]')?.getAttribute('data-tier-id')).toBe(mode().tiers[0]?.id);
    await click(one('.mode-add'));
    await type('2 USD');
    await press('Enter');
    expect(open()?.value).toBe('2 USD');
    await press('Escape');
    expect([open(), mode().tiers.length]).toEqual([null, 2]);
  });

  test('approvers light up; who is not ranked or not on the chart is named, with the way there', async () => {
    await fillTiers();
    await write('amount', '320');
    await write('approver', 'Iza');
    await write('approver', 'F');
    await write('approver', '孟昭');
    await write('approverCount', '6');
    expect(all('.picture [data-approver]')).toHaveLength(2);
    expect(all('.picture [data-approver] text').map((each) => each.textContent)).toEqual(
      expect.arrayContaining(['Iza', 'F']),
    );
    expect(all('.chip').map((each) => each.textContent)).toEqual([
      expect.stringContaining('Iza'),
      expect.stringContaining('不在 TOP 10'),
      expect.stringContaining('不在图上'),
      '还有 3 位未指明',
    ]);
    expect(app.chain().tray).toHaveLength(1);
    const tier = mode().tiers[2];
    const [, second] = tier?.approverIds ?? [];
    await click(all('.chip')[1]?.querySelector('.link'));
    expect(second && topRankOf(app.chain(), second)).toBeGreaterThan(0);
    await act(async () => app.chart.verbs.undo());
    await click(all('.chip')[2]?.querySelector('.chip-remove'));
    expect(mode().tiers[2]?.approverIds).toHaveLength(2);
    expect(app.chain().tray).toHaveLength(0);
    await act(async () => app.chart.verbs.undo());
    expect(app.chain().tray).toHaveLength(1);
  });

  test('Enter takes who is offered first, by a part of name or title; somebody new needs the line that says so', async () => {
    await fillTiers();
    const approvers = () => (mode().tiers[0]?.approverIds ?? []).map((id) => app.chain().people[id]?.name);
    await act(async () => one('[data-tier-id] button')?.focus());
    await click(one('[data-tier-id] button'));
    await write('approver', 'Da');
    await write('approver', 'CTO');
    expect(approvers()).toEqual(['Da Hai', 'Av']);
    await act(async () => one('[data-field="approver"]')?.focus());
    await type('Iz');
    await act(async () => one('[data-field="approver"]')?.blur());
    expect(approvers()).toHaveLength(2);
    await act(async () => one('[data-field="approver"]')?.focus());
    await press('ArrowUp');
    expect(one('.approver-list [aria-selected="true"]')?.textContent).toBe('新增“Iz”，放入待定区');
    await press('Enter');
    expect(approvers()).toEqual(['Da Hai', 'Av', 'Iz']);
    expect(app.chain().tray).toHaveLength(1);
  });

  test('steps: added, named, given a unit and a day, moved, marked done', async () => {
    await click(all('.button').find((each) => each.textContent?.includes('加一档')));
    await type('不限');
    await press('Enter');
    await click(one('.mode-none .button:last-child'));
    await type('需求立项');
    await press('Tab');
    await type('市场部');
    await press('Tab');
    await type('2027-03-01');
    await press('Enter');
    const [stage] = mode().stages;
    expect(stage).toMatchObject({ name: '需求立项', unit: '市场部', plannedOn: '2027-03-01' });
    expect(stage?.ribId).toBe(app.chain().ribs.find(({ name }) => name === '市场部')?.id);
    await press('Enter');
    await type('技术评标');
    await press('Tab');
    await type('评标小组');
    await press('Enter');
    expect(one('[data-stage-id][aria-current="step"]')?.dataset.stageId).toBe(stage?.id);
    expect(one('.lane-joint.is-open')).not.toBeNull();
    await press('ArrowLeft');
    await press(' ');
    expect(currentStage(mode())?.name).toBe('技术评标');
    expect(one('[data-stage-id][aria-current="step"]')?.textContent).toBe('技术评标');
    await press('ArrowRight', { altKey: true });
    expect(mode().stages.map(({ name }) => name)).toEqual(['技术评标', '需求立项']);
    await press('ArrowUp');
    expect(mode().stages.map(({ unit }) => unit)).toEqual(['评标小组', '评标小组']);
    await press('Delete');
    expect(mode().stages.map(({ name }) => name)).toEqual(['技术评标']);
    await click(all('.lane-head .link')[0]);
    expect(app.chain().ribs.at(-1)).toMatchObject({ name: '评标小组', kind: 'committee' });
    expect(one(`.picture [data-rib-id="${app.chain().ribs.at(-1)?.id}"]`)?.innerHTML).toContain('var(--blue)');
  });

  test('a unit that is called like a chain is said to be it perhaps, and linked only when that is taken', async () => {
    await act(async () => {
      app.chart.verbs.commit(insertStages([stageOf('评标', '技术部'), stageOf('谈判', '谈判小组')]), {
        step: 'process',
      });
    });
    expect(mode().stages.map(({ ribId }) => ribId)).toEqual([null, null]);
    const finding = checksOf(app.chain(), today()).find(({ id }) => id === 'stage-without-rib');
    expect(finding).toMatchObject({ because: '技术部门', mends: ['link-likely', 'add-chain'] });
    expect(all('.lane-likely').map((each) => each.textContent)).toEqual(['是“技术部门”？']);
    await click(one('.lane-likely'));
    expect(mode().stages.map(({ ribId }) => ribId)).toEqual(['rib:4', null]);
    expect(all('.lane-likely')).toHaveLength(0);
  });

  test('a finding leads to its tier, its step or the amount', async () => {
    await fillTiers();
    const lead = async (id: string) => {
      const finding = checksOf(app.chain(), today()).find((each) => each.id === id);
      const jump = finding && jumpOf(app.chain(), finding);
      expect(jump, id).toBeTruthy();
      await act(async () => jump && goTo(app, jump));
    };
    await lead('amount-missing');
    expect(document.activeElement).toBe(one('[data-field="amount"]'));
    await write('amount', '320');
    await lead('approver-absent');
    expect(document.activeElement).toBe(one('[data-field="approver"]'));
    await click(one('.mode-none .button:last-child'));
    await type('技术评标');
    await press('Enter');
    await act(async () => one('[data-field="amount"]')?.focus());
    await lead('stage-without-rib');
    expect(document.activeElement?.closest('[data-stage-id]')).toBe(one('[data-stage-id]'));
  });

  test('a text that is refused stands in its field again after another view was on screen', async () => {
    await fillTiers();
    await press('Enter');
    await type('很多');
    await press('Enter');
    const refused = () => one('.in-place input') as HTMLInputElement;
    expect(refused().getAttribute('aria-invalid')).toBe('true');
    await act(async () => root.render(inApp(app, <p />)));
    await act(async () => root.render(inApp(app, <DecisionView />)));
    expect([refused().value, refused().getAttribute('aria-invalid')]).toEqual(['很多', 'true']);
    await press('Escape');
    await act(async () => root.render(inApp(app, <p />)));
    await act(async () => root.render(inApp(app, <DecisionView />)));
    expect(one('.in-place input')).toBe(null);
  });
});

test('rows of a table become steps and tiers, whichever column is which', () => {
  const id = (prefix: string) => `${prefix}:x` as never;
  const steps = stagesFromRows(
    [
      ['序号', '环节', '单位', '计划'],
      ['1', '需求立项', '市场部', '2027-03-01'],
      ['2', '2027/4/2', '预算设立', ''],
    ],
    '2026-11-28',
    id,
  );
  expect(steps.map(({ name, unit, plannedOn }) => [name, unit, plannedOn])).toEqual([
    ['需求立项', '市场部', '2027-03-01'],
    ['预算设立', '', '2027-04-02'],
  ]);
  const { tiers } = tiersFromRows(
    [
      ['审批', '金额'],
      ['SEVP', '< 100'],
      ['不限', '董事会'],
    ],
    id,
  );
  expect(tiers.map(({ below, approver }) => [below, approver])).toEqual([
    [100, 'SEVP'],
    [null, '董事会'],
  ]);
});

test('a limit as people type it', () => {
  expect(['100', '< 200', '1,000', '不限', '', 'no limit', 'soon'].map((text) => limitOf(text))).toEqual([
    100,
    200,
    1000,
    null,
    null,
    null,
    undefined,
  ]);
});

test('another unit of the amount turns the limits along; other money leaves them and says so', () => {
  const tiers = [100, 500, null].map((below, at) => ({ id: `tier:${at}`, below, approver: '', approverIds: [] }));
  act(() => app.chart.verbs.open({ ...exampleChain('zh'), decisionMode: { ...exampleChain().decisionMode, tiers } }));
  const give = (amount: string) => act(() => setAmount(app, amount));
  const limits = () => mode().tiers.map(({ below }) => below);
  give('320 百万元');
  expect([app.chain().amount, limits()]).toEqual([{ value: 320, unit: '百万元' }, [100, 500, null]]);
  give('3.2 亿');
  expect([app.chain().amount, limits()]).toEqual([{ value: 3.2, unit: '亿' }, [1, 5, null]]);
  give('4');
  expect([app.chain().amount, limits()]).toEqual([{ value: 4, unit: '亿' }, [1, 5, null]]);
  give('4 亿元');
  give('50 百万美元');
  expect(limits()).toEqual([1, 5, null]);
  expect([amountFault(app, '3 亿 2 千万'), amountFault(app, ''), amountFault(app, '5 亿')].map(Boolean)).toEqual([
    true,
    false,
    false,
  ]);
});

test('limits with units are turned into the unit of the amount, or refused and named', () => {
  const said = ['5000万', '1亿', '500 百万', '< 2 亿元', '1 亿以下', '1.5', '2亿以上', '$5m', '三千', '1亿2千万'];
  expect(said.map((text) => limitOf(text, '亿'))).toEqual([
    0.5,
    1,
    5,
    2,
    1,
    1.5,
    null,
    undefined,
    undefined,
    undefined,
  ]);
  expect(['$5m', '300 USD'].map((text) => limitOf(text, '亿元'))).toEqual([undefined, undefined]);
  expect(limitOf('5000万', '')).toBeUndefined();
  const id = (prefix: string) => `${prefix}:x` as never;
  const rows = [
    ['部门经理', '5000 万'],
    ['总经理', '1 亿'],
    ['董事会', '300 USD'],
  ];
  const { tiers, left } = tiersFromRows(rows, id, '亿元');
  expect(tiers.map(({ below, approver }) => [below, approver])).toEqual([
    [0.5, '部门经理'],
    [1, '总经理'],
  ]);
  expect(left).toEqual(['300 USD']);
});

test('a table under headings pasted on the view is read as an import reads it, wherever the hand is', async () => {
  app.chart.verbs.open({ ...exampleChain('zh'), amount: { value: 3, unit: '亿元' } });
  const before = mode();
  const paste = (text: string) =>
    act(async () => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } });
      (one('.mode-stages') ?? document.body).dispatchEvent(event);
    });
  await paste('批准人\t金额上限（万元）\n部门经理\t5000\n董事会\t300 USD');
  const added = mode().tiers.filter(({ id }) => before.tiers.every((each) => each.id !== id));
  expect(added.map(({ below, approver }) => [below, approver])).toEqual([[0.5, '部门经理']]);
  await paste('序号\t环节\t单位\t计划\n1\t需求立项二\t市场部\t2027-03-01');
  expect(mode().stages.find(({ name }) => name === '需求立项二')).toMatchObject({
    unit: '市场部',
    plannedOn: '2027-03-01',
  });
  const now = app.chain();
  await paste('批准人\t金额上限（万元）\n部门经理\t5000');
  expect(app.chain()).toBe(now);
});

test('a planned day without its year is the next one, unless it was not long ago', () => {
  expect(readPlanned('2-5', '2026-11-28')).toBe('2027-02-05');
  expect(readPlanned('11-16', '2026-11-28')).toBe('2026-11-16');
  expect(readPlanned('2026-02-05', '2026-11-28')).toBe('2026-02-05');
  expect(readPlanned('soon', '2026-11-28')).toBeNull();
});

test('a unit is matched with the chain of its name, or with the only one that holds it', () => {
  const named = (...names: string[]) => ({
    ribs: names.map((name, at) => ({ id: `rib:${at}`, name, kind: 'department', personIds: [] }) as Rib),
  });
  expect(likelyRib(named('市场部', '采购与评标小组'), '评标小组')?.name).toBe('采购与评标小组');
  expect(likelyRib(named('评标小组', '采购与评标小组'), '评标小组')?.name).toBe('评标小组');
  expect(likelyRib(named('技术评标小组', '商务评标小组'), '评标小组')).toBeUndefined();
  expect(likelyRib(named('部'), '市场部')).toBeUndefined();
});

test('a tier without words is called by those linked to it', () => {
  const chain = exampleChain();
  const tier = { id: 'tier:1', below: 100, approver: '', approverIds: ['person:1', 'person:15'] as PersonId[] };
  expect(approverText(chain, tier, 'zh')).toBe('Da Hai、通信部长');
  expect(approverText(chain, { ...tier, approver: 'SEVP' }, 'zh')).toBe('SEVP');
  expect(approverText(chain, { ...tier, approverIds: [] }, 'zh')).toBe('');
  // On a tread the first two, and how many in all.
  expect(approverShort(chain, { ...tier, approverCount: 6 }, 'zh')).toBe('Da Hai、通信部长 等 6 位');
  const approverIds: PersonId[] = ['person:1', 'person:2', 'person:3'];
  expect(approverShort(chain, { ...tier, approverIds }, 'en')).toBe('Da Hai, Mim, 3 in all');
  expect(approverShort(chain, tier, 'zh')).toBe('Da Hai、通信部长');
  expect(approverShort(chain, { ...tier, approver: 'SEVP', approverCount: 6 }, 'zh')).toBe('SEVP');
});
