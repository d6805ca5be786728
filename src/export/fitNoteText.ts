/** The sentences that say, before an export, how the chart was made to fit. */
import { pageKinds } from '../scene/pageKinds.ts';
import type { FitNote } from '../scene/pageOptions.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { exportWords } from './words.ts';

export function fitNoteText(note: FitNote, language: Language): string {
  const words = exportWords[language].note;
  switch (note.kind) {
    case 'compact':
      return words.compact;
    case 'continued':
      return note.page === 'fishbone'
        ? words.fishboneContinued(String(note.pages))
        : words.continued(pageKinds[note.page].words[language], String(note.pages));
    case 'chains-split': {
      const names = note.ribs.map(({ name }) => name || fishWords[language].namelessRib);
      const [first, ...others] = names;
      if (first !== undefined && others.length === 0) return words.chainSplit(first, String(note.ribs[0]?.parts ?? 1));
      return words.chainsSplit(words.chainNames(names));
    }
    case 'legend-missing':
      return note.pages > 1 ? words.legendMissing : words.legendOff;
    case 'one-page':
      return words.onePage(pointsText(note.points));
    case 'one-page-missed':
      return words.onePageMissed(pointsText(note.points));
    case 'below-floor':
      return words.belowFloor(pageKinds[note.page].words[language]);
    case 'assessment-reduced':
      return words.assessmentReduced;
    case 'withheld':
      return words.withheld(pageKinds[note.page].words[language]);
    case 'compare-reduced':
      return words.compareReduced;
    case 'titles-left-out':
      return words.titlesLeftOut;
    case 'unchanged-left-out':
      return words.unchangedLeftOut(note.people);
  }
}

/** To a tenth, never more than it is. */
function pointsText(points: number): string {
  return String(Math.floor(points * 10) / 10);
}
