/** The earlier state on the bones of both: what did not move stands still; on a chain where somebody did, all take their places of then. */
import { rowsAlong } from '../../layout/rows.ts';
import type { Fishbone, PersonShape, RibShape } from '../../layout/shapes.ts';

/** `earlier` is the earlier state laid out by itself, for its cards' texts and sizes; `both` has room for them. */
export function onBonesOf(both: Fishbone, earlier: Fishbone): Fishbone {
  const ribs = both.ribs.map((rib) => {
    const then = earlier.ribs.find((each) => each.id === rib.id)?.people ?? [];
    return { ...rib, people: isStill(rib, then) ? keptOn(rib, then) : stackedOn(rib, then, both) };
  });
  return { ...both, ribs };
}

/** Everybody of then is still on the chain, in the order of then, and no card was taller. */
function isStill(rib: RibShape, then: readonly PersonShape[]): boolean {
  const now = new Map(rib.people.map((shape) => [shape.id, shape]));
  let before = -1;
  return then.every(({ id, box }) => {
    const shape = now.get(id);
    if (!shape || shape.place < before || box.h > shape.box.h) return false;
    before = shape.place;
    return true;
  });
}

function keptOn(rib: RibShape, then: readonly PersonShape[]): PersonShape[] {
  const now = new Map(rib.people.map((shape) => [shape.id, shape]));
  return then.flatMap((shape) => {
    const at = now.get(shape.id);
    return at ? [seated(shape, at.facing, at.root, Math.abs(at.twigEnd.x - at.root.x))] : [];
  });
}

function stackedOn(rib: RibShape, then: readonly PersonShape[], { style, rowGap, twig }: Fishbone): PersonShape[] {
  const { distances } = rowsAlong(
    then.map(({ box }) => box.h),
    rib.isTwoSided,
    style.firstGap,
    rowGap,
  );
  return then.map((shape, place) => {
    const distance = distances[place] ?? 0;
    const root = { x: rib.joint.x - style.slope * distance, y: (rib.isUpper ? -1 : 1) * distance };
    return seated(shape, rib.isTwoSided && place % 2 === 1 ? 'head' : 'tail', root, twig);
  });
}

function seated(
  shape: PersonShape,
  facing: PersonShape['facing'],
  root: PersonShape['root'],
  twig: number,
): PersonShape {
  const { w, h } = shape.box;
  const x = facing === 'tail' ? root.x - twig - w : root.x + twig;
  return {
    ...shape,
    facing,
    root,
    distance: Math.abs(root.y),
    box: { x, y: root.y - h / 2, w, h },
    twigEnd: { x: facing === 'tail' ? x + w : x, y: root.y },
  };
}
