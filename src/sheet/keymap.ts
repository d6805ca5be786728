/** A sheet's keys, once: what a key does on a closed cell and in an open one, and which line of the key list it belongs to. */
import type { HelpWord } from '../ui/canvasKeys.ts';
import { type FoundKey, type KeyRow, keyFound, type Pressed, strokesOf } from '../ui/keyTable.ts';
import type { Step } from './model.ts';

export type SheetKey =
  | { readonly verb: 'walk'; readonly step: Step; readonly isExtending: boolean }
  | { readonly verb: 'tab'; readonly step: 'next' | 'previous' }
  | { readonly verb: 'open' }
  | { readonly verb: 'clear' }
  | { readonly verb: 'fill' }
  | { readonly verb: 'mark-all' }
  | { readonly verb: 'add-block' }
  | { readonly verb: 'fill-right' }
  | { readonly verb: 'today' }
  | { readonly verb: 'move-row'; readonly step: 1 | -1 }
  | { readonly verb: 'add-row' }
  | { readonly verb: 'duplicate-row' }
  | { readonly verb: 'delete-row' }
  | { readonly verb: 'width'; readonly step: 1 | -1 }
  | { readonly verb: 'filter' }
  | { readonly verb: 'menu' }
  | { readonly verb: 'escape' };

export type OpenKey =
  | { readonly verb: 'close'; readonly onward: Step | 'stay' }
  | { readonly verb: 'drop' }
  | { readonly verb: 'choice'; readonly step: 1 | -1 }
  | { readonly verb: 'toggle' }
  | { readonly verb: 'empty' }
  | { readonly verb: 'fill-block' }
  | { readonly verb: 'line-break' };

/** A closed cell, or one that opens a list; an open one, alone or with a marked block, by what is typed into it. */
export type CellState = 'cell' | 'list-cell' | `${'open' | 'block'}-${'line' | 'text' | 'list'}`;

const closed = ['cell', 'list-cell'] as const;
const alone = ['open-line', 'open-text', 'open-list'] as const;
const withBlock = ['block-line', 'block-text', 'block-list'] as const;
const open = [...alone, ...withBlock] as const;
const lists = ['open-list', 'block-list'] as const;

