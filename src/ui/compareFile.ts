/** A chart from a file as one side of the comparison; it is never taken into the chart on screen. */
import { fileKey, presentKey } from '../domain/compare/sides.ts';
import { faultText } from '../file/faultText.ts';
import { titleOfFileName } from '../file/fileName.ts';
import { readChain } from '../file/read.ts';
import { compareWords } from '../words/compare.ts';
import type { RunningApp } from './app.ts';
import { choose } from './compareDesk.ts';
import { notify } from './notices.ts';

/** Says in one sentence why a file cannot be read. False then. */
export async function compareWith(app: RunningApp, file: File, which: 'from' | 'to'): Promise<boolean> {
  const read = readChain(new Uint8Array(await file.arrayBuffer()), new Date(file.lastModified).toISOString());
  if ('faults' in read) {
    const [first] = read.faults;
    const why = first ? faultText(first, app.preferences.getState().language) : '';
    notify(app, 'problem', () => app.words(compareWords).refused(file.name, why), undefined, { about: 'compare-file' });
    return false;
  }
  const name = titleOfFileName(file.name);
  choose(app, app.chain(), {
    file: { name, chain: read.chain },
    ...(which === 'from' ? { from: fileKey, to: presentKey } : { from: presentKey, to: fileKey }),
  });
  return true;
}
