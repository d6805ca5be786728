/** The canvas as a picture on the clipboard, as it is on screen. */
import type { RunningApp } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { chartToHandOn } from '../ui/openFields.ts';
import { commandWords } from '../words/commands.ts';
import { runExport } from './runExport.ts';
import { settingsFor } from './settings.ts';

/** Says how it went; never rejects. */
export async function copyCanvas(app: RunningApp): Promise<void> {
  const chain = chartToHandOn(app);
  const outcome = await runExport(app, {
    format: 'png',
    chain,
    settings: { ...settingsFor(app, 'png', chain), source: 'screen' },
    template: null,
    target: 'clipboard',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (outcome.kind === 'done') notify(app, 'info', () => app.words(commandWords).canvasCopied);
  else if (outcome.kind === 'failed') notify(app, 'problem', outcome.text);
}