/** In the order in which the key list shows them. */
export const sheetKeys: readonly KeyRow<CellState, SheetKey | OpenKey, never, HelpWord>[] = [
  { in: closed, keys: '↑↓←→', does: walk(false), hold: 'repeats', help: 'gridWalk' },
  { in: closed, keys: 'Home End', also: 'PageUp, PageDown', does: walk(false), hold: 'repeats', help: 'gridEnds' },
  { in: closed, keys: 'Ctrl Home, Ctrl End', does: walkFar(false), hold: 'repeats', help: 'gridEnds' },
  { in: closed, keys: 'Ctrl ↑↓←→', does: walkFar(false), hold: 'repeats', help: 'gridEnds' },
  { in: closed, keys: 'Shift ↑↓←→', does: walk(true), hold: 'repeats', help: 'gridMark' },
  { in: closed, keys: 'Shift Home, Shift End, Shift PageUp, Shift PageDown', does: walk(true), hold: 'repeats' },
  { in: closed, keys: 'Ctrl Shift Home, Ctrl Shift End', does: walkFar(true), hold: 'repeats' },
  { in: closed, keys: 'Ctrl Shift ↑↓←→', does: walkFar(true), hold: 'repeats' },
  { in: closed, keys: 'Ctrl A', does: { verb: 'mark-all' }, hold: 'once', help: 'gridMark' },
  { in: closed, keys: 'Shift F8', does: { verb: 'add-block' }, hold: 'once', help: 'gridBlocks' },
  { in: ['list-cell'], keys: 'Space', does: { verb: 'open' }, hold: 'once', help: 'gridOpen' },
  { in: ['list-cell'], keys: 'Alt ↓', does: { verb: 'open' }, hold: 'once', help: 'gridOpen' },
  { in: closed, keys: 'F2', does: { verb: 'open' }, hold: 'once', help: 'gridOpen' },
  { in: closed, keys: 'Enter', does: on('walk', 'down'), hold: 'repeats', help: 'gridEnter' },
  { in: closed, keys: 'Shift Enter', does: on('walk', 'up'), hold: 'repeats', help: 'gridEnter' },
  { in: closed, keys: 'Tab', does: { verb: 'tab', step: 'next' }, hold: 'repeats', help: 'gridTab' },
  { in: closed, keys: 'Shift Tab', does: { verb: 'tab', step: 'previous' }, hold: 'repeats', help: 'gridTab' },
  { in: closed, keys: 'Esc', does: { verb: 'escape' }, hold: 'once', help: 'gridLeave' },
  { in: closed, keys: 'Del', also: 'Backspace', does: { verb: 'clear' }, hold: 'once', help: 'gridClear' },
  { in: closed, keys: 'Ctrl D', does: { verb: 'fill' }, hold: 'once', help: 'gridFill' },
  { in: closed, keys: 'Ctrl R', does: { verb: 'fill-right' }, hold: 'once', help: 'gridFill' },
  { in: closed, keys: 'Ctrl ;', also: 'Ctrl ；', does: { verb: 'today' }, hold: 'once', help: 'gridToday' },
  { in: closed, keys: 'Ctrl Enter', does: { verb: 'add-row' }, hold: 'once', help: 'gridRows' },
  { in: closed, keys: 'Ctrl Shift D', does: { verb: 'duplicate-row' }, hold: 'once', help: 'gridRows' },
  { in: closed, keys: 'Ctrl −', does: { verb: 'delete-row' }, hold: 'once', help: 'gridRows' },
  {
    in: ['cell'],
    keys: 'Alt ↑↓',
    does: (key) => ({ verb: 'move-row', step: key === 'ArrowDown' ? 1 : -1 }),
    hold: 'repeats',
    help: 'gridMove',
  },
  { in: closed, keys: 'Ctrl Shift L', does: { verb: 'filter' }, hold: 'once', help: 'gridFilter' },
  {
    in: closed,
    keys: 'Alt Shift ←→',
    does: (key) => ({ verb: 'width', step: key === 'ArrowRight' ? 1 : -1 }),
    hold: 'repeats',
    help: 'gridWidth',
  },
  { in: closed, keys: 'Shift F10', also: 'Menu', does: { verb: 'menu' }, hold: 'once', help: 'menu' },

  { in: withBlock, keys: 'Ctrl Enter', does: { verb: 'fill-block' }, hold: 'once', help: 'gridFillBlock' },
  {
    in: ['open-text', 'block-text'],
    keys: 'Alt Enter',
    does: { verb: 'line-break' },
    hold: 'repeats',
    help: 'gridBreak',
  },
  { in: ['open-text'], keys: 'Ctrl Enter', does: { verb: 'line-break' }, hold: 'repeats' },
  { in: open, keys: 'Alt Enter', also: 'Ctrl Enter', does: { verb: 'close', onward: 'stay' }, hold: 'once' },
  { in: open, keys: 'Enter', does: { verb: 'close', onward: 'down' }, hold: 'once' },
  { in: open, keys: 'Shift Enter', does: { verb: 'close', onward: 'up' }, hold: 'once' },
  { in: open, keys: 'Tab', does: { verb: 'close', onward: 'next' }, hold: 'once' },
  { in: open, keys: 'Shift Tab', does: { verb: 'close', onward: 'previous' }, hold: 'once' },
  { in: open, keys: 'Esc', does: { verb: 'drop' }, hold: 'once', help: 'gridDrop' },
  {
    in: lists,
    keys: '↑↓',
    does: (key) => ({ verb: 'choice', step: key === 'ArrowDown' ? 1 : -1 }),
    hold: 'repeats',
  },
  { in: lists, keys: 'Space', does: { verb: 'toggle' }, hold: 'once' },
  { in: lists, keys: 'Del', also: 'Backspace', does: { verb: 'empty' }, hold: 'once' },
];

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

const farSteps: Readonly<Record<string, Step>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first',
  End: 'last',
};

function on(verb: 'walk', step: Step): SheetKey {
  return { verb, step, isExtending: false };
}

function walk(isExtending: boolean) {
  return (key: string): SheetKey => ({ verb: 'walk', step: plainSteps[key] ?? 'down', isExtending });
}

function walkFar(isExtending: boolean) {
  return (key: string): SheetKey => ({ verb: 'walk', step: farSteps[key] ?? 'last', isExtending });
}

/** On a closed cell; null is the browser's, or a letter to type. `hasList`: the cell opens a list. */
export function sheetKey(pressed: Pressed, hasList: boolean): FoundKey<SheetKey> | null {
  return keyFound(sheetKeys, hasList ? 'list-cell' : 'cell', pressed) as FoundKey<SheetKey> | null;
}

/** In an open cell; null is the field's own. `isText`: arrows move in the text, a line break may stand in it. */
export function openKey(
  pressed: Pressed,
  cell: { readonly hasList: boolean; readonly isText: boolean; readonly hasBlock?: boolean },
): FoundKey<OpenKey> | null {
  const typed = cell.isText ? 'text' : cell.hasList ? 'list' : 'line';
  return keyFound(sheetKeys, `${cell.hasBlock ? 'block' : 'open'}-${typed}`, pressed) as FoundKey<OpenKey> | null;
}

/** The keys of what a cell's menu offers, as it shows them; of a family the one that does it. */
export function keysFor(wanted: SheetKey): string {
  const isIt = (does: SheetKey | OpenKey) => JSON.stringify(does) === JSON.stringify(wanted);
  for (const { keys, does } of sheetKeys) {
    if (typeof does !== 'function' && isIt(does)) return keys;
    if (typeof does !== 'function') continue;
    const at = strokesOf(keys).findIndex(({ key }) => isIt(does(key)));
    const parts = keys.split(' ');
    const family = [...(parts.pop() ?? '')];
    if (at >= 0 && family[at]) return [...parts, family[at]].join(' ');
  }
  return '';
}
