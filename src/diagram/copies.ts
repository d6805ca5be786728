/** Copies of people on the same chart: each a human of their own. */
import type { DecisionChain, PersonId, Seat } from '../domain/chain.ts';
import { addCarried, carriedOf } from '../domain/edits/carry.ts';
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
  if (app.chain() === chain) return [];
  const seated = copies.map(({ id }) => id);
  app.chart.verbs.select({ kind: 'people', ids: seated });
  return seated;
}
