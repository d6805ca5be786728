// @vitest-environment jsdom
/** The comparison by hand: which changes are listed, where one is in them, and the way to the chart. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { CompareView } from '../../src/compare/CompareView.tsx';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { selectedPeople, selectedRib } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { changeFilters, compareDesk } from '../../src/ui/compareDesk.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { compareWords } from '../../src/words/compare.ts';
import { changed, Unpictured } from '../support/comparison.tsx';
import * as page from '../support/roomPage.tsx';

let app: RunningApp;
const show = async (chain: DecisionChain = changed(), room = <Unpictured />, chosen = {}) => {
  app = await page.showRoom(room, chain, { view: 'compare', ...chosen });
};

const desk = () => compareDesk(app).getState();
const items = () => [...document.querySelectorAll<HTMLElement>('[data-change-of]')];
const kinds = () => [...new Set(items().map(({ dataset }) => dataset.changeKind))];
const item = (id: string, kind: string) =>
  items().find(({ dataset }) => dataset.changeOf === id && dataset.changeKind === kind) ??
  expect.fail(`no ${kind} of ${id}`);
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, code: key, ...more });

afterEach(page.leaveRoom);

describe('the list', () => {
  test('tells its count, its groups with their ups and downs, and how many did not change', async () => {
    await show(changed(), <CompareView />);
    const list = document.querySelector('.compare-list') ?? expect.fail('no list');
    expect(list.querySelector('h2')?.textContent).toMatch(
      new RegExp(`^${items().length} 处变化 \\d+ 人、2 条决策链；\\d+ 人未变$`),
    );
    const groups = [...list.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(groups).toContain('关系层次 1 升 1 降');
    expect(groups).toContain('态度 1 升 0 降');
    expect(page.halfWidth()).toEqual([]);
  });

  test('an item pressed is where one is; pressed again it leads to the person on the chart', async () => {
    await show();
    page.click(item('person:5', 'level'));
    expect(item('person:5', 'level').getAttribute('aria-current')).toBe('true');
    expect(app.preferences.getState().view).toBe('compare');
    page.click(item('person:5', 'level'));
    expect(selectedPeople(app.chart.getState().selection, app.chain())).toEqual(['person:5']);
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('Enter leads where the walk is, to a chain too; on a button it is the button’s', async () => {
    await show();
    await act(async () => compareDesk(app).setState({ at: 'rib-name rib:6' }));
    expect(fireEvent.keyDown(item('rib:6', 'rib-name'), { key: 'Enter' })).toBe(true);
    expect(app.preferences.getState().view).toBe('compare');
    press('Enter');
    expect(selectedRib(app.chart.getState().selection, app.chain())).toBe('rib:6');
    expect(app.preferences.getState().view).toBe('fishbone');
  });

  test('walked by keys each change is heard, and has the keyboard', async () => {
    await show();
    press('n');
    expect(document.activeElement).toBe(items()[0]);
    expect(page.heard()).toBe(items()[0]?.getAttribute('aria-label'));
    press('F8', { shiftKey: true });
    expect(document.activeElement).toBe(items().at(-1));
  });

  test('what the pointer is on is ringed in the picture, and nothing once it has left', async () => {
    await show(changed(), <CompareView />);
    const rings = () => document.querySelectorAll('.compare-ring').length;
    fireEvent.pointerEnter(item('person:5', 'level'));
    fireEvent.pointerOver(item('person:5', 'level'));
    expect([desk().hovered, rings()]).toEqual(['person:5', 1]);
    fireEvent.pointerLeave(item('person:5', 'level'));
    fireEvent.pointerOut(item('person:5', 'level'));
    expect([desk().hovered, rings()]).toEqual([null, 0]);
    const card = document.querySelector('.compare-picture [data-person-id="person:8"]') ?? expect.fail('no card');
    fireEvent.pointerOver(card.firstElementChild ?? card);
    expect(desk().hovered).toBe('person:8');
    fireEvent.pointerOut(document.querySelector('.compare-canvas') ?? card);
    expect(desk().hovered).toBeNull();
  });

  test('a press on somebody who did not change goes nowhere', async () => {
    await show(changed(), <CompareView />);
    fireEvent.click(document.querySelector('.compare-picture [data-person-id="person:11"]') ?? expect.fail('no card'));
    expect(desk().at).toBeNull();
  });

  test('where nothing changed that is said on the list and over the picture, and keys walk nowhere', async () => {
    const still = takeSnapshot({ id: 'snapshot:1', takenAt: '2026-02-14T02:00:00Z', label: 'x' })(exampleChain('en'));
    await show(still, <CompareView />, { language: 'en' });
    expect(document.body.textContent?.split(compareWords.en.nothing)).toHaveLength(3);
    press('n');
    press('Enter');
    expect([desk().at, page.heard()]).toEqual([null, '']);
  });
});

describe('the filter', () => {
  const line = async (name: string) => {
    if (page.menuLines().length === 0) await page.openMenu(/^(全部变化|筛选：\d+ 处)$/);
    fireEvent.click(page.allNamed(name, '[role^="menuitem"]').at(-1) ?? expect.fail(`no ${name}`));
    await act(async () => {});
  };

  test('each kind can be left out; the button counts what is left, and all come back at once', async () => {
    await show();
    const all = items().length;
    for (const kind of changeFilters) if (kind !== 'level') await line(compareWords.zh.kinds[kind]);
    expect(kinds()).toEqual(['level']);
    page.button(`筛选：${items().length} 处`);
    await line(compareWords.zh.kinds.stance);
    expect(kinds().sort()).toEqual(['level', 'stance']);
    await line('全部变化');
    expect(items()).toHaveLength(all);
  });

  test('the ten alone: nobody else’s change, no chain’s', async () => {
    await show();
    await line('只看 TOP 10');
    expect(items().every(({ dataset }) => dataset.changeOf?.startsWith('person:'))).toBe(true);
    expect(items().map(({ dataset }) => dataset.changeOf)).not.toContain('person:new');
    expect(items().map(({ dataset }) => dataset.changeOf)).toContain('person:5');
  });

  test('with nothing left the list says that it is the filter', async () => {
    await show();
    await act(async () => compareDesk(app).setState({ hidden: new Set(changeFilters) }));
    expect(document.querySelector('.compare-quiet')?.textContent).toBe('筛选后没有变化');
  });
});

describe('the keys of the view', () => {
  test('are left alone in a field, a menu, a dialog, beside Ctrl, and while a dialog is open', async () => {
    await show();
    for (const [tag, role] of [
      ['input', ''],
      ['select', ''],
      ['div', 'menu'],
      ['div', 'dialog'],
    ] as const) {
      const elsewhere = document.body.appendChild(document.createElement(tag));
      if (role) elsewhere.setAttribute('role', role);
      expect(fireEvent.keyDown(elsewhere, { key: 'n', code: 'KeyN' })).toBe(true);
      elsewhere.remove();
    }
    press('n', { ctrlKey: true });
    press('n', { isComposing: true, keyCode: 229 });
    shellDesk(app).setState({ dialog: 'keys' });
    press('n');
    shellDesk(app).setState({ dialog: null });
    expect(desk().at).toBeNull();
    press('n');
    expect(desk().at).not.toBeNull();
  });

  test('without a comparison only a snapshot can be taken, by the button as well', async () => {
    await show(exampleChain());
    expect(press('n')).toBe(true);
    expect(press('s')).toBe(false);
    expect(shellDesk(app).getState().dialog).toBe('snapshot');
    shellDesk(app).setState({ dialog: null });
    page.click(/^存一个快照/);
    expect(shellDesk(app).getState().dialog).toBe('snapshot');
  });
});
