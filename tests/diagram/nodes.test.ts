import { isDeepStrictEqual } from 'node:util';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Drawn, type FishNode, fishNodes } from '../../src/diagram/nodes.ts';
import { sightAt, sightHead } from '../../src/diagram/sight.ts';
import { sightLabels } from '../../src/diagram/sightLabels.ts';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { overlaps } from '../../src/layout/shapes.ts';
import type { Selection } from '../../src/store/selection.ts';
import { drawn, fishTexts } from '../support/fish.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { randomFullChain } from '../support/randomFull.ts';

const looks = fc.record({
  language: fc.constantFrom('zh' as const, 'en' as const),
  colourBy: fc.constantFrom(
    'none' as const,
    'stance' as const,
    'level' as const,
    'gap' as const,
    'owner' as const,
    'plan' as const,
  ),
  step: fc.constantFrom(0.75, 0.62, 0.42, 0.2, 0.1),
  shown: fc.oneof(
    fc.constantFrom('all' as const, 'nobody' as const),
    fc.record({
      x: fc.integer({ min: -900, max: 0 }),
      y: fc.integer({ min: -400, max: 200 }),
      w: fc.nat(500),
      h: fc.nat(400),
    }),
  ),
  /** Who of the seated is selected, dimmed, and slides, counted round. */
  selected: fc.nat(),
  dimmed: fc.nat(),
  sliding: fc.nat(),
});
type Look = typeof looks extends fc.Arbitrary<infer T> ? T : never;

function seen(chain: DecisionChain, look: Look): Drawn {
  const ids = seatedIds(chain);
  const one = (index: number): PersonId[] => ids.slice(index % (ids.length + 1)).slice(0, 1);
  const selected = one(look.selected);
  const selection: Selection = selected.length > 0 ? { kind: 'people', ids: selected } : { kind: 'target' };
  const fishbone = drawn(chain);
  return {
    chain,
    fishbone,
    selection,
    preview: {
      ribId: chain.ribs[0]?.id ?? 'rib:none',
      slides: new Map(one(look.sliding).map((id) => [id, { dx: 3, dy: 0 }])),
      labelSlide: { dx: 0, dy: 0 },
    },
    language: look.language,
    colourBy: look.colourBy,
    today: '2026-11-12',
    dimmed: new Set(one(look.dimmed)),
    head: sightHead(chain, fishbone, sightAt(look.step), fishTexts),
    labels: sightLabels(fishbone, look.step),
    shown: look.shown,
  };
}

const byId = (nodes: readonly FishNode[]) => new Map(nodes.map((node) => [node.id, node]));

test.prop(
  [
    randomFullChain({ ribs: { max: 5 }, peoplePerRib: { max: 6 } }),
    fc.array(randomEdit, { maxLength: 3 }),
    looks,
    looks,
  ],
  {
    numRuns: 150,
  },
)('what did not change is the same object, and nothing stale is kept', (chain, edits, look, next) => {
  const before = byId(fishNodes(seen(chain, look), new Map()));
  const after = seen(
    edits.reduce((each, { edit }) => edit(each), chain),
    next,
  );
  const nodes = fishNodes(after, before);
  expect(nodes).toEqual(fishNodes(after, new Map()));
  for (const node of nodes) {
    const old = before.get(node.id);
    const people = old?.kind === 'person' && node.kind === 'person' ? [old.card, node.card] : [];
    // Two records that say the same are two all the same.
    if (new Set(people.map((card) => card.person)).size > 1) continue;
    if (new Set(people.map((card) => card.assessment)).size > 1) continue;
    if (isDeepStrictEqual(old, node)) expect(node).toBe(old);
    if (old?.kind === 'person' && node.kind === 'person' && isDeepStrictEqual(old.card, node.card))
      expect(node.card).toBe(old.card);
  }
});

test.prop([randomFullChain(), looks])('the red cards on the canvas are the top ten', (chain, look) => {
  const ranks = fishNodes({ ...seen(chain, look), shown: 'all' }, new Map()).flatMap((node) =>
    node.kind === 'person' && node.card.rank !== undefined ? [[node.card.rank, node.id] as const] : [],
  );
  const first = new Map(ranks.sort(([a], [b]) => a - b));
  expect([...first.keys()]).toEqual(topTen(chain).map((_, index) => index + 1));
});

test.prop([randomFullChain(), looks])(
  'on the page are the target, all chains, the one the keyboard talks about, and of the others those in the window',
  (chain, look) => {
    const drawing = seen(chain, look);
    const all = fishNodes({ ...drawing, shown: 'all' }, new Map());
    const lead = drawing.selection.kind === 'people' ? drawing.selection.ids.at(-1) : undefined;
    const { shown } = drawing;
    const isIn = (node: FishNode) =>
      node.kind !== 'person' ||
      node.id === lead ||
      shown === 'all' ||
      (shown !== 'nobody' &&
        drawing.fishbone.ribs.some((rib) => rib.people.some(({ id, box }) => id === node.id && overlaps(box, shown))));
    expect(fishNodes(drawing, new Map())).toEqual(all.filter(isIn));
  },
);
