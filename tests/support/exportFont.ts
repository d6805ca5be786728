/** The export font in Node: the files the build makes, read from disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFontFiles } from '../../src/export/font/build.ts';
import { type Faces, type FetchFile, loadFaces } from '../../src/export/font/load.ts';
import { codePointsOf } from '../../src/export/pageText.ts';
import type { DrawText } from '../../src/export/textPicture.ts';
import type { Page } from '../../src/scene/page.ts';

const folder = await exportFontFiles(process.cwd());

export const fetchFile: FetchFile = async (name) => new Uint8Array(readFileSync(join(folder, name)));

export function facesFor(pages: readonly Page[]): Promise<Faces> {
  return loadFaces(codePointsOf(pages), { fetchFile });
}

/** A black pixel in place of what a browser would draw. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==';
const png = Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0));

export const drawSquare: DrawText = (text) => ({
  png,
  advance: [...text].length,
  left: 0,
  top: 0.8,
  width: [...text].length,
  height: 0.8,
});
