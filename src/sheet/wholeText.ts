/** What the … at the end of a cell's text leaves out, told by the browser's own hint. */

/**
 * Gives the texts of the cell under the mouse their whole wording as a hint while they are clipped, and takes it away when
 * they no longer are. It measures only the cell just entered, so a table of any length costs nothing. What an element
 * around the text has to say stays, on a line of its own; a text with a hint of its own keeps that.
 */
export function hintWholeTexts(target: EventTarget | null): void {
  const cell = cellOf(target);
  if (cell) hinted.set(cell, cell.textContent);
  for (const text of cell?.querySelectorAll<HTMLElement>('*') ?? []) {
    const isOurs = text.dataset.whole !== undefined;
    if (text.title !== '' && !isOurs) continue;
    if (isClipped(text)) {
      const around = text.parentElement?.closest<HTMLElement>('.grid-cell [title]')?.title ?? '';
      text.title = [text.textContent, around].filter(Boolean).join('\n');
      text.dataset.whole = '';
    } else if (isOurs) {
      text.removeAttribute('title');
      delete text.dataset.whole;
    }
  }
}

/** As `hintWholeTexts`, where the cell says something else than when the mouse came: what is typed under a resting mouse. */
export function hintNewTexts(target: EventTarget | null): void {
  const cell = cellOf(target);
  if (cell && hinted.get(cell) !== cell.textContent) hintWholeTexts(cell);
}

/** What each cell said when its hints were given. */
const hinted = new WeakMap<Element, string>();

function cellOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.grid-cell') : null;
}

function isClipped(text: HTMLElement): boolean {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = text;
  // A line's own height may round up by a pixel.
  const isOver = scrollWidth > clientWidth || scrollHeight > clientHeight + 1;
  return isOver && getComputedStyle(text).textOverflow === 'ellipsis';
}
