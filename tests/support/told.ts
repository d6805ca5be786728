/** What the page tells its user. */

/** At its foot, to be read. */
export const notices = () => [...document.querySelectorAll('.notice p')].map(({ textContent }) => textContent);

/** What a screen reader was told last. */
export const said = () => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
