/** A laid-out fishbone drawn small: bones as strokes, cards as blocks, red where someone is in the top ten. */
import { memo } from 'react';
import type { Fishbone } from '../layout/shapes.ts';
import { headOutline } from '../scene/headOutline.ts';
import { color } from '../scene/tokens.ts';
import { drawnShapes } from '../ui/Mark.tsx';

const block = '#A9B0B8';

/** `bone` is the ribs' width in the fishbone's own units. */
export const FishSketch = memo(function FishSketch({ fishbone, bone = 5 }: { fishbone: Fishbone; bone?: number }) {
  const { style, tail, ribs } = fishbone;
  const blocks = (isTop: boolean) =>
    ribs
      .flatMap((rib) => rib.people.filter(({ rank }) => (rank !== undefined) === isTop))
      .map(({ box }) => `M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}z`)
      .join('');
  return (
    <>
      <path d={`M${tail.x} 0H${Math.sign(-tail.x) * 8}`} stroke={color.navy} strokeWidth={style.spineHead} />
      <path
        d={ribs.map((rib) => `M${rib.joint.x} 0L${rib.tip.x} ${rib.tip.y}`).join('')}
        stroke={color.navy}
        strokeWidth={bone}
      />
      <path d={blocks(false)} fill={block} />
      <path d={blocks(true)} fill={color.red} />
      {drawnShapes(headOutline(fishbone))}
    </>
  );
});
