// @vitest-environment jsdom
/** F1: every key, and the method on one page, for whoever opens the app without the training. */
import { readFileSync } from 'node:fs';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, stances } from '../../src/domain/scales.ts';
import { HelpDialog } from '../../src/help/HelpDialog.tsx';
import { NearnessFish } from '../../src/help/NearnessFish.tsx';
import type { Preferences } from '../../src/store/preferences.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { ViewsContext } from '../../src/ui/views.ts';
import { views } from '../../src/views.tsx';
import { keyWords } from '../../src/words/keys.ts';
import type { Language } from '../../src/words/language.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { button, called, calledSoon } from '../support/called.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

beforeEach(stubPage);
afterEach(cleanup);

async function open(dialog: 'keys' | 'method', language: Language = 'zh', chosen: Partial<Preferences> = {}) {
  const app = newApp(undefined, { language, ...chosen });
  shellDesk(app).setState({ dialog });
  render(
    inApp(
      app,
      <ViewsContext value={views}>
        <HelpDialog />
      </ViewsContext>,
    ),
  );
  return { app, box: await calledSoon('[role="dialog"]', /./) };
}

const title = () => document.querySelector('[role="dialog"] h2')?.textContent;

test.each(['zh', 'en'] as const)(
  'the keys stand in groups, each with its keys and what they do (%s)',
  async (language) => {
    const { box } = await open('keys', language);
    const groups = [...box.querySelectorAll('section')];
    expect(groups.length).toBeGreaterThan(5);
    const headings = groups.map((group) => group.querySelector('h3')?.textContent ?? '');
    expect(new Set(headings).size).toBe(groups.length);
    const lines = [...box.querySelectorAll('dl > div')];
    for (const line of lines) {
      const keys = [...line.querySelectorAll('kbd')].map((key) => key.textContent);
      expect(keys.length, line.textContent).toBeGreaterThan(0);
      expect(keys).not.toContain('');
      expect(line.querySelector('dd')?.textContent).not.toBe('');
    }
    const told = lines.map((line) => line.querySelector('dd')?.textContent);
    expect(new Set(told).size, 'nothing is told twice').toBe(lines.length);
    const undo = lines.find((line) => /撤销、重做|Undo, redo/.test(line.textContent ?? ''));
    expect([...(undo?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent)).toEqual([
      'Ctrl Z',
      'Ctrl Shift Z',
    ]);
  },
);

test.each([
  ['fishbone', {}, ['录入', '移动', '评估']],
  ['assessment', {}, ['表格', '评估']],
  ['plan', {}, ['提升计划', '表格']],
  ['plan', { isSellingShown: true }, ['差异化卖点', '表格']],
  ['decision', {}, ['决策模式']],
  ['coverage', {}, ['覆盖']],
  ['compare', {}, ['对比']],
] as const)('in %s %o the keys begin with those of what is on screen', async (view, page, first) => {
  const { app, box } = await open('keys', 'zh', { view, ...page });
  const headings = () => [...box.querySelectorAll('section h3')].map((heading) => heading.textContent);
  const all = headings();
  expect(all.slice(0, first.length)).toEqual(first);
  act(() => shellDesk(app).setState({ isStarting: true }));
  expect(headings()[0], 'no chart is on screen').toBe('录入');
  expect([...headings()].sort()).toEqual([...all].sort());
});

test('from the keys to the method and back, the title with it; closed, nothing is open', async () => {
  const { app } = await open('keys');
  expect(title()).toBe('按键一览');
  fireEvent.click(called('[role="dialog"] [role="radio"][aria-checked="false"]', /./));
  expect(shellDesk(app).getState().dialog).toBe('method');
  expect(title()).not.toBe('按键一览');
  expect(document.querySelector('[role="dialog"] svg[role="img"]')).not.toBeNull();
  fireEvent.click(called('[role="dialog"] [role="radio"][aria-checked="false"]', /./));
  expect(title()).toBe('按键一览');
  act(() => app.preferences.set({ language: 'en' }));
  expect(title()).toBe('Keyboard');
  fireEvent.click(button('Close'));
  expect(shellDesk(app).getState().dialog).toBeNull();
});

test.each(['zh', 'en'] as const)(
  'the method explains every stance, the best first, and every level from the first contact (%s)',
  async (language) => {
    const { box } = await open('method', language);
    const terms = [...box.querySelectorAll('dl')].map((list) =>
      [...list.querySelectorAll('dt')].map((dt) => dt.textContent),
    );
    const scales = scaleWords[language];
    expect(terms).toEqual([
      [...stances].reverse().map((stance) => scales.stance[stance]),
      levels.slice(1).map((level) => scales.level[level]),
    ]);
    const explained = [...box.querySelectorAll('dd')].map((dd) => dd.textContent ?? '');
    expect(new Set(explained).size).toBe(stances.length + levels.length - 1);
    expect(explained.every((text) => text.length > 3)).toBe(true);
    for (const list of box.querySelectorAll('ul, ol')) expect(list.children.length).toBeGreaterThan(1);
  },
);

test('its picture is the example: everybody a dot, the ten numbered, nearer chains nearer the head, nearer people nearer the spine', () => {
  const chain = exampleChain();
  render(inApp(newApp(), <NearnessFish />));
  const picture = called<HTMLElement>('svg[role="img"]', /./);
  const dots = [...picture.querySelectorAll('circle')].map((dot) => ({
    x: Number(dot.getAttribute('cx')),
    y: Number(dot.getAttribute('cy')),
    rank: dot.parentElement?.querySelector('text')?.textContent ?? null,
    fill: dot.getAttribute('fill'),
  }));
  expect(dots).toHaveLength(chain.ribs.reduce((sum, { personIds }) => sum + personIds.length, 0));
  const ranked = dots.filter(({ rank }) => rank !== null);
  expect(ranked.map(({ rank }) => Number(rank)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(ranked.map(({ fill }) => fill)).size).toBe(1);
  expect(dots.filter(({ rank }) => rank === null).map(({ fill }) => fill)).not.toContain(ranked[0]?.fill);
  const spine = Number(/^M\d+ (\d+)H/.exec(picture.querySelector('path')?.getAttribute('d') ?? '')?.[1]);
  let next = 0;
  const firsts = chain.ribs.flatMap(({ personIds }) => {
    const own = dots.slice(next, next + personIds.length);
    next += personIds.length;
    const far = own.map(({ y }) => Math.abs(y - spine));
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(new Set(own.map(({ y }) => y > spine)).size, 'a chain lies on one side').toBeLessThanOrEqual(1);
    return own.slice(0, 1).map(({ x }) => x);
  });
  expect(firsts).toEqual(firsts.toSorted((a, b) => b - a));
});

test('of Esc the readme tells what F1 tells: an entry is kept, once more takes it back, and a renaming changes nothing', () => {
  const row =
    readFileSync('README.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith('| Esc |')) ?? '';
  for (const told of [row, keyWords.en.escape])
    expect(told).toMatch(/end.*keep.*once more.*takes it back.*renaming: leave/i);
});
