import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../src/disk/page.ts';
import { type Channel, createTabs, type Tabs } from '../../src/disk/tabs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Line = { readonly connect: () => Channel & { readonly cut: () => void } };

/** What is said by one is heard by all others, as in a browser. */
function line(): Line {
  const listeners = new Map<object, (event: { data: unknown }) => void>();
  return {
    connect() {
      const end: Channel & { cut: () => void } = {
        postMessage(data) {
          if (!listeners.has(end)) return;
          for (const [other, listener] of [...listeners]) if (other !== end) listener({ data: structuredClone(data) });
        },
        addEventListener: (_, listener) => void listeners.set(end, listener),
        close: () => void listeners.delete(end),
        cut: () => void listeners.delete(end),
      };
      return end;
    },
  };
}

const written = { stamp: 'two/1', savedAt: '2026-11-02T09:00:00Z' };

function three(): [Tabs, Tabs, Tabs] {
  const shared = line();
  const open = (tab: string) => createTabs({ tab, channel: shared.connect(), interval: 5000 });
  return [open('one'), open('two'), open('three')];
}

test('tabs on one chart count each other, whoever came first; tabs on another do not', () => {
  const [one, two, other] = three();
  one.show('a');
  two.show('a');
  other.show('b');
  expect([one, two, other].map((tab) => tab.get().others)).toEqual([1, 1, 0]);
  other.show('a');
  expect([one, two, other].map((tab) => tab.get().others)).toEqual([2, 2, 2]);
  two.show('b');
  expect([one, two, other].map((tab) => tab.get().others)).toEqual([1, 0, 1]);
  other.leave();
  expect(one.get().others).toBe(0);
  other.show('a');
  expect([one.get().others, other.get().others]).toEqual([1, 1]);
  other.close();
  expect(one.get().others).toBe(0);
});

test('what another tab has kept of this chart is news until it is settled', () => {
  const [one, two, other] = three();
  for (const tab of [one, two]) tab.show('a');
  other.show('b');
  two.announce({ chartId: 'a', ...written });
  expect([one, two, other].map((tab) => tab.get().newer)).toEqual([written, null, null]);
  one.settle();
  expect(one.get().newer).toBeNull();
  two.announce({ chartId: 'b', ...written });
  expect(one.get().newer).toBeNull();
});

test('news of a chart left behind does not make its writer one who shows it', () => {
  const [one, two] = three();
  one.show('a');
  two.show('a');
  two.show('b');
  two.announce({ chartId: 'a', ...written });
  expect(one.get()).toEqual({ others: 0, newer: written });
});

test('a killed tab is found out, a quiet one is not', () => {
  const shared = line();
  const killed = shared.connect();
  const one = createTabs({ tab: 'one', channel: shared.connect(), interval: 5000 });
  const two = createTabs({ tab: 'two', channel: killed, interval: 5000 });
  const three = createTabs({ tab: 'three', channel: shared.connect(), interval: 5000 });
  for (const tab of [one, two, three]) tab.show('a');
  vi.advanceTimersByTime(60_000);
  expect(one.get().others).toBe(2);
  killed.cut();
  vi.advanceTimersByTime(20_000);
  expect([one.get().others, three.get().others]).toEqual([1, 1]);
});

test('strangers on the channel are not understood, and a browser without channels has one tab', () => {
  const shared = line();
  const stranger = shared.connect();
  const one = createTabs({ tab: 'one', channel: shared.connect() });
  one.show('a');
  for (const message of [
    null,
    'hello',
    {},
    { kind: 'written', tab: 7, chartId: 'a' },
    { kind: 'x', tab: 't', chartId: 'a' },
  ])
    stranger.postMessage(message);
  expect(one.get()).toEqual({ others: 0, newer: null });
  vi.stubGlobal('BroadcastChannel', undefined);
  const alone = createTabs({ tab: 'alone' });
  alone.show('a');
  alone.announce({ chartId: 'a', ...written });
  expect(alone.get().others).toBe(0);
});

test('listeners hear of changes only', () => {
  const [one, two] = three();
  let heard = 0;
  one.subscribe(() => heard++);
  one.show('a');
  two.show('a');
  vi.advanceTimersByTime(60_000);
  expect(heard).toBe(1);
});

test('the moments of a page', () => {
  const page = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
  });
  const moments: string[] = [];
  const say = (moment: string) => () => void moments.push(moment);
  const end = watchPage(page, { hidden: say('hidden'), leaving: say('leaving'), back: say('back') });
  const happen = () => {
    page.document.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  };
  happen();
  expect(moments).toEqual(['leaving', 'back']);
  page.document.visibilityState = 'hidden';
  happen();
  expect(moments).toEqual(['leaving', 'back', 'hidden', 'leaving', 'back']);
  end();
  happen();
  expect(moments.length).toBe(5);
});
