import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain, PersonId, RibId } from '../../../src/domain/chain.ts';
import type { Change } from '../../../src/domain/compare/changes.ts';
import { compare } from '../../../src/domain/compare/compare.ts';
import { matchingOf, underLaterIds } from '../../../src/domain/compare/matching.ts';
import { mergedChain } from '../../../src/domain/compare/mergedChain.ts';
import { reorderOf } from '../../../src/domain/compare/order.ts';
import { assess } from '../../../src/domain/edits/assess.ts';
import { changePerson, movePeople } from '../../../src/domain/edits/people.ts';
import { replacePerson } from '../../../src/domain/edits/replace.ts';
import { moveRib } from '../../../src/domain/edits/ribs.ts';
import { exampleChain } from '../../../src/domain/sample.ts';
import { placeOf, seatedIds } from '../../../src/domain/seats.ts';
import { topTen } from '../../../src/domain/topTen.ts';
import { collisions, drawn } from '../../support/fish.ts';
import { randomEdit } from '../../support/randomEdit.ts';
import { randomFullChain } from '../../support/randomFull.ts';
import { soundChain } from '../../support/soundChain.ts';
import { applied, coveredOf, mirrored } from './applied.ts';

const full = randomFullChain({ ribs: { max: 6 }, peoplePerRib: { max: 6 } });
/** A state and what became of it, or two states with nothing but ids in common. */
const pair = fc
  .oneof(
    fc
      .tuple(full, fc.array(randomEdit, { maxLength: 25 }))
      .map(([chain, edits]): [DecisionChain, DecisionChain] => [
        chain,
        edits.reduce((current, { edit }) => edit(current), chain),
      ]),
    fc.tuple(full, full),
  )
  .map(([a, b]): [DecisionChain, DecisionChain] => [underLaterIds(a, b, matchingOf(a, b)), b]);
const sorted = (changes: readonly Change[]) =>
  changes.map((each) => JSON.stringify(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1)))).sort();

