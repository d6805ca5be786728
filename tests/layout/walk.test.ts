import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyChain, type PersonId, type RibId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { type Direction, type Stop, stopBeyond } from '../../src/layout/walk.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const fishbone = drawn(exampleChain());
const mirrored = drawn(exampleChain(), { isMirrored: true });
const nothing = drawn({ ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), ribs: [] });
const target: Stop = { at: 'target' };
const rib = (index: number): Stop => ({ at: 'rib', id: `rib:${index}` as RibId });
const person = (index: number): Stop => ({ at: 'person', id: `person:${index}` as PersonId });
const directions: readonly Direction[] = ['up', 'down', 'left', 'right'];

describe('the arrow keys', () => {
  const ways: readonly (readonly [Stop, Direction, Stop | null])[] = [
    [target, 'up', rib(1)],
    [target, 'left', rib(1)],
    [target, 'down', rib(2)],
    [target, 'right', null],
    [rib(1), 'up', null],
    [rib(1), 'down', person(4)],
    [rib(1), 'right', target],
    [rib(1), 'left', rib(2)],
    [rib(7), 'left', null],
    [rib(2), 'down', null],
    [rib(2), 'up', person(7)],
    [person(1), 'up', person(2)],
    [person(2), 'down', person(1)],
    [person(1), 'right', target],
    [person(1), 'left', person(8)],
    [person(5), 'down', person(6)],
    [person(5), 'left', person(11)],
  ];
  it.each(ways)('from %j %s to %j', (from, direction, to) => {
    expect(stopBeyond(fishbone, from, direction)).toEqual(to);
  });

  it('cross the spine to the chain over against, from whoever stands nearest to it', () => {
    const below = stopBeyond(fishbone, person(1), 'down');
    const [one, other] = fishbone.ribs.filter(({ people }) =>
      people.some(({ id }) => [below].some((stop) => stop?.at === 'person' && stop.id === id)),
    );
    expect([below?.at, one?.isUpper, other]).toEqual(['person', false, undefined]);
    const across = fishbone.ribs.filter((each) => !each.isUpper);
    const gap = (x: number) => Math.abs(x - (fishbone.ribs[0]?.joint.x ?? 0));
    expect(one?.joint.x).toBe(across.toSorted((a, b) => gap(a.joint.x) - gap(b.joint.x))[0]?.joint.x);
  });

  it('turn round where the head is on the left', () => {
    for (const [from, direction, to] of ways) {
      const turned = direction === 'left' ? 'right' : direction === 'right' ? 'left' : direction;
      expect(stopBeyond(mirrored, from, turned), `${JSON.stringify(from)} ${turned}`).toEqual(to);
    }
  });

  it('lead nowhere on an empty chart, and back to it from what is no longer there', () => {
    for (const direction of directions) expect(stopBeyond(nothing, target, direction)).toBeNull();
    expect(stopBeyond(nothing, rib(9), 'up')).toEqual(target);
    expect(stopBeyond(fishbone, person(99), 'up')).toEqual(rib(1));
  });

  it('down from the target of one chain reach that one; its nearest person has nobody over against', () => {
    const one = drawn({ ...exampleChain(), ribs: exampleChain().ribs.slice(0, 1) });
    expect(stopBeyond(one, target, 'down')).toEqual(rib(1));
    expect(stopBeyond(one, person(1), 'down')).toBeNull();
  });

  it('beside a chain without people stop at its label', () => {
    const chain = exampleChain();
    const ribs = chain.ribs.map((each, index) => (index === 2 ? { ...each, personIds: [] } : each));
    const [, , third] = ribs;
    expect(stopBeyond(drawn({ ...chain, ribs }), person(1), 'left')).toEqual({ at: 'rib', id: third?.id });
  });
});

test.prop(
  [
    randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 0 } }),
    fc.constantFrom(...directions),
    fc.boolean(),
    fc.nat(999),
  ],
  {
    numRuns: 60,
  },
)('wherever one goes one stands on something else that is there', (chain, direction, isMirrored, pick) => {
  const picture = drawn(chain, { isMirrored });
  const stops: Stop[] = [
    target,
    ...picture.ribs.flatMap(({ id, people }): Stop[] => [
      { at: 'rib', id },
      ...people.map((each): Stop => ({ at: 'person', id: each.id })),
    ]),
  ];
  const from = stops[pick % stops.length] ?? target;
  const next = stopBeyond(picture, from, direction);
  if (!next) return;
  expect(stops).toContainEqual(next);
  expect(next).not.toEqual(from);
});
