/** Tells every change of a chosen top ten, whatever made it, and once that the ten are no longer those who stand nearest (method.md §4). */
import { rankByPosition } from '../domain/edits/rank.ts';
import { topTenChange } from '../domain/rankPreview.ts';
import { personById } from '../domain/seats.ts';
import { canvasWords } from '../words/canvas.ts';
import { rankWords } from '../words/ranks.ts';
import type { RunningApp } from './app.ts';
import { commitAloud, nameFor, undoOffer } from './chartVerbs.ts';
import { notify } from './notices.ts';
import { rankChangeParts } from './rankText.ts';

/** Watches the chart; answers how to stop. */
export function tellTopTenChanges(app: RunningApp): () => void {
  let before = app.chart.getState().history.present;
  return app.chart.subscribe(({ history: { past, present } }) => {
    if (present === before) return;
    const was = before;
    before = present;
    const step = past.at(-1);
    if (step?.state !== was) return;
    const isRanking = step.label.step === 'rank' || step.label.step === 'rerank';
    if (present.topTen.by === 'position' && !isRanking) return;
    const isNew = was.topTen.by === 'position' && present.topTen.by === 'choice';
    const change = topTenChange(was, present);
    const parts = () => [
      ...rankChangeParts(app, change, (id) => nameFor(app, personById(present, id) ? present : was, id)),
      ...(isNew ? [app.words(canvasWords).topTenIsChosen] : []),
    ];
    if (parts().length === 0) return;
    const wordBack = () => app.words(rankWords).backToPosition;
    const backToPosition = () => commitAloud(app, rankByPosition(), { step: 'rank', subject: wordBack() });
    notify(
      app,
      'info',
      () => parts().join(app.words(rankWords).partComma),
      isNew && !isRanking ? { text: wordBack, run: backToPosition } : undoOffer(app),
    );
  });
}
