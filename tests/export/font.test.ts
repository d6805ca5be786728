import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packFont, unpackFont } from '../../src/export/font/pack.ts';
import { codesOf, runsOf } from '../../src/export/font/slices.ts';
import { subset, unscaled } from '../../src/export/font/subset.ts';
import { fromText85, toText85 } from '../../src/export/font/text85.ts';
import {
  advanceOf,
  componentsOf,
  outlineOf,
  readTables,
  readTtf,
  type TableSpan,
  type Ttf,
} from '../../src/export/font/ttf.ts';
import { fetchFile } from '../support/exportFont.ts';

const source = readTtf(
  readFileSync('node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);
const latin = readTtf(readFileSync('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));
const anyCodes = fc.uniqueArray(fc.constantFrom(...[...source.glyphs.keys()].filter((code) => code !== 0x2019)), {
  minLength: 1,
  maxLength: 40,
});

function glyphOf(font: Ttf, code: number): number {
  return font.glyphs.get(code) ?? -1;
}

function bytesAt(font: Ttf, { offset, length }: TableSpan): Uint8Array {
  return font.bytes.subarray(offset, offset + length);
}

function codes(text: string): Set<number> {
  return new Set([...text].map((character) => character.codePointAt(0) ?? 0));
}

describe('subset', () => {
  test.prop([anyCodes], { numRuns: 60 })('has the same outlines and advances under the same characters', (wanted) => {
    const { bytes, advances } = subset(
      unscaled([source]),
      wanted.map((code) => ({ codePoint: code, mappedFrom: code })),
      { isForScreen: true },
    );
    const small = readTtf(bytes);
    expect([...small.glyphs.keys()].sort()).toEqual([...wanted].sort());
    wanted.forEach((code, index) => {
      expect(glyphOf(small, code)).toBe(index + 1);
      const from = outlineOf(source, glyphOf(source, code));
      const to = outlineOf(small, index + 1);
      const original = source.bytes.slice(from.offset, from.offset + from.length);
      if (componentsOf(source, from).length === 0) {
        expect([...small.bytes.slice(to.offset, to.offset + from.length)]).toEqual([...original]);
      }
      expect(advanceOf(small, index + 1)).toBe(advanceOf(source, glyphOf(source, code)));
      expect(advances[index]).toBe(Math.round((advanceOf(small, index + 1) * 1000) / small.unitsPerEm));
    });
  });

  test.prop([anyCodes], { numRuns: 30 })(
    'adds up: every table and the whole file have the sums they state',
    (wanted) => {
      const { bytes } = subset(
        unscaled([source]),
        wanted.map((codePoint) => ({ codePoint })),
        { isForScreen: true },
      );
      const view = new DataView(bytes.buffer);
      let sum = 0;
      for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
      expect(sum).toBe(0xb1b0afba);
    },
  );

  it('takes glyphs from several fonts, leaves blanks, and widens what it is told to', () => {
    const [latin, han] = ['A', '部'].map((text) =>
      readTtf(
        subset(unscaled([source]), [{ codePoint: text.codePointAt(0) ?? 0, mappedFrom: text.codePointAt(0) ?? 0 }], {
          isForScreen: true,
        }).bytes,
      ),
    );
    if (!latin || !han) throw new Error('no font');
    const { advances } = subset(
      unscaled([latin, han]),
      [{ codePoint: 0x41, space: 0.125 }, { codePoint: 0x90e8 }, { space: 0.6 }, { codePoint: 0x1f600 }],
      { isForScreen: false },
    );
    expect(advances).toEqual([608 + 125, 1000, 600, 0]);
  });
});

describe('packFont', () => {
  const ofBoth = fc.uniqueArray(fc.constantFrom(...source.glyphs.keys(), ...latin.glyphs.keys()), { maxLength: 80 });
  test.prop([ofBoth], { numRuns: 60 })(
    'is undone by unpackFont, but for what outlines are filled up with',
    (wanted) => {
      const { bytes } = subset(
        [
          { font: source, scale: 1 },
          { font: latin, scale: 0.5 },
        ],
        wanted.map((code) => ({ codePoint: code, mappedFrom: code })),
        { isForScreen: true },
      );
      const [before, after] = [readTtf(bytes), readTtf(unpackFont(packFont(bytes)))];
      expect(after.glyphs).toEqual(before.glyphs);
      for (let glyph = 0; glyph < before.glyphCount; glyph++) {
        const [from, to] = [outlineOf(before, glyph), outlineOf(after, glyph)];
        const left = from.length - to.length;
        expect([0, 4]).toContain(left);
        expect(Buffer.compare(bytesAt(after, to), bytesAt(before, { ...from, length: to.length }))).toBe(0);
      }
      for (const [tag, table] of readTables(bytes))
        if (!['glyf', 'loca', 'head'].includes(tag)) expect(readTables(after.bytes).get(tag)).toEqual(table);
    },
  );
});

describe('loadFaces', () => {
  let loadFaces: typeof import('../../src/export/font/load.ts').loadFaces;
  beforeEach(async () => {
    vi.resetModules();
    ({ loadFaces } = await import('../../src/export/font/load.ts'));
  });

  it('fetches the index, then no more than the slices asked for, once', async () => {
    const fetched: string[] = [];
    const progress: number[] = [];
    const options = {
      fetchFile: (name: string) => {
        fetched.push(name);
        return fetchFile(name, undefined);
      },
      onProgress: (done: number, total: number) => progress.push(done / total),
    };
    const wanted = { regular: codes('采购部部长'), bold: codes('陈立衡') };
    const faces = await loadFaces(wanted, options);
    for (const code of wanted.regular) expect(faces.regular.some((font) => font.glyphs.has(code))).toBe(true);
    for (const code of wanted.bold) expect(faces.bold.some((font) => font.glyphs.has(code))).toBe(true);
    expect(fetched.length).toBeLessThan(12);
    expect(progress.at(-1)).toBe(1);
    const before = fetched.length;
    await loadFaces(wanted, options);
    expect(fetched.length).toBe(before);
  });

  it('knows rare Han and European letters, each with an outline', async () => {
    const wanted = codes('䶮㛃喆堃玥龘〇①ⅠłŻşğőțřŠЇόẤ’');
    const faces = await loadFaces({ regular: wanted, bold: wanted }, { fetchFile });
    for (const code of wanted) {
      for (const weight of ['regular', 'bold'] as const) {
        const font = faces[weight].find((each) => each.glyphs.has(code));
        if (!font) throw new Error(`${weight} lacks ${String.fromCodePoint(code)}`);
        const glyph = glyphOf(font, code);
        expect(outlineOf(font, glyph).length).toBeGreaterThan(0);
        for (const part of componentsOf(font, outlineOf(font, glyph))) {
          expect(part.glyph).toBeLessThan(font.glyphCount);
          expect(outlineOf(font, part.glyph).length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('says which file is missing, and stops when it is called off', async () => {
    const nothing = { regular: codes('鑫'), bold: new Set<number>() };
    const failing = { fetchFile: () => Promise.reject(new TypeError('Failed to fetch')) };
    await expect(loadFaces(nothing, failing)).rejects.toMatchObject({ cause: { kind: 'fontMissing' } });
    const controller = new AbortController();
    controller.abort();
    await expect(loadFaces(nothing, { ...failing, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('toText85', () => {
  test.prop([fc.uint8Array({ maxLength: 200 })])('is undone by fromText85, and a page can carry it', (bytes) => {
    const text = toText85(bytes);
    expect(text).toMatch(/^[!-;=-~]*$/);
    expect([...fromText85(text)]).toEqual([...bytes]);
  });
});

describe('runsOf', () => {
  test.prop([fc.uniqueArray(fc.nat(0x2ffff))])('is undone by codesOf', (codePoints) => {
    const sorted = [...codePoints].sort((a, b) => a - b);
    expect(codesOf(runsOf(sorted))).toEqual(sorted);
  });
});
