/** What several checks ask of people. */
import type { DecisionChain, Person, PersonId } from '../chain.ts';
import { oncePer } from '../oncePer.ts';
import { hasName, identityOf, personById, seatedIds } from '../seats.ts';
import { topTen } from '../topTen.ts';

/** A seat marked as known whose person is not known yet. */
export function isPlaceholder(person: Person): boolean {
  return !hasName(person) && person.placeholder === true;
}

type Someone = { readonly id: PersonId; readonly person: Person };

/** On the ribs, in reading order. */
export const everyoneSeated = oncePer((chain: DecisionChain): readonly Someone[] =>
  withPerson(chain, seatedIds(chain)),
);

/** On the ribs and in the tray, in reading order. */
export const everyone = oncePer((chain: DecisionChain): readonly Someone[] => [
  ...everyoneSeated(chain),
  ...withPerson(chain, chain.tray),
]);

export function topPeople(chain: DecisionChain): Someone[] {
  return withPerson(chain, topTen(chain));
}

/** The humans of the top ten, by identity: a second seat of one of them counts as in. */
export function topHumans(chain: DecisionChain): ReadonlySet<PersonId> {
  return new Set(topTen(chain).map((id) => identityOf(chain, id)));
}

function withPerson(chain: DecisionChain, ids: readonly PersonId[]): Someone[] {
  return ids.flatMap((id) => {
    const person = personById(chain, id);
    return person ? [{ id, person }] : [];
  });
}