describe('compare', () => {
  test.prop([full])('nothing changed between a state and itself', (chain) => {
    expect(compare(chain, chain)).toEqual([]);
    expect(compare(chain, structuredClone(chain))).toEqual([]);
  });

  test.prop([pair], { numRuns: 300 })('the changes applied to the earlier state give the later one', ([a, b]) => {
    expect(applied(compare(a, b), coveredOf(a))).toEqual(coveredOf(b));
  });

  test.prop([pair], { numRuns: 300 })('seen from the other end the same things changed', ([a, b]) => {
    expect(sorted(compare(b, a))).toEqual(sorted(compare(a, b).map(mirrored)));
  });

  test.prop([fc.uniqueArray(fc.nat(12)), fc.uniqueArray(fc.nat(12))], { numRuns: 300 })(
    'no fewer moves would do',
    (before, after) => {
      const [a, b] = [before.map(String), after.map(String)];
      const { moved, still } = reorderOf(a, b);
      const common = a.filter((item) => b.includes(item));
      const longest = (from: number, last: number): number =>
        common.slice(from).reduce((most, item, index) => {
          const at = b.indexOf(item);
          return at > last ? Math.max(most, 1 + longest(from + index + 1, at)) : most;
        }, 0);
      expect(still.size).toBe(longest(0, -1));
      expect(moved.length).toBe(common.length - still.size);
    },
  );

  test.prop([fc.shuffledSubarray([...'abcdefg'], { minLength: 7 })], { numRuns: 300 })(
    'of two who swapped it cannot be told who moved: either, put in its place, makes the same list',
    (after) => {
      const before = [...'abcdefg'];
      for (const { item, from, to, swap } of reorderOf(before, after).moved) {
        if (!swap) continue;
        expect([Math.abs(from - to), swap.from, swap.to]).toEqual([1, to, from]);
        const without = (one: string) => before.filter((each) => each !== one);
        expect(without(item).toSpliced(to, 0, item)).toEqual(without(swap.id).toSpliced(swap.to, 0, swap.id));
      }
    },
  );

  test('one who goes nearer moves, the others stand still; two neighbours who swap are told as two', () => {
    const chain = soundChain();
    const nearer = movePeople(['person:4'], { ribId: 'rib:1', place: 1 })(chain);
    expect(compare(chain, nearer)).toEqual([{ kind: 'moved', personId: 'person:4', ribId: 'rib:1', from: 3, to: 1 }]);
    const swapped = movePeople(['person:3'], { ribId: 'rib:1', place: 1 })(chain);
    expect(topTen(chain)).toContain('person:2');
    expect(compare(chain, swapped)).toEqual([
      {
        kind: 'moved',
        personId: 'person:2',
        ribId: 'rib:1',
        from: 1,
        to: 2,
        swap: { id: 'person:3', from: 2, to: 1 },
      },
    ]);
    const { marks } = mergedChain(chain, swapped);
    expect([marks.get('person:2'), marks.get('person:3')]).toEqual([['moved'], ['moved']]);
    expect(compare(chain, moveRib('rib:5', 3)(chain))).toMatchObject([
      { kind: 'order', from: 4, to: 3, swap: { from: 3, to: 4 } },
    ]);
  });

  test('a rename is a rename, a successor is one who came and one who went', () => {
    const chain = soundChain();
    expect(compare(chain, changePerson('person:5', { name: 'Iza II' })(chain))).toEqual([
      { kind: 'name', personId: 'person:5', alsoAt: [], from: 'Iza', to: 'Iza II' },
    ]);
    const handover = { plan: true, ties: true };
    const after = replacePerson('person:5', 'person:new', { name: 'Noa' }, handover)(chain);
    const changes = compare(chain, after);
    expect(changes.filter(({ kind }) => kind === 'new' || kind === 'gone')).toMatchObject([
      { kind: 'new', personId: 'person:new', pair: 'person:5', at: { ribId: 'rib:2', place: 0 } },
      { kind: 'gone', personId: 'person:5', pair: 'person:new' },
    ]);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['gone', 'new', 'top-in', 'top-out']);
  });

  test('of three of whom the outer two changed places the middle one stands still', () => {
    const [first, second, third, ...others] = topTen(exampleChain());
    const chosen = (...ids: (PersonId | undefined)[]): DecisionChain => ({
      ...exampleChain(),
      topTen: { by: 'choice', personIds: [...ids, ...others].filter((id) => id !== undefined) },
    });
    expect(compare(chosen(first, second, third), chosen(third, second, first))).toEqual([
      { kind: 'rank', personId: third, from: 3, to: 1 },
      { kind: 'rank', personId: first, from: 1, to: 3 },
    ]);
  });

  const ranked = fc.shuffledSubarray(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'], {
    maxLength: 10,
  });

  test.prop([ranked, ranked], { numRuns: 300 })(
    'whoever has the same rank is not told to have moved',
    (before, after) => {
      const { moved, still } = reorderOf(before, after, undefined, true);
      expect(moved.filter(({ from, to }) => from === to)).toEqual([]);
      const standing = (list: readonly string[]) => list.filter((each) => still.has(each));
      expect(standing(after)).toEqual(standing(before));
    },
  );
});

describe('a chart built anew', () => {
  /** The same people and chains under other ids, in the file of another chart. */
  function rebuilt(chain: DecisionChain): DecisionChain {
    const people = new Map(Object.keys(chain.people).map((id, index, all) => [id, `person:${all.length - index}`]));
    const ribs = new Map(chain.ribs.map((rib, index, all) => [rib.id, `rib:${all.length - index}`]));
    const all = { people, ribs, guessed: new Set() } as unknown as ReturnType<typeof matchingOf>;
    return { ...underLaterIds(chain, { ...chain, people: {}, ribs: [] }, all), id: 'chart:anew' };
  }

  test('finds its people by name and title, or by name and chain, says that it guessed, and can be put right', () => {
    const chain = soundChain();
    const anew = rebuilt(changePerson('person:5', { jobTitle: '首席执行官' })(chain));
    const matching = matchingOf(chain, anew);
    expect(matching.people.size).toBe(Object.keys(chain.people).length);
    expect(matching.guessed.size).toBeGreaterThan(10);
    expect(compare(chain, anew)).toMatchObject([{ kind: 'title', from: 'CEO', to: '首席执行官' }]);
    const nobody = { people: new Map(), ribs: matching.ribs, guessed: new Set<PersonId>() };
    const kinds = compare(chain, anew, nobody).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'new')).toHaveLength(15);
    expect(kinds.filter((kind) => kind === 'gone')).toHaveLength(15);
  });

  test('two of one name and title are nobody’s guess', () => {
    const chain = changePerson('person:3', { name: 'F' })(soundChain());
    const { people } = matchingOf(chain, rebuilt(chain));
    expect([people.has('person:3'), people.has('person:4'), people.has('person:5')]).toEqual([false, false, true]);
  });

  test.prop([full, fc.array(randomEdit, { maxLength: 10 })])('whoever is matched, the list is whole', (a, edits) => {
    const b = rebuilt(edits.reduce((current, { edit }) => edit(current), a));
    const matching = matchingOf(a, b);
    expect(applied(compare(a, b, matching), coveredOf(underLaterIds(a, b, matching)))).toEqual(coveredOf(b));
  });
});

