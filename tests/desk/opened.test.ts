// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { showChart } from '../../src/desk/desk.ts';
import { emptyChain } from '../../src/domain/chain.ts';
import { newApp } from '../support/newApp.tsx';

test('a chart just opened begins on the fishbone, and its plan on the plan’s table, wherever the last one was left', () => {
  const app = newApp(undefined, { view: 'plan', isSellingShown: true });
  showChart(app, { chain: emptyChain('chart:other', '2026-11-02T08:00:00Z') });
  const { view, isSellingShown } = app.preferences.getState();
  expect({ view, isSellingShown }).toEqual({ view: 'fishbone', isSellingShown: false });
});
