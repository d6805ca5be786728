/** The way to a field of the inspector, from wherever one is. */
import type { Selection } from '../store/selection.ts';
import type { RunningApp } from './app.ts';
import { type Hand, leadToCell } from './cellDoors.ts';

/** Selects it beside the fishbone and puts the cursor in the field, as soon as it stands. */
export function leadToField(app: RunningApp, selection: Selection, field: string | undefined, hand?: Hand): void {
  app.preferences.set({ isInspectorOpen: true, view: 'fishbone' });
  app.chart.verbs.select(selection);
  const person = selection.kind === 'people' ? selection.ids[0] : undefined;
  if (field) leadToCell(app, 'inspector', person ?? '', field, hand);
}
