/** A plan row begun from anywhere: the tray of gaps, a card on the canvas, the inspector. */
import { startedItem } from '../columns/plan/starter.ts';
import type { PersonId } from '../domain/chain.ts';
import { addPlanItems } from '../domain/edits/plan.ts';
import { suggestionsFor } from '../domain/measures.ts';
import { planWords } from '../words/plan.ts';
import { planViewWords } from '../words/planView.ts';
import { say } from './announce.ts';
import { chainNow, chart, newId, preferences, wordsNow } from './app.ts';
import { leadToCell } from './cellDoors.ts';
import { nameFor } from './chartVerbs.ts';

/** Adds a row about this person, goes to the plan and puts the cursor in its goal; says what was suggested and why. */
export function startPlanRow(personId: PersonId): void {
  const chain = chainNow();
  const item = startedItem(chain, newId('plan'), personId, preferences.getState().language);
  const who = nameFor(chain, personId);
  chart.verbs.commit(addPlanItems([item]), { step: 'add-plan', subject: who });
  const [suggestion] = suggestionsFor(chain, personId);
  const because = suggestion ? wordsNow(planWords).because[suggestion.because] : '';
  goToPlanRow(item.id, 'goal', true);
  say(wordsNow(planViewWords).suggested(who, item.measure ?? '', because));
}

/** Shows a row of the plan with the hand on one of its cells. */
export function goToPlanRow(rowId: string, column = 'goal', isOpening = false): void {
  if (preferences.getState().view !== 'plan') preferences.set({ view: 'plan' });
  leadToCell('plan-full', rowId, column, isOpening);
}

/** Shows somebody among those who have a gap and no plan. */
export function goToGap(personId: PersonId): void {
  if (preferences.getState().view !== 'plan') preferences.set({ view: 'plan' });
  leadToCell('plan-gaps', personId, '');
}
