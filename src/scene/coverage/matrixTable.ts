/** The matrix where formats have tables of their own: the same rows, every cell text that can be edited. */
import type { PageTable, TableCell, TableRun } from '../page.ts';
import { type Block, type BlockPlace, heightsOf, textType } from './blocks.ts';
import type { Flow } from './flow.ts';

/** How wide the columns are, of one another: level, organization, key, extensive. */
export const matrixShares = [152, 196, 256, 232];

export type InkedLines = readonly (readonly TableRun[])[];

/** A row of the matrix, and its cells where they hold text alone. */
export type MatrixBlock = Block & { readonly cells: readonly TableCell[] };

export function cellOf(lines: InkedLines): TableCell {
  return { text: lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n'), inked: lines };
}

/** The lines of a flow; what is missing is bold where no frame can be drawn. */
export function inkedLines({ runs, lines }: Flow): InkedLines {
  return Array.from({ length: lines }, (_, line) => {
    const own = runs.filter((run) => run.line === line);
    return own.map(({ text, fill, isGap, isBold }, at): TableRun => {
      const space = at < own.length - 1 ? '  ' : '';
      return { text: text + space, color: fill, ...((isGap || isBold) && { bold: true }) };
    });
  });
}

/** As the blocks stand one under the other from `y`. */
export function matrixTable(
  blocks: readonly MatrixBlock[],
  y: number,
  height: number,
  { x, width, scale }: BlockPlace,
): Omit<PageTable, 'legend'> {
  const all = matrixShares.reduce((sum, share) => sum + share, 0);
  const { size, lineHeight } = textType(scale);
  return {
    x,
    y,
    columnWidths: matrixShares.map((share) => (share / all) * width),
    rowHeights: heightsOf(blocks, height),
    rows: blocks.map(({ cells }) => cells),
    size,
    headingSize: size,
    lineHeight,
    padX: 8 * scale,
    isMatrix: true,
  };
}
