/** A team's own templates: a chart without its people, and a new chart from it. */
import { type DecisionChain, emptyChain, type IsoDateTime, type Person, type PersonId } from '../domain/chain.ts';
import type { NewId } from '../domain/newId.ts';

/**
 * What a chart teaches about the next one: target, chains, seats with titles, roles and grades, competitors, and the
 * decision mode without names. Names, ratings, plan, notes, ties, owners and snapshots stay behind, and so do the tray
 * and the customer: nothing in it is about a person.
 */
export function templateOf(chain: DecisionChain, newId: NewId, now: IsoDateTime): DecisionChain {
  return reseated({ ...emptyChain(chain.id, now), ...shapeOf(chain) }, newId, now);
}

/** A new chart from a template file: the same chart under new ids, so that two charts begun from it are two. */
export function chainFromTemplate(template: DecisionChain, newId: NewId, now: IsoDateTime): DecisionChain {
  return templateOf(template, newId, now);
}

function shapeOf(chain: DecisionChain): Partial<DecisionChain> {
  const seats = chain.ribs.flatMap((rib) => rib.personIds);
  return {
    title: chain.title,
    target: chain.target,
    ribs: chain.ribs.map(({ id, name, kind, personIds }) => ({ id, name, kind, personIds })),
    people: Object.fromEntries(seats.map((id) => [id, seatOf(chain.people[id])])),
    competitors: chain.competitors.map(({ id, name }) => ({ id, name })),
    decisionMode: {
      ...chain.decisionMode,
      tiers: chain.decisionMode.tiers.map((tier) => ({
        ...tier,
        approverIds: tier.approverIds.filter((id) => seats.includes(id)),
      })),
    },
  };
}

function seatOf(person: Person | undefined): Person {
  const { role, grade } = person ?? {};
  return { name: '', jobTitle: person?.jobTitle ?? '', placeholder: true, role: role ?? null, ...(grade && { grade }) };
}

function reseated(chain: DecisionChain, newId: NewId, now: IsoDateTime): DecisionChain {
  const personIds = new Map<PersonId, PersonId>();
  const ribIds = new Map(chain.ribs.map((rib) => [rib.id, newId('rib')]));
  for (const id of Object.keys(chain.people) as PersonId[]) personIds.set(id, newId('person'));
  const seat = (id: PersonId) => personIds.get(id) ?? id;
  return {
    ...chain,
    id: newId('chart'),
    updatedAt: now,
    ribs: chain.ribs.map((rib) => ({ ...rib, id: ribIds.get(rib.id) ?? rib.id, personIds: rib.personIds.map(seat) })),
    people: Object.fromEntries(Object.entries(chain.people).map(([id, person]) => [seat(id as PersonId), person])),
    decisionMode: {
      ...chain.decisionMode,
      tiers: chain.decisionMode.tiers.map((tier) => ({ ...tier, approverIds: tier.approverIds.map(seat) })),
      stages: chain.decisionMode.stages.map((stage) => ({
        ...stage,
        ribId: stage.ribId === null ? null : (ribIds.get(stage.ribId) ?? null),
        plannedOn: null,
      })),
    },
  };
}
