// @vitest-environment jsdom
/** The bar: undo and redo by what they would undo, the views as tabs, the inspector's switch. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changePerson } from '../../src/domain/edits/people.ts';
import type { View } from '../../src/store/preferences.ts';
import { Toolbar } from '../../src/toolbar/Toolbar.tsx';
import type { RunningApp } from '../../src/ui/app.ts';
import { idIn } from '../../src/ui/domIds.ts';
import { TextField } from '../../src/ui/TextField.tsx';
import { type Views, ViewsContext } from '../../src/ui/views.ts';
import { called, fieldCalled, leaveRoom, showRoom } from '../support/canvasPage.tsx';

const record = (zh: string, en: string, hasInspector: boolean) => ({
  words: { zh, en },
  Room: () => null,
  hasCanvas: hasInspector,
  hasInspector,
  page: 'fishbone' as const,
  keys: [],
});
const views: Views = {
  fishbone: record('鱼骨图', 'Fishbone', true),
  assessment: record('评估表', 'Assessment', false),
  plan: {
    ...record('提升计划', 'Plan', false),
    pages: [
      { words: { zh: '提升计划', en: 'Plan' }, shown: {} },
      { words: { zh: '卖点', en: 'Selling points' }, shown: {} },
    ],
  },
};

let app: RunningApp;
const [onOpen, onSave, typed] = [vi.fn(), vi.fn(), vi.fn()];
beforeEach(async () => {
  for (const each of [onOpen, onSave, typed]) each.mockClear();
  app = await showRoom(
    <ViewsContext value={views}>
      <Toolbar
        {...{ onOpen, onSave }}
        file={<button type="button">file</button>}
        stage={<b>stage</b>}
        status={<i>status</i>}
        checks={<i>checks</i>}
        right={<i>export</i>}
      />
      <TextField label="field" value="" onCommit={typed} />
    </ViewsContext>,
  );
});
afterEach(leaveRoom);

const button = (name: string) => called('button', name);
const tab = (name: string) => called('[role="tab"]', name);
const tabs = () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
const isOff = (name: string) => button(name).getAttribute('aria-disabled') === 'true';
const rename = (name: string) =>
  act(() => app.chart.verbs.commit(changePerson('person:8', { name }), { step: 'name-person', subject: name }));
const name = () => app.chain().people['person:8']?.name;
const view = () => app.preferences.getState().view;

describe('undo and redo', () => {
  test('are off while there is nothing, and say what they would do, in both languages', () => {
    expect([isOff('撤销'), isOff('重做')]).toEqual([true, true]);
    expect(button('撤销').title).toMatch(/^撤销 {2}/);
    rename('布尔德');
    expect([isOff('撤销'), isOff('重做')]).toEqual([false, true]);
    expect(button('撤销').title).toMatch(/^撤销 改名 布尔德 {2}/);
    fireEvent.click(button('撤销'));
    expect([name(), isOff('撤销'), isOff('重做')]).toEqual(['Buld', true, false]);
    expect(button('重做').title).toMatch(/^重做 改名 布尔德 {2}/);
    act(() => app.preferences.set({ language: 'en' }));
    expect(button('Redo').title).toMatch(/^Redo rename 布尔德 {2}/);
    fireEvent.click(button('Redo'));
    expect(name()).toBe('布尔德');
    fireEvent.click(button('Redo'));
    expect(name(), 'off it does nothing').toBe('布尔德');
  });

  test('what is still being typed is there to be undone, and is taken before', () => {
    rename('布尔德');
    const field = fieldCalled('field') ?? expect.fail('no field');
    fireEvent.change(field, { target: { value: '打了一半' } });
    expect(button('撤销').title, 'it is no step with a name yet').toMatch(/^撤销 {2}/);
    typed.mockImplementation(() => rename('打了一半'));
    fireEvent.click(button('撤销'));
    expect(typed).toHaveBeenCalledExactlyOnceWith('打了一半');
    expect(name(), 'only what was typed last is undone').toBe('布尔德');
  });
});

describe('the views', () => {
  const selected = () => tabs().filter((each) => each.getAttribute('aria-selected') === 'true');

  test('are tabs in their order, one of them on and the only tab stop; a press shows another', () => {
    expect(tabs().map((each) => each.textContent)).toEqual(['鱼骨图', '评估表', '提升计划']);
    expect(called('[role="tablist"]', '视图')).toBeTruthy();
    expect(selected()).toEqual([tab('鱼骨图')]);
    fireEvent.click(tab('评估表'));
    expect([view(), selected()]).toEqual(['assessment', [tab('评估表')]]);
    expect(tabs().map((each) => each.tabIndex)).toEqual([-1, 0, -1]);
    expect(tab('评估表').getAttribute('aria-controls')).toBe(idIn(app, 'view-assessment'));
    expect(tab('鱼骨图').getAttribute('aria-controls')).toBeNull();
  });

  test('are walked by arrows, round and round, the keyboard along', () => {
    act(() => tab('鱼骨图').focus());
    const walk = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    const seen: View[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'a']) {
      walk(key);
      seen.push(view());
    }
    expect(seen).toEqual(['assessment', 'plan', 'fishbone', 'plan', 'plan']);
    expect(document.activeElement).toBe(tab('提升计划'));
  });

  test('of several pages say which', () => {
    expect([tab('提升计划').title, tab('鱼骨图').title]).toEqual(['提升计划 · 卖点', '']);
    act(() => app.preferences.set({ language: 'en' }));
    expect(tab('Plan').title).toBe('Plan · Selling points');
  });
});

test('opening, saving and the rooms’ own buttons stand in their places', () => {
  fireEvent.click(button('打开'));
  fireEvent.click(button('保存'));
  expect([onOpen.mock.calls.length, onSave.mock.calls.length]).toEqual([1, 1]);
  expect(document.querySelector('.toolbar-left')?.textContent).toBe('filestagestatus');
  expect(document.querySelector('.toolbar-right')?.textContent).toMatch(/^checks.*export$/);
});

test('the inspector is switched, and is no choice where none can stand', () => {
  const inspector = () => button('属性');
  const isOn = () => inspector().getAttribute('aria-pressed');
  expect(isOn()).toBe('true');
  fireEvent.click(inspector());
  expect([isOn(), app.preferences.getState().isInspectorOpen]).toEqual(['false', false]);
  fireEvent.click(inspector());
  expect(isOn()).toBe('true');
  fireEvent.click(tab('评估表'));
  expect(inspector().closest('.is-away')).not.toBeNull();
});
