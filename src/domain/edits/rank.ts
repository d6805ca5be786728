/** Ranking by hand (method.md §4). The first rank given by hand that is not the one by position makes the list the team's own. */
import type { DecisionChain, Edit, PersonId } from '../chain.ts';
import { identityOf, personById, placeOf } from '../seats.ts';
import { seatsByPosition, topFilledUp, topSize, topTen } from '../topTen.ts';

/**
 * Gives a seated person rank 1…10; the holder of that rank takes the person's old one (swap), or makes room when
 * there is none and the list is full. A rank beyond the list's end appends. `null` takes the rank away.
 */
export function rankPerson(id: PersonId, rank: number | null): Edit {
  return (chain) => {
    if (!placeOf(chain, id)) return chain;
    const identity = identityOf(chain, id);
    const list: PersonId[] = [...topTen(chain)];
    const held = list.findIndex((each) => identityOf(chain, each) === identity);
    if (rank === null) {
      if (held < 0) return chain;
      return chosen(
        chain,
        list.filter((_, index) => index !== held),
      );
    }
    if (rank < 1 || rank > topSize) return chain;
    const at = Math.min(rank - 1, held >= 0 ? list.length - 1 : list.length);
    const holder = list[at];
    list[at] = id;
    if (held >= 0 && held !== at && holder !== undefined) list[held] = holder;
    else if (held < 0 && holder !== undefined) {
      const free = list.length < topSize;
      if (free) list.push(holder);
    }
    return chosen(chain, list);
  };
}

/** Moves a person within the chosen list, the others closing up: the drag of a row onto row `rank`. */
export function insertAtRank(id: PersonId, rank: number): Edit {
  return (chain) => {
    if (!placeOf(chain, id) || rank < 1 || rank > topSize) return chain;
    const identity = identityOf(chain, id);
    const rest = topTen(chain).filter((each) => identityOf(chain, each) !== identity);
    return chosen(chain, [...rest.slice(0, rank - 1), id, ...rest.slice(rank - 1)].slice(0, topSize));
  };
}

/** 按位置重排名次: the same ten people, ranked as the picture has them. A list by position is so already. */
export function rerankByPosition(): Edit {
  return (chain) => {
    if (chain.topTen.by === 'position') return chain;
    const ranked = new Set(topTen(chain));
    return chosen(
      chain,
      [...seatsByPosition(chain)].filter((id) => ranked.has(id)),
    );
  };
}

/** 按位置补足十人: the list becomes the team's own, filled up with named people. */
export function fillTop(): Edit {
  return (chain) => {
    const ids = topFilledUp(chain);
    return ids.length === topTen(chain).length ? chain : chosen(chain, ids);
  };
}

/**
 * 按名次重排位置: on each rib the ranked people take the seats nearest the spine, in rank order; the others keep theirs
 * behind them. Ranks by position follow the seats, so then there is nothing to do.
 */
export function reseatByRank(): Edit {
  return (chain) => {
    if (chain.topTen.by === 'position') return chain;
    const rank = new Map(topTen(chain).map((id, index) => [id, index]));
    const ribs = chain.ribs.map((rib) => {
      const ranked = rib.personIds.filter((id) => rank.has(id)).sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
      const personIds = [...ranked, ...rib.personIds.filter((id) => !rank.has(id))];
      return personIds.every((id, index) => id === rib.personIds[index]) ? rib : { ...rib, personIds };
    });
    if (ribs.every((rib, index) => rib === chain.ribs[index])) return chain;
    return { ...chain, ribs };
  };
}

/** Back to by position: the list follows the picture again. */
export function rankByPosition(): Edit {
  return (chain) => (chain.topTen.by === 'position' ? chain : { ...chain, topTen: { by: 'position' } });
}

/**
 * The same edit; a list of the team's own that held everybody known still does after it: who comes to be known stands at
 * its end, until there are ten. One that left somebody out, and one that the edit itself changes, stays the team's.
 */
export function withNewcomers(edit: Edit): Edit {
  return (chain) => {
    const next = edit(chain);
    const isOwn = chain.topTen.by === 'choice' && next.topTen === chain.topTen;
    return isOwn && next !== chain && topFilledUp(chain).length === topTen(chain).length ? fillTop()(next) : next;
  };
}

/** Why the team ranks someone against position; an empty reason takes it away. */
export function giveReason(id: PersonId, reason: string): Edit {
  return (chain) => {
    const old = (chain.topTenReasons && Object.hasOwn(chain.topTenReasons, id) && chain.topTenReasons[id]) || '';
    if (old === reason || !personById(chain, id)) return chain;
    const { [id]: _, ...rest } = chain.topTenReasons ?? {};
    return { ...chain, topTenReasons: reason ? { ...rest, [id]: reason } : rest };
  };
}

/** The list as the team's own; one that is as it was, by position too, stays what it is. */
function chosen(chain: DecisionChain, personIds: readonly PersonId[]): DecisionChain {
  const old = chain.topTen.by === 'choice' ? chain.topTen.personIds : topTen(chain);
  const isSame = old.length === personIds.length && old.every((id, index) => id === personIds[index]);
  return isSame ? chain : { ...chain, topTen: { by: 'choice', personIds } };
}
