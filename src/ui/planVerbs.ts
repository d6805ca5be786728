/** A plan row begun from anywhere: the tray of gaps, a card on the canvas, the inspector. */
import { startedItem } from '../columns/plan/starter.ts';
import type { PersonId } from '../domain/chain.ts';
import { addPlanItems } from '../domain/edits/plan.ts';
import { suggestionsFor } from '../domain/measures.ts';
import { planWords } from '../words/plan.ts';
import { planViewWords } from '../words/planView.ts';
import { say } from './announce.ts';
import type { RunningApp } from './app.ts';
import { type Hand, leadToCell } from './cellDoors.ts';
import { nameFor } from './chartVerbs.ts';
import { newId } from './ids.ts';

/** Adds a row about this person, goes to the plan and puts the cursor in its goal; says what was suggested and why. */
export function startPlanRow(app: RunningApp, personId: PersonId): void {
  const chain = app.chain();
  const item = startedItem(chain, newId('plan'), personId, app.preferences.getState().language);
  const who = nameFor(app, chain, personId);
  app.chart.verbs.commit(addPlanItems([item]), { step: 'add-plan', subject: who });
  const [suggestion] = suggestionsFor(chain, personId);
  const because = suggestion ? app.words(planWords).because[suggestion.because] : '';
  goToPlanRow(app, item.id, 'goal', 'in');
  say(app, app.words(planViewWords).suggested(who, item.measure ?? '', because));
}

/** The plan itself, not the other page of its view. */
export function showPlan(app: RunningApp): void {
  const { view, isSellingShown } = app.preferences.getState();
  if (view !== 'plan' || isSellingShown) app.preferences.set({ view: 'plan', isSellingShown: false });
}

/** Shows a row of the plan with the hand at one of its cells. */
export function goToPlanRow(app: RunningApp, rowId: string, column = 'goal', hand: Hand = 'on'): void {
  showPlan(app);
  leadToCell(app, 'plan-full', rowId, column, hand);
}

/** Shows somebody among those who have a gap and no plan. */
export function goToGap(app: RunningApp, personId: PersonId): void {
  showPlan(app);
  leadToCell(app, 'plan-gaps', personId, '');
}
