/** The outline in jsdom: its text, its caret, and the chart that comes of both. */
import { fireEvent, render, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { OutlinePanel } from '../../src/panels/OutlinePanel.tsx';
import type { Preferences } from '../../src/store/preferences.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { patience } from './called.ts';
import { stubPage } from './jsdomPage.ts';
import { inApp, newApp } from './newApp.tsx';

export type OutlinePage = {
  readonly app: RunningApp;
  readonly area: HTMLTextAreaElement;
  readonly lines: () => readonly string[];
  /** Chains with the names of their people, as the chart on screen has them. */
  readonly shown: () => readonly string[];
  /** Labels of the steps that undo would take back, the last one last. */
  readonly steps: () => readonly string[];
  /** The caret to a column of a line, counted from 0; `chosen` characters after it are selected. */
  readonly caretTo: (line: number, column?: number, chosen?: number) => void;
  readonly caret: () => { readonly line: number; readonly column: number; readonly chosen: number };
  /** A line becomes this text, the caret at its end. */
  readonly write: (line: number, text: string, composing?: boolean) => void;
  /** The whole text becomes this, the caret at the beginning of a line. */
  readonly writeAll: (lines: readonly string[], caretLine: number) => void;
  /** False when the browser is kept from doing what it does with the key. */
  readonly press: (key: string, more?: KeyboardEventInit) => boolean;
};

export async function showOutline(chain: DecisionChain, chosen: Partial<Preferences> = {}): Promise<OutlinePage> {
  stubPage();
  const app = newApp(chain, chosen);
  const page = render(inApp(app, <OutlinePanel />));
  const area = page.container.querySelector('textarea') ?? expect.fail('no outline');
  // React follows no caret while a button is down, and tests share it: one may have pressed and not let go.
  fireEvent.mouseUp(area);
  await waitFor(() => expect(document.activeElement).toBe(area), patience);
  const lines = () => area.value.split('\n');
  const startOf = (line: number) =>
    lines()
      .slice(0, line)
      .reduce((sum, each) => sum + each.length + 1, 0);
  /** As the browser does after every change of the caret. */
  const tellCaret = () => fireEvent.keyUp(area, { key: 'Shift' });
  const input = (value: string, at: number, composing = false) => {
    fireEvent.input(area, { target: { value, selectionStart: at, selectionEnd: at }, isComposing: composing });
    tellCaret();
  };
  return {
    app,
    area,
    lines,
    shown: () =>
      app
        .chain()
        .ribs.map((rib) => `${rib.name}: ${rib.personIds.map((id) => app.chain().people[id]?.name).join(' ')}`),
    steps: () => app.chart.getState().history.past.map(({ label }) => label.step),
    caretTo(line, column = 0, chosen = 0) {
      area.setSelectionRange(startOf(line) + column, startOf(line) + column + chosen);
      tellCaret();
    },
    caret() {
      const line = area.value.slice(0, area.selectionStart).split('\n').length - 1;
      return { line, column: area.selectionStart - startOf(line), chosen: area.selectionEnd - area.selectionStart };
    },
    write(line, text, composing) {
      const next = lines().map((each, at) => (at === line ? text : each));
      input(next.join('\n'), startOf(line) + text.length, composing);
    },
    writeAll(next, caretLine) {
      input(
        next.join('\n'),
        next.slice(0, caretLine).reduce((sum, each) => sum + each.length + 1, 0),
      );
    },
    press(key, more = {}) {
      const isLeft = fireEvent.keyDown(area, { key, ...more });
      tellCaret();
      return isLeft;
    },
  };
}
