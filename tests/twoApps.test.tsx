// @vitest-environment jsdom
/** Two running apps on one page, each with a chart of its own: what is done in one is not seen in the other. */
import { act, fireEvent } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../src/App.tsx';
import { CoverageView } from '../src/coverage/CoverageView.tsx';
import { coverageDesk } from '../src/coverage/coverageDesk.ts';
import { type DecisionChain, emptyChain } from '../src/domain/chain.ts';
import { assess } from '../src/domain/edits/assess.ts';
import { changePerson } from '../src/domain/edits/people.ts';
import { takeSnapshot } from '../src/domain/edits/snapshots.ts';
import { exampleChain } from '../src/domain/sample.ts';
import { workedExample } from '../src/domain/sampleWork.ts';
import { writeChain } from '../src/file/write.ts';
import { AssessmentDock } from '../src/grid/AssessmentDock.tsx';
import { PlanView } from '../src/plan/PlanView.tsx';
import type { View } from '../src/store/preferences.ts';
import type { RunningApp } from '../src/ui/app.ts';
import { canvasDesk } from '../src/ui/canvasDesk.ts';
import { filterByOwner } from '../src/ui/filterDesk.ts';
import { comeToFront } from '../src/ui/front.ts';
import { Notices } from '../src/ui/Notices.tsx';
import { notify } from '../src/ui/notices.ts';
import { type ShellDesk, shellDesk } from '../src/ui/shellDesk.ts';
import { eventually, seen } from './support/appPage.tsx';
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

/** Each in its place, with nothing but the canvas open. */
async function bothShown() {
  const closed = { isDockOpen: false, isInspectorOpen: false };
  const [a, b] = [newApp(exampleChain(), closed), newApp(other(), closed)] as const;
  await show(left, a, <App app={a} />);
  await show(right, b, <App app={b} />);
  return [a, b] as const;
}

test('keys go to the app that was last turned to; that one closed, to the one that is left', async () => {
  const [a, b] = await bothShown();
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
  await eventually(() => expect(document.querySelectorAll('h1')).toHaveLength(2));
  await press(document.body, 'n');
  await eventually(() => expect(shellDesk(b).getState().isStarting).toBe(false));
  expect(shellDesk(a).getState().isStarting).toBe(true);

  await act(async () => roots.pop()?.unmount());
  comeToFront(b);
  await press(document.body, 'F1');
  expect(dialogs()).toEqual(['keys', null]);
});

test('copies, pastes and a view’s own keys are of the app in front; a file goes to the one it is dropped on', async () => {
  const [a, b] = await bothShown();
  const apps = [a, b];
  const turnTo = (place: HTMLElement) =>
    act(async () => place.querySelector('.app')?.dispatchEvent(new Event('pointerdown', { bubbles: true })));
  /** What it copies, of the clipboard's events. */
  const clip = async (type: string, text = '') => {
    const clipboardData = { getData: (of: string) => (of === 'text/plain' ? text : ''), setData: vi.fn() };
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clipboardData });
    await act(async () => document.body.dispatchEvent(event));
    return clipboardData.setData.mock.calls.map(([, copied]) => copied).join();
  };
  await act(async () => {
    for (const app of apps) app.chart.verbs.select({ kind: 'people', ids: ['person:1'] });
  });
  expect(await clip('copy')).not.toContain('邹敏');
  await turnTo(right);
  expect(await clip('copy')).toContain('邹敏');

  const inView = async (view: View, selector: string) => {
    await act(async () => {
      for (const app of apps) app.preferences.set({ view });
    });
    await eventually(() => expect(document.querySelectorAll(selector)).toHaveLength(2));
  };
  const tiers = () => apps.map((app) => app.chain().decisionMode.tiers.length);
  await inView('decision', '.mode-empty');
  await turnTo(left);
  await clip('paste', '限额\t审批人\n100\tCEO\n500\t董事会');
  expect(tiers()).toEqual([2, 0]);
  await inView('plan', '.plan-empty');
  await turnTo(left);
  await press(document.body, 'Enter', { ctrlKey: true });
  expect(apps.map((app) => app.chain().plan.length)).toEqual([1, 0]);
  await inView('compare', '.compare-empty');
  await turnTo(left);
  await press(document.body, 's', { code: 'KeyS' });
  expect(apps.map((app) => shellDesk(app).getState().dialog)).toEqual(['snapshot', null]);

  const drag = (type: string, over: Element, relatedTarget: Element | null = null) => {
    const file = new File([writeChain(emptyChain('chart:empty', '2026-11-02T08:00:00Z'))], '图.json');
    const dataTransfer = { types: ['Files'], files: [file], items: [{ getAsFile: () => file }] };
    const event = new Event(type, { bubbles: true, cancelable: true });
    return act(async () => over.dispatchEvent(Object.assign(event, { dataTransfer, relatedTarget })));
  };
  const aimed = () => [left, right].map((place) => place.querySelectorAll('.window-drop').length);
  const [inLeft, inRight] = [left, right].map((place) => place.querySelector('.workplace') ?? expect.fail('no app'));
  if (!inLeft || !inRight) return expect.fail('no app');
  await drag('dragover', inRight);
  expect(aimed()).toEqual([0, 1]);
  await drag('dragleave', inRight, inLeft);
  await drag('dragover', inLeft);
  expect(aimed()).toEqual([1, 0]);
  await drag('dragleave', inLeft, inRight);
  await drag('drop', inRight);
  await eventually(() => expect(b.chain().id).toBe('chart:empty'));
  expect(aimed()).toEqual([0, 0]);
  expect(a.chain().id).toBe(exampleChain().id);
});

