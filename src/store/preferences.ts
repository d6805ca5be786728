/** How this person likes to work, on this machine: language, view, density … Not in the file, not in history. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Density } from '../layout/style.ts';
import type { Language } from '../words/language.ts';

export const views = ['fishbone', 'assessment', 'plan', 'decision', 'coverage', 'compare'] as const;
export type View = (typeof views)[number];

/** What the screen looks like; paper is always light. */
export const looks = ['system', 'light', 'dark'] as const;
type Look = (typeof looks)[number];

export type ColourBy = 'none' | 'stance' | 'level' | 'gap' | 'owner' | 'plan' | 'competitor' | 'approver';

export type Preferences = {
  readonly language: Language;
  readonly look: Look;
  readonly view: View;
  readonly density: Density;
  readonly colourBy: ColourBy;
  readonly isInspectorOpen: boolean;
  readonly isDockOpen: boolean;
  /** Height of the docked grid, px. */
  readonly dockHeight: number;
  readonly isLegendOpen: boolean;
  /** The project's stages under the bar. */
  readonly isRibbonOpen: boolean;
  /** Of 提升计划: the selling points instead of the plan. */
  readonly isSellingShown: boolean;
  /** Of 覆盖: who of ours instead of whom they know. */
  readonly areOwnersShownOnly: boolean;
  readonly areHintsShown: boolean;
  readonly isAutosaveOn: boolean;
  /** By the sheet's id. */
  readonly sheets: Readonly<Record<string, SheetChoices>>;
  /** The one of ours whose people the filter shows. */
  readonly filterOwner: string;
  /** What the export dialog was given: by format, for charts and for the user. The dialog checks what it reads. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** The team's own templates as chart files, by id. */
  readonly templates: Readonly<Record<string, string>>;
};

/** What is absent was not chosen. */
export type SheetChoices = {
  /** Columns left out, by id; without a choice what fits is shown. */
  readonly hidden?: readonly string[] | undefined;
  /** px given by hand, by look and by column. */
  readonly widths?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** The full view shows the ten only. */
  readonly isTopOnly?: boolean | undefined;
  /** By what the rows stand together, in the sheet's own words. */
  readonly grouping?: string | undefined;
};

export type PreferenceStore = StoreApi<Preferences> & {
  readonly set: (change: Partial<Preferences>) => void;
  /** As if these had never been chosen; nothing of them stays in the storage. */
  readonly forget: (keys: readonly (keyof typeof firstPreferences)[]) => void;
};

export const firstPreferences: Omit<Preferences, 'language'> = {
  look: 'system',
  view: 'fishbone',
  density: 'standard',
  colourBy: 'none',
  isInspectorOpen: true,
  isDockOpen: true,
  dockHeight: 292,
  isLegendOpen: true,
  isRibbonOpen: false,
  isSellingShown: false,
  areOwnersShownOnly: false,
  areHintsShown: true,
  isAutosaveOn: true,
  sheets: {},
  filterOwner: '',
  exports: {},
  templates: {},
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
  const write = () => {
    try {
      shelf.write(JSON.stringify(chosen));
    } catch {
      // Storage forbidden or full: the choice lives as long as the page.
    }
  };
  return Object.assign(store, {
    set(change: Partial<Preferences>) {
      store.setState(change);
      Object.assign(chosen, change);
      write();
    },
    forget(keys: readonly (keyof typeof firstPreferences)[]) {
      store.setState(Object.fromEntries(keys.map((key) => [key, first[key]])));
      for (const key of keys) delete chosen[key];
      write();
    },
  });
}

function keptOn(shelf: PreferenceShelf): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(shelf.read() ?? '{}');
    if (!isRecord(kept)) return {};
    const known = { language: 'zh', ...firstPreferences } as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries({ ...fromOnePlace(kept), ...kept }).filter(
        ([key, value]) =>
          Object.hasOwn(known, key) && typeof value === typeof known[key] && isRecord(value) === isRecord(known[key]),
      ),
    ) as Partial<Preferences>;
  } catch {
    return {};
  }
}

/** What rooms chose when all of it lay in one place, as texts under names. */
function fromOnePlace({ remembered, hiddenColumns }: Readonly<Record<string, unknown>>): Partial<Preferences> {
  if (!isRecord(remembered)) return {};
  const texts = Object.entries(remembered).filter((each): each is [string, string] => typeof each[1] === 'string');
  const under = (prefix: string) =>
    texts.flatMap(([key, text]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), text] as const] : []));
  const hidden = remembered['grid-columns'] && Array.isArray(hiddenColumns) ? { hidden: hiddenColumns } : {};
  const owner = remembered['grid-owner'];
  return {
    sheets: { assessment: { ...hidden, ...(remembered['grid-rows'] === 'top' ? { isTopOnly: true } : {}) } },
    ...(typeof owner === 'string' ? { filterOwner: owner } : {}),
    exports: Object.fromEntries(under('export/').map(([key, text]) => [key, parsed(text)])),
    templates: Object.fromEntries(under('template/')),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
