/** What the canvas can do, once: keys, menu and buttons all end here. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson, movePeople, removePeople } from '../domain/edits/people.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import { moveRib, removeRib } from '../domain/edits/ribs.ts';
import { levels, type Role, type Stance } from '../domain/scales.ts';
import { assessmentOf, personById, placeOf, ribById, seatedIds } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { type Direction, type Stop, stopBeyond } from '../layout/walk.ts';
import {
  leadPerson,
  nobody,
  type Selection,
  selectedPeople,
  selectedRib,
  thePerson,
  theRib,
  theTarget,
  toggled,
} from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, preferences, wordsNow } from '../ui/app.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { beginPerson, beginRib } from './entry.ts';
import type { CanvasVerb, KeyPlace } from './keymap.ts';

const { verbs } = chart;

export function placeOfKeys(selection: Selection, chain: DecisionChain): KeyPlace {
  if (selection.kind === 'target') return 'target';
  if (selectedRib(selection, chain)) return 'rib';
  const people = selectedPeople(selection, chain).length;
  return people === 0 ? 'nothing' : people === 1 ? 'person' : 'people';
}

export function runVerb(verb: CanvasVerb, view: CanvasView): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  const people = selectedPeople(selection, chain);
  switch (verb.verb) {
    case 'walk':
      return walk(view.fishbone(), verb.direction, verb.isExtending);
    case 'shift':
      return shift(view.fishbone(), verb.direction);
    case 'add':
      return add(verb.where);
    case 'next-rib':
      return nextRib();
    case 'back-to-head':
      return verbs.select(theTarget);
    case 'edit':
      return openField(verb.field);
    case 'rank':
      return rank(people.at(-1), verb.rank);
    case 'stance':
      return setStance(people, cycled(verb.stance, people, chain));
    case 'level':
      return stepLevel(people, verb.step, verb.isTarget);
    case 'role':
      return setRole(people, verb.role);
    case 'remove':
      return remove();
    case 'inspector':
      return preferences.set({ isInspectorOpen: !preferences.getState().isInspectorOpen });
    case 'fit':
      return view.fit();
    case 'zoom':
      return view.zoom(verb.by);
    case 'search':
      return view.search();
    case 'select-all':
      return verbs.select({ kind: 'people', ids: seatedIds(chain) });
    case 'deselect':
      return verbs.select(nobody);
    case 'menu':
      return view.menu();
  }
}

function stopOf(selection: Selection, chain: DecisionChain): Stop {
  const id = leadPerson(selection, chain);
  if (id) return { at: 'person', id };
  const rib = selectedRib(selection, chain);
  return rib ? { at: 'rib', id: rib } : { at: 'target' };
}

function walk(fishbone: Fishbone, direction: Direction, isExtending: boolean): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  if (selection.kind === 'nothing') return verbs.select(theTarget);
  const next = stopBeyond(fishbone, stopOf(selection, chain), direction);
  if (!next) return;
  if (next.at === 'target') return verbs.select(theTarget);
  if (next.at === 'rib') return verbs.select(theRib(next.id));
  const isAdding = isExtending && selection.kind === 'people' && !selection.ids.includes(next.id);
  verbs.select(isAdding ? toggled(selection, next.id) : thePerson(next.id));
}

/** Alt+arrows: a person along its rib or to the neighbouring chain, a chain along the spine. */
function shift(fishbone: Fishbone, direction: Direction): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  const rib = selectedRib(selection, chain);
  const towardHead = direction === (fishbone.isMirrored ? 'left' : 'right');
  if (rib) {
    if (direction === 'left' || direction === 'right') shiftRib(rib, towardHead ? -1 : 1);
    return;
  }
  const lead = leadPerson(selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (!lead || !seat) return;
  if (direction === 'up' || direction === 'down') {
    const isUpper = seat.ribIndex % 2 === 0;
    shiftPeople(selectedPeople(selection, chain), (direction === 'up') === isUpper ? 1 : -1);
  } else {
    const next = chain.ribs[seat.ribIndex + (towardHead ? -1 : 1)];
    if (next) seatPeople(selectedPeople(selection, chain), next.id, seat.place);
  }
}

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
  say(wordsNow(canvasWords).movedTo(who, rib.name, (placeOf(chainNow(), first)?.place ?? place) + 1));
}

export function toTray(ids: readonly PersonId[]): void {
  const chain = chainNow();
  const first = ids[0];
  if (first)
    verbs.commit(movePeople(ids, 'tray'), {
      step: 'move-person',
      subject: ids.length === 1 ? nameFor(chain, first) : wordsNow(canvasWords).people(ids.length),
    });
}

