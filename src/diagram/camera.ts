/** Where the canvas looks: fitting the picture, and bringing one thing into view. */
import type { Viewport } from '@xyflow/react';
import { type Box, bottom, type Fishbone, overlaps } from '../layout/shapes.ts';
import { legibleFrom, stepAt } from './sight.ts';
import { sightLabels } from './sightLabels.ts';

/** Space kept free at the canvas's edges, px. */
export const canvasPad: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>> = {
  left: 20,
  top: 10,
  right: 18,
  bottom: 12,
};

export const zoomLeast = 0.02;
export const zoomMost = 4;
/** How far a small chart is enlarged: on a very high screen, seen from farther off, more. `height` is the canvas's, px. */
export function fitMost(height: number): number {
  return Math.max(1.3, Math.min(2.5, height / 750));
}

/** All that a card has can be read here, and its neighbours are seen with it. */
const closeUpZoom = 0.9;
/** px kept free beside the picture's end when a drag has panned to it; less than `canvasPad`, so a fitted picture stays. */
const panMargin = 8;

/** What floats in the corners, px: density and colour at the left and zoom at the right above, key hints at the left below. */
const controls = { width: 400, height: 44 };
const zoomRoom = { width: 158, height: 44 };
const hints = { width: 524, height: 42 };

/** Whether both groups above find room side by side. */
export function areCornersApart(width: number): boolean {
  return width >= controls.width + zoomRoom.width;
}

/** Whether a legend of this width finds room beside the key hints. */
export function isHintsApart(width: number, legend: number): boolean {
  return width >= hints.width + legend;
}

/** The view that shows the whole picture, centred, at most a little enlarged, and clear of what floats over it. */
export function fitting(fishbone: Fishbone, width: number, height: number): Viewport {
  let pad = canvasPad;
  let view = within(fishbone.bounds, width, height, pad);
  // What makes way at one edge may come under what floats at the other.
  for (let next = makingWay(fishbone, view, width, height, pad); next !== pad; ) {
    pad = next;
    view = labelled(fishbone, width, height, pad);
    next = makingWay(fishbone, view, width, height, pad);
  }
  return view;
}

/** The pad with room above or below where something lies under what floats there; the same when all is clear. */
function makingWay(
  fishbone: Fishbone,
  view: Viewport,
  width: number,
  height: number,
  pad: typeof canvasPad,
): typeof canvasPad {
  const [top, low] = [controls.height + 4, hints.height + 4];
  const isUnderTop =
    covers(fishbone, view, { x: 0, y: 0, w: controls.width, h: controls.height }) ||
    covers(fishbone, view, { x: width - zoomRoom.width, y: 0, w: zoomRoom.width, h: zoomRoom.height });
  if (isUnderTop && pad.top < top) return { ...pad, top };
  const isUnderLow = covers(fishbone, view, { x: 0, y: height - hints.height, w: hints.width, h: hints.height });
  return isUnderLow && pad.bottom < low ? { ...pad, bottom: low } : pad;
}

/** Labels grow as the picture shrinks for them: what they take is asked again until it is the same. */
function labelled(fishbone: Fishbone, width: number, height: number, pad: typeof canvasPad): Viewport {
  let { bounds } = fishbone;
  let view = within(bounds, width, height, pad);
  for (let round = 0; round < 4; round++) {
    const taken = drawnBounds(fishbone, view.zoom);
    if (taken.y === bounds.y && taken.h === bounds.h) break;
    bounds = taken;
    view = within(bounds, width, height, pad);
  }
  return view;
}

/** The picture with its labels as they are drawn at this zoom. */
function drawnBounds(fishbone: Fishbone, zoom: number): Box {
  const { bounds } = fishbone;
  const boxes = [...sightLabels(fishbone, stepAt(zoom)).values()].map(({ box }) => box);
  const y = Math.min(bounds.y, ...boxes.map((box) => box.y));
  return { ...bounds, y, h: Math.max(bottom(bounds), ...boxes.map(bottom)) - y };
}

/** Whether a label as it is drawn, a card or the head lies under a box of the window, in px. */
export function covers(fishbone: Fishbone, view: Viewport, box: Box): boolean {
  const { zoom } = view;
  const labels = sightLabels(fishbone, stepAt(zoom));
  const there = { x: (box.x - view.x) / zoom, y: (box.y - view.y) / zoom, w: box.w / zoom, h: box.h / zoom };
  return (
    overlaps(fishbone.head.box, there) ||
    fishbone.ribs.some(
      (rib) =>
        overlaps(labels.get(rib.id)?.box ?? rib.label, there) ||
        rib.people.some((person) => overlaps(person.box, there)),
    )
  );
}

function within(bounds: Box, width: number, height: number, pad: typeof canvasPad): Viewport {
  const roomX = Math.max(50, width - pad.left - pad.right);
  const roomY = Math.max(50, height - pad.top - pad.bottom);
  const zoom = Math.max(
    zoomLeast,
    Math.min(fitMost(height), roomX / Math.max(1, bounds.w), roomY / Math.max(1, bounds.h)),
  );
  return {
    zoom,
    x: pad.left + (roomX - bounds.w * zoom) / 2 - bounds.x * zoom,
    y: pad.top + (roomY - bounds.h * zoom) / 2 - bounds.y * zoom,
  };
}

/** px from an edge at which a thing is in view, and those at which it is brought there: whatever follows moves nothing then. */
const inView = 32;
const broughtTo = 64;

/** The pan that brings a box into view; the same view when it is there already. */
export function showing(box: Box, view: Viewport, width: number, height: number): Viewport {
  const left = box.x * view.zoom + view.x;
  const top = box.y * view.zoom + view.y;
  const over = (start: number, size: number, room: number) => {
    if (start >= inView && start + size <= room - inView) return 0;
    if (size + 2 * broughtTo > room) return (room - size) / 2 - start;
    return start < inView ? broughtTo - start : room - broughtTo - start - size;
  };
  const dx = over(left, box.w * view.zoom, width);
  const dy = over(top, box.h * view.zoom, height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** A thing in the middle, and large enough to be read: a view that is larger already only pans as far as it must. */
export function closeUp(box: Box, view: Viewport, width: number, height: number): Viewport {
  if (view.zoom >= legibleFrom) return showing(box, view, width, height);
  return {
    zoom: closeUpZoom,
    x: width / 2 - (box.x + box.w / 2) * closeUpZoom,
    y: height / 2 - (box.y + box.h / 2) * closeUpZoom,
  };
}

/** The view panned by so many px, as far as the picture goes on beyond the window's edges; the same view where it does not. */
export function panned(bounds: Box, view: Viewport, dx: number, dy: number, width: number, height: number): Viewport {
  const within = (by: number, start: number, size: number, room: number) =>
    by > 0
      ? Math.min(by, Math.max(0, panMargin - start))
      : Math.max(by, Math.min(0, room - panMargin - (start + size)));
  const right = within(dx, bounds.x * view.zoom + view.x, bounds.w * view.zoom, width);
  const down = within(dy, bounds.y * view.zoom + view.y, bounds.h * view.zoom, height);
  return right === 0 && down === 0 ? view : { ...view, x: view.x + right, y: view.y + down };
}

/** The view zoomed by a factor about the canvas's middle. */
export function zoomed(view: Viewport, factor: number, width: number, height: number): Viewport {
  const zoom = Math.max(zoomLeast, Math.min(zoomMost, view.zoom * factor));
  const real = zoom / view.zoom;
  return { zoom, x: width / 2 - (width / 2 - view.x) * real, y: height / 2 - (height / 2 - view.y) * real };
}
