/** A chart from a file, to be compared with and never taken into this one. */

import { fileKey, presentKey } from '../domain/compare/sides.ts';
import { faultText } from '../file/fault.ts';
import { readChain } from '../file/read.ts';
import type { RunningApp } from '../ui/app.ts';
import { choose } from '../ui/compareDesk.ts';
import { notify } from '../ui/notices.ts';
import { compareWords } from '../words/compare.ts';

/** Asks for a chart file; the chart on screen stays as it is. */
export function chooseFile(app: RunningApp, which: 'from' | 'to'): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.dataset.compareFile = '';
  input.hidden = true;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) void compareWith(app, file, which);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Says in one sentence why a file cannot be read. */
export async function compareWith(app: RunningApp, file: File, which: 'from' | 'to'): Promise<void> {
  const read = readChain(new Uint8Array(await file.arrayBuffer()), new Date(file.lastModified).toISOString());
  if ('faults' in read) {
    const [first] = read.faults;
    const why = first ? faultText(first, app.preferences.getState().language) : '';
    notify(app, 'problem', app.words(compareWords).refused(file.name, why), undefined, { about: 'compare-file' });
    return;
  }
  const name = file.name.replace(/(\.fishbone)?\.json$/i, '');
  choose(app, app.chain(), {
    file: { name, chain: read.chain },
    ...(which === 'from' ? { from: fileKey, to: presentKey } : { from: presentKey, to: fileKey }),
  });
}
