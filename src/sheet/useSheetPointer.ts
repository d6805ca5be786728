import { type MouseEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { kinds } from '../columns/kinds.ts';
import { isCommandKey } from '../ui/Keys.tsx';
import { goTo } from './cellVerbs.ts';
import { activeCell, activeSpans, activeSpot } from './desk.ts';
import { closeCell, openCell, type Taking, takeCell } from './editorVerbs.ts';
import { type Cell, cellAt, columnOf, type Spot, spotOf } from './model.ts';
import type { SheetView } from './useSheet.ts';
import { hintNewTexts, hintWholeTexts } from './wholeText.ts';

/** px a resting hand may stray: a row that moved below it because a cell was closed is not marked. */
const restWithin = 4;

/** ms within which a second press makes a double click, as most systems have it. */
const twice = 500;

/** Clicks, double clicks, blocks marked with the mouse, and rows dragged by their grip. Sorting leaves the hand where it is. */
export function useSheetPointer<Row>(view: SheetView<Row>, field: RefObject<HTMLTextAreaElement | null>) {
  const latest = useRef(view);
  latest.current = view;
  return useMemo(() => {
    /** The cell a block is being marked from and where the button went down on it; null while none is. */
    let marking: { readonly from: Cell; readonly x: number; readonly y: number; hasMoved: boolean } | null = null;
    let opensOnClick = false;
    let pressed = 0;
    const sheetNow = () => latest.current.sheet;
    const deskNow = () => latest.current.host.desk;
    const settle = () => deskNow().getState().isPressed && deskNow().setState({ isPressed: false });
    const spotUnder = (target: EventTarget | null): Spot | null => {
      if (!(target instanceof Element)) return null;
      const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
      const rowId = rowUnder(target);
      return column && rowId ? spotOf(sheetNow(), { rowId, column }) : null;
    };
    const isActive = (spot: Spot) => {
      const active = activeSpot(sheetNow());
      return active?.row === spot.row && active.column === spot.column;
    };
    const isMarked = ({ row, column }: Spot) =>
      activeSpans(sheetNow()).some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
    return {
      onPointerDown(event: PointerEvent) {
        const { target } = event;
        if (event.button !== 0 || !(target instanceof Element)) return;
        const { onGrip } = latest.current.host;
        const dragged = onGrip && target.closest('[data-grip]') && !event.shiftKey ? rowUnder(target) : null;
        if (onGrip && dragged) {
          onGrip(event, dragged);
          return;
        }
        const spot = spotUnder(target);
        if (!spot) return;
        opensOnClick = isActive(spot) && isFocused(field);
        if (event.pointerType !== 'mouse') return;
        clearTimeout(pressed);
        pressed = window.setTimeout(settle, twice);
        deskNow().setState({ isPressed: true });
        takeCell(sheetNow(), spot, takingOf(event), field.current);
        opensOnClick &&= !isCommandKey(event);
        const from = event.shiftKey ? activeCell(sheetNow()) : cellAt(sheetNow(), spot);
        marking = from && { from, x: event.clientX, y: event.clientY, hasMoved: false };
        addEventListener(
          'pointerup',
          () => {
            marking = null;
          },
          { once: true, capture: true },
        );
      },
      onPointerMove(event: PointerEvent) {
        if (event.pointerType === 'mouse' && !marking) hintNewTexts(event.target);
        if (!marking || event.buttons !== 1) return;
        marking.hasMoved ||= Math.hypot(event.clientX - marking.x, event.clientY - marking.y) >= restWithin;
        if (!marking.hasMoved) return;
        // Rows that are marked stand in their order.
        settle();
        const active = activeCell(sheetNow());
        const { from } = marking;
        const spot = spotUnder(document.elementFromPoint(event.clientX, event.clientY));
        if (!spot || active?.rowId !== from.rowId || active.column !== from.column) return;
        if (!isActive(spot)) {
          opensOnClick = false;
          goTo(sheetNow(), spot, true);
        } else if (deskNow().getState().block) goTo(sheetNow(), spot, true);
      },
      onMouseDown(event: MouseEvent) {
        if (!(event.target instanceof Element)) return;
        const isSorting = event.target.closest('.heading-sort') !== null && isFocused(field);
        if (isSorting) closeCell(sheetNow(), 'leave');
        if (isSorting || event.target.closest('.grid-cell')) event.preventDefault();
      },
      onClick(event: MouseEvent) {
        const spot = spotUnder(event.target);
        if (!spot) return;
        if (!isFocused(field) || !(isActive(spot) || event.shiftKey))
          takeCell(sheetNow(), spot, takingOf(event), field.current);
        const column = columnOf(sheetNow(), deskNow().getState().column);
        if (opensOnClick && column && kinds[column.kind].isClosed && !deskNow().getState().editor) openCell(sheetNow());
        opensOnClick = false;
      },
      onContextMenu(event: MouseEvent) {
        if (!(event.target instanceof Element) || event.target.closest('.cell-frame.is-open')) return;
        const heading = event.target.closest<HTMLElement>('[data-heading]')?.dataset.heading;
        const spot = spotUnder(event.target);
        const isByKey = event.target === field.current;
        if (!heading && !spot && !isByKey) return;
        event.preventDefault();
        if (heading) {
          deskNow().setState({ menu: { of: 'heading', column: heading } });
          return;
        }
        if (spot && !isMarked(spot)) takeCell(sheetNow(), spot, 'alone', field.current);
        const cell = spot && !isByKey ? cellAt(sheetNow(), spot) : activeCell(sheetNow());
        const at = isByKey ? null : { x: event.clientX, y: event.clientY };
        if (cell) deskNow().setState({ menu: { of: 'cells', cell, at } });
      },
      onDoubleClick(event: MouseEvent) {
        if (spotUnder(event.target) && !deskNow().getState().editor) openCell(sheetNow());
      },
      onPointerOver(event: PointerEvent) {
        latest.current.host.onHover?.(rowUnder(event.target));
        if (event.pointerType === 'mouse') hintWholeTexts(event.target);
      },
      onPointerLeave() {
        latest.current.host.onHover?.(null);
      },
    };
  }, [field]);
}

function takingOf(event: MouseEvent | PointerEvent): Taking {
  if (event.shiftKey) return 'extending';
  return isCommandKey(event) ? 'beside' : 'alone';
}

function rowUnder(target: EventTarget | null): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.grid-row') : null;
  return row?.dataset.rowId ?? null;
}

function isFocused(field: RefObject<HTMLTextAreaElement | null>): boolean {
  return field.current !== null && document.activeElement === field.current;
}
