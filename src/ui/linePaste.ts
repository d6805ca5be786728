/** Pasting into a field of one line: several lines or cells are never run together into one name. */
import type { ClipboardEvent } from 'react';
import { linePasteOf } from '../import/linePaste.ts';
import { shellWords } from '../words/shell.ts';
import { wordsNow } from './app.ts';
import { notify } from './notices.ts';

export type Paste = { readonly text: string; readonly html: string };

let takeForeign: ((paste: Paste) => void) | null = null;

/** Takes pasted rows that are nothing copied here; the app wires its import. */
export function onForeignPaste(taker: (paste: Paste) => void): void {
  takeForeign = taker;
}

/** Rows for the chart: a preview says what they become before anything changes. */
export function pasteForeign(paste: Paste): void {
  takeForeign?.(paste);
}

/**
 * Give it every paste into a field of one line. Several lines or cells go to `onLines`; without that they stand in the
 * field set apart, which is said.
 */
export function pasteIntoLine(
  event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  onLines?: (paste: Paste) => void,
): void {
  const paste = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
  const read = linePasteOf(paste.text);
  if ('line' in read && read.line === paste.text) return;
  event.preventDefault();
  if ('line' in read) return put(read.line);
  if (onLines) return onLines(paste);
  const words = wordsNow(shellWords);
  put(read.lines.join(words.apart));
  notify('info', words.linesInOne(read.lines.length));
}

/** As if typed, so that the field's own undo takes it back. */
function put(text: string): void {
  document.execCommand('insertText', false, text);
}
