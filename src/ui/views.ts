/** The views of a chart, as the bar, the keys and the export know them: one record each, made in src/views.tsx. */
import { type ComponentType, createContext, useContext, useMemo } from 'react';
import type { Words } from '../columns/column.ts';
import type { PageKindId } from '../scene/page.ts';
import type { Preferences, View } from '../store/preferences.ts';
import { type RunningApp, usePreferences } from './app.ts';
import type { HelpWord } from './canvasKeys.ts';
import { elementIn } from './domIds.ts';

/** A group of the key list (F1), by the word it is called. */
export type KeyGroup = Extract<
  HelpWord,
  'entry' | 'move' | 'rate' | 'view' | 'grid' | 'plans' | 'mode' | 'coverage' | 'selling' | 'compare'
>;

export type ViewRecord = {
  readonly words: Words;
  /** Where a tab has several pages: each by its name, what shows it, and its keys where they are others. */
  readonly pages?: readonly {
    readonly words: Words;
    readonly shown: Partial<Preferences>;
    readonly keys?: readonly KeyGroup[];
  }[];
  readonly Room: ComponentType;
  /** The fishbone is on screen, with its keys, zoom and picture. */
  readonly hasCanvas: boolean;
  /** The inspector stands beside it. */
  readonly hasInspector: boolean;
  /** The page that prints it. */
  readonly page: PageKindId;
  /** Whose keys these are: F1 begins with them. */
  readonly keys: readonly KeyGroup[];
  /** Printing while it is on screen prints its page, not the whole document. */
  readonly isPrintedAlone?: boolean;
};

/** In the order of the tabs. */
export type Views = Readonly<Partial<Record<View, ViewRecord>>>;

export const ViewsContext = createContext<Views>({});

export function useViews(): readonly (readonly [View, ViewRecord])[] {
  const views = useContext(ViewsContext);
  return useMemo(() => Object.entries(views) as [View, ViewRecord][], [views]);
}

/** The view on screen; the first where the one asked for is not there. */
export function useView(): readonly [View, ViewRecord] | undefined {
  const views = useViews();
  const view = usePreferences((each) => each.view);
  return views.find(([id]) => id === view) ?? views[0];
}

/** The view whose tab is so many on, round and round; the first counts as shown where the one given is not there. */
export function viewBeside(views: ReturnType<typeof useViews>, view: View, step: 1 | -1): View {
  const at = Math.max(
    0,
    views.findIndex(([id]) => id === view),
  );
  return views[(at + step + views.length) % views.length]?.[0] ?? view;
}

/** The name of a view's tab, by which it is found in its app. */
export function tabOf(view: View): string {
  return `tab-${view}`;
}

/** The name of what a view's tab shows. */
export function panelOf(view: View): string {
  return `view-${view}`;
}

/** Shows a view; the keyboard stands on its tab. */
export function showView(app: RunningApp, view: View): void {
  app.preferences.set({ view });
  elementIn(app, tabOf(view))?.focus();
}

/** Where the keyboard is at work: the field that waits for keys, or a stop of a view of its own. */
export const workplace = '[data-resting],[data-stop][tabindex="0"]';

/**
 * Shows a view with the keyboard where it was at work there: in the field that waits for keys, or at a stop of its own. A
 * view that has no such place within `frames` of coming leaves it on the tab.
 */
export function goToView(app: RunningApp, view: View, frames = 90): void {
  showView(app, view);
  const tab = document.activeElement;
  const seek = () => {
    if (document.activeElement !== tab || !frames--) return;
    const place = elementIn(app, panelOf(view))?.querySelector<HTMLElement>(workplace);
    if (place) place.focus({ preventScroll: true });
    else requestAnimationFrame(seek);
  };
  seek();
}
