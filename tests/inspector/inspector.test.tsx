// @vitest-environment jsdom
/** What the inspector changes, of one person, several, a chain and the target, is on the canvas at once. */
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type AppPage, eventually, leaveApp, seen } from '../support/appPage.tsx';
import { card, cards, rib, showFish, spoken, target } from '../support/fishPage.tsx';

afterEach(leaveApp);

const inspector = () => within(document.querySelector<HTMLElement>('.inspector') ?? expect.fail('no inspector'));

async function showInspector(): Promise<AppPage> {
  const page = await showFish(undefined, { isInspectorOpen: true });
  await seen('.inspector');
  return page;
}

async function writes({ user, press }: AppPage, label: string, text: string): Promise<void> {
  const field = await eventually(() => inspector().getByLabelText(label));
  await user.clear(field);
  await user.type(field, text);
  await press('Enter');
}

async function both({ user }: AppPage, one: string, other: string): Promise<void> {
  await user.click(card(one));
  await user.keyboard('{Shift>}');
  await user.click(card(other));
  await user.keyboard('{/Shift}');
}

test('person, chain and target are edited, several people at once', async () => {
  const page = await showInspector();
  const { user } = page;
  await user.click(card('Sid'));
  await writes(page, '职务', '采购总监');
  expect(spoken(card('Sid'))).toMatch(/采购总监/);
  await user.click(inspector().getByRole('radio', { name: '10' }));
  expect(card('Sid').dataset.topRank).toBe('10');
  await user.click(inspector().getByRole('switch', { name: /教练/ }));
  expect(card('Sid').querySelector('.seal')?.textContent).toBe('教');
  await both(page, 'Rez', 'F');
  await user.click(await eventually(() => inspector().getByRole('radio', { name: '评估' })));
  for (const name of ['Rez', 'F']) expect(card(name).querySelector('.role-chip')?.textContent).toBe('评估');
  await user.click(rib('政府部门'));
  await writes(page, '决策链', '通信管理局');
  rib('通信管理局');
  await user.click(target());
  await writes(page, '项目名', '第二期');
  expect(document.querySelector('.chart-title')?.textContent).toBe('第二期');
});

test('of several people what they share is shown, what differs is said, and a change reaches all', async () => {
  const page = await showInspector();
  await both(page, 'Iza', 'Mim');
  const stance = () => document.querySelector('.inspector .stance-word')?.textContent;
  await eventually(() => expect(stance()).toBe('不一致'));
  expect(inspector().getByRole('textbox', { name: /^职业/ }).getAttribute('placeholder')).toBe('不一致');
  expect(inspector().getByRole<HTMLInputElement>('combobox', { name: /^第一/ }).value).toBe('王立');
  await page.user.click(inspector().getAllByRole('radio', { name: '支持' })[0] ?? expect.fail('no stance'));
  expect(stance()).toBe('支持');
  for (const name of ['Iza', 'Mim']) expect(spoken(card(name))).toMatch(/支持/);
});

test('the link to a reason opens its field, and what is typed is the reason', async () => {
  const { user, press } = await showInspector();
  await user.click(card('Mim'));
  await user.click(await eventually(() => screen.getByText('名次与位置不一致：写下理由')));
  await user.keyboard('最后由他拍板');
  await press('Enter');
  expect(inspector().getByRole<HTMLInputElement>('textbox', { name: '违背位置的理由' }).value).toBe('最后由他拍板');
  expect(cards('Mim')).toHaveLength(1);
});
