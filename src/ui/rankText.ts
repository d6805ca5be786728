/** Changes of the top ten in words. */
import type { PersonId } from '../domain/chain.ts';
import type { TopTenChange } from '../domain/rankPreview.ts';
import { rankWords } from '../words/ranks.ts';
import { wordsNow } from './app.ts';

const namedMost = 3;

/** The first few by name. */
export function namedFirst(names: readonly string[]): string {
  const words = wordsNow(rankWords);
  const first = names.slice(0, namedMost).join(words.nameComma);
  return names.length > namedMost ? words.andOthers(first) : first;
}

/** Who comes in, goes out or changes rank, a part each. */
export function rankChangeParts(change: TopTenChange, nameOf: (id: PersonId) => string): string[] {
  const words = wordsNow(rankWords);
  const changes = change.reranked.map(({ id, from, to }) => words.rankChange(nameOf(id), from, to));
  return [
    change.in.length > 0 ? words.comingIn(namedFirst(change.in.map(nameOf))) : '',
    change.out.length > 0 ? words.goingOut(namedFirst(change.out.map(nameOf))) : '',
    changes.length > 0 ? words.reranked(changes.length, namedFirst(changes)) : '',
  ].filter(Boolean);
}
