/** What a list of changes covers, and the list applied to it: the plainest way there is. */
import type { DecisionChain, PersonId, Rib } from '../../../src/domain/chain.ts';
import type { Change, Facts, Slot } from '../../../src/domain/compare/changes.ts';
import { factsOf } from '../../../src/domain/compare/compare.ts';
import { identityOf, seatedIds } from '../../../src/domain/seats.ts';
import { topTen } from '../../../src/domain/topTen.ts';

export type Covered = {
  readonly ribs: readonly Pick<Rib, 'id' | 'name' | 'kind' | 'personIds'>[];
  readonly people: Readonly<Record<PersonId, Facts>>;
  readonly top: readonly PersonId[];
};

export function coveredOf(chain: DecisionChain): Covered {
  return {
    ribs: chain.ribs.map(({ id, name, kind, personIds }) => ({ id, name, kind, personIds })),
    people: Object.fromEntries(seatedIds(chain).map((id) => [id, factsOf(chain, id)])),
    top: topTen(chain).map((id) => identityOf(chain, id)),
  };
}

/** Takes out what went, then puts in what came, from the front on. */
function replaced<T>(
  list: readonly T[],
  out: ReadonlySet<unknown>,
  into: readonly [T, number][],
  key: (item: T) => unknown,
) {
  const left = list.filter((item) => !out.has(key(item)));
  for (const [item, at] of [...into].sort((x, y) => x[1] - y[1])) left.splice(at, 0, item);
  return left;
}

export function applied(changes: readonly Change[], { ribs, people, top }: Covered): Covered {
  const ofKind = <K extends Change['kind']>(...kinds: K[]) =>
    changes.filter((each): each is Change & { kind: K } => (kinds as string[]).includes(each.kind));
  const facts: Record<PersonId, Facts> = { ...people };
  for (const { personId } of ofKind('gone')) delete facts[personId];
  for (const { personId, facts: known } of ofKind('new')) facts[personId] = known;
  for (const { kind, personId, to, ...rest } of ofKind('title', 'role', 'name', 'level', 'stance', 'owner')) {
    const key = kind === 'title' ? 'jobTitle' : kind;
    for (const id of [personId, ...('alsoAt' in rest ? rest.alsoAt : [])])
      facts[id] = { ...(facts[id] as Facts), [key]: to };
  }
  const out = new Set([...ofKind('gone', 'moved', 'rib').map(({ personId }) => personId)]);
  const seats: [PersonId, Slot][] = [
    ...ofKind('new').map(({ personId, at }): [PersonId, Slot] => [personId, at]),
    ...ofKind('moved').map(({ personId, ribId, to }): [PersonId, Slot] => [personId, { ribId, place: to }]),
    ...ofKind('rib').map(({ personId, to }): [PersonId, Slot] => [personId, to]),
  ];
  const named = new Map([...ribs, ...ofKind('rib-new').map(bare)].map((rib) => [rib.id, rib]));
  for (const { ribId, to } of ofKind('rib-name')) named.set(ribId, { ...(named.get(ribId) as Rib), name: to });
  for (const { ribId, to } of ofKind('rib-kind')) named.set(ribId, { ...(named.get(ribId) as Rib), kind: to });
  const order = replaced(
    ribs.map(({ id }) => id),
    new Set(ofKind('rib-gone', 'order').map(({ ribId }) => ribId)),
    [
      ...ofKind('rib-new').map(({ ribId, at }): [Rib['id'], number] => [ribId, at]),
      ...ofKind('order').map(({ ribId, to }): [Rib['id'], number] => [ribId, to]),
    ],
    (id) => id,
  );
  return {
    ribs: order.map((id) => {
      const rib = named.get(id) as Rib;
      const into = seats.filter(([, at]) => at.ribId === id).map(([who, at]): [PersonId, number] => [who, at.place]);
      return { ...rib, personIds: replaced(rib.personIds, out, into, (each) => each) };
    }),
    people: facts,
    top: replaced(
      top,
      new Set(ofKind('top-out', 'rank').map(({ personId }) => personId)),
      [
        ...ofKind('top-in').map(({ personId, rank }): [PersonId, number] => [personId, rank - 1]),
        ...ofKind('rank').map(({ personId, to }): [PersonId, number] => [personId, to - 1]),
      ],
      (id) => id,
    ),
  };
}

function bare({ ribId, name, ribKind }: Change & { kind: 'rib-new' }): Covered['ribs'][number] {
  return { id: ribId, name, kind: ribKind, personIds: [] };
}

/** The same change seen from the other end. */
export function mirrored(change: Change): Change {
  switch (change.kind) {
    case 'new':
      return { ...change, kind: 'gone' };
    case 'gone':
      return { ...change, kind: 'new' };
    case 'top-in':
      return { ...change, kind: 'top-out' };
    case 'top-out':
      return { ...change, kind: 'top-in' };
    case 'rib-new':
      return { ...change, kind: 'rib-gone' };
    case 'rib-gone':
      return { ...change, kind: 'rib-new' };
    default:
      return { ...change, from: change.to, to: change.from, ...swapBack(change) } as Change;
  }
}

function swapBack(change: Change) {
  if (!('swap' in change) || !change.swap) return {};
  const { id, from, to } = change.swap;
  return { swap: { id, from: to, to: from } };
}
