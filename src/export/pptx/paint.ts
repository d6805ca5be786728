/** Fill and line of a shape. */
import type { Paint } from '../../scene/shapes.ts';
import { emuLength, type Placement } from './placement.ts';

/** `#RRGGBB` or `#RGB` as RRGGBB. */
export function hexOf(color: string): string {
  const digits = color.slice(1);
  return (digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits).toUpperCase();
}

export function fillXml(color: string | undefined, opacity = 1): string {
  if (color === undefined || color === 'none') return '<a:noFill/>';
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(Math.max(0, opacity) * 100_000)}"/>` : '';
  return `<a:solidFill><a:srgbClr val="${hexOf(color)}">${alpha}</a:srgbClr></a:solidFill>`;
}

export type Line = Pick<Paint, 'stroke' | 'strokeWidth' | 'dash' | 'opacity'> & { readonly cap?: 'butt' | 'round' };

export function lineXml(line: Line, placement: Placement): string {
  if (line.stroke === undefined) return '<a:ln><a:noFill/></a:ln>';
  const width = line.strokeWidth ?? 1;
  const cap = line.cap === 'round' ? ' cap="rnd"' : '';
  const dash = line.dash && line.dash.length > 0 ? `<a:prstDash val="${dashName(line.dash, width)}"/>` : '';
  const join = line.cap === 'round' ? '<a:round/>' : '<a:miter lim="800000"/>';
  const fill = fillXml(line.stroke, line.opacity);
  return `<a:ln w="${Math.max(1, emuLength(width, placement))}"${cap}>${fill}${dash}${join}</a:ln>`;
}

/** PowerPoint's own dashes, by the length of the stroke in line widths, so that a reader can change them in its menu. */
const dashes = [
  ['sysDot', 1],
  ['sysDash', 3],
  ['dash', 4],
  ['lgDash', 8],
] as const;

function dashName(dash: readonly number[], width: number): string {
  const length = (dash[0] ?? width) / Math.max(0.01, width);
  return dashes.reduce((best, each) => (Math.abs(each[1] - length) < Math.abs(best[1] - length) ? each : best))[0];
}
