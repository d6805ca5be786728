/** The canvas alone in jsdom, with what the page says beside it: 1400 × 700 px, every card where the layout puts it. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';
import { Diagram } from '../../src/diagram/Diagram.tsx';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { removePeople } from '../../src/domain/edits/people.ts';
import { removeRib } from '../../src/domain/edits/ribs.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { Box, Fishbone, Point } from '../../src/layout/shapes.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import type { Language } from '../../src/words/language.ts';
import { stubPage } from './jsdomPage.ts';
import { aloneInApp, newApp } from './newApp.tsx';

export { allCalled, onlyCalled as called } from './called.ts';

const frame = { x: 0, y: 0, w: 1400, h: 700 };

/** A room of this app with the notices, the spoken sentences and the dragged card of the page around it. */
export async function showRoom(room: ReactNode, app: RunningApp = newApp()): Promise<RunningApp> {
  stubPage();
  render(aloneInApp(app, room));
  await act(async () => {});
  return app;
}

/** Four chains with eight people, of the example: large enough to carry people about in, and drawn in no time. */
export const fewChains = (language: Language = 'zh') =>
  (['rib:4', 'rib:6', 'rib:7'] as const).reduce<DecisionChain>(
    (chain, id) => removeRib(id, 'with its people')(chain),
    removePeople(['person:3', 'person:4', 'person:7'])(exampleChain(language)),
  );

export async function showCanvas(
  chain: DecisionChain = fewChains(),
  chosen: Partial<Preferences> = {},
  beside: ReactNode = null,
): Promise<RunningApp> {
  for (const name of ['clientWidth', 'offsetWidth']) instead(HTMLElement.prototype, name, { get: () => frame.w });
  for (const name of ['clientHeight', 'offsetHeight']) instead(HTMLElement.prototype, name, { get: () => frame.h });
  instead(Element.prototype, 'getBoundingClientRect', {
    value(this: Element) {
      const { x, y, w, h } = placeOfElement(this);
      return new DOMRect(x, y, w, h);
    },
  });
  return showRoom(
    <>
      <Diagram onCopyPicture={copiedPicture} />
      {beside}
    </>,
    newApp(chain, { isLegendOpen: false, ...chosen }),
  );
}

/** Asked for by the menu. */
export const copiedPicture = vi.fn();

const undo: (() => void)[] = [];

/** In a prototype's place until the room is left: a canvas may stand through several tests, which mocks do not. */
export function instead(of: object, name: string, how: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { ...how, configurable: true });
  undo.push(() => {
    if (before) Object.defineProperty(of, name, before);
    else Reflect.deleteProperty(of, name);
  });
}

/** Whatever is still on its way arrives, and everything that stood in the browser's place goes. */
export async function leaveRoom(): Promise<void> {
  await act(() => vi.dynamicImportSettled());
  cleanup();
  placedElsewhere.clear();
  for (const each of undo.splice(0).reverse()) each();
}

/** What a test says lies elsewhere on the page, by selector. */
export const placedElsewhere = new Map<string, Box>();

function placeOfElement(element: Element): Box {
  for (const [selector, box] of placedElsewhere) if (element.matches(selector)) return box;
  if (element.matches('.canvas, .react-flow, .react-flow__pane')) return frame;
  const node = element.closest<HTMLElement>('.fish-node');
  if (!node) return { x: 0, y: 0, w: 0, h: 0 };
  const [left = 0, top = 0, w = 0, h = 0] = [node.style.left, node.style.top, node.style.width, node.style.height].map(
    Number.parseFloat,
  );
  const { x, y, zoom } = viewport();
  return { x: left * zoom + x, y: top * zoom + y, w: w * zoom, h: h * zoom };
}

/** Where the camera is. */
export function viewport(): Point & { readonly zoom: number } {
  const style = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
  const [x = 0, y = 0, zoom = 1] = [...style.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  return { x, y, zoom };
}

export const fishbone = (app: RunningApp): Fishbone =>
  canvasDesk(app).getState().view?.fishbone() ?? expect.fail('no canvas');

export type Mouse = { readonly clientX: number; readonly clientY: number };

/** A point of the fishbone on the screen. */
export function onScreen({ x, y }: Point): Mouse {
  const view = viewport();
  return { clientX: x * view.zoom + view.x, clientY: y * view.zoom + view.y };
}

export function middleOf(element: Element): Mouse {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
}

/** The seat at this place of a chain, counted without `moving`: a point on its bone there. */
export function seatOn(app: RunningApp, ribName: string, place: number, moving: string = ''): Mouse {
  const rib = fishbone(app).ribs.find(({ name }) => name === ribName) ?? expect.fail(`no chain ${ribName}`);
  const stay = rib.people.filter(({ id }) => app.chain().people[id]?.name !== moving);
  const { slope, firstGap } = fishbone(app).style;
  const [before, after] = [stay[place - 1]?.distance ?? 0, stay[place]?.distance];
  const away = after === undefined ? Math.max(before + 4, firstGap) : (before + after) / 2;
  return onScreen({ x: rib.joint.x - slope * away, y: rib.isUpper ? -away : away });
}

const pointer = { pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0 };

export function pressAt(element: Element, at: Mouse = middleOf(element), more: object = {}): void {
  fireEvent.pointerDown(element, { ...pointer, ...at, ...more });
}

export function moveTo(at: Mouse, more: object = {}): void {
  fireEvent.pointerMove(document.body, { ...pointer, ...at, ...more });
}

export function release(at: Mouse, more: object = {}): void {
  fireEvent.pointerUp(document.body, { ...pointer, ...at, ...more });
}

/** Lifted from its middle and carried there, still held. */
export function carry(element: Element, to: Mouse, more: object = {}): void {
  const { clientX, clientY } = middleOf(element);
  pressAt(element, undefined, more);
  moveTo({ clientX: clientX + 9, clientY }, more);
  moveTo(to, more);
}

/** Carried there and let go. */
export function drop(element: Element, to: Mouse, more: object = {}): void {
  carry(element, to, more);
  release(to, more);
}

/** The sentence spoken last. */
export const saidLast = () => document.querySelector('[role="status"]')?.textContent ?? '';

/** What is dragged, as it is drawn beside the pointer; null while nothing is. */
export function dragged(): { place: string; count: string; text: string } | null {
  const ghost = document.querySelector('.drag-ghost');
  if (!ghost) return null;
  const text = (part: string) => ghost.querySelector(part)?.textContent ?? '';
  return { place: text('.drag-ghost-place'), count: text('.drag-ghost-count'), text: ghost.textContent ?? '' };
}

/** The field with this label; null where there is none. */
export function fieldCalled(label: string): HTMLInputElement | null {
  const [one] = [...document.querySelectorAll('label')].filter(
    (each) => (each.querySelector('.field-label') ?? each).textContent === label && each.control,
  );
  return (one?.control ?? null) as HTMLInputElement | null;
}
