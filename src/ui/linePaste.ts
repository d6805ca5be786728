/** Pasting into a field of one line: several lines or cells are never run together into one name. */
import type { ClipboardEvent } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { linePasteOf } from '../import/linePaste.ts';
import { shellWords } from '../words/shell.ts';
import { perApp, type RunningApp } from './app.ts';
import { notify } from './notices.ts';

export type Paste = { readonly text: string; readonly html: string };

/**
 * The way back to a table that has filled what it could of the rows and hands them on for the people the chart lacks: to
 * the first row that came since `before`.
 */
export type WayBack = (before: DecisionChain) => void;

type Taker = (paste: Paste, back?: WayBack) => void;

const foreign = perApp(() => ({ take: null as Taker | null }));

/** Takes pasted rows that are nothing copied here; the app wires its import. */
export function onForeignPaste(app: RunningApp, taker: Taker): void {
  foreign(app).take = taker;
}

/** Rows for the chart: a preview says what they become before anything changes. */
export function pasteForeign(app: RunningApp, paste: Paste, back?: WayBack): void {
  foreign(app).take?.(paste, back);
}

/**
 * Give it every paste into a field of one line. Several lines or cells go to `onLines`; without that they stand in the
 * field set apart, which is said.
 */
export function pasteIntoLine(
  app: RunningApp,
  event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  onLines?: (paste: Paste) => void,
): void {
  const paste = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
  const read = linePasteOf(paste.text);
  if ('line' in read && read.line === paste.text) return;
  event.preventDefault();
  if ('line' in read) return put(read.line);
  if (onLines) return onLines(paste);
  const words = app.words(shellWords);
  put(read.lines.join(words.apart));
  notify(app, 'info', () => app.words(shellWords).linesInOne(read.lines.length));
}

/** As if typed, so that the field's own undo takes it back. */
function put(text: string): void {
  document.execCommand('insertText', false, text);
}
