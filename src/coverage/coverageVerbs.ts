/** What can be done in the coverage view; each is one undo step and is announced. */
import type { PersonId, RibId } from '../domain/chain.ts';
import type { Cell } from '../domain/coverage.ts';
import { giveGrades, handDownOwner, planShortBoard } from '../domain/edits/coverage.ts';
import { changePerson } from '../domain/edits/people.ts';
import type { Grade, Relation } from '../domain/scales.ts';
import { ribById } from '../domain/seats.ts';
import { stavesOf } from '../domain/shortBoards.ts';
import { thePerson, theRib } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import { chainNow, chart, newId, preferences, wordsNow } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { notify } from '../ui/notices.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { fishWords } from '../words/fish.ts';
import { type CellKey, coverageDesk } from './coverageDesk.ts';

const { verbs } = chart;

/** Makes a cell the one that takes the keys. */
export function takeCell(cell: CellKey): void {
  coverageDesk.setState({ cell, open: null, itemId: null });
}

export function openCell(cell: CellKey, open: 'people' | 'words', itemId: string | null = null): void {
  coverageDesk.setState({ cell, open, itemId });
}

/** Puts the focus on a cell, as soon as it stands. */
export function focusCell({ levelId, relation }: CellKey): void {
  const cells = document.querySelectorAll<HTMLElement>('.matrix [data-coverage-level]');
  const found = [...cells].find((each) => isCell(each, levelId, relation));
  found?.focus();
  found?.scrollIntoView?.({ block: 'nearest' });
}

export function isCell(element: HTMLElement, levelId: string, relation: Relation): boolean {
  return element.dataset.coverageLevel === levelId && element.dataset.relation === relation;
}

export function handDown(cell: Cell): void {
  const [owner] = cell.firstOwners;
  if (!owner || cell.ownerless.length === 0) return;
  verbs.commit(handDownOwner(cell.levelId, cell.relation), { step: 'coverage', subject: owner });
  say(wordsNow(coverageViewWords).handedDown(owner, cell.ownerless.length));
}

export function setGrade(id: PersonId, grade: Grade | null): void {
  verbs.commit(changePerson(id, { grade }), { step: 'change-person', subject: nameFor(chainNow(), id) });
}

export function writeGrades(grades: readonly { readonly personId: PersonId; readonly grade: Grade }[]): void {
  const said = wordsNow(coverageViewWords).grades.given(grades.length);
  verbs.commit(giveGrades(grades), { step: 'coverage', subject: wordsNow(coverageViewWords).grades.proposed });
  say(said);
  notify('info', said);
}

/** A plan row for the chain's least known person; says whose it is, or why there is none. */
export function planRib(ribId: RibId): void {
  const words = wordsNow(coverageViewWords);
  const before = chainNow();
  const name = ribById(before, ribId)?.name.trim() || wordsNow(fishWords).namelessRib;
  verbs.commit(planShortBoard(ribId, newId('plan')), { step: 'add-plan', subject: name });
  const row = chainNow().plan.at(-1);
  if (row && chainNow() !== before) return notify('info', words.planned(nameFor(chainNow(), row.personId)));
  const isEmpty = !stavesOf(before).find((each) => each.ribId === ribId)?.personIds.length;
  notify('info', isEmpty ? words.nobodyToPlan : words.allPlanned);
}

export function showPeople(ids: readonly PersonId[]): void {
  if (ids.length === 0) return;
  verbs.select(ids.length === 1 && ids[0] ? thePerson(ids[0]) : { kind: 'people', ids });
  preferences.set({ view: 'fishbone' });
}

export function showRib(ribId: RibId): void {
  verbs.select(theRib(ribId));
  preferences.set({ view: 'fishbone' });
}
