/** 短木板: the chain at which the barrel leaks (design-2.md §4, §17). */
import type { DecisionChain, PersonId, Rib, RibId } from './chain.ts';
import { levelNumber } from './scales.ts';
import { assessmentOf, identityOf, personById } from './seats.ts';
import { topRankOf } from './topTen.ts';
import { meanLevelOf } from './trends.ts';

/** A competitor's mean this far above ours makes a board short, in levels. */
const shortBy = 0.5;

/**
 * One chain. Means are 0 for no contact … 6, over those of `ratedIds` whose level is known, null if there is none. One
 * population for all chains, whatever their ranks and roles: who enters or leaves the top ten moves no mean, and somebody
 * whom we have not rated moves none, not even a competitor's.
 */
export type Stave = {
  readonly ribId: RibId;
  /** Everybody on the chain; one seat a human. */
  readonly personIds: readonly PersonId[];
  /** Those whose level with us is rated. */
  readonly ratedIds: readonly PersonId[];
  readonly mean: number | null;
  readonly rivals: readonly {
    readonly competitorId: string;
    readonly mean: number | null;
    /** Those rated for both of us: only over them do two means tell who is ahead. */
    readonly sharedIds: readonly PersonId[];
    /** Our mean over them. */
    readonly ours: number | null;
    readonly isAhead: boolean;
  }[];
  /** `rival`: a competitor is half a level ahead with those rated for both. `low`: below acquaintance where somebody approves or decides. */
  readonly short: 'rival' | 'low' | null;
};

/** One a chain, nearest the target first. */
export function stavesOf(chain: DecisionChain): readonly Stave[] {
  return chain.ribs.map((rib) => staveOf(chain, rib));
}

/** Whom the plan of a short board is about: those beyond the top ten, who have plans of their own; all where there is nobody else. */
export function boardPeople(chain: DecisionChain, { personIds }: Stave): readonly PersonId[] {
  const beyond = personIds.filter((id) => topRankOf(chain, id) === undefined);
  return beyond.length > 0 ? beyond : personIds;
}

function staveOf(chain: DecisionChain, rib: Rib): Stave {
  const humans = new Map(rib.personIds.map((id) => [identityOf(chain, id), id]));
  const personIds = rib.personIds.filter((id) => humans.get(identityOf(chain, id)) === id);
  const ratedIds = personIds.filter((id) => assessmentOf(chain, id).level !== null);
  const mean = meanLevelOf(ratedIds.map((id) => assessmentOf(chain, id).level));
  const rivals = chain.competitors.map(({ id }) => {
    const levelOf = (each: PersonId) => assessmentOf(chain, each).competitorLevels?.[id] ?? null;
    const sharedIds = ratedIds.filter((each) => levelOf(each) !== null);
    const theirs = meanLevelOf(sharedIds.map(levelOf));
    const ours = meanLevelOf(sharedIds.map((each) => assessmentOf(chain, each).level));
    const isAhead = ours !== null && theirs !== null && theirs - ours >= shortBy;
    return { competitorId: id, mean: theirs, sharedIds, ours, isAhead };
  });
  const decides = personIds.some((id) => ['approver', 'decider'].includes(personById(chain, id)?.role ?? ''));
  const isLow = mean !== null && mean < levelNumber('acquaintance') && decides;
  const short = rivals.some(({ isAhead }) => isAhead) ? 'rival' : isLow ? 'low' : null;
  return { ribId: rib.id, personIds, ratedIds, mean, rivals, short };
}
