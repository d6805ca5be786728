/** The keys that one view alone has, once: its handlers and the key list (F1) read the same rows. A sheet's are in sheet/keymap.ts. */
import { useEffect, useRef } from 'react';
import { useApp } from './app.ts';
import type { HelpWord } from './canvasKeys.ts';
import { onWindow } from './front.ts';
import { type FoundKey, type KeyRow, keyFound, type Pressed } from './keyTable.ts';
import type { Paste } from './linePaste.ts';

/** What has the keyboard: a tier, a step; a row of the plan, one who lacks a row, a square of the due dates, a week of theirs; … */
type ViewPlace =
  | 'plan-row'
  | 'plan-gap'
  | 'plan-square'
  | 'plan-week'
  | 'tier'
  | 'step'
  | 'matrix-cell'
  | 'stave'
  | 'selling-point'
  | 'comparison';

export type ViewVerb =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'earlier'
  | 'later'
  | 'open'
  | 'edit'
  | 'add'
  | 'next'
  | 'previous'
  | 'turn'
  | 'done'
  | 'remove'
  | 'chart'
  | 'log'
  | 'snapshot'
  | 'snapshot-before'
  | 'snapshot-after';

type Row = KeyRow<ViewPlace, ViewVerb, never, HelpWord>;

const arrows: Readonly<Record<string, ViewVerb>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const walk = (key: string): ViewVerb => arrows[key] ?? 'down';
const carry = (key: string): ViewVerb => (key === 'ArrowLeft' ? 'earlier' : 'later');
const toEnd = (key: string): ViewVerb => (key === 'Home' ? 'first' : 'last');

/** In the order in which the key list shows them. */
export const viewKeys: readonly Row[] = [
  { in: ['plan-row', 'matrix-cell', 'stave'], keys: 'Alt G', does: 'chart', hold: 'once', help: 'toChart' },
  { in: ['plan-row'], keys: 'Alt N', does: 'log', hold: 'once', help: 'planLog' },
  { in: ['plan-gap'], keys: '↑↓←→', does: walk, hold: 'repeats' },
  { in: ['plan-gap'], keys: 'Enter', does: 'open', hold: 'once', help: 'planBegin' },
  { in: ['plan-week', 'plan-square'], keys: '←→', does: walk, hold: 'repeats', help: 'planDue' },
  { in: ['plan-week'], keys: '↑', does: 'up', hold: 'once', help: 'planDue' },
  { in: ['plan-square'], keys: '↓', does: 'down', hold: 'once', help: 'planDue' },
  { in: ['plan-square'], keys: 'Alt ←→', does: carry, hold: 'repeats', help: 'planShift' },
  { in: ['plan-square'], keys: 'Enter', does: 'open', hold: 'once', help: 'planRow' },

  { in: ['tier', 'step'], keys: '←→', does: walk, hold: 'repeats', help: 'modeWalk' },
  { in: ['step'], keys: '↑↓', does: walk, hold: 'repeats', help: 'modeUnit' },
  { in: ['step'], keys: 'Alt ←→', does: carry, hold: 'repeats', help: 'modeOrder' },
  { in: ['step'], keys: 'Space', does: 'done', hold: 'once', help: 'modeDone' },
  { in: ['tier', 'step'], keys: 'Enter', does: 'add', hold: 'once', help: 'modeAdd' },
  { in: ['tier', 'step'], keys: 'F2', does: 'edit', hold: 'once', help: 'modeEdit' },
  { in: ['tier', 'step'], keys: 'Del', also: 'Backspace', does: 'remove', hold: 'once', help: 'modeRemove' },

  { in: ['matrix-cell'], keys: '↑↓←→', does: walk, hold: 'repeats', help: 'cellWalk' },
  { in: ['stave'], keys: '←→', does: walk, hold: 'repeats', help: 'cellWalk' },
  { in: ['matrix-cell', 'stave'], keys: 'Home End', does: toEnd, hold: 'repeats', help: 'cellWalk' },
  { in: ['matrix-cell'], keys: 'Enter', does: 'open', hold: 'once', help: 'cellOpen' },
  { in: ['matrix-cell'], keys: 'F2', does: 'edit', hold: 'once', help: 'cellEdit' },
  { in: ['matrix-cell', 'stave'], keys: 'Ctrl Enter', does: 'add', hold: 'once', help: 'cellAdd' },

  { in: ['selling-point'], keys: '↑↓←→', does: walk, hold: 'repeats', help: 'pointMove' },
  { in: ['selling-point'], keys: 'Enter', does: 'next', hold: 'once', help: 'pointNext' },
  { in: ['selling-point'], keys: 'F2', does: 'edit', hold: 'once', help: 'pointEdit' },
  { in: ['selling-point'], keys: 'Del', also: 'Backspace', does: 'remove', hold: 'once', help: 'pointRemove' },

  { in: ['comparison'], keys: 'S', does: 'snapshot', hold: 'once', help: 'takeSnapshot' },
  { in: ['comparison'], keys: 'N', also: 'F8', does: 'next', hold: 'repeats', help: 'walkChanges' },
  { in: ['comparison'], keys: 'Shift N', also: 'Shift F8', does: 'previous', hold: 'repeats', help: 'walkChanges' },
  { in: ['comparison'], keys: 'B', does: 'turn', hold: 'once', help: 'turnSides' },
  { in: ['comparison'], keys: '[', does: 'snapshot-before', hold: 'once', help: 'otherSnapshot' },
  { in: ['comparison'], keys: ']', does: 'snapshot-after', hold: 'once', help: 'otherSnapshot' },
  { in: ['comparison'], keys: 'Enter', does: 'open', hold: 'once', help: 'openChange' },
];

/** What a key does where one is; null: it is the browser's, or a letter to type. */
export function viewKey(pressed: Pressed, place: ViewPlace): FoundKey<ViewVerb> | null {
  return keyFound(viewKeys, place, pressed);
}

/**
 * What the places of a view wear that take the keyboard in turn: whoever comes to the view by key is put on the one whose
 * turn it is, which alone has the tab index 0.
 */
export const stopMark = { 'data-stop': '' } as const;

export function stop(isItsTurn: boolean) {
  return { ...stopMark, tabIndex: isItsTurn ? 0 : -1 } as const;
}

/** Fields, dialogs and menus take what is theirs. */
const holders = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

type Hands = {
  /** True when the key is taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onPaste?: (paste: Paste) => void;
};

/** The view on screen takes what is pressed or pasted where nothing else does: on the tab one came by, on the page itself. */
export function useUnheld(hands: Hands): void {
  const app = useApp();
  const latest = useRef(hands);
  latest.current = hands;
  useEffect(() => {
    const isHeld = ({ target, defaultPrevented }: Event) =>
      defaultPrevented || (target instanceof Element && target.closest(holders) !== null);
    return onWindow(app, {
      paste: (event) => {
        const { clipboardData } = event;
        const { onPaste } = latest.current;
        if (!onPaste || !clipboardData || isHeld(event)) return;
        event.preventDefault();
        onPaste({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
      },
      keydown: (event) => {
        if (!isHeld(event) && latest.current.onKey(event)) event.preventDefault();
      },
    });
  }, [app]);
}
