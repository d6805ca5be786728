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
import type { RunningApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import type { Then } from '../ui/canvasVerb.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { newPersonId, newRibId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { canvasWords } from '../words/canvas.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';

/** Opens an empty card at a seat; nothing is recorded until it holds something. */
export function beginPerson(app: RunningApp, ribId: RibId, place: number): void {
  const chain = app.chart.getState().history.present;
  if (!ribById(chain, ribId)) return;
  const id = newPersonId();
  app.chart.verbs.preview(addPeople([[id, { name: '', jobTitle: '' }]], { ribId, place })(chain));
  app.chart.verbs.select(thePerson(id));
  app.chart.verbs.edit({ at: 'person', id, field: 'name', seat: { ribId, place } });
}

/** Opens an empty chain at a place on the spine. */
export function beginRib(app: RunningApp, index: number): void {
  const chain = app.chart.getState().history.present;
  const id = newRibId();
  app.chart.verbs.preview(addRib({ id, name: '', kind: 'department', personIds: [] }, index)(chain));
  app.chart.verbs.select(theRib(id));
  app.chart.verbs.edit({ at: 'rib', id, index });
}

/** Takes over what was typed in the open field and goes on. */
export function leaveField(app: RunningApp, text: string, then: Then): void {
  const { editing } = app.chart.getState();
  if (!editing) return;
  switch (editing.at) {
    case 'target':
      return leaveTarget(app, text, then);
    case 'rib':
      return editing.index === undefined
        ? leaveRib(app, editing.id, text, then)
        : leaveNewRib(app, editing.id, editing.index, text, then);
    case 'person':
      return editing.seat
        ? leaveNewPerson(app, editing.id, editing.seat, text, then)
        : leavePerson(app, editing.id, text, then);
  }
}

/** ms within which the key that ended an entry takes it back; later it means what it always means. */
const sameMoment = 4000;

/** Ends the entry and keeps what was typed; what it recorded can be taken back by the same key, pressed again at once. */
export function endEntry(app: RunningApp, text: string): void {
  const before = app.chart.getState().history.past.at(-1);
  leaveField(app, text, 'stay');
  const { history, selection } = app.chart.getState();
  const step = history.past.at(-1);
  const desk = canvasDesk(app);
  const entered = step && step !== before ? { step, selection } : null;
  desk.setState({ entered });
  if (entered)
    setTimeout(() => desk.setState((now) => (now.entered === entered ? { entered: null } : now)), sameMoment);
}

/** Takes back what the entry just ended had recorded, as a step of its own, and stands where it began. */
export function takeBackEntry(app: RunningApp): void {
  const { history, selection } = app.chart.getState();
  const step = history.past.at(-1);
  if (!step) return;
  const seat = selection.kind === 'people' && selection.ids[0] ? placeOf(history.present, selection.ids[0]) : undefined;
  const index = selection.kind === 'rib' ? history.present.ribs.findIndex((rib) => rib.id === selection.id) : -1;
  const gone = step.label.step === 'add-person' ? 'remove-person' : step.label.step === 'add-rib' ? 'remove-rib' : null;
  const label = { ...step.label, step: gone ?? step.label.step };
  const { language } = app.preferences.getState();
  app.chart.verbs.commit(() => step.state, label);
  say(app, app.words(shellWords).undoWhat(stepText(step.label, language)));
  const removed = () => {
    const words = app.words(canvasWords);
    return gone === 'remove-rib'
      ? words.removedRib(label.subject ?? '', 0)
      : words.removedPeople(1, label.subject ?? '');
  };
  if (gone) notify(app, 'info', removed, undoOffer(app));
  if (seat) selectBeside(app, seat.rib.id, seat.place);
  else if (index >= 0) selectRibBefore(app, index);
}

/** The person before a seat that stays empty, else the one that stands there, else the chain. */
function selectBeside(app: RunningApp, ribId: RibId, place: number): void {
  const ids = ribById(app.chart.getState().history.present, ribId)?.personIds ?? [];
  const beside = ids[place - 1] ?? ids[place];
  app.chart.verbs.select(beside ? thePerson(beside) : theRib(ribId));
}

function selectRibBefore(app: RunningApp, index: number): void {
  const neighbour = app.chain().ribs[Math.max(0, index - 1)];
  app.chart.verbs.select(neighbour ? theRib(neighbour.id) : theTarget);
}

/** Closes the open field as if nothing had been typed in it. */
export function dropField(app: RunningApp): void {
  const { editing } = app.chart.getState();
  if (!editing) return;
  app.chart.verbs.preview(null);
  app.chart.verbs.edit(null);
  if (editing.at === 'rib' && editing.index !== undefined) selectRibBefore(app, editing.index);
}

function leaveTarget(app: RunningApp, text: string, then: Then): void {
  app.chart.verbs.commit(changeDetails({ target: text.trim() }), { step: 'type-target' });
  app.chart.verbs.edit(null);
  if (then === 'next') beginRib(app, 0);
}

function leaveRib(app: RunningApp, id: RibId, text: string, then: Then): void {
  app.chart.verbs.commit(changeRib(id, { name: text.trim() }), { step: 'rename-rib', subject: text.trim() });
  app.chart.verbs.edit(null);
  goOnFromRib(app, id, then);
}

function leaveNewRib(app: RunningApp, id: RibId, index: number, text: string, then: Then): void {
  const name = text.trim();
  if (name === '' && then !== 'child') return dropField(app);
  app.chart.verbs.commit(addRib({ id, name, kind: ribKindOf(name), personIds: [] }, index), {
    step: 'add-rib',
    subject: name,
  });
  app.chart.verbs.edit(null);
  goOnFromRib(app, id, then);
}

function goOnFromRib(app: RunningApp, id: RibId, then: Then): void {
  const chain = app.chain();
  const index = chain.ribs.findIndex((rib) => rib.id === id);
  if (then === 'next' || then === 'next-rib') beginRib(app, index + 1);
  else if (then === 'before') beginRib(app, index);
  else if (then === 'child') beginPerson(app, id, ribById(chain, id)?.personIds.length ?? 0);
  else app.chart.verbs.select(theRib(id));
}

function leavePerson(app: RunningApp, id: PersonId, text: string, then: Then): void {
  const { editing, history } = app.chart.getState();
  if (editing?.at !== 'person') return;
  const person = personById(history.present, id);
  if (person && (editing.field === 'name' || editing.field === 'jobTitle')) {
    const typed = typedInto(person, editing.field, text, person.jobTitle === '');
    const label = {
      step: editing.field === 'name' ? ('name-person' as const) : ('change-person' as const),
      subject: typed.change.name || person.name,
    };
    app.chart.verbs.commit((chain) => ranked(changePerson(id, typed.change)(chain), id, typed.rank), label);
  }
  goOnFromPerson(app, id, then);
}

function leaveNewPerson(app: RunningApp, id: PersonId, seat: NewSeat, text: string, then: Then): void {
  const { editing, preview } = app.chart.getState();
  const draft = preview ? personById(preview, id) : undefined;
  if (editing?.at !== 'person' || !draft || !preview) return;
  const typed =
    editing.field === 'name' || editing.field === 'jobTitle'
      ? typedInto(draft, editing.field, text, editing.field === 'name')
      : { change: {} };
  const person: Person = { ...draft, ...typed.change };
  const withRank: NewSeat = { ...seat, rank: typed.rank ?? seat.rank };
  if (then === 'title' || then === 'name') {
    app.chart.verbs.preview(changePerson(id, person)(preview));
    app.chart.verbs.edit({ at: 'person', id, field: then === 'title' ? 'jobTitle' : 'name', seat: withRank });
    return;
  }
  if (hasText(person) && recordNew(app, id, person, withRank)) return goOnFromPerson(app, id, then);
  app.chart.verbs.preview(null);
  app.chart.verbs.edit(null);
  selectBeside(app, seat.ribId, seat.place);
  if (then === 'next-rib') goOnFromRib(app, seat.ribId, then);
}

/** Records a new person as one step; false when the chart takes no more. */
function recordNew(app: RunningApp, id: PersonId, person: Person, seat: NewSeat): boolean {
  const before = app.chart.getState().history.present;
  app.chart.verbs.commit((chain) => ranked(addPeople([[id, person]], seat)(chain), id, seat.rank), {
    step: 'add-person',
    subject: person.name || person.jobTitle,
  });
  return app.chart.getState().history.present !== before;
}

function hasText(person: Person): boolean {
  return person.name.trim() !== '' || person.jobTitle.trim() !== '' || person.placeholder === true;
}

function goOnFromPerson(app: RunningApp, id: PersonId, then: Then): void {
  const chain = app.chart.getState().history.present;
  const seat = placeOf(chain, id);
  app.chart.verbs.edit(null);
  if (!seat) {
    app.chart.verbs.select(nobody);
    return;
  }
  switch (then) {
    case 'next':
      return beginPerson(app, seat.rib.id, seat.place + 1);
    case 'before':
      return beginPerson(app, seat.rib.id, seat.place);
    case 'next-rib':
      return beginRib(app, seat.ribIndex + 1);
    case 'title':
      return app.chart.verbs.edit({ at: 'person', id, field: 'jobTitle' });
    case 'name':
      return app.chart.verbs.edit({ at: 'person', id, field: 'name' });
    case 'role':
      return app.chart.verbs.edit({ at: 'person', id, field: 'role' });
    default:
      return app.chart.verbs.select(thePerson(id));
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
  const placeholder = entry.placeholder ? { placeholder: true } : {};
  if (maySplit && entry.jobTitle !== '')
    return { change: { name: entry.name, jobTitle: entry.jobTitle, ...placeholder }, rank: entry.rank };
  if (entry.placeholder && entry.jobTitle === '') return { change: { name: '', ...placeholder }, rank: entry.rank };
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
