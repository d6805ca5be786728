/** The import's host and what the window says, without the rest of the window. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { type DecisionChain, emptyChain } from '../../src/domain/chain.ts';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import { ImportHost } from '../../src/importing/ImportHost.tsx';
import { type ImportSource, showImport } from '../../src/importing/importDesk.ts';
import { type RunningApp, useChain } from '../../src/ui/app.ts';
import { sentenceOf, useNotices } from '../../src/ui/notices.ts';
import type { Language } from '../../src/words/language.ts';
import { eventually } from '../support/appPage.tsx';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp, newApp } from '../support/newApp.tsx';

export const empty: DecisionChain = { ...emptyChain('chart:new', '2026-11-02T09:00:00Z'), ribs: [] };
let done = 0;
/** How often people were about to arrive. */
export const arrivals = () => done;

function Window() {
  const chain = useChain();
  return (
    <>
      {useNotices().map(({ id, text }) => (
        <p key={id} data-notice="">
          {sentenceOf(text)}
        </p>
      ))}
      <ImportHost chain={chain} onDone={() => done++} />
    </>
  );
}

export function shown(chain: DecisionChain = empty, language: Language = 'zh'): RunningApp {
  stubPage();
  done = 0;
  const app = newApp(chain, { language });
  render(inApp(app, <Window />));
  return app;
}
export const sheet = (name: string, ...rows: readonly string[]) => ({ name, rows: rows.map((row) => row.split(',')) });
export async function opened(app: RunningApp, ...sheets: ImportSource['sheets']): Promise<void> {
  await act(async () => showImport(app, { name: '名单.xlsx', sheets }));
  await eventually(() => expect(document.querySelector('.import-dialog')).not.toBeNull());
}
export const notices = () => [...document.querySelectorAll('[data-notice]')].map((each) => each.textContent);
export const dialog = () => within(screen.getByRole('dialog'));
export const left = () => within(document.querySelector<HTMLElement>('.import-left') ?? expect.fail('no dialog'));
export const summary = () => document.querySelector('.import-summary')?.textContent;
export const named = () => [...document.querySelectorAll('.import-name')].map((each) => each.firstChild?.textContent);
export const click = async (element: HTMLElement) => act(async () => fireEvent.click(element));
export const pick = async (label: string, value: string) =>
  act(async () => fireEvent.change(left().getByLabelText(label, { selector: 'select' }), { target: { value } }));
export const options = (label: string) =>
  [...left().getByLabelText<HTMLSelectElement>(label, { selector: 'select' }).options].map(({ text }) => text);
export const importButton = (name = '导入') => dialog().getByRole<HTMLButtonElement>('button', { name });
export const isOff = (button: HTMLButtonElement) => button.disabled || button.getAttribute('aria-disabled') === 'true';
export const everybody = (app: RunningApp) =>
  allPersonIds(app.chain()).flatMap((id) => personById(app.chain(), id) ?? []);
export const waiting = (app: RunningApp) => app.chain().tray.map((id) => personById(app.chain(), id)?.name);
