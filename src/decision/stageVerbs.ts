/** What can be done to the procurement steps and their units. Each is one undo step and is announced. */
import type { DecisionChain, Edit, RibId, Stage } from '../domain/chain.ts';
import {
  addUnitRib,
  changeStage,
  insertStages,
  linkUnit,
  markStage,
  moveStages,
  removeStages,
} from '../domain/edits/mode.ts';
import { lanesOf, likelyRib } from '../domain/mode.ts';
import { type ProcessKey, processStages } from '../domain/processes.ts';
import { say } from '../ui/announce.ts';
import { chainNow, newId, newRibId, preferences, today, wordsNow } from '../ui/app.ts';
import { commitAloud, undoOffer } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { decisionWords } from '../words/decision.ts';
import { editStage, endEditing, holdStage } from './decisionDesk.ts';

const step = { step: 'process' } as const;

function emptyStage(unit: string, ribId: RibId | null): Stage {
  return { id: newId('stage'), name: '', unit, ribId, plannedOn: null };
}

/** A step after that one, at the end without one, in its unit, open to be named. */
export function newStage(after: string | null): void {
  const { stages } = chainNow().decisionMode;
  const at = stages.findIndex(({ id }) => id === after);
  const before = at < 0 ? stages.at(-1) : stages[at];
  const stage = emptyStage(before?.unit ?? '', before?.ribId ?? null);
  commitAloud(insertStages([stage], at < 0 ? stages.length : at + 1), step);
  editStage(stage.id, 'name');
}

export function setStage(id: string, change: Partial<Omit<Stage, 'id'>>): void {
  commitAloud(changeStage(id, change), step);
}

/** Steps from a table, after that one or at the end. */
export function pasteStages(pasted: readonly Stage[], after: string | null): void {
  if (pasted.length === 0) return;
  const at = chainNow().decisionMode.stages.findIndex(({ id }) => id === after);
  commitAloud(insertStages(pasted, at < 0 ? undefined : at + 1), { step: 'paste' });
  notify('info', wordsNow(decisionWords).pasted(pasted.length));
}

/** Done today, or not done. */
export function toggleDone(stage: Stage): void {
  commitAloud(markStage(stage.id, stage.doneOn ? null : today()), step);
}

export function removeStage(id: string): void {
  const { stages } = chainNow().decisionMode;
  const index = stages.findIndex((each) => each.id === id);
  const next = stages[index + 1] ?? stages[index - 1];
  commitAloud(removeStages([id]), step);
  if (next) holdStage(next.id);
  else endEditing();
}

/** The step before or after. */
export function walkStages(id: string, by: 1 | -1): void {
  const { stages } = chainNow().decisionMode;
  const next = stages[stages.findIndex((each) => each.id === id) + by];
  if (next) holdStage(next.id);
}

export function shiftStage(id: string, by: 1 | -1): void {
  const { stages } = chainNow().decisionMode;
  const index = stages.findIndex((each) => each.id === id) + by;
  if (index < 0 || index >= stages.length) return;
  commitAloud(moveStages([id], index), step);
  holdStage(id);
}

/** Gives the step to the unit of the lane above or below. */
export function shiftUnit(id: string, by: 1 | -1): void {
  const lanes = lanesOf(chainNow());
  const lane = lanes[lanes.findIndex(({ stages }) => stages.some((each) => each.id === id)) + by];
  if (lane) commitAloud(changeStage(id, { unit: lane.unit }), step);
  holdStage(id);
}

/** Puts a step down at a place in the order and in a unit's lane, as one step. */
export function placeStage(id: string, index: number, unit: string): void {
  commitAloud((chain) => changeStage(id, { unit })(moveStages([id], index)(chain)), step);
  holdStage(id);
}

/** Another name for a unit, in all its steps; the chain they are linked to stays theirs unless the new name has one. */
export function renameUnit(unit: string, text: string): void {
  const name = text.trim();
  const edit: Edit = (chain) => {
    const lane = lanesOf(chain).find((each) => each.unit === unit);
    if (!lane || name === unit) return chain;
    const renamed = lane.stages.reduce((current, { id }) => changeStage(id, { unit: name })(current), chain);
    const isLinked = lanesOf(renamed).some((each) => each.unit === name && each.ribId !== null);
    return isLinked ? renamed : linkUnit(name, lane.ribId)(renamed);
  };
  commitAloud(edit, step);
}

/** 建链 */
export function makeRib(unit: string): void {
  commitAloud(addUnitRib(unit, newRibId()), { step: 'add-rib', subject: unit });
}

export function linkRib(unit: string, ribId: RibId | null): void {
  commitAloud(linkUnit(unit, ribId), step);
}

/** 对应决策链: every unit without a chain gets the one of its name, or the only one that can be meant; both are named. */
export function matchRibs(): void {
  const words = wordsNow(decisionWords);
  const open = unmatched(chainNow());
  const pairs = open.flatMap((unit) => {
    const rib = likelyRib(chainNow(), unit);
    return rib ? [{ unit, rib }] : [];
  });
  commitAloud((chain) => pairs.reduce((current, { unit, rib }) => linkUnit(unit, rib.id)(current), chain), step);
  const left = open.filter((unit) => !pairs.some((pair) => pair.unit === unit));
  const text = words.matched(
    pairs.map(({ unit, rib }) => (unit === rib.name ? unit : `${unit} → ${rib.name}`)),
    left,
  );
  notify('info', text, pairs.length > 0 ? undoOffer() : undefined);
}

/** Units that have a name but no chain. */
export function unmatched(chain: DecisionChain): readonly string[] {
  return lanesOf(chain).flatMap(({ unit, ribId }) => (unit !== '' && ribId === null ? [unit] : []));
}

/** The steps of a usual process in place of what there was; the notice takes it back. */
export function fillProcess(key: ProcessKey): void {
  const { language } = preferences.getState();
  const stages = processStages(key, language, newId);
  const replaced = chainNow().decisionMode.stages.map(({ id }) => id);
  commitAloud((chain) => insertStages(stages)(removeStages(replaced)(chain)), step);
  const text = wordsNow(decisionWords).filled(stages.length);
  if (replaced.length > 0) notify('info', text, undoOffer());
  else say(text);
  if (stages[0]) holdStage(stages[0].id);
}

/** Where a finding leads: a step. */
export function leadToStage(id: string, field: string): boolean {
  const { stages } = chainNow().decisionMode;
  if (!stages.some((each) => each.id === id)) return false;
  if (field === 'plannedOn') editStage(id, 'plannedOn');
  else holdStage(id);
  return true;
}
