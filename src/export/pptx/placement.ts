/** From a page's units to a slide's: EMU, 914,400 to the inch. */
import { unitsPerInch } from '../../scene/paper.ts';

export type Placement = {
  /** EMU per unit of the page. */
  readonly scale: number;
  /** Where the page's origin falls, in EMU. */
  readonly left: number;
  readonly top: number;
};

/** In EMU, whole numbers. */
export type Frame = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export const emuPerUnit = 914_400 / unitsPerInch;

/** The page at its own size, from the slide's corner. */
export const naturalPlacement: Placement = { scale: emuPerUnit, left: 0, top: 0 };

/** The page's part `bounds` (in its units), as large as `area` takes and in its middle. */
export function fittedInto(area: Frame, bounds: Frame): Placement {
  const scale = Math.min(area.w / Math.max(1, bounds.w), area.h / Math.max(1, bounds.h));
  return {
    scale,
    left: area.x + (area.w - bounds.w * scale) / 2 - bounds.x * scale,
    top: area.y + (area.h - bounds.h * scale) / 2 - bounds.y * scale,
  };
}

/** Rounded by its edges, so that neighbours stay neighbours. Never negative in size. */
export function frameOf(x: number, y: number, w: number, h: number, placement: Placement): Frame {
  const left = Math.round(placement.left + x * placement.scale);
  const top = Math.round(placement.top + y * placement.scale);
  return {
    x: left,
    y: top,
    w: Math.max(0, Math.round(placement.left + (x + w) * placement.scale) - left),
    h: Math.max(0, Math.round(placement.top + (y + h) * placement.scale) - top),
  };
}

export function emuLength(units: number, placement: Placement): number {
  return Math.max(0, Math.round(units * placement.scale));
}

/** In hundredths of a point, whole, within what PowerPoint takes. */
export function fontSize(units: number, placement: Placement): number {
  return Math.min(400_000, Math.max(100, Math.round((units * placement.scale) / 127)));
}

/** Of any number: a map may have more points than a call has room for arguments. */
export function enclosing(frames: readonly Frame[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of frames) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** As much larger on every side. */
export function grown({ x, y, w, h }: Frame, by: number): Frame {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

export function transformXml(frame: Frame, tag = 'a:xfrm', attributes = ''): string {
  return `<${tag}${attributes}><a:off x="${frame.x}" y="${frame.y}"/><a:ext cx="${frame.w}" cy="${frame.h}"/></${tag}>`;
}
