/** The team's own templates: kept in this browser beside the preferences, mailed to each other as files. */

import { downloadText, readGivenFile } from '../desk/deskVerbs.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { fileNameOf } from '../file/fileName.ts';
import { readChain } from '../file/read.ts';
import { writeChain } from '../file/write.ts';
import { templateOf } from '../templates/templates.ts';
import { newId, preferences, timeNow, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { startWords } from '../words/start.ts';

const prefix = 'template/';

export type OwnTemplate = { readonly key: string; readonly chain: DecisionChain };

export function ownTemplates(remembered: Readonly<Record<string, string>>): OwnTemplate[] {
  return Object.entries(remembered).flatMap(([key, text]) => {
    if (!key.startsWith(prefix)) return [];
    const read = readChain(text);
    return 'chain' in read ? [{ key, chain: read.chain }] : [];
  });
}

/** Keeps the seats of a chart, and offers them as a file for colleagues. */
export function saveTemplate(chain: DecisionChain): void {
  const words = wordsNow(startWords);
  const template = fromTemplate(chain);
  remember(template);
  notify('info', words.templateSaved, { text: words.templateToFile, run: () => downloadTemplate(template) });
}

/** A colleague's template from a file. A chart will do as well: only its seats are kept. */
export async function openTemplate(): Promise<void> {
  const chain = await readGivenFile();
  if (!chain) return;
  const template = { ...fromTemplate(chain), id: chain.id };
  remember(template);
  notify('info', wordsNow(startWords).templateOpened(template.title || wordsNow(startWords).untitled));
}

export function downloadTemplate(chain: DecisionChain): void {
  const words = wordsNow(startWords);
  const title = words.templateFile(chain.title || words.untitled);
  downloadText(
    writeChain(chain),
    fileNameOf({ title, target: '' }, 'json', new Date(), preferences.getState().language),
  );
}

function remember(template: DecisionChain): void {
  const { remembered } = preferences.getState();
  preferences.set({ remembered: { ...remembered, [prefix + template.id]: writeChain(template) } });
}

export function removeTemplate(key: string): void {
  const { [key]: _, ...remembered } = preferences.getState().remembered;
  preferences.set({ remembered });
}

/** A new chart of one's own from a template, with ids of its own. */
export function fromTemplate(chain: DecisionChain): DecisionChain {
  return templateOf(chain, preferences.getState().language, newId, timeNow());
}
