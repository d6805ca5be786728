/**
 * Dragging people (or a chain) between the rooms: canvas, grid, tray. A drag previews and drops once; Escape cancels it.
 * Rooms offer drop zones; the drag asks them in turn. Nothing here knows what a drop does.
 */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PersonId, RibId } from '../domain/chain.ts';
import { perApp, type RunningApp, useApp } from './app.ts';
import { isComposingKey } from './keyTable.ts';

type DragLoad =
  | { readonly kind: 'people'; readonly ids: readonly PersonId[] }
  | { readonly kind: 'rib'; readonly id: RibId };

/** A place to drop. Two drops with one key are the same place. */
type Drop = {
  readonly key: string;
  /** The place in words, shown beside what is dragged. */
  readonly words: string;
  readonly drop: () => void;
};

/** `isCopy`: what is dragged stays where it is too; `isSeat`: as another seat of the same human. */
export type Drag = DragLoad & {
  readonly isCopy: boolean;
  readonly isSeat: boolean;
  readonly over: Drop | null;
  readonly ghost: Ghost;
};

/** What travels with the pointer: drawn at `scale`, held at the point `(holdX, holdY)` of its own box. */
export type Ghost = {
  readonly picture: ReactNode;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly holdX: number;
  readonly holdY: number;
};

export type DropZone = {
  /** It floats over other zones, so it is asked before them. */
  readonly isAbove?: boolean;
  /** The place under the pointer (client px), or null. Called on every move: keep it cheap. */
  readonly at: (x: number, y: number, drag: Drag) => Drop | null;
  /** Called when a drag ends or leaves, so that previews go. */
  readonly clear?: () => void;
  /** Called about every frame while a drag is over the window: scroll here, return true if anything moved. */
  readonly autoScroll?: (x: number, y: number) => boolean;
};

const threshold = { mouse: 4, touch: 8, pen: 6 } as const;

const dragging = perApp(() => ({
  drags: createStore<Drag | null>(() => null),
  zones: new Set<DropZone>(),
  followers: new Set<(x: number, y: number) => void>(),
  pointer: { x: 0, y: 0 },
}));

export function usePersonDrag<T>(select: (drag: Drag | null) => T): T {
  const app = useApp();
  return useStore(dragging(app).drags, select);
}

export function dragNow(app: RunningApp): Drag | null {
  return dragging(app).drags.getState();
}

export function registerDropZone(app: RunningApp, zone: DropZone): () => void {
  const { zones } = dragging(app);
  zones.add(zone);
  return () => zones.delete(zone);
}

/** Follows the pointer without re-rendering; called at once with where it is. */
export function followPointer(app: RunningApp, follow: (x: number, y: number) => void): () => void {
  const { followers, pointer } = dragging(app);
  followers.add(follow);
  follow(pointer.x, pointer.y);
  return () => followers.delete(follow);
}

export type PressOptions = {
  readonly load: () => DragLoad;
  readonly ghost: () => Ghost;
  readonly onStart?: () => void;
  readonly onCancel?: () => void;
  /** Whether Alt makes it a copy, and Alt with Shift another seat. */
  readonly canCopy?: boolean;
};

/** Call on pointerdown: becomes a drag when the pointer moves far enough, else stays the click it was. */
export function press(
  app: RunningApp,
  event: { pointerId: number; pointerType: string; clientX: number; clientY: number; altKey: boolean },
  options: PressOptions,
): void {
  const own = dragging(app);
  const { drags, zones, followers } = own;
  const start = { x: event.clientX, y: event.clientY };
  const far = threshold[event.pointerType as keyof typeof threshold] ?? 4;
  let isDragging = false;
  let frame = 0;

  const copying = ({ altKey, shiftKey }: { altKey: boolean; shiftKey: boolean }) => {
    const isCopy = (options.canCopy ?? false) && altKey;
    return { isCopy, isSeat: isCopy && shiftKey };
  };
  const judge = () => {
    const drag = drags.getState();
    if (!drag) return;
    let over: Drop | null = null;
    for (const zone of [...zones].sort((a, b) => Number(b.isAbove ?? false) - Number(a.isAbove ?? false))) {
      if (over) zone.clear?.();
      else over = zone.at(own.pointer.x, own.pointer.y, drag);
    }
    if (over?.key !== drag.over?.key || (over !== null) !== (drag.over !== null)) drags.setState({ ...drag, over });
  };
  const scroll = () => {
    frame = requestAnimationFrame(scroll);
    let moved = false;
    for (const zone of zones) moved = (zone.autoScroll?.(own.pointer.x, own.pointer.y) ?? false) || moved;
    if (moved) judge();
  };
  const move = (moved: PointerEvent) => {
    if (moved.pointerId !== event.pointerId) return;
    own.pointer = { x: moved.clientX, y: moved.clientY };
    if (!isDragging) {
      if (Math.hypot(own.pointer.x - start.x, own.pointer.y - start.y) < far) return;
      isDragging = true;
      options.onStart?.();
      drags.setState({ ...options.load(), ...copying(moved), over: null, ghost: options.ghost() }, true);
      document.documentElement.classList.add('is-person-drag');
      frame = requestAnimationFrame(scroll);
    }
    const drag = drags.getState();
    const { isCopy, isSeat } = copying(moved);
    if (drag && (drag.isCopy !== isCopy || drag.isSeat !== isSeat)) drags.setState({ ...drag, isCopy, isSeat });
    for (const follow of followers) follow(own.pointer.x, own.pointer.y);
    judge();
  };
  const finish = (isDropped: boolean) => {
    removeEventListener('pointermove', move, true);
    removeEventListener('pointerup', up, true);
    removeEventListener('pointercancel', cancel, true);
    removeEventListener('keydown', key, true);
    removeEventListener('keyup', key, true);
    removeEventListener('blur', cancel);
    cancelAnimationFrame(frame);
    if (!isDragging) return;
    const over = drags.getState()?.over;
    if (isDropped) swallowNextClick();
    document.documentElement.classList.remove('is-person-drag');
    if (isDropped && over) over.drop();
    else options.onCancel?.();
    drags.setState(null, true);
    for (const zone of zones) zone.clear?.();
  };
  const up = (lifted: PointerEvent) => {
    if (lifted.pointerId !== event.pointerId) return;
    // A busy machine may have passed over the last moves.
    own.pointer = { x: lifted.clientX, y: lifted.clientY };
    if (isDragging) judge();
    finish(true);
  };
  const cancel = () => finish(false);
  const key = (pressed: KeyboardEvent) => {
    if (isComposingKey(pressed)) return;
    if (pressed.key === 'Escape' && isDragging && pressed.type === 'keydown') {
      pressed.preventDefault();
      pressed.stopPropagation();
      finish(false);
    }
    const drag = drags.getState();
    if ((pressed.key === 'Alt' || pressed.key === 'Shift') && drag && options.canCopy) {
      pressed.preventDefault();
      drags.setState({ ...drag, ...copying(pressed) });
      judge();
    }
  };
  own.pointer = start;
  addEventListener('pointermove', move, true);
  addEventListener('pointerup', up, true);
  addEventListener('pointercancel', cancel, true);
  addEventListener('keydown', key, true);
  addEventListener('keyup', key, true);
  addEventListener('blur', cancel);
}

/** The click that ends a drag is not a click on what lies under it. */
function swallowNextClick(): void {
  const swallow = (click: MouseEvent) => {
    click.stopPropagation();
    click.preventDefault();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
}
