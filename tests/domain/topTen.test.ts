import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type DecisionChain, type Edit, emptyChain, type Person, type PersonId } from '../../src/domain/chain.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { addPeople, changePerson, movePeople, removePeople } from '../../src/domain/edits/people.ts';
import {
  insertAtRank,
  rankByPosition,
  rankPerson,
  rerankByPosition,
  reseatByRank,
  withNewcomers,
} from '../../src/domain/edits/rank.ts';
import { addRib, moveRib } from '../../src/domain/edits/ribs.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { identityOf, placeOf, seatedIds } from '../../src/domain/seats.ts';
import { topByPosition, topFilledUp, topRankOf, topTen } from '../../src/domain/topTen.ts';
import { randomChain } from '../support/randomChain.ts';

const peopled = randomChain({ ribs: { min: 1, max: 7 }, peoplePerRib: { min: 1, max: 6 } });
const chosen = peopled.filter((chain) => chain.topTen.by === 'choice' && topTen(chain).length > 1);

/** The definition, taken literally: all seats, sorted, one a human, ten. */
function naiveTop(chain: DecisionChain): PersonId[] {
  const seats = chain.ribs.flatMap((rib, r) => rib.personIds.map((id, k) => ({ id, r, k })));
  seats.sort((a, b) => a.r + a.k - (b.r + b.k) || a.k - b.k);
  const firstSeats = seats.filter(
    ({ id }, index) => seats.findIndex((other) => identityOf(chain, other.id) === identityOf(chain, id)) === index,
  );
  return firstSeats.map(({ id }) => id).slice(0, 10);
}

function someone(chain: DecisionChain, number: number): PersonId {
  const ids = seatedIds(chain);
  return ids[number % ids.length] ?? 'person:nobody';
}

describe('by position', () => {
  test.prop([randomChain({ ribs: { max: 12 }, peoplePerRib: { max: 9 } })], { numRuns: 200 })(
    'nearest the target in steps along the bones comes first',
    (chain) => {
      expect(topByPosition(chain)).toEqual(naiveTop(chain));
      expect(topTen({ ...chain, topTen: { by: 'position' } })).toEqual(naiveTop(chain));
    },
  );

  test('the example by position', () => {
    const chain = rankByPosition()(exampleChain());
    expect(topTen(chain).map((id) => Number(id.slice(7)))).toEqual([1, 5, 2, 8, 6, 3, 11, 9, 7, 4]);
  });

  test.prop([peopled])('there is nothing to rerank or reseat', (random) => {
    const chain: DecisionChain = { ...random, topTen: { by: 'position' } };
    expect(rerankByPosition()(chain)).toBe(chain);
    expect(reseatByRank()(chain)).toBe(chain);
    expect(rankByPosition()(chain)).toBe(chain);
  });
});

