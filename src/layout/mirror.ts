/** The same fishbone with its head on the left. Only x changes; text is not mirrored. */
import type { Box, Fishbone, Point } from './shapes.ts';

export function mirrored(fishbone: Fishbone): Fishbone {
  return {
    ...fishbone,
    isMirrored: !fishbone.isMirrored,
    head: { ...fishbone.head, box: flippedBox(fishbone.head.box), text: flippedBox(fishbone.head.text) },
    tail: flipped(fishbone.tail),
    bounds: flippedBox(fishbone.bounds),
    ribs: fishbone.ribs.map((rib) => ({
      ...rib,
      joint: flipped(rib.joint),
      tip: flipped(rib.tip),
      label: flippedBox(rib.label),
      people: rib.people.map((person) => ({
        ...person,
        box: flippedBox(person.box),
        root: flipped(person.root),
        twigEnd: flipped(person.twigEnd),
      })),
    })),
  };
}

function flipped(point: Point): Point {
  return { x: -point.x, y: point.y };
}

function flippedBox(box: Box): Box {
  return { ...box, x: -box.x - box.w };
}
