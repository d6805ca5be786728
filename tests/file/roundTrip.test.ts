import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { expect, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { faultsText } from '../../src/file/faultText.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { expectSame } from '../support/expectSame.ts';
import { fullChain, randomJson } from '../support/fullChain.ts';
import { randomChain } from '../support/randomChain.ts';

vi.setConfig({ testTimeout: 60_000 });

function chainIn(text: string | Uint8Array): DecisionChain {
  const read = readChain(text);
  if ('faults' in read) throw new Error(faultsText(read.faults, 'en'));
  return read.chain;
}

test.prop([fullChain()], { numRuns: 150 })('a chain survives its file, and its file its chain', (chain) => {
  const text = writeChain(chain);
  const read = chainIn(text);
  expectSame(read, chain);
  expectSame(chainIn(new TextEncoder().encode(`\ufeff${text}`)), chain);
  expect(writeChain(read)).toBe(text);
});

test.prop([randomChain(), fc.nat(50)])('the order of keys in memory does not show in the file', (chain, turn) => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [key, turned(each)] as const);
    const isRecord = entries.some(([key]) => key.startsWith('person:'));
    const cut = isRecord || entries.length === 0 ? 0 : turn % entries.length;
    return Object.fromEntries([...entries.slice(cut), ...entries.slice(0, cut)]);
  };
  expect(writeChain(turned(chain) as DecisionChain)).toBe(writeChain(chain));
});

test('keys stand in the order of the format, unknown ones behind them', () => {
  const chain = chainIn(
    '{"zebra":1,"people":{"person:1":{"shoe":2,"jobTitle":"CEO","name":"Iza"}},"apple":[],"ribs":[{"personIds":["person:1"],"id":"rib:1"}],"target":"GU","version":1,"format":"decision-chain-fishbone","id":"chart:1"}',
  );
  const text = writeChain(chain);
  expect(Object.keys(JSON.parse(text))).toEqual([
    ...[
      'format',
      'version',
      'id',
      'title',
      'customer',
      'target',
      'amount',
      'confidentiality',
      'preparedBy',
      'reviewDue',
    ],
    ...['updatedAt', 'ribs', 'people', 'tray', 'topTen', 'competitors', 'assessments', 'plan', 'decisionMode'],
    ...['coverage', 'ties', 'snapshots', 'zebra', 'apple'],
  ]);
  expect(Object.keys(JSON.parse(text).people['person:1'])).toEqual(['name', 'jobTitle', 'shoe']);
  expect(text).toMatch(/^\{\n {2}"format": "decision-chain-fishbone",\n {2}"version": 1,\n[\s\S]*\n\}\n$/);
});

type Plot = { readonly object: Record<string, unknown>; readonly place: (string | number)[] };

/** Every object of a file that is not a table from ids to values. */
function plotsOf(value: unknown, place: (string | number)[] = []): Plot[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, index) => plotsOf(each, [...place, index]));
  const inner = Object.entries(value).flatMap(([key, each]) => plotsOf(each, [...place, key]));
  const isTable = ['people', 'assessments', 'topTenReasons', 'competitorLevels', 'values'].includes(
    String(place.at(-1)),
  );
  return isTable ? inner : [{ object: value as Record<string, unknown>, place }, ...inner];
}

const strangeKey = fc.constantFrom(
  'x-note',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'then',
  '未知',
  '7',
  '',
);

test.prop([fullChain(), fc.array(fc.tuple(fc.nat(10_000), strangeKey, randomJson), { minLength: 1, maxLength: 8 })], {
  numRuns: 300,
})('keys this program does not know are kept, wherever they stand', (chain, seeds) => {
  const file = JSON.parse(writeChain(chain));
  const plots = plotsOf(file);
  for (const [at, key, value] of seeds) {
    const plot = plots[at % plots.length];
    if (plot) plot.object[key] = value;
  }
  const text = writeChain(chainIn(JSON.stringify(file)));
  expectSame(JSON.parse(text), file);
  expect(writeChain(chainIn(text))).toBe(text);
});

test('fields added since the first files stand behind the others, and only where a file has them', () => {
  const plan = {
    id: 'plan:1',
    personId: 'person:1',
    log: [{ text: '已约', on: '2026-11-02', by: '王立' }],
    doneOn: null,
  };
  const chain = chainIn(
    JSON.stringify({
      ...{ ratings: [{ values: { 'person:1': { stance: 'neutral' } }, id: 'rating:1' }], dealStage: { key: 'bid' } },
      ...{
        format: 'decision-chain-fishbone',
        version: 1,
        target: 'GU',
        ribs: [{ id: 'rib:1', personIds: ['person:1'] }],
      },
      ...{ people: { 'person:1': {} }, assessments: { 'person:1': { influence: 'high' } }, plan: [plan] },
      decisionMode: {
        tiers: [{ approverCount: 6, id: 'tier:1' }],
        stages: [{ doneOn: '2026-11-02', id: 'stage:1' }],
      },
    }),
  );
  const file = JSON.parse(writeChain(chain));
  expect(Object.keys(file).slice(-3)).toEqual(['snapshots', 'dealStage', 'ratings']);
  expect(Object.keys(file.plan[0]).slice(-3)).toEqual(['progress', 'doneOn', 'log']);
  expect(JSON.stringify(file.plan[0].log)).toBe('[{"on":"2026-11-02","by":"王立","text":"已约"}]');
  expect(Object.keys(file.assessments['person:1']).at(-1)).toBe('influence');
  expect(Object.keys(file.decisionMode.tiers[0]).at(-1)).toBe('approverCount');
  expect(Object.keys(file.decisionMode.stages[0]).at(-1)).toBe('doneOn');
  expect(file.dealStage).toEqual({ key: 'bid', since: null });
  expect(file.ratings).toEqual([
    { id: 'rating:1', by: '', ratedOn: null, values: { 'person:1': { level: null, stance: 'neutral' } } },
  ]);
});

