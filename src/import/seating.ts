import type { DecisionChain, PersonId, Rib, RibId } from '../domain/chain.ts';
import { ribKindOf } from '../domain/ribKind.ts';
import { chainKey } from './seatKeys.ts';

/** Ribs and tray while people are being seated. A chain '' is the tray. */
export function seatsToChange(chain: DecisionChain) {
  const tray: PersonId[] = [];
  const gone = new Set<PersonId>();
  const added = new Map<RibId, PersonId[]>();
  const newRibs: Rib[] = [];
  const ribByKey = new Map<string, RibId>();
  for (const rib of chain.ribs.toReversed()) if (rib.name.trim() !== '') ribByKey.set(chainKey(rib.name), rib.id);
  function rib(name: string, ids: ReadonlyMap<string, RibId>): RibId | undefined {
    const key = chainKey(name);
    const known = ribByKey.get(key);
    const id = known ?? ids.get(key);
    if (id !== undefined && known === undefined) {
      newRibs.push({ id, name, kind: ribKindOf(name), personIds: [] });
      ribByKey.set(key, id);
    }
    return id;
  }
  function sit(id: PersonId, name: string, ids: ReadonlyMap<string, RibId>): void {
    const ribId = name === '' ? undefined : rib(name, ids);
    const others = ribId === undefined ? tray : added.get(ribId);
    if (others) others.push(id);
    else if (ribId !== undefined) added.set(ribId, [id]);
  }
  return {
    rib,
    sit,
    move(id: PersonId, name: string, ids: ReadonlyMap<string, RibId>): void {
      gone.add(id);
      sit(id, name, ids);
    },
    settled(): Pick<DecisionChain, 'ribs' | 'tray'> {
      const stays = (id: PersonId) => !gone.has(id);
      const after = (each: Rib): Rib => {
        const more = added.get(each.id) ?? [];
        return more.length === 0 && each.personIds.every(stays)
          ? each
          : { ...each, personIds: [...each.personIds.filter(stays), ...more] };
      };
      const trayAfter = [...chain.tray.filter(stays), ...tray];
      const isSameTray = tray.length === 0 && trayAfter.length === chain.tray.length;
      return { ribs: [...chain.ribs, ...newRibs].map(after), tray: isSameTray ? chain.tray : trayAfter };
    },
  };
}
