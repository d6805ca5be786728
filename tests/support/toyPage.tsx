/** The made-up table on a page of its own, in the words of a hand: take a cell, press, type, pull, copy, paste. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Column } from '../../src/columns/column.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { createSheetDesk } from '../../src/sheet/desk.ts';
import type { SheetHost } from '../../src/sheet/host.ts';
import { SheetGrid } from '../../src/sheet/SheetGrid.tsx';
import { type SheetView, useSheet } from '../../src/sheet/useSheet.ts';
import type { Preferences } from '../../src/store/preferences.ts';
import { Announcer } from '../../src/ui/Announcer.tsx';
import { type RunningApp, useChain } from '../../src/ui/app.ts';
import { Notices } from '../../src/ui/Notices.tsx';
import { chooseOnSheet, sheetChoices, useSheetChoices } from '../../src/ui/sheetChoices.ts';
import type { Language } from '../../src/words/language.ts';
import { stubPage } from './jsdomPage.ts';
import { aloneInApp, inApp, newApp } from './newApp.tsx';
import { type Toy, toy, toyHost, withToys } from './toySheet.tsx';

export { notices, said } from './told.ts';

export const toyDay = '2026-11-23';

type Shown = {
  readonly rows?: readonly Toy[];
  /** Beside name, pieces, goals and rib. */
  readonly columns?: readonly Column<Toy>[];
  readonly host?: Partial<SheetHost<Toy>>;
  readonly language?: Language;
  /** Columns left out by choice; null while nobody has chosen. */
  readonly hidden?: readonly string[] | null;
  /** px */
  readonly room?: { readonly width: number; readonly height: number };
};

export type ToyPage = {
  readonly app: RunningApp;
  readonly host: SheetHost<Toy>;
  /** The table as it is drawn. */
  readonly view: () => SheetView<Toy>;
  readonly rows: () => readonly Toy[];
};

export const threeToys = [toy('1', 'Bear', 3), toy('2', 'Car', 40), toy('3', 'Drum')];

export function showToys(shown: Shown = {}): ToyPage {
  const { rows = threeToys, columns = [], host: own, language = 'zh', hidden = [], room } = shown;
  stubPage();
  HTMLElement.prototype.setPointerCapture ??= () => {};
  const sheets = hidden === null ? {} : { toys: { hidden } };
  const app = newApp(withToys('toys', () => rows)(exampleChain()), { language, sheets });
  const plain = toyHost(app, 'toys', createSheetDesk('name'));
  const all = [...plain.columnsOf(app.chain()), ...columns];
  const host: SheetHost<Toy> = {
    ...plain,
    columnsOf: () => all,
    place: () => ({ chain: app.chain(), language: app.preferences.getState().language, today: toyDay }),
    hidden: {
      now: () => sheetChoices(app, 'toys').hidden ?? null,
      choose: (ids) => chooseOnSheet(app, 'toys', { hidden: ids ?? undefined }),
    },
    ...own,
  };
  let drawn: SheetView<Toy> | null = null;
  function Table() {
    const hidden = useSheetChoices('toys').hidden ?? null;
    const view = useSheet(host, 'full', host.rowsOf(useChain()), null, hidden);
    drawn = view;
    return <SheetGrid view={view} activeId={useStore(host.desk, ({ rowId }) => rowId)} />;
  }
  if (room) roomOf(room);
  render(
    inApp(
      app,
      <>
        <Table />
        <Notices />
        <Announcer />
      </>,
    ),
  );
  return {
    app,
    host,
    view: () => drawn ?? lost('table'),
    rows: () => host.rowsOf(app.chain()),
  };
}

function lost(what: string): never {
  throw new Error(`no ${what} on the page`);
}

const sizes = ['clientWidth', 'clientHeight'] as const;

function roomOf({ width, height }: { readonly width: number; readonly height: number }): void {
  const values = { clientWidth: width, clientHeight: height };
  for (const size of sizes)
    Object.defineProperty(HTMLElement.prototype, size, { configurable: true, value: values[size] });
}