describe('by choice', () => {
  test.prop([peopled, fc.nat(99), fc.integer({ min: 1, max: 10 })])(
    'the first rank given by hand makes the list the team’s, and the one by position changes nothing',
    (random, number, rank) => {
      const chain: DecisionChain = { ...random, topTen: { by: 'position' } };
      const id = someone(chain, number);
      const ranked = rankPerson(id, rank)(chain);
      const isSame = topTen(ranked).every((each, at) => each === topTen(chain)[at]);
      if (isSame) expect(ranked).toBe(chain);
      else expect(ranked.topTen.by).toBe('choice');
      const held = topRankOf(chain, id);
      if (held) expect([rankPerson(id, held)(chain), insertAtRank(id, held)(chain)]).toEqual([chain, chain]);
      const size = topTen(chain).length;
      expect(topRankOf(ranked, id)).toBe(Math.min(rank, holds(chain, id) ? size : Math.min(size + 1, 10)));
    },
  );

  test.prop([chosen, fc.nat(99), fc.nat(20), fc.nat(9), fc.nat(9)])(
    'moving cards and chains never changes it',
    (chain, number, to, place, index) => {
      const rib = chain.ribs[to % chain.ribs.length];
      if (!rib) return;
      const before = topTen(chain);
      expect(topTen(movePeople([someone(chain, number)], { ribId: rib.id, place })(chain))).toEqual(before);
      expect(topTen(moveRib(rib.id, index)(chain))).toEqual(before);
      expect(topTen(addRib({ id: 'rib:new', name: '', kind: 'other', personIds: [] }, index)(chain))).toEqual(before);
    },
  );

  test.prop([chosen, fc.nat(99)])(
    'someone moved to the tray leaves the list, the others keep their order',
    (chain, pick) => {
      const id = topTen(chain)[pick % topTen(chain).length];
      if (!id) return;
      const moved = movePeople([id], 'tray')(chain);
      const left = topTen(chain).filter((each) => each !== id);
      expect(topTen(moved).filter((each) => identityOf(chain, each) !== identityOf(chain, id))).toEqual(left);
      expect(topTen(moved)).not.toContain(id);
    },
  );

  test.prop([chosen, fc.nat(99), fc.integer({ min: 1, max: 10 })])('a taken rank swaps', (chain, pick, rank) => {
    const before = [...topTen(chain)];
    const from = pick % before.length;
    const to = Math.min(rank, before.length) - 1;
    const id = before[from];
    const holder = before[to];
    if (!id || !holder) return;
    const after = [...before];
    after[to] = id;
    after[from] = holder;
    expect(topTen(rankPerson(id, rank)(chain))).toEqual(after);
  });

  test.prop([chosen, fc.nat(99), fc.integer({ min: 1, max: 10 })])(
    'an outsider takes the rank; its holder goes to the free end, or out of a full list',
    (chain, pick, rank) => {
      const outsiders = seatedIds(chain).filter((id) => !holds(chain, id));
      const id = outsiders[pick % Math.max(1, outsiders.length)];
      if (!id) return;
      const before = topTen(chain);
      const at = Math.min(rank - 1, before.length);
      const expected = [...before.slice(0, at), id, ...before.slice(at + 1), ...before.slice(at, at + 1)].slice(0, 10);
      expect(topTen(rankPerson(id, rank)(chain))).toEqual(expected);
    },
  );

  test.prop([chosen, fc.nat(99)])('a rank taken away closes the list', (chain, number) => {
    const id = someone(chain, number);
    const left = topTen(chain).filter((each) => identityOf(chain, each) !== identityOf(chain, id));
    expect(topTen(rankPerson(id, null)(chain))).toEqual(left);
  });

  test.prop([chosen, fc.nat(99), fc.integer({ min: 1, max: 10 })])(
    'a row dragged to a rank stands there, the others close up in their order',
    (chain, number, rank) => {
      const id = someone(chain, number);
      const after = topTen(insertAtRank(id, rank)(chain));
      const rest = topTen(chain).filter((each) => identityOf(chain, each) !== identityOf(chain, id));
      expect(after.filter((each) => each !== id)).toEqual(rest.slice(0, after.length - 1));
      expect(after.indexOf(id)).toBe(Math.min(rank - 1, rest.length));
    },
  );

  test('someone in the tray, and a rank that is none, change nothing', () => {
    const chain = movePeople(['person:3'], 'tray')(exampleChain());
    expect(rankPerson('person:3', 1)(chain)).toBe(chain);
    expect(rankPerson('person:4', 0)(chain)).toBe(chain);
    expect(rankPerson('person:4', 11)(chain)).toBe(chain);
    expect(insertAtRank('person:3', 1)(chain)).toBe(chain);
  });
});

