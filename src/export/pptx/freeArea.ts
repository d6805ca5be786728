/** The largest part of a base that boxes leave free, to a hundredth of its sides. */
import type { Frame } from './placement.ts';

const columns = 160;
const rows = 100;

/** The base itself where nothing stands in it; no size where nothing is free. */
export function largestFree(base: Frame, boxes: readonly Frame[]): Frame {
  const taken = boxes.filter((box) => overlapOf(box, base) > 0);
  if (taken.length === 0) return base;
  const [w, h] = [base.w / columns, base.h / rows];
  const isTaken = new Uint8Array(columns * rows);
  for (const box of taken) {
    const left = Math.max(0, Math.floor((box.x - base.x) / w));
    const right = Math.min(columns, Math.ceil((box.x + box.w - base.x) / w));
    const top = Math.max(0, Math.floor((box.y - base.y) / h));
    const bottom = Math.min(rows, Math.ceil((box.y + box.h - base.y) / h));
    for (let row = top; row < bottom; row++) isTaken.fill(1, row * columns + left, row * columns + right);
  }
  const found = largestOf(isTaken);
  return { x: base.x + found.x * w, y: base.y + found.y * h, w: found.w * w, h: found.h * h };
}

/** Row by row, the free cells above each cell are a histogram; its largest rectangle ends in that row. */
function largestOf(isTaken: Uint8Array): Frame {
  const heights = new Array<number>(columns + 1).fill(0);
  let best: Frame = { x: 0, y: 0, w: 0, h: 0 };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      heights[column] = isTaken[row * columns + column] ? 0 : (heights[column] ?? 0) + 1;
    const open: { x: number; h: number }[] = [];
    for (let column = 0; column <= columns; column++) {
      const h = heights[column] ?? 0;
      let x = column;
      while ((open.at(-1)?.h ?? 0) > h) {
        const closed = open.pop();
        if (!closed) break;
        x = closed.x;
        const w = column - closed.x;
        if (w * closed.h > best.w * best.h) best = { x: closed.x, y: row + 1 - closed.h, w, h: closed.h };
      }
      if (h > 0 && (open.at(-1)?.h ?? 0) < h) open.push({ x, h });
    }
  }
  return best;
}

/** The area two frames share. */
export function overlapOf(a: Frame, b: Frame): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}