describe('two states in one picture', () => {
  test.prop([pair], { numRuns: 150 })(
    'nothing touches, everybody of both states is there, ranks are the later ones',
    ([a, b]) => {
      const { chain, marks, changes, formerSlots } = mergedChain(a, b);
      expect(collisions(drawn(chain))).toEqual([]);
      expect(new Set(seatedIds(chain))).toEqual(new Set([...seatedIds(a), ...seatedIds(b)]));
      expect(seatedIds(chain).length).toBe(new Set(seatedIds(chain)).size);
      expect(chain.tray.filter((id) => placeOf(chain, id))).toEqual([]);
      expect(topTen(chain)).toEqual(topTen(b));
      for (const rib of b.ribs)
        expect(chain.ribs.find(({ id }) => id === rib.id)?.personIds.slice(0, rib.personIds.length)).toEqual(
          rib.personIds,
        );
      const onPicture = new Set<PersonId | RibId>([...seatedIds(chain), ...chain.ribs.map(({ id }) => id)]);
      for (const [id, words] of marks) {
        if (words.every((word) => word.startsWith('top'))) continue;
        expect(onPicture.has(id)).toBe(true);
      }
      for (const id of seatedIds(chain)) {
        expect(marks.get(id)?.includes('gone') ?? false).toBe(!placeOf(b, id));
        expect(marks.get(id)?.includes('new') ?? false).toBe(!placeOf(a, id));
      }
      const movers = changes.flatMap((each) => (each.kind === 'moved' || each.kind === 'rib' ? [each.personId] : []));
      expect(new Set(formerSlots.keys())).toEqual(new Set(movers));
      for (const [id, { ribId, place }] of formerSlots) {
        const rib = chain.ribs.find((each) => each.id === ribId);
        expect(place).toBeLessThan(Math.max(1, rib?.personIds.length ?? 0));
        const seat = placeOf(chain, id);
        if (seat?.rib.id === ribId) expect(place).not.toBe(seat.place);
      }
    },
  );

  test('an arrow begins where the mover stood: the one who took the place stands there now', () => {
    const chain = soundChain();
    const nearer = movePeople(['person:4'], { ribId: 'rib:1', place: 1 })(chain);
    expect(mergedChain(chain, nearer).formerSlots.get('person:4')).toEqual({ ribId: 'rib:1', place: 3 });
    const inner = movePeople(['person:3'], { ribId: 'rib:1', place: 0 })(chain);
    expect(mergedChain(chain, inner).formerSlots.get('person:3')).toEqual({ ribId: 'rib:1', place: 2 });
    const away = movePeople(['person:1'], { ribId: 'rib:2', place: 1 })(chain);
    const { formerSlots, marks } = mergedChain(chain, away);
    expect(formerSlots.get('person:1')).toEqual({ ribId: 'rib:1', place: 0 });
    expect(marks.get('person:1')).toEqual(['rib']);
  });

  test('up and down are told only of two levels', () => {
    const chain = soundChain();
    const marksAfter = (level: 'trust' | 'contact' | null) =>
      mergedChain(chain, assess(['person:1'], { level })(chain)).marks.get('person:1');
    expect([marksAfter('trust'), marksAfter('contact'), marksAfter(null)]).toEqual([
      ['level-up'],
      ['level-down'],
      undefined,
    ]);
  });
});