describe('position and choice', () => {
  test.prop([chosen])('rerank: the same people in the order of their seats', (chain) => {
    const after = topTen(rerankByPosition()(chain));
    expect([...after].sort()).toEqual([...topTen(chain)].sort());
    const steps = after
      .map((id) => placeOf(chain, id))
      .map((seat) => [(seat?.ribIndex ?? 0) + (seat?.place ?? 0), seat?.place ?? 0]);
    expect(steps).toEqual([...steps].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });

  test.prop([chosen])(
    'reseat: each rib’s ranked people nearest the spine by rank, the others behind as they were',
    (chain) => {
      const after = reseatByRank()(chain);
      expect(topTen(after)).toEqual(topTen(chain));
      after.ribs.forEach((rib, index) => {
        const before = chain.ribs[index]?.personIds ?? [];
        const ranks = rib.personIds.map((id) => topRankOf(chain, id) ?? 99);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        const unranked = (ids: readonly PersonId[]) => ids.filter((id) => topRankOf(chain, id) === undefined);
        expect(unranked(rib.personIds)).toEqual(unranked(before));
        expect([...rib.personIds].sort()).toEqual([...before].sort());
      });
    },
  );

  test.prop([chosen])('back to by position is the list the picture gives', (chain) => {
    expect(topTen(rankByPosition()(chain))).toEqual(naiveTop(chain));
  });

  test.prop([chosen, fc.nat(99), fc.nat(99)])(
    'two ranked seats of one human hold one rank, the better',
    (chain, a, b) => {
      const top = topTen(chain);
      const one = top[a % top.length];
      const other = top[b % top.length];
      if (!one || !other || one === other) return;
      const after = topTen(linkSeats(one, other)(chain));
      const better = top.indexOf(one) < top.indexOf(other) ? one : other;
      expect(after).toEqual(top.filter((id) => id === better || (id !== one && id !== other)));
    },
  );
});

describe('who comes to be known while the team’s own list still holds everybody', () => {
  const seats = { ribId: 'rib:a', place: 0 } as const;
  const named = (count: number, from = 1) =>
    Array.from({ length: count }, (_, at): [PersonId, Person] => [
      `person:${at + from}`,
      { name: `人${at + from}`, jobTitle: '' },
    ]);
  const ofEight = (rank: Edit) => {
    const empty = emptyChain('chart:eight', '2026-11-02T08:00:00Z');
    const spine = addRib({ id: 'rib:a', name: '董事会', kind: 'board', personIds: [] }, 0)(empty);
    return rank(addPeople(named(8), seats)(spine));
  };
  const walked = (chain: DecisionChain, ...edits: readonly Edit[]) =>
    topTen(edits.reduce((current, edit) => withNewcomers(edit)(current), chain)).map((id) => Number(id.slice(7)));

  test('comes to its end until there are ten, however near the target, and nobody there loses a rank', () => {
    const chain = ofEight(rankPerson('person:8', 3));
    expect(walked(chain)).toEqual([1, 2, 8, 4, 5, 6, 7, 3]);
    const more = named(3, 9).map((each) => addPeople([each], seats));
    expect(walked(chain, ...more)).toEqual([1, 2, 8, 4, 5, 6, 7, 3, 9, 10]);
    const fromTray = [addPeople(named(1, 9), 'tray'), movePeople(['person:9'], seats)];
    expect(walked(chain, ...fromTray)).toEqual([1, 2, 8, 4, 5, 6, 7, 3, 9]);
    const nameless = addPeople([['person:9', { name: '', jobTitle: '部长' }]], seats);
    expect(walked(chain, nameless)).toHaveLength(8);
    expect(walked(chain, nameless, changePerson('person:9', { name: '人9' }))).toEqual([1, 2, 8, 4, 5, 6, 7, 3, 9]);
  });

  test('whom the team has taken out stays out, and then nobody comes by himself', () => {
    const chain = ofEight(rankPerson('person:8', null));
    expect(walked(chain, addPeople(named(1, 9), seats))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const gone = [rankPerson('person:2', null), removePeople(['person:3']), addPeople(named(1, 9), seats)];
    expect(walked(ofEight(rankPerson('person:8', 3)), ...gone)).toEqual([1, 8, 4, 5, 6, 7]);
  });

  test.prop([peopled, fc.nat(99), fc.string({ minLength: 1 })])(
    'of any chart: what was chosen stays as it was, and a list that left somebody out is not touched',
    (chain, number, name) => {
      const rib = chain.ribs[number % chain.ribs.length];
      if (!rib) return;
      const edit = addPeople([['person:new', { name: `新${name}`, jobTitle: '' }]], { ribId: rib.id, place: 0 });
      const after = withNewcomers(edit)(chain);
      if (chain.topTen.by === 'position') {
        expect(after).toEqual(edit(chain));
        return;
      }
      const before = topTen(chain);
      expect(topTen(after).slice(0, before.length)).toEqual(before);
      if (topFilledUp(chain).length > before.length) expect(topTen(after)).toEqual(before);
      else expect(topTen(after)).toHaveLength(Math.min(10, before.length + 1));
    },
  );
});

function holds(chain: DecisionChain, id: PersonId): boolean {
  return topTen(chain).some((each) => identityOf(chain, each) === identityOf(chain, id));
}
