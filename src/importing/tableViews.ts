/** Where the tables that come in are seen: what the closing notice of an import offers. */
import type { TableId } from '../columns/table.ts';
import type { Preferences, View } from '../store/preferences.ts';
import type { RunningApp } from '../ui/app.ts';
import type { Notice } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { showView, type Views } from '../ui/views.ts';
import { importingWords } from '../words/importing.ts';

type Page = { readonly view: View; readonly shown: Partial<Preferences> };

const plan: Page = { view: 'plan', shown: { isSellingShown: false } };
const selling: Page = { view: 'plan', shown: { isSellingShown: true } };
const decision: Page = { view: 'decision', shown: {} };
const coverage: Page = { view: 'coverage', shown: {} };

const pageOf: Readonly<Record<TableId, Page>> = {
  plan,
  tiers: decision,
  stages: decision,
  levels: coverage,
  boards: coverage,
  points: selling,
  answers: selling,
};

function isOnScreen({ view, shown }: Page, now: Preferences): boolean {
  return view === now.view && (shown.isSellingShown ?? now.isSellingShown) === now.isSellingShown;
}

/** The tables on the page one looks at. */
export function tablesOnScreen(app: RunningApp): readonly TableId[] {
  const now = app.preferences.getState();
  if (shellDesk(app).getState().isStarting) return [];
  return (Object.keys(pageOf) as TableId[]).filter((id) => isOnScreen(pageOf[id], now));
}

/** A way to each page that shows one of these tables and is not on screen. */
export function waysToTables(app: RunningApp, views: Views, tables: readonly TableId[]): NonNullable<Notice['others']> {
  const now = app.preferences.getState();
  return [...new Set(tables.map((id) => pageOf[id]))].flatMap((page) => {
    const record = views[page.view];
    if (!record || isOnScreen(page, now)) return [];
    const { words } = record.pages?.find(({ shown }) => shown.isSellingShown === page.shown.isSellingShown) ?? record;
    return {
      text: () => app.words(importingWords).show(words[app.preferences.getState().language]),
      run: () => {
        app.preferences.set(page.shown);
        showView(app, page.view);
      },
    };
  });
}
