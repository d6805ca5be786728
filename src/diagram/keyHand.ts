/** What stands between the table of keys and the canvas's verbs: the state one is in, and the key pressed there. */
import type { DecisionChain } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import type { ChartState, EditingState } from '../store/chartStore.ts';
import { type Selection, selectedPeople, selectedRib } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { type CanvasDesk, canvasDesk } from '../ui/canvasDesk.ts';
import { canvasKey, type KeyPlace, type KeyState } from '../ui/canvasKeys.ts';
import type { AnyVerb } from '../ui/canvasVerb.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { isSpent, type Pressed } from '../ui/keyTable.ts';
import { runVerb } from './canvasVerbs.ts';
import { dropField, endEntry, leaveField } from './entry.ts';
import { holdHand } from './hand.ts';
import { pickByCharacter, pickField, pickStep } from './scalePicks.ts';

export function keyState(
  { editing, selection, history, preview }: ChartState,
  { isBlank, entered }: Pick<CanvasDesk, 'isBlank' | 'entered'>,
): KeyState {
  const chain = preview ?? history.present;
  if (editing) return fieldState(editing, chain, isBlank);
  const place = placeOfKeys(selection, chain);
  const isEntered = entered !== null && entered.selection === selection && entered.step === history.past.at(-1);
  return isEntered && (place === 'target' || place === 'rib' || place === 'person') ? `entered-${place}` : place;
}

function placeOfKeys(selection: Selection, chain: DecisionChain): KeyPlace {
  if (selection.kind === 'target') return 'target';
  if (selectedRib(selection, chain)) return 'rib';
  const people = selectedPeople(selection, chain).length;
  return people === 0 ? 'nothing' : people === 1 ? 'person' : 'people';
}

function fieldState(editing: EditingState, chain: DecisionChain, isBlank: boolean): KeyState {
  if (editing.at === 'target') return chain.ribs.length === 0 ? 'new-target' : 'target-field';
  if (editing.at === 'rib') return editing.index === undefined ? 'rib-field' : isBlank ? 'blank-rib' : 'new-rib';
  const { field, id, seat } = editing;
  if (field !== 'name' && field !== 'jobTitle') return `pick-${field}`;
  const kind = field === 'name' ? 'name' : 'title';
  if (!seat) return `${kind}-field`;
  const other = personById(chain, id)?.[field === 'name' ? 'jobTitle' : 'name'] ?? '';
  return isBlank && other.trim() === '' ? `blank-${kind}` : `new-${kind}`;
}

/** Does what a key means; true when it is the canvas's, also while it is held and does no more. */
export function runKey(app: RunningApp, pressed: Pressed, draft: string, view: CanvasView): boolean {
  const state = keyState(app.chart.getState(), {
    isBlank: draft.trim() === '',
    entered: canvasDesk(app).getState().entered,
  });
  const found = canvasKey(pressed, state);
  if (!found) {
    const isPlain = !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey;
    return state.startsWith('pick-') && isPlain && pickByCharacter(app, pressed.key);
  }
  if (!isSpent(found, pressed)) run(app, found.does, draft, view);
  return true;
}

function run(app: RunningApp, verb: AnyVerb, draft: string, view: CanvasView): void {
  const desk = canvasDesk(app);
  const { entered } = desk.getState();
  runNow(app, verb, draft, view);
  // Whatever else is done ends the moment in which an entry can be taken back.
  if (entered && desk.getState().entered === entered) desk.setState({ entered: null });
}

function runNow(app: RunningApp, verb: AnyVerb, draft: string, view: CanvasView): void {
  switch (verb.verb) {
    case 'leave':
      return leaveField(app, draft, verb.then);
    case 'end':
      return endEntry(app, draft);
    case 'drop':
      return dropField(app);
    case 'pick':
      return pickStep(app, verb.step);
    case 'pick-field':
      return pickField(app, verb.step);
    case 'inspector':
      return holdHand(app, () => runVerb(app, verb, view));
    default:
      return runVerb(app, verb, view);
  }
}
