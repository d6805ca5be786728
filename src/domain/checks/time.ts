/** What got worse since the last snapshot, and whether there is one at all to tell by (method.md §5, §8). */
import type { DecisionChain, IsoDate, PersonId, Snapshot } from '../chain.ts';
import { daysBetween, localDay } from '../dates.ts';
import { stances } from '../scales.ts';
import { assessmentOf, identityOf } from '../seats.ts';
import { assessmentThen, lastSnapshot, pointOf, stateOf } from '../snapshots.ts';
import { topTen } from '../topTen.ts';
import type { MendKey, Sighting } from './finding.ts';

/** A quarter and a few days. */
const snapshotDays = 100;

/** Of the top ten: less for us than in the last snapshot. */
export function stanceFell(chain: DecisionChain): Sighting[] {
  const before = lastSnapshot(chain);
  if (!before) return [];
  return topTen(chain).flatMap((id): Sighting[] => {
    const was = pointOf(stateOf(before), chain, id).stance;
    const { stance } = assessmentOf(chain, id);
    if (was === null || stance === null || stances.indexOf(stance) >= stances.indexOf(was)) return [];
    if (isAnsweredSince(chain, before, id)) return [];
    return [{ personIds: [id], field: 'stance', because: was, text: before.label.trim(), mends: fallMends }];
  });
}

export const fallMends: readonly MendKey[] = ['plan-recovery', 'explain-fall'];

/** A fall since the snapshot is being worked on, or its reason has been written. */
export function isAnsweredSince(chain: DecisionChain, since: Snapshot, id: PersonId): boolean {
  return isPlannedSince(chain, since, id) || isExplainedSince(chain, since, id);
}

/** The assessment rests on something else than in the snapshot: reasons of a fall belong to its evidence. */
function isExplainedSince(chain: DecisionChain, since: Snapshot, id: PersonId): boolean {
  const evidence = assessmentOf(chain, id).evidence?.trim() ?? '';
  return evidence !== '' && evidence !== assessmentThen(stateOf(since), chain, id)?.evidence?.trim();
}

/** An open plan row about this human that the snapshot did not have. */
function isPlannedSince(chain: DecisionChain, { chart }: Snapshot, id: PersonId): boolean {
  const before = new Set(chart.plan.map((item) => item.id));
  return chain.plan.some(
    (item) =>
      (item.status === 'planned' || item.status === 'doing') &&
      !before.has(item.id) &&
      identityOf(chain, item.personId) === identityOf(chain, id),
  );
}

/** The last snapshot is more than 100 days old; a chart without any does not use them. */
export function snapshotOld(chain: DecisionChain, today: IsoDate): Sighting[] {
  const last = lastSnapshot(chain);
  const days = last ? daysBetween(localDay(last.takenAt), today) : 0;
  return days > snapshotDays ? [{ count: days }] : [];
}
