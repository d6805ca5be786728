/** What React and the rooms ask of a browser that jsdom has not. */
import { vi } from 'vitest';

export function stubPage(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  // It does not know `<search>`, and React takes an element of an unknown kind for a mistake.
  Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, { value: 'HTMLElement', configurable: true });
  Element.prototype.scrollIntoView ??= () => {};
  Element.prototype.scrollTo ??= () => {};
}
