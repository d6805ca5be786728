/** Whom the rows of a table are about: found as an import of people finds them. */
import { readPerson } from '../../columns/people.ts';
import type { DecisionChain, PersonId } from '../../domain/chain.ts';
import { nameKey, writtenKey } from '../../domain/sameName.ts';
import { fileLimits } from '../../file/limits.ts';
import { nothingSaid } from '../importRow.ts';
import { namesIn } from '../namedPeople.ts';
import { keysOfRows, matchesOf } from '../seatKeys.ts';

/** As a row writes somebody. */
export type Written = { readonly name: string; readonly jobTitle: string; readonly chain: string };

/** Somebody a table speaks of and nobody on the chart is. */
export type Stranger = Written & {
  readonly key: string;
  /** Their rows, from 0 in the sheet. */
  readonly rows: readonly number[];
};

/** Their names, each once, and how many rows speak of them. */
export function strangersTold(strangers: readonly Stranger[]): { readonly names: string[]; readonly rowCount: number } {
  return {
    names: [...new Set(strangers.map(({ name, jobTitle }) => name || jobTitle))],
    rowCount: new Set(strangers.flatMap(({ rows }) => rows)).size,
  };
}

/** One entry for each name of the cell; name and job title may stand in one. */
export function writtenIn(name: string, jobTitle: string, chain: string): Written[] {
  const at = { name: 0, jobTitle: 1, person: -1, givenName: -1, surname: -1 };
  const named = namesIn([name, jobTitle], at);
  const found = named.length > 0 || name === '' ? named : [{ name, jobTitle }];
  return found.map((each) => ({
    name: each.name.slice(0, fileLimits.text),
    jobTitle: each.jobTitle.slice(0, fileLimits.text),
    chain,
  }));
}

/** A way to find who is meant: by `matchesOf`, else as a cell of a person is read. Several rows may mean one person. */
export function finderOf(
  chain: DecisionChain,
  all: readonly Written[],
): (written: Written, text: string) => PersonId | null {
  const keyOf = (each: Written) => `${writtenKey(each)} ${nameKey(each.chain)}`;
  const asked = new Map(all.map((each) => [keyOf(each), each]));
  const rows = [...asked.values()].map((each, row) => ({ ...nothingSaid, ...each, row }));
  const found = matchesOf(chain, rows, keysOfRows(rows));
  const ids = new Map([...asked.keys()].map((key, at) => [key, found[at] ?? null]));
  return (written, text) => {
    const id = ids.get(keyOf(written)) ?? null;
    if (id) return id;
    // Two ways to write somebody find one person, and the passes above give each person once.
    const { name, jobTitle } = written;
    return readPerson(chain, `${name} ${jobTitle}`) ?? readPerson(chain, text || name || jobTitle);
  };
}
