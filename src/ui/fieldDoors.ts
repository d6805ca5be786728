/** The way to a field of the inspector, from wherever one is. */
import type { Selection } from '../store/selection.ts';
import type { RunningApp } from './app.ts';

/** Selects it beside the fishbone and puts the cursor in the field, as soon as it stands. */
export function leadToField(app: RunningApp, selection: Selection, field: string | undefined): void {
  app.preferences.set({ isInspectorOpen: true, view: 'fishbone' });
  app.chart.verbs.select(selection);
  if (field) focusField(field, 180);
}

const focusable = 'input, textarea, select, button[tabindex="0"], button:not([tabindex]), [tabindex="0"]';

/** The inspector follows the selection within a frame or two; the first person's part of it is loaded then. */
function focusField(field: string, framesLeft: number): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`.inspector [data-field="${field}"]`);
    const input = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
    if (!input) {
      if (framesLeft > 0) focusField(field, framesLeft - 1);
      return;
    }
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
    if (input instanceof HTMLInputElement && input.type === 'text') input.select();
  });
}
