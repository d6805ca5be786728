/** What every edit owes (architecture.md habit 8). */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { DecisionChain, Edit, PersonId } from '../../src/domain/chain.ts';
import { newHistory, record, redone, undone } from '../../src/domain/history.ts';
import { allPersonIds, identityOf, placeOf } from '../../src/domain/seats.ts';
import { topSize, topTen } from '../../src/domain/topTen.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';

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
  expectReferences(chain);
  for (const snapshot of chain.snapshots) expectReferences({ ...snapshot.chart, snapshots: [] });
  const top = topTen(chain);
  expect(top.length).toBeLessThanOrEqual(topSize);
  expect(new Set(top.map((id) => identityOf(chain, id))).size).toBe(top.length);
  expect(top.every((id) => placeOf(chain, id))).toBe(true);
}

function expectReferences(chain: DecisionChain): void {
  const people = Object.keys(chain.people).sort();
  expect(allPersonIds(chain).sort()).toEqual(people);
  const known = new Set(people);
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
  expect(named.filter((id) => id && !known.has(id))).toEqual([]);
  expect(chain.decisionMode.stages.filter(({ ribId }) => ribId && !ribIds.includes(ribId))).toEqual([]);
  expect((chain.coverageAnalysis ?? []).filter(({ ribId }) => !ribIds.includes(ribId))).toEqual([]);
  const pointIds = (chain.sellingPoints ?? []).map((point) => point.id);
  const leanedOn = (chain.answers ?? []).flatMap((answer) => answer.sellingPointIds);
  expect(leanedOn.filter((id) => !pointIds.includes(id))).toEqual([]);
  expect(new Set(ribIds).size).toBe(ribIds.length);
  expect(new Set(competitorIds).size).toBe(competitorIds.length);
  for (const rows of [chain.plan, chain.decisionMode.tiers, chain.decisionMode.stages, chain.ratings ?? []]) {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }
  const rated = Object.values(chain.assessments).flatMap((each) => Object.keys(each.competitorLevels ?? {}));
  expect(rated.filter((id) => !competitorIds.includes(id))).toEqual([]);
}

/** Written and read, a chain is the same value; only unseated people leave a chosen top ten, where they do not count. */
function expectSurvivesFile(chain: DecisionChain): void {
  const read = readChain(writeChain(chain));
  if (!('chain' in read)) throw new Error(`The written file is refused: ${JSON.stringify(read.faults)}`);
  expect(read.chain).toEqual(filed(chain));
  expect(topTen(read.chain)).toEqual(topTen(chain));
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
