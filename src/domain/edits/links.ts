/** Two seats of one human (`sameAs`): the second seat points at the first. */
import { type Assessment, type Edit, notAssessed, type Person, type PersonId } from '../chain.ts';
import { assessmentOf, identityOf, personById, seatsOfSamePerson } from '../seats.ts';

/** Makes `id` another seat of `other`. Name, coach and hidden mark become the other's; what was known only here is kept. */
export function linkSeats(id: PersonId, other: PersonId): Edit {
  return (chain) => {
    const identity = identityOf(chain, other);
    const lead = personById(chain, identity);
    if (!lead || !personById(chain, id) || identityOf(chain, id) === identity) return chain;
    const people = { ...chain.people };
    for (const seat of seatsOfSamePerson(chain, id)) {
      const person = people[seat];
      if (person)
        people[seat] = {
          ...person,
          name: lead.name,
          sameAs: identity,
          coach: lead.coach ?? person.coach,
          hidden: lead.hidden ?? person.hidden,
        };
    }
    const joined = filledIn(assessmentOf(chain, identity), assessmentOf(chain, id));
    const { [identityOf(chain, id)]: _, ...others } = chain.assessments;
    return { ...chain, people, assessments: joined === notAssessed ? others : { ...others, [identity]: joined } };
  };
}

/** Parts one seat from the human: it keeps a copy of what is known. */
export function unlinkSeat(id: PersonId): Edit {
  return (chain) => {
    const seats = seatsOfSamePerson(chain, id);
    const person = personById(chain, id);
    if (!person || seats.length < 2) return chain;
    const identity = identityOf(chain, id);
    const known = assessmentOf(chain, id);
    const people: Record<PersonId, Person> = { ...chain.people, [id]: { ...person, sameAs: null } };
    const assessments: Record<PersonId, Assessment> = { ...chain.assessments };
    if (known !== notAssessed) assessments[id] = known;
    if (identity === id) {
      const others = seats.filter((seat) => seat !== id);
      const heir = others[0];
      for (const seat of others) {
        const other = people[seat];
        if (other && heir) people[seat] = { ...other, sameAs: seat === heir ? null : heir };
      }
      if (heir && known !== notAssessed) assessments[heir] = known;
    }
    return { ...chain, people, assessments };
  };
}

function filledIn<T extends object>(first: T, second: T): T {
  const joined = { ...second, ...first } as Record<string, unknown>;
  for (const [key, value] of Object.entries(first)) {
    if (value === null || value === undefined || value === '')
      joined[key] = (second as Record<string, unknown>)[key] ?? value;
  }
  return joined as T;
}
