// @vitest-environment jsdom
/** Where the canvas looks: the whole picture until the user zooms or pans, then only as far as what is selected wants. */
import { act, fireEvent } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPeople } from '../../src/domain/edits/people.ts';
import { nobody, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import { eventually } from '../support/appPage.tsx';
import {
  called,
  fewChains,
  fishbone,
  instead,
  leaveRoom,
  onScreen,
  showCanvas,
  viewport,
} from '../support/canvasPage.tsx';
import { card, cards, rib, selected } from '../support/fishPage.tsx';

let app: RunningApp;
beforeAll(async () => {
  instead(SVGElement.prototype, 'getScreenCTM', { value: () => ({ inverse: () => ({}) }) });
  instead(SVGElement.prototype, 'setPointerCapture', { value: () => {} });
  instead(globalThis, 'DOMPoint', { value: MapPoint });
  app = await showCanvas();
});
beforeEach(() => act(async () => app.chart.verbs.open(fewChains())));
afterAll(leaveRoom);

/** On the map, in these tests, a px of the screen is a px of the fishbone. */
class MapPoint {
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  matrixTransform() {
    return this;
  }
}

const view = () => canvasDesk(app).getState().view ?? expect.fail('no canvas');
const select = (...args: Parameters<typeof app.chart.verbs.select>) => act(() => app.chart.verbs.select(...args));
const zoomTo = (zoom: number) => act(() => view().zoomTo(zoom));
const percent = () => document.querySelector('output')?.textContent;
const isInWindow = (element: Element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left >= -1 && top >= -1 && right <= 1401 && bottom <= 701;
};
const isWhole = () => [...cards(), rib('董事会'), rib('市场部')].every(isInWindow);
const addSome = (count: number) => {
  const many = Array.from(
    { length: count },
    (_, at) => [`person:n${at}`, { name: `新人${at}`, jobTitle: '' }] as const,
  );
  act(() => app.chart.verbs.commit(addPeople(many, { ribId: 'rib:1', place: 0 }), { step: 'edit' }));
};

describe('the whole picture', () => {
  test('is in the window at first, however it grows, and stays so when somebody is selected', () => {
    expect(isWhole()).toBe(true);
    const before = viewport();
    select(thePerson('person:5'));
    expect(viewport()).toEqual(before);
    addSome(14);
    expect(isWhole()).toBe(true);
    expect(viewport().zoom).toBeLessThan(before.zoom);
  });

  test('comes back by fitting, and with another chart', () => {
    const whole = viewport();
    zoomTo(2);
    expect(isWhole()).toBe(false);
    act(() => view().fit());
    expect(viewport()).toEqual(whole);
    zoomTo(2);
    act(() => app.chart.verbs.open(fewChains()));
    expect(viewport()).toEqual(whole);
  });

  test('once the user has zoomed stays where it is, whatever is added', () => {
    zoomTo(1.5);
    const before = viewport();
    addSome(3);
    expect(viewport()).toEqual(before);
  });
});

describe('zooming', () => {
  test('by buttons and by number is about the window’s middle, and is said', () => {
    zoomTo(1);
    expect(percent()).toBe('100%');
    const middle = () => ({ x: (700 - viewport().x) / viewport().zoom, y: (350 - viewport().y) / viewport().zoom });
    const before = middle();
    fireEvent.click(called('button', '放大'));
    expect(percent()).toBe('120%');
    expect(middle().x).toBeCloseTo(before.x, 6);
    expect(middle().y).toBeCloseTo(before.y, 6);
    fireEvent.click(called('button', '缩小'));
    expect(viewport().zoom).toBeCloseTo(1, 9);
    fireEvent.click(called('button', '适应'));
    expect(isWhole()).toBe(true);
  });

  test('ends at its least and its most', () => {
    zoomTo(99);
    expect(viewport().zoom).toBe(4);
    zoomTo(0.001);
    expect(viewport().zoom).toBe(0.02);
  });
});

describe('what is selected', () => {
  test('comes into the window when it was outside, by no more than it must', () => {
    zoomTo(2.5);
    for (const [selection, element] of [
      [thePerson('person:12'), () => card('Mike')],
      [theRib('rib:1'), () => rib('董事会')],
      [theTarget, () => document.querySelector('[data-target]') ?? expect.fail()],
    ] as const) {
      expect(isInWindow(element())).toBe(false);
      select(selection);
      expect(isInWindow(element())).toBe(true);
      const there = viewport();
      select(nobody);
      select(selection);
      expect(viewport(), 'once in the window it stays').toEqual(there);
    }
    expect(viewport().zoom).toBe(2.5);
  });

  test('in a crowd, where nobody can be read, is brought up large', () => {
    zoomTo(0.1);
    expect(cards()).toEqual([]);
    select({ kind: 'people', ids: ['person:5', 'person:8'] });
    expect(viewport().zoom, 'several can only be seen').toBeCloseTo(0.1, 9);
    select(thePerson('person:12'));
    expect(viewport().zoom).toBe(0.9);
    expect(isInWindow(card('Mike'))).toBe(true);
    act(() => view().bringUp());
    expect(viewport().zoom).toBe(0.9);
  });

  test('nothing selected is brought nowhere', () => {
    zoomTo(0.3);
    const before = viewport();
    act(() => view().bringUp());
    expect(viewport()).toEqual(before);
  });
});

describe('in a crowd', () => {
  const person = (id: string) =>
    fishbone(app)
      .ribs.flatMap((each) => each.people)
      .find((each) => each.id === id) ?? expect.fail(`no ${id}`);
  const ground = () => document.querySelector('.react-flow__pane') ?? expect.fail('no ground');

  test('people are blocks of one drawing; a press on or just beside one means that person, farther off nobody', () => {
    zoomTo(0.15);
    expect([cards().length, document.querySelectorAll('.crowd path').length > 0]).toEqual([0, true]);
    const { box } = person('person:12');
    const beside = (by: number) => onScreen({ x: box.x - by, y: box.y + box.h / 2 });
    fireEvent.click(ground(), beside(12));
    expect(app.chart.getState().selection).toEqual(nobody);
    fireEvent.click(ground(), beside(5));
    expect(selected(), 'who is selected stands on the page').toEqual(['Mike']);
  });
});

describe('the map', () => {
  const map = () => document.querySelector('.overview-map') ?? expect.fail('no map');
  const shown = () => {
    const at = (name: string) => Number(document.querySelector('.overview-window')?.getAttribute(name));
    return { x: at('x'), y: at('y'), w: at('width'), h: at('height') };
  };
  const middle = () => ({ x: (700 - viewport().x) / viewport().zoom, y: (350 - viewport().y) / viewport().zoom });
  const open = async () => {
    zoomTo(2);
    await eventually(map);
  };
  const down = (clientX: number, clientY: number, more = {}) =>
    fireEvent.pointerDown(map(), { clientX, clientY, button: 0, pointerId: 1, ...more });
  const move = (clientX: number, clientY: number) => fireEvent.pointerMove(map(), { clientX, clientY, pointerId: 1 });

  test('is there while a part is shown only, named, in both languages', async () => {
    expect(document.querySelector('.overview-map')).toBeNull();
    await open();
    expect(map().getAttribute('aria-label')).toBe('缩略图');
    act(() => view().fit());
    expect(document.querySelector('.overview-map')).toBeNull();
  });

  test('a press beside the window looks there; held and moved, the window goes along until it is let go', async () => {
    await open();
    const { x, y, w, h } = shown();
    expect([x + w / 2, y + h / 2]).toEqual([expect.closeTo(middle().x), expect.closeTo(middle().y)]);
    expect([w, h]).toEqual([700, 350]);
    const there = { x: x - 20, y: y - 30 };
    down(there.x, there.y);
    expect(middle()).toEqual({ x: expect.closeTo(there.x), y: expect.closeTo(there.y) });
    move(there.x + 90, there.y);
    expect(middle().x).toBeCloseTo(there.x + 90, 6);
    fireEvent(map(), new Event('lostpointercapture'));
    move(0, 0);
    expect(middle().x).toBeCloseTo(there.x + 90, 6);
  });

  test('the window taken anywhere inside stays in the hand and does not jump to it; another button does nothing', async () => {
    await open();
    const before = middle();
    down(before.x + 300, before.y - 100);
    expect(middle()).toEqual(before);
    move(before.x + 320, before.y - 90);
    expect(middle()).toEqual({ x: expect.closeTo(before.x + 20), y: expect.closeTo(before.y + 10) });
    fireEvent(map(), new Event('lostpointercapture'));
    const there = middle();
    down(-2000, 0, { button: 2 });
    move(-2100, 0);
    expect(middle()).toEqual(there);
  });

  test('the wheel zooms there too, and the page stays as it is', async () => {
    await open();
    const wheel = (deltaY: number, deltaMode = 0) => {
      const event = new WheelEvent('wheel', { deltaY, deltaMode, bubbles: true, cancelable: true });
      act(() => void map().dispatchEvent(event));
      return event.defaultPrevented;
    };
    const before = viewport().zoom;
    expect(wheel(-100)).toBe(true);
    const nearer = viewport().zoom;
    expect(nearer).toBeGreaterThan(before);
    wheel(4, 1);
    expect(viewport().zoom).toBeCloseTo(nearer / 2 ** 0.2, 9);
  });
});

test('what only a pointer needs is in no picture of the canvas, and the field and the drawing are handed out', () => {
  expect(view().field()?.className).toContain('place-input');
  expect(view().drawing()?.contains(card('Iza'))).toBe(true);
  expect(view().isDrawn(card('Iza'))).toBe(true);
  expect(view().isDrawn(document.querySelector('.ground') ?? expect.fail())).toBe(false);
});

test('gone from the page it is nobody’s view any more', async () => {
  await leaveRoom();
  expect(canvasDesk(app).getState().view).toBeNull();
});
