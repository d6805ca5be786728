/**
 * What is newer is decided by descent, never by a clock: with each chart lie the fingerprints of the states in files
 * that it was built on. A file among them is an older state of the chart; an unknown one is a branch.
 */
import type { DecisionChain } from '../domain/chain.ts';
import { writeChain } from '../file/write.ts';

/** Fingerprints of states that were in a file, newest last. */
export type Lineage = readonly string[];

const fingerprintsMost = 300;

/** The same for the same content, whenever it was written. */
export function fingerprintOf(chain: DecisionChain): string {
  const text = writeChain({ ...chain, updatedAt: '' });
  return `${text.length.toString(36)}-${hashOf(text, 0)}${hashOf(text, 1)}`;
}

/** The lineage of a state that has just come from a file, or gone into one. */
export function withState(lineage: Lineage, fingerprint: string): Lineage {
  return [...lineage.filter((each) => each !== fingerprint), fingerprint].slice(-fingerprintsMost);
}

/** How what a file holds stands to what is kept of the same chart here. */
export type Standing =
  /** The same content. */
  | 'same'
  /** What is kept was built on it. */
  | 'older'
  /** Neither is known to be built on the other. */
  | 'branch';

export function standingOf(
  fingerprint: string,
  kept: { readonly chain: DecisionChain; readonly lineage: Lineage },
): Standing {
  if (fingerprint === fingerprintOf(kept.chain)) return 'same';
  return kept.lineage.includes(fingerprint) ? 'older' : 'branch';
}

/** 53 bits of a text (cyrb53); two seeds are enough where nobody tries to deceive. */
function hashOf(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
