/** Rule 3 (method.md §1): the red ones on the picture are the first rows of the table, whatever is done. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as vitest } from 'vitest';
import type { DecisionChain, Edit, PersonId } from '../../src/domain/chain.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { addPeople, movePeople, removePeople } from '../../src/domain/edits/people.ts';
import {
  insertAtRank,
  rankByPosition,
  rankPerson,
  rerankByPosition,
  reseatByRank,
} from '../../src/domain/edits/rank.ts';
import { moveRib, removeRib } from '../../src/domain/edits/ribs.ts';
import { unlinkSeat } from '../../src/domain/edits/unlink.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds, identityOf, seatedIds } from '../../src/domain/seats.ts';
import { isOtherTopSeat, topTen } from '../../src/domain/topTen.ts';
import { rankDropOf } from '../../src/grid/rankDrop.ts';
import { orderedRows, type Sort } from '../../src/sheet/rowOrder.ts';
import { createChartStore } from '../../src/store/chartStore.ts';
import { assessmentSections, sheetColumns, today } from '../support/assessmentSheet.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

type Deed = (chain: DecisionChain, a: number, b: number, c: number) => Edit | 'undo' | 'redo' | 'open';

const some = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const person = (chain: DecisionChain, at: number): PersonId => some(allPersonIds(chain), at) ?? 'person:none';
const seat = (chain: DecisionChain, at: number, place: number) => {
  const rib = some(chain.ribs, at);
  return rib ? { ribId: rib.id, place: place % (rib.personIds.length + 1) } : ('tray' as const);
};
const same: Edit = (chain) => chain;

const deeds: Readonly<Record<string, Deed>> = {
  add: (chain, a, b, c) =>
    addPeople([[`person:new${c}-${allPersonIds(chain).length}`, { name: '新', jobTitle: '' }]], seat(chain, a, b)),
  move: (chain, a, b, c) => movePeople([person(chain, a)], seat(chain, b, c)),
  'move two': (chain, a, b, c) => movePeople([person(chain, a), person(chain, c)], seat(chain, b, c)),
  'to the tray': (chain, a) => movePeople([person(chain, a)], 'tray'),
  remove: (chain, a) => removePeople([person(chain, a)]),
  rank: (chain, a, b) => rankPerson(person(chain, a), (b % 10) + 1),
  unrank: (chain, a) => rankPerson(person(chain, a), null),
  insert: (chain, a, b) => insertAtRank(person(chain, a), (b % 10) + 1),
  'drop on a row': (chain, a, b) =>
    rankDropOf(chain, [person(chain, a)], { at: 'rank', rank: (b % 10) + 1 })?.edit ?? same,
  'drop several between rows': (chain, a, b, c) =>
    rankDropOf(chain, [person(chain, a), person(chain, c)], { at: 'before', rank: (b % 10) + 1 })?.edit ?? same,
  'drop outside': (chain, a) => rankDropOf(chain, [person(chain, a)], { at: 'outside' })?.edit ?? same,
  'by position': () => rankByPosition(),
  rerank: () => rerankByPosition(),
  reseat: () => reseatByRank(),
  link: (chain, a, b) => linkSeats(person(chain, a), person(chain, b)),
  unlink: (chain, a) => unlinkSeat(person(chain, a)),
  'move a chain': (chain, a, b) => {
    const rib = some(chain.ribs, a);
    return rib ? moveRib(rib.id, b % chain.ribs.length) : same;
  },
  'remove a chain': (chain, a, b) => {
    const rib = some(chain.ribs, a);
    return rib ? removeRib(rib.id, b % 2 ? 'with its people' : 'people to the tray') : same;
  },
  undo: () => 'undo',
  redo: () => 'redo',
  open: () => 'open',
};

const step = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(300), fc.nat(300), fc.nat(300));
const chains = randomChain({ ribs: { min: 1, max: 7 }, peoplePerRib: { min: 0, max: 6 }, tray: 3 });

/** The red shapes by rank; `isOther`: second seats of somebody of the ten, instead of the ten's own. */
function redOf(chain: DecisionChain, isOther: boolean): PersonId[] {
  return drawn(chain)
    .ribs.flatMap((rib) => rib.people)
    .filter((shape) => shape.rank !== undefined && isOtherTopSeat(chain, shape.id) === isOther)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((shape) => shape.id);
}

