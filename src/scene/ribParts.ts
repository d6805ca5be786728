/** Sharing the ribs out to pages: from the head on, in their order, as even as can be. */
import type { PersonId } from '../domain/chain.ts';

/** A rib, or a run of its people where one page cannot take them all. */
export type RibPart = {
  /** In the whole chart. */
  readonly ribIndex: number;
  /** The place of the first of `personIds`. */
  readonly from: number;
  readonly personIds: readonly PersonId[];
  readonly isWhole: boolean;
};

type Fits = (parts: readonly RibPart[]) => boolean;

/** What one sharing out asks again and again, found once: parts are the same objects each time. */
type Asked = {
  readonly fits: Fits;
  /** A rib in so many runs, or fewer where there are not so many people; as even as can be. */
  readonly runs: (rib: RibPart, wanted: number) => readonly RibPart[];
};

/** Pages that begin with the same parts, by the part that comes next: few, as a chain is split in few ways. */
type Begun = { readonly part: RibPart; answer: boolean | undefined; readonly next: Begun[] };

function asked(fits: Fits): Asked {
  const firsts = new Map<RibPart, Begun>();
  const begun = (page: Begun | undefined, part: RibPart) => {
    if (!page) return firsts.get(part);
    for (const next of page.next) if (next.part === part) return next;
    return undefined;
  };
  const begin = (page: Begun | undefined, part: RibPart) => {
    const next: Begun = { part, answer: undefined, next: [] };
    if (page) page.next.push(next);
    else firsts.set(part, next);
    return next;
  };
  const runs = new Map<RibPart, (readonly RibPart[])[]>();
  return {
    fits: (parts) => {
      let page: Begun | undefined;
      for (const part of parts) page = begun(page, part) ?? begin(page, part);
      const answer = page?.answer ?? fits(parts);
      if (page) page.answer = answer;
      return answer;
    },
    runs: (rib, wanted) => {
      const known = runs.get(rib) ?? [];
      runs.set(rib, known);
      known[wanted] ??= evenRuns(rib, wanted);
      return known[wanted];
    },
  };
}

export type BestShare = { readonly look: number; readonly pages: RibPart[][] };

/**
 * Of all looks, each with what fits a page in it, the pages that cost a reader least; of these the ones with the least load
 * on the fullest; of these the first look's. Where a page is left with few people, chains near it are split once more, as
 * long as that takes no further page and evens them out.
 */
export function bestShare(ribs: readonly RibPart[], looks: readonly Fits[]): BestShare | undefined {
  let best: BestShare | undefined;
  let least = Number.POSITIVE_INFINITY;
  // The closest look first, as it mostly needs the fewest pages: no other is followed farther than it can still win, by a
  // page that evening out may save at the price of a split.
  for (let look = looks.length - 1; look >= 0; look--) {
    const ask = asked(looks[look] ?? (() => false));
    const cheapest = cheapestOf(ribs, ask, least + 1 - splitCost);
    if (!cheapest) continue;
    const pages = evened(ribs, cheapest, ask);
    const cost = costOf(ribs.length, pages);
    if (best && (cost > least || (cost === least && fullestOf(pages) > fullestOf(best.pages)))) continue;
    best = { look, pages };
    least = cost;
  }
  return best;
}

/** The cheapest pages of all sizes of runs, of these the least full. */
export function cheapestShare(ribs: readonly RibPart[], fits: Fits): RibPart[][] {
  return cheapestOf(ribs, asked(fits), Number.POSITIVE_INFINITY) ?? [];
}

/** The same; undefined where they would cost more than `costMost`. */
function cheapestOf(ribs: readonly RibPart[], ask: Asked, costMost: number): RibPart[][] | undefined {
  let best: RibPart[][] | undefined;
  let least = costMost;
  for (const most of runSizes(ribs)) {
    const pages = shareOf(ribs, ask, most, least);
    if (!pages) continue;
    const cost = costOf(ribs.length, pages);
    if (best && (cost > least || (cost === least && fullestOf(pages) >= fullestOf(best)))) continue;
    best = pages;
    least = cost;
  }
  return best;
}

/** The fewest pages on which all parts fit, or one for a part that fits on none. Only a rib that no page can take is split. */
export function sharedOut(ribs: readonly RibPart[], fits: Fits): RibPart[][] {
  const ask = asked(fits);
  return paged(fittingParts(ribs, ask), ask) ?? [];
}

