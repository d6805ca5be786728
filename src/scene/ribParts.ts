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

function paged(parts: readonly RibPart[], fits: Fits): RibPart[][] {
  const pages: RibPart[][] = [];
  for (let at = 0; at < parts.length; ) {
    const count = mostThatFit(parts, at, fits);
    pages.push(parts.slice(at, at + count));
    at += count;
  }
  const even = evenly(parts, pages.length);
  return even.every((page) => page.length > 0 && fits(page)) ? even : pages;
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

/** An even number where more follow, so that ribs keep their side of the spine. */
function mostThatFit(parts: readonly RibPart[], at: number, fits: Fits): number {
  const count = Math.max(
    1,
    largest(parts.length - at, (tried) => fits(parts.slice(at, at + tried))),
  );
  return count > 1 && at + count < parts.length ? count - (count % 2) : count;
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

/** Into so many pages, in order, cut where the people are shared out most evenly; pairs of ribs stay together. */
function evenly(parts: readonly RibPart[], pages: number): RibPart[][] {
  const weight = (part: RibPart) => part.personIds.length + 1;
  const all = parts.reduce((sum, part) => sum + weight(part), 0);
  const cuts = [0];
  let sum = 0;
  parts.forEach((part, index) => {
    const before = sum;
    sum += weight(part);
    const goal = (all * cuts.length) / pages;
    if (cuts.length < pages && sum >= goal) {
      const cut = goal - before < sum - goal ? index : index + 1;
      const paired = cut % 2 === 0 ? cut : cut + 1;
      if (paired > (cuts.at(-1) ?? 0) && paired < parts.length) cuts.push(paired);
    }
  });
  return cuts.map((cut, index) => parts.slice(cut, cuts[index + 1]));
}
