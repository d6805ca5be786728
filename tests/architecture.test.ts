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
    ...['inspector', 'toolbar', 'help', 'start', 'tray', 'checks', 'panels', 'importing', 'exporting', 'installed'],
  ],
  ['views.tsx'],
  ['commands.ts'],
  ['CommandList.tsx'],
  ['App.tsx'],
  ['main.tsx'],
  ['build'],
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
  'd3-shape': ['scene'],
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

/** What stands outermost in a file, statement by statement. */
function outermost(text: string): string[] {
  return text.split(/\n(?=[\w@])/);
}

/** A store, a desk or an app that stands outermost, one for the whole page; `perApp` makes one for each app that asks. */
const held = /^(?:export )?(?:const|let) \w+(?:: [^=]+)? = (?:create(?!Context\b|Require\b)\w*|browser[A-Z]\w*)[<(]/;
const changing = /^(?:export )?let /;

/** What is one for the page, whoever runs in it: code that is here, numbers handed out once, what the browser has promised. */
const changeable = new Set([
  ...['ui/pieces.ts', 'ui/notices.ts', 'desk/lasting.ts'],
  ...['export/screen.ts', 'export/canvasLoan.ts', 'export/font/load.ts', 'export/png.ts'],
]);

/** Marks that a lower floor reads on what upper ones put into it: a row's grip, a dialog's first and main control. */
const offered = new Set(['data-grip', 'data-first', '.is-primary']);

/**
 * An id written out, as an attribute, for one, or to look for: it should be `useId`'s or `idIn`'s. The page's own root is main's; in a file
 * that is exported they are that file's.
 */
const sharedId =
  /(?<=[\s<])(?:id|htmlFor|list|aria-(?:controls|owns|details|labelledby|describedby|activedescendant))=(?:"|\{['"`](?!\$)).*|\bgetElementById\(['"`](?!root').*|querySelector\w*(?:<\w+>)?\(['"`]#.*/g;

/** Who looks for what the page has one of, or whether anything lies over it. */
const ofThePage = new Set([
  ...['ui/look.ts', 'ui/carriedLinker.ts', 'ui/pieces.ts', 'export/font/load.ts', 'start/StartScreen.tsx'],
]);

/** Who hears the window's keys themselves, while something that was begun in their app lasts. */
const whileItLasts = new Set([
  ...[
    'ui/front.ts',
    'ui/followDrag.ts',
    'ui/personDrag.ts',
    'ui/HeldKeys.tsx',
    'diagram/hand.ts',
    'sheet/HeadingEdge.tsx',
  ],
]);

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

  test('a class is styled as a whole in one room, but for the colours a system forces: the sheets of all rooms are on one page', () => {
    const roomsOf = new Map<string, Set<string>>();
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (each) => each.endsWith('.css') && !each.startsWith('ui/forced'),
    )) {
      const text = readFileSync(join(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|@media[^{]*\{/g, '');
      for (const [, selectors = ''] of text.matchAll(/([^{}]+)\{/g)) {
        for (const selector of selectors.split(',')) {
          const alone = /^\.([\w-]+)(?::{1,2}[\w-]+)?$/.exec(selector.trim())?.[1];
          if (alone) roomsOf.set(alone, (roomsOf.get(alone) ?? new Set()).add(roomOf(name)));
        }
      }
    }
    const wrong = [...roomsOf].filter(([, rooms]) => rooms.size > 1).map(([each, rooms]) => `${each}: ${[...rooms]}`);
    expect(wrong).toEqual([]);
  });

  test('no file but the uppermost holds a running app, and none holds what only one app may have', () => {
    const wrong = sources
      .filter(({ name }) => name !== 'main.tsx' && name !== 'App.tsx')
      .flatMap(({ name, text }) =>
        [
          ...outermost(text).filter((each) => held.test(each) || (changing.test(each) && !changeable.has(name))),
          ...(text.match(/(?<!function )\b(?:createApp|chainNow|wordsNow)\(/g) ?? []),
        ].map((what) => `${name}: ${what.split('\n')[0]}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no element has an id or is found by one that two apps on a page would share', () => {
    const wrong = sources.flatMap(({ name, text }) => [
      ...(roomOf(name) === 'export' ? [] : [...text.matchAll(sharedId)]).map(([found]) => `${name}: ${found}`),
      ...(ofThePage.has(name)
        ? []
        : [...text.matchAll(/\bdocument\s*\.querySelector.*/g)].map(([at]) => `${name}: ${at}`)),
    ]);
    expect(wrong).toEqual([]);
  });

  test('who hears the window’s keys, clipboard and files hears only what is for its app', () => {
    const heard =
      /(?<!\.)(?:\b(?:window|document)\.)?\baddEventListener\(\s*'(?:key|copy|cut|paste|drag|drop|focus).*/g;
    const wrong = sources
      .filter(({ name }) => !whileItLasts.has(name))
      .flatMap(({ name, text }) => [...text.matchAll(heard)].map(([at]) => `${name}: ${at}`));
    expect(wrong).toEqual([]);
  });

  test('no room looks for what another has on screen: the way there is a function in ui', () => {
    const namesOn = (line: string) =>
      (line.match(/[\w-]+/g) ?? []).map((each) => (each.startsWith('data-') ? each : `.${each}`));
    const roomsOf = new Map<string, Set<string>>();
    for (const { name, text } of sources)
      for (const line of text.match(/^.*(?:\bclassName\b|\bdata-[\w-]+['"]?[=:]).*$/gm) ?? [])
        for (const each of namesOn(line)) roomsOf.set(each, (roomsOf.get(each) ?? new Set()).add(roomOf(name)));
    const wrong = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:querySelector(?:All)?|closest|matches)(?:<\w+>)?\(\s*['`]([^'`]+)/g)]
        .flatMap(([, selector = '']) => selector.match(/\.[a-z][\w-]*|\bdata-[\w-]+/g) ?? [])
        .filter((each) => {
          const rooms = roomsOf.get(each);
          return rooms && !offered.has(each) && !rooms.has(roomOf(name)) && !rooms.has('ui');
        })
        .map((each) => `${name}: ${each}`),
    );
    const untyped = sources
      .filter(({ text }) => /\bnew CustomEvent\b|\bnew Event\(/.test(text))
      .map(({ name }) => name);
    expect([...wrong, ...untyped]).toEqual([]);
  });

  test('no moment is cut to Greenwich’s day: the user’s is `localDay`', () => {
    const cut = /\b(?:at|\w+At)\.slice\(0, \d+\)|\bnew Date\(\)\.toISOString\(\)\.slice\(0, 10\).*/g;
    expect(sources.flatMap(({ name, text }) => [...text.matchAll(cut)].map(([found]) => `${name}: ${found}`))).toEqual(
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
