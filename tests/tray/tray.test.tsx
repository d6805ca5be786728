// @vitest-environment jsdom
/** 待定区: who waits there, how they are seated by key and by hand, and that it takes whoever is dropped on it. */
import { act, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { nobody, thePerson, theRib } from '../../src/store/selection.ts';
import { Tray } from '../../src/tray/Tray.tsx';
import type { RunningApp } from '../../src/ui/app.ts';
import { press, registerDropZone } from '../../src/ui/personDrag.ts';
import type { Language } from '../../src/words/language.ts';
import {
  called,
  dragged,
  instead,
  leaveRoom,
  moveTo,
  pressAt,
  release,
  saidLast,
  showRoom,
} from '../support/canvasPage.tsx';
import { newApp } from '../support/newApp.tsx';

afterEach(leaveRoom);

let app: RunningApp;
const waiting = movePeople(['person:8', 'person:15', 'person:5'], 'tray')(exampleChain());

async function show(chain: DecisionChain = waiting, language: Language = 'zh') {
  instead(Element.prototype, 'getBoundingClientRect', {
    value(this: Element) {
      return this.matches('.tray, .tray-target') ? new DOMRect(0, 600, 1400, 60) : new DOMRect(100, 610, 120, 40);
    },
  });
  app = newApp(chain, { language });
  await showRoom(<Tray />, app);
}

const chips = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chip = (name: string) => chips().find((each) => each.textContent?.startsWith(name)) ?? expect.fail(`no ${name}`);
const tray = () => app.chain().tray;
const on = (index: number) => app.chain().ribs[index - 1]?.personIds ?? [];
const focused = () => document.activeElement?.textContent;
const inTray = { clientX: 700, clientY: 630 };
const outside = { clientX: 700, clientY: 100 };
/** Somebody of the canvas, lifted. */
const lift = (more: object = {}, options: object = {}) => {
  const start = { pointerId: 1, pointerType: 'mouse', clientX: 10, clientY: 10, altKey: false };
  const ghost = () => ({ picture: 'Mike', width: 100, height: 40, scale: 1, holdX: 0, holdY: 0 });
  press(app, start, { load: () => ({ kind: 'people', ids: ['person:12'] }), ghost, canCopy: true, ...options });
  moveTo({ clientX: 60, clientY: 60 }, more);
};

describe('who waits', () => {
  test('is listed by name and title, somebody without a name by the title alone', async () => {
    await show();
    expect(chips().map((each) => each.textContent)).toEqual(['Buld采购部部长', '通信部长', 'IzaCEO']);
    expect(called('aside', '待定区').textContent).toMatch(/^待定区 3 人/);
    act(() => app.preferences.set({ language: 'en' }));
    expect(called('aside', 'Tray').textContent).toMatch(/^Tray: 3 people/);
  });

  test('is nobody’s strip while nobody waits and nobody is carried', async () => {
    await show(exampleChain());
    expect(document.querySelector('aside')).toBeNull();
  });

  test('is selected by a press, and marked', async () => {
    await show();
    fireEvent.click(chip('Iza'));
    expect(app.chart.getState().selection).toEqual(thePerson('person:5'));
    expect(chips().map((each) => each.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true']);
  });
});

describe('by key', () => {
  test('the strip is one tab stop, arrows go round in it', async () => {
    await show();
    expect(chips().map((each) => each.tabIndex)).toEqual([0, -1, -1]);
    act(() => chip('Buld').focus());
    fireEvent.keyDown(chip('Buld'), { key: 'ArrowRight' });
    expect(focused()).toBe('通信部长');
    fireEvent.keyDown(chip('通信部长'), { key: 'ArrowDown' });
    fireEvent.keyDown(chip('Iza'), { key: 'ArrowRight' });
    expect(focused()).toBe('Buld采购部部长');
    fireEvent.keyDown(chip('Buld'), { key: 'ArrowLeft' });
    fireEvent.keyDown(chip('Iza'), { key: 'ArrowUp' });
    expect([focused(), chips().map((each) => each.tabIndex)]).toEqual(['通信部长', [-1, 0, -1]]);
  });

  test('Enter seats on the chain selected last, outermost; before any was, on the first', async () => {
    await show();
    fireEvent.keyDown(chip('Iza'), { key: 'Enter' });
    expect(on(1).at(-1)).toBe('person:5');
    expect(saidLast()).toBe('Iza 移到董事会，离轴第 5 位');
    act(() => app.chart.verbs.select(theRib('rib:5')));
    act(() => app.chart.verbs.select(nobody));
    fireEvent.keyDown(chip('Buld'), { key: 'Enter' });
    expect(on(5)).toEqual(['person:12', 'person:8']);
    fireEvent.keyDown(chip('通信部长'), { key: 'Enter', repeat: true });
    expect(tray(), 'a held key seats once').toEqual(['person:15']);
  });

  test('Enter on a chart without a chain seats nobody', async () => {
    await show({ ...waiting, ribs: [] });
    fireEvent.keyDown(chip('Iza'), { key: 'Enter' });
    expect(tray()).toHaveLength(3);
  });

  test('Delete takes off the chart, held or not once, and can be undone', async () => {
    await show();
    fireEvent.keyDown(chip('Buld'), { key: 'Delete', repeat: true });
    fireEvent.keyDown(chip('通信部长'), { key: 'Backspace' });
    expect(tray()).toEqual(['person:8', 'person:5']);
    fireEvent.keyDown(chip('Buld'), { key: 'Delete' });
    expect([tray(), app.chain().people['person:8']]).toEqual([['person:5'], undefined]);
    act(() => app.chart.verbs.undo());
    expect(tray()).toEqual(['person:8', 'person:5']);
  });

  test('any other key is the page’s', async () => {
    await show();
    expect(fireEvent.keyDown(chip('Buld'), { key: 'a' })).toBe(true);
    expect(fireEvent.keyDown(chip('Buld'), { key: 'ArrowLeft' })).toBe(false);
  });
});

describe('by hand', () => {
  test('a chip is carried with its name, alone or with the selected of the tray, and dropped where it is taken', async () => {
    await show();
    let dropped: readonly string[] = [];
    const leaveZone = registerDropZone(app, {
      at: (_, y, drag) =>
        y < 300 && drag.kind === 'people'
          ? {
              key: 'there',
              words: 'there',
              drop: () => {
                dropped = drag.ids;
              },
            }
          : null,
    });
    const carry = (name: string) => {
      pressAt(chip(name));
      moveTo({ clientX: 170, clientY: 560 });
      moveTo(outside);
    };
    carry('Iza');
    expect(dragged()).toMatchObject({ place: 'there', count: '' });
    expect(dragged()?.text).toContain('IzaCEO');
    release(outside);
    expect(dropped).toEqual(['person:5']);
    act(() => app.chart.verbs.select({ kind: 'people', ids: ['person:12', 'person:8', 'person:5'] }));
    carry('Iza');
    expect(dragged()?.count, 'whoever is selected elsewhere stays there').toBe('2');
    release(outside);
    expect(dropped).toEqual(['person:8', 'person:5']);
    pressAt(chip('Iza'), undefined, { button: 2 });
    moveTo(outside);
    expect(dragged()).toBeNull();
    leaveZone();
  });

  test('it takes whoever is let go over it, and says so before', async () => {
    await show();
    act(() => lift());
    act(() => moveTo(inTray));
    expect(dragged()?.place).toBe('放进待定区');
    act(() => release(inTray));
    expect(tray()).toEqual(['person:8', 'person:15', 'person:5', 'person:12']);
    expect(saidLast()).toBe('Mike 移到待定区');
  });

  test('empty it opens as a place to drop while somebody is carried, and goes when they are let go elsewhere', async () => {
    await show(exampleChain(), 'en');
    act(() => lift());
    expect(document.querySelector('aside')?.textContent).toBe('Put in the tray');
    act(() => moveTo(inTray));
    expect(dragged()?.place).toBe('Put in the tray');
    act(() => moveTo(outside));
    expect(dragged()?.place).toBe('');
    act(() => release(outside));
    expect([document.querySelector('aside'), tray()]).toEqual([null, []]);
  });

  test('it takes no copy and no chain', async () => {
    await show();
    act(() => lift({ altKey: true }));
    act(() => moveTo(inTray, { altKey: true }));
    expect(dragged()?.place).toBe('');
    act(() => release(inTray, { altKey: true }));
    act(() => lift({}, { load: () => ({ kind: 'rib', id: 'rib:3' }) }));
    act(() => moveTo(inTray));
    expect(dragged()?.place).toBe('');
    act(() => release(inTray));
    expect(tray()).toHaveLength(3);
  });

  test('off the screen it takes nobody', async () => {
    await show();
    await leaveRoom();
    await showRoom(null, app);
    act(() => lift());
    act(() => moveTo(inTray));
    expect(dragged()?.place).toBe('');
    act(() => release(inTray));
  });
});
