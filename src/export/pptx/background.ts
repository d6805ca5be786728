/** How light a layout is where our page stands: its own background or its master's, and what lies over it. */
import type { Frame } from './placement.ts';
import { allNamed, childNamed, numberOf, type XmlElement } from './xmlTree.ts';

export type Background = 'light' | 'dark' | 'picture';

export function backgroundOf(
  layout: XmlElement,
  master: XmlElement,
  theme: XmlElement | undefined,
  area: Frame,
): Background {
  const colors = { master, theme };
  const own = filled(childNamed(childNamed(layout, 'cSld'), 'bg'), colors);
  const base = own ?? filled(childNamed(childNamed(master, 'cSld'), 'bg'), colors) ?? 'light';
  const hidesMaster = layout.attributes.get('showMasterSp') === '0';
  let seen = base;
  for (const part of hidesMaster ? [layout] : [master, layout]) {
    for (const shape of [...allNamed(part, 'sp'), ...allNamed(part, 'pic')]) {
      const fill = shape.name === 'pic' ? 'picture' : filled(childNamed(shape, 'spPr'), colors);
      if (!fill || allNamed(shape, 'ph').length > 0) continue;
      const share = shareOver(shape, area);
      if (share > covering || (share > disturbing && fill !== 'light')) seen = fill;
    }
  }
  return seen;
}

/** A shape over this share of the area hides what is under it; a dark one over this share makes text unreadable there. */
const covering = 0.6;
const disturbing = 0.12;

/** How much of the area lies under the shape. */
function shareOver(shape: XmlElement, area: Frame): number {
  const transform = childNamed(childNamed(shape, 'spPr'), 'xfrm');
  const [at, size] = [childNamed(transform, 'off'), childNamed(transform, 'ext')];
  const [x, y] = [numberOf(at, 'x'), numberOf(at, 'y')];
  const w = Math.min(x + numberOf(size, 'cx'), area.x + area.w) - Math.max(x, area.x);
  const h = Math.min(y + numberOf(size, 'cy'), area.y + area.h) - Math.max(y, area.y);
  return w > 0 && h > 0 ? (w * h) / (area.w * area.h) : 0;
}

type Colors = { readonly master: XmlElement; readonly theme: XmlElement | undefined };

/** What an element is filled with; undefined for no fill of its own. A gradient counts as its first colour. */
function filled(element: XmlElement | undefined, colors: Colors): Background | undefined {
  if (!element) return undefined;
  const part = childNamed(element, 'bgPr') ?? childNamed(element, 'bgRef') ?? element;
  if (childNamed(part, 'blipFill')) return 'picture';
  const fill =
    childNamed(part, 'solidFill') ??
    childNamed(childNamed(part, 'pattFill'), 'bgClr') ??
    firstStop(childNamed(part, 'gradFill')) ??
    (part.name === 'bgRef' ? part : undefined);
  const value = fill && hexOf(fill, colors);
  return value === undefined ? undefined : lightness(value) < lightest ? 'dark' : 'light';
}

function firstStop(gradient: XmlElement | undefined): XmlElement | undefined {
  return gradient && allNamed(gradient, 'gs')[0];
}

/** Our greys are readable down to this. */
const lightest = 0.72;

function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** RRGGBB of a colour written out or named in the theme; undefined for what is neither. */
function hexOf(fill: XmlElement, { master, theme }: Colors): string | undefined {
  const written = childNamed(fill, 'srgbClr')?.attributes.get('val');
  if (written) return written;
  const named = childNamed(fill, 'schemeClr')?.attributes.get('val');
  if (!named) return undefined;
  const slot = childNamed(master, 'clrMap')?.attributes.get(named) ?? named;
  const color = theme && allNamed(theme, slot)[0];
  return childNamed(color, 'srgbClr')?.attributes.get('val') ?? childNamed(color, 'sysClr')?.attributes.get('lastClr');
}
