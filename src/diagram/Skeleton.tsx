/** Spine, ribs, twigs, joints and the fish's head, painted behind the cards. Strokes are attributes, so pictures keep them. */
import { memo } from 'react';
import type { Fishbone, HeadShape, RibShape } from '../layout/shapes.ts';
import { headOutline } from '../scene/headOutline.ts';
import { spine } from '../scene/spine.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';

type Props = {
  readonly fishbone: Fishbone;
  readonly head: HeadShape;
  readonly caption: number;
  readonly isCrowd: boolean;
};

/** `head` and `caption`: the target as it is written at this distance (sight.ts). `isCrowd`: drawn so small that twigs would be thinner than a hair. */
export const Skeleton = memo(function Skeleton({ fishbone, head, caption, isCrowd }: Props) {
  return (
    <svg className="skeleton" width={1} height={1} aria-hidden="true">
      <g data-spine="">{drawnShapes(spine(fishbone))}</g>
      {fishbone.ribs.map((rib) => (
        <Bone key={rib.id} rib={rib} fishbone={fishbone} hasTwigs={!isCrowd} />
      ))}
      {drawnShapes(headOutline(fishbone, { head, caption }))}
    </svg>
  );
});

/** One rib in its joint's own frame: when only the joint moves, the bone travels with it in one step. */
function Bone({ rib, fishbone, hasTwigs }: { rib: RibShape; fishbone: Fishbone; hasTwigs: boolean }) {
  const { style } = fishbone;
  const { x } = rib.joint;
  const round = (value: number) => Math.round(value * 100) / 100;
  let twigs = '';
  let roots = '';
  const r = style.ribWidth * 1.35;
  for (const person of hasTwigs ? rib.people : []) {
    const rootX = round(person.root.x - x);
    const rootY = round(person.root.y);
    twigs += `M${rootX} ${rootY}H${round(person.twigEnd.x - x)}`;
    roots += `M${round(rootX - r)} ${rootY}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }
  // The transform is said here and not in a sheet: a picture of the canvas takes none along.
  return (
    <g
      className="bone"
      data-bone={rib.id}
      style={{ ['--joint' as string]: `${x}px`, transform: 'translateX(var(--joint))' }}
    >
      <path
        d={`M0 0L${round(rib.tip.x - x)} ${round(rib.tip.y)}`}
        stroke={shade('navy')}
        strokeWidth={style.ribWidth}
        fill="none"
      />
      {twigs && <path d={twigs} stroke={shade('twig')} strokeWidth={style.twigWidth} fill="none" />}
      {roots && <path d={roots} fill={shade('navy')} />}
      <circle
        cx={0}
        cy={0}
        r={style.jointRadius}
        fill={shade('paper')}
        stroke={shade('navy')}
        strokeWidth={style.ribWidth}
      />
      <text
        y={style.jointRadius * 0.39}
        textAnchor="middle"
        fontSize={style.jointRadius * 1.12}
        fontWeight={700}
        fill={shade('navy')}
      >
        {rib.index + 1}
      </text>
    </g>
  );
}
