/** What is kept of a chart on this machine, and how it is read again, by this version of the program or a later one. */
import type { DecisionChain } from '../domain/chain.ts';
import type { History, StepLabel } from '../domain/history.ts';
import type { Fault } from '../file/fault.ts';
import { type MigrationSteps, migrated, migrationSteps } from '../file/migrate.ts';
import { type ReadChain, readChain } from '../file/read.ts';
import { format, version } from '../file/schema.ts';
import { writeChain } from '../file/write.ts';
import { type Kept, versionOf } from './kept.ts';
import { isParting } from './parting.ts';

/** Its present, and the newest steps that led there. */
export type KeptChart = { readonly chain: DecisionChain; readonly history: History<DecisionChain> };

/** What a page drops as it goes, in forms that JSON holds: with the last steps of its history, then with none. */
export function* smallerPartings(value: unknown): Generator<unknown> {
  if (!isParting<KeptChart>(value)) return;
  const { kept, entry } = value;
  const { handle: _, ...file } = entry.file ?? { name: '' };
  for (const steps of [10, 0]) {
    const past = steps === 0 ? [] : kept.state.history.past.slice(-steps);
    const state: KeptChart = { ...kept.state, history: { ...kept.state.history, past, future: [] } };
    yield { ...value, kept: { ...kept, state }, entry: entry.file ? { ...entry, file } : entry };
  }
}

export type ReadKept = { readonly kept: KeptChart } | { readonly faults: readonly Fault[] };

/**
 * A kept chart in today's version, or why it cannot be trusted. Never throws. Of an older one every step of its history
 * is brought up too; the steps before one that cannot be read are dropped.
 */
export function readKept(found: Kept<KeptChart>, steps: MigrationSteps = migrationSteps): ReadKept {
  const at = versionOf(found);
  const { chain, history }: Partial<KeptChart> = found.state ?? {};
  const read = stateOf(chain, at, steps);
  if (!chain || 'faults' in read) return { faults: 'faults' in read ? read.faults : [] };
  const isToday = at === version;
  const present = isToday ? chain : read.chain;
  const brought = (list: unknown, isBack: boolean) => {
    const known = Array.isArray(list) ? list.filter(isStep) : [];
    return isToday ? known : nearest(known, isBack, (state) => stateOf(state, at, steps));
  };
  return {
    kept: {
      chain: present,
      history: { past: brought(history?.past, true), present, future: brought(history?.future, false) },
    },
  };
}

type Step = { readonly state: DecisionChain; readonly label: StepLabel };

function isStep(value: unknown): value is Step {
  return typeof value === 'object' && value !== null && 'state' in value && 'label' in value;
}

/** The steps nearest the present, up to the first that cannot be read. */
function nearest(list: readonly Step[], isBack: boolean, read: (state: DecisionChain) => ReadChain): Step[] {
  const steps: Step[] = [];
  for (const { state, label } of isBack ? list.toReversed() : list) {
    const each = read(state);
    if ('faults' in each) break;
    steps.push({ state: each.chain, label });
  }
  return isBack ? steps.reverse() : steps;
}

/** A chart in memory has no version of its own: it has that of the program that kept it. */
function stateOf(state: DecisionChain | undefined, at: number, steps: MigrationSteps): ReadChain {
  const whole = migrated({ ...state, format, version: at }, steps);
  if ('faults' in whole) return whole;
  try {
    const { format: _, version: __, ...chart } = whole.chart;
    return readChain(writeChain(chart as unknown as DecisionChain));
  } catch {
    return { faults: [{ path: '', problem: 'unreadable' }] };
  }
}
