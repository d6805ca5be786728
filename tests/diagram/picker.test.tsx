// @vitest-environment jsdom
/** Role, stance and level chosen in place, by a key each or by a press. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ScalePicker } from '../../src/diagram/ScalePicker.tsx';
import { pickByCharacter, pickField, pickStep } from '../../src/diagram/scalePicks.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, roles, stances } from '../../src/domain/scales.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { thePerson } from '../../src/store/selection.ts';
import { type RunningApp, useChart } from '../../src/ui/app.ts';
import { called, leaveRoom, showRoom } from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

const id = 'person:8';
let app: RunningApp;
beforeEach(async () => {
  app = await showRoom(<Open />, newApp(exampleChain()));
});
afterEach(leaveRoom);

function Open() {
  const editing = useChart((state) => state.editing);
  return editing?.at === 'person' ? <ScalePicker editing={editing} /> : null;
}

const edit = (field: 'name' | 'jobTitle' | 'role' | 'stance' | 'level') =>
  act(() => app.chart.verbs.edit({ at: 'person', id, field }));
const open = () => {
  const { editing } = app.chart.getState();
  return editing?.at === 'person' ? editing.field : null;
};
const value = () => ({ role: app.chain().people[id]?.role, ...assessmentOf(app.chain(), id) });
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chosen = () =>
  options()
    .filter((each) => each.getAttribute('aria-selected') === 'true')
    .map((each) => each.textContent);

test('each scale is a list with its name, a key for each value, and the one that is', () => {
  edit('role');
  expect(called('[role="listbox"]', '决策角色')).toBeTruthy();
  expect([options().length, chosen()]).toEqual([roles.length, ['D决策']]);
  edit('stance');
  expect(called('[role="listbox"]', '态度')).toBeTruthy();
  expect(options().map((each) => each.textContent)).toEqual(['1反对', '2不认可', '3中立', '4支持', '5排他支持']);
  expect(chosen()).toEqual(['3中立']);
  edit('level');
  expect(called('[role="listbox"]', '关系层次')).toBeTruthy();
  expect([options().length, options()[0]?.textContent, chosen()]).toEqual([levels.length, '0未接触', ['3接受']]);
  act(() => app.preferences.set({ language: 'en' }));
  expect(called('[role="listbox"]', 'Relationship level').textContent).not.toMatch(/\p{Script=Han}/u);
});

test('every key chooses its value and no other key any', () => {
  const character = (key: string) => act(() => void pickByCharacter(app, key));
  for (const [field, values, keys] of [
    ['stance', stances, '12345'],
    ['level', levels, '0123456'],
  ] as const) {
    edit(field);
    for (const [at, key] of [...keys].entries()) {
      character(key);
      expect(value()[field]).toBe(values[at]);
    }
  }
  edit('role');
  const made = new Set<unknown>();
  for (const { textContent } of options()) {
    character((textContent ?? '').slice(0, 1).toLowerCase());
    made.add(value().role);
  }
  expect([...made].sort()).toEqual([...roles].sort());
  const before = value();
  for (const key of ['9', '~', 'F2', '']) expect(pickByCharacter(app, key), key).toBe(false);
  expect(value()).toEqual(before);
});

test('arrows step along the scale, not beyond its ends; none takes the value away', () => {
  edit('stance');
  const step = (by: 1 | -1 | 'none') => act(() => pickStep(app, by));
  for (let at = 0; at < 6; at++) step(1);
  expect(value().stance).toBe('exclusive');
  for (let at = 0; at < 9; at++) step(-1);
  expect(value().stance).toBe('opponent');
  step('none');
  expect([value().stance, chosen()]).toEqual([null, []]);
  step(1);
  expect(value().stance, 'from none up begins with the first').toBe('opponent');
  edit('role');
  step('none');
  expect(value().role).toBeNull();
  edit('level');
  step('none');
  expect(value().level).toBeNull();
});

test('Tab goes on through the scales and ends with the person selected; back it comes to the title', () => {
  edit('role');
  act(() => pickField(app, 1));
  expect(open()).toBe('stance');
  act(() => pickField(app, 1));
  expect(open()).toBe('level');
  act(() => pickField(app, 1));
  expect([open(), app.chart.getState().selection]).toEqual([null, thePerson(id)]);
  edit('role');
  act(() => pickField(app, -1));
  expect(open()).toBe('jobTitle');
});

test('a press chooses and goes on, each as one step, and takes the field’s focus from nobody', () => {
  edit('role');
  const press = (name: string) => {
    const option = options().find((each) => each.textContent === name) ?? expect.fail(`no ${name}`);
    expect(fireEvent.mouseDown(option)).toBe(false);
    fireEvent.click(option);
  };
  press('A批准');
  expect([value().role, open()]).toEqual(['approver', 'stance']);
  press('5排他支持');
  expect([value().stance, open()]).toEqual(['exclusive', 'level']);
  press('6伙伴');
  expect([value().level, open()]).toEqual(['partnership', null]);
  expect(app.chart.getState().history.past.map(({ label }) => [label.step, label.subject])).toEqual([
    ['change-person', 'Buld'],
    ['assess', 'Buld'],
    ['assess', 'Buld'],
  ]);
});

test('with a name or nothing open there is no list, and its keys do nothing', () => {
  const before = app.chain();
  edit('name');
  expect(options()).toEqual([]);
  expect(pickByCharacter(app, '1')).toBe(false);
  act(() => pickStep(app, 1));
  act(() => pickField(app, 1));
  expect(open()).toBe('name');
  act(() => app.chart.verbs.edit(null));
  act(() => pickStep(app, 1));
  expect(app.chain()).toBe(before);
});
