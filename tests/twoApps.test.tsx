// @vitest-environment jsdom
/** Two running apps on one page, each with a chart of its own: what is done in one is not seen in the other. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../src/App.tsx';
import { CoverageView } from '../src/coverage/CoverageView.tsx';
import type { DecisionChain } from '../src/domain/chain.ts';
import { assess } from '../src/domain/edits/assess.ts';
import { changePerson } from '../src/domain/edits/people.ts';
import { exampleChain } from '../src/domain/sample.ts';
import { workedExample } from '../src/domain/sampleWork.ts';
import { AssessmentDock } from '../src/grid/AssessmentDock.tsx';
import { PlanView } from '../src/plan/PlanView.tsx';
import type { RunningApp } from '../src/ui/app.ts';
import { filterByOwner } from '../src/ui/filterDesk.ts';
import { Notices } from '../src/ui/Notices.tsx';
import { notify } from '../src/ui/notices.ts';
import { shellDesk } from '../src/ui/shellDesk.ts';
import { stubPage } from './support/jsdomPage.ts';
import { inApp, newApp } from './support/newApp.tsx';

const left = document.createElement('div');
const right = document.createElement('div');
const roots: Root[] = [];

beforeEach(() => {
  stubPage();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  document.body.replaceChildren(left, right);
});

afterEach(async () => {
  await act(async () => {
    for (const root of roots.splice(0)) root.unmount();
  });
  vi.restoreAllMocks();
});

async function show(place: HTMLElement, app: RunningApp, room: ReactNode): Promise<void> {
  const root = createRoot(place);
  roots.push(root);
  await act(async () => root.render(inApp(app, room)));
}

const press = (target: Element | null, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });

const field = (place: HTMLElement) => place.querySelector<HTMLElement>('[data-cell-input]') ?? expect.fail('no field');
const rowsIn = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>('[role="row"][data-person-id]')].map((row) => row.dataset.personId);
const past = (app: RunningApp) => app.chart.getState().history.past.length;

/** The example with one name changed, so that the two charts share every id and are not the same. */
const other = (): DecisionChain => ({
  ...changePerson('person:1', { name: '邹敏' })(exampleChain()),
  id: 'chart:other',
});

test('one table twice: each has its chart, selection, undo, filter and language', async () => {
  const a = newApp();
  const b = newApp(other(), { language: 'en' });
  await show(left, a, <AssessmentDock />);
  await show(right, b, <AssessmentDock />);
  expect(left.textContent).not.toContain('邹敏');
  expect(right.textContent).toContain('邹敏');
  expect(left.querySelector('[role="grid"]')?.getAttribute('aria-label')).toBe('客户关系评估表');
  expect(right.querySelector('[role="grid"]')?.getAttribute('aria-label')).not.toBe('客户关系评估表');
  const before = right.innerHTML;

  await act(async () => a.chart.verbs.select({ kind: 'people', ids: ['person:8'] }));
  await act(async () => field(left).focus());
  await press(field(left), '1', { code: 'Digit1', ctrlKey: true });
  expect(rowsIn(left)[0]).toBe('person:8');
  expect([past(a), past(b)]).toEqual([1, 0]);
  await act(async () => filterByOwner(a, '王立'));
  expect(rowsIn(left).length).toBeLessThan(rowsIn(right).length);
  expect(right.innerHTML).toBe(before);

  await act(async () =>
    b.chart.verbs.commit(assess(['person:1'], { level: 'trust' }), { step: 'assess', subject: '' }),
  );
  await act(async () => a.chart.verbs.undo());
  expect([past(a), past(b)]).toEqual([0, 1]);
  expect(right.innerHTML).not.toBe(before);
});

test('a plan beside a coverage of another chart: a row made in one, its notice and its cursor stay there', async () => {
  const worked = workedExample('zh', '2026-11-02');
  const ids = worked.plan.map(({ personId }) => personId);
  const a = newApp({ ...assess(ids, { level: 'contact', targetLevel: 'trust' })(worked), plan: worked.plan.slice(1) });
  const b = newApp(other());
  await show(
    left,
    a,
    <>
      <PlanView />
      <Notices />
    </>,
  );
  await show(
    right,
    b,
    <>
      <CoverageView />
      <Notices />
    </>,
  );
  const before = right.innerHTML;
  const rows = a.chain().plan.length;
  await press(left.querySelector('[data-unplanned-id]'), 'Enter');
  expect(a.chain().plan).toHaveLength(rows + 1);
  expect(b.chain().plan).toEqual(other().plan);
  expect(document.activeElement).toBe(field(left));
  await act(async () => notify(a, 'problem', '只在左边'));
  expect(left.textContent).toContain('只在左边');
  expect(right.innerHTML).toBe(before);
});

