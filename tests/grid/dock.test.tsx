// @vitest-environment jsdom
/** The docked assessment and its page: their height, their buttons, their foot, in both languages. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DecisionChain, Edit } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { AssessmentDock } from '../../src/grid/AssessmentDock.tsx';
import { AssessmentView } from '../../src/grid/AssessmentView.tsx';
import { assessmentDesk } from '../../src/grid/assessmentDesk.ts';
import { cell, onlyColumns, ranked, red, row } from '../support/assessmentPage.tsx';
import { fewOf } from '../support/fewPeople.ts';
import { button, click, field, leaveToys, press, showRoom } from '../support/toyPage.tsx';

afterEach(() => {
  leaveToys();
  vi.unstubAllGlobals();
});

const short = onlyColumns('rank', 'name');
const done = (chain: DecisionChain, ...edits: readonly Edit[]) => edits.reduce((now, edit) => edit(now), chain);

describe('the docked table', () => {
  const edge = () => document.querySelector<HTMLElement>('[role="separator"]') ?? expect.fail('no edge');
  const height = () => Number(edge().getAttribute('aria-valuenow'));
  beforeEach(() => vi.stubGlobal('innerHeight', 900));

  test('is as high as its edge is pulled, within what the window leaves, and says how high', () => {
    const app = showRoom(exampleChain(), <AssessmentDock />, { dockHeight: 300, ...short });
    const pull = (from: number, to: number) => {
      fireEvent.pointerDown(edge(), { button: 0, pointerId: 1, clientY: from });
      fireEvent.pointerMove(edge(), { pointerId: 1, clientY: to });
      fireEvent.pointerUp(edge(), { pointerId: 1, clientY: to });
    };
    expect(height()).toBe(300);
    pull(600, 550);
    expect([height(), app.preferences.getState().dockHeight]).toEqual([350, 350]);
    fireEvent.pointerMove(edge(), { clientY: 0 });
    expect(height(), 'let go it stays').toBe(350);
    pull(600, -2000);
    expect([height(), edge().getAttribute('aria-valuemax')]).toEqual([608, '608']);
    pull(100, 3000);
    expect([height(), edge().getAttribute('aria-valuemin')]).toEqual([112, '112']);
    fireEvent.pointerDown(edge(), { button: 2, clientY: 100 });
    fireEvent.pointerMove(edge(), { clientY: 0 });
    expect(height()).toBe(112);
  });

  test('by keys goes up and down by a row; a double click folds it, and its button brings it back', () => {
    const app = showRoom(exampleChain(), <AssessmentDock />, { dockHeight: 300, ...short });
    act(() => edge().focus());
    expect([press('ArrowUp'), height()]).toEqual([false, 323]);
    press('ArrowDown', 'ArrowDown');
    expect([height(), press('Tab')]).toEqual([277, true]);
    fireEvent.doubleClick(edge());
    expect([document.querySelector('[role="grid"]'), document.querySelectorAll('[data-badge]').length]).toEqual([
      null,
      10,
    ]);
    act(() => button('展开').click());
    expect(height()).toBe(277);
    act(() => button('收起').click());
    expect(app.preferences.getState().isDockOpen).toBe(false);
  });

  test('leads to the whole page', () => {
    const app = showRoom(exampleChain(), <AssessmentDock />, short);
    act(() => button('整页').click());
    expect(app.preferences.getState().view).toBe('assessment');
  });
});

describe('the page', () => {
  const rowCount = () => document.querySelectorAll('[role="row"][data-person-id]').length;

  test('shows everybody, or the ten alone, as was chosen on this machine', () => {
    const app = showRoom(exampleChain(), <AssessmentView />, short);
    expect(rowCount()).toBe(15);
    act(() => button('TOP 10').click());
    expect([rowCount(), ranked()]).toEqual([10, red]);
    expect(app.preferences.getState().sheets.assessment?.isTopOnly).toBe(true);
    act(() => button('全部 15 人').click());
    expect(rowCount()).toBe(15);
  });

  test('in English has no word of Chinese but what the chart itself says', () => {
    showRoom(exampleChain('en'), <AssessmentView />, { language: 'en' });
    expect(document.body.textContent).not.toMatch(/\p{Script=Han}/u);
  });

  test('without anybody says what to do first', () => {
    const nobody = { ...exampleChain(), ribs: [], people: {}, assessments: {}, topTen: { by: 'position' } as const };
    showRoom(nobody, <AssessmentView />, short);
    expect(document.querySelector('.grid-empty')?.textContent).toBe('还没有人。先在鱼骨图上录入决策链和人物。');
  });

  test('while nobody has a target there is no figure of those below it', () => {
    const everybody = allPersonIds(exampleChain());
    showRoom(done(exampleChain(), assess(everybody, { targetLevel: null })), <AssessmentView />, short);
    const figure = () =>
      [...document.querySelectorAll('.summary-figures > div')].map((each) =>
        each.textContent.replaceAll('\u00a0', ' '),
      );
    expect(figure()).toContainEqual(expect.stringMatching(/^未达目标层次– 10 人未定目标$/));
    leaveToys();
    const one = done(exampleChain(), assess(everybody, { targetLevel: null, level: null, stance: null }));
    showRoom(done(one, assess(['person:1'], { level: 'none', targetLevel: 'contact' })), <AssessmentView />, short);
    expect(figure()).toContainEqual(expect.stringMatching(/^未达目标层次1 人，共差 1 级；9 人未定目标$/));
    expect(document.querySelector('.summary-reached h2')?.textContent).toContain('未接触 1　未评 9');
    expect(document.querySelector('.summary-words')?.textContent).toBe('未评 10');
  });

  test('its foot names the keys of the cell one stands on, and of the open one', () => {
    const app = showRoom(
      exampleChain(),
      <AssessmentView />,
      onlyColumns('rank', 'name', 'level', 'stance', 'evidence'),
    );
    const keys = () => [...document.querySelectorAll('.foot-keys')].map((each) => each.textContent);
    const on = (column: string) => {
      act(() => assessmentDesk(app).setState({ column }));
      return keys().join(' ');
    };
    expect(on('rank')).toContain('填名次，0 为 10');
    expect(on('level')).toMatch(/0–6填关系层次/);
    expect(on('stance')).toMatch(/1–5\+=−填态度/);
    expect(on('name')).toMatch(/编辑.*下一行.*调整名次/);
    expect(on('stance'), 'there Alt and arrows open the list').not.toContain('调整名次');
    click(cell('Iza', 'stance'));
    press('F2');
    expect(keys().join(' ')).toMatch(/移动.*确定.*取消/);
    press('Escape');
    act(() => assessmentDesk(app).setState({ column: 'evidence' }));
    act(() => field().focus());
    press('F2');
    expect(keys().join(' ')).toContain('换行');
  });
});

describe('how somebody’s level went', () => {
  const taken = (id: string, takenAt: string) => takeSnapshot({ id, takenAt, label: id });
  const shown = () => row('Iza').querySelector('[data-column="trend"]');

  test('is told in words, the oldest first, with the rise since the newest; nobody’s without a past', async () => {
    const past = done(
      fewOf(exampleChain()),
      assess(['person:5'], { level: 'contact', stance: 'opponent' }),
      taken('a', '2026-01-01T00:00:00Z'),
      assess(['person:5'], { level: 'acceptance', stance: 'neutral' }),
      taken('b', '2026-02-01T00:00:00Z'),
      assess(['person:5'], { level: 'trust', stance: null }),
    );
    for (const [language, words] of [
      ['zh', '接触（反对）→接受（中立）→信任'],
      ['en', /^Contact \(.+\) → Acceptance \(.+\) → Trust$/],
    ] as const) {
      showRoom(past, <AssessmentDock />, { language, ...onlyColumns('rank', 'name', 'trend') });
      await act(() => vi.dynamicImportSettled());
      expect(shown()?.querySelector('[title]')?.getAttribute('title')).toMatch(words);
      expect(shown()?.textContent).toContain('▲2');
      leaveToys();
    }
    showRoom(done(past, assess(['person:5'], { level: 'contact' })), <AssessmentDock />, onlyColumns('name', 'trend'));
    await act(() => vi.dynamicImportSettled());
    expect(shown()?.textContent).toContain('▼2');
  });
});