/** Attributes by which one element names others. */
const pointers = ['aria-controls', 'aria-labelledby', 'aria-describedby', 'aria-activedescendant', 'for', 'list'];

/** Ids that stand twice on the page, and pointers that lead nowhere or into the other app. */
function astray(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  const sideOf = (element: Element) => [left, right].find((side) => side.contains(element));
  const wrong = pointers.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((from) =>
      (from.getAttribute(name) ?? '').split(' ').flatMap((id) => {
        const to = document.getElementById(id);
        const isCrossing = to && sideOf(from) && sideOf(to) && sideOf(from) !== sideOf(to);
        return to && !isCrossing ? [] : [`${from.tagName} ${from.className} ${name}="${id}"`];
      }),
    ),
  );
  return [...[...twice].map((id) => `twice: ${id}`), ...wrong];
}

test('no id stands twice on the page, and each is named by its own app alone', async () => {
  const taken = takeSnapshot({ id: 'snapshot:1', takenAt: '2026-10-08T08:00:00Z', label: '一访后' });
  const worked = () => ({
    ...assess(['person:1'], { level: null })(taken(workedExample('zh', '2026-11-02'))),
    decisionMode: {
      tiers: [{ id: 'tier:1', below: null, approver: 'CEO', approverIds: [] }],
      stages: [{ id: 'stage:1', name: '立项', unit: '', ribId: null, plannedOn: null }],
    },
    sellingPoints: [{ id: 'point:1', name: '交付快', value: 8, uniqueness: null }],
  });
  const a = newApp(worked(), { isRibbonOpen: true });
  const b = newApp({ ...worked(), id: 'chart:other' }, { isRibbonOpen: true });
  const apps = [a, b];
  await show(left, a, <App app={a} />);
  await show(right, b, <App app={b} />);
  /** Rooms are fetched when they are first wanted. */
  const holds = (selector: string, count: number) =>
    eventually(() => {
      expect(document.querySelectorAll(selector).length, selector).toBeGreaterThanOrEqual(count);
      expect(astray(), selector).toEqual([]);
    });
  const both = async (change: (app: RunningApp) => void, selector: string) => {
    await act(async () => {
      for (const app of apps) change(app);
    });
    await holds(selector, 2);
  };
  const dialog = (name: ShellDesk['dialog'], selector: string) =>
    both((app) => shellDesk(app).setState({ dialog: name }), selector);

  await both((app) => app.chart.verbs.select({ kind: 'people', ids: ['person:1'] }), '.inspector [data-field]');
  await both((app) => app.chart.verbs.select({ kind: 'rib', id: app.chain().ribs[0]?.id ?? 'rib:1' }), '.inspector');
  await both((app) => app.chart.verbs.select({ kind: 'target' }), '.place-input[aria-activedescendant]');
  await both((app) => shellDesk(app).setState({ panel: 'checks' }), '.checks-panel [aria-expanded]');
  await both((app) => shellDesk(app).setState({ panel: 'outline' }), '[aria-describedby]');
  await act(async () => canvasDesk(b).setState({ isSearching: true }));
  fireEvent.change(await seen('.canvas-search input'), { target: { value: b.chain().ribs[0]?.name } });
  await holds('.canvas-search [role="option"]', 1);
  await both((app) => app.preferences.set({ view: 'assessment' }), '[role="tabpanel"] [role="grid"]');
  await both((app) => app.preferences.set({ view: 'plan' }), '[role="tabpanel"] [role="row"][data-plan-id]');
  await both((app) => app.preferences.set({ isSellingShown: true }), '[data-selling-point-id]');
  await both((app) => app.preferences.set({ view: 'decision' }), '[data-tier-id]');
  await both((app) => coverageDesk(app).setState({ shownFor: app.chain().id }), '[data-tier-id]');
  await both((app) => app.preferences.set({ view: 'coverage' }), '[data-coverage-level]');
  await both((app) => coverageDesk(app).setState({ dialog: 'levels' }), '.levels-table');
  await both((app) => coverageDesk(app).setState({ dialog: null }), '[data-coverage-level]');
  await both((app) => app.preferences.set({ view: 'compare' }), '[data-snapshot-id]');
  await dialog('keys', '.dialog');
  await dialog('find', '.find-fields');
  await dialog('commands', '.command-list [role="option"]');
  await dialog('snapshot', '.dialog input');
  await dialog('export', '.page-preview svg');
  await dialog(null, '[data-snapshot-id]');
  await both((app) => shellDesk(app).setState({ isStarting: true }), 'h1');
});
