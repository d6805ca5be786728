import type { PersonId } from '../domain/chain.ts';
import { rankPerson } from '../domain/edits/rank.ts';
import { rankOf, topSize, topTen } from '../domain/topTen.ts';
import { say } from '../ui/announce.ts';
import type { RunningApp } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { gridWords } from '../words/grid.ts';

/** One rank up (-1) or down; the neighbour takes the old one. From outside, up is the last rank, or the next free one. */
export function shiftRank(app: RunningApp, id: PersonId, step: 1 | -1): void {
  const chain = app.chain();
  const now = rankOf(chain, id);
  const wanted = now === undefined ? Math.min(topTen(chain).length + 1, topSize) : now + step;
  if (wanted < 1 || wanted > topSize || (now === undefined && step === 1)) return;
  app.chart.verbs.commit(rankPerson(id, wanted), { step: 'rank', subject: nameFor(app, chain, id) });
  const after = rankOf(app.chain(), id);
  const words = app.words(gridWords);
  say(app, after === undefined ? words.drop.unseated : words.rankedAt(nameFor(app, chain, id), after));
}
