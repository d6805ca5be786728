import type { DecisionChain, Edit, Person, PersonId, Seat, Snapshot } from '../chain.ts';
import { identityOf, personById, seatsOfSamePerson } from '../seats.ts';
import { differs } from './change.ts';

/** Seats new people at a place, in the order given. */
export function addPeople(people: readonly (readonly [PersonId, Person])[], seat: Seat): Edit {
  return (chain) => {
    if (people.length === 0) return chain;
    if (seat !== 'tray' && !chain.ribs.some((rib) => rib.id === seat.ribId)) return chain;
    const ids = people.map(([id]) => id);
    return seated({ ...chain, people: { ...chain.people, ...Object.fromEntries(people) } }, ids, seat);
  };
}

/** Changes one person. The name is the human's, so it changes at every seat; a name also ends a placeholder. */
export function changePerson(id: PersonId, change: Partial<Person>): Edit {
  return (chain) => {
    const person = personById(chain, id);
    if (!person) return chain;
    const whole = change.name?.trim() && person.placeholder ? { ...change, placeholder: false } : change;
    const shared: Partial<Person> = {};
    for (const key of ['name', 'placeholder', 'coach', 'hidden', 'privateNote'] as const) {
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

/** Removes people everywhere, snapshots included (method.md §10). */
export function removePeople(ids: readonly PersonId[]): Edit {
  return (chain) => {
    const gone = new Set(ids.filter((id) => personById(chain, id)));
    if (gone.size === 0) return chain;
    return {
      ...withoutPeople(handedOn(chain, gone), gone),
      snapshots: chain.snapshots.map((each) => snapshotWithout(each, gone)),
    };
  };
}

/** When the seat that carries a human's identity goes, the next seat inherits it with the assessment. */
function handedOn(chain: DecisionChain, gone: ReadonlySet<PersonId>): DecisionChain {
  let people = chain.people;
  let assessments = chain.assessments;
  for (const id of gone) {
    const others = Object.values(people).some((person) => person.sameAs)
      ? seatsOfSamePerson(chain, id).filter((other) => !gone.has(other))
      : [];
    const heir = others[0];
    if (heir === undefined || identityOf(chain, id) !== id) continue;
    const freed = { ...people };
    for (const other of others) {
      const person = freed[other];
      if (person) freed[other] = { ...person, sameAs: other === heir ? null : heir };
    }
    people = freed;
    const assessment = assessments[id];
    if (assessment) assessments = { ...assessments, [heir]: assessment };
  }
  return people === chain.people ? chain : { ...chain, people, assessments };
}

function withoutPeople<T extends Omit<DecisionChain, 'snapshots'>>(chart: T, gone: ReadonlySet<PersonId>): T {
  const stays = (id: PersonId) => !gone.has(id);
  const people = Object.fromEntries(
    Object.entries(chart.people)
      .filter(([id]) => stays(id as PersonId))
      .map(([id, person]) => [id, person.sameAs && gone.has(person.sameAs) ? { ...person, sameAs: null } : person]),
  );
  const cleaned: T = {
    ...chart,
    people,
    ribs: chart.ribs.map((rib) =>
      rib.personIds.every(stays) ? rib : { ...rib, personIds: rib.personIds.filter(stays) },
    ),
    tray: chart.tray.filter(stays),
    topTen:
      chart.topTen.by === 'choice'
        ? { ...chart.topTen, personIds: chart.topTen.personIds.filter(stays) }
        : chart.topTen,
    assessments: keyedWithout(chart.assessments, gone),
    plan: chart.plan
      .filter((item) => stays(item.personId))
      .map((item) =>
        item.viaPersonIds.every(stays) ? item : { ...item, viaPersonIds: item.viaPersonIds.filter(stays) },
      ),
    decisionMode: {
      ...chart.decisionMode,
      tiers: chart.decisionMode.tiers.map((tier) =>
        tier.approverIds.every(stays) ? tier : { ...tier, approverIds: tier.approverIds.filter(stays) },
      ),
    },
    ties: chart.ties.filter((tie) => stays(tie.from) && stays(tie.to)),
  };
  return chart.topTenReasons ? { ...cleaned, topTenReasons: keyedWithout(chart.topTenReasons, gone) } : cleaned;
}

function snapshotWithout(snapshot: Snapshot, gone: ReadonlySet<PersonId>): Snapshot {
  const holdsAny = Object.keys(snapshot.chart.people).some((id) => gone.has(id as PersonId));
  return holdsAny ? { ...snapshot, chart: withoutPeople(snapshot.chart, gone) } : snapshot;
}

function keyedWithout<V>(record: Readonly<Record<string, V>>, gone: ReadonlySet<string>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
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
