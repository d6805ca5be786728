/** How levels, stances and the top ten went from snapshot to snapshot, and where they stand now (method.md §5). */
import type { DecisionChain, IsoDateTime, PersonId, PlanItem } from './chain.ts';
import { type Level, levelNumber, type Stance } from './scales.ts';
import { assessmentOf } from './seats.ts';
import { type PersonPoint, pastOf, pointOf, snapshotsInTime, stateOf } from './snapshots.ts';
import { topTen } from './topTen.ts';

/** A dated state; the present comes last, without a snapshot. */
export type Moment = {
  readonly snapshotId: string | null;
  readonly at: IsoDateTime;
  readonly label: string;
  readonly state: DecisionChain;
};

export function momentsOf(chain: DecisionChain): readonly Moment[] {
  return [
    ...snapshotsInTime(chain).map((each) => ({
      snapshotId: each.id,
      at: each.takenAt,
      label: each.label,
      state: stateOf(each),
    })),
    { snapshotId: null, at: chain.updatedAt, label: '', state: chain },
  ];
}

/** One point a moment. */
export function personTrend(chain: DecisionChain, id: PersonId): readonly PersonPoint[] {
  return [...pastOf(chain, id), pointOf(chain, chain, id)];
}

export type TopPoint = {
  /** In rank order. */
  readonly stances: readonly (Stance | null)[];
  /** 0 for no contact … 6; of those assessed, null if nobody is. */
  readonly meanLevel: number | null;
  /** Levels climbed towards the targets of this moment since the one before, falls counted against; null at the first. */
  readonly gapClosed: number | null;
  /** Rows of the improvement plan: done, of those not dropped. */
  readonly planDone: { readonly done: number; readonly of: number };
};

/** The top ten of each moment, one point a moment. */
export function topTrend(chain: DecisionChain): readonly TopPoint[] {
  const moments = momentsOf(chain);
  return moments.map(({ state }, index) => topPointOf(state, moments[index - 1]?.state));
}

/** The top ten of one state, after another. */
export function topPointOf(state: DecisionChain, before?: DecisionChain): TopPoint {
  const ids = topTen(state);
  return {
    stances: ids.map((id) => assessmentOf(state, id).stance),
    meanLevel: meanLevelOf(ids.map((id) => assessmentOf(state, id).level)),
    gapClosed: before ? ids.reduce((sum, id) => sum + climbed(before, state, id), 0) : null,
    planDone: doneOf(state.plan),
  };
}

/** Of the levels known; null if none is. */
export function meanLevelOf(levels: readonly (Level | null)[]): number | null {
  const known = levels.flatMap((level) => (level === null ? [] : [levelNumber(level)]));
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
}

/** Levels beyond the target close no gap. */
function climbed(before: DecisionChain, state: DecisionChain, id: PersonId): number {
  const was = pointOf(before, state, id).level;
  const { level, targetLevel } = assessmentOf(state, id);
  if (was === null || level === null || targetLevel === null) return 0;
  const towards = (each: Level) => Math.min(levelNumber(each), levelNumber(targetLevel));
  return towards(level) - towards(was);
}

function doneOf(plan: readonly PlanItem[]): TopPoint['planDone'] {
  const kept = plan.filter(({ status }) => status !== 'dropped');
  return { done: kept.filter(({ status }) => status === 'done').length, of: kept.length };
}
