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

/**
 * The fewest pages on which all parts fit, or one for a part that fits on none. A rib is split only where it has more than
 * `most` people, or where no page can take it.
 */
export function sharedOut(ribs: readonly RibPart[], fits: Fits, most = Number.POSITIVE_INFINITY): RibPart[][] {
  const runs = ribs.flatMap((rib) => evenRuns(rib, Math.min(most, rib.personIds.length)));
  return paged(
    runs.flatMap((run) => (fits([run]) ? [run] : shortened(run, fits))),
    fits,
  );
}

/** How many people a run may have at most, to be tried: everybody, then each size that splits the longest rib once more. */
export function runSizes(ribs: readonly RibPart[]): number[] {
  const longest = Math.max(0, ...ribs.map((rib) => rib.personIds.length));
  const sizes = Array.from({ length: Math.max(0, longest - 1) }, (_, more) => Math.ceil(longest / (more + 2)));
  return [Number.POSITIVE_INFINITY, ...new Set(sizes.filter((size) => size > 1))];
}

/** A split costs the reader something: four of them as much as a page. All on one page, several chains are never split. */
export function costOf(ribs: number, pages: readonly (readonly RibPart[])[]): number {
  const splits = pages.flat().length - ribs;
  return pages.length === 1 && splits > 0 && ribs > 1 ? Number.POSITIVE_INFINITY : pages.length + splits / 4;
}

/** What a page carries: its people, and a name for each chain. */
export function loadOf(parts: readonly RibPart[]): number {
  return parts.reduce((sum, part) => sum + part.personIds.length + 1, 0);
}

type Share = { readonly end: number; readonly pages: number; readonly most: number; readonly squares: number };

/** From the last part back: the fewest pages, then the least load on the fullest, then the most even. */
function paged(parts: readonly RibPart[], fits: Fits): RibPart[][] {
  const done: Share = { end: parts.length, pages: 0, most: 0, squares: 0 };
  const best: Share[] = [];
  best[parts.length] = done;
  for (let start = parts.length - 1; start >= 0; start--) {
    let found: Share | undefined;
    for (let end = start + 1; end <= parts.length; end++) {
      const page = parts.slice(start, end);
      if (end > start + 1 && !fits(page)) break;
      const rest = best[end] ?? done;
      const load = loadOf(page);
      const share: Share = {
        end,
        pages: rest.pages + 1,
        most: Math.max(rest.most, load),
        squares: rest.squares + load * load,
      };
      if (!found || isBetter(share, found)) found = share;
    }
    best[start] = found ?? done;
  }
  const pages: RibPart[][] = [];
  for (let at = 0; at < parts.length; at = best[at]?.end ?? parts.length) {
    pages.push(parts.slice(at, best[at]?.end));
  }
  return pages;
}

function isBetter(a: Share, b: Share): boolean {
  return (a.pages - b.pages || a.most - b.most || a.squares - b.squares) < 0;
}

/** One rib in the fewest even runs that each fit a page; at least one person each. */
function shortened(rib: RibPart, fits: Fits): RibPart[] {
  const people = rib.personIds.length;
  if (people < 2) return [rib];
  const size = largest(people, (count) => evenRuns(rib, Math.max(1, count)).every((run) => fits([run])));
  return evenRuns(rib, Math.max(1, size));
}

/** Runs of at most `size` people, as even as can be. */
function evenRuns(rib: RibPart, size: number): RibPart[] {
  const people = rib.personIds.length;
  if (people === 0) return [rib];
  const runs = Math.ceil(people / size);
  const least = Math.floor(people / runs);
  const longer = people % runs;
  return Array.from({ length: runs }, (_, run) => {
    const from = run * least + Math.min(run, longer);
    return runOf(rib, from, from + least + (run < longer ? 1 : 0));
  });
}

function runOf(rib: RibPart, from: number, to: number): RibPart {
  const personIds = rib.personIds.slice(from, to);
  return {
    ribIndex: rib.ribIndex,
    from: rib.from + from,
    personIds,
    isWhole: personIds.length === rib.personIds.length && rib.isWhole,
  };
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
