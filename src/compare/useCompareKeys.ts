/** The view has no text of its own, so bare letters are its keys (design-2.md §5). */
import { useEffect } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { type Change, subjectOf } from '../domain/compare/changes.ts';
import { chosenSides, sidesOf } from '../domain/compare/sides.ts';
import { personById } from '../domain/seats.ts';
import { thePerson, theRib } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, preferences } from '../ui/app.ts';
import { changeKey, choiceOf, choose, compareDesk } from '../ui/compareDesk.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { changeSentence } from '../words/compare.ts';
import { type ComparisonView, stepChange } from './useComparison.ts';

export function useCompareKeys(view: ComparisonView | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposingKey(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target) || shellDesk.getState().dialog) return;
      const run = verbOf(event, view);
      if (!run) return;
      event.preventDefault();
      if (!event.repeat || event.code === 'KeyN' || event.code === 'F8') run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [view]);
}

function verbOf(event: KeyboardEvent, view: ComparisonView | undefined): (() => void) | undefined {
  switch (event.code || `Key${event.key.toUpperCase()}`) {
    case 'KeyS':
      return () => shellDesk.setState({ dialog: 'snapshot' });
    case 'KeyN':
    case 'F8':
      return view && (() => walk(view, event.shiftKey ? -1 : 1));
    case 'KeyB':
      return view && nextShown;
    case 'BracketLeft':
      return view && (() => shiftSnapshot(-1));
    case 'BracketRight':
      return view && (() => shiftSnapshot(1));
    case 'Enter':
      return view && event.target === document.body ? () => openCurrent(view) : undefined;
  }
  return undefined;
}

/** A field, a menu or a dialog has the keyboard. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, select, textarea, [role="dialog"], [role="menu"]') !== null
  );
}

function walk(view: ComparisonView, step: 1 | -1): void {
  const change = stepChange(view.changes, step);
  if (change) say(changeSentence(change, view.names, preferences.getState().language));
}

const order = ['both', 'before', 'after'] as const;

function nextShown(): void {
  const { shown } = compareDesk.getState();
  compareDesk.setState({ shown: order[(order.indexOf(shown) + 1) % order.length] ?? 'both' });
}

/** Compares from the snapshot before or after. */
function shiftSnapshot(step: 1 | -1): void {
  const chain = chainNow();
  const choice = choiceOf(chain);
  const sides = chosenSides(chain, choice);
  if (!sides) return;
  const from = sidesOf(chain, choice.file).filter(({ key }) => key !== sides.after.key);
  const next = from[from.findIndex(({ key }) => key === sides.before.key) + step];
  if (next) choose(chain, { from: next.key });
}

function openCurrent(view: ComparisonView): void {
  const { at } = compareDesk.getState();
  const change = view.changes.find((each) => changeKey(each) === at);
  if (change) openSubject(change);
}

/** Shows on the chart whom a change is about, if they are on the present one. */
export function openSubject(change: Change): void {
  const id = subjectOf(change);
  const chain = chainNow();
  if ('personId' in change) {
    if (!personById(chain, id as PersonId)) return;
    chart.verbs.select(thePerson(id as PersonId));
  } else chart.verbs.select(theRib(change.ribId));
  preferences.set({ view: 'fishbone' });
}
