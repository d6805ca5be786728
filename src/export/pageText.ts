/** All text of a document's pages. */
import type { Page } from '../scene/page.ts';
import type { Shape } from '../scene/shapes.ts';
import type { CodePoints } from './font/load.ts';
import type { FontWeight } from './font/slices.ts';

export type WeightedText = { readonly text: string; readonly weight: FontWeight };

/** Every text that is painted, in painting order, with its weight. */
export function* textsOf(pages: readonly Page[]): Generator<WeightedText> {
  for (const page of pages) for (const shapes of [page.shapes, page.tableShapes]) yield* textsIn(shapes);
}

function* textsIn(shapes: readonly Shape[]): Generator<WeightedText> {
  for (const shape of shapes) {
    if (shape.kind === 'group') yield* textsIn(shape.shapes);
    else if (shape.kind === 'text') yield { text: shape.text, weight: shape.bold ? 'bold' : 'regular' };
  }
}

/** All characters of these pages in one string. */
export function textOf(pages: readonly Page[]): string {
  return [...textsOf(pages)].map(({ text }) => text).join('');
}

/** The characters each weight needs. */
export function codePointsOf(pages: readonly Page[]): CodePoints {
  const codePoints = { regular: new Set<number>(), bold: new Set<number>() };
  for (const { text, weight } of textsOf(pages)) {
    for (const character of text) codePoints[weight].add(character.codePointAt(0) ?? 0);
  }
  return codePoints;
}
