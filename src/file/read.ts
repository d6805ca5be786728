/** Reading a chain file: all of it or nothing, with the place of what is wrong. */
import * as z from 'zod/mini';
import type { DecisionChain, IsoDateTime } from '../domain/chain.ts';
import { addFault, type Fault, type ProblemKey } from './fault.ts';
import { fileLimits } from './limits.ts';
import { type MigrationSteps, migrated, migrationSteps, type PlainChart } from './migrate.ts';
import { addDoubleIds, addReferenceFaults } from './references.ts';
import { scanJson } from './scan.ts';
import { type ChainFile, chainFile, format, type SnapshotChart } from './schema.ts';
import { addShapeFaults } from './shapeFaults.ts';
import type { FaultFacts } from './words.ts';

/** Either the whole chain, or at least one fault. */
export type ReadChain = { readonly chain: DecisionChain } | { readonly faults: readonly Fault[] };

const longAgo: IsoDateTime = '1970-01-01T00:00:00Z';

/**
 * Reads the text or the UTF-8 bytes of a chain file (file-format.md, version 1) or of an older version. Never throws.
 * What may be left out gets its obvious empty; keys unknown to this version stay on their objects, `__proto__` alone is
 * refused. A file without an id gets one made from its text, so that the same file is the same chart again.
 * @param at the time that stands in for a missing `updatedAt`: when the file was last changed, if known
 */
export function readChain(
  input: string | Uint8Array,
  at: IsoDateTime = longAgo,
  steps: MigrationSteps = migrationSteps,
): ReadChain {
  if (bytesOf(input) > fileLimits.bytes) return refused('too-large', { limit: fileLimits.bytes });
  const text = typeof input === 'string' ? input.replace(/^\ufeff/, '') : decoded(input);
  if (text === undefined) return refused('not-utf8');
  if (text.trim() === '') return refused('empty-file');
  const scan = scanJson(text);
  if (scan.broken)
    return isTooMuch(scan.broken) && !text.includes(format) ? refused('not-this-format') : { faults: [scan.broken] };
  const whole = migrated(JSON.parse(text), steps);
  if ('faults' in whole) return whole;
  return scan.faults.length > 0 ? { faults: scan.faults } : checkedChain(whole.chart, at, () => idOf(text));
}

function checkedChain(value: PlainChart, at: IsoDateTime, newId: () => string): ReadChain {
  const faults: Fault[] = [];
  addShapeFaults(chainFile, value, [], faults);
  if (faults.length > 0) return { faults };
  const result = z.safeParse(chainFile, value);
  if (!result.success) return refused('unreadable');
  const file = result.data;
  addReferenceFaults(file, [], faults);
  addDoubleIds(file.snapshots, ['snapshots'], faults);
  file.snapshots.forEach(({ chart }, index) => {
    const path = ['snapshots', index, 'chart'];
    const inner = chart.snapshots;
    if (inner !== undefined && !(Array.isArray(inner) && inner.length === 0)) {
      addFault(faults, [...path, 'snapshots'], 'nested-snapshots');
    }
    addReferenceFaults(chart, path, faults);
  });
  return faults.length > 0 ? { faults } : { chain: chainOf(file, at, newId) };
}

/** Not what is wrong with a large file of another program. */
function isTooMuch({ problem }: Fault): boolean {
  return problem === 'too-many' || problem === 'too-full';
}

function refused(problem: ProblemKey, facts: FaultFacts = {}): { readonly faults: readonly Fault[] } {
  return { faults: [{ path: '', problem, ...facts }] };
}

function chainOf(file: ChainFile, at: IsoDateTime, newId: () => string): DecisionChain {
  const { format: _, version: __, snapshots, ...chart } = file;
  const id = chart.id ?? newId();
  return {
    ...chart,
    id,
    updatedAt: chart.updatedAt ?? at,
    snapshots: snapshots.map((each) => ({ ...each, chart: snapshotChartOf(each.chart, id, each.takenAt) })),
  };
}

function snapshotChartOf(chart: SnapshotChart, id: string, takenAt: IsoDateTime): Omit<DecisionChain, 'snapshots'> {
  const { format: _, version: __, snapshots: ___, ...rest } = chart;
  return { ...rest, id: chart.id ?? id, updatedAt: chart.updatedAt ?? takenAt };
}

function bytesOf(input: string | Uint8Array): number {
  if (typeof input !== 'string') return input.byteLength;
  const fewest = input.length;
  return fewest > fileLimits.bytes || fewest * 3 <= fileLimits.bytes ? fewest : new TextEncoder().encode(input).length;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same text, the same id: two 32-bit FNV-1a sums. */
function idOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ (code + at), 0x01000193);
  }
  return `chart:${[one, two].map((sum) => (sum >>> 0).toString(36).padStart(7, '0')).join('')}`;
}
