/** A heading's right edge: dragged it makes the column wider or narrower, clicked twice as wide as its content; Esc takes a drag back. */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { endSizing, fitWidth, type GivenWidths, standingWidths, trySize } from './columnWidth.ts';
import type { PlacedColumn } from './model.ts';
import type { SheetView } from './useSheet.ts';

type Drag = { readonly x: number; readonly width: number; readonly standing: GivenWidths };

export function HeadingEdge<Row>({
  host,
  look,
  viewNow,
  column,
}: Pick<SheetView<Row>, 'host' | 'look'> & {
  readonly viewNow: RefObject<SheetView<Row>>;
  readonly column: PlacedColumn<Row>;
}) {
  const drag = useRef<Drag | null>(null);
  const end = (isKept: boolean) => {
    if (!drag.current) return;
    drag.current = null;
    endSizing({ host, look }, isKept);
  };
  const latest = useRef(end);
  latest.current = end;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(false);
    };
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
      if (drag.current) endSizing({ host, look }, false);
    };
  }, [host, look]);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: column.width, standing: standingWidths(viewNow.current) };
  };
  const onPointerMove = ({ clientX }: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current && (clientX !== current.x || host.desk.getState().sizing))
      trySize(viewNow.current, current.standing, column.id, current.width + clientX - current.x);
  };
  return (
    <span
      className="heading-edge"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => end(true)}
      onPointerCancel={() => end(false)}
      onDoubleClick={() => fitWidth(viewNow.current, column.id)}
    />
  );
}
