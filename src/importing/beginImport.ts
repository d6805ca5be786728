/** The ways in: a paste on the canvas or the start screen, a file chosen or dropped. */
import { preferences, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { importingWords } from '../words/importing.ts';
import { showImport } from './importDesk.ts';

/** Rows and lines from the clipboard; says so when there is no text. */
export async function beginPaste(text: string, html: string): Promise<void> {
  const words = wordsNow(importingWords);
  if (text.trim() === '' && html.trim() === '') return notify('problem', words.emptyClipboard);
  const { parseClipboard } = await import('../import/clipboard.ts');
  showImport({ name: words.paste, sheets: [{ name: words.paste, rows: parseClipboard({ text, html }) }] });
}

/** Reads the clipboard itself, where the browser lets it. */
export async function pasteFromButton(): Promise<void> {
  try {
    const text = await navigator.clipboard.readText();
    await beginPaste(text, '');
  } catch {
    notify('info', wordsNow(importingWords).noClipboard);
  }
}

export async function beginFile(file: File): Promise<void> {
  const [{ readTable }, { faultSentence }] = await Promise.all([
    import('../import/readTable.ts'),
    import('../import/importWords.ts'),
  ]);
  const read = await readTable(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('fault' in read) return notify('problem', faultSentence(read.fault, preferences.getState().language));
  showImport({ name: file.name, sheets: read.sheets });
}
