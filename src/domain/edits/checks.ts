import type { Edit } from '../chain.ts';
import type { CheckId } from '../checks/checks.ts';

/** Switches one check off for this chart, or on again; the choice is kept in the file. Twice gives the same chain in value. */
export function toggleCheck(id: CheckId): Edit {
  return (chain) => {
    const off = chain.checksOff ?? [];
    if (!off.includes(id)) return { ...chain, checksOff: [...off, id] };
    const { checksOff: _, ...rest } = chain;
    const left = off.filter((each) => each !== id);
    return left.length > 0 ? { ...chain, checksOff: left } : rest;
  };
}
