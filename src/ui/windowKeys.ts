/** Keys that work wherever the focus is. In a field that is typed in, undo is the field's own (typing.ts). */
import type { HelpWord } from './canvasKeys.ts';
import type { KeyRow } from './keyTable.ts';

export type WindowVerb =
  | 'keys'
  | 'undo'
  | 'redo'
  | 'open'
  | 'save'
  | 'save-as'
  | 'replace'
  | 'commands'
  | 'search'
  | 'fit'
  | 'view-before'
  | 'view-after'
  | 'print';

const anywhere = ['page', 'text'] as const;

export const windowKeys: readonly KeyRow<'page' | 'text', WindowVerb, never, HelpWord>[] = [
  { in: anywhere, keys: 'F1', does: 'keys', hold: 'once' },
  { in: anywhere, keys: 'Ctrl K', does: 'commands', hold: 'once', help: 'commands' },
  { in: anywhere, keys: 'Ctrl H', does: 'replace', hold: 'once', help: 'replace' },
  { in: anywhere, keys: 'Ctrl F', does: 'search', hold: 'once', help: 'find' },
  { in: anywhere, keys: 'Ctrl 0', does: 'fit', hold: 'once', help: 'fit' },
  {
    in: anywhere,
    keys: 'Alt PageUp, Alt PageDown',
    does: (key) => (key === 'PageUp' ? 'view-before' : 'view-after'),
    hold: 'once',
    help: 'views',
  },
  { in: ['page'], keys: 'Ctrl Z', does: 'undo', hold: 'repeats', help: 'undo' },
  { in: ['page'], keys: 'Ctrl Shift Z', also: 'Ctrl Y', does: 'redo', hold: 'repeats', help: 'undo' },
  { in: anywhere, keys: 'Ctrl O', does: 'open', hold: 'once', help: 'files' },
  { in: anywhere, keys: 'Ctrl S', does: 'save', hold: 'once', help: 'files' },
  { in: anywhere, keys: 'Ctrl Shift S', does: 'save-as', hold: 'once', help: 'files' },
  { in: anywhere, keys: 'Ctrl P', does: 'print', hold: 'once', help: 'files' },
];

/** The key of a window's command, as menus show it. */
export function windowKeyOf(verb: WindowVerb): string {
  return windowKeys.find(({ does }) => does === verb)?.keys ?? '';
}
