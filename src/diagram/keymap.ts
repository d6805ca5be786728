/** The keys of design.md §6, as data: which verb a key means where. */
import type { Role, Stance } from '../domain/scales.ts';
import type { Direction } from '../layout/walk.ts';

/** What the keyboard stands on. */
export type KeyPlace = 'nothing' | 'target' | 'rib' | 'person' | 'people';

export type CanvasVerb =
  | { readonly verb: 'walk'; readonly direction: Direction; readonly isExtending: boolean }
  | { readonly verb: 'shift'; readonly direction: Direction }
  | { readonly verb: 'add'; readonly where: 'after' | 'before' | 'child' }
  | { readonly verb: 'next-rib' }
  | { readonly verb: 'back-to-head' }
  | { readonly verb: 'back-to-rib' }
  | { readonly verb: 'edit'; readonly field: 'name' | 'jobTitle' }
  | { readonly verb: 'rank'; readonly rank: number }
  | { readonly verb: 'stance'; readonly stance: Stance }
  | { readonly verb: 'level'; readonly step: 1 | -1; readonly isTarget: boolean }
  | { readonly verb: 'role'; readonly role: Role }
  | { readonly verb: 'remove' }
  | { readonly verb: 'inspector' }
  | { readonly verb: 'fit' }
  | { readonly verb: 'zoom'; readonly by: 1 | -1 }
  | { readonly verb: 'search' }
  | { readonly verb: 'select-all' }
  | { readonly verb: 'deselect' }
  | { readonly verb: 'menu' };

export type Key = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The verb of a key while no field is open, or null: the key is the browser's, or a letter to type. */
export function verbOf(pressed: Key, place: KeyPlace): CanvasVerb | null {
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  const direction = directions[pressed.key];
  const isPerson = place === 'person' || place === 'people';
  if (direction) {
    if (isCommand) return null;
    if (pressed.altKey) return place === 'rib' || isPerson ? { verb: 'shift', direction } : null;
    return { verb: 'walk', direction, isExtending: pressed.shiftKey };
  }
  if (isCommand) return commandOf(pressed, isPerson);
  if (pressed.altKey) return null;
  switch (pressed.key) {
    case 'Enter':
      return place === 'nothing' ? null : { verb: 'add', where: pressed.shiftKey ? 'before' : 'after' };
    case 'Tab':
      if (place === 'target' || place === 'rib')
        return pressed.shiftKey ? (place === 'rib' ? { verb: 'back-to-head' } : null) : { verb: 'add', where: 'child' };
      if (place === 'person') return pressed.shiftKey ? { verb: 'back-to-rib' } : { verb: 'edit', field: 'jobTitle' };
      return null;
    case 'F2':
      return place === 'nothing' ? null : { verb: 'edit', field: 'name' };
    case 'Delete':
    case 'Backspace':
      return place === 'nothing' ? null : { verb: 'remove' };
    case ' ':
      return { verb: 'inspector' };
    case 'Escape':
      return { verb: 'deselect' };
    case 'ContextMenu':
      return { verb: 'menu' };
    case 'Home':
      return { verb: 'back-to-head' };
  }
  if (pressed.key === 'F10' && pressed.shiftKey) return { verb: 'menu' };
  return isPerson ? markOf(pressed.key) : null;
}

function commandOf(pressed: Key, isPerson: boolean): CanvasVerb | null {
  const digit =
    /^(?:Digit|Numpad)(\d)$/.exec(pressed.code ?? '')?.[1] ?? (/^\d$/.test(pressed.key) ? pressed.key : undefined);
  if (digit !== undefined && !pressed.altKey && !pressed.shiftKey) {
    if (isPerson) return { verb: 'rank', rank: digit === '0' ? 10 : Number(digit) };
    if (digit === '0') return { verb: 'fit' };
    return null;
  }
  switch (pressed.key.toLowerCase()) {
    case 'f':
      return { verb: 'search' };
    case 'a':
      return { verb: 'select-all' };
    case 'enter':
      return { verb: 'next-rib' };
    case '=':
    case '+':
      return { verb: 'zoom', by: 1 };
    case '-':
      return { verb: 'zoom', by: -1 };
  }
  return null;
}

/** Single characters that rate a person; an input method may deliver them as text, full width too. */
export function markOf(character: string): CanvasVerb | null {
  switch (character) {
    case '+':
    case '＋':
      return { verb: 'stance', stance: 'supporter' };
    case '=':
    case '＝':
      return { verb: 'stance', stance: 'neutral' };
    case '-':
    case '－':
      return { verb: 'stance', stance: 'opponent' };
    case '[':
    case '【':
      return { verb: 'level', step: -1, isTarget: false };
    case ']':
    case '】':
      return { verb: 'level', step: 1, isTarget: false };
    case '{':
    case '「':
      return { verb: 'level', step: -1, isTarget: true };
    case '}':
    case '」':
      return { verb: 'level', step: 1, isTarget: true };
  }
  return null;
}
