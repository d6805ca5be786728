import type { DecisionChain, Edit, Person, PersonId, Seat } from '../chain.ts';
import { humanFields, personById, seatsOfSamePerson } from '../seats.ts';
import { differs } from './change.ts';
import { withoutPeople } from './withoutPeople.ts';

/** Seats new people at a place, in the order given. An id already in use is left as it is. */
export function addPeople(people: readonly (readonly [PersonId, Person])[], seat: Seat): Edit {
  return (chain) => {
    if (seat !== 'tray' && !chain.ribs.some((rib) => rib.id === seat.ribId)) return chain;
    const added = new Map(people.filter(([id]) => !personById(chain, id)));
    if (added.size === 0) return chain;
    return seated({ ...chain, people: { ...chain.people, ...Object.fromEntries(added) } }, [...added.keys()], seat);
  };
}

/** Changes one person, at every seat what belongs to the human; a name also ends a placeholder. */
export function changePerson(id: PersonId, change: Partial<Person>): Edit {
  return (chain) => {
    const person = personById(chain, id);
    if (!person) return chain;
    const placeholder = change.placeholder ?? person.placeholder;
    const whole = change.name?.trim() && placeholder ? { ...change, placeholder: false } : change;
    const shared: Partial<Person> = {};
    for (const key of humanFields) {
      if (Object.hasOwn(whole, key)) Object.assign(shared, { [key]: whole[key] });
    }
    const people = { ...chain.people };
    let changed = false;
    for (const seat of seatsOfSamePerson(chain, id)) {
      const next = seat === id ? whole : shared;
      const old = people[seat];
      if (!old || !differs(old, next)) continue;
      people[seat] = { ...old, ...next };
      changed = true;
    }
    return changed ? { ...chain, people } : chain;
  };
}

/**
 * Moves people, in the order given, to one seat. `place` counts the people who stay on that rib,
 * so place 0 puts the first of them nearest the spine.
 */
export function movePeople(ids: readonly PersonId[], seat: Seat): Edit {
  return (chain) => {
    const moving = ids.filter((id, index) => personById(chain, id) && ids.indexOf(id) === index);
    if (moving.length === 0) return chain;
    if (seat !== 'tray' && !chain.ribs.some((rib) => rib.id === seat.ribId)) return chain;
    const gone = new Set(moving);
    const ribs = chain.ribs.map((rib) =>
      rib.personIds.some((id) => gone.has(id))
        ? { ...rib, personIds: rib.personIds.filter((id) => !gone.has(id)) }
        : rib,
    );
    const next = seated({ ...chain, ribs, tray: chain.tray.filter((id) => !gone.has(id)) }, moving, seat);
    return sameOrder(chain, next) ? chain : next;
  };
}

/**
 * Removes people everywhere, snapshots included: afterwards their ids stand nowhere in the file. Someone who keeps
 * another seat keeps what is known and planned there, and the rank.
 */
export function removePeople(ids: readonly PersonId[]): Edit {
  return (chain) => {
    const gone = new Set(ids.filter((id) => personById(chain, id)));
    if (gone.size === 0) return chain;
    return {
      ...withoutPeople(chain, gone),
      snapshots: chain.snapshots.map((each) =>
        Object.keys(each.chart.people).some((id) => gone.has(id as PersonId))
          ? { ...each, chart: withoutPeople(each.chart, gone) }
          : each,
      ),
    };
  };
}

function seated(chain: DecisionChain, ids: readonly PersonId[], seat: Seat): DecisionChain {
  if (seat === 'tray') return { ...chain, tray: [...chain.tray, ...ids] };
  return {
    ...chain,
    ribs: chain.ribs.map((rib) => {
      if (rib.id !== seat.ribId) return rib;
      const at = Math.max(0, Math.min(seat.place, rib.personIds.length));
      return { ...rib, personIds: [...rib.personIds.slice(0, at), ...ids, ...rib.personIds.slice(at)] };
    }),
  };
}

function sameOrder(a: DecisionChain, b: DecisionChain): boolean {
  const equal = (x: readonly PersonId[], y: readonly PersonId[]) =>
    x.length === y.length && x.every((id, index) => id === y[index]);
  return (
    equal(a.tray, b.tray) &&
    a.ribs.every((rib, index) => rib === b.ribs[index] || equal(rib.personIds, b.ribs[index]?.personIds ?? []))
  );
}
