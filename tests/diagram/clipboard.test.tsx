// @vitest-environment jsdom
/** Cut, copy and paste with the canvas in hand: rows for other programs, whole people for this one. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copySelection, cutSelection, pasteFromClipboard } from '../../src/diagram/canvasClipboard.ts';
import { useClipboard } from '../../src/diagram/useClipboard.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { rankPerson } from '../../src/domain/edits/rank.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { assessmentOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { leadPerson, nobody, type Selection, thePerson, theRib } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { onForeignPaste, type Paste } from '../../src/ui/linePaste.ts';
import { shellDesk } from '../../src/ui/shellDesk.ts';
import { eventually, named } from '../support/appPage.tsx';
import { notices, says } from '../support/assessmentPage.tsx';
import { leaveRoom, showRoom } from '../support/canvasPage.tsx';

function Clipboard() {
  useClipboard();
  return <input aria-label="elsewhere" />;
}

let app: RunningApp;
let foreign: Paste[];
/** What lies on the system's clipboard. */
let text: string;
beforeEach(async () => {
  app = await showRoom(<Clipboard />);
  foreign = [];
  text = '';
  onForeignPaste(app, (paste) => foreign.push(paste));
  const writeText = async (next: string) => {
    text = next;
  };
  const clipboard = { writeText, readText: async () => text };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
});
afterEach(async () => {
  Reflect.deleteProperty(navigator, 'clipboard');
  await leaveRoom();
});

const select = (selection: Selection) => act(() => app.chart.verbs.select(selection));
const people = (...numbers: number[]): Selection => ({
  kind: 'people',
  ids: numbers.map((each) => `person:${each}` as const),
});
const on = (index: number) => app.chain().ribs[index - 1]?.personIds.map((id) => app.chain().people[id]?.name);
const lead = () => leadPerson(app.chart.getState().selection, app.chain()) ?? 'person:';
const past = () => app.chart.getState().history.past.length;

/** The browser's own event; true when the canvas took it. */
function browser(kind: 'copy' | 'cut' | 'paste', html = '', from: Element = document.body): boolean {
  const clipboardData = {
    setData: (_: string, next: string) => {
      text = next;
    },
    getData: (type: string) => (type === 'text/plain' ? text : html),
  };
  return !fireEvent[kind](from, { clipboardData });
}

describe('a copy', () => {
  test('is a row a person as a spreadsheet reads it: chain, job title, name', () => {
    select(people(8, 5));
    expect(browser('copy')).toBe(true);
    expect(text).toBe('采购部\t采购部部长\tBuld\n高层管理\tCEO\tIza');
    expect(past()).toBe(0);
  });

  test('quotes what would break a row', () => {
    app.chart.verbs.commit(changePerson('person:8', { name: 'A\t"B"\nC', jobTitle: '' }), { step: 'edit' });
    select(people(8));
    browser('copy');
    expect(text).toBe('采购部\t\t"A\t""B""\nC"');
  });

  test('says how many it holds, with assessments, and offers it without', async () => {
    select(people(8, 5));
    browser('copy');
    await says('已复制 2 人，含评估');
    fireEvent.click(await named('.notice button', '不含评估复制'));
    await says('已复制 2 人，不含评估');
    select(theRib('rib:5'));
    browser('paste');
    const [, , copy] = app.chain().ribs[4]?.personIds ?? [];
    expect(on(5)).toEqual(['Mike', 'Buld', 'Iza']);
    expect(assessmentOf(app.chain(), copy ?? 'person:')).toMatchObject({ level: null, stance: null });
    expect(app.chain().people[copy ?? 'person:']).toEqual({ name: 'Iza', jobTitle: 'CEO', sameAs: null });
  });

  test('of people of whom nothing more is known has nothing to leave out', async () => {
    const bare = { name: '甲', jobTitle: '' };
    const chain = exampleChain();
    act(() => app.chart.verbs.open({ ...chain, people: { ...chain.people, 'person:8': bare }, assessments: {} }));
    select(people(8));
    browser('copy');
    await says('已复制 1 人');
    expect([...document.querySelectorAll('.notice .link')].map((each) => each.textContent)).toEqual([]);
  });

  test('that the browser refuses says so in one sentence', async () => {
    select(people(8));
    browser('copy');
    const link = await named('.notice button', '不含评估复制');
    Object.assign(navigator.clipboard, { writeText: async () => Promise.reject(new Error('refused')) });
    await act(async () => link.click());
    await eventually(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());
    expect(notices()).toHaveLength(1);
  });

  test('of nobody is none of the canvas’s', () => {
    for (const selection of [nobody, theRib('rib:3')]) {
      select(selection);
      expect([browser('copy'), browser('cut'), text]).toEqual([false, false, '']);
    }
  });
});

