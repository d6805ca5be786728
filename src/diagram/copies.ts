/** Copies of people on the same chart: each a human of their own. */
import type { DecisionChain, PersonId, Seat } from '../domain/chain.ts';
import { addCarried, carriedOf } from '../domain/edits/carry.ts';
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
  if (chainNow() === chain) return [];
  const seated = copies.map(({ id }) => id);
  chart.verbs.select({ kind: 'people', ids: seated });
  return seated;
}
