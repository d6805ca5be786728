/**
 * The app's code within one page. What the first chart needs is one script; every further chunk is text that nothing reads until it
 * is wanted, and then becomes a script of that very text, which the page's policy knows by its hash. The bundler links them itself:
 * in its CommonJS output a chunk is the body of a function of `require` and `exports`, and what it takes it reads where it uses it.
 */
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import type { Rolldown } from 'vite';
import { linker, notCarried } from '../ui/carriedLinker.ts';

export type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'imports' | 'dynamicImports' | 'isEntry'>;

export type CarriedCode = {
  /** The script that runs at once: the linker, the entry and all that the entry needs. */
  readonly first: string;
  /** The other chunks, word for word as they will run, by the names they are called by. */
  readonly later: ReadonlyMap<string, string>;
  /** The script that stands behind the last of them. */
  readonly end: string;
};

/** What Vite is given in place of its own helper for `import()`, which would look for files. */
export const carriedImport = 'export const __vitePreload = (load) => carried.here.then(load);';

/** Throws one sentence on what cannot be linked. */
export function carriedCode(chunks: readonly Chunk[]): CarriedCode {
  const [entry, second] = chunks.filter(({ isEntry }) => isEntry);
  if (!entry || second) throw new Error('The one file begins with one entry.');
  const atOnce = inOrder([entry], chunks);
  const others = inOrder(chunks, chunks).filter((chunk) => !atOnce.includes(chunk));
  const first = [
    `const carried = (${linker})(${JSON.stringify(notCarried)});`,
    ...atOnce.map(definition),
    `carried.take(${JSON.stringify(nameOf(entry))});`,
  ];
  return {
    first: inPage(first.join('\n')),
    later: new Map(others.map((chunk) => [nameOf(chunk), inPage(definition(chunk))])),
    end: 'carried.isHere();',
  };
}

/** As they stand in the page: what runs at once, then the texts of the others, then that they are all there. */
export function carriedScripts({ first, later, end }: CarriedCode): string[] {
  return [
    `<script>${first}</script>`,
    ...[...later].map(([name, text]) => `<script type="text/plain" data-file="${name}">${text}</script>`),
    `<script>${end}</script>`,
  ];
}

/** The wanted chunks and all that they need at once, each behind what it needs. */
function inOrder(wanted: readonly Chunk[], chunks: readonly Chunk[]): Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const ordered: Chunk[] = [];
  const add = (chunk: Chunk, within: readonly Chunk[]): void => {
    const way = [...within, chunk];
    if (within.includes(chunk))
      throw new Error(`Chunks need each other in a circle: ${way.map(({ fileName }) => fileName).join(', ')}`);
    if (ordered.includes(chunk)) return;
    const needed = (name: string): Chunk => {
      const found = byName.get(name);
      if (!found) throw new Error(`${chunk.fileName} needs ${name}, which is not in the one file.`);
      if (dirname(name) !== dirname(chunk.fileName)) throw new Error(`${name} lies apart from ${chunk.fileName}.`);
      return found;
    };
    chunk.dynamicImports.forEach(needed);
    for (const name of chunk.imports) add(needed(name), way);
    ordered.push(chunk);
  };
  for (const chunk of wanted) add(chunk, []);
  return ordered;
}

/** As the others call it. */
function nameOf({ fileName }: Chunk): string {
  return `./${fileName.slice(fileName.lastIndexOf('/') + 1)}`;
}

/** The function stands in brackets: such a one is compiled at once, where any other would first be read over and then again. */
function definition(chunk: Chunk): string {
  return `carried.parts[${JSON.stringify(nameOf(chunk))}] = (function (require, exports) {"use strict";${chunk.code}\n});`;
}

/** A text that looks like a tag would end the script; and a script of ASCII alone is read and kept as bytes. */
function inPage(code: string): string {
  if (/\bString\.raw\b/.test(code)) throw new Error('String.raw would show how the one file writes its characters.');
  const text = code
    .replace(/<(?=\/script|!--)/gi, '\\x3C')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // Reads it and does not run it: outside of a text, none of these could be written so.
  new Script(text);
  return text;
}
