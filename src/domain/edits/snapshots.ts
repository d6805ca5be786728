/** Taking, naming, deleting and bringing back dated states of the chart. */
import type { DecisionChain, Edit, Snapshot } from '../chain.ts';
import { isSame } from './change.ts';

/** Keeps the chart as it is now under a name and a reason. An id already in use changes nothing. */
export function takeSnapshot(taken: Omit<Snapshot, 'chart'>): Edit {
  return (chain) => {
    if (chain.snapshots.some((each) => each.id === taken.id)) return chain;
    const { snapshots, ...chart } = chain;
    return { ...chain, snapshots: [...snapshots, { ...taken, chart }] };
  };
}

export function renameSnapshot(id: string, label: string): Edit {
  return (chain) =>
    chain.snapshots.some((each) => each.id === id && each.label !== label)
      ? { ...chain, snapshots: chain.snapshots.map((each) => (each.id === id ? { ...each, label } : each)) }
      : chain;
}

export function removeSnapshot(id: string): Edit {
  return (chain) =>
    chain.snapshots.some((each) => each.id === id)
      ? { ...chain, snapshots: chain.snapshots.filter((each) => each.id !== id) }
      : chain;
}

/** Makes the state of then the present one. The chart stays the same chart and keeps all its snapshots. */
export function restoreSnapshot(id: string): Edit {
  return (chain) => {
    const kept = chain.snapshots.find((each) => each.id === id);
    if (!kept) return chain;
    const { id: own, updatedAt, snapshots } = chain;
    const restored: DecisionChain = { ...kept.chart, id: own, updatedAt, snapshots };
    return isSame(chain, restored) ? chain : restored;
  };
}
