/** Parts of a page that stand one under the other, and their share of pages. */

import type { Measure } from '../../layout/measure.ts';
import type { Language } from '../../words/language.ts';
import type { Shape } from '../shapes.ts';
import type { FlowType } from './flow.ts';

export type BlockPlace = {
  readonly x: number;
  readonly width: number;
  /** Of the sizes of a slide. */
  readonly scale: number;
  readonly language: Language;
  readonly measure: Measure;
};

export type Block = {
  /** At least so high. */
  readonly height: number;
  /** May be drawn higher than it must be. */
  readonly most?: number;
  /** Stands with the block after it. */
  readonly isHead?: boolean;
  readonly draw: (y: number, height: number) => readonly Shape[];
};

/** In the unit of the page: the least size of a text (design-2.md §14). */
export function textType(scale: number): FlowType {
  return { size: 17 * scale, lineHeight: 24 * scale, between: 12 * scale };
}

/** Blocks over columns of one height; a head goes with what it heads. A block higher than a column stands alone. */
export function columnsOf<B extends Block>(blocks: readonly B[], height: number): readonly (readonly B[])[] {
  const columns: B[][] = [];
  let column: B[] = [];
  let left = height;
  blocks.forEach((block, at) => {
    if (column.length > 0 && heightWithHeaded(blocks, at) > left && !blocks[at - 1]?.isHead) {
      columns.push(column);
      column = [];
      left = height;
    }
    column.push(block);
    left -= block.height;
  });
  if (column.length > 0) columns.push(column);
  return columns;
}

/** Of a block and, where it is a head, of all down to the first one it heads that is none. */
function heightWithHeaded(blocks: readonly Block[], at: number): number {
  const block = blocks[at];
  if (!block) return 0;
  return block.height + (block.isHead ? heightWithHeaded(blocks, at + 1) : 0);
}

/** How high each stands: what is left of `height` goes to the blocks that may be higher. */
export function heightsOf(blocks: readonly Block[], height: number): readonly number[] {
  const needed = blocks.reduce((sum, block) => sum + block.height, 0);
  const elastic = blocks.filter((block) => (block.most ?? 0) > block.height);
  const spare = Math.max(0, height - needed) / Math.max(1, elastic.length);
  return blocks.map((block) => Math.max(block.height, Math.min(block.most ?? 0, block.height + spare)));
}

/** One under the other from `y`, in all at most `height` if they can. */
export function stacked(blocks: readonly Block[], y: number, height: number): Shape[] {
  const heights = heightsOf(blocks, height);
  let top = y;
  return blocks.flatMap((block, at) => {
    const own = heights[at] ?? block.height;
    const shapes = block.draw(top, own);
    top += own;
    return shapes;
  });
}
