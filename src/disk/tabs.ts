/**
 * Tabs of this program that show the same chart notice each other. A message tells, it does not decide: what is kept
 * stays right without any, because each write is compared with what lies in the storage (autosave.ts).
 */
import type { IsoDateTime } from '../domain/chain.ts';
import { type Watched, watched } from './watched.ts';

/** What this program uses of a `BroadcastChannel`. */
export type Channel = {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly close: () => void;
};

type Written = { readonly stamp: string; readonly savedAt: IsoDateTime };

type Message =
  | { readonly kind: 'here'; readonly tab: string; readonly chartId: string | null; readonly asks: boolean }
  | ({ readonly kind: 'written'; readonly tab: string; readonly chartId: string } & Written);

type Elsewhere = {
  /** How many other tabs show this chart. */
  readonly others: number;
  /** The newest state another tab has kept since this tab last took over: reload it, or keep one's own. */
  readonly newer: Written | null;
};

export type Tabs = Watched<Elsewhere> & {
  /** This tab now shows this chart; null while it shows none. */
  readonly show: (chartId: string | null) => void;
  /** This tab has kept a new state of a chart. */
  readonly announce: (written: Written & { readonly chartId: string }) => void;
  /** What another tab kept has been reloaded here, or overwritten. */
  readonly settle: () => void;
  /** The page is going: the others need not wait to find out. If it comes back, `show` again. */
  readonly leave: () => void;
  readonly close: () => void;
};

const alone: Elsewhere = { others: 0, newer: null };
const channelName = 'decision-chain-fishbone';

export type TabsOptions = {
  /** Names this tab, as in `AutosaveOptions`. */
  readonly tab: string;
  /** Without one (an old browser) a tab is alone. */
  readonly channel?: Channel | undefined;
  /** Milliseconds between two looks at who is still there; a killed tab cannot say that it goes. */
  readonly interval?: number;
};

export function createTabs({ tab, channel = broadcast(), interval = 5000 }: TabsOptions): Tabs {
  const state = watched<Elsewhere>(alone);
  /** Looks that went by since another tab of this chart was last heard. */
  const silence = new Map<string, number>();
  let shown: string | null = null;

  const post = (message: Message) => channel?.postMessage(message);
  const change = (part: Partial<Elsewhere>) => {
    const old = state.get();
    const next = { ...old, ...part, others: silence.size };
    if (next.others !== old.others || next.newer !== old.newer) state.set(next);
  };
  const sayHere = (asks: boolean) => post({ kind: 'here', tab, chartId: shown, asks });

  channel?.addEventListener('message', ({ data }) => {
    if (!isMessage(data) || data.tab === tab) return;
    const isSame = shown !== null && data.chartId === shown;
    if (data.kind === 'written') {
      if (isSame) change({ newer: { stamp: data.stamp, savedAt: data.savedAt } });
      return;
    }
    if (isSame) silence.set(data.tab, 0);
    else silence.delete(data.tab);
    if (data.asks && isSame) sayHere(false);
    change({});
  });

  const look = setInterval(() => {
    if (shown === null || silence.size === 0) return;
    for (const [other, looks] of silence) {
      if (looks >= 2) silence.delete(other);
      else silence.set(other, looks + 1);
    }
    change({});
    sayHere(true);
  }, interval);

  function show(chartId: string | null): void {
    if (chartId === shown) return;
    shown = chartId;
    silence.clear();
    state.set(alone);
    sayHere(chartId !== null);
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    show,
    announce({ chartId, stamp, savedAt }) {
      post({ kind: 'written', tab, chartId, stamp, savedAt });
    },
    settle() {
      change({ newer: null });
    },
    leave() {
      show(null);
    },
    close() {
      clearInterval(look);
      show(null);
      channel?.close();
    },
  };
}

function broadcast(): Channel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('tab' in value)) return false;
  if (typeof value.tab !== 'string' || !('chartId' in value)) return false;
  if (value.kind === 'written') return 'stamp' in value && 'savedAt' in value;
  return value.kind === 'here';
}
