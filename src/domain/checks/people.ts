/** What several checks ask of people. */
import type { DecisionChain, Person, PersonId } from '../chain.ts';
import { allPersonIds, hasName, identityOf, personById, seatedIds } from '../seats.ts';
import { topTen } from '../topTen.ts';

/** A seat marked as known whose person is not known yet. */
export function isPlaceholder(person: Person): boolean {
  return !hasName(person) && person.placeholder === true;
}

export function everyone(chain: DecisionChain): { id: PersonId; person: Person }[] {
  return withPerson(chain, allPersonIds(chain));
}

export function everyoneSeated(chain: DecisionChain): { id: PersonId; person: Person }[] {
  return withPerson(chain, seatedIds(chain));
}

export function topPeople(chain: DecisionChain): { id: PersonId; person: Person }[] {
  return withPerson(chain, topTen(chain));
}

/** The humans of the top ten, by identity: a second seat of one of them counts as in. */
export function topHumans(chain: DecisionChain): ReadonlySet<PersonId> {
  return new Set(topTen(chain).map((id) => identityOf(chain, id)));
}

function withPerson(chain: DecisionChain, ids: readonly PersonId[]) {
  return ids.flatMap((id) => {
    const person = personById(chain, id);
    return person ? [{ id, person }] : [];
  });
}
