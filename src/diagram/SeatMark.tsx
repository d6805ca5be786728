/** The live insertion mark: a blue slot on the blue rib, or a blue gap on the spine. The words travel with the card. */
import type { Fishbone } from '../layout/shapes.ts';
import { shade } from '../ui/shade.ts';
import type { SeatAim } from './useSeatDrag.ts';

export function SeatMark({ fishbone, aim }: { fishbone: Fishbone; aim: SeatAim | null }) {
  if (!aim) return null;
  return (
    <svg className="skeleton seat-mark" width={1} height={1} aria-hidden="true">
      {aim.kind === 'rib' ? <SpineGap x={aim.x} /> : <Slot fishbone={fishbone} aim={aim} />}
    </svg>
  );
}

function SpineGap({ x }: { x: number }) {
  return (
    <>
      <path d={`M${x} -40V40`} stroke={shade('blue')} strokeWidth={3} />
      <circle cx={x} cy={0} r={6} fill={shade('paper')} stroke={shade('blue')} strokeWidth={3} />
    </>
  );
}

function Slot({ fishbone, aim }: { fishbone: Fishbone; aim: Extract<SeatAim, { kind: 'person' }> }) {
  const rib = fishbone.ribs.find((each) => each.id === aim.seat.ribId);
  if (!rib) return null;
  const { style } = fishbone;
  const { root, facing, labelSlide, boxWidth } = aim.preview;
  const isLeft = (facing === 'tail') !== fishbone.isMirrored;
  const end = root.x + (isLeft ? -1 : 1) * (fishbone.twig + boxWidth);
  const bone = { stroke: shade('blue'), strokeWidth: style.ribWidth + 0.6 };
  return (
    <>
      <path d={`M${rib.joint.x} 0L${rib.tip.x + labelSlide.dx} ${rib.tip.y + labelSlide.dy}`} fill="none" {...bone} />
      <circle cx={rib.joint.x} cy={0} r={style.jointRadius} fill={shade('paper')} {...bone} />
      <text
        x={rib.joint.x}
        y={style.jointRadius * 0.39}
        textAnchor="middle"
        fontSize={style.jointRadius * 1.12}
        fontWeight={700}
        fill={shade('blue')}
      >
        {rib.index + 1}
      </text>
      <path d={`M${root.x} ${root.y}H${end}`} stroke={shade('blue')} strokeWidth={3} />
      <circle cx={root.x} cy={root.y} r={6} fill={shade('paper')} stroke={shade('blue')} strokeWidth={3} />
    </>
  );
}
