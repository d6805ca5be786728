/** Two seats of one human (`sameAs`): the second seat points at the first. */
import type { Assessment, Edit, Person, PersonId, Seat } from '../chain.ts';
import { hasName, humanFields, identityOf, personById, seatsOfSamePerson } from '../seats.ts';
import { ratingsChanged } from './change.ts';
import { addPeople } from './people.ts';

/**
 * Makes `id` another seat of `other`. Name, coach and hidden mark and private note are the human's, so they become the
 * other's at every seat; what was known or rated only here is kept.
 */
export function linkSeats(id: PersonId, other: PersonId): Edit {
  return (chain) => {
    const identity = identityOf(chain, other);
    const second = identityOf(chain, id);
    const lead = personById(chain, identity);
    const joining = personById(chain, id);
    if (!lead || !joining || second === identity) return chain;
    const shared = sharedFacts(lead, joining);
    const people = { ...chain.people };
    for (const seat of [...seatsOfSamePerson(chain, other), ...seatsOfSamePerson(chain, id)]) {
      const person = people[seat];
      if (person) people[seat] = { ...person, ...shared, ...(seat !== identity && { sameAs: identity }) };
    }
    const { [second]: here, ...assessments } = chain.assessments;
    const there = assessments[identity];
    const joined = here && there ? joinedAssessment(there, here) : (there ?? here);
    return {
      ...chain,
      people,
      assessments: joined ? { ...assessments, [identity]: joined } : assessments,
      ...ratingsChanged(chain, ({ [second]: theirs, ...values }) =>
        theirs ? { ...values, [identity]: values[identity] ?? theirs } : values,
      ),
    };
  };
}

/** A second seat of this human: the same name, job title and judgements, under a new id. */
export function alsoSit(id: PersonId, newId: PersonId, seat: Seat): Edit {
  return (chain) => {
    const person = personById(chain, id);
    if (!person) return chain;
    const added = addPeople([[newId, { ...person, sameAs: null }]], seat)(chain);
    return added === chain ? chain : linkSeats(newId, id)(added);
  };
}

/** What belongs to the human and not to the seat, the first one's before the second one's. */
function sharedFacts(first: Person, second: Person): Partial<Person> {
  const joined = { ...filledIn(first, second), name: hasName(first) ? first.name : second.name };
  const shared: Partial<Person> = {};
  for (const key of humanFields) {
    if (joined[key] !== undefined) Object.assign(shared, { [key]: joined[key] });
  }
  return shared.name?.trim() && shared.placeholder ? { ...shared, placeholder: false } : shared;
}

function joinedAssessment(first: Assessment, second: Assessment): Assessment {
  const joined = filledIn(first, second);
  if (!first.competitorLevels || !second.competitorLevels) return joined;
  return { ...joined, competitorLevels: filledIn(first.competitorLevels, second.competitorLevels) };
}

function filledIn<T extends object>(first: T, second: T): T {
  const joined = { ...second, ...first } as Record<string, unknown>;
  for (const [key, value] of Object.entries(first)) {
    if (value === null || value === undefined || value === '')
      joined[key] = (second as Record<string, unknown>)[key] ?? value;
  }
  return joined as T;
}
