/** What a card's tags say stands beside no other card's: nothing on the page of a comparison covers anything. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { DecisionChain, Edit, PersonId } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { levels } from '../../src/domain/scales.ts';
import { overlaps } from '../../src/layout/shapes.ts';
import { documentPages } from '../../src/scene/document.ts';
import { papers } from '../../src/scene/paper.ts';
import { languages } from '../../src/words/language.ts';
import { boxOf, groups, pageOptions } from '../support/pages.ts';
import { randomChain } from '../support/randomChain.ts';

type Step = { readonly kind: 'move' | 'rate' | 'rename' | 'leave'; readonly who: number; readonly to: number };

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>('move', 'rate', 'rename', 'leave'),
    who: fc.nat(99),
    to: fc.nat(99),
  }),
  { minLength: 1, maxLength: 12 },
);

function editOf(chain: DecisionChain, { kind, who, to }: Step): Edit {
  const ids = Object.keys(chain.people) as PersonId[];
  const id = ids[who % ids.length] ?? 'person:';
  const rib = chain.ribs[to % chain.ribs.length];
  if (kind === 'leave') return movePeople([id], 'tray');
  if (kind === 'rename') return changePerson(id, { name: `新名 ${to}`, jobTitle: '另一职务' });
  if (kind === 'rate') return assess([id], { level: levels[to % levels.length] ?? null });
  return rib ? movePeople([id], { ribId: rib.id, place: to % (rib.personIds.length + 1) }) : (same) => same;
}

test.prop(
  [
    randomChain({ ribs: { min: 2, max: 7 }, peoplePerRib: { min: 1, max: 6 } }),
    steps,
    fc.constantFrom(...papers),
    fc.constantFrom(...languages),
  ],
  { numRuns: 40 },
)('no tag lies over another card, its tags or a label', (random, changes, paper, language) => {
  const first = takeSnapshot({ id: 's', takenAt: '2026-08-14T02:00:00Z', label: '' });
  const named = { ...random, ribs: random.ribs.map((rib) => ({ ...rib, name: rib.name || '网络规划与建设部' })) };
  const chain = changes.reduce((now, step) => editOf(now, step)(now), first(named));
  const [page] = documentPages(chain, { ...pageOptions, pages: ['compare'], paper, language }).pages;
  fc.pre(page !== undefined);
  const cards = groups(page as NonNullable<typeof page>)
    .filter(({ id }) => /^(?:person|rib):/u.test(id ?? ''))
    .map(({ id, shapes }) => ({ id, box: boxOf({ kind: 'group', shapes }) }));
  for (const [index, { id, box }] of cards.entries())
    for (const other of cards.slice(index + 1)) expect(overlaps(box, other.box), `${id} ${other.id}`).toBe(false);
});
