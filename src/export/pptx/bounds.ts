/** The part of a page that is drawn on. */
import { standardMeasure } from '../../layout/measure.ts';
import type { Page } from '../../scene/page.ts';
import type { Shape } from '../../scene/shapes.ts';
import { enclosing, type Frame } from './placement.ts';

/** Around shapes, connectors and table, in the page's units; the whole page where nothing is drawn. */
export function boundsOf(page: Page, shapes: readonly Shape[]): Frame {
  const { table } = page;
  const frames = [
    ...shapes.flatMap(framesOf),
    ...page.connectors.map(({ from, to }) => around([from, to])),
    ...(table ? [{ x: table.x, y: table.y, w: total(table.columnWidths), h: total(table.rowHeights) }] : []),
  ];
  return frames.length === 0 ? { x: 0, y: 0, w: page.width, h: page.height } : enclosing(frames);
}

function framesOf(shape: Shape): Frame[] {
  switch (shape.kind) {
    case 'group':
      return shape.shapes.flatMap(framesOf);
    case 'rect':
      return [{ x: shape.x, y: shape.y, w: shape.w, h: shape.h }];
    case 'circle':
      return [{ x: shape.x - shape.r, y: shape.y - shape.r, w: 2 * shape.r, h: 2 * shape.r }];
    case 'text': {
      const w = standardMeasure(shape.text, shape.size, shape.bold === true);
      const x = shape.anchor === 'middle' ? shape.x - w / 2 : shape.anchor === 'end' ? shape.x - w : shape.x;
      return [{ x, y: shape.y - shape.size, w, h: shape.size * 1.25 }];
    }
    case 'path': {
      const points = shape.steps.flatMap((step) => {
        const numbers = step.slice(1) as number[];
        return numbers.flatMap((x, index): [number, number][] =>
          index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : [],
        );
      });
      return points.length === 0 ? [] : [around(points)];
    }
  }
}

function around(points: readonly (readonly [number, number])[]): Frame {
  return enclosing(points.map(([x, y]) => ({ x, y, w: 0, h: 0 })));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
