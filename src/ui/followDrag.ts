/** A press that may become a drag, followed until it ends: by letting go, by Escape, or because the pointer was lost. */
import type { PointerEvent } from 'react';

/** Nearer than this to where it began a press is no drag, px. */
const still = 5;

type Follower = {
  readonly onMove: (at: globalThis.PointerEvent) => void;
  /** Once, and last. */
  readonly onEnd: (end: DragEnd) => void;
};

/** Let go after it moved, or where it was pressed, or taken back. */
export type DragEnd = 'dropped' | 'pressed' | 'given-up';

export function followDrag(press: PointerEvent<Element>, { onMove, onEnd }: Follower): void {
  const { clientX, clientY, pointerId, currentTarget } = press;
  let hasMoved = false;
  const move = (at: globalThis.PointerEvent) => {
    if (at.pointerId !== pointerId) return;
    if (!hasMoved && Math.hypot(at.clientX - clientX, at.clientY - clientY) < still) return;
    hasMoved = true;
    onMove(at);
  };
  const end = (how: DragEnd) => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    removeEventListener('pointercancel', cancel);
    removeEventListener('keydown', key, true);
    onEnd(how);
  };
  const up = (at: globalThis.PointerEvent) => at.pointerId === pointerId && end(hasMoved ? 'dropped' : 'pressed');
  const cancel = (at: globalThis.PointerEvent) => at.pointerId === pointerId && end('given-up');
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end('given-up');
  };
  // It is heard of outside the window too.
  currentTarget.setPointerCapture?.(pointerId);
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  addEventListener('pointercancel', cancel);
  addEventListener('keydown', key, true);
}
