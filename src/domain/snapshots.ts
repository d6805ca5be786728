/** Dated states of one chart (method.md §5): kept in its file, read like any chart. */
import type { Assessment, DecisionChain, IsoDate, IsoDateTime, PersonId, Snapshot } from './chain.ts';
import { localDay } from './dates.ts';
import { isSame } from './edits/change.ts';
import { oncePer } from './oncePer.ts';
import type { Level, Stance } from './scales.ts';
import { assessmentOf, identityOf, personById } from './seats.ts';

const stateOfChart = oncePer((chart: Snapshot['chart']): DecisionChain => ({ ...chart, snapshots: [] }));

/** The chart of then, as a chain of its own without snapshots; the same value each time. */
export function stateOf({ chart }: Pick<Snapshot, 'chart'>): DecisionChain {
  return stateOfChart(chart);
}

/** The oldest first, whatever their order in the file. */
export function snapshotsInTime(chain: DecisionChain): readonly Snapshot[] {
  return inTime(chain.snapshots);
}

function inTime(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  return [...snapshots].sort((a, b) => momentOf(a.takenAt) - momentOf(b.takenAt));
}

export function lastSnapshot(chain: DecisionChain): Snapshot | undefined {
  return snapshotsInTime(chain).at(-1);
}

/** Whether the chart has not changed since a snapshot of that day where the user sits, but for the date of the next review. */
export function isKeptOn(chain: DecisionChain, day: IsoDate): boolean {
  const last = lastSnapshot(chain);
  if (!last || localDay(last.takenAt) !== day) return false;
  const kept = { ...last.chart, updatedAt: chain.updatedAt, reviewDue: chain.reviewDue };
  const { snapshots: _, ...now } = chain;
  return isSame(kept, now);
}

/** Milliseconds; times in a file may stand at any offset from UTC. */
function momentOf(at: IsoDateTime): number {
  return Date.parse(at) || 0;
}

/** Whether any of these people is in a dated state too. */
export function isInSnapshots(chain: DecisionChain, ids: readonly PersonId[]): boolean {
  return chain.snapshots.some(({ chart }) => ids.some((id) => Object.hasOwn(chart.people, id)));
}

/** Both null where the person was not on file, or not assessed. */
export type PersonPoint = { readonly level: Level | null; readonly stance: Stance | null };

type Pasts = { readonly states: readonly DecisionChain[]; readonly points: Map<string, readonly PersonPoint[]> };
const pastsOf = oncePer(
  (snapshots: DecisionChain['snapshots']): Pasts => ({
    states: inTime(snapshots).map(stateOf),
    points: new Map(),
  }),
);
const never: readonly PersonPoint[] = [];

/** What each snapshot knew of someone who is in the chart now, the oldest first; the same list until snapshots change. */
export function pastOf(chain: DecisionChain, id: PersonId): readonly PersonPoint[] {
  const past = pastsOf(chain.snapshots);
  if (past.states.length === 0) return never;
  const key = JSON.stringify([id, identityOf(chain, id)]);
  const known = past.points.get(key) ?? past.states.map((state) => pointOf(state, chain, id));
  past.points.set(key, known);
  return known;
}

/** What was known then of someone who is in the chart now; a seat made since is looked up under its human. */
export function pointOf(then: DecisionChain, now: DecisionChain, id: PersonId): PersonPoint {
  const { level, stance } = assessmentThen(then, now, id) ?? { level: null, stance: null };
  return { level, stance };
}

/** The whole assessment of then; undefined where the person was not on file. */
export function assessmentThen(then: DecisionChain, now: DecisionChain, id: PersonId): Assessment | undefined {
  const seat = personById(then, id) ? id : identityOf(now, id);
  return personById(then, seat) ? assessmentOf(then, seat) : undefined;
}