function expectContract(chain: DecisionChain): void {
  const top = topTen(chain);
  const rows = rowsOf(chain);
  expect(redOf(chain, false)).toEqual(top);
  const who = new Set(top.map((id) => identityOf(chain, id)));
  const others = seatedIds(chain).filter((id) => who.has(identityOf(chain, id)) && !top.includes(id));
  expect(new Set(redOf(chain, true))).toEqual(new Set(others));
  expect(rows.slice(0, top.length).map((row) => row.personId)).toEqual(top);
  expect(rows.map((row) => row.rank)).toEqual(rows.map((_, index) => (index < top.length ? index + 1 : null)));
  expect(top.length).toBeLessThanOrEqual(10);
  expect(who.size).toBe(top.length);
  expect(top.every((id) => seatedIds(chain).includes(id))).toBe(true);
}

describe('the contract', () => {
  test.prop([chains, chains, fc.array(step, { minLength: 1, maxLength: 14 })], { numRuns: 150 })(
    'red shapes, first rows and topTen are one list after any deeds',
    (first, other, steps) => {
      const store = createChartStore(first, () => '2026-11-23T00:00:00Z');
      for (const [name, a, b, c] of steps) {
        const deed = deeds[name]?.(store.getState().history.present, a, b, c) ?? same;
        if (deed === 'undo') store.verbs.undo();
        else if (deed === 'redo') store.verbs.redo();
        else if (deed === 'open') store.verbs.open(other);
        else store.verbs.commit(deed, { step: 'edit' });
        expectContract(store.getState().history.present);
      }
    },
  );

  test.prop([chains, fc.constantFrom('name', 'level', 'stance', 'gap', 'rank', 'assessedOn', 'rib'), fc.boolean()])(
    'sorting shuffles nobody out of the ten, and nobody in',
    (chain, column, isDown) => {
      const ordered = (sort: Sort | null) =>
        orderedRows({ sections: assessmentSections }, sheetColumns(chain), rowsOf(chain), sort, {
          chain,
          language: 'zh',
          today,
        });
      const rows = ordered({ column, isDown });
      const top = topTen(chain);
      expect(new Set(rows.slice(0, top.length).map((row) => row.personId))).toEqual(new Set(top));
      expect([...rows].sort((a, b) => rowsOf(chain).indexOf(a) - rowsOf(chain).indexOf(b))).toEqual(rowsOf(chain));
      expect(ordered(null)).toBe(rowsOf(chain));
    },
  );

  test.prop([chains, fc.nat(300), fc.integer({ min: 1, max: 10 })])(
    'who is dropped on a rank has it, and its holder takes what was left free',
    (chain, at, wanted) => {
      const id = person(chain, at);
      const drop = rankDropOf(chain, [id], { at: 'rank', rank: wanted });
      if (!drop || drop.does === 'unseated') return;
      const before = topTen(chain);
      const after = topTen(drop.edit ? drop.edit(chain) : chain);
      expect(identityOf(chain, after[drop.rank - 1] ?? id)).toBe(identityOf(chain, id));
      if (drop.does === 'swaps') {
        const old = before.findIndex((each) => identityOf(chain, each) === identityOf(chain, id));
        expect(after[old]).toBe(drop.holder);
      }
      if (drop.does === 'replaces') expect(after).not.toContain(drop.holder);
      if (drop.does === 'inserts') expect(after).toContain(drop.holder);
    },
  );

  vitest('people put between rows stand there in their order, and the others close up', () => {
    const chain = exampleChain();
    const listAfter = (ids: PersonId[], rank: number) => {
      const edit = rankDropOf(chain, ids, { at: 'before', rank })?.edit ?? same;
      return topTen(edit(chain)).map((id) => chain.people[id]?.name);
    };
    expect(listAfter(['person:7'], 3)).toEqual([
      'Da Hai',
      'Iza',
      'sha',
      'Buld',
      'Av',
      'Mim',
      'Vo',
      'Ru',
      'Lob',
      'Mike',
    ]);
    expect(listAfter(['person:1'], 4)).toEqual([
      'Iza',
      'Buld',
      'Da Hai',
      'Av',
      'Mim',
      'Vo',
      'sha',
      'Ru',
      'Lob',
      'Mike',
    ]);
    expect(listAfter(['person:3', 'person:8'], 2)).toEqual([
      'Da Hai',
      'Rez',
      'Buld',
      'Iza',
      'Av',
      'Mim',
      'Vo',
      'sha',
      'Ru',
      'Lob',
    ]);
    expect(rankDropOf(chain, ['person:1'], { at: 'before', rank: 2 })?.edit).toBeNull();
  });
});
