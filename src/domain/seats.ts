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
import { oncePer } from './oncePer.ts';
import { isBlank } from './sameName.ts';

type People = Pick<DecisionChain, 'people'>;

export type Place = { readonly rib: Rib; readonly ribIndex: number; readonly place: number };

const seatIndexOf = oncePer((ribs: readonly Rib[]): ReadonlyMap<PersonId, Place> => {
  const index = new Map<PersonId, Place>();
  ribs.forEach((rib, ribIndex) => {
    rib.personIds.forEach((id, place) => {
      index.set(id, { rib, ribIndex, place });
    });
  });
  return index;
});

/** What a person keeps at every seat; the rest belongs to the one seat. What is known of them is kept once (`assessmentOf`). */
export const humanFields = [
  'name',
  'placeholder',
  'coach',
  'hidden',
  'privateNote',
] as const satisfies (keyof Person)[];

/** The person's seat on a rib, or undefined in the tray. */
export function placeOf(chain: Pick<DecisionChain, 'ribs'>, id: PersonId): Place | undefined {
  return seatIndexOf(chain.ribs).get(id);
}

export function ribById(chain: DecisionChain, id: RibId): Rib | undefined {
  return chain.ribs.find((rib) => rib.id === id);
}

export function personById(chain: People, id: PersonId): Person | undefined {
  return Object.hasOwn(chain.people, id) ? chain.people[id] : undefined;
}

const idsOn = oncePer((ribs: readonly Rib[]): readonly PersonId[] => ribs.flatMap((rib) => rib.personIds));

/** Everyone on a rib, nearest the target first, then nearest the spine. */
export function seatedIds(chain: DecisionChain): readonly PersonId[] {
  return idsOn(chain.ribs);
}

/** Everyone in reading order: ribs first, then the tray. */
export function allPersonIds(chain: DecisionChain): PersonId[] {
  return [...seatedIds(chain), ...chain.tray];
}

/** Who stands for whom among these people, so that a link is followed once, however many seats lead over it. */
const identitiesOf = oncePer((_: DecisionChain['people']) => new Map<PersonId, PersonId>());

/** The one id that stands for a human who has several seats (`sameAs`, followed to its end; a ring ends where it began). */
export function identityOf(chain: People, id: PersonId): PersonId {
  if (!linkOf(chain, id)) return id;
  const known = identitiesOf(chain.people);
  const way = new Set<PersonId>();
  let current = id;
  while (!known.has(current) && !way.has(current)) {
    way.add(current);
    const next = linkOf(chain, current);
    if (next) current = next;
    else known.set(current, current);
  }
  const end = known.get(current) ?? current;
  let isInRing = false;
  for (const each of way) {
    isInRing ||= each === current;
    known.set(each, isInRing ? each : end);
  }
  return known.get(id) ?? id;
}

/** Whom this seat says it is the same as, if they are there. */
function linkOf(chain: People, id: PersonId): PersonId | null {
  const other = personById(chain, id)?.sameAs;
  return other && personById(chain, other) ? other : null;
}

/** Every seat of the same human, this one included. */
export function seatsOfSamePerson(chain: DecisionChain, id: PersonId): readonly PersonId[] {
  const identity = identityOf(chain, id);
  return seatsByHuman(chain).get(identity) ?? (identity === id ? [id] : []);
}

/** Everyone's seats in reading order, by the id that stands for the human. */
export const seatsByHuman = oncePer((chain: DecisionChain): ReadonlyMap<PersonId, readonly PersonId[]> => {
  const seats = new Map<PersonId, PersonId[]>();
  for (const id of allPersonIds(chain)) {
    const identity = identityOf(chain, id);
    const list = seats.get(identity);
    if (list) list.push(id);
    else seats.set(identity, [id]);
  }
  return seats;
});

/** What the team knows about this human; kept once, whichever seat one asks at. */
export function assessmentOf(chain: DecisionChain, id: PersonId): Assessment {
  const identity = identityOf(chain, id);
  return (Object.hasOwn(chain.assessments, identity) ? chain.assessments[identity] : undefined) ?? notAssessed;
}

export function hasName(person: Person): boolean {
  return !isBlank(person.name);
}
