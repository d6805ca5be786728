// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addPeople, movePeople, removePeople } from '../../src/domain/edits/people.ts';
import { moveRib } from '../../src/domain/edits/ribs.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

let root: Root;
let app: RunningApp;
let desk: typeof import('../../src/ui/compareDesk.ts');

beforeEach(async () => {
  stubPage();
  app = newApp(exampleChain(), { view: 'compare' });
  desk = await import('../../src/ui/compareDesk.ts');
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

async function show(chain: DecisionChain): Promise<void> {
  const { CompareView } = await import('../../src/compare/CompareView.tsx');
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    app.chart.verbs.open(chain);
    root.render(inApp(app, <CompareView />));
  });
}

const then = () =>
  takeSnapshot({ id: 'snapshot:1', takenAt: '2026-08-14T02:00:00Z', label: '三季度评审' })(
    assess(['person:1', 'person:5', 'person:8'], { level: 'acceptance', stance: 'neutral' })(exampleChain()),
  );

/** One of each kind that the picture marks. */
function edited(): DecisionChain {
  return [
    assess(['person:5'], { level: 'trust' }),
    assess(['person:8'], { level: 'contact', stance: 'opponent' }),
    movePeople(['person:3'], { ribId: 'rib:1', place: 0 }),
    movePeople(['person:9'], { ribId: 'rib:5', place: 0 }),
    movePeople(['person:13'], 'tray'),
    addPeople([['person:new', { name: '邹敏', jobTitle: '主管' }]], { ribId: 'rib:5', place: 1 }),
    moveRib('rib:3', 1),
  ].reduce((chain, edit) => edit(chain), then());
}

const changeOf = (id: string) =>
  document.querySelector(`.compare-picture [data-person-id="${id}"]`)?.getAttribute('data-change');
const placeOf = (id: string) => document.querySelector<SVGGElement>(`[data-person-id="${id}"]`)?.style.transform;
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(async () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));

test('with one date the view says why it is empty and what to do first', async () => {
  await show(exampleChain());
  expect(document.body.textContent).toContain('只有现在，没有从前');
  await press('s');
  const { shellDesk } = await import('../../src/ui/shellDesk.ts');
  expect(shellDesk(app).getState().dialog).toBe('snapshot');
  shellDesk(app).setState({ dialog: null });
});

test('each change has its mark on the picture and its sentence in the list', async () => {
  await show(edited());
  expect(changeOf('person:5')).toContain('level-up');
  expect(changeOf('person:8')).toContain('level-down');
  expect(changeOf('person:8')).toContain('stance');
  expect(changeOf('person:3')).toContain('moved');
  expect(changeOf('person:9')).toContain('rib');
  expect(changeOf('person:13')).toContain('gone');
  expect(changeOf('person:new')).toContain('new');
  expect(changeOf('person:2')).toBeNull();
  const ribs = [...document.querySelectorAll('.compare-picture [data-rib-id][data-change]')];
  expect(ribs.map((rib) => rib.getAttribute('data-change'))).toEqual(['order', 'order']);
  for (const id of ['person:5', 'person:8', 'person:3', 'person:9', 'person:13', 'person:new'])
    expect(document.querySelector(`[data-change-of="${id}"]`), id).not.toBeNull();
  const level = document.querySelector('[data-change-of="person:5"][data-change-kind="level"]');
  expect(level?.getAttribute('aria-label')).toContain('接受 → 信任');
  expect(document.querySelectorAll('[data-snapshot-id]')).toHaveLength(1);
});

test('before, after and both are turned by one key, and who did not move stands still', async () => {
  await show(edited());
  const still = ['person:1', 'person:2', 'person:11', 'person:12', 'person:15'];
  const places = still.map(placeOf);
  await press('b');
  expect(desk.compareDesk(app).getState().shown).toBe('before');
  expect(document.querySelector('[data-person-id="person:13"]')).not.toBeNull();
  expect(document.querySelector('[data-person-id="person:new"]')).toBeNull();
  expect(still.slice(2).map(placeOf)).toEqual(places.slice(2));
  await press('b');
  expect(document.querySelector('[data-person-id="person:13"]')).toBeNull();
  expect(still.map(placeOf)).toEqual(places);
  await press('b');
  expect(still.map(placeOf)).toEqual(places);
});

test('keys walk the list round, and the picture leads to the list', async () => {
  await show(edited());
  const items = [...document.querySelectorAll('[data-change-of]')];
  const current = () => items.findIndex((item) => item.getAttribute('aria-current') === 'true');
  await press('n');
  expect(current()).toBe(0);
  await press('F8');
  expect(current()).toBe(1);
  await press('N', { shiftKey: true });
  await press('N', { shiftKey: true });
  expect(current()).toBe(items.length - 1);
  const card = document.querySelector('.compare-picture [data-person-id="person:13"]');
  await act(async () => card?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  expect(items[current()]?.getAttribute('data-change-of')).toBe('person:13');
});

test('the filter shortens list and walk, and pales what it leaves out', async () => {
  await show(edited());
  await act(async () =>
    desk.compareDesk(app).setState({ hidden: new Set(['top', 'stance', 'come', 'moved', 'facts', 'ribs']) }),
  );
  const kinds = [...document.querySelectorAll('[data-change-of]')].map((item) => item.getAttribute('data-change-kind'));
  expect(new Set(kinds)).toEqual(new Set(['level']));
  expect(document.querySelector('[data-person-id="person:13"]')?.classList.contains('is-pale')).toBe(true);
  expect(document.querySelector('[data-person-id="person:5"]')?.classList.contains('is-pale')).toBe(false);
});

test('a file with other ids is matched by name, shown as such, and corrected by hand', async () => {
  await show(exampleChain());
  const { compareWith } = await import('../../src/ui/compareFile.ts');
  const { writeChain } = await import('../../src/file/write.ts');
  const text = writeChain({ ...exampleChain(), id: 'chart:other' }).replaceAll('person:', 'person:x');
  await act(async () => compareWith(app, new File([text], 'old.fishbone.json'), 'from'));
  const matches = document.querySelectorAll('.compare-matches select');
  expect(matches.length).toBeGreaterThan(10);
  expect(document.querySelectorAll('[data-snapshot-id]')).toHaveLength(0);
  expect(app.chain().snapshots).toHaveLength(0);
  const first = matches[0] as HTMLSelectElement;
  await act(async () => {
    first.value = '';
    first.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const words = [...document.querySelectorAll('[data-change-of]')].map((item) => item.getAttribute('data-change-kind'));
  expect(words).toContain('gone');
  expect(words).toContain('new');
});

test('who is deleted is in no snapshot, so nobody is shown as gone', async () => {
  await show(edited());
  await act(async () => app.chart.verbs.commit(removePeople(['person:13', 'person:2']), { step: 'remove-person' }));
  expect(document.querySelector('[data-person-id="person:13"], [data-person-id="person:2"]')).toBeNull();
  expect(document.querySelector('[data-change-of="person:2"]')).toBeNull();
});
