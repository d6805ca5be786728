import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { rankByPosition, rankPerson, rerankByPosition, reseatByRank } from '../../src/domain/edits/rank.ts';
import { rankPreview } from '../../src/domain/rankPreview.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { randomChain } from '../support/randomChain.ts';

const nothing = { in: [], out: [], reranked: [], reseated: [] };

test('a rank against position: the mends say who would move', () => {
  const chain = rankPerson('person:2', 1)(rankByPosition()(exampleChain()));
  expect(rankPreview(chain, reseatByRank()).reseated).toEqual(['person:2', 'person:1']);
  const { reranked, reseated } = rankPreview(chain, rerankByPosition());
  expect(reseated).toEqual([]);
  expect(reranked.map(({ id }) => id)).toEqual(['person:1', 'person:2']);
  expect(rankPreview(rankByPosition()(exampleChain()), rerankByPosition())).toEqual(nothing);
});

law.prop([randomChain({ ribs: { min: 1 } }), fc.constantFrom(rankByPosition, rerankByPosition, reseatByRank)])(
  'who is not named keeps rank and seat',
  (chain, mend) => {
    const after = mend()(chain);
    const preview = rankPreview(chain, mend());
    const named = new Set([
      ...preview.in,
      ...preview.out,
      ...preview.reranked.map(({ id }) => id),
      ...preview.reseated,
    ]);
    const still = seatedIds(chain).filter((id) => !named.has(id));
    for (const id of still) expect(topTen(after).indexOf(id)).toBe(topTen(chain).indexOf(id));
    if (preview.reseated.length === 0) expect(seatedIds(after)).toEqual(seatedIds(chain));
    if (named.size === 0) expect(topTen(after)).toEqual(topTen(chain));
  },
);
