/** Carries out an import plan as one edit. */
import {
  type Assessment,
  type DecisionChain,
  type Edit,
  notAssessed,
  type Person,
  type PersonId,
  type RibId,
} from '../domain/chain.ts';
import type { NewId } from '../domain/newId.ts';
import type { Level } from '../domain/scales.ts';
import { allPersonIds, identityOf } from '../domain/seats.ts';
import { takenFromTen } from './clears.ts';
import { type ImportRow, isChainOnly } from './importRow.ts';
import type { ImportPlan, RowChoice } from './plan.ts';
import { listRanked } from './rankList.ts';
import { competitorNamed } from './rivals.ts';
import { type FieldChange, isShared, noteAfter } from './rowChanges.ts';
import { seatsToChange } from './seating.ts';
import { chainKey } from './seatKeys.ts';

/** By index of `plan.rows`; a row not named keeps its own choice. */
export type RowChoices = ReadonlyMap<number, RowChoice>;

type Ranked = {
  readonly wanted: readonly { readonly id: PersonId; readonly rank: number }[];
  readonly inTable: ReadonlySet<PersonId>;
  readonly taken: ReadonlySet<PersonId>;
};
type Step = { readonly row: ImportRow; readonly id: PersonId | null; readonly changes: readonly FieldChange[] | null };

/**
 * The plan as one edit: chains not there yet follow the last one in order of first appearance, new people sit outward of
 * those on their chain in row order (without a chain: in the tray), people already there take the changes. `update` of a
 * new row and `add` of a matched one are taken by their word: updating nobody adds. Ids are made now, so that the edit
 * gives the same chain however often it runs. Nothing to do gives the same chain back.
 */
export function applyImport(plan: ImportPlan, choices: RowChoices, newId: NewId): Edit {
  const wanted: { id: PersonId; rank: number }[] = [];
  const inTable = new Set<PersonId>();
  const found: { id: PersonId; row: ImportRow }[] = [];
  const steps: Step[] = [];
  for (const [at, { row, match, choice, changes, state, isBeyond }] of plan.rows.entries()) {
    const chosen = isBeyond ? 'skip' : (choices.get(at) ?? choice);
    if (match) inTable.add(match);
    if (chosen === 'skip') {
      if (match && state === 'same') {
        found.push({ id: match, row });
        if (row.rank !== null) wanted.push({ id: match, rank: row.rank });
      }
      continue;
    }
    const updates = chosen === 'update' && match !== null;
    const id = updates ? match : isChainOnly(row) ? null : newId('person');
    steps.push({ row, id, changes: updates ? changes : null });
    if (id) inTable.add(id);
    if (id && updates) found.push({ id, row });
    if (id && row.rank !== null) wanted.push({ id, rank: row.rank });
  }
  const ribIds = new Map<string, RibId>();
  for (const { row } of steps) {
    const key = chainKey(row.chain);
    if (row.chain !== '' && !ribIds.has(key)) ribIds.set(key, newId('rib'));
  }
  const competitorIds = new Map(plan.newCompetitors.map((name) => [name, newId('competitor')]));
  return (chain) =>
    steps.length === 0
      ? chain
      : ranked(imported(chain, steps, ribIds, competitorIds), { wanted, inTable, taken: takenFromTen(chain, found) });
}

function imported(
  chain: DecisionChain,
  steps: readonly Step[],
  ribIds: ReadonlyMap<string, RibId>,
  competitorIds: ReadonlyMap<string, string>,
): DecisionChain {
  const people: Record<PersonId, Person> = { ...chain.people };
  const assessments: Record<PersonId, Assessment> = { ...chain.assessments };
  const competitors = [...chain.competitors];
  const seats = seatsToChange(chain);
  const humans = seatsByHuman(chain);
  let hasChanged = false;
  const competitorId = (name: string) => {
    const known = competitorNamed(competitors, name);
    if (known) return known.id;
    const id = competitorIds.get(name);
    if (id === undefined) return undefined;
    competitors.push({ id, name });
    return id;
  };
  const rivals = (levels: Iterable<readonly [string, Level | null]>, before: Assessment['competitorLevels']) => {
    const after = { ...before };
    for (const [name, level] of levels) {
      const id = competitorId(name);
      if (id !== undefined) after[id] = level;
    }
    return after;
  };
  for (const { row, id, changes } of steps) {
    if (changes === null) {
      hasChanged = true;
      if (row.chain !== '') seats.rib(row.chain, ribIds);
      if (id === null) continue;
      people[id] = newPerson(row);
      const levels = Object.entries(row.competitorLevels);
      if (levels.length > 0 || Object.keys(row.assessment).length > 0) {
        const competitorLevels = levels.length > 0 ? { competitorLevels: rivals(levels, {}) } : {};
        assessments[id] = { ...notAssessed, ...row.assessment, ...competitorLevels };
      }
      seats.sit(id, row.inTray ? '' : row.chain, ribIds);
      continue;
    }
    if (id === null || !people[id]) continue;
    const human = identityOf(chain, id);
    for (const change of changes) {
      if (change.on === 'rank') continue;
      hasChanged = true;
      if (change.on === 'seat') seats.move(id, change.to, ribIds);
      else if (change.on === 'person') {
        for (const seat of isShared(change.field) ? (humans.get(human) ?? [id]) : [id]) {
          const person = people[seat];
          if (!person) continue;
          const found = change.field === 'name' && change.to !== '' && person.placeholder ? { placeholder: false } : {};
          people[seat] = { ...person, ...found, [change.field]: change.to };
        }
      } else {
        const before = assessments[human] ?? notAssessed;
        assessments[human] =
          change.on === 'assessment'
            ? { ...before, [change.field]: change.to }
            : { ...before, competitorLevels: rivals([[change.field, change.to]], before.competitorLevels) };
      }
    }
  }
  return hasChanged ? { ...chain, ...seats.settled(), people, assessments, competitors } : chain;
}

function newPerson(row: ImportRow): Person {
  const note = noteAfter(undefined, row);
  return {
    name: row.name,
    jobTitle: row.jobTitle,
    ...(row.name === '' && { placeholder: true }),
    ...row.person,
    ...(note !== '' && { note }),
  };
}

/** Ranks are given when everyone has a seat. */
function ranked(chain: DecisionChain, { wanted, inTable, taken }: Ranked): DecisionChain {
  const list = listRanked(chain, wanted, inTable, taken);
  return list ? { ...chain, topTen: { by: 'choice', personIds: list } } : chain;
}

function seatsByHuman(chain: DecisionChain): Map<PersonId, PersonId[]> {
  const humans = new Map<PersonId, PersonId[]>();
  for (const id of allPersonIds(chain)) {
    const human = identityOf(chain, id);
    const seats = humans.get(human);
    if (seats) seats.push(id);
    else humans.set(human, [id]);
  }
  return humans;
}
