import { type RefObject, useEffect, useState } from 'react';
import type { DecisionChain, Edit, PersonId } from '../domain/chain.ts';
import { addCarried } from '../domain/edits/carry.ts';
import { movePeople } from '../domain/edits/people.ts';
import { ribById } from '../domain/seats.ts';
import { type RibSeat, ribIndexAt, type SeatPreview, seatAt, seatPreview } from '../layout/seat.ts';
import type { Fishbone, Point } from '../layout/shapes.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { seatPeople, seatRib } from '../ui/chartVerbs.ts';
import { newPersonId } from '../ui/ids.ts';
import { type Drag, type DropZone, dragNow, registerDropZone } from '../ui/personDrag.ts';
import { canvasWords } from '../words/canvas.ts';
import { alsoSitAll, copiesOf, seatAlso, seatCopies } from './copies.ts';

/** What a drag over the canvas would do, or null: drawn as the insertion mark. */
export type SeatAim =
  | { readonly kind: 'person'; readonly seat: RibSeat; readonly preview: SeatPreview }
  | { readonly kind: 'rib'; readonly index: number; readonly x: number };

export type Canvas = {
  readonly element: RefObject<HTMLElement | null>;
  /** Client px to the fishbone's frame. */
  readonly toFish: (x: number, y: number) => Point;
  /** px; false where there is no more of the picture that way. */
  readonly panBy: (dx: number, dy: number) => boolean;
};

const edge = 36;
const panStep = 14;
/** Ms at the edge before the canvas moves, so that a card can be brought in from the tray and the grid. */
const edgeRest = 260;

/** The canvas as a drop zone. Seats are judged on the settled fishbone, so nothing that slides moves them. */
export function useSeatDrag(
  fishbone: Fishbone,
  layoutOf: (chain: DecisionChain) => Fishbone,
  canvas: Canvas,
): SeatAim | null {
  const app = useApp();
  const [aim, setAim] = useState<SeatAim | null>(null);
  useEffect(() => {
    let last = '';
    let atEdgeSince = 0;
    const aimAt = (key: string, next: SeatAim | null) => {
      if (key !== last) setAim(next);
      last = key;
    };
    const zone: DropZone = {
      at(x, y, drag) {
        const box = canvas.element.current?.getBoundingClientRect();
        if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) {
          aimAt('', null);
          return null;
        }
        const words = app.words(canvasWords);
        const point = canvas.toFish(x, y);
        if (drag.kind === 'rib') {
          const index = ribIndexAt(fishbone, point.x, drag.id);
          const isHere = fishbone.ribs[index]?.id === drag.id;
          aimAt(`rib ${index}`, isHere ? null : { kind: 'rib', index, x: gapX(fishbone, index, drag.id) });
          return { key: `rib ${index}`, words: words.ribSeat(index + 1), drop: () => seatRib(app, drag.id, index) };
        }
        const moving = new Set<PersonId>(drag.isCopy ? [] : drag.ids);
        const seat = seatAt(fishbone, point, moving);
        if (!seat) {
          aimAt('', null);
          return null;
        }
        const key = `${seat.ribId} ${seat.place} ${drag.isCopy} ${drag.isSeat}`;
        if (key !== last) {
          const after = layoutOf(dropped(drag, seat)(app.chain()));
          const isTwoSided = after.ribs.find((rib) => rib.id === seat.ribId)?.isTwoSided ?? false;
          const preview = seatPreview(fishbone, seat, drag.ids, drag.ghost.height, isTwoSided);
          aimAt(key, preview ? { kind: 'person', seat, preview } : null);
        }
        const rib = ribById(app.chain(), seat.ribId)?.name ?? '';
        return { key, words: `${rib} ${words.seat(seat.place + 1)}`.trim(), drop: () => dropPeople(app, drag, seat) };
      },
      clear() {
        aimAt('', null);
      },
      autoScroll(x, y) {
        const box = canvas.element.current?.getBoundingClientRect();
        const isInside = box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
        const dx = !isInside ? 0 : x < box.left + edge ? panStep : x > box.right - edge ? -panStep : 0;
        const dy = !isInside ? 0 : y < box.top + edge ? panStep : y > box.bottom - edge ? -panStep : 0;
        if (dx === 0 && dy === 0) {
          atEdgeSince = 0;
          return false;
        }
        atEdgeSince ||= performance.now();
        if (performance.now() - atEdgeSince < edgeRest) return false;
        return canvas.panBy(dx, dy);
      },
    };
    return registerDropZone(app, zone);
  }, [fishbone, layoutOf, canvas, app]);
  return aim;
}

function dropPeople(app: RunningApp, drag: Drag, seat: RibSeat): void {
  if (drag.kind !== 'people') return;
  const isCopy = dragNow(app)?.isCopy ?? drag.isCopy;
  if (!isCopy) return seatPeople(app, drag.ids, seat.ribId, seat.place);
  if (dragNow(app)?.isSeat ?? drag.isSeat) seatAlso(app, drag.ids, seat);
  else seatCopies(app, drag.ids, seat);
}

/** What a drop here does to the chain, so that the preview can be of the picture that comes. */
function dropped(drag: Extract<Drag, { kind: 'people' }>, seat: RibSeat): Edit {
  if (!drag.isCopy) return movePeople(drag.ids, seat);
  if (drag.isSeat)
    return alsoSitAll(
      drag.ids.map((id) => [id, newPersonId()]),
      seat,
    );
  return (chain) => addCarried(copiesOf(chain, drag.ids), seat)(chain);
}

/** Where on the spine the mark for a moved chain stands: midway between its new neighbours. */
function gapX(fishbone: Fishbone, index: number, moving: string): number {
  const rest = fishbone.ribs.filter((rib) => rib.id !== moving);
  const sign = fishbone.isMirrored ? -1 : 1;
  const nearer = rest[index - 1]?.joint.x;
  const farther = rest[index]?.joint.x;
  if (nearer !== undefined && farther !== undefined) return (nearer + farther) / 2;
  if (nearer !== undefined) return nearer - sign * 30;
  return (farther ?? 0) + sign * 16;
}
