/** What every edit owes (architecture.md habit 8). */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { DecisionChain, Edit, PersonId } from '../../src/domain/chain.ts';
import { newHistory, record, redone, undone } from '../../src/domain/history.ts';
import { allPersonIds, identityOf, placeOf } from '../../src/domain/seats.ts';
import { topSize, topTen } from '../../src/domain/topTen.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { expectSame } from './expectSame.ts';

/**
 * Applies an edit to a deep-frozen chain and checks: the input is untouched, an edit without effect gives the same chain
 * back, the result holds together and survives the file, undo gives back the chain before and redo the one after.
 * Returns the chain after.
 */
export function lawfully(chain: DecisionChain, edit: Edit): DecisionChain {
  const next = edit(deepFrozen(chain));
  if (next !== chain)
    expect(isDeepStrictEqual(next, chain), 'an edit without effect gives the same chain back').toBe(false);
  expectWhole(next);
  expectSurvivesFile(next);
  const history = record(newHistory(chain), next, { step: 'edit' });
  expect(undone(history).present).toBe(chain);
  expect(redone(undone(history)).present).toBe(next);
  return next;
}

/** Freezes a value and all it holds, once; the same value back. */
function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFrozen(inner);
  return Object.freeze(value);
}

/** Everyone has exactly one seat, every reference leads somewhere, the top ten is a list of at most ten seated humans. */
function expectWhole(chain: DecisionChain): void {
  const top = topTen(chain);
  expect([
    ...brokenReferences(chain),
    ...chain.snapshots.flatMap(({ id, chart }) =>
      brokenReferences({ ...chart, snapshots: [] }).map((each) => [id, each]),
    ),
    ...wrong('more than ten', top.slice(topSize)),
    ...wrong('a human twice among the ten', doubles(top.map((id) => identityOf(chain, id)))),
    ...wrong(
      'one of the ten without a seat',
      top.filter((id) => !placeOf(chain, id)),
    ),
  ]).toEqual([]);
}

type Wrong = { readonly what: string; readonly found: readonly unknown[] };

function wrong(what: string, found: readonly unknown[]): Wrong[] {
  return found.length > 0 ? [{ what, found }] : [];
}

function doubles(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) < at);
}

function brokenReferences(chain: DecisionChain): Wrong[] {
  const seated = allPersonIds(chain);
  const seats = new Set<string>(seated);
  const people = new Set(Object.keys(chain.people));
  const ribIds = chain.ribs.map((rib) => rib.id);
  const competitorIds = chain.competitors.map((each) => each.id);
  const named: (PersonId | null | undefined)[] = [
    ...Object.values(chain.people).map((person) => person.sameAs),
    ...(chain.topTen.by === 'choice' ? chain.topTen.personIds : []),
    ...(Object.keys(chain.topTenReasons ?? {}) as PersonId[]),
    ...(Object.keys(chain.assessments) as PersonId[]),
    ...chain.plan.flatMap((item) => [item.personId, ...item.viaPersonIds]),
    ...chain.decisionMode.tiers.flatMap((tier) => tier.approverIds),
    ...chain.ties.flatMap((tie) => [tie.from, tie.to]),
    ...(chain.ratings ?? []).flatMap((rating) => Object.keys(rating.values) as PersonId[]),
    ...(chain.answers ?? []).map((answer) => answer.personId),
  ];
  const pointIds = (chain.sellingPoints ?? []).map((point) => point.id);
  const leanedOn = (chain.answers ?? []).flatMap((answer) => answer.sellingPointIds);
  const rated = Object.values(chain.assessments).flatMap((each) => Object.keys(each.competitorLevels ?? {}));
  return [
    ...wrong('in two seats', seats.size < seated.length ? doubles(seated) : []),
    ...wrong(
      'a seat of nobody',
      [...seats].filter((id) => !people.has(id)),
    ),
    ...wrong(
      'somebody without a seat',
      [...people].filter((id) => !seats.has(id)),
    ),
    ...wrong(
      'no such person',
      named.filter((id) => id && !people.has(id)),
    ),
    ...wrong(
      'a stage at no chain',
      chain.decisionMode.stages.filter(({ ribId }) => ribId && !ribIds.includes(ribId)),
    ),
    ...wrong(
      'an analysis of no chain',
      (chain.coverageAnalysis ?? []).filter(({ ribId }) => !ribIds.includes(ribId)),
    ),
    ...wrong(
      'no such selling point',
      leanedOn.filter((id) => !pointIds.includes(id)),
    ),
    ...wrong(
      'a level of no competitor',
      rated.filter((id) => !competitorIds.includes(id)),
    ),
    ...[
      ribIds,
      competitorIds,
      ...[chain.plan, chain.decisionMode.tiers, chain.decisionMode.stages, chain.ratings ?? []].map((rows) =>
        rows.map(({ id }) => id),
      ),
    ].flatMap((ids) => wrong('an id twice', doubles(ids))),
  ];
}

/** Written and read, a chain is the same value; only unseated people leave a chosen top ten, where they do not count. */
function expectSurvivesFile(chain: DecisionChain): void {
  const read = readChain(writeChain(chain));
  if (!('chain' in read)) throw new Error(`The written file is refused: ${JSON.stringify(read.faults)}`);
  expectSame(read.chain, filed(chain));
  expectSame(topTen(read.chain), topTen(chain));
}

function filed(chain: DecisionChain): DecisionChain {
  const snapshots = chain.snapshots.map((each) => ({
    ...each,
    chart: { ...each.chart, topTen: seatedTop(each.chart) },
  }));
  return { ...chain, topTen: seatedTop(chain), snapshots };
}

function seatedTop({ ribs, topTen: top }: Pick<DecisionChain, 'ribs' | 'topTen'>): DecisionChain['topTen'] {
  if (top.by === 'position') return top;
  const seated = new Set(ribs.flatMap((rib) => rib.personIds));
  return { ...top, personIds: top.personIds.filter((id) => seated.has(id)) };
}
