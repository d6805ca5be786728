// @vitest-environment jsdom
/** Dragging between rooms: when a press becomes a drag, who is asked where it may drop, and how it ends. */
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DragGhost } from '../../src/ui/DragGhost.tsx';
import {
  type DropZone,
  dragNow,
  followPointer,
  type PressOptions,
  press,
  registerDropZone,
} from '../../src/ui/personDrag.ts';
import { inApp, newApp } from '../support/newApp.tsx';

const app = newApp();
const leaving: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  send('pointercancel');
  for (const leave of leaving.splice(0)) leave();
  vi.runAllTimers();
  cleanup();
  vi.useRealTimers();
});

type Pointer = MouseEventInit & { readonly pointerId?: number; readonly x?: number; readonly y?: number };

/** A pointer's event; 1 is the pointer that pressed. */
function send(type: string, { pointerId = 1, x = 0, y = 0, ...more }: Pointer = {}): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, ...more });
  act(() => void document.body.dispatchEvent(Object.assign(event, { pointerId })));
}

function key(name: string, more: KeyboardEventInit = {}, type = 'keydown'): KeyboardEvent {
  const event = new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, ...more });
  act(() => void document.body.dispatchEvent(event));
  return event;
}

/** A zone of 100 px that begins at `from`; answers what happened in it. */
function zone(name: string, from: number, more: Partial<DropZone> = {}) {
  const drop = vi.fn();
  const clear = vi.fn();
  const at = vi.fn((x: number) =>
    x >= from && x < from + 100 ? { key: `${name} ${Math.floor(x / 10)}`, words: `到${name}`, drop } : null,
  );
  leaving.push(registerDropZone(app, { at, clear, ...more }));
  return { drop, clear, at };
}

function begin(options: Partial<PressOptions> = {}, pointerType = 'mouse') {
  const onStart = vi.fn();
  const onCancel = vi.fn();
  press(
    app,
    { pointerId: 1, pointerType, clientX: 0, clientY: 0, altKey: false },
    {
      load: () => ({ kind: 'people', ids: ['person:1'] }),
      ghost: () => ({ picture: <b>张三</b>, width: 80, height: 20, scale: 0.5, holdX: 10, holdY: 4 }),
      onStart,
      onCancel,
      ...options,
    },
  );
  return { onStart, onCancel };
}

