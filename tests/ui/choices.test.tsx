// @vitest-environment jsdom
/** Choosing one of a few, by mouse and by key: segments, stances, levels as stairs, looks, languages. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Level, levels, type Stance } from '../../src/domain/scales.ts';
import { LanguageSwitch } from '../../src/ui/LanguageSwitch.tsx';
import { LevelStairs } from '../../src/ui/LevelStairs.tsx';
import { LookSwitch } from '../../src/ui/LookSwitch.tsx';
import { Segmented } from '../../src/ui/Segmented.tsx';
import { StanceRow } from '../../src/ui/StanceRow.tsx';
import { button, called, calledSoon, patience } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

beforeEach(stubPage);
afterEach(cleanup);

const radios = () => [...document.querySelectorAll<HTMLElement>('[role="radio"]')];
const checked = () =>
  radios().flatMap((each) => (each.getAttribute('aria-checked') === 'true' ? [each.ariaLabel] : []));
const stops = () => radios().flatMap((each) => (each.tabIndex === 0 ? [each.getAttribute('aria-label')] : []));
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase(), help: `help ${value}` }));

function showSegments(value: string | null, canClear = true) {
  const onChange = vi.fn();
  const onClear = vi.fn();
  const shown = (now: string | null) => (
    <Segmented label="letters" options={options} value={now} onChange={onChange} {...(canClear ? { onClear } : {})} />
  );
  const page = render(shown(value));
  return { onChange, onClear, choose: (now: string | null) => page.rerender(shown(now)) };
}

test('segments are one tab stop, at the chosen one or else the first, each with its help', () => {
  const { choose } = showSegments(null);
  expect(stops()).toEqual(['A']);
  choose('c');
  expect(stops()).toEqual(['C']);
  expect(radios().map(({ title }) => title)).toEqual(['help a', 'help b', 'help c']);
  expect(called('[role="radiogroup"]', 'letters')).toBeDefined();
});

test('arrows go round and choose where they come to; other keys are left to the page', () => {
  const { onChange } = showSegments('a');
  radios()[0]?.focus();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) expect(press(key)).toBe(false);
  expect(onChange.mock.calls.flat()).toEqual(['b', 'c', 'a', 'c', 'b']);
  expect(document.activeElement).toBe(radios()[1]);
  expect(press('x')).toBe(true);
  expect(onChange).toHaveBeenCalledTimes(5);
});

test('the chosen one again, Delete and Backspace take the choice away, where it may be away', () => {
  const { onChange, onClear } = showSegments('b');
  fireEvent.click(button('B'));
  radios()[1]?.focus();
  press('Delete');
  press('Backspace');
  expect(onClear).toHaveBeenCalledTimes(3);
  fireEvent.click(button('C'));
  expect(onChange.mock.calls).toEqual([['c']]);
  cleanup();
  const fixed = showSegments('b', false);
  fireEvent.click(button('B'));
  radios()[1]?.focus();
  press('Delete');
  expect(fixed.onChange.mock.calls).toEqual([['b']]);
  expect(fixed.onClear).not.toHaveBeenCalled();
});

test('a stance is said in a word behind its marks, in either language; the chosen one again makes it unknown', () => {
  const app = newApp();
  const onChange = vi.fn();
  const row = (value: Stance | null) =>
    inApp(app, <StanceRow label="态度" none="未评" value={value} onChange={onChange} />);
  const page = render(row('supporter'));
  const word = () => page.container.querySelector('.stance-row')?.textContent;
  expect(checked()).toEqual(['支持']);
  expect(word()).toBe('态度支持');
  act(() => app.preferences.set({ language: 'en' }));
  expect(word()).toMatch(/Supporter$/);
  fireEvent.click(button('Supporter'));
  expect(onChange).toHaveBeenLastCalledWith(null);
  fireEvent.click(button('Opponent'));
  expect(onChange).toHaveBeenLastCalledWith('opponent');
  page.rerender(row(null));
  expect(checked()).toEqual([]);
  expect(word()).toBe('态度未评');
});

test('the language is switched at once for all that is shown', () => {
  const app = newApp();
  render(inApp(app, <LanguageSwitch />));
  expect(called('[role="radiogroup"]', '语言')).toBeDefined();
  fireEvent.click(button('English'));
  expect(app.preferences.getState().language).toBe('en');
  expect(called('[role="radiogroup"]', 'Language')).toBeDefined();
  expect(checked()).toEqual(['English']);
});

test('the look is chosen from a menu that closes with it; the one that is on is marked', async () => {
  const app = newApp();
  render(inApp(app, <LookSwitch />));
  const opener = button('外观');
  fireEvent.pointerEnter(opener);
  const open = async () => {
    fireEvent.click(opener);
    await calledSoon('[role="menuitemcheckbox"]', '深色');
  };
  const on = () =>
    [...document.querySelectorAll('[role="menuitemcheckbox"]')].flatMap((each) =>
      each.getAttribute('aria-checked') === 'true' ? [each.textContent] : [],
    );
  await open();
  expect(opener.getAttribute('aria-expanded')).toBe('true');
  expect(on()).toEqual(['跟随系统']);
  fireEvent.click(called('[role="menuitemcheckbox"]', '深色'));
  expect(app.preferences.getState().look).toBe('dark');
  await expect.poll(() => document.querySelector('[role="menuitemcheckbox"]'), patience).toBeNull();
  await open();
  expect(on()).toEqual(['深色']);
});

function showStairs(level: Level | null, target: Level | null) {
  const onLevel = vi.fn();
  const onTarget = vi.fn();
  const app = newApp();
  const page = render(
    inApp(
      app,
      <LevelStairs level={level} target={target} spoken="认可 → 信任" onLevel={onLevel} onTarget={onTarget} />,
    ),
  );
  const slider = called('[role="slider"]', '关系层次');
  slider.focus();
  return { slider, onLevel, onTarget, stairs: [...page.container.querySelectorAll('g')] };
}

test('the stairs say where one is as a slider does, and each step what it means', () => {
  const { slider, stairs } = showStairs('acceptance', 'trust');
  expect(slider.getAttribute('aria-valuenow')).toBe('3');
  expect(slider.getAttribute('aria-valuetext')).toBe('认可 → 信任');
  expect([slider.getAttribute('aria-valuemin'), slider.getAttribute('aria-valuemax')]).toEqual(['0', '6']);
  expect(stairs).toHaveLength(6);
  for (const stair of stairs) expect(stair.querySelector('title')?.textContent).toMatch(/^.+：.{4,}/);
});

const steps: readonly (readonly [key: string, from: Level | null, to: Level | null])[] = [
  ['ArrowRight', 'contact', 'acquaintance'],
  ['ArrowUp', 'trust', 'partnership'],
  ['ArrowUp', 'partnership', 'partnership'],
  ['ArrowLeft', 'contact', 'none'],
  ['ArrowDown', 'none', 'none'],
  ['ArrowRight', null, 'contact'],
  ['ArrowLeft', null, 'none'],
  ['Delete', 'trust', null],
  ['Backspace', 'trust', null],
];

test.each(steps)('%s leads from %s to %s; with Shift the target', (key, from, to) => {
  const now = showStairs(from, 'respect');
  press(key);
  expect(now.onLevel.mock.calls).toEqual([[to]]);
  expect(now.onTarget).not.toHaveBeenCalled();
  cleanup();
  const wanted = showStairs(from === null ? null : 'respect', from);
  press(key, { shiftKey: true });
  expect(wanted.onTarget.mock.calls).toEqual([[to]]);
  expect(wanted.onLevel).not.toHaveBeenCalled();
});

test('a target not yet set begins at the level there is', () => {
  const { onTarget } = showStairs('respect', null);
  press('ArrowUp', { shiftKey: true });
  press('ArrowLeft', { shiftKey: true });
  expect(onTarget.mock.calls).toEqual([['trust'], ['acceptance']]);
});

test('keys that mean nothing here are left to the page', () => {
  const { onLevel } = showStairs('trust', null);
  expect(press('Enter')).toBe(true);
  expect(press('a')).toBe(true);
  expect(onLevel).not.toHaveBeenCalled();
});

test('a click is the level, Shift and the other button the target; the same again takes it away', () => {
  const { stairs, onLevel, onTarget } = showStairs('contact', 'trust');
  const stair = (level: Level) => stairs[levels.indexOf(level) - 1] ?? expect.fail('no stair');
  fireEvent.click(stair('respect'));
  fireEvent.click(stair('contact'));
  expect(onLevel.mock.calls).toEqual([['respect'], [null]]);
  fireEvent.click(stair('respect'), { shiftKey: true });
  fireEvent.click(stair('trust'), { shiftKey: true });
  expect(fireEvent.contextMenu(stair('partnership')), 'no menu of the browser’s').toBe(false);
  fireEvent.contextMenu(stair('trust'));
  expect(onTarget.mock.calls).toEqual([['respect'], [null], ['partnership'], [null]]);
});
