/** Fast entry (design.md §6): new people and chains typed in place, one undo step each, an empty one leaves no trace. */

import type { DecisionChain, Person, PersonId, RibId } from '../domain/chain.ts';
import { changeDetails } from '../domain/edits/chart.ts';
import { addPeople, changePerson } from '../domain/edits/people.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import { addRib, changeRib } from '../domain/edits/ribs.ts';
import { personFromLine } from '../domain/entry.ts';
import { ribKindOf } from '../domain/ribKind.ts';
import { personById, placeOf, ribById } from '../domain/seats.ts';
import type { NewSeat } from '../store/chartStore.ts';
import { nobody, thePerson, theRib, theTarget } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, newPersonId, newRibId, preferences, wordsNow } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import type { Then } from '../ui/canvasVerb.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';

const { verbs } = chart;

/** Opens an empty card at a seat; nothing is recorded until it holds something. */
export function beginPerson(ribId: RibId, place: number): void {
  const chain = chart.getState().history.present;
  if (!ribById(chain, ribId)) return;
  const id = newPersonId();
  verbs.preview(addPeople([[id, { name: '', jobTitle: '' }]], { ribId, place })(chain));
  verbs.select(thePerson(id));
  verbs.edit({ at: 'person', id, field: 'name', seat: { ribId, place } });
}

/** Opens an empty chain at a place on the spine. */
export function beginRib(index: number): void {
  const chain = chart.getState().history.present;
  const id = newRibId();
  verbs.preview(addRib({ id, name: '', kind: 'department', personIds: [] }, index)(chain));
  verbs.select(theRib(id));
  verbs.edit({ at: 'rib', id, index });
}

/** Takes over what was typed in the open field and goes on. */
export function leaveField(text: string, then: Then): void {
  const { editing } = chart.getState();
  if (!editing) return;
  switch (editing.at) {
    case 'target':
      return leaveTarget(text, then);
    case 'rib':
      return editing.index === undefined
        ? leaveRib(editing.id, text, then)
        : leaveNewRib(editing.id, editing.index, text, then);
    case 'person':
      return editing.seat ? leaveNewPerson(editing.id, editing.seat, text, then) : leavePerson(editing.id, text, then);
  }
}

/** ms within which the key that ended an entry takes it back; later it means what it always means. */
const sameMoment = 4000;

/** Ends the entry and keeps what was typed; what it recorded can be taken back by the same key, pressed again at once. */
export function endEntry(text: string): void {
  const before = chart.getState().history.past.at(-1);
  leaveField(text, 'stay');
  const { history, selection } = chart.getState();
  const step = history.past.at(-1);
  const entered = step && step !== before ? { step, selection } : null;
  canvasDesk.setState({ entered });
  if (entered)
    setTimeout(() => canvasDesk.setState((desk) => (desk.entered === entered ? { entered: null } : desk)), sameMoment);
}

/** Takes back what the entry just ended had recorded, as a step of its own, and stands where it began. */
export function takeBackEntry(): void {
  const { history, selection } = chart.getState();
  const step = history.past.at(-1);
  if (!step) return;
  const seat = selection.kind === 'people' && selection.ids[0] ? placeOf(history.present, selection.ids[0]) : undefined;
  const index = selection.kind === 'rib' ? history.present.ribs.findIndex((rib) => rib.id === selection.id) : -1;
  const gone = step.label.step === 'add-person' ? 'remove-person' : step.label.step === 'add-rib' ? 'remove-rib' : null;
  const label = { ...step.label, step: gone ?? step.label.step };
  verbs.commit(() => step.state, label);
  say(wordsNow(shellWords).undoWhat(stepText(step.label, preferences.getState().language)));
  if (gone) notify('info', stepText(label, preferences.getState().language), undoOffer());
  if (seat) selectBeside(seat.rib.id, seat.place);
  else if (index >= 0) selectRibBefore(index);
}

/** The person before a seat that stays empty, else the one that stands there, else the chain. */
function selectBeside(ribId: RibId, place: number): void {
  const ids = ribById(chart.getState().history.present, ribId)?.personIds ?? [];
  const beside = ids[place - 1] ?? ids[place];
  verbs.select(beside ? thePerson(beside) : theRib(ribId));
}

function selectRibBefore(index: number): void {
  const neighbour = chainNow().ribs[Math.max(0, index - 1)];
  verbs.select(neighbour ? theRib(neighbour.id) : theTarget);
}

/** Closes the open field as if nothing had been typed in it. */
export function dropField(): void {
  const { editing } = chart.getState();
  if (!editing) return;
  verbs.preview(null);
  verbs.edit(null);
  if (editing.at === 'rib' && editing.index !== undefined) selectRibBefore(editing.index);
}

function leaveTarget(text: string, then: Then): void {
  verbs.commit(changeDetails({ target: text.trim() }), { step: 'type-target' });
  verbs.edit(null);
  if (then === 'next') beginRib(0);
}

