/** How large a chart is as a file, so that many snapshots do not swell it unseen. */
import type { DecisionChain } from '../domain/chain.ts';
import { writeChain } from './write.ts';

export type FileSize = {
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** How many of them the snapshots take. */
  readonly snapshots: number;
};

/** Writes the chart to know; cost as that of saving. */
export function fileSizeOf(chain: DecisionChain): FileSize {
  const bytes = sizeOf(chain);
  return { bytes, snapshots: bytes - sizeOf({ ...chain, snapshots: [] }) };
}

function sizeOf(chain: DecisionChain): number {
  return new TextEncoder().encode(writeChain(chain)).length;
}
