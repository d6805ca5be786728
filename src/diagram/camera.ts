/** Where the canvas looks: fitting the picture, and bringing one thing into view. */
import type { Viewport } from '@xyflow/react';
import type { Box } from '../layout/shapes.ts';
import { canvasPad } from './useFishbone.ts';

export const zoomLeast = 0.05;
export const zoomMost = 4;
const fitMost = 1.3;

/** The view that shows the whole picture, centred, at most a little enlarged. */
export function fitting(bounds: Box, width: number, height: number): Viewport {
  const roomX = Math.max(50, width - canvasPad.left - canvasPad.right);
  const roomY = Math.max(50, height - canvasPad.top - canvasPad.bottom);
  const zoom = Math.max(zoomLeast, Math.min(fitMost, roomX / Math.max(1, bounds.w), roomY / Math.max(1, bounds.h)));
  return {
    zoom,
    x: canvasPad.left + (roomX - bounds.w * zoom) / 2 - bounds.x * zoom,
    y: canvasPad.top + (roomY - bounds.h * zoom) / 2 - bounds.y * zoom,
  };
}

/** The smallest pan that brings a box into view with a margin; the same view when it is there already. */
export function showing(box: Box, view: Viewport, width: number, height: number, margin = 32): Viewport {
  const left = box.x * view.zoom + view.x;
  const top = box.y * view.zoom + view.y;
  const over = (start: number, size: number, room: number) => {
    if (size + 2 * margin > room) return (room - size) / 2 - start;
    if (start < margin) return margin - start;
    if (start + size > room - margin) return room - margin - start - size;
    return 0;
  };
  const dx = over(left, box.w * view.zoom, width);
  const dy = over(top, box.h * view.zoom, height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
}

/** The view zoomed by a factor about the canvas's middle. */
export function zoomed(view: Viewport, factor: number, width: number, height: number): Viewport {
  const zoom = Math.max(zoomLeast, Math.min(zoomMost, view.zoom * factor));
  const real = zoom / view.zoom;
  return { zoom, x: width / 2 - (width / 2 - view.x) * real, y: height / 2 - (height / 2 - view.y) * real };
}
