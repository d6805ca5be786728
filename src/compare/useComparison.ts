/** Both dates as the view shows them: compared once for a chart and a choice, listed as the filter wants. */
import { useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { type Change, subjectsOf } from '../domain/compare/changes.ts';
import { type Comparison, comparisonOf } from '../domain/compare/sides.ts';
import { topRankOf } from '../domain/topTen.ts';
import { type RunningApp, useApp, useChain, useLanguage } from '../ui/app.ts';
import { type ChangeFilter, changeKey, choiceOf, compareDesk, useCompareDesk } from '../ui/compareDesk.ts';
import { type ChangeNames, changeNames } from '../words/compare.ts';

export type ComparisonView = {
  readonly comparison: Comparison;
  /** What the filter lets through, in the order of the list. */
  readonly changes: readonly Change[];
  readonly names: ChangeNames;
};

export function useComparison(): ComparisonView | undefined {
  const app = useApp();
  const chain = useChain();
  const language = useLanguage();
  const choice = useCompareDesk((desk) => choiceOf(app, chain, desk));
  const hidden = useCompareDesk((desk) => desk.hidden);
  const isTopOnly = useCompareDesk((desk) => desk.isTopOnly);
  const comparison = useMemo(() => comparisonOf(chain, choice), [chain, choice]);
  return useMemo(() => {
    if (!comparison) return undefined;
    const changes = inListOrder(comparison.merged.changes).filter(
      (change) => !hidden.has(filterOf(change)) && (!isTopOnly || isOfTop(change, comparison.after.state)),
    );
    return { comparison, changes, names: changeNames(comparison.merged.chain, language) };
  }, [comparison, hidden, isTopOnly, language]);
}

const filters: Readonly<Record<Change['kind'], ChangeFilter>> = {
  'top-in': 'top',
  'top-out': 'top',
  rank: 'top',
  stance: 'stance',
  level: 'level',
  new: 'come',
  gone: 'come',
  moved: 'moved',
  rib: 'moved',
  order: 'moved',
  title: 'facts',
  role: 'facts',
  name: 'facts',
  owner: 'facts',
  'rib-new': 'ribs',
  'rib-gone': 'ribs',
  'rib-name': 'ribs',
  'rib-kind': 'ribs',
};

function filterOf(change: Change): ChangeFilter {
  return filters[change.kind];
}

const order: readonly Change['kind'][] = Object.keys(filters) as Change['kind'][];

/** As the list stands: kind by kind, within one as the comparison tells them. */
function inListOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Of somebody who is in the top ten now, or was then. */
function isOfTop(change: Change, after: DecisionChain): boolean {
  if (change.kind === 'top-out') return true;
  return 'personId' in change && topRankOf(after, change.personId) !== undefined;
}

/** Goes to the next change of the list, or with -1 to the one before; around at the ends. */
export function stepChange(app: RunningApp, changes: readonly Change[], step: 1 | -1): Change | undefined {
  if (changes.length === 0) return undefined;
  const { at } = compareDesk(app).getState();
  const index = changes.findIndex((change) => changeKey(change) === at);
  const next =
    changes[index < 0 ? (step === 1 ? 0 : changes.length - 1) : (index + step + changes.length) % changes.length];
  if (next) compareDesk(app).setState({ at: changeKey(next) });
  return next;
}

/** The first change in the list that is about this person or chain. */
export function changeAbout(changes: readonly Change[], id: string): Change | undefined {
  return changes.find((change) => (subjectsOf(change) as readonly string[]).includes(id));
}
