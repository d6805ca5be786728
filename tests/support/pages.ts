/** Reading pages in tests: where shapes are, what they say. */
import { standardMeasure } from '../../src/layout/measure.ts';
import type { Box } from '../../src/layout/shapes.ts';
import { unionOf } from '../../src/layout/shapes.ts';
import type { Page } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import type { Shape } from '../../src/scene/shapes.ts';

export type Group = Extract<Shape, { kind: 'group' }>;
export type Text = Extract<Shape, { kind: 'text' }>;

export const pageOptions: PageOptions = {
  language: 'zh',
  paper: '16:9',
  depth: 'full',
  pages: ['fishbone', 'assessment'],
  title: '首都区域 GU 项目',
  date: '2026-11-02',
  version: '20261102-0900',
  preparedBy: '王立',
  confidentiality: 'confidential',
  firstNumber: 11,
  hasLegend: true,
  hasFootnote: true,
};

/** Every shape but groups, in painting order. */
export function flat(shapes: readonly Shape[]): Exclude<Shape, Group>[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));
}

export function texts(shapes: readonly Shape[]): Text[] {
  return flat(shapes).filter((shape): shape is Text => shape.kind === 'text');
}

/** Of a page or a group, its own. */
export function groups({ shapes }: Pick<Page, 'shapes'>): Group[] {
  return shapes.filter((shape): shape is Group => shape.kind === 'group');
}

export function groupOf(page: Page, id: string): Group | undefined {
  return [...page.shapes, ...page.tableShapes].find(
    (shape): shape is Group => shape.kind === 'group' && shape.id === id,
  );
}

export function boxOf(shape: Shape): Box {
  const half = 'strokeWidth' in shape && shape.stroke ? (shape.strokeWidth ?? 1) / 2 : 0;
  switch (shape.kind) {
    case 'group':
      return unionOf(shape.shapes.map(boxOf));
    case 'rect':
      return { x: shape.x - half, y: shape.y - half, w: shape.w + 2 * half, h: shape.h + 2 * half };
    case 'circle':
      return {
        x: shape.x - shape.r - half,
        y: shape.y - shape.r - half,
        w: 2 * (shape.r + half),
        h: 2 * (shape.r + half),
      };
    case 'text': {
      const w = standardMeasure(shape.text, shape.size, shape.bold === true);
      const x = shape.x - (shape.anchor === 'middle' ? w / 2 : shape.anchor === 'end' ? w : 0);
      // The empty half of an opening bracket hangs out.
      const hang = (shape.anchor ?? 'start') === 'start' && /^[（《「『【〈]/u.test(shape.text) ? shape.size / 2 : 0;
      return { x: x + hang, y: shape.y - shape.size * 0.88, w: w - hang, h: shape.size };
    }
    case 'path': {
      const xs: number[] = [];
      const ys: number[] = [];
      for (const step of shape.steps) {
        for (const [index, value] of step.slice(1).entries()) (index % 2 === 0 ? xs : ys).push(value as number);
      }
      const x = Math.min(...xs) - half;
      const y = Math.min(...ys) - half;
      return { x, y, w: Math.max(...xs) + half - x, h: Math.max(...ys) + half - y };
    }
  }
}

/** All but the overview with which a fishbone of several pages begins. */
export function withoutOverview(pages: readonly Page[]): Page[] {
  const isSeveral = pages.filter((page) => page.kind === 'fishbone').length > 1;
  const first = pages.findIndex((page) => page.kind === 'fishbone');
  return pages.filter((_, index) => !isSeveral || index !== first);
}
