import type { Row } from '../domain/rows.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import type { DropShown } from './useRankDrop.ts';

/** Where a dragged person would land: a framed row or a line. */
export function DropMark({ view, drop }: { view: SheetView<Row>; drop: DropShown | null }) {
  if (!drop) return null;
  return (
    <div
      className={`drop-mark${drop.height === 0 ? ' is-line' : ''}${drop.drop.edit ? '' : ' is-idle'}`}
      style={{
        top: view.host.heights[view.look].head + drop.top,
        height: drop.height || 0,
        width: view.room.width,
      }}
    />
  );
}
