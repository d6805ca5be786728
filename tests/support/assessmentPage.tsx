/** 《客户关系评估表》 in jsdom, in the words of a reader: rows by name, cells by name and column. */
import { fireEvent } from '@testing-library/react';
import { expect } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import { type AppPage, eventually, seen, showApp } from './appPage.tsx';

export const red = ['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'sha', 'Ru', 'Lob', 'Mike'];

/** The table's columns but these, as a choice on this machine: a table of few is drawn sooner. */
export const onlyColumns = (...ids: readonly string[]): Partial<Preferences> => ({
  sheets: {
    assessment: {
      hidden: assessmentColumns({ competitors: [] }).flatMap(({ id }) => (ids.includes(id) ? [] : [id])),
    },
  },
});

export async function showAssessment(chain: DecisionChain = exampleChain()): Promise<AppPage> {
  const page = await showApp(chain, { view: 'assessment' });
  await seen('[role="grid"] [data-person-id]');
  return page;
}

export const grid = () => document.querySelector<HTMLElement>('[role="grid"]') ?? expect.fail('no table');
const rows = () => [...grid().querySelectorAll<HTMLElement>('[role="row"][data-person-id]')];
const nameIn = (row: HTMLElement) => row.querySelector('[data-column="name"] .grid-text')?.textContent ?? '';

export const row = (name: string) => rows().find((each) => nameIn(each) === name) ?? expect.fail(`no row of ${name}`);

export const cell = (name: string, column: string) =>
  row(name).querySelector<HTMLElement>(`[data-column="${column}"]`) ?? expect.fail(`${name} has no ${column}`);

export const textOf = (name: string, column: string) => cell(name, column).textContent;

/** The names of the ranked rows, from rank 1. */
export const ranked = () =>
  rows()
    .filter((each) => each.dataset.topRank)
    .map(nameIn);

export const marked = () => grid().querySelectorAll('.grid-cell[aria-selected="true"]').length;

export const field = () => document.querySelector<HTMLTextAreaElement>('.cell-input') ?? expect.fail('no field');

/** The active cell as `name column`. */
export function active(): string {
  const at = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
  return `${at?.closest<HTMLElement>('[data-person-id]') ? nameIn(at.closest<HTMLElement>('[data-person-id]') as HTMLElement) : ''} ${at?.dataset.column}`;
}

/** What Ctrl+C, or Ctrl+X, puts on the clipboard as text. */
export function copied(kind: 'copy' | 'cut' = 'copy'): string {
  const taken = new Map<string, string>();
  const clipboardData = { setData: (type: string, text: string) => taken.set(type, text) };
  fireEvent[kind](field(), { clipboardData });
  return taken.get('text/plain') ?? '';
}

export async function pasted(page: AppPage, text: string, name: string, column: string): Promise<void> {
  await page.user.click(cell(name, column));
  await page.user.paste(text);
}

/** From a cell to another with Shift and the mouse. */
export async function marks({ user }: AppPage, from: HTMLElement, to: HTMLElement): Promise<void> {
  await user.click(from);
  await user.keyboard('{Shift>}');
  await user.click(to);
  await user.keyboard('{/Shift}');
}

export const notices = () => [...document.querySelectorAll<HTMLElement>('.notice')].map((each) => each.textContent);

export const says = (text: string | RegExp) =>
  eventually(() => expect(notices()).toEqual(expect.arrayContaining([expect.stringMatching(text)])));
