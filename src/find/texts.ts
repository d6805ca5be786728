/** Where a chart says names, titles, chains, owners and notes: one list, read and rewritten the same way. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { allPersonIds, identityOf } from '../domain/seats.ts';

export const findFields = ['name', 'jobTitle', 'chain', 'owner', 'note'] as const;
export type FindField = (typeof findFields)[number];

/** Whose text it is; a human with two seats is the seat that carries the identity, save for title and note. */
export type TextPlace =
  | { readonly on: 'person' | 'assessment'; readonly id: PersonId; readonly key: string }
  | { readonly on: 'rib'; readonly id: RibId; readonly key: 'name' }
  | { readonly on: 'plan' | 'coverage'; readonly id: string; readonly key: string };
export type PlacedText = { readonly field: FindField; readonly place: TextPlace; readonly text: string };

const personKeys = { name: 'name', jobTitle: 'jobTitle', note: 'note' } as const;
const ownerKeys = ['primaryOwner', 'secondaryOwner'] as const;

/** In reading order: each chain and its people, the tray, then the plan and the coverage. Empty texts are left out. */
export function textsOf(chain: DecisionChain): PlacedText[] {
  const texts: PlacedText[] = [];
  const add = (field: FindField, place: TextPlace, text: string | undefined) => {
    if (text) texts.push({ field, place, text });
  };
  const addPerson = (id: PersonId) => {
    const isFirstSeat = identityOf(chain, id) === id;
    for (const [key, field] of Object.entries(personKeys) as [keyof typeof personKeys, FindField][]) {
      if (key !== 'name' || isFirstSeat) add(field, { on: 'person', id, key }, chain.people[id]?.[key]);
    }
    if (!isFirstSeat) return;
    for (const key of ownerKeys) add('owner', { on: 'assessment', id, key }, chain.assessments[id]?.[key]);
  };
  for (const rib of chain.ribs) {
    add('chain', { on: 'rib', id: rib.id, key: 'name' }, rib.name);
    rib.personIds.forEach(addPerson);
  }
  chain.tray.forEach(addPerson);
  for (const { id, owner } of chain.plan) add('owner', { on: 'plan', id, key: 'owner' }, owner);
  for (const item of chain.coverage) {
    for (const key of ownerKeys) add('owner', { on: 'coverage', id: item.id, key }, item[key]);
    add('note', { on: 'coverage', id: item.id, key: 'note' }, item.note);
  }
  return texts;
}

export function placeKey(place: TextPlace): string {
  return `${place.on} ${place.id} ${place.key}`;
}

/** The chart with these texts, by `placeKey`. A name is written at every seat of its human. What is not named stays the same object. */
export function withTexts(chain: DecisionChain, texts: ReadonlyMap<string, string>): DecisionChain {
  if (texts.size === 0) return chain;
  const people = { ...chain.people };
  const assessments = { ...chain.assessments };
  for (const id of allPersonIds(chain)) {
    const name = texts.get(`person ${identityOf(chain, id)} name`);
    const person = people[id];
    if (person)
      people[id] = {
        ...rewritten(person, 'person', id, ['jobTitle', 'note'], texts),
        ...(name !== undefined && { name }),
      };
    const assessment = assessments[id];
    if (assessment) assessments[id] = rewritten(assessment, 'assessment', id, ownerKeys, texts);
  }
  return {
    ...chain,
    people,
    assessments,
    ribs: chain.ribs.map((rib) => rewritten(rib, 'rib', rib.id, ['name'], texts)),
    plan: chain.plan.map((item) => rewritten(item, 'plan', item.id, ['owner'], texts)),
    coverage: chain.coverage.map((item) => rewritten(item, 'coverage', item.id, [...ownerKeys, 'note'], texts)),
  };
}

function rewritten<T extends object>(
  value: T,
  on: TextPlace['on'],
  id: string,
  keys: readonly (keyof T & string)[],
  texts: ReadonlyMap<string, string>,
): T {
  const changes = keys.flatMap((key) => {
    const text = texts.get(`${on} ${id} ${key}`);
    return text === undefined ? [] : [[key, text] as const];
  });
  return changes.length === 0 ? value : { ...value, ...Object.fromEntries(changes) };
}
