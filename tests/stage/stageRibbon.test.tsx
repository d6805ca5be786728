// @vitest-environment jsdom
/** 项目阶段: the chip in the bar says it, the ribbon below sets it, by mouse and by key. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setDealStage } from '../../src/domain/edits/stage.ts';
import { dealStages } from '../../src/domain/scales.ts';
import { StageChip } from '../../src/stage/StageChip.tsx';
import { StageRibbon } from '../../src/stage/StageRibbon.tsx';
import type { Preferences } from '../../src/store/preferences.ts';
import { Announcer } from '../../src/ui/Announcer.tsx';
import { button, called } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';
import { chartOf } from '../support/outlineChart.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-16T12:00:00') });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const chart = () => chartOf('# 目标\n董事会\n\tCEO 张三');
const stages = () => [...document.querySelectorAll<HTMLElement>('[role="radio"]')];
const chosen = () => stages().filter((each) => each.getAttribute('aria-checked') === 'true');
const group = () => called('[role="radiogroup"]', /./);
const said = () => document.querySelector('[aria-live]')?.textContent;

function show(stage: (typeof dealStages)[number] | null = null, chosenSo: Partial<Preferences> = {}) {
  stubPage();
  const app = newApp(setDealStage(stage, '2026-10-01')(chart()), chosenSo);
  render(
    inApp(
      app,
      <>
        <StageChip />
        <StageRibbon />
        <Announcer />
      </>,
    ),
  );
  return app;
}

test('the chip says the stage, or that none is chosen, and opens and closes the ribbon', () => {
  const app = show(null, { isRibbonOpen: false });
  const chip = button('项目阶段: 选阶段');
  expect(chip.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(chip);
  expect(app.preferences.getState().isRibbonOpen).toBe(true);
  expect(chip.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(chip.getAttribute('aria-controls') ?? '')).toBe(
    called('section', '项目阶段与下次评审'),
  );
  fireEvent.click(chip);
  expect(app.preferences.getState().isRibbonOpen).toBe(false);
  act(() => app.chart.verbs.commit(setDealStage('bid', '2026-11-01'), { step: 'deal-stage' }));
  expect(chip.getAttribute('aria-label')).not.toContain('选阶段');
  act(() => app.preferences.set({ language: 'en' }));
  expect(chip.getAttribute('aria-label')).toMatch(/^Project stage: \w/);
  expect(chip.title).toMatch(/ · Show the project stage$/);
});

test('a click sets the stage from today on, as one step that is said; the stage it has already is none', () => {
  const app = show();
  expect(stages()).toHaveLength(dealStages.length);
  expect(chosen()).toEqual([]);
  const bid = stages()[dealStages.indexOf('bid')] ?? expect.fail('no stage');
  fireEvent.click(bid);
  expect(app.chain().dealStage).toEqual({ key: 'bid', since: '2026-11-16' });
  expect(chosen()).toEqual([bid]);
  expect(bid.title).toBe('自 2026-11-16');
  expect(said()).not.toBe('');
  fireEvent.click(bid);
  expect(app.chart.getState().history.past.map(({ label }) => label.step)).toEqual(['deal-stage']);
  act(() => app.chart.verbs.undo());
  expect(chosen()).toEqual([]);
});

test('each stage is called with its part of the way, in either language, and no two alike', () => {
  const app = show('lead');
  const names = () => stages().map((each) => each.getAttribute('aria-label') ?? '');
  const zh = names();
  expect(new Set(zh).size).toBe(dealStages.length);
  act(() => app.preferences.set({ language: 'en' }));
  const en = names();
  expect(new Set(en).size).toBe(dealStages.length);
  for (const [at, name] of en.entries()) {
    expect(name).toMatch(/^[A-Z].*: [A-Z]/);
    expect(name).not.toBe(zh[at]);
  }
});

test('one tab stop at the stage; arrows go along without setting and stop at the ends; Enter sets', () => {
  const app = show('qualified');
  const stops = () => stages().flatMap((each, at) => (each.tabIndex === 0 ? [at] : []));
  expect(stops()).toEqual([1]);
  const focused = () => stages().indexOf(document.activeElement as HTMLElement);
  const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? group(), { key, ...more });
  stages()[1]?.focus();
  expect(press('ArrowRight')).toBe(false);
  press('ArrowRight');
  expect(focused()).toBe(3);
  for (let count = 0; count < 5; count++) press('ArrowLeft');
  expect(focused()).toBe(0);
  for (let count = 0; count < 20; count++) press('ArrowRight');
  expect(focused()).toBe(dealStages.length - 1);
  expect(press('ArrowLeft', { altKey: true }), 'Alt with an arrow is another’s').toBe(true);
  expect(press('ArrowDown')).toBe(true);
  expect(focused()).toBe(dealStages.length - 1);
  expect(app.chain().dealStage?.key).toBe('qualified');
  fireEvent.click(document.activeElement ?? group());
  expect(app.chain().dealStage?.key).toBe('closed');
  expect(stops()).toEqual([dealStages.length - 1]);
});

test.each(['Delete', 'Backspace'])('%s takes the stage off the chart, and undo brings it back with its day', (key) => {
  const app = show('bid');
  stages()[0]?.focus();
  fireEvent.keyDown(stages()[0] ?? group(), { key });
  expect('dealStage' in app.chain()).toBe(false);
  expect(chosen()).toEqual([]);
  act(() => app.chart.verbs.undo());
  expect(app.chain().dealStage).toEqual({ key: 'bid', since: '2026-10-01' });
});

test('what is behind, now and ahead are told apart on the chip and on the ribbon alike', () => {
  show('bid');
  const marks = (all: readonly Element[]) =>
    all.map((each) => /is-past|is-now/.exec(each.getAttribute('class') ?? '')?.[0]);
  const expected = dealStages.map((_, at) => (at < 2 ? 'is-past' : at === 2 ? 'is-now' : undefined));
  expect(marks(stages())).toEqual(expected);
  expect(marks([...document.querySelectorAll('.stage-chip rect')])).toEqual(expected);
});
