/** Copies of people, each a human of their own, and second seats of the same human. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { runVerb } from '../../src/diagram/canvasVerbs.ts';
import { alsoSitAll, copiesOf, seatAlso, seatCopies } from '../../src/diagram/copies.ts';
import { noView } from '../../src/diagram/noView.ts';
import type { DecisionChain, PersonId, RibId } from '../../src/domain/chain.ts';
import { addCarried } from '../../src/domain/edits/carry.ts';
import { assessmentOf, identityOf, seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { leadPerson, nobody, thePerson, theRib } from '../../src/store/selection.ts';
import { lawfully } from '../support/laws.ts';
import { newApp } from '../support/newApp.tsx';
import { randomChain } from '../support/randomChain.ts';

const chains = randomChain({ ribs: { min: 1, max: 4 }, peoplePerRib: { min: 1, max: 4 } });
const picks = fc.array(fc.nat(99), { minLength: 1, maxLength: 3 });

function some(chain: DecisionChain, at: readonly number[]): PersonId[] {
  const ids = seatedIds(chain);
  return [...new Set(at.map((each) => ids[each % ids.length]))].filter((id) => id !== undefined);
}

const seatAt = (chain: DecisionChain, at: number) => {
  const rib = chain.ribs[at % chain.ribs.length] ?? expect.fail('no chain');
  return { ribId: rib.id, place: at % (rib.personIds.length + 1) };
};

describe('copies', () => {
  test.prop([chains, picks, fc.nat(99)], { numRuns: 30 })(
    'stand in the order given, know all that was known, and are nobody who is there',
    (chain, at, where) => {
      const ids = some(chain, at);
      const seat = seatAt(chain, where);
      const copies = copiesOf(chain, ids);
      const next = lawfully(chain, addCarried(copies, seat));
      const rib = next.ribs.find(({ id }) => id === seat.ribId);
      const made = copies.map(({ id }) => id);
      expect(rib?.personIds.slice(seat.place, seat.place + made.length)).toEqual(made);
      for (const [index, id] of made.entries()) {
        const from = ids[index] ?? expect.fail();
        expect(identityOf(next, id)).toBe(id);
        expect({ ...next.people[id], sameAs: null }).toEqual({ ...chain.people[from], sameAs: null });
        expect(assessmentOf(next, id)).toEqual(assessmentOf(chain, from));
      }
      if (chain.topTen.by === 'choice') expect(topTen(next)).toEqual(topTen(chain));
    },
  );

  it('of nobody are none', () => {
    expect(copiesOf(newApp().chain(), ['person:99'])).toEqual([]);
  });
});

describe('second seats', () => {
  test.prop([chains, picks, fc.nat(99)], { numRuns: 30 })(
    'are the same humans, in the order given, and change nobody else',
    (chain, at, where) => {
      const ids = some(chain, at);
      const seat = seatAt(chain, where);
      const seats = ids.map((id, index) => [id, `person:new${index}` as PersonId] as const);
      const next = lawfully(chain, alsoSitAll(seats, seat));
      const rib = next.ribs.find(({ id }) => id === seat.ribId);
      expect(rib?.personIds.slice(seat.place, seat.place + seats.length)).toEqual(seats.map(([, id]) => id));
      for (const [id, newId] of seats) {
        expect(identityOf(next, newId)).toBe(identityOf(next, id));
        expect(next.people[newId]).toMatchObject({
          name: chain.people[identityOf(chain, id)]?.name,
          jobTitle: chain.people[id]?.jobTitle,
        });
      }
      expect(seatedIds(next).filter((id) => !seats.some(([, newId]) => newId === id))).toEqual(seatedIds(chain));
    },
  );
});

describe('on the canvas', () => {
  const ribOf = (chain: DecisionChain, id: RibId) => chain.ribs.find((rib) => rib.id === id)?.personIds ?? [];

  it('copies and seats are one step each, selected, and undone at once', () => {
    for (const seat of [seatCopies, seatAlso]) {
      const app = newApp();
      const made = seat(app, ['person:5', 'person:6'], { ribId: 'rib:5', place: 1 });
      expect(ribOf(app.chain(), 'rib:5')).toEqual(['person:12', ...made]);
      expect(app.chart.getState().selection).toEqual({ kind: 'people', ids: made });
      expect(app.chart.getState().history.past).toHaveLength(1);
      app.chart.verbs.undo();
      expect(ribOf(app.chain(), 'rib:5')).toEqual(['person:12']);
    }
  });

  it('a chart that takes no more seats nobody and keeps the selection', () => {
    const app = newApp();
    app.chart.verbs.select(thePerson('person:1'));
    for (const seat of [seatCopies, seatAlso])
      expect(seat(app, ['person:5'], { ribId: 'rib:99', place: 0 })).toEqual([]);
    expect(app.chart.getState().selection).toEqual(thePerson('person:1'));
    expect(app.chart.getState().history.past).toHaveLength(0);
  });

  it('Ctrl+D copies outward of the selected; one copy’s name is open, of several none is', () => {
    const app = newApp();
    app.chart.verbs.select(thePerson('person:8'));
    runVerb(app, { verb: 'duplicate' }, noView);
    const copy = leadPerson(app.chart.getState().selection, app.chain());
    expect(ribOf(app.chain(), 'rib:3')).toEqual(['person:8', copy, 'person:9', 'person:10']);
    expect(app.chart.getState().editing).toEqual({ at: 'person', id: copy, field: 'name' });
    app.chart.verbs.edit(null);
    app.chart.verbs.undo();
    app.chart.verbs.select({ kind: 'people', ids: ['person:8', 'person:10'] });
    runVerb(app, { verb: 'duplicate' }, noView);
    expect(ribOf(app.chain(), 'rib:3')).toHaveLength(5);
    expect(app.chart.getState().editing).toBeNull();
  });

  it('Ctrl+D with a chain or nobody selected copies nothing', () => {
    const app = newApp();
    for (const selection of [theRib('rib:3'), nobody]) {
      app.chart.verbs.select(selection);
      runVerb(app, { verb: 'duplicate' }, noView);
      runVerb(app, { verb: 'also-sits' }, noView);
    }
    expect(app.chart.getState().history.past).toHaveLength(0);
  });

  it('Alt+S seats somebody also on the next chain, outermost; from the last chain on the one before', () => {
    const app = newApp();
    app.chart.verbs.select(thePerson('person:8'));
    runVerb(app, { verb: 'also-sits' }, noView);
    const [, second] = ribOf(app.chain(), 'rib:4');
    expect(app.chain().people[second ?? 'person:']?.sameAs).toBe('person:8');
    app.chart.verbs.select(thePerson('person:15'));
    runVerb(app, { verb: 'also-sits' }, noView);
    const last = ribOf(app.chain(), 'rib:6').at(-1) ?? 'person:';
    expect(app.chain().people[last]?.sameAs).toBe('person:15');
  });

  it('on a chart of one chain there is no other seat', () => {
    const app = newApp();
    const chain = app.chain();
    app.chart.verbs.open({ ...chain, ribs: chain.ribs.slice(0, 1) });
    app.chart.verbs.select(thePerson('person:1'));
    runVerb(app, { verb: 'also-sits' }, noView);
    expect(app.chart.getState().history.past).toHaveLength(0);
  });
});
