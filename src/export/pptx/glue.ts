/** Where connectors can be glued: the connection sites of the objects drawn so far. */
import type { PersonId } from '../../domain/chain.ts';
import type { Shape } from '../../scene/shapes.ts';

/** `site` is the number PowerPoint gives to the middle of a side: 0 top, 1 left, 2 bottom, 3 right on a rectangle. */
export type Site = { readonly objectId: number; readonly site: number; readonly x: number; readonly y: number };

/** In the page's units. */
export type GlueBoard = {
  readonly people: Map<string, Site[]>;
  /** Dots that belong to nobody: where a twig leaves its rib. */
  readonly dots: (Site & { readonly r: number })[];
};

export function emptyBoard(): GlueBoard {
  return { people: new Map(), dots: [] };
}

/** Notes the sites of a rectangle or circle; a person's own, else those of a dot. */
export function addSites(
  board: GlueBoard,
  objectId: number,
  shape: Extract<Shape, { kind: 'rect' | 'circle' }>,
  owner: string | undefined,
): void {
  if (shape.kind === 'circle') {
    if (owner === undefined) board.dots.push({ objectId, site: 0, x: shape.x, y: shape.y, r: shape.r });
    return;
  }
  if (owner === undefined) return;
  const { x, y, w, h } = shape;
  const sites = board.people.get(owner) ?? [];
  board.people.set(owner, sites);
  sites.push(
    { objectId, site: 0, x: x + w / 2, y },
    { objectId, site: 1, x, y: y + h / 2 },
    { objectId, site: 2, x: x + w / 2, y: y + h },
    { objectId, site: 3, x: x + w, y: y + h / 2 },
  );
}

type Point = readonly [number, number];

/** What the two ends are glued to: the nearer one to the person's card, the other to the dot it starts from, if any. */
export function gluePoint(
  board: GlueBoard,
  personId: PersonId,
  ends: readonly [Point, Point],
): readonly [Site | undefined, Site | undefined] {
  const sites = board.people.get(personId) ?? [];
  const [start, end] = ends.map((point) => nearest(sites, point));
  if (!start || !end) return [dotAt(board, ends[0], ends[1]), dotAt(board, ends[1], ends[0])];
  const isStart = distance(start, ends[0]) < distance(end, ends[1]);
  return isStart ? [start, dotAt(board, ends[1], ends[0])] : [dotAt(board, ends[0], ends[1]), end];
}

function nearest(sites: readonly Site[], point: Point): Site | undefined {
  let best: Site | undefined;
  for (const site of sites) if (!best || distance(site, point) < distance(best, point)) best = site;
  return best;
}

/** The dot on whose middle the end lies, by its side toward the other end (an ellipse counts 0 top, 2 left, 4 bottom, 6 right). */
function dotAt(board: GlueBoard, [x, y]: Point, [otherX]: Point): Site | undefined {
  const dot = board.dots.find((each) => Math.hypot(each.x - x, each.y - y) < each.r / 2);
  return dot && { ...dot, site: otherX < x ? 2 : 6 };
}

function distance(site: Site, [x, y]: Point): number {
  return Math.hypot(site.x - x, site.y - y);
}
