import type { PersonId, RibId } from '../domain/chain.ts';

/** A fresh id, unique between machines that mail files to each other. */
export function newId<P extends string>(prefix: P): `${P}:${string}` {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${prefix}:${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}

export const newPersonId = (): PersonId => newId('person');
export const newRibId = (): RibId => newId('rib');
