import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type DecisionChain, emptyChain, type PersonId } from '../../src/domain/chain.ts';
import { checksOf } from '../../src/domain/checks/checks.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { alsoSit, linkSeats } from '../../src/domain/edits/links.ts';
import { changePerson, removePeople } from '../../src/domain/edits/people.ts';
import { unlinkSeat } from '../../src/domain/edits/unlink.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import {
  allPersonIds,
  assessmentOf,
  identityOf,
  personById,
  placeOf,
  seatsOfSamePerson,
} from '../../src/domain/seats.ts';
import { isOtherTopSeat, rankOf, topTen } from '../../src/domain/topTen.ts';
import { textsOf } from '../../src/find/texts.ts';
import { randomFullChain } from '../support/randomFull.ts';

const full = randomFullChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { min: 1, max: 4 } });
const linkedBy = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 1, maxLength: 5 });

function someone(chain: DecisionChain, number: number): PersonId {
  const ids = allPersonIds(chain);
  return ids[number % ids.length] ?? 'person:nobody';
}

function linked(chain: DecisionChain, pairs: readonly (readonly [number, number])[]): DecisionChain {
  return pairs.reduce((current, [a, b]) => linkSeats(someone(current, a), someone(current, b))(current), chain);
}

const humansOf = (chain: DecisionChain, ids: readonly PersonId[]) => ids.map((id) => seatsOfSamePerson(chain, id));
const knownOf = (chain: DecisionChain, ids: readonly PersonId[]) => ids.map((id) => assessmentOf(chain, id));

describe('two seats, one human', () => {
  test.prop([full, fc.nat(99), fc.nat(9), fc.nat(9)])(
    'somebody who also sits elsewhere is the same human there, counted once, and red at both seats or at none',
    (chain, who, at, place) => {
      const id = someone(chain, who);
      const rib = chain.ribs[at % chain.ribs.length];
      if (!rib) return;
      const newId: PersonId = 'person:second-seat';
      const after = alsoSit(id, newId, { ribId: rib.id, place: place % (rib.personIds.length + 1) })(chain);
      expect(placeOf(after, newId)?.rib.id).toBe(rib.id);
      expect(identityOf(after, newId)).toBe(identityOf(chain, id));
      expect(assessmentOf(after, newId)).toEqual(assessmentOf(chain, id));
      expect(personById(after, newId)?.name).toBe(personById(chain, identityOf(chain, id))?.name);
      expect(rankOf(after, newId)).toBe(rankOf(after, id));
      const ten = topTen(after);
      expect(new Set(ten.map((each) => identityOf(after, each))).size).toBe(ten.length);
      for (const seat of allPersonIds(after))
        expect(isOtherTopSeat(after, seat)).toBe(rankOf(after, seat) !== undefined && !ten.includes(seat));
    },
  );

  test.prop([full, fc.nat(99), fc.nat(99)])(
    'linked seats are one: in who they are and in what is known',
    (chain, a, b) => {
      const [one, other] = [someone(chain, a), someone(chain, b)];
      const after = linkSeats(one, other)(chain);
      expect(identityOf(after, one)).toBe(identityOf(chain, other));
      expect(assessmentOf(after, one)).toBe(assessmentOf(after, other));
      const seats = [...new Set([...seatsOfSamePerson(chain, one), ...seatsOfSamePerson(chain, other)])].sort();
      expect([...seatsOfSamePerson(after, one)].sort()).toEqual(seats);
    },
  );

  test.prop([full, linkedBy])(
    'name, marks and private note are the human’s at every seat that was linked',
    (random, pairs) => {
      const people = Object.fromEntries(
        Object.entries(random.people).map(([id, person]) => [id, { ...person, sameAs: null }]),
      );
      const chain = linked({ ...random, people }, pairs);
      for (const id of allPersonIds(chain)) {
        const lead = personById(chain, identityOf(chain, id));
        const seat = personById(chain, id);
        for (const key of ['name', 'coach', 'hidden', 'privateNote'] as const) expect(seat?.[key]).toEqual(lead?.[key]);
      }
    },
  );

  test.prop([full, fc.nat(99), fc.nat(99)])('linking forgets nothing that was known at either', (chain, a, b) => {
    const [one, other] = [someone(chain, a), someone(chain, b)];
    const joined = assessmentOf(linkSeats(one, other)(chain), one);
    for (const key of ['level', 'targetLevel', 'stance', 'primaryOwner', 'evidence'] as const) {
      const known = [assessmentOf(chain, other)[key], assessmentOf(chain, one)[key]].find((value) => value);
      expect(joined[key] ?? '').toBe(known ?? '');
    }
  });

  test('a name is not lost to a seat without one', () => {
    const chain = linkSeats('person:5', 'person:15')(exampleChain());
    expect(chain.people['person:15']?.name).toBe('Iza');
    expect(chain.people['person:5']?.name).toBe('Iza');
    expect(chain.people['person:15']?.jobTitle).toBe('通信部长');
  });

  test('competitors’ levels of both seats are kept, one by one', () => {
    let chain: DecisionChain = {
      ...exampleChain(),
      competitors: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    };
    chain = assess(['person:1'], { competitorLevels: { a: 'trust', b: null } })(chain);
    chain = assess(['person:5'], { competitorLevels: { a: 'contact', b: 'respect' } })(chain);
    chain = linkSeats('person:5', 'person:1')(chain);
    expect(assessmentOf(chain, 'person:5').competitorLevels).toEqual({ a: 'trust', b: 'respect' });
  });

  test('two people of whom nothing is known give no assessment', () => {
    const people = { 'person:1': { name: 'A', jobTitle: '' }, 'person:2': { name: 'B', jobTitle: '' } };
    const chain: DecisionChain = {
      ...emptyChain('chart:1', '2026-11-02T09:00:00Z'),
      people,
      tray: ['person:1', 'person:2'],
    };
    expect(linkSeats('person:1', 'person:2')(chain).assessments).toEqual({});
  });

  test.prop([full, linkedBy, fc.nat(99)])(
    'unlinking parts one seat only, and everyone knows what they knew',
    (random, pairs, number) => {
      const chain = linked(random, pairs);
      const id = someone(chain, number);
      const ids = allPersonIds(chain);
      const others = ids.filter((each) => each !== id);
      const after = unlinkSeat(id)(chain);
      expect(seatsOfSamePerson(after, id)).toEqual([id]);
      expect(humansOf(after, others)).toEqual(
        humansOf(chain, others).map((seats) => seats.filter((each) => each !== id)),
      );
      expect(knownOf(after, ids)).toEqual(knownOf(chain, ids));
    },
  );

  test('a placeholder linked and named is named at every seat', () => {
    const chain = linkSeats('person:14', 'person:15')(changePerson('person:14', { name: '' })(exampleChain()));
    const marked = changePerson('person:14', { placeholder: true })(chain);
    expect(marked.people['person:15']?.placeholder).toBe(true);
    const named = changePerson('person:15', { name: 'Noor' })(marked);
    expect(named.people['person:14']).toMatchObject({ name: 'Noor', placeholder: false });
  });
});

