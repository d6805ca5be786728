/**
 * A chart of an older version brought up to today's, step by step, wherever charts come in: files and templates
 * (`readChain`), their snapshots, and charts kept on this machine (`disk/keptChart`). A newer one is refused everywhere.
 */
import { addFault, type Fault, type Path } from './fault.ts';
import { format, version } from './schema.ts';

/** A chart as JSON has it, its shape not yet checked. */
export type PlainChart = Readonly<Record<string, unknown>>;

/** Makes the next version of a chart. The charts of its snapshots come by themselves, so it leaves them as they are. */
type MigrationStep = (chart: PlainChart) => PlainChart;

/** By the version a step begins with; none is left out between the oldest readable version and today's. */
export type MigrationSteps = Readonly<Record<number, MigrationStep>>;

export const migrationSteps: MigrationSteps = {};

export type Migrated = { readonly chart: PlainChart } | { readonly faults: readonly Fault[] };

/** The chart of a file, and each of its snapshots, in today's version; or why not. Never throws. */
export function migrated(value: unknown, steps: MigrationSteps = migrationSteps): Migrated {
  const faults: Fault[] = [];
  if (!isPlain(value) || value.format !== format) {
    addFault(faults, [], 'not-this-format');
    return { faults };
  }
  addVersionFault(value.version, [], steps, faults);
  const list = Array.isArray(value.snapshots) ? value.snapshots : [];
  for (const [index, each] of list.entries()) {
    const at = snapshotVersion(each);
    if (typeof at === 'number') addVersionFault(at, ['snapshots', index, 'chart'], steps, faults);
  }
  if (faults.length > 0) return { faults };
  if (value.version === version && !list.some((each) => isOlder(snapshotVersion(each)))) return { chart: value };
  try {
    const from = Number(value.version);
    const snapshots = list.map((each: unknown) =>
      isPlain(each) && isPlain(each.chart) ? { ...each, chart: stepped(each.chart, from, steps) } : each,
    );
    return { chart: stepped('snapshots' in value ? { ...value, snapshots } : value, from, steps) };
  } catch {
    addFault(faults, [], 'unreadable');
    return { faults };
  }
}

/** A snapshot whose chart does not say its version is of its file's. */
function stepped(chart: PlainChart, ofFile: number, steps: MigrationSteps): PlainChart {
  let current = chart;
  for (let at = typeof chart.version === 'number' ? chart.version : ofFile; at < version; at++) {
    const step = steps[at];
    if (step) current = { ...step(current), ...('version' in chart && { version: at + 1 }) };
  }
  return current;
}

function addVersionFault(stated: unknown, at: Path, steps: MigrationSteps, faults: Fault[]): void {
  if (stated === version) return;
  const isNewer = typeof stated === 'number' && stated > version;
  if (isNewer) addFault(faults, at.length === 0 ? [] : [...at, 'version'], 'newer-version', { version: stated });
  else if (!isReachable(stated, steps)) addFault(faults, [...at, 'version'], 'unknown-version');
}

/** Whether steps lead from that version to today's. */
function isReachable(stated: unknown, steps: MigrationSteps): boolean {
  if (typeof stated !== 'number' || !Number.isInteger(stated) || stated > version) return false;
  for (let at = stated; at < version; at++) if (!steps[at]) return false;
  return true;
}

function snapshotVersion(snapshot: unknown): unknown {
  return isPlain(snapshot) && isPlain(snapshot.chart) ? snapshot.chart.version : undefined;
}

function isOlder(stated: unknown): boolean {
  return typeof stated === 'number' && stated < version;
}

function isPlain(value: unknown): value is PlainChart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