export function nameFor(chain: DecisionChain, id: PersonId): string {
  const person = personById(chain, id);
  return person?.name || person?.jobTitle || wordsNow(canvasWords).noName;
}

function add(where: 'after' | 'before' | 'child'): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  if (selection.kind === 'target') {
    const first = chain.ribs[0];
    if (where === 'child' && first) return verbs.select(theRib(first.id));
    return beginRib(0);
  }
  const rib = selectedRib(selection, chain);
  if (rib) {
    const index = chain.ribs.findIndex((each) => each.id === rib);
    if (where === 'child') return beginPerson(rib, chain.ribs[index]?.personIds.length ?? 0);
    return beginRib(where === 'after' ? index + 1 : index);
  }
  const lead = leadPerson(selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (seat) beginPerson(seat.rib.id, where === 'before' ? seat.place : seat.place + 1);
}

function nextRib(): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  const lead = leadPerson(selection, chain);
  const index = lead
    ? placeOf(chain, lead)?.ribIndex
    : chain.ribs.findIndex((rib) => rib.id === selectedRib(selection, chain));
  beginRib((index ?? -1) + 1);
}

export function openField(field: 'name' | 'jobTitle', typed?: string): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  const start = typed === undefined ? {} : { typed };
  if (selection.kind === 'target') return verbs.edit({ at: 'target', ...start });
  const rib = selectedRib(selection, chain);
  if (rib) return verbs.edit({ at: 'rib', id: rib, ...start });
  const id = leadPerson(selection, chain);
  if (id) verbs.edit({ at: 'person', id, field, ...start });
}

/** The same key again takes the rank away. */
export function rank(id: PersonId | undefined, wanted: number): void {
  if (!id) return;
  const chain = chainNow();
  const next = topRankOf(chain, id) === wanted ? null : wanted;
  verbs.commit(rankPerson(id, next), { step: 'rank', subject: nameFor(chain, id) });
  const now = topRankOf(chainNow(), id);
  const words = wordsNow(canvasWords);
  say(`${nameFor(chain, id)}: ${now === undefined ? words.noRank : words.top(now)}`);
}

/** Pressing + or − again reaches the stronger or milder neighbour of the same side. */
function cycled(stance: Stance, people: readonly PersonId[], chain: DecisionChain): Stance {
  const isAll = (wanted: Stance) =>
    people.length > 0 && people.every((id) => assessmentOf(chain, id).stance === wanted);
  if (stance === 'supporter' && isAll('supporter')) return 'exclusive';
  if (stance === 'opponent' && isAll('opponent')) return 'non-supporter';
  return stance;
}

export function setStance(ids: readonly PersonId[], stance: Stance | null): void {
  verbs.commit(assess(ids, { stance }), { step: 'assess', subject: subjectOf(ids) });
  const scales = wordsNow(scaleWords);
  say(`${subjectOf(ids)}: ${stance ? scales.stance[stance] : scales.notAssessed}`);
}

function stepLevel(ids: readonly PersonId[], step: 1 | -1, isTarget: boolean): void {
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
  say(`${subjectOf(ids)}: ${level ? scales.level[level] : scales.notAssessed}`);
}

export function setRole(ids: readonly PersonId[], role: Role | null): void {
  verbs.commit((chain) => ids.reduce((current, id) => changePerson(id, { role })(current), chain), {
    step: 'change-person',
    subject: subjectOf(ids),
  });
}

function subjectOf(ids: readonly PersonId[]): string {
  const first = ids[0];
  return ids.length === 1 && first ? nameFor(chainNow(), first) : wordsNow(canvasWords).people(ids.length);
}

/** Deletes what is selected and selects its neighbour, so that the keyboard goes on from there. */
export function remove(): void {
  const chain = chainNow();
  const { selection } = chart.getState();
  const rib = selectedRib(selection, chain);
  if (rib) {
    const index = chain.ribs.findIndex((each) => each.id === rib);
    const next = chain.ribs[index + 1] ?? chain.ribs[index - 1];
    verbs.commit(removeRib(rib, 'with its people'), { step: 'remove-rib', subject: chain.ribs[index]?.name ?? '' });
    return verbs.select(next ? theRib(next.id) : theTarget);
  }
  const ids = selectedPeople(selection, chain);
  const lead = ids.at(-1);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (!lead) return;
  const subject = subjectOf(ids);
  verbs.commit(removePeople(ids), { step: 'remove-person', subject });
  const left = seat ? ribById(chainNow(), seat.rib.id) : undefined;
  const next = left?.personIds[Math.min(seat?.place ?? 0, left.personIds.length - 1)];
  verbs.select(next ? thePerson(next) : left ? theRib(left.id) : nobody);
}
