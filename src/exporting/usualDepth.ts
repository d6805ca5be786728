import type { Depth } from '../scene/disclosure.ts';

/** Pictures are passed around, so they carry no assessment unless asked to (method.md §8); documents are whole. */
export function usualDepth(format: string): Depth {
  return format === 'png' || format === 'svg' ? 'chart' : 'full';
}
