/** The floors of the house as a program: who may import whom, which package lives where, how long a file may grow. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** From the ground up: a floor imports from its own and from lower ones. Rooms on one floor do not see each other. */
const floors: readonly (readonly string[])[] = [
  ['domain'],
  ['layout'],
  ['words'],
  ['file'],
  ['columns'],
  ['templates', 'outline', 'find', 'import'],
  ['scene', 'disk'],
  ['store'],
  ['ui'],
  ['export', 'desk'],
  ['sheet', 'picture'],
  ['selling'],
  [
    ...['diagram', 'grid', 'plan', 'decision', 'stage', 'coverage', 'compare'],
    ...['inspector', 'toolbar', 'help', 'start', 'tray', 'checks', 'panels', 'importing', 'exporting'],
  ],
  ['views.tsx'],
  ['App.tsx'],
  ['main.tsx'],
];

/** Packages that only some rooms may use; everything not listed is for every floor from `ui` up. */
const packageRooms: Readonly<Record<string, readonly string[]>> = {
  '@xyflow/react': ['diagram'],
  'html-to-image': ['export'],
  jspdf: ['export'],
  fflate: ['export', 'import'],
  hucre: ['export', 'import'],
  'idb-keyval': ['disk'],
  'browser-fs-access': ['disk'],
  zod: ['file'],
};

const pureFloors = new Set(['domain', 'layout', 'words', 'file', 'columns', 'templates', 'scene', 'store']);
/** Dictionaries are lists in two languages, so they may be longer. */
const linesMost = (name: string) => (name.startsWith('words/') ? 450 : 300);

const root = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const sources = files.map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

const roomOf = (name: string) => name.split('/')[0] ?? '';
const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(room));

function importsOf(text: string): string[] {
  return [
    ...text.matchAll(
      /^(?:import|export|\}) .*?from '([^'\n]+)'|^import '([^'\n]+)'|import\('([^'\n]+)'\)|^\} from '([^'\n]+)'/gm,
    ),
  ].map((found) => found[1] ?? found[2] ?? '');
}

describe('the floors', () => {
  test('every room stands on a floor', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual([]);
  });

  test('imports go down, and rooms of one floor do not see each other', () => {
    const wrong = sources.flatMap(({ name, text }) =>
      importsOf(text)
        .filter((path) => path.startsWith('.'))
        .map((path) => roomOf(normalize(join(dirname(name), path))))
        .filter((room) => room !== roomOf(name) && floorOf(room) >= floorOf(roomOf(name)))
        .map((room) => `${name} → ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  test('packages stay in their rooms, and none is used below the screen but the named', () => {
    const wrong = sources.flatMap(({ name, text }) =>
      importsOf(text)
        .filter((path) => !path.startsWith('.') && !path.startsWith('node:'))
        .filter((path) => {
          const known = Object.keys(packageRooms).find((each) => path === each || path.startsWith(`${each}/`));
          if (known) return !packageRooms[known]?.includes(roomOf(name));
          const isZustand = path.startsWith('zustand');
          return pureFloors.has(roomOf(name)) && !(isZustand && roomOf(name) === 'store');
        })
        .map((path) => `${name} → ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file is longer than one can hold in mind', () => {
    const long = sources
      .map(({ name, text }) => [name, text.split('\n').length] as const)
      .filter(([name, lines]) => lines > linesMost(name));
    expect(long).toEqual([]);
  });

  test('no two rooms dress the same class, since all styles meet in one page', () => {
    const dressed = new Map<string, Set<string>>();
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.css')))
      for (const [, selectors = ''] of readFileSync(join(root, name), 'utf8').matchAll(/([^{}]+)\{/g))
        for (const selector of selectors.split(',').map((each) => each.trim()))
          if (/^\.[\w-]+$/.test(selector))
            dressed.set(selector, (dressed.get(selector) ?? new Set()).add(roomOf(name)));
    expect([...dressed].flatMap(([selector, rooms]) => (rooms.size > 1 ? [`${selector}: ${[...rooms]}`] : []))).toEqual(
      [],
    );
  });

  test('nothing reaches for the network', () => {
    const wrong = sources.flatMap(({ name, text }) =>
      /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b|https?:\/\/(?!www\.w3\.org|schemas\.|purl\.|json-schema\.org)/.test(
        text.replace(/^\s*(?:\*|\/\/).*$/gm, ''),
      )
        ? [name]
        : [],
    );
    expect(wrong).toEqual([]);
  });
});
