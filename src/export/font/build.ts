/**
 * Runs in Node when the app is built or served: cuts the export font into slices and puts them, with the font's
 * licence, beside the app. Nothing of this reaches the browser's bundle.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { packFont } from './pack.ts';
import { type FontIndex, type FontSlice, fontEdition, fontFolder, fontIndexFile, runsOf } from './slices.ts';
import { type SourceFont, subset } from './subset.ts';
import { readTtf } from './ttf.ts';

const licenceFile = 'OFL.txt';
/** From the second font's em to the first's, and so that its letters stand as high. */
const latinScale = 0.5078125;
/** In a Chinese font the apostrophe of O’Connor is as wide as a Han character; the second font's is not. */
const apostrophe = 0x2019;
/** Begins the file names of characters that web pages hardly ever use: an installed app need not have them beforehand. */
const rareMark = 'rare-';
/** Characters that web pages hardly ever use come in blocks of this many. */
const rareBlock = 512;

const require = createRequire(import.meta.url);

/** The font of PDF and PNG as files of the app: at `export-font/` in the build and on the dev server alike. */
export function exportFont(): Plugin {
  let root = process.cwd();
  return {
    name: 'export-font',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const folder = await exportFontFiles(root);
      for (const file of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: fontFolder + file, source: readFileSync(join(folder, file)) });
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${fontFolder}`, (request, response, next) => {
        const name = decodeURIComponent(request.url?.split('?')[0] ?? '').replace(/^\//, '');
        exportFontFiles(root)
          .then((folder) => {
            if (!/^[\w.-]+$/.test(name) || !existsSync(join(folder, name))) return next();
            response.setHeader('Content-Type', name === licenceFile ? 'text/plain' : 'application/octet-stream');
            response.end(readFileSync(join(folder, name)));
          })
          .catch(next);
      });
    },
  };
}

const made = new Map<string, Promise<string>>();

/** The folder with index, slices and licence; cut once for each version of the font and then kept in node_modules/.cache. */
export function exportFontFiles(root: string): Promise<string> {
  const known = made.get(root);
  if (known) return known;
  const making = madeFiles(root);
  made.set(root, making);
  return making;
}

async function madeFiles(root: string): Promise<string> {
  const fontRoot = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const latinRoot = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
  const { version } = JSON.parse(readFileSync(join(fontRoot, 'package.json'), 'utf8'));
  const parent = join(root, 'node_modules', '.cache', 'export-font');
  const folder = join(parent, `${version}-${fontEdition}`);
  if (existsSync(join(folder, fontIndexFile))) return folder;
  const draft = join(parent, `draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const main = {
    regular: fontAt(join(fontRoot, '400Regular', 'NotoSansSC_400Regular.ttf'), 1, apostrophe),
    bold: fontAt(join(fontRoot, '700Bold', 'NotoSansSC_700Bold.ttf'), 1, apostrophe),
  };
  const latin = {
    regular: fontAt(join(latinRoot, 'LiberationSans-Regular.ttf'), latinScale),
    bold: fontAt(join(latinRoot, 'LiberationSans-Bold.ttf'), latinScale),
  };
  const own = [...main.regular.font.glyphs.keys()];
  const borrowed = [...latin.regular.font.glyphs.keys()].filter((code) => code > 0x20 && !own.includes(code));
  const slices: FontSlice[] = [];
  const { common, rare } = sliceCodes(own);
  for (const [index, codes] of [...common, ...rare, borrowed.sort((a, b) => a - b)].entries()) {
    const mark = `${rare.includes(codes) ? rareMark : ''}${index}`;
    const [regular, bold] = await Promise.all([
      sliceFile(draft, [main.regular, latin.regular], `${mark}-regular`, codes),
      sliceFile(draft, [main.bold, latin.bold], `${mark}-bold`, codes),
    ]);
    slices.push({ runs: runsOf(codes), regular, bold });
  }
  const licences = [join(fontRoot, 'LICENSE_FONT'), join(latinRoot, 'LICENSE_LIBERATION')];
  writeFileSync(join(draft, licenceFile), licences.map((file) => readFileSync(file, 'utf8')).join('\n\n'));
  writeFileSync(join(draft, fontIndexFile), await packed(JSON.stringify({ slices } satisfies FontIndex), { level: 9 }));
  for (const old of readdirSync(parent)) {
    if (!old.startsWith('draft-') && join(parent, old) !== folder) rmSync(join(parent, old), { recursive: true });
  }
  // Another process may have finished first; its files are the same.
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
}

function fontAt(file: string, scale: number, without?: number): SourceFont {
  const font = readTtf(readFileSync(file));
  return { font: { ...font, glyphs: new Map([...font.glyphs].filter(([code]) => code !== without)) }, scale };
}

const packed = promisify(gzip);

async function sliceFile(folder: string, fonts: readonly SourceFont[], name: string, codes: readonly number[]) {
  const wanted = codes.map((codePoint) => ({ codePoint, mappedFrom: codePoint }));
  const { bytes } = subset(fonts, wanted, { isForScreen: true });
  const zipped = await packed(packFont(bytes), { level: 9 });
  const mark = createHash('sha256').update(zipped).digest('hex').slice(0, 8);
  const file = `${name}-${mark}.bin`;
  writeFileSync(join(folder, file), zipped);
  return { file, bytes: zipped.length };
}

/** Characters that occur together on the web lie together (the slices of the screen font), then all others by number. */
function sliceCodes(own: readonly number[]): { readonly common: number[][]; readonly rare: number[][] } {
  const ofWeb: Record<string, string> = require('@fontsource-variable/noto-sans-sc/unicode.json');
  const left = new Set(own);
  const common: number[][] = [];
  for (const ranges of Object.values(ofWeb).reverse()) {
    const codes = ranges
      .split(',')
      .flatMap(codesOfRange)
      .filter((code) => left.delete(code));
    if (codes.length > 0) common.push(codes.sort((a, b) => a - b));
  }
  const others = [...left].sort((a, b) => a - b);
  const rare: number[][] = [];
  for (let at = 0; at < others.length; at += rareBlock) rare.push(others.slice(at, at + rareBlock));
  return { common, rare };
}

/** `U+4e00-4e05`. */
function codesOfRange(range: string): number[] {
  const [from = 0, to = from] = range
    .trim()
    .slice(2)
    .split('-')
    .map((part) => Number.parseInt(part, 16));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
