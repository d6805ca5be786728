/** A template shape's outline in its own unit square. What is not drawn simply is its box. */
import { type PathStep, polyline } from '../../scene/shapes.ts';
import { allNamed, childNamed, numberOf, type XmlElement } from './xmlTree.ts';

const box: readonly PathStep[] = [...polyline([0, 0], [1, 0], [1, 1], [0, 1]), ['Z']];

/** `w`, `h`: the shape's size. */
export function outlineOf(properties: XmlElement | undefined, w: number, h: number): readonly PathStep[] {
  const free = childNamed(properties, 'custGeom');
  if (free) return freeOutline(free, w, h) ?? box;
  const preset = childNamed(properties, 'prstGeom');
  switch (preset?.attributes.get('prst')) {
    case 'ellipse':
      return rounded(0.5, 0.5);
    case 'roundRect': {
      const radius = Math.min(0.5, adjustment(preset, 16_667)) * Math.min(w, h);
      return rounded(radius / Math.max(1, w), radius / Math.max(1, h));
    }
    case 'line':
    case 'straightConnector1':
      return polyline([0, 0], [1, 1]);
    case 'rtTriangle':
      return [...polyline([0, 0], [1, 1], [0, 1]), ['Z']];
    case 'triangle':
      return [...polyline([adjustment(preset, 50_000), 0], [1, 1], [0, 1]), ['Z']];
    default:
      return box;
  }
}

function adjustment(preset: XmlElement, usual: number): number {
  const written = allNamed(preset, 'gd')[0]?.attributes.get('fmla')?.replace('val ', '');
  return Number(written ?? usual) / 100_000 || 0;
}

/** A quarter of a circle as one cubic curve. */
const bend = 0.5523;

function rounded(rx: number, ry: number): PathStep[] {
  const [cx, cy] = [rx * (1 - bend), ry * (1 - bend)];
  return [
    ['M', rx, 0],
    ['L', 1 - rx, 0],
    ['C', 1 - cx, 0, 1, cy, 1, ry],
    ['L', 1, 1 - ry],
    ['C', 1, 1 - cy, 1 - cx, 1, 1 - rx, 1],
    ['L', rx, 1],
    ['C', cx, 1, 0, 1 - cy, 0, 1 - ry],
    ['L', 0, ry],
    ['C', 0, cy, cx, 0, rx, 0],
    ['Z'],
  ];
}

/** Undefined for arcs and for points that are computed. */
function freeOutline(free: XmlElement, w: number, h: number): PathStep[] | undefined {
  const steps: PathStep[] = [];
  for (const path of allNamed(free, 'path')) {
    const [width, height] = [numberOf(path, 'w') || w || 1, numberOf(path, 'h') || h || 1];
    for (const element of path.children) {
      const points = allNamed(element, 'pt').map(({ attributes }) => [
        Number(attributes.get('x')) / width,
        Number(attributes.get('y')) / height,
      ]);
      const step = stepOf(element.name, points.flat(), steps.at(-1));
      if (!step?.every((value) => typeof value === 'string' || Number.isFinite(value))) return undefined;
      steps.push(step);
    }
  }
  return steps.length > 1 ? steps : undefined;
}

function stepOf(name: string, numbers: readonly number[], last: PathStep | undefined): PathStep | undefined {
  const [x1 = Number.NaN, y1 = Number.NaN, x2 = Number.NaN, y2 = Number.NaN, x3 = Number.NaN, y3 = Number.NaN] =
    numbers;
  switch (name) {
    case 'moveTo':
      return ['M', x1, y1];
    case 'lnTo':
      return ['L', x1, y1];
    case 'cubicBezTo':
      return ['C', x1, y1, x2, y2, x3, y3];
    case 'quadBezTo': {
      const [x0 = x1, y0 = y1] = (last?.slice(-2) ?? []) as number[];
      return ['C', (x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3, (x2 + 2 * x1) / 3, (y2 + 2 * y1) / 3, x2, y2];
    }
    case 'close':
      return ['Z'];
    default:
      return undefined;
  }
}
