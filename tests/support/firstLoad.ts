/** What a built page needs before its first chart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of gzipped JavaScript: what `index.html` names, and all that imports at once. */
export function firstLoadWeight(dist: string): number {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = new Set([...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((found) => found[1] ?? ''));
  for (const file of files) {
    const code = readFileSync(join(dist, file), 'utf8');
    for (const found of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      files.add(`assets/${found[1]}`);
  }
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}
