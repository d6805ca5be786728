/** Text edited as an outline becomes the chart: lines that still match keep their chain and person, ratings and all. */
import type { DecisionChain, Edit, Person, PersonId, Rib, RibId } from '../domain/chain.ts';
import { changeDetails } from '../domain/edits/chart.ts';
import { changePerson, removePeople } from '../domain/edits/people.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import { removeRib } from '../domain/edits/ribs.ts';
import type { NewId } from '../domain/newId.ts';
import { ribKindOf } from '../domain/ribKind.ts';
import { likeness, pool, stayed } from './lineMatches.ts';
import {
  knownPeople,
  type NamedSeat,
  type Outline,
  oneLine,
  parsedOutline,
  personLine,
  personOf,
  ribLine,
  ribNameOf,
} from './outlineText.ts';

/**
 * The edit that makes the chart read as the text (`normalOutline`). A line that stays or moves keeps its id; a line
 * rewritten on its chain keeps it if name or title stay or most letters do; a line equal to someone in the tray seats
 * them; a line that is gone is a person removed. A name changes at every seat of a human (`sameAs`); "#2" at the end
 * ranks. Text that says what the chart says gives the same chain back.
 */
export function applyOutline(chain: DecisionChain, text: string, newId: NewId): Edit {
  const next = outlined(chain, text, newId);
  return (current) => (current === chain ? next : outlined(current, text, newId));
}

/** How many of a chain's lines without a match are weighed against a rewritten one. */
const mostCandidates = 200;

type Line = { readonly rib: number; readonly text: string };

function outlined(chain: DecisionChain, text: string, newId: NewId): DecisionChain {
  const outline = parsedOutline(text);
  const known = knownPeople(chain);
  const ribs = ribsFor(chain, outline);
  const lines = outline.ribs.flatMap((rib, at) => rib.people.map((line): Line => ({ rib: at, text: line })));
  const ids = peopleFor(chain, lines, ribs, known);
  const isKept = new Set(ids);
  const gone = chain.ribs.flatMap((rib) => rib.personIds.filter((id) => !isKept.has(id)));
  const edits: Edit[] = [changeDetails(outline.target === oneLine(chain.target) ? {} : { target: outline.target })];
  const added: [PersonId, Person][] = [];
  const seated: PersonId[][] = outline.ribs.map(() => []);
  for (const [at, line] of lines.entries()) {
    const old = ids[at];
    const id = old ?? newId('person');
    seated[line.rib]?.push(id);
    const seat = personOf(line.text, known);
    const person = old && chain.people[old];
    if (!person) added.push([id, newPerson(seat)]);
    else if (personLine(person) !== line.text) edits.push(changePerson(id, changeTo(person, seat)));
    if (seat.rank !== undefined && !(person && personLine(person) === line.text)) edits.push(rankPerson(id, seat.rank));
  }
  const next: Rib[] = outline.ribs.map((rib, at) => {
    const name = ribNameOf(rib.line);
    const old = chain.ribs.find((each) => each.id === ribs[at]);
    const personIds = seated[at] ?? [];
    if (!old) return { id: newId('rib'), name, kind: ribKindOf(name), personIds };
    const isSame = ribLine(old.name) === rib.line && sameList(old.personIds, personIds);
    return isSame ? old : { ...old, name: ribLine(old.name) === rib.line ? old.name : name, personIds };
  });
  const steps = [removePeople(gone), reseated(next, added), ...removedRibs(chain, ribs), ...edits];
  return steps.reduce((current, edit) => edit(current), chain);
}

function newPerson({ name, jobTitle, placeholder }: NamedSeat): Person {
  return { name, jobTitle, ...(placeholder && { placeholder }) };
}

function changeTo(person: Person, seat: NamedSeat): Partial<Person> {
  const { name, jobTitle, placeholder } = seat;
  return { name, jobTitle, ...(placeholder !== (person.placeholder ?? false) && { placeholder }) };
}

/** Ribs and tray with everyone where the text says; chains the text has no line for stand empty at the end. */
function reseated(ribs: readonly Rib[], added: readonly (readonly [PersonId, Person])[]): Edit {
  return (chain) => {
    if (added.length === 0 && sameList(chain.ribs, ribs)) return chain;
    const seated = new Set(ribs.flatMap((rib) => rib.personIds));
    const named = new Set(ribs.map((rib) => rib.id));
    return {
      ...chain,
      people: added.length > 0 ? { ...chain.people, ...Object.fromEntries(added) } : chain.people,
      ribs: [...ribs, ...chain.ribs.filter((rib) => !named.has(rib.id)).map((rib) => ({ ...rib, personIds: [] }))],
      tray: chain.tray.some((id) => seated.has(id)) ? chain.tray.filter((id) => !seated.has(id)) : chain.tray,
    };
  };
}

