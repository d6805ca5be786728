/**
 * The app as one HTML file that asks for nothing, for a disk, a share or a stick: code and styles inline, known to the page's
 * policy by their hashes, what comes late as text until it is wanted (carriedCode.ts); the fonts of exports as texts that nothing
 * reads until an export asks (`export/font/load.ts`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { exportFontFiles } from '../export/font/build.ts';
import { type FontIndex, fontFolder, fontIndexFile } from '../export/font/slices.ts';
import { toText85 } from '../export/font/text85.ts';
import { carriedCode, carriedImport, carriedScripts } from './carriedCode.ts';
import { earlyScript } from './look.ts';
import { carriedPolicy } from './policy.ts';

export const oneFileMode = 'one-file';

/** The whole app with every character, and an edition that mail lets through: its rarer characters are drawn by the system. */
const editions = [
  { fileName: 'decision-chain-fishbone.html', mostBytes: 20_000_000, isWhole: true },
  { fileName: 'decision-chain-fishbone-slim.html', mostBytes: 8_000_000, isWhole: false },
];

export function oneFile(): Plugin {
  let root = process.cwd();
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    load: {
      order: 'pre',
      handler: (id) => (id === '\0vite/preload-helper.js' ? carriedImport : null),
    },
    onLog(_, { code, id, message }) {
      if (code === 'EMPTY_IMPORT_META') this.error(`The one file has no import.meta: ${id ?? message}`);
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = pageOf(bundle, readFileSync(join(root, 'public', 'icon.svg'), 'utf8'));
        for (const name of Object.keys(bundle)) delete bundle[name];
        const folder = await exportFontFiles(root);
        for (const { fileName, mostBytes, isWhole } of editions) {
          const { source, left } = withFonts(page, folder, mostBytes);
          if (isWhole && left > 0) this.error(`${fileName} has no room for ${left} slices of the fonts`);
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}

/** The page without its fonts, open at the place where they come. */
function pageOf(bundle: Rolldown.OutputBundle, icon: string): readonly [before: string, after: string] {
  const files = Object.values(bundle);
  const textOf = (end: string) =>
    files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith(end) ? [String(file.source)] : []));
  const [html = ''] = textOf('.html');
  const [style, secondStyle] = textOf('.css');
  if (!html || !style || secondStyle) throw new Error('One page and one style were expected.');
  const code = carriedCode(files.filter((file) => file.type === 'chunk'));
  const asciiStyle = inAscii(style, (point) => `\\${point.toString(16)} `);
  const policy = carriedPolicy([earlyScript, code.first, code.end, ...code.later.values()], [asciiStyle]);
  const bare = asciiText(html)
    .replace(/\s*<script[^>]*><\/script>/g, '')
    .replace(/\s*<link rel="(?:icon|stylesheet|modulepreload)"[^>]*>/g, '');
  const [before = '', after = ''] = bare.split('</body>');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
    `<script>${earlyScript}</script>`,
    `<style>${asciiStyle}</style>`,
  ].join('\n');
  const parts = [
    before.replace('</head>', () => `${head}\n</head>`),
    ...carriedScripts(code),
    ...textOf('THIRD-PARTY.txt').map((text) => carried('THIRD-PARTY.txt', text)),
  ];
  return [parts.join('\n'), `</body>${after}`];
}

/** With as many of the fonts' slices as there is room for, the most common characters first; and how many had none. */
function withFonts([before, after]: readonly [string, string], folder: string, mostBytes: number) {
  const textOf = (name: string) => carried(fontFolder + name, toText85(readFileSync(join(folder, name))));
  const index: FontIndex = JSON.parse(gunzipSync(readFileSync(join(folder, fontIndexFile))).toString());
  const parts = [before];
  let length = Buffer.byteLength(before) + after.length + reserved;
  const slices = index.slices.filter((slice) => {
    const texts = [textOf(slice.regular.file), textOf(slice.bold.file)];
    const more = texts.reduce((sum, text) => sum + text.length + 1, 0);
    if (length + more > mostBytes) return false;
    length += more;
    parts.push(...texts);
    return true;
  });
  const own = toText85(gzipSync(JSON.stringify({ slices } satisfies FontIndex), { level: 9 }));
  const licence = carried(`${fontFolder}OFL.txt`, readFileSync(join(folder, 'OFL.txt'), 'utf8'));
  const source = [...parts, carried(fontFolder + fontIndexFile, own), licence, after].join('\n');
  return { source, left: index.slices.length - slices.length };
}

/** Bytes for the fonts' list and licence. */
const reserved = 120_000;

/** A template, for the browser takes in the text of one faster than that of a script, and shows neither. */
function carried(name: string, text: string): string {
  return `<template data-file="${name}">${asciiText(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))}</template>`;
}

/** A page of ASCII alone is read and kept as bytes; one other character, and all that is read with it takes twice the room. */
function asciiText(html: string): string {
  return inAscii(html, (point) => `&#${point};`);
}

function inAscii(text: string, written: (point: number) => string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => written(character.codePointAt(0) ?? 0));
}