describe('removing', () => {
  test.prop([full, linkedBy, fc.array(fc.nat(99), { minLength: 1, maxLength: 3 })], { numRuns: 200 })(
    'leaves no trace, snapshots included, and takes nothing from whoever keeps a seat',
    (random, pairs, numbers) => {
      const chain = linked(random, pairs);
      const gone = numbers.map((number) => someone(chain, number));
      const after = removePeople(gone)(chain);
      const text = JSON.stringify(after);
      for (const id of gone) expect(text).not.toContain(JSON.stringify(id));
      const left = allPersonIds(chain).filter((id) => !gone.includes(id));
      expect(after.snapshots.map(({ id }) => id)).toEqual(chain.snapshots.map(({ id }) => id));
      after.snapshots.forEach(({ chart }, index) => {
        const before = Object.keys(chain.snapshots[index]?.chart.people ?? {});
        expect(Object.keys(chart.people)).toEqual(before.filter((id) => !gone.includes(id as PersonId)));
      });
      expect(allPersonIds(after)).toEqual(left);
      expect(knownOf(after, left)).toEqual(knownOf(chain, left));
      expect(humansOf(after, left)).toEqual(
        humansOf(chain, left).map((seats) => seats.filter((id) => !gone.includes(id))),
      );
    },
  );

  test('seats that point at one another in a row stay one human, whichever goes', () => {
    const example = exampleChain();
    const row = { 'person:2': 'person:3', 'person:3': 'person:9' } as const;
    const people = { ...example.people };
    for (const [id, sameAs] of Object.entries(row) as [PersonId, PersonId][]) {
      const person = people[id];
      if (person) people[id] = { ...person, sameAs };
    }
    const chain: DecisionChain = { ...example, people };
    for (const id of ['person:2', 'person:3', 'person:9'] as const) {
      const left = (['person:2', 'person:3', 'person:9'] as const).filter((each) => each !== id);
      for (const after of [removePeople([id])(chain), unlinkSeat(id)(chain)]) {
        expect(humansOf(after, left)).toEqual([left, left]);
        expect(knownOf(after, left)).toEqual(knownOf(chain, left));
      }
    }
  });

  test('what one of us found of a human is at the seat that stands for them, linked, unlinked or removed', () => {
    const [first, second] = [
      { level: 'trust', stance: 'supporter' } as const,
      { level: null, stance: 'neutral' } as const,
    ];
    const rating = (id: string, values: NonNullable<DecisionChain['ratings']>[number]['values']) => ({
      ...{ id, by: '陈静', ratedOn: null },
      values,
    });
    const rated = (chain: DecisionChain) => chain.ratings?.map(({ values }) => values);
    const chain = linkSeats(
      'person:10',
      'person:5',
    )({
      ...exampleChain(),
      ratings: [rating('r1', { 'person:5': first, 'person:10': second }), rating('r2', { 'person:10': second })],
    });
    expect(rated(chain)).toEqual([{ 'person:5': first }, { 'person:5': second }]);
    expect(rated(unlinkSeat('person:5')(chain))).toEqual([
      { 'person:5': first, 'person:10': first },
      { 'person:5': second, 'person:10': second },
    ]);
    expect(rated(removePeople(['person:5'])(chain))).toEqual([{ 'person:10': first }, { 'person:10': second }]);
    expect(rated(removePeople(['person:5', 'person:10'])(chain))).toEqual([{}, {}]);
  });

  test('someone who keeps another seat keeps rank, plan, ties and approvals there', () => {
    const item = {
      goalKinds: [],
      goal: '',
      strategy: '',
      owner: '',
      due: null,
      status: 'planned',
      progress: '',
    } as const;
    const start: DecisionChain = {
      ...linkSeats('person:10', 'person:5')(exampleChain()),
      topTenReasons: { 'person:5': '实际决策者' },
      plan: [
        { ...item, id: 'plan:1', personId: 'person:5', viaPersonIds: ['person:1', 'person:5'] },
        { ...item, id: 'plan:2', personId: 'person:6', viaPersonIds: ['person:10', 'person:5'] },
      ],
      decisionMode: { tiers: [{ id: 'tier:1', below: null, approver: '', approverIds: ['person:5'] }], stages: [] },
      ties: [
        { id: 'tie:1', from: 'person:5', to: 'person:1', kind: 'influence', note: '' },
        { id: 'tie:2', from: 'person:5', to: 'person:10', kind: 'informal', note: '' },
      ],
    };
    const after = removePeople(['person:5'])(start);
    expect(topTen(after)[1]).toBe('person:10');
    expect(after.topTenReasons).toEqual({ 'person:10': '实际决策者' });
    expect(after.plan.map(({ personId, viaPersonIds }) => [personId, viaPersonIds])).toEqual([
      ['person:10', ['person:1', 'person:10']],
      ['person:6', ['person:10']],
    ]);
    expect(after.decisionMode.tiers[0]?.approverIds).toEqual(['person:10']);
    expect(after.ties.map(({ id }) => id)).toEqual(['tie:1']);
  });
});

