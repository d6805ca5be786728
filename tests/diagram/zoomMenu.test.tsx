// @vitest-environment jsdom
/** Zoom by number: typed, chosen of a few, or the whole picture. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noView } from '../../src/diagram/noView.ts';
import { ZoomControls } from '../../src/diagram/ZoomControls.tsx';
import { zoomSteps } from '../../src/diagram/zoomSteps.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import { eventually } from '../support/appPage.tsx';
import { called, leaveRoom, showRoom } from '../support/canvasPage.tsx';

const view = { ...noView, zoomTo: vi.fn(), zoom: vi.fn(), fit: vi.fn() };
let app: RunningApp;
beforeEach(async () => {
  for (const each of [view.zoomTo, view.zoom, view.fit]) each.mockClear();
  app = await showRoom(<ZoomControls />);
  act(() => canvasDesk(app).setState({ view, zoom: 0.876 }));
});
afterEach(leaveRoom);

const open = async () => {
  fireEvent.click(document.querySelector('.zoom-number') ?? expect.fail('no number'));
  return eventually(() => document.querySelector<HTMLInputElement>('.zoom-menu input') ?? expect.fail('no field'));
};
const isOpen = () => document.querySelector('.zoom-menu') !== null;
const gone = () => eventually(() => expect(isOpen()).toBe(false));

test('the zoom is said, in whole percent, and the buttons ask for a step or the whole', () => {
  const number = document.querySelector('.zoom-number');
  expect([number?.textContent, number?.getAttribute('aria-label')]).toEqual(['88%', '缩放 88%']);
  for (const name of ['缩小', '放大', '适应']) fireEvent.click(called('button', name));
  expect([view.zoom.mock.calls, view.fit.mock.calls.length]).toEqual([[[-1], [1]], 1]);
  act(() => app.preferences.set({ language: 'en' }));
  expect(number?.getAttribute('aria-label')).toBe('Zoom 88%');
});

test('typed over it is taken by Enter, in whatever width; what is no number leaves it open', async () => {
  const field = await open();
  expect([field.value, field.getAttribute('aria-label')]).toEqual(['88', '缩放百分比']);
  const enter = (text: string) => {
    fireEvent.change(field, { target: { value: text } });
    fireEvent.submit(field.form ?? expect.fail());
  };
  for (const none of ['', '零', '-50', '0']) enter(none);
  expect([view.zoomTo.mock.calls, isOpen()]).toEqual([[], true]);
  enter('１３０ %');
  expect(view.zoomTo.mock.calls).toEqual([[1.3]]);
  await gone();
});

test('one of a few, or the whole, is taken by a press', async () => {
  await open();
  const few = [...document.querySelectorAll('.zoom-menu button')].map((each) => each.textContent);
  expect(few.slice(0, -1)).toEqual(zoomSteps.map((percent) => `${percent}%`));
  fireEvent.click(called('.zoom-menu button', '75%'));
  expect(view.zoomTo.mock.calls).toEqual([[0.75]]);
  await gone();
  await open();
  fireEvent.click(called('.zoom-menu button', /^适应窗口/));
  expect(view.fit).toHaveBeenCalledOnce();
  await gone();
});
