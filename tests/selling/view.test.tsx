// @vitest-environment jsdom
/** The selling points: moved by keys and by the mouse, each move one step; typed answers become answers. */
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setCell } from '../../src/columns/column.ts';
import { answerColumns } from '../../src/columns/selling/columns.ts';
import { answerRows } from '../../src/columns/selling/rows.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

let root: Root;

beforeEach(async () => {
  stubPage();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const withPoints = (): DecisionChain => ({
  ...exampleChain(),
  sellingPoints: [
    { id: 'one', name: '平滑演进', value: 6, uniqueness: 5.5 },
    { id: 'two', name: '五年总成本', value: 9, uniqueness: 10 },
    { id: 'three', name: '本地团队', value: null, uniqueness: null },
  ],
});

async function show(chain: DecisionChain) {
  const app = newApp(chain);
  const { SellingPage } = await import('../../src/selling/SellingPage.tsx');
  await act(async () => root.render(inApp(app, <SellingPage />)));
  return app.chart;
}

const point = (id: string) => document.querySelector<HTMLElement>(`[data-selling-point-id="${id}"]`);

async function press(key: string) {
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
  });
}

test('arrows move a point by half, into the green zone; a letter and Enter lead to others; Del removes one', async () => {
  const chart = await show(withPoints());
  await act(async () => point('one')?.focus());
  expect(point('one')?.getAttribute('aria-label')).toBe('a 平滑演进，价值 6.0，独特性 5.5');
  await press('ArrowUp');
  expect(chart.getState().history.present.sellingPoints?.[0]).toMatchObject({ value: 6, uniqueness: 6 });
  expect(point('one')?.getAttribute('aria-label')).toContain('利器');
  expect(document.activeElement).toBe(point('one'));
  await press('b');
  expect(document.activeElement).toBe(point('two'));
  await press('ArrowUp');
  expect(chart.getState().history.past).toHaveLength(1);
  await press('Enter');
  expect(document.activeElement).toBe(point('three'));
  await press('ArrowRight');
  expect(chart.getState().history.present.sellingPoints?.[2]).toMatchObject({ value: 5.5, uniqueness: 5 });
  await press('Delete');
  expect(point('three')).toBeNull();
  for (let step = 0; step < 3; step++) await act(async () => chart.verbs.undo());
  expect(chart.getState().history.present).toEqual(withPoints());
});

test('a drag previews and is one step; Escape takes it back', async () => {
  const chart = await show(withPoints());
  const drag = async (isDropped: boolean) => {
    await act(async () => {
      point('one')?.dispatchEvent(
        new MouseEvent('pointerdown', { bubbles: true, button: 0, clientX: 100, clientY: 100 }),
      );
      for (const x of [200, 300]) window.dispatchEvent(new MouseEvent('pointermove', { clientX: x, clientY: 60 }));
    });
    expect(chart.getState().preview?.sellingPoints?.[0]?.uniqueness).toBeGreaterThan(9);
    await act(async () => {
      if (isDropped) window.dispatchEvent(new MouseEvent('pointerup'));
      else window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await new Promise(requestAnimationFrame);
    });
    expect(chart.getState().preview).toBeNull();
  };
  await drag(false);
  expect(chart.getState().history.past).toHaveLength(0);
  await drag(true);
  expect(chart.getState().history.past).toHaveLength(1);
  expect(chart.getState().history.present.sellingPoints?.[0]?.uniqueness).toBeGreaterThan(9);
});

test('the first words in the row of somebody make an answer, with the agenda as the pain', () => {
  const [first] = topTen(withPoints());
  const chain = assess(first ? [first] : [], { businessAgenda: '新技术先行验证' })(withPoints());
  const column = (id: string) => {
    const found = answerColumns.find((each) => each.id === id);
    if (!found || !first) throw new Error(id);
    return { found, first };
  };
  const { found, first: id } = column('answer');
  const answered = setCell(found, id, '共建实验室', '2026-11-12')(chain);
  const [row] = answerRows(answered);
  expect(row?.answer).toMatchObject({
    personId: id,
    pain: '新技术先行验证',
    answer: '共建实验室',
  });
  const pointed = setCell(column('sellingPointIds').found, row?.id ?? '', ['one', 'gone'], '2026-11-12')(answered);
  expect(answerRows(pointed)[0]?.letters).toEqual(['a']);
});

test('a new point has its name open, so that what is typed is its name', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  const chart = await show(exampleChain());
  for (const name of ['平滑演进', '五年总成本']) {
    await act(async () => {
      [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('新增卖点'))?.click();
      await new Promise(requestAnimationFrame);
    });
    const field = document.activeElement as HTMLTextAreaElement;
    expect(field.getAttribute('aria-label')).toContain('卖点');
    expect(field.dataset.open).toBe('');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, name);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await press('Enter');
  }
  expect(chart.getState().history.present.sellingPoints?.map(({ name }) => name)).toEqual(['平滑演进', '五年总成本']);
});
