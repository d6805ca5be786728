/** 下滑: what stood higher in the newest snapshot (method.md §5). */
import type { DecisionChain, PersonId, Snapshot } from './chain.ts';
import { type Level, levelNumber } from './scales.ts';
import { assessmentOf, identityOf, personById } from './seats.ts';

/** The newest by its time, whatever the order of the list. */
export function lastSnapshot({ snapshots }: Pick<DecisionChain, 'snapshots'>): Snapshot | undefined {
  return snapshots.reduce<Snapshot | undefined>(
    (last, each) => (last && last.takenAt > each.takenAt ? last : each),
    undefined,
  );
}

export type Fall = { readonly from: Level; readonly since: Snapshot };

/** How high the relationship with this human was, where it is lower now. */
export function fallOf(chain: DecisionChain, id: PersonId): Fall | undefined {
  const since = lastSnapshot(chain);
  if (!since) return undefined;
  const then: DecisionChain = { ...since.chart, snapshots: [] };
  const seat = personById(then, id) ? id : identityOf(chain, id);
  const from = personById(then, seat) ? assessmentOf(then, seat).level : null;
  const { level } = assessmentOf(chain, id);
  return from !== null && level !== null && levelNumber(level) < levelNumber(from) ? { from, since } : undefined;
}
