import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { planRowsOf } from '../../src/columns/plan/rows.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { isOpen, isOverdue } from '../../src/domain/plan.ts';
import { planStatuses } from '../../src/domain/scales.ts';
import { identityOf } from '../../src/domain/seats.ts';
import { rankOf } from '../../src/domain/topTen.ts';
import { groupedRows, groupings } from '../../src/plan/grouping.ts';
import { randomFullChain } from '../support/randomFull.ts';
import { today } from '../support/soundChain.ts';

const looks = fc.array(
  fc.record({
    owner: fc.constantFrom('', '王立', '李航', '赵敏'),
    due: fc.option(fc.integer({ min: -40, max: 90 })),
    status: fc.constantFrom(...planStatuses),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A chart whose rows differ in what they are grouped by. */
const planned: fc.Arbitrary<DecisionChain> = fc.tuple(randomFullChain(), looks).map(([chain, varied]) => ({
  ...chain,
  plan: chain.plan.map((item, index) => {
    const look = varied[index % varied.length] ?? varied[0];
    return look ? { ...item, ...look, due: look.due === null ? null : dayAfter(today, look.due) } : item;
  }),
}));

test.prop([planned])('every row of the plan stands in the table once, people by rank and kept together', (chain) => {
  const rows = planRowsOf(chain, today);
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(chain.plan.map(({ id }) => id)));
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  const people = rows.map(({ item }) => identityOf(chain, item.personId));
  const runs = people.filter((id, index) => people[index - 1] !== id);
  expect(new Set(runs).size).toBe(runs.length);
  const ranks = rows.map(({ rank }) => rank ?? 11);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  for (const { item, rank } of rows) expect(rank ?? undefined).toBe(rankOf(chain, item.personId));
});

test.prop([planned, fc.constantFrom(...groupings)])('grouping keeps every row and its sections whole', (chain, by) => {
  const rows = planRowsOf(chain, today);
  const grouped = groupedRows(rows, by, today);
  expect(new Set(grouped.rows)).toEqual(new Set(rows));
  expect(grouped.rows).toHaveLength(rows.length);
  if (by === 'person') return;
  const sections = grouped.rows.map(({ id }) => grouped.sectionOf.get(id));
  expect([...new Set(sections)]).toEqual(grouped.order);
  expect(sections.filter((each, index) => sections[index - 1] !== each)).toEqual(grouped.order);
  if (by === 'owner') {
    for (const row of rows) expect(grouped.sectionOf.get(row.id)).toBe(row.item.owner);
    return;
  }
  for (const { id, item } of rows) {
    const section = grouped.sectionOf.get(id);
    expect(section === 'late').toBe(isOverdue(item, today));
    expect(section === 'closed').toBe(!isOpen(item));
    expect(section === 'undated').toBe(isOpen(item) && item.due === null);
  }
  const open = grouped.rows.filter(({ item }) => isOpen(item) && item.due !== null).map(({ item }) => item.due ?? '');
  expect(open).toEqual([...open].sort());
});

test.prop([planned])('a row that did not change is the same object', (chain) => {
  const before = planRowsOf(chain, today);
  const after = planRowsOf({ ...chain, title: `${chain.title}!` }, today);
  for (const [index, row] of after.entries()) expect(row).toBe(before[index]);
});
