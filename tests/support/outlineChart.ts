/** Small charts written as one reads them: `# target`, chains at the margin, people with a tab before "title name". */
import { type DecisionChain, emptyChain } from '../../src/domain/chain.ts';
import { applyOutline } from '../../src/outline/applyOutline.ts';

/** Chains are `rib:1` …, people `person:1` …, in the order of their lines. */
export function chartOf(outline: string): DecisionChain {
  const blank: DecisionChain = { ...emptyChain('chart:small', '2026-11-02T09:00:00Z'), ribs: [] };
  const next: Record<string, number> = {};
  return applyOutline(blank, outline, (prefix) => {
    next[prefix] = (next[prefix] ?? 0) + 1;
    return `${prefix}:${next[prefix]}`;
  })(blank);
}
