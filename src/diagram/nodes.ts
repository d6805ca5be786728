/** What stands on the canvas as a list in reading order; what did not change is the same object, so it is not drawn again. */
import type { DecisionChain, PersonId, RibId } from '../domain/chain.ts';
import { rivalLevelOf } from '../domain/rows.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import type { Slide } from '../layout/seat.ts';
import type { Box, Fishbone, HeadShape, PersonShape, RibShape } from '../layout/shapes.ts';
import type { ColourBy } from '../store/preferences.ts';
import type { Selection } from '../store/selection.ts';
import type { Language } from '../words/language.ts';
import { cardTag } from './cardTag.ts';
import type { CardData } from './PersonCard.tsx';

type Placed = { readonly box: Box; readonly isSelected: boolean };

export type PersonNode = Placed & {
  readonly kind: 'person';
  readonly id: PersonId;
  readonly card: CardData;
  readonly ribName: string;
  readonly place: number;
  readonly peopleOnRib: number;
  readonly isUpper: boolean;
  /** The one of the selected people the keyboard talks about. */
  readonly isLead: boolean;
  readonly isDim: boolean;
};
export type RibNode = Placed & {
  readonly kind: 'rib';
  readonly id: RibId;
  readonly index: number;
  readonly ribs: number;
  readonly name: string;
  readonly isNameless: boolean;
  readonly count: string;
  readonly people: number;
};
export type TargetNode = Placed & {
  readonly kind: 'target';
  readonly id: 'target';
  readonly head: HeadShape;
  readonly target: string;
  readonly ribs: number;
};
export type FishNode = PersonNode | RibNode | TargetNode;

export type Slides = {
  readonly people: ReadonlyMap<PersonId, Slide>;
  readonly ribId: RibId | null;
  readonly label: Slide;
};
export const noSlides: Slides = { people: new Map(), ribId: null, label: { dx: 0, dy: 0 } };

export type Drawn = {
  readonly chain: DecisionChain;
  readonly fishbone: Fishbone;
  readonly selection: Selection;
  readonly slides: Slides;
  readonly language: Language;
  readonly colourBy: ColourBy;
  /** Whom the grid's filter leaves out. */
  readonly dimmed: ReadonlySet<PersonId>;
};

/** Nodes in reading order. A node equal to its predecessor of the same id is that predecessor. */
export function fishNodes(drawn: Drawn, before: ReadonlyMap<string, FishNode>): FishNode[] {
  const { fishbone, selection } = drawn;
  const selected = new Set<string>(
    selection.kind === 'people' ? selection.ids : selection.kind === 'rib' ? [selection.id] : [],
  );
  const nodes: FishNode[] = [kept(targetNode(drawn), before)];
  for (const rib of fishbone.ribs) {
    nodes.push(kept(ribNode(drawn, rib, selected.has(rib.id)), before));
    for (const person of rib.people)
      nodes.push(kept(personNode(drawn, rib, person, selected.has(person.id), before.get(person.id)), before));
  }
  return nodes;
}

function targetNode({ chain, fishbone, selection }: Drawn): TargetNode {
  const { head, ribs } = fishbone;
  return {
    kind: 'target',
    id: 'target',
    box: head.box,
    isSelected: selection.kind === 'target',
    head,
    target: chain.target,
    ribs: ribs.length,
  };
}

function ribNode({ chain, fishbone, slides }: Drawn, rib: RibShape, isSelected: boolean): RibNode {
  return {
    kind: 'rib',
    id: rib.id,
    box: slid(rib.label, slides.ribId === rib.id ? slides.label : undefined),
    isSelected,
    index: rib.index,
    ribs: fishbone.ribs.length,
    name: rib.name,
    isNameless: (chain.ribs[rib.index]?.name ?? '').trim() === '',
    count: rib.count,
    people: rib.people.length,
  };
}

function personNode(
  { chain, fishbone, selection, slides, language, colourBy, dimmed }: Drawn,
  rib: RibShape,
  shape: PersonShape,
  isSelected: boolean,
  before: FishNode | undefined,
): PersonNode {
  const assessment = assessmentOf(chain, shape.id);
  const card: CardData = {
    id: shape.id,
    person: personById(chain, shape.id) ?? nobodyThere,
    assessment,
    rank: shape.rank,
    nameLines: shape.nameLines,
    titleLines: shape.titleLines,
    density: fishbone.density,
    language,
    tag: cardTag(chain, shape.id, colourBy, language),
    rivalLevel: rivalLevelOf(chain, assessment),
  };
  return {
    kind: 'person',
    id: shape.id,
    box: slid(shape.box, slides.people.get(shape.id)),
    isSelected,
    card: before?.kind === 'person' && isEqual(before.card, card) ? before.card : card,
    ribName: rib.name,
    place: shape.place,
    peopleOnRib: rib.people.length,
    isUpper: rib.isUpper,
    isLead: isSelected && selection.kind === 'people' && selection.ids.at(-1) === shape.id,
    isDim: dimmed.has(shape.id),
  };
}

const nobodyThere = { name: '', jobTitle: '' };

function slid(box: Box, slide: Slide | undefined): Box {
  return slide ? { ...box, x: box.x + slide.dx, y: box.y + slide.dy } : box;
}

function kept<N extends FishNode>(node: N, before: ReadonlyMap<string, FishNode>): FishNode {
  const old = before.get(node.id);
  return old && isEqual(old, node) ? old : node;
}

/** Equal field by field; boxes, heads and lines of text by what they hold, everything else by identity. */
function isEqual(a: object, b: object): boolean {
  for (const key in b) {
    const [one, other] = [a[key as never] as unknown, b[key as never] as unknown];
    if (one === other) continue;
    const isHeld = key === 'box' || key === 'text' || key === 'head' || key.endsWith('ines');
    if (!isHeld || !one || !other || !isEqual(one, other)) return false;
    if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  }
  return true;
}
