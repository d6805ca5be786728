/** What can be done to the chart from anywhere: canvas, inspector, grid, menus. Each is one undo step and is announced. */
import type { DecisionChain, Edit, PersonId, RibId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson, movePeople, removePeople } from '../domain/edits/people.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import { moveRib, removeRib } from '../domain/edits/ribs.ts';
import type { StepLabel } from '../domain/history.ts';
import { levelBeside, type Role, type Stance } from '../domain/scales.ts';
import { assessmentOf, personById, placeOf, ribById } from '../domain/seats.ts';
import { isInSnapshots } from '../domain/snapshots.ts';
import { rankOf } from '../domain/topTen.ts';
import { nobody, selectedPeople, selectedRib, thePerson, theRib, theTarget } from '../store/selection.ts';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import { say } from './announce.ts';
import type { RunningApp } from './app.ts';
import { type Notice, notify } from './notices.ts';
import { namedFirst } from './rankText.ts';

/** Moves a chain one step along the spine; -1 is nearer the target. */
export function shiftRib(app: RunningApp, id: RibId, step: 1 | -1): void {
  const chain = app.chain();
  const index = chain.ribs.findIndex((each) => each.id === id);
  if (index + step < 0 || index + step >= chain.ribs.length) return;
  seatRib(app, id, index + step);
}

export function seatRib(app: RunningApp, id: RibId, index: number): void {
  const name = ribById(app.chain(), id)?.name ?? '';
  app.chart.verbs.commit(moveRib(id, index), { step: 'move-rib', subject: name });
  say(app, app.words(canvasWords).ribMovedTo(name, app.chain().ribs.findIndex((each) => each.id === id) + 1));
}

/** Moves people one place along their rib; 1 is farther from the spine. */
export function shiftPeople(app: RunningApp, ids: readonly PersonId[], step: 1 | -1): void {
  const chain = app.chain();
  const lead = ids.at(-1);
  const rib = lead ? placeOf(chain, lead)?.rib : undefined;
  if (!rib) return;
  const moving = rib.personIds.filter((id) => ids.includes(id));
  const first = rib.personIds.indexOf(moving[0] ?? ('' as PersonId));
  const last = rib.personIds.indexOf(moving.at(-1) ?? ('' as PersonId));
  const place = step === 1 ? last + 2 - moving.length : first - 1;
  if (place < 0 || place > rib.personIds.length - moving.length) return;
  seatPeople(app, moving, rib.id, place);
}

/** Moves people to a seat; `place` counts those who stay. */
export function seatPeople(app: RunningApp, ids: readonly PersonId[], ribId: RibId, place: number): void {
  const chain = app.chain();
  const rib = ribById(chain, ribId);
  const first = ids[0];
  if (!rib || !first) return;
  const who = ids.length === 1 ? nameFor(app, chain, first) : app.words(canvasWords).people(ids.length);
  app.chart.verbs.commit(movePeople(ids, { ribId, place }), { step: 'move-person', subject: who });
  if (app.chain() === chain) return;
  say(app, app.words(canvasWords).movedTo(who, rib.name, (placeOf(app.chain(), first)?.place ?? place) + 1));
}

export function toTray(app: RunningApp, ids: readonly PersonId[]): void {
  const chain = app.chain();
  const first = ids[0];
  if (!first) return;
  const subject = ids.length === 1 ? nameFor(app, chain, first) : app.words(canvasWords).people(ids.length);
  app.chart.verbs.commit(movePeople(ids, 'tray'), { step: 'move-person', subject });
  if (app.chain() === chain) return;
  say(app, app.words(canvasWords).movedToTray(subject));
}

/** Commits, and says what was done as undo names it. */
export function commitAloud(app: RunningApp, edit: Edit, label: StepLabel): void {
  app.chart.verbs.commit(edit, label);
  say(app, stepText(label, app.preferences.getState().language));
}

/** For a notice: undoes the step just committed while that is the last one; undone otherwise, the notice goes until it is redone. */
export function undoOffer(app: RunningApp): NonNullable<Notice['action']> {
  const past = () => app.chart.getState().history.past;
  const step = past().at(-1);
  const isIt = (each: ReturnType<typeof past>[number] | undefined) =>
    each?.state === step?.state && each?.label === step?.label;
  const holds = () => isIt(past().at(-1));
  const stands = () => !step || past().some(isIt);
  return { text: () => app.words(shellWords).undo, holds, stands, run: () => holds() && app.chart.verbs.undo() };
}

/** How a person is called in a sentence: by name, else by title. */
export function nameFor(app: RunningApp, chain: DecisionChain, id: PersonId): string {
  const person = personById(chain, id);
  return person?.name || person?.jobTitle || app.words(canvasWords).noName;
}

/** Gives a rank, or with null takes it away; the rank somebody has already changes nothing. Who moves is told by `topTenNotice`. */
export function rank(app: RunningApp, id: PersonId | undefined, wanted: number | null): void {
  if (!id) return;
  if (rankOf(app.chain(), id) !== (wanted ?? undefined))
    app.chart.verbs.commit(rankPerson(id, wanted), { step: 'rank', subject: nameFor(app, app.chain(), id) });
  const now = rankOf(app.chain(), id);
  const words = app.words(canvasWords);
  say(app, words.said(nameFor(app, app.chain(), id), now === undefined ? words.noRank : words.top(now)));
}

