/** The ways in: a paste on the canvas or the start screen, a file chosen or dropped. */
import type { Encoding } from '../import/encoding.ts';
import type { RunningApp } from '../ui/app.ts';
import type { WayBack } from '../ui/linePaste.ts';
import { notify } from '../ui/notices.ts';
import { importingWords } from '../words/importing.ts';
import { showImport } from './importDesk.ts';

/** Rows and lines from the clipboard; says so when there is no text. */
export async function beginPaste(app: RunningApp, text: string, html: string, back?: WayBack): Promise<void> {
  const words = app.words(importingWords);
  if (text.trim() === '' && html.trim() === '')
    return notify(app, 'problem', () => app.words(importingWords).emptyClipboard);
  const { readClipboard } = await import('../import/clipboard.ts');
  const read = readClipboard({ text, html });
  if (read.isCut) {
    const { faultSentence } = await import('../import/importWords.ts');
    const fault = { reason: 'too-many-cells', file: words.paste } as const;
    return notify(app, 'problem', () => faultSentence(fault, app.preferences.getState().language));
  }
  showImport(app, { name: words.paste, sheets: [{ name: words.paste, ...read }], ...(back && { back }) });
}

/** Reads the clipboard itself, where the browser lets it. */
export async function pasteFromButton(app: RunningApp): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return notify(app, 'info', () => app.words(importingWords).noClipboard);
  }
  await beginPaste(app, text, '');
}

export async function beginFile(app: RunningApp, file: File): Promise<void> {
  await showBytes(app, file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Shows what is in the bytes, a text in `encoding` if that is given. A file that cannot be read leaves the dialog as it is. */
export async function showBytes(app: RunningApp, name: string, bytes: Uint8Array, encoding?: Encoding): Promise<void> {
  const [{ readTable }, { faultSentence }] = await Promise.all([
    import('../import/readTable.ts'),
    import('../import/importWords.ts'),
  ]);
  const read = await readTable(bytes, name, encoding);
  if ('fault' in read)
    return notify(app, 'problem', () => faultSentence(read.fault, app.preferences.getState().language));
  showImport(app, {
    name,
    sheets: read.sheets,
    ...(read.encoding && { text: { bytes, encoding: read.encoding } }),
  });
}