function leaveRib(id: RibId, text: string, then: Then): void {
  verbs.commit(changeRib(id, { name: text.trim() }), { step: 'rename-rib', subject: text.trim() });
  verbs.edit(null);
  goOnFromRib(id, then);
}

function leaveNewRib(id: RibId, index: number, text: string, then: Then): void {
  const name = text.trim();
  if (name === '' && then !== 'child') return dropField();
  verbs.commit(addRib({ id, name, kind: ribKindOf(name), personIds: [] }, index), { step: 'add-rib', subject: name });
  verbs.edit(null);
  goOnFromRib(id, then);
}

function goOnFromRib(id: RibId, then: Then): void {
  const chain = chainNow();
  const index = chain.ribs.findIndex((rib) => rib.id === id);
  if (then === 'next' || then === 'next-rib') beginRib(index + 1);
  else if (then === 'before') beginRib(index);
  else if (then === 'child') beginPerson(id, ribById(chain, id)?.personIds.length ?? 0);
  else verbs.select(theRib(id));
}

function leavePerson(id: PersonId, text: string, then: Then): void {
  const { editing, history } = chart.getState();
  if (editing?.at !== 'person') return;
  const person = personById(history.present, id);
  if (person && (editing.field === 'name' || editing.field === 'jobTitle')) {
    const typed = typedInto(person, editing.field, text, person.jobTitle === '');
    const label = {
      step: editing.field === 'name' ? ('name-person' as const) : ('change-person' as const),
      subject: typed.change.name || person.name,
    };
    verbs.commit((chain) => ranked(changePerson(id, typed.change)(chain), id, typed.rank), label);
  }
  goOnFromPerson(id, then);
}

function leaveNewPerson(id: PersonId, seat: NewSeat, text: string, then: Then): void {
  const { editing, preview } = chart.getState();
  const draft = preview ? personById(preview, id) : undefined;
  if (editing?.at !== 'person' || !draft || !preview) return;
  const typed =
    editing.field === 'name' || editing.field === 'jobTitle'
      ? typedInto(draft, editing.field, text, editing.field === 'name')
      : { change: {} };
  const person: Person = { ...draft, ...typed.change };
  const withRank: NewSeat = { ...seat, rank: typed.rank ?? seat.rank };
  if (then === 'title' || then === 'name') {
    verbs.preview(changePerson(id, person)(preview));
    verbs.edit({ at: 'person', id, field: then === 'title' ? 'jobTitle' : 'name', seat: withRank });
    return;
  }
  if (hasText(person) && recordNew(id, person, withRank)) return goOnFromPerson(id, then);
  verbs.preview(null);
  verbs.edit(null);
  selectBeside(seat.ribId, seat.place);
  if (then === 'next-rib') goOnFromRib(seat.ribId, then);
}

/** Records a new person as one step; false when the chart takes no more. */
function recordNew(id: PersonId, person: Person, seat: NewSeat): boolean {
  const before = chart.getState().history.present;
  verbs.commit((chain) => ranked(addPeople([[id, person]], seat)(chain), id, seat.rank), {
    step: 'add-person',
    subject: person.name || person.jobTitle,
  });
  return chart.getState().history.present !== before;
}

function hasText(person: Person): boolean {
  return person.name.trim() !== '' || person.jobTitle.trim() !== '';
}

function goOnFromPerson(id: PersonId, then: Then): void {
  const chain = chart.getState().history.present;
  const seat = placeOf(chain, id);
  verbs.edit(null);
  if (!seat) {
    verbs.select(nobody);
    return;
  }
  switch (then) {
    case 'next':
      return beginPerson(seat.rib.id, seat.place + 1);
    case 'before':
      return beginPerson(seat.rib.id, seat.place);
    case 'next-rib':
      return beginRib(seat.ribIndex + 1);
    case 'title':
      return verbs.edit({ at: 'person', id, field: 'jobTitle' });
    case 'name':
      return verbs.edit({ at: 'person', id, field: 'name' });
    case 'role':
      return verbs.edit({ at: 'person', id, field: 'role' });
    default:
      return verbs.select(thePerson(id));
  }
}

function typedInto(
  person: Person,
  field: 'name' | 'jobTitle',
  text: string,
  maySplit: boolean,
): { change: Partial<Person>; rank?: number | undefined } {
  if (field === 'jobTitle') return { change: { jobTitle: text.trim() } };
  const entry = personFromLine(text);
  if (maySplit && entry.jobTitle !== '')
    return { change: { name: entry.name, jobTitle: entry.jobTitle }, rank: entry.rank };
  if (entry.rank !== undefined)
    return {
      change: { name: entry.jobTitle ? text.replace(/[#＃]\s*\S+\s*$/u, '').trim() : entry.name },
      rank: entry.rank,
    };
  return { change: { name: text.trim() === '' && person.placeholder ? person.name : text.trim() } };
}

function ranked(chain: DecisionChain, id: PersonId, rank: number | undefined): DecisionChain {
  return rank === undefined ? chain : rankPerson(id, rank)(chain);
}
