// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { act, fireEvent } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { undoOffer } from '../../src/ui/chartVerbs.ts';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Notices } from '../../src/ui/Notices.tsx';
import { notify } from '../../src/ui/notices.ts';
import { ViewsContext } from '../../src/ui/views.ts';
import { views } from '../../src/views.tsx';
import { deskWords } from '../../src/words/desk.ts';
import { shellWords } from '../../src/words/shell.ts';
import { inApp, newApp } from '../support/newApp.tsx';

let root: Root;
let app: RunningApp;

beforeEach(async () => {
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

test('nothing goes while the pointer is on the notices, but as it leaves them', async () => {
  vi.useFakeTimers();
  const stack = document.querySelector('.notices') ?? expect.fail('no notices');
  act(() => notify(app, 'info', '已复制'));
  fireEvent.pointerEnter(stack);
  act(() => vi.advanceTimersByTime(60_000));
  expect(stack.textContent).toContain('已复制');
  expect(vi.getTimerCount(), 'nothing goes on asking').toBe(0);
  fireEvent.pointerLeave(stack);
  expect(stack.textContent).toBe('');
  vi.useRealTimers();
});

test('a dialog opens over no passing news; a problem, and what stays, are there still', async () => {
  await act(async () => {
    notify(app, 'info', 'new version', undefined, { about: 'edition', stays: true });
    notify(app, 'problem', 'misfits');
    notify(app, 'info', 'ready', undefined, { about: 'export' });
  });
  const dialog = (isOpen: boolean) => (
    <Dialog title="Export" isOpen={isOpen} onClose={() => {}}>
      …
    </Dialog>
  );
  const render = (isOpen: boolean) =>
    act(async () =>
      root.render(
        inApp(
          app,
          <>
            <Notices />
            {dialog(isOpen)}
          </>,
        ),
      ),
    );
  await render(false);
  expect(shown().map(([text]) => text)).toEqual(['new version', 'misfits', 'ready']);
  await render(true);
  expect(shown().map(([text]) => text)).toEqual(['new version', 'misfits']);
  await act(async () => notify(app, 'info', 'said in it'));
  expect(shown().map(([text]) => text)).toContain('said in it');
});

test('what a problem tells of a step that is undone goes with it, however it is undone, and comes back when it is redone', async () => {
  const stays = { about: 'paste', stays: 'with its chart' } as const;
  const show = { text: 'show', run: () => {} };
  await act(async () => {
    commit('one');
    notify(app, 'problem', 'left out', show, { ...stays, others: [undoOffer(app)] });
    commit('two');
  });
  expect(shown()).toEqual([['left out', true]]);
  const step = (verb: 'undo' | 'redo') => act(async () => app.chart.verbs[verb]());
  await step('undo');
  expect(shown(), 'only what came after it').toEqual([['left out', true]]);
  await step('undo');
  expect(shown()).toEqual([]);
  await step('redo');
  expect(shown()).toEqual([['left out', true]]);
  const undo = () =>
    [...document.querySelectorAll<HTMLElement>('.notice .link')].find((each) => each.textContent !== 'show');
  await act(async () => undo()?.click());
  expect(shown()).toEqual([]);
  await step('redo');
  expect(shown()).toEqual([['left out', true]]);
  await step('redo');
  expect([shown(), undo()], 'another step is the last one').toEqual([[['left out', true]], undefined]);
  await step('undo');
  await step('undo');
  await act(async () => commit('three'));
  expect(shown(), 'it will never be redone').toEqual([]);
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

test('a notice speaks the language of the interface, also after that changes', async () => {
  await act(async () => {
    commit('one');
    notify(app, 'info', () => app.words(deskWords).saved('a.json'), undoOffer(app));
  });
  const said = (language: 'zh' | 'en') => `${deskWords[language].saved('a.json')}${shellWords[language].undo}`;
  expect(document.querySelector('.notice')?.textContent).toBe(said('zh'));
  await act(async () => app.preferences.set({ language: 'en' }));
  expect(document.querySelector('.notice')?.textContent).toBe(said('en'));
});

test('a notice stands above the docked table, on a page over its foot', async () => {
  const below = () => document.querySelector<HTMLElement>('.notices')?.style.getPropertyValue('--notices-below');
  await act(async () => root.render(inApp(app, <ViewsContext value={views}>{<Notices />}</ViewsContext>)));
  await act(async () => notify(app, 'info', 'kept', undefined, { stays: true }));
  await act(async () => app.preferences.set({ isDockOpen: true, dockHeight: 200 }));
  expect(below()).toBe('212px');
  await act(async () => app.preferences.set({ isDockOpen: false }));
  expect(below()).toBe('56px');
  await act(async () => app.preferences.set({ view: 'plan' }));
  expect(below()).toBe('1px');
});

test('what is said of a thing in a view goes with the view, and of a file or what stays, stays', async () => {
  await act(async () => root.render(inApp(app, <ViewsContext value={views}>{<Notices />}</ViewsContext>)));
  const texts = () => shown().map(([text]) => text);
  await act(async () => {
    app.preferences.set({ view: 'plan' });
    commit('one');
    notify(app, 'info', 'row removed', undoOffer(app));
  });
  await act(async () => notify(app, 'problem', 'not a date'));
  expect(texts()).toEqual(['row removed', 'not a date']);
  await act(async () => app.preferences.set({ view: 'coverage' }));
  expect(texts()).toEqual([]);
  await act(async () => {
    notify(app, 'info', 'said as the view changes');
    app.preferences.set({ view: 'assessment' });
  });
  expect(texts(), 'first seen in the new view').toEqual(['said as the view changes']);
  await act(async () => {
    notify(app, 'info', 'saved', undefined, { about: 'file' });
    notify(app, 'problem', 'a new version', undefined, { stays: true });
  });
  await act(async () => app.preferences.set({ view: 'fishbone' }));
  expect(texts()).toEqual(['saved', 'a new version']);
});

test('menus and lists lie above notices, dialogs below', () => {
  const folder = 'src';
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const css = sheets.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  const heightOf = (name: string) => Number(new RegExp(`^\\.${name} \\{[^}]*z-index: (\\d+)`, 'm').exec(css)?.[1]);
  for (const name of ['menu-place', 'cell-list', 'coverage-popover'])
    expect(heightOf(name), name).toBeGreaterThan(heightOf('notices'));
  expect(heightOf('notices')).toBeGreaterThan(heightOf('dialog'));
});

test('an edit that changes no notice asks for no layout', async () => {
  await act(async () => notify(app, 'problem', 'stays'));
  const asked = vi.spyOn(window, 'getComputedStyle');
  await act(async () => commit('one'));
  expect(asked).not.toHaveBeenCalled();
  await act(async () => notify(app, 'info', 'news'));
  expect(asked).toHaveBeenCalled();
  asked.mockRestore();
});
