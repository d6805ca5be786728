/** The live insertion mark: a blue slot on the blue rib, with the seat's words. */

import { ribById } from '../domain/seats.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { color } from '../scene/tokens.ts';
import { useChain, useWords } from '../ui/app.ts';
import { canvasWords } from '../words/canvas.ts';
import type { SeatAim } from './useSeatDrag.ts';

export function SeatMark({ fishbone, aim }: { fishbone: Fishbone; aim: SeatAim | null }) {
  const words = useWords(canvasWords);
  const chain = useChain();
  if (!aim) return null;
  const { style } = fishbone;
  if (aim.kind === 'rib') {
    return (
      <>
        <svg className="skeleton seat-mark" width={1} height={1} aria-hidden="true">
          <path d={`M${aim.x} -34V34`} stroke={color.blue} strokeWidth={3} />
          <circle cx={aim.x} cy={0} r={6} fill={color.paper} stroke={color.blue} strokeWidth={3} />
        </svg>
        <span className="seat-tag" style={{ transform: `translate(${aim.x}px, 38px) translateX(-50%)` }}>
          {words.ribSeat(aim.index + 1)}
        </span>
      </>
    );
  }
  const rib = fishbone.ribs.find((each) => each.id === aim.seat.ribId);
  if (!rib) return null;
  const { root, facing, labelSlide } = aim.preview;
  const isLeft = (facing === 'tail') !== fishbone.isMirrored;
  const slotX = isLeft ? root.x - fishbone.twig - 80 : root.x + fishbone.twig + 80;
  const tip = { x: rib.tip.x + labelSlide.dx, y: rib.tip.y + labelSlide.dy };
  const tag = `${ribById(chain, rib.id)?.name ?? ''} ${words.seat(aim.seat.place + 1)}`.trim();
  return (
    <>
      <svg className="skeleton seat-mark" width={1} height={1} aria-hidden="true">
        <path
          d={`M${rib.joint.x} 0L${tip.x} ${tip.y}`}
          stroke={color.blue}
          strokeWidth={style.ribWidth + 0.6}
          fill="none"
        />
        <circle
          cx={rib.joint.x}
          cy={0}
          r={style.jointRadius}
          fill={color.paper}
          stroke={color.blue}
          strokeWidth={style.ribWidth + 0.6}
        />
        <text
          x={rib.joint.x}
          y={style.jointRadius * 0.39}
          textAnchor="middle"
          fontSize={style.jointRadius * 1.12}
          fontWeight={700}
          fill={color.blue}
        >
          {rib.index + 1}
        </text>
        <path d={`M${root.x} ${root.y}H${slotX}`} stroke={color.blue} strokeWidth={3} />
        <circle cx={root.x} cy={root.y} r={6} fill={color.paper} stroke={color.blue} strokeWidth={3} />
      </svg>
      <span
        className="seat-tag"
        style={{ transform: `translate(${slotX}px, ${root.y}px) translate(${isLeft ? '-100%' : '0'}, -50%)` }}
      >
        {tag}
      </span>
    </>
  );
}