/** A chart whose people are all one human, each a further seat of the one before, and how often people were looked at. */
function oneHuman(count: number): { readonly chain: DecisionChain; readonly looks: () => number } {
  const ids = Array.from({ length: count }, (_, at): PersonId => `person:${at}`);
  const all = Object.fromEntries(
    ids.map((id, at) => [id, { name: '何为民', jobTitle: '', sameAs: ids[at - 1] ?? null }] as const),
  );
  let looks = 0;
  const people = new Proxy(all, {
    get: (target, key) => {
      looks++;
      return Reflect.get(target, key);
    },
  });
  const chain = { ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), people };
  return {
    chain: { ...chain, ribs: [{ id: 'rib:1', name: '', kind: 'department', personIds: ids }] },
    looks: () => looks,
  };
}

test.each([
  ['whose seat each is', (chain: DecisionChain) => allPersonIds(chain).map((id) => identityOf(chain, id))],
  [
    'the last one first',
    (chain: DecisionChain) =>
      allPersonIds(chain)
        .reverse()
        .map((id) => identityOf(chain, id)),
  ],
  ['every seat of each', (chain: DecisionChain) => allPersonIds(chain).map((id) => seatsOfSamePerson(chain, id))],
  ['the ten', topTen],
  ['the rows', rowsOf],
  ['deleting all but one', (chain: DecisionChain) => removePeople(allPersonIds(chain).slice(1))(chain)],
  ['deleting the one that stands for all', (chain: DecisionChain) => removePeople(['person:0'])(chain)],
  ['the checks', (chain: DecisionChain) => checksOf(chain, '2026-11-02')],
  ['the texts', textsOf],
])('of one human with thousands of seats each link is followed once: %s', (_, ask) => {
  const { chain, looks } = oneHuman(4_000);
  ask(chain);
  expect(looks()).toBeLessThan(4_000 * 100);
});

test('a ring of links, which no file may hold, ends where it began, whoever is asked first', () => {
  const ring = (...asked: PersonId[]) => {
    const { chain } = oneHuman(4);
    const people = { ...chain.people, 'person:0': { name: '', jobTitle: '', sameAs: 'person:2' as const } };
    return Object.fromEntries(asked.map((id) => [id, identityOf({ ...chain, people }, id)]));
  };
  const ends = { 'person:0': 'person:0', 'person:1': 'person:1', 'person:2': 'person:2', 'person:3': 'person:2' };
  expect(ring('person:0', 'person:1', 'person:2', 'person:3')).toEqual(ends);
  expect(ring('person:3', 'person:2', 'person:1', 'person:0')).toEqual(ends);
});
