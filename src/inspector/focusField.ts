import type { Hand } from '../ui/cellDoors.ts';

const focusable = 'input, textarea, select, button[tabindex="0"], button:not([tabindex]), [tabindex="0"]';

/** The inspector follows the selection within a frame or two; the first person's part of it is loaded then. */
export function focusField(inspector: HTMLElement | null, field: string, hand: Hand, framesLeft = 180): void {
  requestAnimationFrame(() => {
    const place = inspector?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    const input = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    if (!input) {
      if (framesLeft > 0) focusField(inspector, field, hand, framesLeft - 1);
      return;
    }
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
    if (input instanceof HTMLInputElement && input.type === 'text') input.select();
    if (input instanceof HTMLTextAreaElement) toEnd(input, hand === 'behind');
  });
}

function toEnd(area: HTMLTextAreaElement, isNewLine: boolean): void {
  const end = area.value.length;
  area.setSelectionRange(end, end);
  if (!isNewLine || area.value.trim() === '') return;
  area.setRangeText('\n', end, end, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }));
}
