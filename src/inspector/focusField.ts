const focusable = 'input, textarea, select, button[tabindex="0"], button:not([tabindex]), [tabindex="0"]';

/** The inspector follows the selection within a frame or two; the first person's part of it is loaded then. */
export function focusField(inspector: HTMLElement | null, field: string, framesLeft = 180): void {
  requestAnimationFrame(() => {
    const place = inspector?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    const input = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    if (!input) {
      if (framesLeft > 0) focusField(inspector, field, framesLeft - 1);
      return;
    }
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
    if (input instanceof HTMLInputElement && input.type === 'text') input.select();
  });
}
