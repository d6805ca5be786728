/** A seat of one human made another human's again: the way back from links.ts. */
import type { Edit, Person, PersonId } from '../chain.ts';
import { identityOf, personById, seatsOfSamePerson } from '../seats.ts';
import { ratingsChanged } from './change.ts';

/** Parts one seat from the human: it keeps a copy of what is known, and the others stay together. */
export function unlinkSeat(id: PersonId): Edit {
  return (chain) => {
    const seats = seatsOfSamePerson(chain, id);
    const person = personById(chain, id);
    if (!person || seats.length < 2) return chain;
    const identity = identityOf(chain, id);
    const others = seats.filter((seat) => seat !== id);
    const heir = identity === id ? others[0] : identity;
    const people: Record<PersonId, Person> = { ...chain.people, [id]: { ...person, sameAs: null } };
    for (const seat of others) {
      const each = people[seat];
      const sameAs = heir === undefined || seat === heir ? null : heir;
      if (each && (each.sameAs ?? null) !== sameAs) people[seat] = { ...each, sameAs };
    }
    if (heir === undefined) return { ...chain, people };
    const { [identity]: known, [id]: _, [heir]: __, ...assessments } = chain.assessments;
    return {
      ...chain,
      people,
      assessments: known ? { ...assessments, [id]: known, [heir]: known } : assessments,
      ...ratingsChanged(chain, (values) => {
        const rated = values[identity];
        return rated ? { ...values, [id]: rated, [heir]: rated } : values;
      }),
    };
  };
}
