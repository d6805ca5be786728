/** What the canvas can do, once: keys, menu and buttons all end here. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { Stance } from '../domain/scales.ts';
import { assessmentOf, placeOf, seatedIds } from '../domain/seats.ts';
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
import { chainNow, chart, preferences } from '../ui/app.ts';
import type { CanvasVerb } from '../ui/canvasVerb.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { rank, remove, seatPeople, setRole, setStance, shiftPeople, shiftRib, stepLevel } from '../ui/chartVerbs.ts';
import { attempt } from '../ui/pieces.ts';
import { seatAlso, seatCopies } from './copies.ts';
import { beginPerson, beginRib, takeBackEntry } from './entry.ts';

const { verbs } = chart;

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
    case 'back-to-rib':
      return backToRib();
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
    case 'plan':
      return planRow(people.at(-1));
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
    case 'duplicate':
      return duplicate();
    case 'also-sits':
      return alsoSitNext();
    case 'take-back':
      return takeBackEntry();
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

/** Copies of the selected people outward of them; a single copy's name is open to be typed over. */
function duplicate(): void {
  const chain = chainNow();
  const ids = selectedPeople(chart.getState().selection, chain);
  const seat = ids.map((id) => placeOf(chain, id)).findLast((each) => each !== undefined);
  if (!seat) return;
  const copies = seatCopies(ids, { ribId: seat.rib.id, place: seat.place + 1 });
  if (copies.length === 1) openField('name');
}

/** A second seat of the selected human on the next chain farther, or where there is none, nearer. */
function alsoSitNext(): void {
  const chain = chainNow();
  const lead = leadPerson(chart.getState().selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  const next = seat && (chain.ribs[seat.ribIndex + 1] ?? chain.ribs[seat.ribIndex - 1]);
  if (lead && next) seatAlso([lead], { ribId: next.id, place: next.personIds.length });
}

/** The plan's program is loaded when its first row is wanted. */
export function planRow(id: PersonId | undefined): void {
  if (id) void attempt(async () => (await import('../ui/planVerbs.ts')).startPlanRow(id));
}

function backToRib(): void {
  const chain = chainNow();
  const lead = leadPerson(chart.getState().selection, chain);
  const rib = lead ? placeOf(chain, lead)?.rib : undefined;
  if (rib) verbs.select(theRib(rib.id));
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

/** Pressing + or − again reaches the stronger or milder neighbour of the same side. */
function cycled(stance: Stance, people: readonly PersonId[], chain: DecisionChain): Stance {
  const isAll = (wanted: Stance) =>
    people.length > 0 && people.every((id) => assessmentOf(chain, id).stance === wanted);
  if (stance === 'supporter' && isAll('supporter')) return 'exclusive';
  if (stance === 'opponent' && isAll('opponent')) return 'non-supporter';
  return stance;
}
