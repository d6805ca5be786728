import { competitorColumnId } from '../columns/assessment/relation.ts';
import { addCompetitor, removeCompetitor } from '../domain/edits/competitors.ts';
import { chainNow, chart, newId, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { gridWords } from '../words/grid.ts';
import { assessmentDesk } from './assessmentDesk.ts';

/** Adds a competitor's column, named 友商 A…D until its heading is typed. */
export function newCompetitor(): void {
  const words = wordsNow(gridWords);
  const { competitors } = chainNow();
  const letter = [...'ABCD'].find((each) => !competitors.some(({ name }) => name === words.newCompetitor(each)));
  if (!letter || competitors.length >= 4) {
    notify('info', words.competitorFull);
    return;
  }
  const competitor = { id: newId('competitor'), name: words.newCompetitor(letter) };
  chart.verbs.commit(addCompetitor(competitor), { step: 'competitor', subject: competitor.name });
  assessmentDesk.setState({ renaming: competitorColumnId(competitor.id) });
}

export function dropCompetitor(id: string): void {
  const name = chainNow().competitors.find((each) => each.id === id)?.name ?? '';
  chart.verbs.commit(removeCompetitor(id), { step: 'competitor', subject: name });
}
