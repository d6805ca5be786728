import type { DecisionChain, Edit, Rib, RibId } from '../chain.ts';
import { differs, inserted, movedTo, withList } from './change.ts';
import { removePeople } from './people.ts';

/**
 * A new decision chain at `index`: 0 = nearest the target; out of range means the nearest end. It begins empty; an id
 * already in use changes nothing.
 */
export function addRib(rib: Rib, index: number): Edit {
  return (chain) =>
    chain.ribs.some((each) => each.id === rib.id)
      ? chain
      : { ...chain, ribs: inserted(chain.ribs, [rib.personIds.length > 0 ? { ...rib, personIds: [] } : rib], index) };
}

export function changeRib(id: RibId, change: Partial<Pick<Rib, 'name' | 'kind'>>): Edit {
  return (chain) => {
    const rib = chain.ribs.find((each) => each.id === id);
    if (!rib || !differs(rib, change)) return chain;
    return { ...chain, ribs: chain.ribs.map((each) => (each === rib ? { ...each, ...change } : each)) };
  };
}

/** Moves a chain along the spine to `index`, counted without itself. */
export function moveRib(id: RibId, index: number): Edit {
  return (chain) => {
    const ribs = movedTo(chain.ribs, [id], index);
    return ribs === chain.ribs ? chain : { ...chain, ribs };
  };
}

/** Removes a chain; its people go with it, or wait in the tray. */
export function removeRib(id: RibId, people: 'with its people' | 'people to the tray'): Edit {
  return (chain) => {
    const rib = chain.ribs.find((each) => each.id === id);
    if (!rib) return chain;
    const analysed = (from: DecisionChain) =>
      from.coverageAnalysis
        ? withList(
            from,
            'coverageAnalysis',
            from.coverageAnalysis.filter((each) => each.ribId !== id),
          )
        : from;
    const without = (from: DecisionChain): DecisionChain => ({
      ...analysed(from),
      ribs: from.ribs.filter((each) => each.id !== id),
      decisionMode: {
        ...from.decisionMode,
        stages: from.decisionMode.stages.map((stage) => (stage.ribId === id ? { ...stage, ribId: null } : stage)),
      },
    });
    if (people === 'with its people') return without(removePeople(rib.personIds)(chain));
    return without({ ...chain, tray: [...chain.tray, ...rib.personIds] });
  };
}
