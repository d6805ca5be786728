/** Where a text that leaves without names may still name somebody: read from the one list of what people type. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import type { Change } from '../domain/compare/changes.ts';
import { personById } from '../domain/seats.ts';
import { type FindField, type TextPlace, textsOf } from '../find/texts.ts';

/** A text of the document itself, one of the chart that has a word of its own, or a kind of text that is typed. */
export type DoubtPlace = 'heading' | 'version' | 'date' | 'title' | 'target' | FindField;

export type Doubt = {
  readonly place: DoubtPlace;
  /** Whose job title, as the document calls them. */
  readonly of: string;
  /** As it is shown, and the part of it that may be a name. */
  readonly text: string;
  readonly part: string;
};

export type DoubtsIn = (text: string, place: DoubtPlace, of?: string) => readonly Doubt[];

/** In every text that people typed and a chart without names still holds; its names are codes, which are beyond doubt. */
export function doubtsAbout(shown: DecisionChain, doubtsIn: DoubtsIn): Doubt[] {
  return textsOf(shown).flatMap(({ field, place, text }) =>
    isCode(place) ? [] : doubtsIn(text, placeWord(field, place), field === 'jobTitle' ? codeAt(shown, place) : ''),
  );
}

/** In what changes say, as they leave: what a chain or a job title was called before stands in no chart. */
export function doubtsAboutChanges(shown: readonly Change[], doubtsIn: DoubtsIn): Doubt[] {
  return shown.flatMap((change) => {
    if (change.kind === 'title' || change.kind === 'rib-name')
      return [change.from, change.to].flatMap((text) => doubtsIn(text, change.kind === 'title' ? 'jobTitle' : 'chain'));
    if (change.kind === 'rib-new' || change.kind === 'rib-gone') return doubtsIn(change.name, 'chain');
    return 'facts' in change ? doubtsIn(change.facts.jobTitle, 'jobTitle') : [];
  });
}

function isCode([table, , key]: TextPlace): boolean {
  return (table === 'people' || table === 'competitors') && key === 'name';
}

function placeWord(field: FindField, [table]: TextPlace): DoubtPlace {
  return table === 'title' || table === 'target' ? table : field;
}

function codeAt(shown: DecisionChain, [, id]: TextPlace): string {
  return personById(shown, id as PersonId)?.name ?? '';
}
