/** What can be done to the chart from anywhere: canvas, inspector, grid, menus. Each is one undo step and is announced. */
import type { DecisionChain, Edit, PersonId, RibId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson, movePeople, removePeople } from '../domain/edits/people.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import { moveRib, removeRib } from '../domain/edits/ribs.ts';
import type { StepLabel } from '../domain/history.ts';
import { levels, type Role, type Stance } from '../domain/scales.ts';
import { assessmentOf, personById, placeOf, ribById } from '../domain/seats.ts';
import { isInSnapshots } from '../domain/snapshots.ts';
import { rankOf } from '../domain/topTen.ts';
import { nobody, selectedPeople, selectedRib, thePerson, theRib, theTarget } from '../store/selection.ts';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import { say } from './announce.ts';
import { chainNow, chart, preferences, wordsNow } from './app.ts';
import { type Notice, notify } from './notices.ts';
import { namedFirst } from './rankText.ts';

const { verbs } = chart;

/** Moves a chain one step along the spine; -1 is nearer the target. */
export function shiftRib(id: RibId, step: 1 | -1): void {
  const chain = chainNow();
  const index = chain.ribs.findIndex((each) => each.id === id);
  if (index + step < 0 || index + step >= chain.ribs.length) return;
  seatRib(id, index + step);
}

export function seatRib(id: RibId, index: number): void {
  const name = ribById(chainNow(), id)?.name ?? '';
  verbs.commit(moveRib(id, index), { step: 'move-rib', subject: name });
  say(wordsNow(canvasWords).ribMovedTo(name, chainNow().ribs.findIndex((each) => each.id === id) + 1));
}

/** Moves people one place along their rib; 1 is farther from the spine. */
export function shiftPeople(ids: readonly PersonId[], step: 1 | -1): void {
  const chain = chainNow();
  const lead = ids.at(-1);
  const rib = lead ? placeOf(chain, lead)?.rib : undefined;
  if (!rib) return;
  const moving = rib.personIds.filter((id) => ids.includes(id));
  const first = rib.personIds.indexOf(moving[0] ?? ('' as PersonId));
  const last = rib.personIds.indexOf(moving.at(-1) ?? ('' as PersonId));
  const place = step === 1 ? last + 2 - moving.length : first - 1;
  if (place < 0 || place > rib.personIds.length - moving.length) return;
  seatPeople(moving, rib.id, place);
}

/** Moves people to a seat; `place` counts those who stay. */
export function seatPeople(ids: readonly PersonId[], ribId: RibId, place: number): void {
  const chain = chainNow();
  const rib = ribById(chain, ribId);
  const first = ids[0];
  if (!rib || !first) return;
  const who = ids.length === 1 ? nameFor(chain, first) : wordsNow(canvasWords).people(ids.length);
  verbs.commit(movePeople(ids, { ribId, place }), { step: 'move-person', subject: who });
  if (chainNow() === chain) return;
  say(wordsNow(canvasWords).movedTo(who, rib.name, (placeOf(chainNow(), first)?.place ?? place) + 1));
}

export function toTray(ids: readonly PersonId[]): void {
  const chain = chainNow();
  const first = ids[0];
  if (!first) return;
  const subject = ids.length === 1 ? nameFor(chain, first) : wordsNow(canvasWords).people(ids.length);
  verbs.commit(movePeople(ids, 'tray'), { step: 'move-person', subject });
  say(`${subject} ${wordsNow(canvasWords).toTray}`);
}

/** Commits, and says what was done as undo names it. */
export function commitAloud(edit: Edit, label: StepLabel): void {
  verbs.commit(edit, label);
  say(stepText(label, preferences.getState().language));
}

/** For a notice: undoes the step just committed, and stands only while that is the last one. */
export function undoOffer(): NonNullable<Notice['action']> {
  const step = chart.getState().history.past.at(-1);
  const holds = () => chart.getState().history.past.at(-1) === step;
  return { text: wordsNow(shellWords).undo, holds, run: () => holds() && verbs.undo() };
}

/** How a person is called in a sentence: by name, else by title. */
export function nameFor(chain: DecisionChain, id: PersonId): string {
  const person = personById(chain, id);
  return person?.name || person?.jobTitle || wordsNow(canvasWords).noName;
}

/** Gives a rank, or with null takes it away; the rank somebody has already changes nothing. Who moves is told by `topTenNotice`. */
export function rank(id: PersonId | undefined, wanted: number | null): void {
  if (!id) return;
  if (rankOf(chainNow(), id) !== (wanted ?? undefined))
    verbs.commit(rankPerson(id, wanted), { step: 'rank', subject: nameFor(chainNow(), id) });
  const now = rankOf(chainNow(), id);
  const words = wordsNow(canvasWords);
  say(words.said(nameFor(chainNow(), id), now === undefined ? words.noRank : words.top(now)));
}

