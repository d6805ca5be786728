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
import { lanesOf, likelyRib } from '../domain/lanes.ts';
import { type ProcessKey, processStages } from '../domain/processes.ts';
import { say } from '../ui/announce.ts';
import type { RunningApp } from '../ui/app.ts';
import { commitAloud, undoOffer } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { newId, newRibId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { decisionWords } from '../words/decision.ts';
import { editStage, endEditing, holdStage } from './decisionDesk.ts';

const step = { step: 'process' } as const;

function emptyStage(unit: string, ribId: RibId | null): Stage {
  return { id: newId('stage'), name: '', unit, ribId, plannedOn: null };
}

/** A step after that one, at the end without one, in its unit, open to be named. */
export function newStage(app: RunningApp, after: string | null): void {
  const { stages } = app.chain().decisionMode;
  const at = stages.findIndex(({ id }) => id === after);
  const before = at < 0 ? stages.at(-1) : stages[at];
  const stage = emptyStage(before?.unit ?? '', before?.ribId ?? null);
  commitAloud(app, insertStages([stage], at < 0 ? stages.length : at + 1), step);
  editStage(app, stage.id, 'name');
}

export function setStage(app: RunningApp, id: string, change: Partial<Omit<Stage, 'id'>>): void {
  commitAloud(app, changeStage(id, change), step);
}

/** Steps from a table, after that one or at the end. */
export function pasteStages(app: RunningApp, pasted: readonly Stage[], after: string | null): void {
  if (pasted.length === 0) return;
  const at = app.chain().decisionMode.stages.findIndex(({ id }) => id === after);
  commitAloud(app, insertStages(pasted, at < 0 ? undefined : at + 1), { step: 'paste' });
  notify(app, 'info', () => app.words(decisionWords).pasted(pasted.length));
}

/** Done today, or not done. */
export function toggleDone(app: RunningApp, stage: Stage): void {
  commitAloud(app, markStage(stage.id, stage.doneOn ? null : today()), step);
}

export function removeStage(app: RunningApp, id: string): void {
  const { stages } = app.chain().decisionMode;
  const index = stages.findIndex((each) => each.id === id);
  const next = stages[index + 1] ?? stages[index - 1];
  commitAloud(app, removeStages([id]), step);
  if (next) holdStage(app, next.id);
  else endEditing(app);
}

/** The step before or after. */
export function walkStages(app: RunningApp, id: string, by: 1 | -1): void {
  const { stages } = app.chain().decisionMode;
  const next = stages[stages.findIndex((each) => each.id === id) + by];
  if (next) holdStage(app, next.id);
}

export function shiftStage(app: RunningApp, id: string, by: 1 | -1): void {
  const { stages } = app.chain().decisionMode;
  const index = stages.findIndex((each) => each.id === id) + by;
  if (index < 0 || index >= stages.length) return;
  commitAloud(app, moveStages([id], index), step);
  holdStage(app, id);
}

/** Gives the step to the unit of the lane above or below. */
export function shiftUnit(app: RunningApp, id: string, by: 1 | -1): void {
  const lanes = lanesOf(app.chain());
  const lane = lanes[lanes.findIndex(({ stages }) => stages.some((each) => each.id === id)) + by];
  if (lane) commitAloud(app, changeStage(id, { unit: lane.unit }), step);
  holdStage(app, id);
}

/** Puts a step down at a place in the order and in a unit's lane, as one step. */
export function placeStage(app: RunningApp, id: string, index: number, unit: string): void {
  commitAloud(app, (chain) => changeStage(id, { unit })(moveStages([id], index)(chain)), step);
  holdStage(app, id);
}

/** Another name for a unit, in all its steps; the chain they are linked to stays theirs unless the new name has one. */
export function renameUnit(app: RunningApp, unit: string, text: string): void {
  const name = text.trim();
  const edit: Edit = (chain) => {
    const lane = lanesOf(chain).find((each) => each.unit === unit);
    if (!lane || name === unit) return chain;
    const renamed = lane.stages.reduce((current, { id }) => changeStage(id, { unit: name })(current), chain);
    const isLinked = lanesOf(renamed).some((each) => each.unit === name && each.ribId !== null);
    return isLinked ? renamed : linkUnit(name, lane.ribId)(renamed);
  };
  commitAloud(app, edit, step);
}

/** 建链 */
export function makeRib(app: RunningApp, unit: string): void {
  commitAloud(app, addUnitRib(unit, newRibId()), { step: 'add-rib', subject: unit });
}

export function linkRib(app: RunningApp, unit: string, ribId: RibId | null): void {
  commitAloud(app, linkUnit(unit, ribId), step);
}

/** 对应决策链: every unit without a chain gets the one of its name, or the only one that can be meant; both are named. */
export function matchRibs(app: RunningApp): void {
  const open = unmatched(app.chain());
  const pairs = open.flatMap((unit) => {
    const rib = likelyRib(app.chain(), unit);
    return rib ? [{ unit, rib }] : [];
  });
  commitAloud(app, (chain) => pairs.reduce((current, { unit, rib }) => linkUnit(unit, rib.id)(current), chain), step);
  const left = open.filter((unit) => !pairs.some((pair) => pair.unit === unit));
  const matched = pairs.map(({ unit, rib }) => (unit === rib.name ? unit : `${unit} → ${rib.name}`));
  const text = () => app.words(decisionWords).matched(matched, left);
  notify(app, 'info', text, pairs.length > 0 ? undoOffer(app) : undefined);
}

/** Units that have a name but no chain. */
export function unmatched(chain: DecisionChain): readonly string[] {
  return lanesOf(chain).flatMap(({ unit, ribId }) => (unit !== '' && ribId === null ? [unit] : []));
}

/** The steps of a usual process in place of what there was; the notice takes it back. */
export function fillProcess(app: RunningApp, key: ProcessKey): void {
  const { language } = app.preferences.getState();
  const stages = processStages(key, language, newId);
  const replaced = app.chain().decisionMode.stages.map(({ id }) => id);
  commitAloud(app, (chain) => insertStages(stages)(removeStages(replaced)(chain)), step);
  const text = () => app.words(decisionWords).filled(stages.length);
  if (replaced.length > 0) notify(app, 'info', text, undoOffer(app));
  else say(app, text());
  if (stages[0]) holdStage(app, stages[0].id);
}

/** Where a finding leads: a step. */
export function leadToStage(app: RunningApp, id: string, field: string): boolean {
  const { stages } = app.chain().decisionMode;
  if (!stages.some((each) => each.id === id)) return false;
  if (field === 'plannedOn') editStage(app, id, 'plannedOn');
  else holdStage(app, id);
  return true;
}
