// @vitest-environment jsdom
/** Search and go on the canvas: what is found, how one walks through it, and where the keyboard is afterwards. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CanvasSearch } from '../../src/diagram/CanvasSearch.tsx';
import { noView } from '../../src/diagram/noView.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addPeople, movePeople } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { nobody, thePerson, theRib } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import type { Language } from '../../src/words/language.ts';
import { leaveRoom, showRoom } from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

let app: RunningApp;
const bringUp = vi.fn();
beforeEach(() => bringUp.mockClear());
afterEach(leaveRoom);

async function search(query: string, chain: DecisionChain = exampleChain(), language: Language = 'zh') {
  app = newApp(chain, { language });
  canvasDesk(app).setState({ isSearching: true, view: { ...noView, bringUp } });
  const before = Object.assign(document.createElement('button'), { id: 'before' });
  document.body.append(before);
  before.focus();
  await showRoom(
    <>
      <input className="place-input" aria-label="canvas" />
      <CanvasSearch />
    </>,
    app,
  );
  before.remove();
  if (query) type(query);
}

const field = () => document.querySelector<HTMLInputElement>('[role="combobox"]') ?? expect.fail('no field');
const type = (query: string) => fireEvent.change(field(), { target: { value: query } });
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const names = () => options().map((each) => each.querySelector('b')?.textContent);
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more });
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const selection = () => app.chart.getState().selection;

describe('what is found', () => {
  test('people by name and by title, chains by name, each with what tells it apart', async () => {
    await search('采购');
    expect(options().map((each) => each.textContent)).toEqual([
      'Buld采购部 · 采购部部长',
      'Vo采购部 · 采购部(GSM)副部长',
      'Sid采购部 · 采购部经理（其他业务）',
      '采购部3 人',
    ]);
    type('iza');
    expect(names()).toEqual(['Iza']);
    type('ＩＺＡ ');
    expect(names(), 'in whatever width and case').toEqual(['Iza']);
  });

  test('somebody without a name by the title, somebody in the tray too', async () => {
    await search('通信', movePeople(['person:15'], 'tray')(exampleChain()));
    expect(options().map((each) => each.textContent)).toEqual(['姓名待补通信部长']);
  });

  test('no more than eight, people first', async () => {
    const many = Array.from({ length: 12 }, (_, at) => [`person:m${at}`, { name: `采购${at}`, jobTitle: '' }] as const);
    await search('采购', addPeople(many, { ribId: 'rib:1', place: 0 })(exampleChain()));
    expect(names()).toEqual(Array.from({ length: 8 }, (_, at) => `采购${at}`));
  });

  test('nothing is said in a word, and nothing asked shows no list', async () => {
    await search('');
    expect(document.querySelector('[role="listbox"]')).toBeNull();
    expect(field().placeholder).toBe('姓名、职务或决策链');
    type('不存在的人');
    expect(document.querySelector('[role="listbox"]')?.textContent).toBe('没有找到');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    press('Enter');
    expect([selection(), bringUp.mock.calls.length]).toEqual([nobody, 0]);
    type('   ');
    expect(document.querySelector('[role="listbox"]')).toBeNull();
  });

  test('in English is said in English', async () => {
    await search('Procurement', exampleChain('en'), 'en');
    expect(options().at(-1)?.textContent).toBe('Procurement3 people');
    type('nobody of that name');
    expect(document.querySelector('[role="listbox"]')?.textContent).toMatch(/^\w/);
  });
});

describe('walking through it', () => {
  test('arrows go round and select at once, the picture follows, and the field says which it is', async () => {
    await search('采购');
    expect(active()).toContain('Buld');
    press('ArrowDown');
    expect(selection()).toEqual(thePerson('person:9'));
    expect(active()).toContain('Vo');
    press('ArrowUp');
    press('ArrowUp');
    expect(selection(), 'above the first is the last').toEqual(theRib('rib:3'));
    expect(bringUp).toHaveBeenCalledTimes(3);
    expect(options().map((each) => each.getAttribute('aria-selected'))).toEqual(['false', 'false', 'false', 'true']);
    type('Iza');
    expect(active(), 'another question begins at the top').toContain('Iza');
  });

  test('Enter selects and gives the canvas the keyboard', async () => {
    await search('Iza');
    press('Enter');
    expect(selection()).toEqual(thePerson('person:5'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('canvas');
    expect(canvasDesk(app).getState().isSearching).toBe(false);
  });

  test('the Enter that chooses a candidate of an input method goes nowhere', async () => {
    await search('Iza');
    press('Enter', { keyCode: 229 });
    press('Enter', { isComposing: true });
    expect(selection()).toEqual(nobody);
  });

  test('Escape leaves everything as it is', async () => {
    await search('采购');
    press('Escape');
    expect([selection(), canvasDesk(app).getState().isSearching]).toEqual([nobody, false]);
  });

  test('a key that means nothing here stays the field’s own', async () => {
    await search('采购');
    expect(press('a')).toBe(true);
    expect(press('ArrowDown')).toBe(false);
  });

  test('the pointer shows which it would be, and a click goes there without taking the keyboard away before', async () => {
    await search('采购');
    const [, second = expect.fail()] = options();
    fireEvent.pointerMove(second);
    expect(active()).toContain('Vo');
    expect(fireEvent.mouseDown(second), 'a press takes no focus').toBe(false);
    fireEvent.click(second);
    expect(selection()).toEqual(thePerson('person:9'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('canvas');
  });

  test('left for something else it is over', async () => {
    await search('采购');
    act(() => field().blur());
    expect(canvasDesk(app).getState().isSearching).toBe(false);
  });
});
