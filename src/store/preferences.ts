/** How this person likes to work, on this machine: language, view, density … Not in the file, not in history. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Density } from '../layout/style.ts';
import type { Language } from '../words/language.ts';

const views = ['fishbone', 'assessment', 'plan', 'decision', 'coverage', 'compare'] as const;
export type View = (typeof views)[number];

export type ColourBy = 'none' | 'stance' | 'level' | 'gap' | 'owner' | 'competitor' | 'approver';

export type Preferences = {
  readonly language: Language;
  readonly view: View;
  readonly density: Density;
  readonly colourBy: ColourBy;
  readonly isInspectorOpen: boolean;
  readonly isDockOpen: boolean;
  /** Height of the docked grid, px. */
  readonly dockHeight: number;
  readonly isLegendOpen: boolean;
  readonly areHintsShown: boolean;
  readonly isAutosaveOn: boolean;
  /** Columns of the grid that are not shown, by id. */
  readonly hiddenColumns: readonly string[];
  /** Small choices of single rooms, by a name of their own. */
  readonly remembered: Readonly<Record<string, string>>;
};

export type PreferenceStore = StoreApi<Preferences> & { readonly set: (change: Partial<Preferences>) => void };

export const firstPreferences: Omit<Preferences, 'language'> = {
  view: 'fishbone',
  density: 'standard',
  colourBy: 'none',
  isInspectorOpen: true,
  isDockOpen: true,
  dockHeight: 292,
  isLegendOpen: true,
  areHintsShown: true,
  isAutosaveOn: true,
  hiddenColumns: [],
  remembered: {},
};

/** Where preferences are kept between visits; a storage that refuses is no reason to stop. */
export type PreferenceShelf = { readonly read: () => string | null; readonly write: (text: string) => void };

/** `language` is the browser's, until a kept choice says otherwise; `forced` wins over both and is not kept. */
export function createPreferences(
  shelf: PreferenceShelf,
  language: Language,
  forced?: Language,
  first: Omit<Preferences, 'language'> = firstPreferences,
): PreferenceStore {
  const kept = keptOn(shelf);
  const store = createStore<Preferences>(() => ({
    ...first,
    language,
    ...kept,
    ...(forced ? { language: forced } : {}),
    view: 'fishbone',
  }));
  const chosen: Record<string, unknown> = { ...kept };
  return Object.assign(store, {
    set(change: Partial<Preferences>) {
      store.setState(change);
      Object.assign(chosen, change);
      try {
        shelf.write(JSON.stringify(chosen));
      } catch {
        // Storage forbidden or full: the choice lives as long as the page.
      }
    },
  });
}

function keptOn(shelf: PreferenceShelf): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(shelf.read() ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const known = { language: 'zh', ...firstPreferences } as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(kept).filter(
        ([key, value]) =>
          Object.hasOwn(known, key) &&
          typeof value === typeof known[key] &&
          Array.isArray(value) === Array.isArray(known[key]),
      ),
    ) as Partial<Preferences>;
  } catch {
    return {};
  }
}
