/** 短木板: the chain at which the barrel leaks (design-2.md §4, §17). */
import type { DecisionChain, PersonId, Rib, RibId } from './chain.ts';
import { relationOf } from './coverage.ts';
import { levelNumber } from './scales.ts';
import { assessmentOf, identityOf, personById } from './seats.ts';
import { topRankOf } from './topTen.ts';
import { meanLevelOf } from './trends.ts';

/** A competitor's mean this far above ours makes a board short, in levels. */
const shortBy = 0.5;

/** One chain; means are 0 for no contact … 6, of those assessed, null if nobody is. */
export type Stave = {
  readonly ribId: RibId;
  /** The extensive people of the chain, all of it if it has none; one seat a human. */
  readonly personIds: readonly PersonId[];
  readonly mean: number | null;
  readonly rivals: readonly { readonly competitorId: string; readonly mean: number | null }[];
  /** `rival`: a competitor is half a level ahead. `low`: below acquaintance where somebody approves or decides. */
  readonly short: 'rival' | 'low' | null;
};

/** One a chain, nearest the target first. */
export function stavesOf(chain: DecisionChain): readonly Stave[] {
  return chain.ribs.map((rib) => staveOf(chain, rib));
}

function staveOf(chain: DecisionChain, rib: Rib): Stave {
  const humans = new Map(rib.personIds.map((id) => [identityOf(chain, id), id]));
  const all = rib.personIds.filter((id) => humans.get(identityOf(chain, id)) === id);
  const isExtensive = (id: PersonId) => {
    const person = personById(chain, id);
    return person && relationOf({ rank: topRankOf(chain, id) ?? null, person }) === 'extensive';
  };
  const extensive = all.filter(isExtensive);
  const personIds = extensive.length > 0 ? extensive : all;
  const known = personIds.map((id) => assessmentOf(chain, id));
  const mean = meanLevelOf(known.map(({ level }) => level));
  const rivals = chain.competitors.map(({ id }) => ({
    competitorId: id,
    mean: meanLevelOf(known.map(({ competitorLevels }) => competitorLevels?.[id] ?? null)),
  }));
  const isAhead = mean !== null && rivals.some((rival) => rival.mean !== null && rival.mean - mean >= shortBy);
  const decides = all.some((id) => ['approver', 'decider'].includes(personById(chain, id)?.role ?? ''));
  const isLow = mean !== null && mean < levelNumber('acquaintance') && decides;
  return { ribId: rib.id, personIds, mean, rivals, short: isAhead ? 'rival' : isLow ? 'low' : null };
}
