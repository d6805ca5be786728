/** Copies of people on the same chart, each a human of their own; and second seats, each the same human. */
import type { DecisionChain, Edit, PersonId, Seat } from '../domain/chain.ts';
import { addCarried, carriedOf } from '../domain/edits/carry.ts';
import { alsoSit } from '../domain/edits/links.ts';
import type { RibSeat } from '../layout/seat.ts';
import { chainNow, chart, newPersonId } from '../ui/app.ts';
import { commitAloud, subjectOf } from '../ui/chartVerbs.ts';

export function copiesOf(chain: DecisionChain, ids: readonly PersonId[]) {
  return ids.flatMap((id) => {
    const carried = carriedOf(chain, id);
    return carried ? [{ id: newPersonId(), ...carried }] : [];
  });
}

/** Seats copies and selects them; the seated ones, none when the chart takes no more. */
export function seatCopies(ids: readonly PersonId[], seat: Seat): readonly PersonId[] {
  const chain = chainNow();
  const copies = copiesOf(chain, ids);
  commitAloud(addCarried(copies, seat), { step: 'add-person', subject: subjectOf(ids) });
  return seated(
    chain,
    copies.map(({ id }) => id),
  );
}

/** These humans also sit here; the new seats are selected. */
export function seatAlso(ids: readonly PersonId[], seat: RibSeat): readonly PersonId[] {
  const chain = chainNow();
  const seats = ids.map((id) => [id, newPersonId()] as const);
  commitAloud(alsoSitAll(seats, seat), { step: 'link', subject: subjectOf(ids) });
  return seated(
    chain,
    seats.map(([, id]) => id),
  );
}

/** Pairs of who is meant and the new seat's id, seated one behind the other. */
export function alsoSitAll(seats: readonly (readonly [PersonId, PersonId])[], seat: RibSeat): Edit {
  return (chain) =>
    seats.reduce((current, [id, newId], at) => alsoSit(id, newId, { ...seat, place: seat.place + at })(current), chain);
}

/** Selects who has come; nobody when the chart took no more. */
function seated(before: DecisionChain, ids: readonly PersonId[]): readonly PersonId[] {
  if (chainNow() === before) return [];
  chart.verbs.select({ kind: 'people', ids });
  return ids;
}
