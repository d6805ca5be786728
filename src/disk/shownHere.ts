/** Which chart this tab shows, over a reload: what other tabs show is no matter of its. Of the chart its id, nothing else. */

/** The storage of a tab; asking for it may throw, and then a tab comes back with what was last open on the machine. */
export type TabStorage = () => Pick<globalThis.Storage, 'getItem' | 'setItem'>;

export type ShownHere = {
  /** Null for none, the start screen; undefined in a tab that is new. */
  readonly read: () => string | null | undefined;
  readonly note: (chartId: string | null) => void;
};

const key = 'decision-chain-fishbone/shown';

export function createShownHere(storage: TabStorage): ShownHere {
  return {
    read() {
      try {
        const found = storage().getItem(key);
        return found === '' ? null : (found ?? undefined);
      } catch {
        return undefined;
      }
    },
    note(chartId) {
      try {
        storage().setItem(key, chartId ?? '');
      } catch {
        // Forbidden or full: as in a tab that is new.
      }
    },
  };
}
