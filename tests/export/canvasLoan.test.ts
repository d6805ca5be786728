/** The canvas that pages are painted on: lent, kept for a moment, and its memory given back. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { borrowCanvas } from '../../src/export/canvasLoan.ts';
import { exportErrorText } from '../../src/export/fault.ts';

let isWithoutMemory = false;

beforeEach(() => {
  isWithoutMemory = false;
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    createElement() {
      const canvas = { width: 300, height: 150, getContext: () => (isWithoutMemory ? null : { canvas }) };
      return canvas;
    },
  });
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sized = (width: number, height: number, isTransparent = false) => {
  const loan = borrowCanvas(isTransparent);
  Object.assign(loan.context.canvas, { width, height });
  return loan;
};
const area = ({ context: { canvas } }: ReturnType<typeof sized>) => canvas.width * canvas.height;

it('is lent to one borrower at a time, and again when it is back', () => {
  const [first, second] = [sized(100, 50), sized(10, 10)];
  expect(second.context).not.toBe(first.context);
  first.giveBack();
  expect(borrowCanvas(true).context, 'one that shows what is under it is another').not.toBe(first.context);
  const again = borrowCanvas(false);
  expect(again.context).toBe(first.context);
  again.giveBack();
  // One is enough to keep.
  second.giveBack();
  expect([area(first), area(second)]).toEqual([5000, 0]);
});

it('is freed when nobody has wanted it for a while, counted from the last use', () => {
  const loan = sized(1920, 1080);
  loan.giveBack();
  vi.advanceTimersByTime(15_000);
  const again = borrowCanvas(false);
  again.giveBack();
  vi.advanceTimersByTime(15_000);
  expect(area(loan)).toBe(1920 * 1080);
  vi.runAllTimers();
  expect(area(loan)).toBe(0);
  expect(borrowCanvas(false).context).not.toBe(loan.context);
});

it('is kept after a slide in double size, and freed at once after anything larger', () => {
  const slide = sized(3840, 2160);
  slide.giveBack();
  expect(area(slide)).toBe(3840 * 2160);
  const large = sized(4000, 3000, true);
  large.giveBack();
  expect(area(large)).toBe(0);
  expect(borrowCanvas(true).context).not.toBe(large.context);
});

it('that cannot be had is said in one sentence', () => {
  isWithoutMemory = true;
  let said = '';
  try {
    borrowCanvas(false);
  } catch (error) {
    said = exportErrorText(error, 'zh');
  }
  expect(said).toBe('浏览器没能生成图片，可能是内存不足，请选较小的倍数。');
});
