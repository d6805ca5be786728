import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { alsoSit, linkSeats } from '../../src/domain/edits/links.ts';
import { rankByPosition, rankPerson, rerankByPosition, reseatByRank } from '../../src/domain/edits/rank.ts';
import { unlinkSeat } from '../../src/domain/edits/unlink.ts';
import { rankPreview } from '../../src/domain/rankPreview.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { identityOf, seatedIds } from '../../src/domain/seats.ts';
import { rankOf, topTen } from '../../src/domain/topTen.ts';
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

test('a rank given at another seat is told as the human’s own: nobody comes or goes', () => {
  const chain = rankByPosition()(exampleChain());
  const last = chain.ribs.at(-1)?.id ?? expect.fail('no chain');
  const seated = alsoSit('person:1', 'person:1b', { ribId: last, place: 0 })(chain);
  expect(rankPreview(seated, rankPerson('person:1b', 3))).toEqual({
    ...nothing,
    reranked: [
      { id: 'person:2', from: 3, to: 1 },
      { id: 'person:1b', from: 1, to: 3 },
    ],
  });
});

test('a seat that becomes somebody of their own comes into the ten, and nobody’s rank is told as theirs', () => {
  const [a, b] = topTen(exampleChain());
  if (!a || !b) return expect.fail('no ten');
  const linked = linkSeats(b, a)(rankPerson(a, 1)(exampleChain()));
  const parted = rankPreview(linked, unlinkSeat(b));
  expect(topTen(unlinkSeat(b)(linked))).toContain(b);
  expect(parted.in).toContain(b);
  expect(parted.reranked.map(({ id }) => id)).not.toContain(b);
});

law.prop([randomChain({ ribs: { min: 1 } }), fc.constantFrom(rankByPosition, rerankByPosition, reseatByRank)])(
  'who is not named keeps rank and seat',
  (chain, mend) => {
    const after = mend()(chain);
    const preview = rankPreview(chain, mend());
    const told = [...preview.in, ...preview.out, ...preview.reranked.map(({ id }) => id), ...preview.reseated];
    const named = new Set(told.map((id) => identityOf(chain, id)));
    const still = seatedIds(chain).filter((id) => !named.has(identityOf(chain, id)));
    for (const id of still) expect(rankOf(after, id)).toBe(rankOf(chain, id));
    if (preview.reseated.length === 0) expect(seatedIds(after)).toEqual(seatedIds(chain));
    const humansOf = (from: DecisionChain) => topTen(from).map((id) => identityOf(from, id));
    if (named.size === 0) expect(humansOf(after)).toEqual(humansOf(chain));
  },
);
