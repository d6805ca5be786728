/** Style sheets use only properties that somebody sets: one that nobody does makes a text unseen or a line vanish. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookStyles } from '../src/build/look.ts';
import { written } from '../src/scene/writing.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:css|tsx?)$/.test(name));
const sources = files.map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));
/** Set by libraries on what they place. */
const ofLibraries = ['--available-height', '--anchor-width'];

const set = new Set([
  ...ofLibraries,
  ...[...lookStyles().matchAll(/(--[\w-]+):/g)].map(([, name]) => name),
  ...sources.flatMap(({ text }) =>
    [...text.matchAll(/(--[\w-]+)(?:['"`](?: as string)?)?\s*[:,\]]/g)].map(([, name]) => name),
  ),
]);

test('every property a style sheet uses is set somewhere', () => {
  const used = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, property]) => [name, property] as const),
  );
  expect(used.length).toBeGreaterThan(500);
  expect(used.filter(([, property]) => !set.has(property))).toEqual([]);
});

test('a bracket that opens a line is hung out once: by the page’s style in its texts, by the drawing in its own', () => {
  const tokens = sources.find(({ name }) => name === join('ui', 'tokens.css'))?.text ?? '';
  const trimOf = (of: string) => new RegExp(`^${of} \\{[^}]*text-spacing-trim: ([\\w-]+)`, 'm').exec(tokens)?.[1];
  expect([trimOf('body'), trimOf('svg text')]).toEqual(['trim-start', 'space-all']);
  const hung = written('（副总裁级）', 20, 0, { size: 12, fill: '#000' })[0];
  expect(hung).toMatchObject({ kind: 'text', x: 14 });
});

test('no style depends on a neighbour told by its tag alone, for then whatever comes or moves has all around it styled anew', () => {
  const sheets = sources.filter(({ name }) => name.endsWith('.css'));
  const selectors = sheets.flatMap(({ name, text }) =>
    [...text.replace(/\/\*.*?\*\//gs, '').matchAll(/[^{};]+(?=\{)/g)]
      .flatMap(([list]) => list.split(','))
      .filter((selector) => !selector.trim().startsWith('@'))
      .map((selector) => [name, selector.trim()] as const),
  );
  expect(selectors.length).toBeGreaterThan(1000);
  expect(selectors.filter(([, selector]) => /(?:^|[\s>(+~])(?:\*|[a-z][\w-]*)\s*[+~]/.test(selector))).toEqual([]);
});
