/** When a page is hidden, is left, and comes back from the browser's cache. */

/** What this room uses of a window. */
export type Page = EventTarget & { readonly document: EventTarget & { readonly visibilityState: string } };

export type PageMoments = {
  /** Another tab or program is in front; the page goes on running for a while, or for ever. */
  readonly hidden: () => void;
  /** The last moment of this page, as far as it can know. */
  readonly leaving: () => void;
  /** It was not: the page has been taken out of the browser's cache. */
  readonly back: () => void;
};

/** Calls these until the answer is called. */
export function watchPage(page: Page, moments: PageMoments): () => void {
  const end = new AbortController();
  const { signal } = end;
  page.document.addEventListener(
    'visibilitychange',
    () => {
      if (page.document.visibilityState === 'hidden') moments.hidden();
    },
    { signal },
  );
  page.addEventListener('pagehide', () => moments.leaving(), { signal });
  page.addEventListener(
    'pageshow',
    (event) => {
      if ('persisted' in event && event.persisted === true) moments.back();
    },
    { signal },
  );
  return () => end.abort();
}
