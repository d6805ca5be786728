/** 下滑: what stood higher in the newest snapshot (method.md §5). */
import type { DecisionChain, PersonId, Snapshot } from './chain.ts';
import { type Level, levelNumber } from './scales.ts';
import { assessmentOf } from './seats.ts';
import { lastSnapshot, pointOf, stateOf } from './snapshots.ts';

export type Fall = { readonly from: Level; readonly since: Snapshot };

/** How high the relationship with this human was, where it is lower now. */
export function fallOf(chain: DecisionChain, id: PersonId): Fall | undefined {
  const since = lastSnapshot(chain);
  if (!since) return undefined;
  const from = pointOf(stateOf(since), chain, id).level;
  const { level } = assessmentOf(chain, id);
  return from !== null && level !== null && levelNumber(level) < levelNumber(from) ? { from, since } : undefined;
}
