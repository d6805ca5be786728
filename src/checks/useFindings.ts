import { useDeferredValue, useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { checksOf, type Finding } from '../domain/checks/checks.ts';
import type { Severity } from '../domain/checks/finding.ts';
import { useChain } from '../ui/app.ts';
import { today } from '../ui/clock.ts';

/** What the checks find, and the chain they were made of: the words read names in it. */
export type Found = { readonly chain: DecisionChain; readonly findings: readonly Finding[] };

/** The findings of the chart on screen, made after the frame that shows a change, so that typing never waits for them. */
export function useFindings(): Found {
  const chain = useDeferredValue(useChain());
  return useMemo(() => ({ chain, findings: checksOf(chain, today()) }), [chain]);
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0);
}

/** What waits to be filled in or put right; hints only ask to look again. */
export function openCount(findings: readonly Finding[]): number {
  return findings.length - countOf(findings, 'hint');
}
