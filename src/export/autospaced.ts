/** The thin gap between Han and Latin letters, drawn by every painter at the same places and in the same width. */
import { autospace, hasAutospace } from '../layout/measure.ts';

/** The runs of a text between which the gap stands; one run where there is none. */
export function autospaced(text: string): string[] {
  const runs: string[] = [];
  let run = '';
  let before = '';
  for (const character of text) {
    if (before !== '' && hasAutospace(before, character)) {
      runs.push(run);
      run = '';
    }
    run += character;
    before = character;
  }
  runs.push(run);
  return runs;
}

/** The gap's width for a text of this size. */
export function gapOf(size: number): number {
  return size * autospace;
}
