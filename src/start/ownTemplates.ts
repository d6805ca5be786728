/** The team's own templates: kept in this browser beside the preferences, mailed to each other as files. */

import { downloadText, readGivenFile } from '../desk/deskVerbs.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { fileNameOf } from '../file/fileName.ts';
import { readChain } from '../file/read.ts';
import { writeChain } from '../file/write.ts';
import { templateOf } from '../templates/templates.ts';
import type { RunningApp } from '../ui/app.ts';
import { timeNow } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { startWords } from '../words/start.ts';

type OwnTemplates = {
  readonly readable: readonly { readonly key: string; readonly chain: DecisionChain }[];
  /** How many a later version of this program has kept: they stay as they are. */
  readonly newer: number;
};

export function ownTemplates(kept: Readonly<Record<string, string>>): OwnTemplates {
  const texts = Object.entries(kept);
  return {
    readable: texts.flatMap(([key, text]) => {
      const read = readChain(text);
      return 'chain' in read ? [{ key, chain: read.chain }] : [];
    }),
    newer: texts.filter(([, text]) => isNewer(text)).length,
  };
}

function isNewer(text: string): boolean {
  const read = readChain(text);
  return 'faults' in read && read.faults.some(({ problem }) => problem === 'newer-version');
}

/** Keeps the seats of a chart, and offers them as a file for colleagues. */
export function saveTemplate(app: RunningApp, chain: DecisionChain): void {
  const template = fromTemplate(app, chain);
  remember(app, template);
  const toFile = { text: () => app.words(startWords).templateToFile, run: () => downloadTemplate(app, template) };
  notify(app, 'info', () => app.words(startWords).templateSaved, toFile, { about: 'template' });
}

/** A colleague's template from a file. A chart will do as well: only its seats are kept. */
export async function openTemplate(app: RunningApp): Promise<void> {
  const chain = await readGivenFile(app);
  if (!chain) return;
  const template = { ...fromTemplate(app, chain), id: chain.id };
  remember(app, template);
  notify(app, 'info', () => app.words(startWords).templateOpened(template.title || app.words(startWords).untitled));
}

export function downloadTemplate(app: RunningApp, chain: DecisionChain): void {
  const words = app.words(startWords);
  const title = words.templateFile(chain.title || words.untitled);
  downloadText(
    app,
    writeChain(chain),
    fileNameOf({ title, target: '' }, 'json', new Date(), app.preferences.getState().language),
  );
}

function remember(app: RunningApp, template: DecisionChain): void {
  const { templates } = app.preferences.getState();
  const key = isNewer(templates[template.id] ?? '') ? newId('chart') : template.id;
  app.preferences.set({ templates: { ...templates, [key]: writeChain(template) } });
}

export function removeTemplate(app: RunningApp, key: string): void {
  const { [key]: _, ...templates } = app.preferences.getState().templates;
  app.preferences.set({ templates });
}

/** A new chart of one's own from a template, with ids of its own. */
export function fromTemplate(app: RunningApp, chain: DecisionChain): DecisionChain {
  return templateOf(chain, app.preferences.getState().language, newId, timeNow());
}
