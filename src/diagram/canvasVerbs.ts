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
import type { RunningApp } from '../ui/app.ts';
import type { CanvasVerb } from '../ui/canvasVerb.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { rank, remove, seatPeople, setRole, setStance, shiftPeople, shiftRib, stepLevel } from '../ui/chartVerbs.ts';
import { attempt } from '../ui/pieces.ts';
import { seatAlso, seatCopies } from './copies.ts';
import { beginPerson, beginRib, takeBackEntry } from './entry.ts';

export function runVerb(app: RunningApp, verb: CanvasVerb, view: CanvasView): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  const people = selectedPeople(selection, chain);
  switch (verb.verb) {
    case 'walk':
      return walk(app, view.fishbone(), verb.direction, verb.isExtending);
    case 'shift':
      return shift(app, view.fishbone(), verb.direction);
    case 'add':
      return add(app, verb.where);
    case 'next-rib':
      return nextRib(app);
    case 'back-to-head':
      return app.chart.verbs.select(theTarget);
    case 'back-to-rib':
      return backToRib(app);
    case 'edit':
      return openField(app, verb.field);
    case 'rank':
      return rank(app, people.at(-1), verb.rank);
    case 'stance':
      return setStance(app, people, cycled(verb.stance, people, chain));
    case 'level':
      return stepLevel(app, people, verb.step, verb.isTarget);
    case 'role':
      return setRole(app, people, verb.role);
    case 'plan':
      return planRow(app, people.at(-1));
    case 'remove':
      return remove(app);
    case 'inspector':
      return app.preferences.set({ isInspectorOpen: !app.preferences.getState().isInspectorOpen });
    case 'fit':
      return view.fit();
    case 'zoom':
      return view.zoom(verb.by);
    case 'search':
      return view.search();
    case 'select-all':
      return app.chart.verbs.select({ kind: 'people', ids: seatedIds(chain) });
    case 'deselect':
      return app.chart.verbs.select(nobody);
    case 'duplicate':
      return duplicate(app);
    case 'also-sits':
      return alsoSitNext(app);
    case 'take-back':
      return takeBackEntry(app);
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

function walk(app: RunningApp, fishbone: Fishbone, direction: Direction, isExtending: boolean): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  if (selection.kind === 'nothing') return app.chart.verbs.select(theTarget);
  const next = stopBeyond(fishbone, stopOf(selection, chain), direction);
  if (!next) return;
  if (next.at === 'target') return app.chart.verbs.select(theTarget);
  if (next.at === 'rib') return app.chart.verbs.select(theRib(next.id));
  const isAdding = isExtending && selection.kind === 'people' && !selection.ids.includes(next.id);
  app.chart.verbs.select(isAdding ? toggled(selection, next.id) : thePerson(next.id));
}

/** Alt+arrows: a person along its rib or to the neighbouring chain, a chain along the spine. */
function shift(app: RunningApp, fishbone: Fishbone, direction: Direction): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  const rib = selectedRib(selection, chain);
  const towardHead = direction === (fishbone.isMirrored ? 'left' : 'right');
  if (rib) {
    if (direction === 'left' || direction === 'right') shiftRib(app, rib, towardHead ? -1 : 1);
    return;
  }
  const lead = leadPerson(selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (!lead || !seat) return;
  if (direction === 'up' || direction === 'down') {
    const isUpper = seat.ribIndex % 2 === 0;
    shiftPeople(app, selectedPeople(selection, chain), (direction === 'up') === isUpper ? 1 : -1);
  } else {
    const next = chain.ribs[seat.ribIndex + (towardHead ? -1 : 1)];
    if (next) seatPeople(app, selectedPeople(selection, chain), next.id, seat.place);
  }
}

function add(app: RunningApp, where: 'after' | 'before' | 'child'): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  if (selection.kind === 'target') {
    const first = chain.ribs[0];
    if (where === 'child' && first) return app.chart.verbs.select(theRib(first.id));
    return beginRib(app, 0);
  }
  const rib = selectedRib(selection, chain);
  if (rib) {
    const index = chain.ribs.findIndex((each) => each.id === rib);
    if (where === 'child') return beginPerson(app, rib, chain.ribs[index]?.personIds.length ?? 0);
    return beginRib(app, where === 'after' ? index + 1 : index);
  }
  const lead = leadPerson(selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  if (seat) beginPerson(app, seat.rib.id, where === 'before' ? seat.place : seat.place + 1);
}

/** Copies of the selected people outward of them; a single copy's name is open to be typed over. */
function duplicate(app: RunningApp): void {
  const chain = app.chain();
  const ids = selectedPeople(app.chart.getState().selection, chain);
  const seat = ids.map((id) => placeOf(chain, id)).findLast((each) => each !== undefined);
  if (!seat) return;
  const copies = seatCopies(app, ids, { ribId: seat.rib.id, place: seat.place + 1 });
  if (copies.length === 1) openField(app, 'name');
}

/** A second seat of the selected human on the next chain farther, or where there is none, nearer. */
function alsoSitNext(app: RunningApp): void {
  const chain = app.chain();
  const lead = leadPerson(app.chart.getState().selection, chain);
  const seat = lead ? placeOf(chain, lead) : undefined;
  const next = seat && (chain.ribs[seat.ribIndex + 1] ?? chain.ribs[seat.ribIndex - 1]);
  if (lead && next) seatAlso(app, [lead], { ribId: next.id, place: next.personIds.length });
}

/** The plan's program is loaded when its first row is wanted. */
export function planRow(app: RunningApp, id: PersonId | undefined): void {
  if (id) void attempt(app, async () => (await import('../ui/planVerbs.ts')).startPlanRow(app, id));
}

function backToRib(app: RunningApp): void {
  const chain = app.chain();
  const lead = leadPerson(app.chart.getState().selection, chain);
  const rib = lead ? placeOf(chain, lead)?.rib : undefined;
  if (rib) app.chart.verbs.select(theRib(rib.id));
}

function nextRib(app: RunningApp): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  const lead = leadPerson(selection, chain);
  const index = lead
    ? placeOf(chain, lead)?.ribIndex
    : chain.ribs.findIndex((rib) => rib.id === selectedRib(selection, chain));
  beginRib(app, (index ?? -1) + 1);
}

export function openField(app: RunningApp, field: 'name' | 'jobTitle', typed?: string): void {
  const chain = app.chain();
  const { selection } = app.chart.getState();
  const start = typed === undefined ? {} : { typed };
  if (selection.kind === 'target') return app.chart.verbs.edit({ at: 'target', ...start });
  const rib = selectedRib(selection, chain);
  if (rib) return app.chart.verbs.edit({ at: 'rib', id: rib, ...start });
  const id = leadPerson(selection, chain);
  if (id) app.chart.verbs.edit({ at: 'person', id, field, ...start });
}

/** Pressing + or − again reaches the stronger or milder neighbour of the same side. */
function cycled(stance: Stance, people: readonly PersonId[], chain: DecisionChain): Stance {
  const isAll = (wanted: Stance) =>
    people.length > 0 && people.every((id) => assessmentOf(chain, id).stance === wanted);
  if (stance === 'supporter' && isAll('supporter')) return 'exclusive';
  if (stance === 'opponent' && isAll('opponent')) return 'non-supporter';
  return stance;
}
