/** Says once, when it happens, that the ten are no longer those who stand nearest (method.md §4). */
import { rankByPosition } from '../domain/edits/rank.ts';
import { canvasWords } from '../words/canvas.ts';
import { gridWords } from '../words/grid.ts';
import { chart, wordsNow } from './app.ts';
import { commitAloud } from './chartVerbs.ts';
import { notify } from './notices.ts';

/** Watches the chart; answers how to stop. */
export function tellWhenTopTenIsChosen(): () => void {
  let before = chart.getState().history.present;
  return chart.subscribe(({ history: { present } }) => {
    if (present === before) return;
    const isNews = present.id === before.id && before.topTen.by === 'position' && present.topTen.by === 'choice';
    before = present;
    if (!isNews) return;
    const text = wordsNow(gridWords).backToPosition;
    notify('info', wordsNow(canvasWords).topTenIsChosen, {
      text,
      run: () => commitAloud(rankByPosition(), { step: 'rank', subject: text }),
    });
  });
}
