/** What is selected: the target, one decision chain, or people (the last one leads). */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { personById, ribById } from '../domain/seats.ts';

export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'target' }
  | { readonly kind: 'rib'; readonly id: RibId }
  | { readonly kind: 'people'; readonly ids: readonly PersonId[] };

export const nobody: Selection = { kind: 'nothing' };
export const theTarget: Selection = { kind: 'target' };

export function thePerson(id: PersonId): Selection {
  return { kind: 'people', ids: [id] };
}

export function theRib(id: RibId): Selection {
  return { kind: 'rib', id };
}

/** The selected people that still exist; an undone person selects nothing. */
export function selectedPeople(selection: Selection, chain: DecisionChain): PersonId[] {
  return selection.kind === 'people' ? selection.ids.filter((id) => personById(chain, id)) : [];
}

/** The one person the keyboard and the inspector talk about. */
export function leadPerson(selection: Selection, chain: DecisionChain): PersonId | undefined {
  return selectedPeople(selection, chain).at(-1);
}

export function selectedRib(selection: Selection, chain: DecisionChain): RibId | undefined {
  return selection.kind === 'rib' && ribById(chain, selection.id) ? selection.id : undefined;
}

/** Adds or takes away one person, as Shift or Ctrl+click does. */
export function toggled(selection: Selection, id: PersonId): Selection {
  const ids = selection.kind === 'people' ? selection.ids : [];
  return { kind: 'people', ids: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id] };
}

export function sameSelection(a: Selection, b: Selection): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'rib') return a.id === (b as typeof a).id;
  if (a.kind !== 'people') return true;
  const other = (b as typeof a).ids;
  return a.ids.length === other.length && a.ids.every((id, index) => id === other[index]);
}
