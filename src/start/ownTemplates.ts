/** The team's own templates, kept in this browser beside the preferences. */

import type { DecisionChain } from '../domain/chain.ts';
import { readChain } from '../file/read.ts';
import { writeChain } from '../file/write.ts';
import { templateOf } from '../templates/templates.ts';
import { newId, preferences, timeNow } from '../ui/app.ts';

const prefix = 'template/';

export type OwnTemplate = { readonly key: string; readonly chain: DecisionChain };

export function ownTemplates(remembered: Readonly<Record<string, string>>): OwnTemplate[] {
  return Object.entries(remembered).flatMap(([key, text]) => {
    if (!key.startsWith(prefix)) return [];
    const read = readChain(text);
    return 'chain' in read ? [{ key, chain: read.chain }] : [];
  });
}

/** Keeps the seats of a chart under a fresh key. */
export function saveTemplate(chain: DecisionChain): void {
  const template = templateOf(chain, newId, timeNow());
  const { remembered } = preferences.getState();
  preferences.set({ remembered: { ...remembered, [prefix + template.id]: writeChain(template) } });
}

export function removeTemplate(key: string): void {
  const { [key]: _, ...remembered } = preferences.getState().remembered;
  preferences.set({ remembered });
}

/** A new chart of one's own from a template, with ids of its own. */
export function fromTemplate(chain: DecisionChain): DecisionChain {
  return templateOf(chain, newId, timeNow());
}