export function setStance(app: RunningApp, ids: readonly PersonId[], stance: Stance | null): void {
  app.chart.verbs.commit(assess(ids, { stance }), { step: 'assess', subject: subjectOf(app, ids) });
  const scales = app.words(scaleWords);
  say(app, app.words(canvasWords).said(subjectOf(app, ids), stance ? scales.stance[stance] : scales.notAssessed));
}

/** One step up or down the scale, each person from where they are; a target not yet set begins at what is so today. */
export function stepLevel(app: RunningApp, ids: readonly PersonId[], step: 1 | -1, isTarget: boolean): void {
  const key = isTarget ? 'targetLevel' : 'level';
  app.chart.verbs.commit(
    (chain) =>
      ids.reduce((current, id) => {
        const known = assessmentOf(current, id);
        return assess([id], { [key]: levelBeside(known[key] ?? known.level, step) })(current);
      }, chain),
    { step: 'assess', subject: subjectOf(app, ids) },
  );
  const scales = app.words(scaleWords);
  const lead = ids.at(-1);
  const level = lead ? assessmentOf(app.chain(), lead)[key] : null;
  say(app, app.words(canvasWords).said(subjectOf(app, ids), level ? scales.level[level] : scales.notAssessed));
}

export function setRole(app: RunningApp, ids: readonly PersonId[], role: Role | null): void {
  app.chart.verbs.commit((chain) => ids.reduce((current, id) => changePerson(id, { role })(current), chain), {
    step: 'change-person',
    subject: subjectOf(app, ids),
  });
}

/** One name, or how many. */
export function subjectOf(app: RunningApp, ids: readonly PersonId[]): string {
  const first = ids[0];
  return ids.length === 1 && first ? nameFor(app, app.chain(), first) : app.words(canvasWords).people(ids.length);
}

/** What the plan lost since then: rows, and rows that are left without one of those they went through. */
function planLoss(app: RunningApp, before: DecisionChain): { readonly rows: number; readonly via: number } {
  const left = new Map(app.chain().plan.map((item) => [item.id, item]));
  const kept = before.plan.filter(({ id }) => left.has(id));
  const via = kept.filter((item) => (left.get(item.id)?.viaPersonIds.length ?? 0) < item.viaPersonIds.length);
  return { rows: before.plan.length - kept.length, via: via.length };
}

/** Tells what was just deleted, of the plan and of the snapshots too, and offers it back. */
function tellRemoved(app: RunningApp, what: () => string, before: DecisionChain, gone: readonly PersonId[]): void {
  const { rows, via } = planLoss(app, before);
  const isInPast = isInSnapshots(before, gone);
  const text = () => {
    const words = app.words(canvasWords);
    return words.withPlan(what(), rows, via) + (isInPast ? words.andFromSnapshots : '');
  };
  notify(app, 'info', text, undoOffer(app));
}

/** Deletes a chain with its people, or moves them to the tray, and selects its neighbour. */
export function removeChain(app: RunningApp, id: RibId, how: Parameters<typeof removeRib>[1]): void {
  const chain = app.chain();
  const index = chain.ribs.findIndex((each) => each.id === id);
  const rib = chain.ribs[index];
  if (!rib) return;
  const next = chain.ribs[index + 1] ?? chain.ribs[index - 1];
  app.chart.verbs.commit(removeRib(id, how), { step: 'remove-rib', subject: rib.name });
  app.chart.verbs.select(next ? theRib(next.id) : theTarget);
  const count = rib.personIds.length;
  if (how === 'people to the tray')
    tellRemoved(app, () => app.words(canvasWords).removedRibOnly(rib.name, count), chain, []);
  else tellRemoved(app, () => app.words(canvasWords).removedRib(rib.name, count), chain, rib.personIds);
}

/** Takes people off the chart; several, or one with a share in the plan or the snapshots, are told with their names. */
export function removeAll(app: RunningApp, ids: readonly PersonId[]): void {
  const chain = app.chain();
  const names = namedFirst(
    app,
    ids.map((id) => nameFor(app, chain, id)),
  );
  commitAloud(app, removePeople(ids), { step: 'remove-person', subject: subjectOf(app, ids) });
  const { rows, via } = planLoss(app, chain);
  if (app.chain() !== chain && (ids.length > 1 || rows + via > 0 || isInSnapshots(chain, ids)))
    tellRemoved(app, () => app.words(canvasWords).removedPeople(ids.length, names), chain, ids);
}

/** Deletes what is selected and selects its neighbour, so that the keyboard goes on from there. */
export function remove(app: RunningApp): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  const rib = selectedRib(selection, chain);
  if (rib) return removeChain(app, rib, 'with its people');
  const ids = selectedPeople(selection, chain);
  const lead = ids.at(-1);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (!lead) return;
  removeAll(app, ids);
  const left = seat ? ribById(app.chain(), seat.rib.id) : undefined;
  const next = left?.personIds[Math.min(seat?.place ?? 0, left.personIds.length - 1)];
  app.chart.verbs.select(next ? thePerson(next) : left ? theRib(left.id) : nobody);
}