describe('pasted', () => {
  test('whole people stand outward of who is selected, in one step, and are selected', () => {
    select(people(5, 6));
    browser('copy');
    select(thePerson('person:8'));
    browser('paste');
    expect(on(3)).toEqual(['Buld', 'Iza', 'Av', 'Vo', 'Sid']);
    expect(past()).toBe(1);
    expect(app.chart.getState().history.past[0]?.label).toEqual({ step: 'paste', subject: '2 人' });
    expect(app.chain().people[lead()]).toMatchObject({ name: 'Av', role: 'decider' });
    expect(assessmentOf(app.chain(), lead())).toEqual(assessmentOf(app.chain(), 'person:6'));
  });

  test('on a chain they stand outermost, with nothing selected on the first chain; as often as one likes', () => {
    select(people(12));
    browser('copy');
    select(theRib('rib:3'));
    browser('paste');
    expect(on(3)?.at(-1)).toBe('Mike');
    select(nobody);
    browser('paste');
    expect(on(1)?.at(-1)).toBe('Mike');
    expect(app.chart.getState().history.past.map(({ label }) => label.subject)).toEqual(['Mike', 'Mike']);
    expect(topTen(app.chain()), 'a copy takes nobody’s rank').toEqual(topTen(exampleChain()));
  });

  test('however another program has changed line ends, it is still the copy; any other text goes to the import', () => {
    select(people(5, 6));
    browser('copy');
    text = `${text.replaceAll('\n', '\r\n')}\r\n`;
    select(theRib('rib:5'));
    browser('paste');
    expect(on(5)).toEqual(['Mike', 'Iza', 'Av']);
    text = 'CEO\t罗安琪';
    expect(browser('paste', '<table>')).toBe(true);
    expect(foreign).toEqual([{ text: 'CEO\t罗安琪', html: '<table>' }]);
    expect(past()).toBe(1);
  });

  test('on a chart without a chain there is no seat for them: it is for the import to ask', () => {
    select(people(5));
    browser('copy');
    const copied = text;
    act(() => app.chart.verbs.open({ ...exampleChain(), ribs: [] }));
    browser('paste');
    expect(foreign).toEqual([{ text: copied, html: '' }]);
  });
});

describe('cut', () => {
  test('people go and come back with the ranks they were given, the first time only', () => {
    app.chart.verbs.commit(rankPerson('person:8', 1), { step: 'rank' });
    select(people(8, 12));
    expect(browser('cut')).toBe(true);
    expect([on(3), on(5)]).toEqual([['Vo', 'Sid'], []]);
    expect(topTen(app.chain())).not.toContain('person:8');
    select(theRib('rib:6'));
    browser('paste');
    expect(on(6)?.slice(-2)).toEqual(['Buld', 'Mike']);
    const names = () => topTen(app.chain()).map((id) => app.chain().people[id]?.name);
    expect([names()[0], names().includes('Mike')]).toEqual(['Buld', true]);
    const first = topTen(app.chain())[0];
    browser('paste');
    expect([names().filter((name) => name === 'Buld'), topTen(app.chain())[0]]).toEqual([['Buld'], first]);
  });

  test('is told with the names, for it deletes several', async () => {
    select(people(8, 12));
    browser('cut');
    await says(/^已删除 2 人：Buld、Mike/);
  });
});

describe('elsewhere', () => {
  test('the keyboard’s cut, copy and paste are not the canvas’s: in another field, another view, or an open name', () => {
    select(people(8));
    const field = document.querySelector('input') ?? expect.fail('no field');
    const kinds = ['copy', 'cut', 'paste'] as const;
    field.focus();
    expect(kinds.map((kind) => browser(kind, '', field))).toEqual([false, false, false]);
    field.blur();
    act(() => app.preferences.set({ view: 'plan' }));
    expect(kinds.map((kind) => browser(kind))).toEqual([false, false, false]);
    act(() => app.preferences.set({ view: 'fishbone' }));
    act(() => app.chart.verbs.edit({ at: 'person', id: 'person:8', field: 'name' }));
    expect(kinds.map((kind) => browser(kind))).toEqual([false, false, false]);
    expect([past(), foreign]).toEqual([0, []]);
  });

  test('on the start screen there is nothing to copy, and what is pasted begins a chart', () => {
    select(people(8));
    browser('copy');
    act(() => shellDesk(app).setState({ isStarting: true }));
    expect([browser('copy'), browser('cut')]).toEqual([false, false]);
    expect(browser('paste')).toBe(true);
    expect([foreign.length, past()]).toEqual([1, 0]);
  });
});

describe('from the menu', () => {
  test('copy, cut and paste are the same through the system’s clipboard', async () => {
    select(people(12));
    await act(() => copySelection(app));
    expect(text).toBe('市场部\t市场部部长\tMike');
    select(theRib('rib:3'));
    await act(() => pasteFromClipboard(app));
    expect(on(3)).toEqual(['Buld', 'Vo', 'Sid', 'Mike']);
    await act(() => cutSelection(app));
    expect(on(3)).toEqual(['Buld', 'Vo', 'Sid']);
  });

  test('nobody selected copies nothing; a clipboard that may not be read, or is empty, pastes nothing', async () => {
    select(nobody);
    text = 'before';
    await copySelection(app);
    await cutSelection(app);
    expect([text, past()]).toEqual(['before', 0]);
    text = '';
    await pasteFromClipboard(app);
    Object.assign(navigator.clipboard, { readText: vi.fn(async () => Promise.reject(new Error('refused'))) });
    await pasteFromClipboard(app);
    Reflect.deleteProperty(navigator, 'clipboard');
    await pasteFromClipboard(app);
    expect([foreign, past()]).toEqual([[], 0]);
  });
});
