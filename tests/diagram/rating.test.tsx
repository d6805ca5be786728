// @vitest-environment jsdom
/** Ranks, stances and levels given on the canvas, by key and by menu, and who is found there. */
import { fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { eventually, leaveApp, named, seen } from '../support/appPage.tsx';
import { red, says } from '../support/assessmentPage.tsx';
import { card, cards, peopleOf, redCards, selected, showFish, spoken } from '../support/fishPage.tsx';

afterEach(leaveApp);

test('Ctrl+digit and Alt+0 rank and tell who moves, Alt+Backspace takes away; moving changes no chosen list', async () => {
  const { user, press } = await showFish(undefined, { isInspectorOpen: true });
  await user.click(card('Mim'));
  await press('Control+1');
  const before = red.with(0, 'Mim').with(4, 'Da Hai');
  expect(redCards()).toEqual(before);
  await press('Alt+ArrowUp');
  expect(peopleOf('董事会')).toEqual(['Da Hai', 'Rez', 'Mim', 'F']);
  expect(redCards()).toEqual(before);
  await press('Control+1', 'Control+0');
  expect(redCards(), 'one’s own rank again and fitting change nothing').toEqual(before);
  await press('Alt+Backspace');
  expect(redCards()).toEqual(before.slice(1));
  await says('退出 Mim');
  await user.click(await named('.notice button', '撤销'));
  expect(redCards()).toEqual(before);
  await user.click(card('Mik'));
  await press('Alt+0');
  expect(card('Mik').dataset.topRank).toBe('10');
  await says('进入 Mik；退出 Mike');
  await press('Alt+Backspace');
  await user.click(await named('.ranks [role="radio"]', '2'));
  await says('进入 Mik；1 人名次变动：Iza 2→10');
  await user.click(await named('.rank-keys button', '取消名次'));
  await says('退出 Mik');
});

test('stance and level keys rate, Delete removes, both undo', async () => {
  const { user, press } = await showFish();
  await user.click(card('Sid'));
  await press('+');
  expect(spoken(card('Sid'))).toMatch(/，支持，/);
  await press('+');
  expect(spoken(card('Sid'))).toMatch(/排他支持/);
  await press(']');
  expect(spoken(card('Sid'))).toMatch(/接受/);
  await press('Delete');
  expect(cards('Sid')).toEqual([]);
  await press('Control+z');
  expect(spoken(card('Sid'))).toMatch(/排他支持，接受/);
});

test('a card’s menu rates and adds; who is found is selected, and not by the Enter that chooses a candidate in Safari', async () => {
  const { user, press } = await showFish();
  const item = (name: RegExp) => named('[role="menuitem"], [role="menuitemcheckbox"]', name);
  fireEvent.contextMenu(card('Iza'));
  await user.click(await item(/^态度/));
  expect((await item(/^反对/)).getAttribute('aria-checked')).toBe('true');
  fireEvent.click(await item(/^中立/));
  await eventually(() => expect(spoken(card('Iza'))).toMatch(/中立/));
  await user.click(card('Buld'));
  fireEvent.contextMenu(card('Buld'));
  await user.click(await item(/在外侧添加一位/));
  await seen('.place-input.is-open');
  await user.keyboard('商务经理 罗安琪');
  await press('Enter', 'Escape');
  expect(peopleOf('采购部')).toEqual(['Buld', '罗安琪', 'Vo', 'Sid']);

  await press('Control+f');
  const field = await seen('.canvas-search input');
  await user.type(field, 'Iza');
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(document.activeElement).toBe(field);
  expect(selected()).toEqual(['罗安琪']);
  await press('Enter');
  expect(selected()).toEqual(['Iza']);
  await press('Control+f');
  await user.type(await seen('.canvas-search input'), '运维部门主管');
  await press('Enter');
  expect(selected()).toEqual(['Lob']);
  await press('Control+a');
  expect(selected()).toHaveLength(16);
});
