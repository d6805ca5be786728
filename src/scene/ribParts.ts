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

/** The fewest pages on which all parts fit, or one for a part that fits on none. Only a rib that no page can take is split. */
export function sharedOut(ribs: readonly RibPart[], fits: Fits): RibPart[][] {
  return paged(
    ribs.flatMap((rib) => (fits([rib]) ? [rib] : shortened(rib, fits))),
    fits,
  );
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

/** One rib in even runs of people, each so short that two of them fit above each other; at least one person each. */
function shortened(rib: RibPart, fits: Fits): RibPart[] {
  const people = rib.personIds.length;
  const isPossible = (size: number) => runsOf(rib, size).every((run) => fits([run, run]));
  const most = Math.max(
    1,
    largest(people, (size) => fits([runOf(rib, 0, size), runOf(rib, 0, size)])),
  );
  let size = Math.ceil(people / Math.ceil(people / most));
  while (size > 1 && !isPossible(size)) size--;
  return people < 2 ? [rib] : runsOf(rib, size);
}

function runsOf(rib: RibPart, size: number): RibPart[] {
  return Array.from({ length: Math.ceil(rib.personIds.length / size) }, (_, run) =>
    runOf(rib, run * size, (run + 1) * size),
  );
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