test('two whole apps: each with its own view, title, panel and people', async () => {
  const a = newApp(exampleChain(), { isDockOpen: false, isInspectorOpen: false });
  const b = newApp(other(), { isDockOpen: false, isInspectorOpen: false });
  await show(left, a, <App app={a} />);
  await show(right, b, <App app={b} />);
  const cards = (place: HTMLElement) => [...place.querySelectorAll('.fish-node[data-person-id]')];
  expect(cards(left).length).toBeGreaterThan(10);
  expect(cards(right)).toHaveLength(cards(left).length);
  expect(left.querySelector('.fish-node[data-person-id="person:1"]')?.textContent).not.toContain('邹敏');
  expect(right.querySelector('.fish-node[data-person-id="person:1"]')?.textContent).toContain('邹敏');
  await act(async () => a.chart.verbs.select({ kind: 'people', ids: ['person:1'] }));
  expect(left.querySelectorAll('.fish-node.is-selected')).toHaveLength(1);
  expect(right.querySelectorAll('.fish-node.is-selected')).toHaveLength(0);
  await act(async () => shellDesk(a).setState({ isStarting: true }));
  expect(cards(left)).toHaveLength(0);
  expect(cards(right).length).toBeGreaterThan(10);
  await act(async () => b.preferences.set({ language: 'en' }));
  expect([a, b].map((app) => app.preferences.getState().language)).toEqual(['zh', 'en']);
});

test('keys go to the app that was last turned to; that one closed, to the one that is left', async () => {
  const closed = { isDockOpen: false, isInspectorOpen: false };
  const a = newApp(exampleChain(), closed);
  const b = newApp(other(), closed);
  await show(left, a, <App app={a} />);
  await show(right, b, <App app={b} />);
  const apps = [a, b];
  await act(async () => {
    for (const app of apps)
      app.chart.verbs.commit(assess(['person:1'], { level: 'trust' }), { step: 'assess', subject: '' });
  });
  const pasts = () => apps.map(past);
  const dialogs = () => apps.map((app) => shellDesk(app).getState().dialog);
  const turnTo = (place: HTMLElement) => act(async () => place.querySelector<HTMLElement>('[role="tab"]')?.focus());

  await press(document.body, 'z', { ctrlKey: true });
  expect(pasts(), 'until one is chosen the first has them').toEqual([0, 1]);
  await turnTo(right);
  await press(document.activeElement, 'z', { ctrlKey: true });
  expect(pasts()).toEqual([0, 0]);
  await press(document.activeElement, 'PageDown', { altKey: true });
  expect(apps.map((app) => app.preferences.getState().view)).toEqual(['fishbone', 'assessment']);
  expect(right.contains(document.activeElement), 'the keyboard stays there').toBe(true);

  await turnTo(left);
  await press(document.body, 'F1');
  expect(dialogs()).toEqual(['keys', null]);
  await act(async () => right.querySelector('.app')?.dispatchEvent(new Event('pointerdown', { bubbles: true })));
  await press(document.body, 'F1');
  expect(dialogs()).toEqual(['keys', 'keys']);
  await act(async () => {
    for (const app of apps) shellDesk(app).setState({ dialog: null, isStarting: true });
  });
  await vi.waitFor(() => expect(document.querySelectorAll('h1')).toHaveLength(2), { timeout: 20_000 });
  await press(document.body, 'n');
  await vi.waitFor(() => expect(shellDesk(b).getState().isStarting).toBe(false), { timeout: 20_000 });
  expect(shellDesk(a).getState().isStarting).toBe(true);

  await act(async () => roots.pop()?.unmount());
  await press(document.body, 'F1');
  expect(dialogs()).toEqual(['keys', null]);
});
