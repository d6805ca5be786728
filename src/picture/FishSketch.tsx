/** A laid-out fishbone drawn small: bones as strokes, cards as blocks, red where someone is in the top ten. */
import { memo } from 'react';
import type { Fishbone, PersonShape } from '../layout/shapes.ts';
import { headOutline, spineEnd } from '../scene/headOutline.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';
import { blocksPath, waysPath } from './blocks.ts';

const block = shade('block');
const paleBlock = shade('blockPale');
const paleRed = shade('redPale');

/** `bone` is the ribs' width in the fishbone's own units. */
export const FishSketch = memo(function FishSketch({
  fishbone,
  bone = 5,
  lit = '',
  through = '',
}: {
  fishbone: Fishbone;
  bone?: number;
  /** Ids of people in question, blanks between: framed in blue, everybody else pale; nobody is if it is empty. */
  lit?: string;
  /** Ids of those through whom they are reached: dark, a blue path leading from each. */
  through?: string;
}) {
  const { style, tail, ribs } = fishbone;
  const asked = lit.split(' ').filter(Boolean);
  const helping = through.split(' ').filter(Boolean);
  const isPale = ({ id }: PersonShape) => asked.length > 0 && !asked.includes(id) && !helping.includes(id);
  const everyone = ribs.flatMap((rib) => rib.people);
  const shapesOf = (ids: readonly string[]) => everyone.filter(({ id }) => ids.includes(id));
  const blocks = (isTop: boolean, pale: boolean) =>
    blocksPath(everyone.filter((each) => (each.rank !== undefined) === isTop && isPale(each) === pale));
  return (
    <>
      <path d={`M${tail.x} 0H${spineEnd(fishbone)}`} stroke={shade('navy')} strokeWidth={style.spineHead} />
      <path
        d={ribs.map((rib) => `M${rib.joint.x} 0L${rib.tip.x} ${rib.tip.y}`).join('')}
        stroke={shade('navy')}
        strokeWidth={bone}
      />
      <path d={blocks(false, true)} fill={paleBlock} />
      <path d={blocks(true, true)} fill={paleRed} />
      <path d={blocks(false, false)} fill={helping.length > 0 ? shade('navy') : block} />
      <path d={blocks(true, false)} fill={shade('redFill')} />
      {helping.length > 0 && (
        <path
          data-through={through}
          d={waysPath(shapesOf(helping), shapesOf(asked))}
          fill="none"
          stroke={shade('blue')}
          strokeWidth={7}
          strokeLinecap="round"
        />
      )}
      {asked.length > 0 && (
        <path d={blocksPath(shapesOf(asked))} fill="none" stroke={shade('blue')} strokeWidth={12} paintOrder="stroke" />
      )}
      {drawnShapes(headOutline(fishbone))}
    </>
  );
});
