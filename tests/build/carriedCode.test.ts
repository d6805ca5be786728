/** The one file links its chunks as a browser links modules, and the build stops at what it could not link. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Chunk, carriedCode } from '../../src/build/carriedCode.ts';
import { notCarried } from '../../src/ui/carriedLinker.ts';
import { inNode, inPage, packed, pageText } from '../support/carriedPage.ts';

/** How one module takes another; the last kinds give on what they take. */
const kinds = ['names', 'default', 'space', 'run', 'again', 'all'] as const;
type Graph = readonly { readonly now: readonly (readonly [number, (typeof kinds)[number]])[]; later: number[] }[];

/** Modules that take later ones at once, and any but the first late. */
const anyGraph: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 7 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, at) =>
      fc.record({
        now:
          at + 1 < count
            ? fc.uniqueArray(fc.tuple(fc.integer({ min: at + 1, max: count - 1 }), fc.constantFrom(...kinds)), {
                maxLength: 4,
                selector: String,
              })
            : fc.constant([]),
        later: fc.uniqueArray(fc.integer({ min: 1, max: count - 1 }), { maxLength: 3 }),
      }),
    ),
  ),
);

/** Each says when it runs and what it sees of the others, counts what it is told to, and then takes what it takes late. */
function textsOf(graph: Graph): Record<string, string> {
  const textOf = ({ now, later }: Graph[number], at: number) => {
    const taken = now.map(([from, kind], index) => {
      const file = JSON.stringify(`./m${from}.js`);
      const told = (what: string) => `globalThis.log.push('${at} sees ${from}: ' + ${what});`;
      if (kind === 'names')
        return `import { count${from} as c${index}, add${from} as a${index} } from ${file}; a${index}(); ${told(`c${index}`)}`;
      if (kind === 'default') return `import d${index} from ${file}; ${told(`d${index}`)}`;
      if (kind === 'space') return `import * as s${index} from ${file}; ${told(`names(s${index})`)}`;
      if (kind === 'again') return `export { count${from} as again${at}of${from} } from ${file};`;
      return kind === 'all' ? `export * from ${file};` : `import ${file};`;
    });
    return [
      // Where the bundler puts two modules into one chunk, that exports short names of its own besides.
      `const names = (space) => Object.keys(space).filter((name) => /^(?:add|count|go|again|default)/.test(name)).sort();`,
      ...taken,
      `globalThis.log.push('${at} runs, 第 <!-- </script> 𠮷');`,
      `export let count${at} = 0; export const add${at} = () => { count${at} += 1; };`,
      `export default 'default of ${at}';`,
      `let isGone${at} = false;`,
      `export async function go${at}() {`,
      `  if (isGone${at}) return; isGone${at} = true;`,
      ...later.map((from) => {
        const seen = `names(space) + space.count${from} + space.default`;
        return `{ const space = await import('./m${from}.js'); space.add${from}(); globalThis.log.push(${seen}); await space.go${from}(); }`;
      }),
      `}`,
      at === 0 ? 'globalThis.done = go0();' : '',
    ].join('\n');
  };
  return Object.fromEntries(graph.map((each, at) => [`m${at}.js`, textOf(each, at)]));
}

test.prop([anyGraph], { numRuns: 10 })(
  'chunks run in the order and see of each other what they do as modules of a browser, each once',
  async (graph) => {
    const modules = textsOf(graph);
    const { log } = await inPage(pageText(carriedCode(await packed(modules, 'cjs'))));
    expect(log).toEqual(await inNode(await packed(modules, 'es')));
  },
);

const chunk = (fileName: string, code: string, more: Partial<Chunk> = {}): Chunk => ({
  ...{ fileName: `assets/${fileName}`, code, imports: [], dynamicImports: [], isEntry: false },
  ...more,
});
const entry = (code: string, more: Partial<Chunk> = {}) => chunk('m0.js', code, { isEntry: true, ...more });
const late = (name: string) => `carried.here.then(() => require('./${name}'))`;

