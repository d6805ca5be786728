// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { chart } from '../../src/ui/app.ts';
import { undoOffer } from '../../src/ui/chartVerbs.ts';
import { Notices } from '../../src/ui/Notices.tsx';
import { notify } from '../../src/ui/notices.ts';

let root: Root;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  chart.verbs.open(exampleChain('zh'));
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Notices />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const commit = (title: string) => chart.verbs.commit(changeDetails({ title }), { step: 'details' });
const shown = () =>
  [...document.querySelectorAll('.notice')].map((each) => [
    each.querySelector('p')?.textContent,
    each.querySelector('.link') !== null,
  ]);

test('no undo stands that would do nothing: news goes with it, a problem stays without', async () => {
  await act(async () => {
    commit('one');
    notify('info', 'news', undoOffer());
    notify('problem', 'misfits', undoOffer());
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
    notify('info', 'done', undoOffer());
  });
  await act(async () => document.querySelector<HTMLElement>('.notice .link')?.click());
  expect(chart.getState().history.present.title).not.toBe('one');
  expect(shown().some(([text]) => text === 'done')).toBe(false);
});
