import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCompetitor, setCompetitorLevel } from '../../src/domain/edits/competitors.ts';
import { type FilterKind, filteredOut, filterKinds, ownersOf, passes } from '../../src/domain/filters.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { randomChain } from '../support/randomChain.ts';

const chain = exampleChain();

describe('filters', () => {
  const rival = setCompetitorLevel(['person:5'], 'a', 'trust')(addCompetitor({ id: 'a', name: 'A' })(chain));
  const full = assess(['person:1', 'person:8'], { primaryOwner: '王立' })(
    assess(['person:9'], { secondaryOwner: '王立' })(rival),
  );
  const whoPass = (...kinds: FilterKind[]) =>
    rowsOf(full)
      .filter((row) => passes(row, { kinds, owner: '王立' }))
      .map((row) => row.person.name);

  test.each([
    [['opposing'], ['Iza', 'F', 'Sid']],
    [['unassessed'], ['Lob']],
    [['coach'], ['Vo', 'Ru']],
    [['rival'], ['Iza']],
    [['mine'], ['Da Hai', 'Buld', 'Vo']],
    [['mine', 'coach'], ['Vo']],
    [['untouched'], []],
  ] as const)('%s', (kinds, names) => {
    expect(whoPass(...kinds)).toEqual(names);
  });

  law.prop([randomChain({ ribs: { min: 1 } }), fc.subarray([...filterKinds])])(
    'who is left out and who is shown are everyone, and nobody changes rank',
    (random, kinds) => {
      const filter = { kinds, owner: '王立' };
      const out = filteredOut(random, filter);
      const shown = rowsOf(random).filter((row) => passes(row, filter));
      for (const id of seatedIds(random))
        expect(out.has(id)).toBe(!shown.some((row) => row.personId === id || row.otherSeatIds.includes(id)));
      expect(shown.filter((row) => row.rank !== null).map((row) => topTen(random)[(row.rank ?? 0) - 1])).toEqual(
        shown.filter((row) => row.rank !== null).map((row) => row.personId),
      );
    },
  );

  test('owners are those written anywhere, the most used first', () => {
    expect(ownersOf(assess(['person:2'], { primaryOwner: '陈静' })(full))).toEqual(['王立', '陈静']);
  });
});
