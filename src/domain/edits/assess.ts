import { type Assessment, type Edit, notAssessed, type PersonId } from '../chain.ts';
import { identityOf, personById } from '../seats.ts';
import { differs } from './change.ts';

/** Changes what the team knows of these people; someone with two seats is changed once. */
export function assess(ids: readonly PersonId[], change: Partial<Assessment>): Edit {
  return (chain) => {
    const assessments = { ...chain.assessments };
    let changed = false;
    for (const id of new Set(ids.map((each) => identityOf(chain, each)))) {
      const old = assessments[id] ?? notAssessed;
      if (!personById(chain, id) || !differs(old, change)) continue;
      assessments[id] = { ...old, ...change };
      changed = true;
    }
    return changed ? { ...chain, assessments } : chain;
  };
}
