/** The views of a chart, as the bar, the keys and the export know them: one record each, made in src/views.tsx. */
import { type ComponentType, createContext, useContext } from 'react';
import type { Words } from '../columns/column.ts';
import type { PageKindId } from '../scene/page.ts';
import type { View } from '../store/preferences.ts';
import { usePreferences } from './app.ts';

export type ViewRecord = {
  readonly words: Words;
  readonly Room: ComponentType;
  /** The fishbone is on screen, with its keys, zoom and picture. */
  readonly hasCanvas: boolean;
  /** The inspector stands beside it. */
  readonly hasInspector: boolean;
  /** The page that prints it. */
  readonly page: PageKindId;
  /** Printing while it is on screen prints its page, not the whole document. */
  readonly isPrintedAlone?: boolean;
};

/** In the order of the tabs. */
export type Views = Readonly<Partial<Record<View, ViewRecord>>>;

export const ViewsContext = createContext<Views>({});

export function useViews(): readonly (readonly [View, ViewRecord])[] {
  return Object.entries(useContext(ViewsContext)) as [View, ViewRecord][];
}

/** The view on screen; the first where the one asked for is not there. */
export function useView(): readonly [View, ViewRecord] | undefined {
  const views = useViews();
  const view = usePreferences((each) => each.view);
  return views.find(([id]) => id === view) ?? views[0];
}
