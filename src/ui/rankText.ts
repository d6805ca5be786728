/** Changes of the top ten in words. */
import type { PersonId } from '../domain/chain.ts';
import type { TopTenChange } from '../domain/rankPreview.ts';
import { rankWords } from '../words/ranks.ts';
import type { RunningApp } from './app.ts';

const namedMost = 3;

/** The first few by name. */
export function namedFirst(app: RunningApp, names: readonly string[]): string {
  const words = app.words(rankWords);
  const first = names.slice(0, namedMost).join(words.nameComma);
  return names.length > namedMost ? words.andOthers(first, names.length - namedMost) : first;
}

/** Who comes in, goes out or changes rank, a part each. */
export function rankChangeParts(app: RunningApp, change: TopTenChange, nameOf: (id: PersonId) => string): string[] {
  const words = app.words(rankWords);
  const changes = change.reranked.map(({ id, from, to }) => words.rankChange(nameOf(id), from, to));
  return [
    change.in.length > 0 ? words.comingIn(namedFirst(app, change.in.map(nameOf))) : '',
    change.out.length > 0 ? words.goingOut(namedFirst(app, change.out.map(nameOf))) : '',
    changes.length > 0 ? words.reranked(changes.length, namedFirst(app, changes)) : '',
  ].filter(Boolean);
}
