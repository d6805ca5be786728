/** The ways from a row of the assessment to the same person elsewhere, and their keys. */
import type { PersonId } from '../domain/chain.ts';
import { thePerson } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { isSpent, type Pressed } from '../ui/keyTable.ts';
import { attempt } from '../ui/pieces.ts';

export function goToCard(app: RunningApp, id: PersonId): void {
  app.chart.verbs.select(thePerson(id));
  app.preferences.set({ view: 'fishbone' });
}

export function planFor(app: RunningApp, id: PersonId): void {
  void attempt(app, async () => (await import('../ui/planVerbs.ts')).startPlanRow(app, id));
}

/** Alt+G and Alt+N, as in the plan and on the canvas; true when taken. */
export function doorKey(app: RunningApp, event: Pressed, id: PersonId | undefined): boolean {
  if (!id || !event.altKey || event.ctrlKey || event.metaKey) return false;
  const door = { KeyG: goToCard, KeyN: planFor }[event.code ?? ''];
  if (door && !isSpent({ hold: 'once' }, event)) door(app, id);
  return door !== undefined;
}