/** A room of the app by itself, with what it says aloud and what is dragged from it. */
export function showRoom(chain: DecisionChain, room: ReactNode, chosen: Partial<Preferences> = {}): RunningApp {
  stubPage();
  HTMLElement.prototype.setPointerCapture ??= () => {};
  const app = newApp(chain, chosen);
  roomOf({ width: 1400, height: 700 });
  render(aloneInApp(app, room));
  return app;
}

/** Everything goes that was put on the page or in the browser's place. */
export function leaveToys(): void {
  cleanup();
  document.body.replaceChildren();
  for (const size of sizes) Reflect.deleteProperty(HTMLElement.prototype, size);
  Reflect.deleteProperty(document, 'elementFromPoint');
  Reflect.deleteProperty(navigator, 'clipboard');
}

export const grid = () => document.querySelector<HTMLElement>('[role="grid"]') ?? lost('grid');
export const field = () => document.querySelector<HTMLTextAreaElement>('[data-cell-input]') ?? lost('field');
export const cell = (rowId: string, column: string) =>
  grid().querySelector<HTMLElement>(`[data-row-id="${rowId}"] > [data-column="${column}"]`) ??
  lost(`${rowId} ${column}`);
/** What a column's cells say, from the top. */
export const texts = (column: string) =>
  [...grid().querySelectorAll(`[data-column="${column}"]`)].map((each) => each.textContent);
/** The marked cells as `row column`. */
export const marked = () =>
  [...grid().querySelectorAll<HTMLElement>('.grid-cell[aria-selected="true"]')].map(
    (each) => `${each.closest<HTMLElement>('[data-row-id]')?.dataset.rowId} ${each.dataset.column}`,
  );
/** The active cell as `row column`, as assistive tools are told. */
export function active(): string {
  const at = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
  return `${at?.closest<HTMLElement>('[data-row-id]')?.dataset.rowId} ${at?.dataset.column}`;
}
export const button = (text: string, within: ParentNode = document) =>
  [...within.querySelectorAll<HTMLElement>('button, [role^="menuitem"]')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === text,
  ) ?? lost(text);

/** The hand on a cell, the keyboard in the table's field. */
export function take({ host }: ToyPage, rowId: string, column = 'name'): void {
  act(() => {
    host.desk.setState({ rowId, column, block: null });
    field().focus();
  });
}

/** Presses keys one after the other where the keyboard is: "Ctrl+Enter"; false when the page took one of them. */
export function press(...all: readonly string[]): boolean {
  return all.map(pressed).every(Boolean);
}

function pressed(keys: string): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const [ctrlKey, altKey, shiftKey, repeat] = ['Ctrl', 'Alt', 'Shift', 'held'].map((each) => parts.includes(each));
  return fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey, altKey, shiftKey, repeat });
}

const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;

/** Letters into the table's field, as a browser puts them there. */
export function type(text: string): void {
  for (const letter of text)
    act(() => {
      const input = field();
      setValue?.call(input, input.value.slice(0, input.selectionStart) + letter);
      input.dispatchEvent(new InputEvent('input', { data: letter, inputType: 'insertText', bubbles: true }));
    });
}

/** A press and release of the mouse on an element. */
export function click(at: Element, keys: MouseEventInit = {}): void {
  const mouse = { button: 0, pointerType: 'mouse', ...keys };
  fireEvent.pointerDown(at, mouse);
  fireEvent.pointerUp(at, mouse);
  fireEvent.click(at, keys);
}

export function paste(text: string, html = ''): void {
  const data: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html };
  fireEvent.paste(field(), { clipboardData: { getData: (of: string) => data[of] ?? '' } });
}

/** What Ctrl+C, or Ctrl+X, puts on the clipboard as text; null when it is left alone. */
export function copied(kind: 'copy' | 'cut' = 'copy'): string | null {
  const data = new Map<string, string>();
  fireEvent[kind](field(), { clipboardData: { setData: (of: string, text: string) => data.set(of, text) } });
  return data.get('text/plain') ?? null;
}
