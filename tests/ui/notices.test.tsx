// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { undoOffer } from '../../src/ui/chartVerbs.ts';
import { Notices } from '../../src/ui/Notices.tsx';
import { notify } from '../../src/ui/notices.ts';
import { inApp, newApp } from '../support/newApp.tsx';

let root: Root;
let app: RunningApp;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  app = newApp();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(inApp(app, <Notices />)));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const commit = (title: string) => app.chart.verbs.commit(changeDetails({ title }), { step: 'details' });
const shown = () =>
  [...document.querySelectorAll('.notice')].map((each) => [
    each.querySelector('p')?.textContent,
    each.querySelector('.link') !== null,
  ]);

test('no undo stands that would do nothing: news goes with it, a problem stays without', async () => {
  await act(async () => {
    commit('one');
    notify(app, 'info', 'news', undoOffer(app));
    notify(app, 'problem', 'misfits', undoOffer(app));
  });
  expect(shown()).toEqual([
    ['news', true],
    ['misfits', true],
  ]);
  await act(async () => commit('two'));
  expect(shown()).toEqual([['misfits', false]]);
});

test('an undo that stands takes its own step back', async () => {
  await act(async () => {
    commit('one');
    notify(app, 'info', 'done', undoOffer(app));
  });
  await act(async () => document.querySelector<HTMLElement>('.notice .link')?.click());
  expect(app.chart.getState().history.present.title).not.toBe('one');
  expect(shown().some(([text]) => text === 'done')).toBe(false);
});
