/** Fetching the slices of the export font that a document needs, once each. */
import { exportError } from '../fault.ts';
import { unpackFont } from './pack.ts';
import { type FontIndex, type FontSlice, type FontWeight, fontFolder, fontIndexFile, sliceByCode } from './slices.ts';
import { fromText85 } from './text85.ts';
import { readTtf, type Ttf } from './ttf.ts';

/** The parts of both weights that were asked for; together they hold every wanted character the font has. */
export type Faces = Readonly<Record<FontWeight, readonly Ttf[]>>;

export type CodePoints = Readonly<Record<FontWeight, ReadonlySet<number>>>;

export type LoadOptions = {
  /** The bytes of a file of the font's folder, packed or not; throws where there is none. */
  readonly fetchFile?: FetchFile;
  readonly signal?: AbortSignal;
  /** Bytes so far, and in all; not called when everything was there already. */
  readonly onProgress?: (done: number, total: number) => void;
};

export type FetchFile = (name: string, signal: AbortSignal | undefined) => Promise<Uint8Array<ArrayBuffer>>;

const parts = new Map<string, Ttf>();
let index: Map<number, FontSlice> | undefined;

/** Both weights for these characters. Slices stay in memory, so a second export of the same chart fetches nothing. */
export async function loadFaces(codePoints: CodePoints, options: LoadOptions = {}): Promise<Faces> {
  const { fetchFile = fetchFromApp, signal, onProgress } = options;
  index ??= sliceByCode(
    JSON.parse(new TextDecoder().decode(await fetched(fontIndexFile, fetchFile, signal))) as FontIndex,
  );
  const wanted = { regular: slicesOf('regular', codePoints, index), bold: slicesOf('bold', codePoints, index) };
  const files = [...wanted.regular.map((slice) => slice.regular), ...wanted.bold.map((slice) => slice.bold)].filter(
    ({ file }) => !parts.has(file),
  );
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  if (total > 0) onProgress?.(0, total);
  await Promise.all(
    files.map(async ({ file, bytes }) => {
      parts.set(file, readTtf(unpackFont(await fetched(file, fetchFile, signal))));
      done += bytes;
      onProgress?.(done, total);
    }),
  );
  const loaded = (slices: readonly FontSlice[], weight: FontWeight) =>
    slices.map((slice) => parts.get(slice[weight].file)).filter((part) => part !== undefined);
  return { regular: loaded(wanted.regular, 'regular'), bold: loaded(wanted.bold, 'bold') };
}

/** The slices of one weight; always the one with the space, so that there is a font even for no text at all. */
function slicesOf(weight: FontWeight, codePoints: CodePoints, slices: ReadonlyMap<number, FontSlice>): FontSlice[] {
  const space = 0x20;
  const found = new Set<FontSlice>();
  for (const code of [space, ...codePoints[weight]]) {
    const slice = slices.get(code);
    if (slice) found.add(slice);
  }
  return [...found];
}

async function fetched(
  file: string,
  fetchFile: FetchFile,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await unpacked(await fetchFile(file, signal));
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw error instanceof Error && error.cause ? error : exportError({ kind: 'fontMissing', file });
  }
}

/** From the page itself, where it is one file, else from beside it. */
async function fetchFromApp(name: string, signal: AbortSignal | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const carried = document.querySelector<HTMLTemplateElement>(`template[data-file="${fontFolder}${name}"]`);
  if (carried) return fromText85(carried.content.textContent ?? '');
  const url = new URL(`${import.meta.env.BASE_URL}${fontFolder}${name}`, document.baseURI);
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw exportError({ kind: 'fontMissing', file: name });
  return new Uint8Array(await response.arrayBuffer());
}

/** Some servers unpack on the way and some do not, so the bytes decide, not the name. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