function removedRibs(chain: DecisionChain, kept: readonly (RibId | undefined)[]): Edit[] {
  return chain.ribs.filter((rib) => !kept.includes(rib.id)).map((rib) => removeRib(rib.id, 'people to the tray'));
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** For each chain of the text the rib it is: by name and order, then by name, then by the people under it or its letters. */
function ribsFor(chain: DecisionChain, { ribs }: Outline): (RibId | undefined)[] {
  const found: (RibId | undefined)[] = ribs.map(() => undefined);
  const before = chain.ribs.map((rib) => ribLine(rib.name));
  const after = ribs.map((rib) => rib.line);
  const open = new Map(chain.ribs.map((rib) => [rib.id, rib]));
  const give = (at: number, rib: Rib | undefined) => {
    if (!rib) return;
    found[at] = rib.id;
    open.delete(rib.id);
  };
  for (const [old, at] of stayed(before, after)) give(at, chain.ribs[old]);
  const take = pool([...open.values()], (rib) => ribLine(rib.name));
  for (const [at, line] of after.entries()) if (found[at] === undefined) give(at, take(line));
  for (const [at, rib] of ribs.entries()) {
    if (found[at] !== undefined) continue;
    const lines = new Set(rib.people);
    const shared = (each: Rib) => each.personIds.filter((id) => lines.has(lineOf(chain, id))).length;
    const scored = [...open.values()].map((each) => ({
      each,
      score: shared(each) + likeness(ribLine(each.name), rib.line),
    }));
    const best = scored.sort((a, b) => b.score - a.score)[0];
    if (best && best.score >= 0.5) give(at, best.each);
  }
  return found;
}

/** For each person's line the person it is, or undefined for a new one. */
function peopleFor(
  chain: DecisionChain,
  lines: readonly Line[],
  ribs: readonly (RibId | undefined)[],
  known: ReadonlyMap<string, NamedSeat>,
): (PersonId | undefined)[] {
  const found: (PersonId | undefined)[] = lines.map(() => undefined);
  const open = new Set<PersonId>(chain.ribs.flatMap((rib) => rib.personIds));
  const give = (at: number, id: PersonId | undefined) => {
    if (id === undefined) return;
    found[at] = id;
    open.delete(id);
  };
  const linesByRib = ribs.map(() => [] as number[]);
  for (const [at, line] of lines.entries()) linesByRib[line.rib]?.push(at);
  const onRib = (id: RibId | undefined) => chain.ribs.find((rib) => rib.id === id)?.personIds ?? [];
  for (const [rib, here] of linesByRib.entries()) {
    const ids = onRib(ribs[rib]);
    const before = ids.map((id) => lineOf(chain, id));
    const after = here.map((at) => lines[at]?.text ?? '');
    for (const [old, at] of stayed(before, after)) give(here[at] ?? -1, ids[old]);
  }
  const take = pool([...open, ...chain.tray], (id) => lineOf(chain, id));
  for (const [at, line] of lines.entries()) if (found[at] === undefined) give(at, take(line.text));
  for (const [rib, here] of linesByRib.entries()) {
    const candidates = onRib(ribs[rib]).filter((id) => open.has(id));
    for (const at of candidates.length > 0 ? here : []) {
      if (found[at] !== undefined) continue;
      const id = rewrittenOf(chain, lines[at]?.text ?? '', candidates.slice(0, mostCandidates), known);
      if (id) candidates.splice(candidates.indexOf(id), 1);
      give(at, id);
    }
  }
  const byName = pool([...open], (id) => chain.people[id]?.name ?? '');
  for (const [at, line] of lines.entries()) {
    const { name } = personOf(line.text, known);
    if (found[at] === undefined && name !== '') give(at, byName(name));
  }
  return found;
}

/** Who on the chain this line is a rewriting of: same name, else same title, else most letters the same. */
function rewrittenOf(
  chain: DecisionChain,
  line: string,
  candidates: readonly PersonId[],
  known: ReadonlyMap<string, NamedSeat>,
): PersonId | undefined {
  const seat = personOf(line, known);
  const scored = candidates.map((id) => {
    const person = chain.people[id];
    const sameName = seat.name !== '' && person?.name === seat.name ? 2 : 0;
    const sameTitle = seat.jobTitle !== '' && person?.jobTitle === seat.jobTitle ? 1 : 0;
    return { id, score: sameName + sameTitle + likeness(lineOf(chain, id), line) };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.5 ? best.id : undefined;
}

function lineOf(chain: DecisionChain, id: PersonId): string {
  const person = chain.people[id];
  return person ? personLine(person) : '';
}