function click(): boolean {
  return document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

test.each([
  ['mouse', 4],
  ['pen', 6],
  ['touch', 8],
  ['unknown', 4],
])('a %s that moves less than %i px stays a click', (pointerType, far) => {
  const { onStart, onCancel } = begin({}, pointerType);
  send('pointermove', { x: far - 1 });
  expect(dragNow(app)).toBeNull();
  send('pointerup', { x: far - 1 });
  expect(click()).toBe(true);
  expect(onStart).not.toHaveBeenCalled();
  expect(onCancel).not.toHaveBeenCalled();
  begin({ onStart }, pointerType);
  send('pointermove', { x: far });
  expect(onStart).toHaveBeenCalledOnce();
  expect(dragNow(app)).toMatchObject({ kind: 'people', ids: ['person:1'], isCopy: false, over: null });
});

test('dropped once at the place under the pointer, judged where it is let go; the click that ends it reaches nobody', () => {
  const near = zone('近', 0);
  const far = zone('远', 100);
  const { onCancel } = begin();
  send('pointermove', { x: 50 });
  expect(dragNow(app)?.over?.key).toBe('近 5');
  send('pointerup', { x: 150 });
  expect(far.drop).toHaveBeenCalledOnce();
  expect(near.drop).not.toHaveBeenCalled();
  expect(onCancel).not.toHaveBeenCalled();
  expect(dragNow(app)).toBeNull();
  expect(far.clear).toHaveBeenCalled();
  expect(click()).toBe(false);
  expect(click()).toBe(true);
  begin();
  send('pointermove', { x: 150 });
  send('pointerup', { x: 150 });
  vi.runAllTimers();
  expect(click(), 'without a click of its own none is swallowed later').toBe(true);
});

test('let go over no place nothing is dropped, and the room that began it is told', () => {
  const { drop, clear } = zone('近', 0);
  const { onCancel } = begin();
  send('pointermove', { x: 50 });
  send('pointerup', { x: 500 });
  expect(drop).not.toHaveBeenCalled();
  expect(onCancel).toHaveBeenCalledOnce();
  expect(clear).toHaveBeenCalled();
});

test.each([
  ['Escape', () => void key('Escape')],
  ['the browser', () => send('pointercancel')],
  ['another window', () => act(() => void window.dispatchEvent(new Event('blur')))],
])('%s ends it without a drop, and what follows is no drag any more', (_, end) => {
  const { drop } = zone('近', 0);
  const { onCancel } = begin();
  send('pointermove', { x: 50 });
  end();
  expect(dragNow(app)).toBeNull();
  expect(onCancel).toHaveBeenCalledOnce();
  send('pointermove', { x: 60 });
  send('pointerup', { x: 60 });
  expect([drop.mock.calls.length, dragNow(app)]).toEqual([0, null]);
  expect(click(), 'a click afterwards is one').toBe(true);
});

test('Escape belongs to the drag alone, an input method’s to the method, and before the drag to the page', () => {
  const seen = vi.fn();
  document.body.addEventListener('keydown', seen);
  begin();
  expect(key('Escape').defaultPrevented).toBe(false);
  send('pointermove', { x: 50 });
  expect(key('Escape', { isComposing: true }).defaultPrevented).toBe(false);
  expect(dragNow(app)).not.toBeNull();
  expect(key('Escape').defaultPrevented).toBe(true);
  expect(seen).toHaveBeenCalledTimes(2);
  document.body.removeEventListener('keydown', seen);
});

test('another pointer neither moves nor ends it', () => {
  const { drop } = zone('近', 0);
  begin();
  send('pointermove', { x: 50, pointerId: 2 });
  expect(dragNow(app)).toBeNull();
  send('pointermove', { x: 50 });
  send('pointermove', { x: 90, pointerId: 2 });
  send('pointerup', { x: 50, pointerId: 2 });
  expect(dragNow(app)?.over?.key).toBe('近 5');
  expect(drop).not.toHaveBeenCalled();
});

test('what floats above is asked first, and the others are cleared while it takes the pointer', () => {
  const below = zone('下', 0);
  const above = zone('上', 50, { isAbove: true });
  begin();
  send('pointermove', { x: 20 });
  expect(dragNow(app)?.over?.words).toBe('到下');
  below.clear.mockClear();
  below.at.mockClear();
  send('pointermove', { x: 60 });
  expect(dragNow(app)?.over?.words).toBe('到上');
  expect(below.at).not.toHaveBeenCalled();
  expect(below.clear).toHaveBeenCalled();
  send('pointerup', { x: 60 });
  expect([above.drop.mock.calls.length, below.drop.mock.calls.length]).toEqual([1, 0]);
});

test('Alt makes it a copy and with Shift another seat, as it is pressed and let go, where that is offered', () => {
  const { at } = zone('近', 0);
  begin({ canCopy: true });
  send('pointermove', { x: 50, altKey: true });
  const kind = () => [dragNow(app)?.isCopy, dragNow(app)?.isSeat];
  expect(kind()).toEqual([true, false]);
  at.mockClear();
  expect(key('Shift', { altKey: true, shiftKey: true }).defaultPrevented).toBe(true);
  expect(kind()).toEqual([true, true]);
  expect(at, 'the place is judged anew').toHaveBeenCalled();
  expect(key('Alt', { shiftKey: true }, 'keyup').defaultPrevented).toBe(true);
  expect(kind()).toEqual([false, false]);
  send('pointermove', { x: 52, altKey: true });
  expect(kind()).toEqual([true, false]);
  send('pointercancel');
  begin();
  send('pointermove', { x: 50, altKey: true, shiftKey: true });
  expect(kind()).toEqual([false, false]);
  expect(key('Alt', { altKey: true }).defaultPrevented).toBe(false);
});

test('held near an edge the room scrolls frame by frame, and the place under the resting pointer is judged anew', () => {
  let moved = 0;
  const { at } = zone('近', 0, { autoScroll: () => moved++ < 3 });
  begin();
  send('pointermove', { x: 50 });
  at.mockClear();
  act(() => vi.advanceTimersByTime(200));
  expect(moved).toBeGreaterThan(3);
  expect(at).toHaveBeenCalledTimes(3);
  send('pointerup', { x: 50 });
  const after = moved;
  act(() => vi.advanceTimersByTime(200));
  expect(moved, 'no frame after the end').toBe(after);
});

test('followers hear where the pointer is, at once and on every move, until they leave', () => {
  begin();
  send('pointermove', { x: 50, y: 7 });
  const follow = vi.fn();
  const leave = followPointer(app, follow);
  expect(follow.mock.calls).toEqual([[50, 7]]);
  send('pointermove', { x: 60, y: 8 });
  leave();
  send('pointermove', { x: 70, y: 9 });
  expect(follow.mock.calls).toEqual([
    [50, 7],
    [60, 8],
  ]);
});

test('under the pointer travels what is dragged, with its place, how many, and whether it is a copy or a seat', () => {
  zone('近', 0);
  render(inApp(app, <DragGhost />));
  const ghost = () => document.querySelector<HTMLElement>('.drag-ghost');
  expect(ghost()).toBeNull();
  begin({ canCopy: true });
  send('pointermove', { x: 50, y: 20 });
  expect(ghost()?.textContent).toBe('到近张三');
  expect(ghost()?.style.transform).toBe('translate(45px, 18px) scale(0.5)');
  send('pointermove', { x: 500, y: 20 });
  expect(ghost()?.textContent).toBe('张三');
  send('pointermove', { x: 500, altKey: true });
  expect(ghost()?.textContent).toBe('张三+');
  send('pointermove', { x: 500, altKey: true, shiftKey: true });
  expect(ghost()?.textContent).toBe('张三↔');
  send('pointercancel');
  expect(ghost()).toBeNull();
  begin({ canCopy: true, load: () => ({ kind: 'people', ids: ['person:1', 'person:2'] }) });
  send('pointermove', { x: 500 });
  expect(ghost()?.textContent).toBe('张三2');
  send('pointermove', { x: 500, altKey: true });
  expect(ghost()?.textContent).toBe('张三+2');
  send('pointercancel');
  begin({ load: () => ({ kind: 'rib', id: 'rib:1' }) });
  send('pointermove', { x: 500 });
  expect(ghost()?.textContent).toBe('张三');
});
