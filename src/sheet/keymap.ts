/** A sheet's keys as data: what a key means on a closed cell and in an open one. */
import type { Hold, Pressed } from '../ui/keyTable.ts';
import type { Step } from './model.ts';

export type SheetKey =
  | { readonly verb: 'walk'; readonly step: Step; readonly isExtending: boolean }
  | { readonly verb: 'tab'; readonly step: 'next' | 'previous' }
  | { readonly verb: 'open' }
  | { readonly verb: 'clear' }
  | { readonly verb: 'fill' }
  | { readonly verb: 'mark-all' }
  | { readonly verb: 'fill-right' }
  | { readonly verb: 'today' }
  | { readonly verb: 'move-row'; readonly step: 1 | -1 }
  | { readonly verb: 'add-row' }
  | { readonly verb: 'duplicate-row' }
  | { readonly verb: 'delete-row' }
  | { readonly verb: 'escape' };

export type OpenKey =
  | { readonly verb: 'close'; readonly onward: Step | 'stay' }
  | { readonly verb: 'drop' }
  | { readonly verb: 'choice'; readonly step: 1 | -1 }
  | { readonly verb: 'empty' }
  | { readonly verb: 'fill-block' }
  | { readonly verb: 'line-break' };

/** What a held key may do again and again; all else it does once. */
export const sheetHold: Readonly<Record<SheetKey['verb'] | OpenKey['verb'], Hold>> = {
  walk: 'repeats',
  tab: 'repeats',
  open: 'once',
  clear: 'once',
  fill: 'once',
  'mark-all': 'once',
  'fill-right': 'once',
  today: 'once',
  'move-row': 'repeats',
  'add-row': 'once',
  'duplicate-row': 'once',
  'delete-row': 'once',
  escape: 'once',
  close: 'once',
  drop: 'once',
  choice: 'repeats',
  empty: 'once',
  'fill-block': 'once',
  'line-break': 'repeats',
};

const plainSteps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

const commandSteps: Readonly<Record<string, Step>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first',
  End: 'last',
};

/** On a closed cell; null is the browser's, or a letter to type. `hasList`: the cell opens a list. */
export function sheetKey(pressed: Pressed, hasList: boolean): SheetKey | null {
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) {
    if (isCommand || (pressed.key !== 'ArrowDown' && pressed.key !== 'ArrowUp')) return null;
    if (hasList) return pressed.key === 'ArrowDown' ? { verb: 'open' } : null;
    return { verb: 'move-row', step: pressed.key === 'ArrowDown' ? 1 : -1 };
  }
  const step = (isCommand ? commandSteps : plainSteps)[pressed.key];
  if (step) return { verb: 'walk', step, isExtending: pressed.shiftKey };
  if (isCommand) return commandKey(pressed);
  switch (pressed.key) {
    case 'Enter':
      return { verb: 'walk', step: pressed.shiftKey ? 'up' : 'down', isExtending: false };
    case 'Tab':
      return { verb: 'tab', step: pressed.shiftKey ? 'previous' : 'next' };
    case 'F2':
      return { verb: 'open' };
    case ' ':
      return hasList ? { verb: 'open' } : null;
    case 'Delete':
    case 'Backspace':
      return { verb: 'clear' };
    case 'Escape':
      return { verb: 'escape' };
  }
  return null;
}

function commandKey({ key, shiftKey }: Pressed): SheetKey | null {
  if (key.toLowerCase() === 'a') return { verb: 'mark-all' };
  if (key.toLowerCase() === 'd') return shiftKey ? { verb: 'duplicate-row' } : { verb: 'fill' };
  if (key.toLowerCase() === 'r' && !shiftKey) return { verb: 'fill-right' };
  if (key === ';' || key === '；') return { verb: 'today' };
  if (key === 'Enter') return { verb: 'add-row' };
  if (key === '-' || key === '－') return { verb: 'delete-row' };
  return null;
}

/** In an open cell; null is the field's own. `isText`: arrows move in the text, a line break may stand in it. */
export function openKey(
  pressed: Pressed,
  cell: { readonly hasList: boolean; readonly isText: boolean; readonly hasBlock?: boolean },
): OpenKey | null {
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  switch (pressed.key) {
    case 'Enter':
      if (isCommand && cell.hasBlock) return { verb: 'fill-block' };
      if (pressed.altKey || isCommand) return cell.isText ? { verb: 'line-break' } : { verb: 'close', onward: 'stay' };
      return { verb: 'close', onward: pressed.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { verb: 'close', onward: pressed.shiftKey ? 'previous' : 'next' };
    case 'Escape':
      return { verb: 'drop' };
    case 'ArrowDown':
    case 'ArrowUp':
      return cell.hasList ? { verb: 'choice', step: pressed.key === 'ArrowDown' ? 1 : -1 } : null;
    case 'Delete':
    case 'Backspace':
      return cell.hasList && !isCommand ? { verb: 'empty' } : null;
  }
  return null;
}