test('what may be left out gets its obvious empty, and nothing more', () => {
  const chain = chainIn(
    '{"format":"decision-chain-fishbone","version":1,"target":"GU","ribs":[{"id":"rib:1","personIds":["person:1"]}],"people":{"person:1":{}}}',
  );
  expect(chain).toEqual({
    id: expect.stringMatching(/^chart:[0-9a-z]{14}$/),
    title: '',
    customer: '',
    target: 'GU',
    amount: null,
    confidentiality: 'confidential',
    preparedBy: '',
    reviewDue: null,
    updatedAt: '1970-01-01T00:00:00Z',
    ribs: [{ id: 'rib:1', name: '', kind: 'department', personIds: ['person:1'] }],
    people: { 'person:1': { name: '', jobTitle: '' } },
    tray: [],
    topTen: { by: 'position' },
    competitors: [],
    assessments: {},
    plan: [],
    decisionMode: { tiers: [], stages: [] },
    coverage: [],
    ties: [],
    snapshots: [],
  });
});

test('what is used now and then is written only where it is used, in its place', () => {
  const text = (more: string) =>
    `{"format":"decision-chain-fishbone","version":1,${more}"target":"GU","ribs":[{"id":"rib:1"}],"people":{}}`;
  const plain = JSON.parse(writeChain(chainIn(text(''))));
  for (const key of ['coverageLevels', 'coverageAnalysis', 'sellingPoints', 'answers'])
    expect(plain).not.toHaveProperty(key);
  const used = text(
    '"answers":[],"sellingPoints":[{"id":"p"}],"coverageAnalysis":[{"ribId":"rib:1"}],"coverageLevels":[{"id":"l"}],',
  );
  const keys = Object.keys(JSON.parse(writeChain(chainIn(used))));
  expect(keys.slice(keys.indexOf('ties'))).toEqual([
    ...['ties', 'coverageLevels', 'coverageAnalysis', 'sellingPoints', 'answers', 'snapshots'],
  ]);
  expect(chainIn(used).sellingPoints).toEqual([{ id: 'p', name: '', value: null, uniqueness: null }]);
});

test('a file without an id is the same chain each time it is opened, another file another chain', () => {
  const text = (target: string) =>
    `{"format":"decision-chain-fishbone","version":1,"target":"${target}","ribs":[],"people":{}}`;
  expect(chainIn(text('GU')).id).toBe(chainIn(text('GU')).id);
  expect(chainIn(text('GU')).id).not.toBe(chainIn(text('GV')).id);
});

test('hostile names stay data', () => {
  const chain = chainIn(
    '{"format":"decision-chain-fishbone","version":1,"target":"<script>alert(1)</script>","ribs":[{"id":"rib:1","personIds":["person:__proto__"]}],"people":{"person:__proto__":{"name":"__proto__","constructor":{"prototype":{"polluted":1}}}}}',
  );
  expect(chain.target).toBe('<script>alert(1)</script>');
  expect(Object.hasOwn(chain.people['person:__proto__'] ?? {}, 'constructor')).toBe(true);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(chain.people)).toBe(Object.prototype);
});

test('half a surrogate pair is written as U+FFFD, escapes in the text stay as typed', () => {
  const chain = chainIn('{"format":"decision-chain-fishbone","version":1,"target":"","ribs":[],"people":{}}');
  const again = chainIn(writeChain({ ...chain, title: 'a\ud83d', target: '\\ud83d 😀 \\\\ud83d' }));
  expect([again.title, again.target]).toEqual(['a\ufffd', '\\ud83d 😀 \\\\ud83d']);
});

test.prop([randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }), fc.nat(100)])(
  'a ranked person moved to the tray leaves a file that opens, with the same top ten',
  (chain, at) => {
    const ranked = topTen(chain);
    const chosen: DecisionChain = { ...chain, topTen: { by: 'choice', personIds: ranked } };
    const moved = movePeople([ranked[at % ranked.length] ?? 'person:1'], 'tray')(chosen);
    expect(topTen(chainIn(writeChain(moved)))).toEqual(topTen(moved));
  },
);

test.each(['example', 'operator-42'])('the sample %s opens and comes back key for key', (name) => {
  const text = readFileSync(new URL(`./samples/${name}.fishbone.json`, import.meta.url), 'utf8');
  expect(writeChain(chainIn(text))).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('ten thousand people open', () => {
  const people = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`person:${index}`, { name: `王${index}`, jobTitle: '经理' }]),
  );
  const chain = chainIn(
    JSON.stringify({
      format: 'decision-chain-fishbone',
      version: 1,
      target: 'GU',
      ribs: [{ id: 'rib:1', personIds: Object.keys(people) }],
      people,
    }),
  );
  expect(chain.ribs[0]?.personIds.length).toBe(10_000);
  expect(chainIn(writeChain(chain))).toEqual(chain);
});
