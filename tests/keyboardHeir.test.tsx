// @vitest-environment jsdom
/** A button that goes as it is pressed does not take the keyboard along. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { exampleChain } from '../src/domain/sample.ts';
import { theRib } from '../src/store/selection.ts';
import { toggleFilter } from '../src/ui/filterDesk.ts';
import { eventually, leaveApp, named, seen, showApp } from './support/appPage.tsx';

afterEach(leaveApp);

const holder = () => document.activeElement?.closest('.canvas, .checks-panel, .grid-scroll')?.className.split(' ')[0];

async function press(button: HTMLElement): Promise<void> {
  act(() => button.focus());
  fireEvent.click(button);
  await eventually(() => expect(button.isConnected).toBe(false));
}

test('on the chart, where its panels close or show somebody else', async () => {
  const { app } = await showApp(exampleChain());
  await press(await named('button', '收起图例'));
  await eventually(() => expect(holder()).toBe('canvas'));
  act(() => app.chart.verbs.select(theRib('rib:1')));
  await press(await seen('.rib-people button'));
  await eventually(() => expect(holder()).toBe('canvas'));
  await press(await named('button', '收起属性'));
  await eventually(() => expect(holder()).toBe('canvas'));
});

test('in the list of findings, where one is done with', async () => {
  await showApp(exampleChain());
  fireEvent.click(await named('button', /^检查/));
  await press(await named('button', '不再检查：缺姓名'));
  await eventually(() => expect(holder()).toBe('checks-panel'));
});

test('in the table, where its filter ends', async () => {
  const { app } = await showApp(exampleChain(), { view: 'assessment' });
  await seen('[role="grid"]');
  act(() => toggleFilter(app, 'opposing'));
  await press(await seen('.grid-filtered'));
  await eventually(() => expect(holder()).toBe('grid-scroll'));
});

test('nobody who has gone on by themselves is called back', async () => {
  await showApp(exampleChain());
  const close = await named('button', '收起图例');
  act(() => close.focus());
  fireEvent.click(close);
  const other = await named('button', '收起属性');
  act(() => other.focus());
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(document.activeElement).toBe(other);
});
