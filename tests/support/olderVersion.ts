/** An invented version 0 of the format, in which the target was called `goal`, and the step that leads from it to 1. */
import type { DecisionChain } from '../../src/domain/chain.ts';
import type { MigrationSteps, PlainChart } from '../../src/file/migrate.ts';

export const stepsFrom0: MigrationSteps = {
  0: ({ goal, ...chart }) => ({ ...chart, target: goal }),
};

/** A chart as version 0 had it; one of its snapshots is of a later day, when the program was already at version 1. */
export function asVersion0(chart: PlainChart, newest: 'also 0' | 'at 1' = 'also 0'): PlainChart {
  const { target, version: _, snapshots, ...rest } = chart;
  const older = Array.isArray(snapshots)
    ? snapshots.map((each, index) => {
        if (newest === 'at 1' && index === 1) return { ...each, chart: { ...each.chart, version: 1 } };
        return { ...each, chart: asVersion0(each.chart) };
      })
    : undefined;
  return { ...rest, ...(older && { snapshots: older }), goal: target };
}

/** The chain in memory of a program of version 0. */
export function chainOfVersion0(chain: DecisionChain): DecisionChain {
  return asVersion0(chain as unknown as PlainChart) as unknown as DecisionChain;
}