/** The same, with ribs of more than `most` people split too; undefined where that costs more than `costMost`. */
function shareOf(ribs: readonly RibPart[], ask: Asked, most: number, costMost: number): RibPart[][] | undefined {
  const pagesLeft = (parts: readonly RibPart[]) => Math.floor(costMost - (parts.length - ribs.length) * splitCost);
  const runs = ribs.flatMap((rib) => ask.runs(rib, Math.ceil(rib.personIds.length / most)));
  // Split chains are on two pages at least, or there is one chain.
  if (pagesLeft(runs) < (runs.length > ribs.length && ribs.length > 1 ? 2 : 1)) return undefined;
  const parts = fittingParts(runs, ask);
  return paged(parts, ask, pagesLeft(parts));
}

function fittingParts(runs: readonly RibPart[], ask: Asked): readonly RibPart[] {
  return runs.flatMap((run) => (ask.fits([run]) ? [run] : shortened(run, ask)));
}

/** How many people a run may have at most, to be tried: everybody, then each size that splits the longest rib once more. */
function runSizes(ribs: readonly RibPart[]): number[] {
  const longest = Math.max(0, ...ribs.map((rib) => rib.personIds.length));
  const sizes = Array.from({ length: Math.max(0, longest - 1) }, (_, more) => Math.ceil(longest / (more + 2)));
  return [Number.POSITIVE_INFINITY, ...new Set(sizes.filter((size) => size > 1))];
}

/** A split costs the reader something: four of them as much as a page. */
const splitCost = 0.25;

/** In pages. All on one page, several chains are never split. */
export function costOf(ribs: number, pages: readonly (readonly RibPart[])[]): number {
  const splits = pages.flat().length - ribs;
  return pages.length === 1 && splits > 0 && ribs > 1 ? Number.POSITIVE_INFINITY : pages.length + splits * splitCost;
}

/** What a page carries: its people, and a name for each chain. */
function loadOf(parts: readonly RibPart[]): number {
  return parts.reduce((sum, part) => sum + part.personIds.length + 1, 0);
}

/** What the fullest page carries. */
export function fullestOf(pages: readonly (readonly RibPart[])[]): number {
  return Math.max(0, ...pages.map(loadOf));
}

/** The people of the emptiest page as a share of those of the fullest: 1 where all have as many. */
export function evenness(pages: readonly (readonly RibPart[])[]): number {
  const people = pages.map((parts) => parts.reduce((sum, part) => sum + part.personIds.length, 0));
  return Math.min(...people) / Math.max(1, ...people);
}

/** Less of what the fullest page has is few. */
const few = 0.5;

function evened(ribs: readonly RibPart[], pages: RibPart[][], ask: Asked): RibPart[][] {
  if (pages.length < 2 || evenness(pages) >= few) return pages;
  let best = pages;
  for (const tried of splitFurther(ribs, pages, ask)) if (evenness(tried) > evenness(best)) best = tried;
  return best === pages ? pages : evened(ribs, best, ask);
}

/** The same pages, or fewer, with one rib more split, or one in more runs than now; each run of two people at least. */
export function splitOnceMore(ribs: readonly RibPart[], pages: readonly RibPart[][], fits: Fits): RibPart[][][] {
  return splitFurther(ribs, pages, asked(fits));
}

function splitFurther(ribs: readonly RibPart[], pages: readonly RibPart[][], ask: Asked): RibPart[][][] {
  const parts = pages.flat();
  let begin = 0;
  return ribs.flatMap((rib) => {
    const from = begin;
    while (parts[begin]?.ribIndex === rib.ribIndex) begin++;
    const runs = ask.runs(rib, begin - from + 1);
    if (rib.personIds.length < 2 * runs.length || !runs.every((run) => ask.fits([run]))) return [];
    const tried = paged([...parts.slice(0, from), ...runs, ...parts.slice(begin)], ask, pages.length);
    return tried ? [tried] : [];
  });
}