export function setStance(ids: readonly PersonId[], stance: Stance | null): void {
  verbs.commit(assess(ids, { stance }), { step: 'assess', subject: subjectOf(ids) });
  const scales = wordsNow(scaleWords);
  say(wordsNow(canvasWords).said(subjectOf(ids), stance ? scales.stance[stance] : scales.notAssessed));
}

/** One step up or down the scale, each person from where they are. */
export function stepLevel(ids: readonly PersonId[], step: 1 | -1, isTarget: boolean): void {
  const key = isTarget ? 'targetLevel' : 'level';
  verbs.commit(
    (chain) =>
      ids.reduce((current, id) => {
        const now = assessmentOf(current, id)[key];
        const index = now === null ? (step === 1 ? 0 : -1) : levels.indexOf(now);
        const next = levels[Math.max(0, Math.min(levels.length - 1, index + step))] ?? null;
        return assess([id], { [key]: next })(current);
      }, chain),
    { step: 'assess', subject: subjectOf(ids) },
  );
  const scales = wordsNow(scaleWords);
  const lead = ids.at(-1);
  const level = lead ? assessmentOf(chainNow(), lead)[key] : null;
  say(wordsNow(canvasWords).said(subjectOf(ids), level ? scales.level[level] : scales.notAssessed));
}

export function setRole(ids: readonly PersonId[], role: Role | null): void {
  verbs.commit((chain) => ids.reduce((current, id) => changePerson(id, { role })(current), chain), {
    step: 'change-person',
    subject: subjectOf(ids),
  });
}

/** One name, or how many. */
export function subjectOf(ids: readonly PersonId[]): string {
  const first = ids[0];
  return ids.length === 1 && first ? nameFor(chainNow(), first) : wordsNow(canvasWords).people(ids.length);
}

/** What the plan lost since then: rows, and rows that are left without one of those they went through. */
function planLoss(before: DecisionChain): { readonly rows: number; readonly via: number } {
  const left = new Map(chainNow().plan.map((item) => [item.id, item]));
  const kept = before.plan.filter(({ id }) => left.has(id));
  const via = kept.filter((item) => (left.get(item.id)?.viaPersonIds.length ?? 0) < item.viaPersonIds.length);
  return { rows: before.plan.length - kept.length, via: via.length };
}

/** Tells what was just deleted, of the plan and of the snapshots too, and offers it back. */
function tellRemoved(what: string, before: DecisionChain, gone: readonly PersonId[]): void {
  const { rows, via } = planLoss(before);
  const words = wordsNow(canvasWords);
  const text = words.withPlan(what, rows, via) + (isInSnapshots(before, gone) ? words.andFromSnapshots : '');
  notify('info', text, undoOffer());
}

/** Deletes a chain with its people, or moves them to the tray, and selects its neighbour. */
export function removeChain(id: RibId, how: Parameters<typeof removeRib>[1]): void {
  const chain = chainNow();
  const index = chain.ribs.findIndex((each) => each.id === id);
  const rib = chain.ribs[index];
  if (!rib) return;
  const next = chain.ribs[index + 1] ?? chain.ribs[index - 1];
  verbs.commit(removeRib(id, how), { step: 'remove-rib', subject: rib.name });
  verbs.select(next ? theRib(next.id) : theTarget);
  const words = wordsNow(canvasWords);
  const count = rib.personIds.length;
  if (how === 'people to the tray') tellRemoved(words.removedRibOnly(rib.name, count), chain, []);
  else tellRemoved(words.removedRib(rib.name, count), chain, rib.personIds);
}

/** Takes people off the chart; several, or one with a share in the plan or the snapshots, are told with their names. */
export function removeAll(ids: readonly PersonId[]): void {
  const chain = chainNow();
  const names = namedFirst(ids.map((id) => nameFor(chain, id)));
  commitAloud(removePeople(ids), { step: 'remove-person', subject: subjectOf(ids) });
  const { rows, via } = planLoss(chain);
  if (chainNow() !== chain && (ids.length > 1 || rows + via > 0 || isInSnapshots(chain, ids)))
    tellRemoved(wordsNow(canvasWords).removedPeople(ids.length, names), chain, ids);
}

/** Deletes what is selected and selects its neighbour, so that the keyboard goes on from there. */
export function remove(): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  const rib = selectedRib(selection, chain);
  if (rib) return removeChain(rib, 'with its people');
  const ids = selectedPeople(selection, chain);
  const lead = ids.at(-1);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (!lead) return;
  removeAll(ids);
  const left = seat ? ribById(chainNow(), seat.rib.id) : undefined;
  const next = left?.personIds[Math.min(seat?.place ?? 0, left.personIds.length - 1)];
  verbs.select(next ? thePerson(next) : left ? theRib(left.id) : nobody);
}
