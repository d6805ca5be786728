/** The fishbone as React Flow nodes: positions and sizes given, nothing measured, unchanged nodes re-used. */
import type { Node } from '@xyflow/react';
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import type { Slide } from '../layout/seat.ts';
import type { Box, Fishbone, HeadShape, PersonShape, RibShape } from '../layout/shapes.ts';
import type { Selection } from '../store/selection.ts';
import type { Language } from '../words/language.ts';
import type { CardData } from './PersonCard.tsx';

export type PersonNodeData = {
  readonly card: CardData;
  readonly ribName: string;
  readonly place: number;
  readonly peopleOnRib: number;
  readonly isUpper: boolean;
};
export type RibNodeData = {
  readonly id: RibId;
  readonly index: number;
  readonly ribs: number;
  readonly name: string;
  readonly isNameless: boolean;
  readonly count: string;
  readonly people: number;
};
export type TargetNodeData = {
  readonly head: HeadShape;
  readonly isMirrored: boolean;
  readonly target: string;
  readonly ribs: number;
  readonly caption: number;
};

export type PersonNode = Node<PersonNodeData, 'person'>;
export type RibNode = Node<RibNodeData, 'rib'>;
export type TargetNode = Node<TargetNodeData, 'target'>;
export type FishNode = PersonNode | RibNode | TargetNode;

export const targetNodeId = 'target';

export type Slides = {
  readonly people: ReadonlyMap<PersonId, Slide>;
  readonly ribId: RibId | null;
  readonly label: Slide;
};
export const noSlides: Slides = { people: new Map(), ribId: null, label: { dx: 0, dy: 0 } };

const noAttributes = { 'aria-roledescription': undefined, tabIndex: undefined };
const noHandles: never[] = [];

/** Nodes in reading order. A node equal to its predecessor of the same id is that predecessor. */
export function fishNodes(
  chain: DecisionChain,
  fishbone: Fishbone,
  selection: Selection,
  slides: Slides,
  language: Language,
  before: ReadonlyMap<string, FishNode>,
): FishNode[] {
  const selectedIds = new Set<string>(
    selection.kind === 'people' ? selection.ids : selection.kind === 'rib' ? [selection.id] : [],
  );
  const nodes: FishNode[] = [targetNode(chain, fishbone, selection.kind === 'target', before.get(targetNodeId))];
  for (const rib of fishbone.ribs) {
    const slide = slides.ribId === rib.id ? slides.label : undefined;
    nodes.push(ribNode(chain, rib, fishbone.ribs.length, selectedIds.has(rib.id), slide, before.get(rib.id)));
    for (const person of rib.people) {
      nodes.push(
        personNode(
          chain,
          fishbone,
          rib,
          person,
          selectedIds.has(person.id),
          slides.people.get(person.id),
          language,
          before.get(person.id),
        ),
      );
    }
  }
  return nodes;
}

function base(box: Box, slide: Slide | undefined, isSelected: boolean) {
  const position = { x: box.x + (slide?.dx ?? 0), y: box.y + (slide?.dy ?? 0) };
  return {
    position,
    width: box.w,
    height: box.h,
    measured: { width: box.w, height: box.h },
    handles: noHandles,
    selected: isSelected,
    draggable: false,
    connectable: false,
    focusable: false,
    domAttributes: noAttributes,
  };
}

function isSame(node: FishNode, box: Box, slide: Slide | undefined, isSelected: boolean): boolean {
  return (
    node.position.x === box.x + (slide?.dx ?? 0) &&
    node.position.y === box.y + (slide?.dy ?? 0) &&
    node.width === box.w &&
    node.height === box.h &&
    node.selected === isSelected
  );
}

function targetNode(
  chain: DecisionChain,
  fishbone: Fishbone,
  isSelected: boolean,
  before: FishNode | undefined,
): TargetNode {
  const { head, isMirrored } = fishbone;
  const ribs = fishbone.ribs.length;
  if (
    before?.type === 'target' &&
    isSame(before, head.box, undefined, isSelected) &&
    before.data.target === chain.target &&
    before.data.ribs === ribs &&
    sameLines(before.data.head.lines, head.lines)
  )
    return before;
  return {
    id: targetNodeId,
    type: 'target',
    data: { head, isMirrored, target: chain.target, ribs, caption: fishbone.style.targetCaption },
    ...base(head.box, undefined, isSelected),
  };
}

function ribNode(
  chain: DecisionChain,
  rib: RibShape,
  ribs: number,
  isSelected: boolean,
  slide: Slide | undefined,
  before: FishNode | undefined,
): RibNode {
  const isNameless = (chain.ribs[rib.index]?.name ?? '').trim() === '';
  const data: RibNodeData = {
    id: rib.id,
    index: rib.index,
    ribs,
    name: rib.name,
    isNameless,
    count: rib.count,
    people: rib.people.length,
  };
  if (before?.type === 'rib' && isSame(before, rib.label, slide, isSelected) && sameFields(before.data, data))
    return before;
  return { id: rib.id, type: 'rib', data, ...base(rib.label, slide, isSelected) };
}

function personNode(
  chain: DecisionChain,
  fishbone: Fishbone,
  rib: RibShape,
  shape: PersonShape,
  isSelected: boolean,
  slide: Slide | undefined,
  language: Language,
  before: FishNode | undefined,
): PersonNode {
  const person = personById(chain, shape.id) ?? { name: '', jobTitle: '' };
  const assessment = assessmentOf(chain, shape.id);
  if (before?.type === 'person') {
    const old = before.data;
    const isUnchanged =
      old.card.person === person &&
      old.card.assessment === assessment &&
      old.card.rank === shape.rank &&
      old.card.density === fishbone.density &&
      old.card.language === language &&
      old.ribName === rib.name &&
      old.place === shape.place &&
      old.peopleOnRib === rib.people.length &&
      old.isUpper === rib.isUpper &&
      sameLines(old.card.nameLines, shape.nameLines) &&
      sameLines(old.card.titleLines, shape.titleLines);
    if (isUnchanged)
      return isSame(before, shape.box, slide, isSelected)
        ? before
        : { ...before, ...base(shape.box, slide, isSelected) };
  }
  const card: CardData = {
    id: shape.id,
    person,
    assessment,
    rank: shape.rank,
    nameLines: shape.nameLines,
    titleLines: shape.titleLines,
    density: fishbone.density,
    language,
  };
  return {
    id: shape.id,
    type: 'person',
    data: { card, ribName: rib.name, place: shape.place, peopleOnRib: rib.people.length, isUpper: rib.isUpper },
    ...base(shape.box, slide, isSelected),
  };
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function sameFields<T extends object>(a: T, b: T): boolean {
  return Object.entries(a).every(([key, value]) => (b as Record<string, unknown>)[key] === value);
}
