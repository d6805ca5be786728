/**
 * The export font travels in slices, so that a page fetches little more than the characters it shows: about 1 MB for
 * 42 people instead of 21 MB. Both weights are cut alike.
 */

export type FontWeight = 'regular' | 'bold';

type SliceFile = { readonly file: string; readonly bytes: number };

export type FontSlice = {
  /** Runs of code points in growing order, each as the distance from the end of the one before and how many more follow. */
  readonly runs: readonly number[];
  /** The file of each weight, beside the index, and its size as it travels. */
  readonly regular: SliceFile;
  readonly bold: SliceFile;
};

export type FontIndex = { readonly slices: readonly FontSlice[] };

/** Where index, slices and licence lie, relative to the app's base. Files are gzip; `.bin`, so that no server unpacks them. */
export const fontFolder = 'export-font/';
/** Raised whenever the slices or their files would come out differently, a new version of the font included. */
export const fontEdition = 8;
/** Named by the edition, so that a window of an older version never meets a newer list. */
export const fontIndexFile = `index-${fontEdition}.bin`;

/** The slice of every character the font has. */
export function sliceByCode(index: FontIndex): Map<number, FontSlice> {
  const slices = new Map<number, FontSlice>();
  for (const slice of index.slices) for (const code of codesOf(slice.runs)) slices.set(code, slice);
  return slices;
}

/** Code points in growing order as runs. */
export function runsOf(codePoints: readonly number[]): number[] {
  const runs: number[] = [];
  let end = 0;
  for (const code of codePoints) {
    if (runs.length > 0 && code === end + 1) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(code - end, 0);
    end = code;
  }
  return runs;
}

export function codesOf(runs: readonly number[]): number[] {
  const codes: number[] = [];
  let end = 0;
  for (let at = 0; at < runs.length; at += 2) {
    end += runs[at] ?? 0;
    codes.push(end);
    for (let more = runs[at + 1] ?? 0; more > 0; more--) codes.push(++end);
  }
  return codes;
}