test('only the entry and what it needs runs at once; the rest is text until it is wanted, in the order of need', () => {
  const { first, later } = carriedCode([
    entry(`require('./a.js')`, { imports: ['assets/a.js'], dynamicImports: ['assets/late.js'] }),
    chunk('late.js', `require('./b.js')`, { imports: ['assets/b.js', 'assets/a.js'] }),
    chunk('b.js', ''),
    chunk('a.js', ''),
  ]);
  expect([...first.matchAll(/carried\.(?:parts\["\.\/(.*?)"\]|take\("(.*?)"\))/g)].map(([text]) => text)).toEqual([
    'carried.parts["./a.js"]',
    'carried.parts["./m0.js"]',
    'carried.take("./m0.js")',
  ]);
  expect([...later.keys()]).toEqual(['./b.js', './late.js']);
});

test('a chunk that fails runs again when it is wanted again; what it needs does not', async () => {
  const code = `globalThis.done = ${late('late.js')}.catch((error) => log.push(error.message)).then(() => ${late('late.js')}).then(({ ok }) => log.push(ok))`;
  const shaky = `require('./b.js'); log.push('late'); if (log.length < 3) throw new Error('shaky'); exports.ok = 'ok';`;
  const carried = carriedCode([
    entry(code, { dynamicImports: ['assets/late.js'] }),
    chunk('late.js', shaky, { imports: ['assets/b.js'] }),
    chunk('b.js', `log.push('b')`),
  ]);
  expect((await inPage(pageText(carried))).log).toEqual(['b', 'late', 'shaky', 'late', 'ok']);
});

test('a file that was not copied whole starts, and says of each piece that it lacks that it does', async () => {
  const code = `log.push('chart'); globalThis.done = ${late('late.js')}.catch(({ name, message }) => log.push(name, message))`;
  const carried = carriedCode([entry(code, { dynamicImports: ['assets/late.js'] }), chunk('late.js', '')]);
  expect((await inPage(pageText(carried, false))).log).toEqual(['chart', notCarried, './late.js']);
});

describe('the build stops, with one sentence', () => {
  const refused: Readonly<Record<string, readonly [chunks: readonly Chunk[], sentence: string]>> = {
    'without an entry': [[chunk('a.js', '')], 'The one file begins with one entry.'],
    'with two entries': [[entry(''), chunk('a.js', '', { isEntry: true })], 'The one file begins with one entry.'],
    'at chunks that need each other': [
      [
        entry('', { imports: ['assets/a.js'] }),
        chunk('a.js', '', { imports: ['assets/b.js'] }),
        chunk('b.js', '', { imports: ['assets/a.js'] }),
      ],
      'Chunks need each other in a circle: assets/m0.js, assets/a.js, assets/b.js, assets/a.js',
    ],
    'at a package that is not in it': [
      [entry('', { imports: ['react'] })],
      'assets/m0.js needs react, which is not in the one file.',
    ],
    'at a late chunk that is not in it': [
      [entry('', { dynamicImports: ['assets/late.js'] })],
      'assets/m0.js needs assets/late.js, which is not in the one file.',
    ],
    'at a chunk in another folder': [
      [entry('', { imports: ['a.js'] }), chunk('', '', { fileName: 'a.js' })],
      'a.js lies apart from assets/m0.js.',
    ],
    'at a text that is shown as it is written': [
      [entry('String.raw`第`')],
      'String.raw would show how the one file writes its characters.',
    ],
    'at what only looks like a comment': [[entry('let a = 1; log.push(a<!--a)')], 'Invalid or unexpected token'],
  };
  test.each(Object.entries(refused))('%s', (_, [chunks, sentence]) => {
    expect(() => carriedCode(chunks)).toThrow(new RegExp(`^${sentence.replace(/[.\\]/g, '\\$&')}$`));
  });
});
