/** Who sits where. Readers are tolerant: an id that is not in the chain has no seat, no name and no rank. */
import {
  type Assessment,
  type DecisionChain,
  notAssessed,
  type Person,
  type PersonId,
  type Rib,
  type RibId,
} from './chain.ts';
import { isBlank } from './sameName.ts';

export type Place = { readonly rib: Rib; readonly ribIndex: number; readonly place: number };

const seatIndexes = new WeakMap<readonly Rib[], Map<PersonId, Place>>();

function seatIndexOf(ribs: readonly Rib[]): Map<PersonId, Place> {
  const known = seatIndexes.get(ribs);
  if (known) return known;
  const index = new Map<PersonId, Place>();
  ribs.forEach((rib, ribIndex) => {
    rib.personIds.forEach((id, place) => {
      index.set(id, { rib, ribIndex, place });
    });
  });
  seatIndexes.set(ribs, index);
  return index;
}

/** What a person keeps at every seat; the rest belongs to the one seat. What is known of them is kept once (`assessmentOf`). */
export const humanFields = [
  'name',
  'placeholder',
  'coach',
  'hidden',
  'privateNote',
] as const satisfies (keyof Person)[];

/** The person's seat on a rib, or undefined in the tray. */
export function placeOf(chain: DecisionChain, id: PersonId): Place | undefined {
  return seatIndexOf(chain.ribs).get(id);
}

export function ribById(chain: DecisionChain, id: RibId): Rib | undefined {
  return chain.ribs.find((rib) => rib.id === id);
}

export function personById(chain: DecisionChain, id: PersonId): Person | undefined {
  return Object.hasOwn(chain.people, id) ? chain.people[id] : undefined;
}

/** Everyone on a rib, nearest the target first, then nearest the spine. */
export function seatedIds(chain: DecisionChain): PersonId[] {
  return chain.ribs.flatMap((rib) => rib.personIds);
}

/** Everyone in reading order: ribs first, then the tray. */
export function allPersonIds(chain: DecisionChain): PersonId[] {
  return [...seatedIds(chain), ...chain.tray];
}

/** The one id that stands for a human who has several seats (`sameAs`, followed to its end; a ring ends where it began). */
export function identityOf(chain: DecisionChain, id: PersonId): PersonId {
  let current = id;
  for (const seen = new Set<PersonId>(); !seen.has(current); ) {
    seen.add(current);
    const next = personById(chain, current)?.sameAs;
    if (!next || !personById(chain, next)) return current;
    current = next;
  }
  return current;
}

/** Every seat of the same human, this one included. */
export function seatsOfSamePerson(chain: DecisionChain, id: PersonId): PersonId[] {
  const identity = identityOf(chain, id);
  if (identity === id && !Object.values(chain.people).some((person) => person.sameAs)) return [id];
  return allPersonIds(chain).filter((other) => identityOf(chain, other) === identity);
}

/** What the team knows about this human; kept once, whichever seat one asks at. */
export function assessmentOf(chain: DecisionChain, id: PersonId): Assessment {
  const identity = identityOf(chain, id);
  return (Object.hasOwn(chain.assessments, identity) ? chain.assessments[identity] : undefined) ?? notAssessed;
}

export function hasName(person: Person): boolean {
  return !isBlank(person.name);
}
