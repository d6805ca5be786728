import { competitorColumnId } from '../columns/assessment/relation.ts';
import { addCompetitor, removeCompetitor } from '../domain/edits/competitors.ts';
import type { RunningApp } from '../ui/app.ts';
import { newId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { gridWords } from '../words/grid.ts';
import { assessmentDesk } from './assessmentDesk.ts';

/** Adds a competitor's column, named 友商 A…D until its heading is typed. */
export function newCompetitor(app: RunningApp): void {
  const words = app.words(gridWords);
  const { competitors } = app.chain();
  const letter = [...'ABCD'].find((each) => !competitors.some(({ name }) => name === words.newCompetitor(each)));
  if (!letter || competitors.length >= 4) {
    notify(app, 'info', () => app.words(gridWords).competitorFull);
    return;
  }
  const competitor = { id: newId('competitor'), name: words.newCompetitor(letter) };
  app.chart.verbs.commit(addCompetitor(competitor), { step: 'competitor', subject: competitor.name });
  assessmentDesk(app).setState({ renaming: competitorColumnId(competitor.id) });
}

export function dropCompetitor(app: RunningApp, id: string): void {
  const name = app.chain().competitors.find((each) => each.id === id)?.name ?? '';
  app.chart.verbs.commit(removeCompetitor(id), { step: 'competitor', subject: name });
}
