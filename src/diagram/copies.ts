/** Copies of people on the same chart, each a human of their own; and second seats, each the same human. */
import type { DecisionChain, Edit, PersonId, Seat } from '../domain/chain.ts';
import { addCarried, carriedOf } from '../domain/edits/carry.ts';
import { alsoSit } from '../domain/edits/links.ts';
import type { RibSeat } from '../layout/seat.ts';
import type { RunningApp } from '../ui/app.ts';
import { commitAloud, subjectOf } from '../ui/chartVerbs.ts';
import { newPersonId } from '../ui/ids.ts';

export function copiesOf(chain: DecisionChain, ids: readonly PersonId[]) {
  return ids.flatMap((id) => {
    const carried = carriedOf(chain, id);
    return carried ? [{ id: newPersonId(), ...carried }] : [];
  });
}

/** Seats copies and selects them; the seated ones, none when the chart takes no more. */
export function seatCopies(app: RunningApp, ids: readonly PersonId[], seat: Seat): readonly PersonId[] {
  const chain = app.chain();
  const copies = copiesOf(chain, ids);
  commitAloud(app, addCarried(copies, seat), { step: 'add-person', subject: subjectOf(app, ids) });
  return seated(
    app,
    chain,
    copies.map(({ id }) => id),
  );
}

/** These humans also sit here; the new seats are selected. */
export function seatAlso(app: RunningApp, ids: readonly PersonId[], seat: RibSeat): readonly PersonId[] {
  const chain = app.chain();
  const seats = ids.map((id) => [id, newPersonId()] as const);
  commitAloud(app, alsoSitAll(seats, seat), { step: 'link', subject: subjectOf(app, ids) });
  return seated(
    app,
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
function seated(app: RunningApp, before: DecisionChain, ids: readonly PersonId[]): readonly PersonId[] {
  if (app.chain() === before) return [];
  app.chart.verbs.select({ kind: 'people', ids });
  return ids;
}
