// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { eventually, leaveApp, seen } from '../support/appPage.tsx';
import { card, place, selected, showFish, spoken } from '../support/fishPage.tsx';

afterEach(leaveApp);

test('find and replace: one, all as one step, everyone found set at once, and the very cell of the plan', async () => {
  const { user, press } = await showFish(undefined, { isInspectorOpen: true });
  const dialog = () => within(document.querySelector<HTMLElement>('[role="dialog"]') ?? expect.fail('no dialog'));
  const find = async (text: string) => {
    const field = await eventually(() => dialog().getByLabelText('查找'));
    await user.clear(field);
    await user.type(field, text);
  };
  await press('Control+h');
  await eventually(() => expect(document.activeElement).toBe(dialog().getByLabelText('查找')));
  await user.keyboard('部长');
  dialog().getByText('找到 5 处');
  await user.type(dialog().getByLabelText('替换为'), '总经理');
  await press('ArrowDown', 'Enter');
  expect(spoken(card('Vo'))).toMatch(/^Vo，采购部\(GSM\)副总经理/);
  expect(spoken(card('Buld'))).toMatch(/^Buld，采购部部长/);
  await user.click(dialog().getByText('全部替换（4）'));
  dialog().getByText('没有找到“部长”');
  expect(spoken(card('Buld'))).toMatch(/^Buld，采购部总经理/);
  await find('董事');
  await user.click(dialog().getByLabelText('决策链'));
  await user.click(dialog().getByLabelText('诉求和依据'));
  await user.click(dialog().getByText('选中这 3 人'));
  await eventually(() => expect(document.querySelector('.inspector h2')?.textContent).toMatch(/3/));
  expect(selected()).toHaveLength(3);
  place().focus();
  await press('Control+z');
  expect(spoken(card('Buld'))).toMatch(/^Buld，采购部部长/);
  expect(spoken(card('Vo'))).toMatch(/^Vo，采购部\(GSM\)副总经理/);
  await press('Control+h');
  await find('高层互访');
  await user.click(dialog().getAllByRole('button', { name: /^前往/ })[0] ?? expect.fail('nowhere to go'));
  const field = await seen('.plan [data-cell-input]');
  await eventually(() => expect(document.activeElement).toBe(field));
  expect(document.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('提升计划');
  expect(field.getAttribute('aria-activedescendant')).toMatch(/-measure$/);
});
