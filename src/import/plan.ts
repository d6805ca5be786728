/** What an import would do, row by row, before anything changes. */
import type { DecisionChain, PersonId } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import { fileLimits } from '../file/limits.ts';
import { keepingAll, takenFromTen } from './clears.ts';
import { type ImportRow, isChainOnly } from './importRow.ts';
import { listRanked } from './rankList.ts';
import { competitorsToAdd, withCompetitorsKept } from './rivals.ts';
import { changesOf, type FieldChange } from './rowChanges.ts';
import { chainKey, type Keyed, keysOfRows, matchesOf, tray } from './seatKeys.ts';

export type RowChoice = 'add' | 'update' | 'skip';

export type PlanRow = {
  readonly row: ImportRow;
  readonly state: 'new' | 'update' | 'same';
  /** The person already there. */
  readonly match: PersonId | null;
  /** What happens unless the user says otherwise. */
  readonly choice: RowChoice;
  /** Index of an earlier row that says the same person; this one is skipped. */
  readonly repeats: number | null;
  readonly changes: readonly FieldChange[];
  /** There is no room for it: it is skipped, whatever is chosen. */
  readonly isBeyond?: true;
};

export type ImportPlan = {
  readonly rows: readonly PlanRow[];
  /** Chains that are not there yet, in order of first appearance. */
  readonly newChains: readonly string[];
  /** Competitors that are not there yet and for which there is room. */
  readonly newCompetitors: readonly string[];
  /** Rows skipped because a chart holds at most 10,000 people and 200 chains. */
  readonly beyond: number;
};

/**
 * Compares rows with the chart. New people are added, people already there (`matchesOf`) take the given cells that
 * differ; an empty cell erases only in a row that finds its person by our id (`clearOf`). Applying a plan and planning the same rows again finds nothing to change.
 * Linear in rows and people.
 */
export function importPlan(chain: DecisionChain, read: readonly ImportRow[]): ImportPlan {
  const people = read.map((row) =>
    row.personId && !personById(chain, row.personId) ? { ...keepingAll(row), personId: null } : row,
  );
  const keys = keysOfRows(people);
  const repeats = repeatsOf(people, keys);
  const asking = people.map((row, at) => (repeats[at] === null ? row : null));
  const matches = matchesOf(chain, asking, keys);
  const known = new Set(chain.ribs.map((rib) => chainKey(rib.name)));
  const newChains: string[] = [];
  const newCompetitors = competitorsToAdd(chain, people);
  const competitors = [...chain.competitors, ...newCompetitors.map((name) => ({ id: '', name }))];
  const ranks = ranksAfter(chain, people, matches);
  const claims = Object.values(chain.people).some((person) => person.sameAs) ? new Set<string>() : null;
  let count = Object.keys(chain.people).length;
  let beyond = 0;
  const rows = people.map((given, at): PlanRow => {
    const row = withCompetitorsKept(given, competitors);
    const match = matches[at] ?? null;
    const repeated = repeats[at] ?? null;
    if (repeated !== null) return { row, state: 'same', match: null, choice: 'skip', repeats: repeated, changes: [] };
    const key = (row.inTray ? undefined : keys[at]?.chain) ?? chainKey(row.chain);
    const needsChain = row.chain !== '' && !known.has(key) && !(match && row.isChainGuessed);
    if (!match && isChainOnly(row) && !needsChain) {
      return { row, state: 'same', match, choice: 'skip', repeats: null, changes: [] };
    }
    if ((!match && count >= fileLimits.people) || (needsChain && known.size >= fileLimits.ribs)) {
      beyond++;
      return { row, state: 'new', match: null, choice: 'skip', repeats: null, changes: [], isBeyond: true };
    }
    if (needsChain) {
      known.add(key);
      newChains.push(row.chain);
    }
    if (!match) {
      if (!isChainOnly(row)) count++;
      return { row, state: 'new', match, choice: 'add', repeats: null, changes: [] };
    }
    const changes = changesOf(chain, match, row, competitors, claims, ranks.get(match));
    const isSame = changes.length === 0;
    return {
      row,
      state: isSame ? 'same' : 'update',
      match,
      choice: isSame ? 'skip' : 'update',
      repeats: null,
      changes,
    };
  });
  return { rows, newChains, newCompetitors, beyond };
}

/** For each row the earlier row with the same id, or with the same name, title and chain; seats without a name never repeat. */
function repeatsOf(rows: readonly ImportRow[], keys: readonly Keyed[]): (number | null)[] {
  const first = new Map<string, number>();
  return keys.map(({ name, title, chain }, at) => {
    const personId = rows[at]?.personId ?? null;
    if (personId === null && name === '' && title !== '') return null;
    const key = personId ?? JSON.stringify([name, title, chain || tray]);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    return before ?? null;
  });
}

/** The ranks that the list will have, for those whose rank changes. */
function ranksAfter(
  chain: DecisionChain,
  rows: readonly ImportRow[],
  matches: readonly (PersonId | null)[],
): ReadonlyMap<PersonId, number> {
  const wanted = rows.flatMap((row, at) => {
    const id = matches[at];
    return id && row.rank !== null ? [{ id, rank: row.rank }] : [];
  });
  const taken = takenFromTen(
    chain,
    rows.flatMap((row, at) => {
      const id = matches[at];
      return id ? [{ id, row }] : [];
    }),
  );
  const list = listRanked(chain, wanted, new Set(matches.filter((id) => id !== null)), taken);
  return new Map(list?.map((id, index) => [id, index + 1]));
}