/** The fewest pages; of these the least load on the fullest, then the most even. Undefined where more than `most` are needed. */
function paged(parts: readonly RibPart[], { fits }: Asked, most = Number.POSITIVE_INFINITY): RibPart[][] | undefined {
  const ends = furthestEnds(parts, fits, most);
  if (!ends) return undefined;
  const refused = new Set<number>();
  const nameOf = (start: number, end: number) => start * (parts.length + 1) + end;
  const isPage = (start: number, end: number) => end <= (ends[start] ?? 0) && !refused.has(nameOf(start, end));
  for (;;) {
    const [fewest] = shared(parts, isPage, Number.POSITIVE_INFINITY, 'most');
    const best = shared(parts, isPage, fewest?.most ?? 0, 'squares');
    const pages: RibPart[][] = [];
    for (let at = 0, end = 0; at < parts.length; at = end) {
      end = best[at]?.end ?? at + 1;
      const page = parts.slice(at, end);
      if (page.length > 1 && !fits(page)) refused.add(nameOf(at, end));
      pages.push(page);
    }
    if (pages.length > most) return undefined;
    if (pages.every((page) => page.length === 1 || fits(page))) return pages;
  }
}

/**
 * Up to where a page may reach that begins with each part, if a page that takes parts also takes fewer of them; undefined
 * as soon as they are seen to need more than `most` pages. The last parts may, by one page, need more than with the part
 * before them: who stands above and who below changes with it.
 */
function furthestEnds(parts: readonly RibPart[], fits: Fits, most: number): number[] | undefined {
  const ends: number[] = [];
  const fewest: number[] = [];
  fewest[parts.length] = 0;
  for (let start = parts.length - 1; start >= 0; start--) {
    let end = ends[start + 1] ?? start + 1;
    while (end > start + 1 && !fits(parts.slice(start, end))) end--;
    while (end < parts.length && fits(parts.slice(start, end + 1))) end++;
    ends[start] = end;
    fewest[start] = 1 + (fewest[end] ?? 0);
    if ((fewest[start] ?? 0) > most + 1) return undefined;
  }
  return ends;
}

type Share = { readonly end: number; readonly pages: number; readonly most: number; readonly squares: number };

/**
 * From the last part back: the best way to share out the parts from each one on, no page with more load than `limit`: the
 * fewest pages, then the least on the fullest or the least sum of squares.
 */
function shared(
  parts: readonly RibPart[],
  isPage: (start: number, end: number) => boolean,
  limit: number,
  then: 'most' | 'squares',
): (Share | undefined)[] {
  const best: (Share | undefined)[] = [];
  best[parts.length] = { end: parts.length, pages: 0, most: 0, squares: 0 };
  for (let start = parts.length - 1; start >= 0; start--) {
    let load = 0;
    let found: Share | undefined;
    for (let end = start + 1; end <= parts.length; end++) {
      load += (parts[end - 1]?.personIds.length ?? 0) + 1;
      const rest = best[end];
      if (load > limit) break;
      if (!rest || (end > start + 1 && !isPage(start, end))) continue;
      const pages = rest.pages + 1;
      if (found && pages > found.pages) continue;
      const share: Share = { end, pages, most: Math.max(rest.most, load), squares: rest.squares + load * load };
      if (!found || pages < found.pages || share[then] < found[then]) found = share;
    }
    best[start] = found;
  }
  return best;
}

/** One rib in the fewest even runs that each fit a page; at least one person each. */
function shortened(rib: RibPart, ask: Asked): readonly RibPart[] {
  const people = rib.personIds.length;
  if (people < 2) return [rib];
  const runsOf = (size: number) => ask.runs(rib, Math.ceil(people / Math.max(1, size)));
  return runsOf(largest(people, (size) => runsOf(size).every((run) => ask.fits([run]))));
}

function evenRuns(rib: RibPart, wanted: number): readonly RibPart[] {
  const people = rib.personIds.length;
  const runs = Math.min(people, wanted);
  if (runs < 2) return [rib];
  const least = Math.floor(people / runs);
  const longer = people % runs;
  return Array.from({ length: runs }, (_, run) => {
    const from = run * least + Math.min(run, longer);
    return runOf(rib, from, from + least + (run < longer ? 1 : 0));
  });
}

function runOf(rib: RibPart, from: number, to: number): RibPart {
  return { ...rib, from: rib.from + from, personIds: rib.personIds.slice(from, to), isWhole: false };
}

/** The largest count in 0…most for which `isPossible`, if what is possible for more is possible for fewer. */
function largest(most: number, isPossible: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isPossible(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
