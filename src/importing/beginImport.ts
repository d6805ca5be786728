/** The ways in: a paste on the canvas or the start screen, a file chosen or dropped. */
import type { Encoding } from '../import/encoding.ts';
import { preferences, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { importingWords } from '../words/importing.ts';
import { showImport } from './importDesk.ts';

/** Rows and lines from the clipboard; says so when there is no text. */
export async function beginPaste(text: string, html: string): Promise<void> {
  const words = wordsNow(importingWords);
  if (text.trim() === '' && html.trim() === '') return notify('problem', words.emptyClipboard);
  const { readClipboard } = await import('../import/clipboard.ts');
  const read = readClipboard({ text, html });
  if (read.isCut) {
    const { faultSentence } = await import('../import/importWords.ts');
    const fault = { reason: 'too-many-cells', file: words.paste } as const;
    return notify('problem', faultSentence(fault, preferences.getState().language));
  }
  showImport({ name: words.paste, sheets: [{ name: words.paste, ...read }] });
}

/** Reads the clipboard itself, where the browser lets it. */
export async function pasteFromButton(): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return notify('info', wordsNow(importingWords).noClipboard);
  }
  await beginPaste(text, '');
}

export async function beginFile(file: File): Promise<void> {
  await showBytes(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Shows what is in the bytes, a text in `encoding` if that is given. A file that cannot be read leaves the dialog as it is. */
export async function showBytes(name: string, bytes: Uint8Array, encoding?: Encoding): Promise<void> {
  const [{ readTable }, { faultSentence }] = await Promise.all([
    import('../import/readTable.ts'),
    import('../import/importWords.ts'),
  ]);
  const read = await readTable(bytes, name, encoding);
  if ('fault' in read) return notify('problem', faultSentence(read.fault, preferences.getState().language));
  showImport({
    name,
    sheets: read.sheets,
    ...(read.encoding && { text: { bytes, encoding: read.encoding } }),
  });
}
