/** The export dialog alone, without the rest of the window. */
import { act, render, screen, within } from '@testing-library/react';
import { expect } from 'vitest';
import { ExportDialog } from '../../src/exporting/ExportDialog.tsx';
import type { DialogFormat } from '../../src/exporting/settings.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { sentenceOf, useNotices } from '../../src/ui/notices.ts';
import { stubPage } from '../support/jsdomPage.ts';
import { inApp } from '../support/newApp.tsx';

function Notices() {
  return useNotices().map(({ id, kind, text }) => (
    <p key={id} data-notice={kind}>
      {sentenceOf(text)}
    </p>
  ));
}

/** What the window says at its edge. */
export const notices = () => [...document.querySelectorAll('[data-notice]')].map((each) => each.textContent);

/** Opens it for a format; what closes it is counted. */
export async function openExport(app: RunningApp, format: DialogFormat): Promise<{ readonly closed: () => number }> {
  stubPage();
  let closed = 0;
  const close = () => {
    closed++;
  };
  render(
    inApp(
      app,
      <>
        <Notices />
        <ExportDialog format={format} onClose={close} />
      </>,
    ),
  );
  await act(async () => {});
  return { closed: () => closed };
}

const part = (selector: string) => within(document.querySelector<HTMLElement>(selector) ?? expect.fail(selector));
export const dialog = () => within(screen.getByRole('dialog'));
/** Its questions and its buttons: to look among them alone takes a tenth of the time, for a page has many elements. */
export const asked = () => part('.export-options');
export const buttons = () => part('.dialog-foot');

/** The group of choices with this name, if it is offered. */
export const group = (name: string) => asked().queryByRole('radiogroup', { name });

/** The chosen one of a group. */
export const chosen = (name: string) =>
  within(group(name) ?? expect.fail(`no ${name}`))
    .getAllByRole('radio')
    .find((radio) => radio.getAttribute('aria-checked') === 'true')
    ?.getAttribute('aria-label');

/** The words of each page as it will be, of the one that is shown. */
export const pageTexts = () =>
  [...document.querySelectorAll('.page-preview svg text')].map((each) => each.textContent).join(' ');
