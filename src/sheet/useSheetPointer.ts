import { type MouseEvent, type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { selectedPeople, thePerson } from '../store/selection.ts';
import { chainNow, chart } from '../ui/app.ts';
import { press } from '../ui/personDrag.ts';
import { hasChoices, mustChoose } from './choices.ts';
import { kindOf } from './column.ts';
import { closeCell, openCell, takeCell } from './editorVerbs.ts';
import { activeCell, activeSpot, gridDesk } from './gridDesk.ts';
import { goTo } from './gridVerbs.ts';
import { rowGhost } from './RowGhost.tsx';
import { type Cell, cellAt, type Spot, spotOf } from './sheet.ts';
import type { Assessment } from './useAssessment.ts';

/** px a resting hand may stray: a row that moved below it because a cell was closed is not marked. */
const restWithin = 4;

/** Clicks, double clicks, blocks marked with the mouse, and rows dragged by their rank. Sorting leaves the hand where it is. */
export function useGridPointer(assessment: Assessment, field: RefObject<HTMLTextAreaElement | null>) {
  const latest = useRef(assessment);
  latest.current = assessment;
  return useMemo(() => {
    /** The cell a block is being marked from and where the button went down on it; null while none is. */
    let marking: { readonly from: Cell; readonly x: number; readonly y: number; hasMoved: boolean } | null = null;
    let opensOnClick = false;
    const sheetNow = () => latest.current.sheet;
    const spotUnder = (target: EventTarget | null): Spot | null => {
      if (!(target instanceof Element)) return null;
      const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
      const personId = personUnder(target);
      return column && personId ? spotOf(sheetNow(), { personId, column: column as never }) : null;
    };
    const isActive = (spot: Spot) => {
      const active = activeSpot(sheetNow());
      return active?.row === spot.row && active.column === spot.column;
    };
    return {
      onPointerDown(event: PointerEvent) {
        const { target } = event;
        if (event.button !== 0 || !(target instanceof Element)) return;
        const dragged = target.closest('[data-grip]') && !event.shiftKey ? personUnder(target) : null;
        if (dragged) {
          press(event, {
            load: () => ({ kind: 'people', ids: draggedWith(dragged) }),
            ghost: () => rowGhost(dragged),
            onStart: () => {
              if (!selectedPeople(chart.getState().selection, chainNow()).includes(dragged))
                chart.verbs.select(thePerson(dragged));
            },
          });
          return;
        }
        const spot = spotUnder(target);
        if (!spot) return;
        opensOnClick = isActive(spot) && isFocused(field);
        if (event.pointerType !== 'mouse') return;
        takeCell(sheetNow(), spot, event.shiftKey, field.current);
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
        if (!marking || event.buttons !== 1) return;
        marking.hasMoved ||= Math.hypot(event.clientX - marking.x, event.clientY - marking.y) >= restWithin;
        if (!marking.hasMoved) return;
        const active = activeCell(sheetNow());
        const { from } = marking;
        const spot = spotUnder(document.elementFromPoint(event.clientX, event.clientY));
        if (!spot || active?.personId !== from.personId || active.column !== from.column) return;
        if (!isActive(spot)) {
          opensOnClick = false;
          goTo(sheetNow(), spot, true);
        } else if (gridDesk.getState().block) gridDesk.setState({ block: null });
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
          takeCell(sheetNow(), spot, event.shiftKey, field.current);
        const { column } = gridDesk.getState();
        const isList = hasChoices(kindOf(column)) && mustChoose(kindOf(column));
        if (opensOnClick && isList && !gridDesk.getState().editor) openCell(sheetNow());
        opensOnClick = false;
      },
      onDoubleClick(event: MouseEvent) {
        if (spotUnder(event.target) && !gridDesk.getState().editor) openCell(sheetNow());
      },
      onPointerOver(event: PointerEvent) {
        chart.verbs.hover(personUnder(event.target));
      },
      onPointerLeave() {
        chart.verbs.hover(null);
      },
    };
  }, [field]);
}

function personUnder(target: EventTarget | null): PersonId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.grid-row') : null;
  return (row?.dataset.personId as PersonId | undefined) ?? null;
}

function isFocused(field: RefObject<HTMLTextAreaElement | null>): boolean {
  return field.current !== null && document.activeElement === field.current;
}

/** The whole selection when the row is part of it. */
function draggedWith(id: PersonId): readonly PersonId[] {
  const selected = selectedPeople(chart.getState().selection, chainNow());
  return selected.includes(id) ? selected : [id];
}
