import { test as lawTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCompetitor, setCompetitorLevel } from '../../src/domain/edits/competitors.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { rowsOf, summaryOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds, identityOf } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { randomChain } from '../support/randomChain.ts';

const named = (chain: DecisionChain) => rowsOf(chain).map((row) => row.person.name);

test('the top ten come first in rank order, then the others as one reads the chart', () => {
  const chain = exampleChain();
  expect(named(chain).join(' ')).toBe('Da Hai Iza Buld Av Mim Vo sha Ru Lob Mike Rez F Sid Mik ');
  expect(rowsOf(chain).map((row) => row.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null, null, null, null, null]);
  expect(rowsOf(chain)[2]).toMatchObject({
    ribName: '采购部',
    ribId: 'rib:3',
    gap: 2,
    section: 'top',
    rivalLevel: null,
  });
});

test('someone without a seat comes last, in the tray', () => {
  const chain = movePeople(['person:3'], 'tray')(exampleChain());
  expect(named(chain).at(-1)).toBe('Rez');
  expect(rowsOf(chain).at(-1)).toMatchObject({ section: 'tray', ribId: null, ribName: '' });
});

test('someone with two seats has one row that names the other seat', () => {
  const chain = linkSeats('person:10', 'person:5')(exampleChain());
  const rows = rowsOf(chain);
  expect(rows).toHaveLength(14);
  expect(rows.find((row) => row.personId === 'person:5')?.otherSeatIds).toEqual(['person:10']);
});

test('only rows that changed are new objects', () => {
  const before = exampleChain();
  const rows = rowsOf(before);
  const after = assess(['person:8'], { level: 'respect' })(before);
  expect(
    rowsOf(after)
      .filter((row) => !rows.includes(row))
      .map((row) => row.personId),
  ).toEqual(['person:8']);
  const renamed = changePerson('person:1', { name: 'Dai Hai' })(after);
  expect(
    rowsOf(renamed)
      .filter((row) => !rowsOf(after).includes(row))
      .map((row) => row.personId),
  ).toEqual(['person:1']);
});

test('the best competitor counts, one that is no longer listed does not', () => {
  const rivals = [addCompetitor({ id: 'a', name: 'A' }), addCompetitor({ id: 'b', name: 'B' })];
  let chain = rivals.reduce((current, edit) => edit(current), exampleChain());
  chain = setCompetitorLevel(['person:1'], 'a', 'contact')(chain);
  chain = setCompetitorLevel(['person:1'], 'b', 'trust')(chain);
  chain = assess(['person:5'], { competitorLevels: { gone: 'partnership' } })(chain);
  expect(
    rowsOf(chain)
      .slice(0, 2)
      .map((row) => row.rivalLevel),
  ).toEqual(['trust', null]);
});

test('the summary band of the example', () => {
  expect(summaryOf(exampleChain())).toEqual({
    stances: { opponent: 1, 'non-supporter': 0, neutral: 4, supporter: 4, exclusive: 0, none: 1 },
    levels: { none: 0, contact: 0, acquaintance: 3, acceptance: 3, respect: 2, trust: 2, partnership: 0 },
    levelUnknown: 0,
    highLevel: 4,
    belowTarget: 9,
    totalGap: 14,
    coachIds: ['person:9', 'person:11'],
  });
});

lawTest.prop([randomChain()])('the first rows are the top ten, and every human has exactly one row', (chain) => {
  const rows = rowsOf(chain);
  const top = topTen(chain);
  expect(rows.slice(0, top.length).map((row) => row.personId)).toEqual(top);
  expect(rows.slice(top.length).every((row) => row.rank === null)).toBe(true);
  const everyone = [...allPersonIds(chain)].sort();
  expect(rows.flatMap((row) => [row.personId, ...row.otherSeatIds]).sort()).toEqual(everyone);
  expect(new Set(rows.map((row) => identityOf(chain, row.personId))).size).toBe(rows.length);
  const sections = rows.map((row) => ['top', 'others', 'tray'].indexOf(row.section));
  expect(sections).toEqual([...sections].sort());
});
