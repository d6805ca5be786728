/** From step to step: solid up to the current one, dashed after it. */
import type { Stage } from '../domain/chain.ts';
import type { Lane } from '../domain/lanes.ts';

/** How much of its column a step takes. */
const half = 0.46;

export function LaneLines({
  stages,
  lanes,
  current,
}: {
  stages: readonly Stage[];
  lanes: readonly Lane[];
  current: Stage | undefined;
}) {
  const rowOf = (stage: Stage) => lanes.findIndex((lane) => lane.stages.includes(stage)) + 0.5;
  const reached = current ? stages.indexOf(current) : stages.length;
  const paths = stages.slice(1).map((stage, at) => {
    const before = stages[at] ?? stage;
    const turn = at + 1;
    return `M${at + 0.5 + half} ${rowOf(before)}H${turn}V${rowOf(stage)}H${turn + 0.5 - half}`;
  });
  return (
    <svg
      className="lane-lines"
      style={{ gridColumn: `2 / span ${stages.length}`, gridRow: `1 / span ${lanes.length}` }}
      viewBox={`0 0 ${stages.length} ${lanes.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="is-done" d={paths.slice(0, reached).join('')} />
      <path className="is-later" d={paths.slice(reached).join('')} />
    </svg>
  );
}
