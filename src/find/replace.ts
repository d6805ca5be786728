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
  const pattern = patternOf(query, options);
  return (chain) => {
    const texts = new Map<string, string>();
    for (const placed of pattern ? searched(chain, options) : []) {
      const text = placed.text.replace(pattern ?? '', () => replacement);
      if (text !== placed.text && fits(placed, text)) texts.set(placeKey(placed.place), text);
    }
    return withTexts(chain, texts);
  };
}

/** Replaces one occurrence; a chart in which that text has changed meanwhile stays as it is. */
export function replaceMatch(match: FindMatch, replacement: string): Edit {
  return (chain) => {
    const key = placeKey(match.place);
    const isThere = textsOf(chain).some((each) => placeKey(each.place) === key && each.text === match.text);
    const text = match.text.slice(0, match.start) + replacement + match.text.slice(match.end);
    return isThere && text !== match.text && fits(match, text) ? withTexts(chain, new Map([[key, text]])) : chain;
  };
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
