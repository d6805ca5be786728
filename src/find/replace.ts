/** Find and replace over every text of a chart that a human types. */
import type { DecisionChain, Edit } from '../domain/chain.ts';
import { fileLimits } from '../file/limits.ts';
import { lookAlike } from './lookAlike.ts';
import { type FindField, findFields, type PlacedText, placeKey, textsOf, withTexts } from './texts.ts';

export type FindOptions = {
  /** Absent: case does not matter. */
  readonly caseSensitive?: boolean;
  /** Absent: everywhere. */
  readonly fields?: readonly FindField[];
};

/** Characters `start` to `end` of a text. */
export type FindMatch = PlacedText & { readonly start: number; readonly end: number };

/** Every occurrence (`lookAlike`), none overlapping, in reading order. An empty query finds nothing. */
export function matchesOf(chain: DecisionChain, query: string, options: FindOptions = {}): FindMatch[] {
  const pattern = patternOf(query, options);
  if (!pattern) return [];
  return searched(chain, options).flatMap((placed) =>
    [...placed.text.matchAll(pattern)].map((found) => ({
      ...placed,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}

/**
 * Replaces every occurrence as one edit; the replacement is taken letter by letter. A text that would grow beyond what a
 * chart file holds (file-format.md) keeps its old words. Nothing found gives the same chain back.
 */
export function replaceAll(query: string, replacement: string, options: FindOptions = {}): Edit {
  return (chain) => {
    const texts = rewritten(chain, query, replacement, options).filter(({ isTooLong }) => !isTooLong);
    return withTexts(chain, new Map(texts.map(({ place, text }) => [placeKey(place), text])));
  };
}

/** How many occurrences `replaceAll` would leave, because their text would outgrow the file. */
export function tooLongOf(chain: DecisionChain, query: string, replacement: string, options: FindOptions = {}): number {
  const tooLong = rewritten(chain, query, replacement, options).filter(({ isTooLong }) => isTooLong);
  return tooLong.reduce((sum, { found }) => sum + found, 0);
}

type Rewritten = Pick<PlacedText, 'place' | 'text'> & { readonly found: number; readonly isTooLong: boolean };

/** The texts that would be others, with how often the query stands in each. */
function rewritten(
  chain: DecisionChain,
  query: string,
  replacement: string,
  options: FindOptions,
): readonly Rewritten[] {
  const pattern = patternOf(query, options);
  if (!pattern) return [];
  return searched(chain, options).flatMap((placed) => {
    let found = 0;
    const text = placed.text.replace(pattern, () => {
      found++;
      return replacement;
    });
    return text === placed.text ? [] : [{ place: placed.place, text, found, isTooLong: !fits(placed, text) }];
  });
}

/** Replaces one occurrence; a chart in which that text has changed meanwhile stays as it is. */
export function replaceMatch(match: FindMatch, replacement: string): Edit {
  return (chain) => {
    const key = placeKey(match.place);
    const isThere = textsOf(chain).some((each) => placeKey(each.place) === key && each.text === match.text);
    const text = withMatch(match, replacement);
    return isThere && text !== match.text && fits(match, text) ? withTexts(chain, new Map([[key, text]])) : chain;
  };
}

/** Whether the text may be as long as the replacement makes it. */
export function hasRoom(match: FindMatch, replacement: string): boolean {
  return fits(match, withMatch(match, replacement));
}

function withMatch({ text, start, end }: FindMatch, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

function searched(chain: DecisionChain, { fields = findFields }: FindOptions): PlacedText[] {
  return textsOf(chain).filter((each) => fields.includes(each.field));
}

function patternOf(query: string, { caseSensitive = false }: FindOptions): RegExp | null {
  return lookAlike(query, !caseSensitive);
}

function fits({ isLong }: PlacedText, text: string): boolean {
  return text.length <= (isLong ? fileLimits.note : fileLimits.text);
}
