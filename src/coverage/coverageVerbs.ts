/** What can be done in the coverage view; each is one undo step and is announced. */

import type { PersonId, RibId } from '../domain/chain.ts';
import { type Cell, coverageLevelsOf } from '../domain/coverage.ts';
import { giveGrades, handDownOwner, planShortBoard } from '../domain/edits/coverage.ts';
import { addLevelSeat } from '../domain/edits/levelSeat.ts';
import { changePerson } from '../domain/edits/people.ts';
import type { Grade, Relation } from '../domain/scales.ts';
import { ribById } from '../domain/seats.ts';
import { stavesOf } from '../domain/shortBoards.ts';
import { thePerson, theRib } from '../store/selection.ts';
import { say } from '../ui/announce.ts';
import type { RunningApp } from '../ui/app.ts';
import { commitAloud, nameFor, undoOffer } from '../ui/chartVerbs.ts';
import { rootOf } from '../ui/front.ts';
import { newId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { levelName } from '../words/coverage.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { fishWords } from '../words/fish.ts';
import { type CellKey, type CoverageDesk, coverageDesk } from './coverageDesk.ts';

/** Makes a cell the one that takes the keys. */
export function takeCell(app: RunningApp, cell: CellKey): void {
  coverageDesk(app).setState({ cell, open: null, itemId: null });
}

export function openCell(
  app: RunningApp,
  cell: CellKey,
  open: NonNullable<CoverageDesk['open']>,
  itemId: string | null = null,
): void {
  coverageDesk(app).setState({ cell, open, itemId });
}

/** Puts the focus on a cell, as soon as it stands. */
export function focusCell(app: RunningApp, { levelId, relation }: CellKey): void {
  const cells = rootOf(app).querySelectorAll<HTMLElement>('.matrix [data-coverage-level]');
  const found = [...cells].find((each) => isCell(each, levelId, relation));
  found?.focus();
  found?.scrollIntoView?.({ block: 'nearest' });
}

/** Into the matrix, as soon as it stands, where the hand was or at its first level. */
export function goToMatrix(app: RunningApp): void {
  const { cell } = coverageDesk(app).getState();
  const levelId = cell?.levelId ?? coverageLevelsOf(app.chain())[0]?.id ?? '';
  requestAnimationFrame(() => focusCell(app, { levelId, relation: cell?.relation ?? 'key' }));
}

export function isCell(element: HTMLElement, levelId: string, relation: Relation): boolean {
  return element.dataset.coverageLevel === levelId && element.dataset.relation === relation;
}

export function handDown(app: RunningApp, cell: Cell): void {
  const [owner] = cell.firstOwners;
  if (!owner || cell.ownerless.length === 0) return;
  app.chart.verbs.commit(handDownOwner(cell.levelId, cell.relation), { step: 'coverage', subject: owner });
  say(app, app.words(coverageViewWords).handedDown(owner, cell.ownerless.length));
}

/** 待识别 at a level that nobody on the chart is at. */
export function seatLevel(app: RunningApp, levelId: string): void {
  const level = coverageLevelsOf(app.chain()).find(({ id }) => id === levelId);
  if (!level) return;
  const name = levelName(level, app.preferences.getState().language);
  commitAloud(app, addLevelSeat(levelId, name), { step: 'add-person', subject: name });
  requestAnimationFrame(() => focusCell(app, { levelId, relation: 'extensive' }));
}

export function setGrade(app: RunningApp, id: PersonId, grade: Grade | null): void {
  app.chart.verbs.commit(changePerson(id, { grade }), {
    step: 'change-person',
    subject: nameFor(app, app.chain(), id),
  });
}

export function writeGrades(
  app: RunningApp,
  grades: readonly { readonly personId: PersonId; readonly grade: Grade }[],
): void {
  const said = () => app.words(coverageViewWords).grades.given(grades.length);
  app.chart.verbs.commit(giveGrades(grades), {
    step: 'coverage',
    subject: app.words(coverageViewWords).grades.proposed,
  });
  say(app, said());
  notify(app, 'info', said, undoOffer(app));
}

/** A plan row for the chain's least known person; says whose it is, or why there is none. */
export function planRib(app: RunningApp, ribId: RibId): void {
  const before = app.chain();
  const name = ribById(before, ribId)?.name.trim() || app.words(fishWords).namelessRib;
  app.chart.verbs.commit(planShortBoard(ribId, newId('plan')), { step: 'add-plan', subject: name });
  const row = app.chain().plan.at(-1);
  if (row && app.chain() !== before)
    return notify(app, 'info', () => app.words(coverageViewWords).planned(nameFor(app, app.chain(), row.personId)));
  const isEmpty = !stavesOf(before).find((each) => each.ribId === ribId)?.personIds.length;
  notify(app, 'info', () => app.words(coverageViewWords)[isEmpty ? 'nobodyToPlan' : 'allPlanned']);
}

export function showPeople(app: RunningApp, ids: readonly PersonId[]): void {
  if (ids.length === 0) return;
  app.chart.verbs.select(ids.length === 1 && ids[0] ? thePerson(ids[0]) : { kind: 'people', ids });
  app.preferences.set({ view: 'fishbone' });
}

export function showRib(app: RunningApp, ribId: RibId): void {
  app.chart.verbs.select(theRib(ribId));
  app.preferences.set({ view: 'fishbone' });
}
