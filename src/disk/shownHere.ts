/**
 * Which chart this tab shows and on which page, over a reload: what other tabs show is no matter of its. Of the chart its
 * id, nothing else.
 */

/** The storage of a tab; asking for it may throw, and then a tab comes back with what was last open on the machine. */
export type TabStorage = () => Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** `chartId`: null for none, the start screen. `page`: in the app's own words, '' for the first. */
type Shown = { readonly chartId: string | null; readonly page: string };

export type ShownHere = {
  /** Undefined in a tab that is new. */
  readonly read: () => Shown | undefined;
  readonly note: (chartId: string | null, page?: string) => void;
};

const key = 'decision-chain-fishbone/shown';

export function createShownHere(storage: TabStorage): ShownHere {
  return {
    read() {
      try {
        const found = storage().getItem(key);
        const [chartId, page = ''] = found?.split('\n') ?? [];
        return chartId === undefined ? undefined : { chartId: chartId || null, page };
      } catch {
        return undefined;
      }
    },
    note(chartId, page = '') {
      try {
        storage().setItem(key, [chartId, page].filter(Boolean).join('\n'));
      } catch {
        // Forbidden or full: as in a tab that is new.
      }
    },
  };
}
