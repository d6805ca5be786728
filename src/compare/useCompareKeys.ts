/** The view has no text of its own, so bare letters are its keys (design-2.md §5). */

import { useEffect } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { type Change, subjectOf } from '../domain/compare/changes.ts';
import { chosenSides, sidesOf } from '../domain/compare/sides.ts';
import { personById } from '../domain/seats.ts';
import { thePerson, theRib } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp } from '../ui/app.ts';
import { changeKey, choiceOf, choose, compareDesk } from '../ui/compareDesk.ts';
import { onWindow } from '../ui/front.ts';
import { isComposingKey, isSpent } from '../ui/keyTable.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { changeSentence } from '../words/compare.ts';
import { type ComparisonView, stepChange } from './useComparison.ts';

export function useCompareKeys(view: ComparisonView | undefined): void {
  const app = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposingKey(event)) return;
      if (isElsewhere(event.target) || shellDesk(app).getState().dialog) return;
      const found = viewKey(event, 'comparison');
      const run = found && runs(app, found.does, event, view);
      if (!found || !run) return;
      event.preventDefault();
      if (!isSpent(found, event)) run();
    };
    return onWindow(app, { keydown: onKeyDown });
  }, [view, app]);
}

/** Without a comparison the keys that need one are the browser's. */
function runs(
  app: RunningApp,
  verb: ViewVerb,
  { target }: KeyboardEvent,
  view: ComparisonView | undefined,
): (() => void) | undefined {
  if (verb === 'snapshot') return () => shellDesk(app).setState({ dialog: 'snapshot' });
  if (!view) return undefined;
  switch (verb) {
    case 'next':
    case 'previous':
      return () => walk(app, view, verb === 'next' ? 1 : -1);
    case 'turn':
      return () => nextShown(app);
    case 'snapshot-before':
    case 'snapshot-after':
      return () => shiftSnapshot(app, verb === 'snapshot-before' ? -1 : 1);
    case 'open':
      return target === document.body ? () => openCurrent(app, view) : undefined;
  }
  return undefined;
}

/** A field, a menu or a dialog has the keyboard. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, select, textarea, [role="dialog"], [role="menu"]') !== null
  );
}

function walk(app: RunningApp, view: ComparisonView, step: 1 | -1): void {
  const change = stepChange(app, view.changes, step);
  if (change) say(app, changeSentence(change, view.names, app.preferences.getState().language));
}

const order = ['both', 'before', 'after'] as const;

function nextShown(app: RunningApp): void {
  const { shown } = compareDesk(app).getState();
  compareDesk(app).setState({ shown: order[(order.indexOf(shown) + 1) % order.length] ?? 'both' });
}

/** Compares from the snapshot before or after. */
function shiftSnapshot(app: RunningApp, step: 1 | -1): void {
  const chain = app.chain();
  const choice = choiceOf(app, chain);
  const sides = chosenSides(chain, choice);
  if (!sides) return;
  const from = sidesOf(chain, choice.file).filter(({ key }) => key !== sides.after.key);
  const next = from[from.findIndex(({ key }) => key === sides.before.key) + step];
  if (next) choose(app, chain, { from: next.key });
}

function openCurrent(app: RunningApp, view: ComparisonView): void {
  const { at } = compareDesk(app).getState();
  const change = view.changes.find((each) => changeKey(each) === at);
  if (change) openSubject(app, change);
}

/** Shows on the chart whom a change is about, if they are on the present one. */
export function openSubject(app: RunningApp, change: Change): void {
  const id = subjectOf(change);
  const chain = app.chain();
  if ('personId' in change) {
    if (!personById(chain, id as PersonId)) return;
    app.chart.verbs.select(thePerson(id as PersonId));
  } else app.chart.verbs.select(theRib(change.ribId));
  app.preferences.set({ view: 'fishbone' });
}
