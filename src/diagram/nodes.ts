/** What stands on the canvas as a list in reading order; what did not change is the same object, so it is not drawn again. */
import type { DecisionChain, IsoDate, PersonId, RibId } from '../domain/chain.ts';
import { rivalLevelOf } from '../domain/rows.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import type { SeatPreview, Slide } from '../layout/seat.ts';
import {
  type Box,
  type Fishbone,
  type HeadShape,
  overlaps,
  type PersonShape,
  type RibShape,
} from '../layout/shapes.ts';
import type { ColourBy } from '../store/preferences.ts';
import type { Selection } from '../store/selection.ts';
import { cardTag } from '../ui/cardTag.ts';
import type { Language } from '../words/language.ts';
import type { CardData } from './PersonCard.tsx';
import type { Shown } from './shown.ts';
import type { FarLabel } from './sightLabels.ts';

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
  /** How the label is drawn when it is looked at from afar. */
  readonly far: FarLabel | undefined;
};
export type TargetNode = Placed & {
  readonly kind: 'target';
  readonly id: 'target';
  readonly head: HeadShape;
  readonly target: string;
  readonly ribs: number;
};
export type FishNode = PersonNode | RibNode | TargetNode;

export type Drawn = {
  readonly chain: DecisionChain;
  readonly fishbone: Fishbone;
  readonly selection: Selection;
  /** How neighbours make room for who is dragged. */
  readonly preview: Pick<SeatPreview, 'ribId' | 'slides' | 'labelSlide'> | null;
  readonly language: Language;
  readonly colourBy: ColourBy;
  readonly today: IsoDate;
  /** Whom the grid's filter leaves out. */
  readonly dimmed: ReadonlySet<PersonId>;
  /** The head and the labels as they are drawn at this distance. */
  readonly head: HeadShape;
  readonly labels: ReadonlyMap<RibId, FarLabel>;
  /** Whose cards stand on the page; the one the keyboard talks about always does. */
  readonly shown: Shown;
};

/** Nodes in reading order. A node equal to its predecessor of the same id is that predecessor. */
export function fishNodes(drawn: Drawn, before: ReadonlyMap<string, FishNode>): FishNode[] {
  const { fishbone, selection, shown } = drawn;
  const lead = selection.kind === 'people' ? selection.ids.at(-1) : undefined;
  const isShown = ({ id, box }: PersonShape) =>
    shown === 'all' || id === lead || (shown !== 'nobody' && overlaps(box, shown));
  const selected = new Set<string>(
    selection.kind === 'people' ? selection.ids : selection.kind === 'rib' ? [selection.id] : [],
  );
  const nodes: FishNode[] = [targetNode(drawn, before.get('target'))];
  for (const rib of fishbone.ribs) {
    nodes.push(ribNode(drawn, rib, selected.has(rib.id), before.get(rib.id)));
    for (const person of rib.people)
      if (isShown(person)) nodes.push(personNode(drawn, rib, person, selected.has(person.id), before.get(person.id)));
  }
  return nodes;
}

function targetNode({ chain, fishbone, selection, head }: Drawn, before: FishNode | undefined): TargetNode {
  const { ribs } = fishbone;
  const node: TargetNode = {
    kind: 'target',
    id: 'target',
    box: head.box,
    isSelected: selection.kind === 'target',
    head,
    target: chain.target,
    ribs: ribs.length,
  };
  const isSame =
    before?.kind === 'target' &&
    isPlacedSame(before, node) &&
    before.target === node.target &&
    before.ribs === node.ribs &&
    before.head.size === head.size &&
    isSameBox(before.head.text, head.text) &&
    areSameLines(before.head.lines, head.lines);
  return isSame ? before : node;
}

function ribNode(
  { chain, fishbone, preview, labels }: Drawn,
  rib: RibShape,
  isSelected: boolean,
  before: FishNode | undefined,
): RibNode {
  const far = labels.get(rib.id);
  const node: RibNode = {
    kind: 'rib',
    id: rib.id,
    box: slid(far?.box ?? rib.label, preview?.ribId === rib.id ? preview.labelSlide : undefined),
    isSelected,
    index: rib.index,
    ribs: fishbone.ribs.length,
    name: rib.name,
    isNameless: (chain.ribs[rib.index]?.name ?? '').trim() === '',
    count: rib.count,
    people: rib.people.length,
    far,
  };
  const isSame =
    before?.kind === 'rib' &&
    isPlacedSame(before, node) &&
    before.index === node.index &&
    before.ribs === node.ribs &&
    before.name === node.name &&
    before.isNameless === node.isNameless &&
    before.count === node.count &&
    before.people === node.people &&
    before.far?.size === far?.size &&
    before.far?.text === far?.text;
  return isSame ? before : node;
}

function personNode(
  drawn: Drawn,
  rib: RibShape,
  shape: PersonShape,
  isSelected: boolean,
  before: FishNode | undefined,
): PersonNode {
  const { selection, preview, dimmed } = drawn;
  const known = before?.kind === 'person' ? before : undefined;
  const node: PersonNode = {
    kind: 'person',
    id: shape.id,
    box: slid(shape.box, preview?.slides.get(shape.id)),
    isSelected,
    card: cardOf(drawn, shape, known?.card),
    ribName: rib.name,
    place: shape.place,
    peopleOnRib: rib.people.length,
    isUpper: rib.isUpper,
    isLead: isSelected && selection.kind === 'people' && selection.ids.at(-1) === shape.id,
    isDim: dimmed.has(shape.id),
  };
  const isSame =
    known !== undefined &&
    isPlacedSame(known, node) &&
    known.card === node.card &&
    known.ribName === node.ribName &&
    known.place === node.place &&
    known.peopleOnRib === node.peopleOnRib &&
    known.isUpper === node.isUpper &&
    known.isLead === node.isLead &&
    known.isDim === node.isDim;
  return isSame ? known : node;
}

function cardOf(
  { chain, fishbone, language, colourBy, today }: Drawn,
  shape: PersonShape,
  before: CardData | undefined,
): CardData {
  const assessment = assessmentOf(chain, shape.id);
  const card: CardData = {
    id: shape.id,
    person: personById(chain, shape.id) ?? nobodyThere,
    assessment,
    rank: shape.rank,
    isOtherSeat: shape.isOtherSeat,
    nameLines: shape.nameLines,
    titleLines: shape.titleLines,
    density: fishbone.density,
    language,
    tag: cardTag(chain, shape.id, colourBy, language, today),
    rivalLevel: rivalLevelOf(chain, assessment),
  };
  const isSame =
    before !== undefined &&
    before.person === card.person &&
    before.assessment === card.assessment &&
    before.rank === card.rank &&
    before.isOtherSeat === card.isOtherSeat &&
    before.density === card.density &&
    before.language === card.language &&
    before.tag === card.tag &&
    before.rivalLevel === card.rivalLevel &&
    areSameLines(before.nameLines, card.nameLines) &&
    areSameLines(before.titleLines, card.titleLines);
  return isSame ? before : card;
}

const nobodyThere = { name: '', jobTitle: '' };

function slid(box: Box, slide: Slide | undefined): Box {
  return slide ? { ...box, x: box.x + slide.dx, y: box.y + slide.dy } : box;
}

function isPlacedSame(a: Placed, b: Placed): boolean {
  return a.isSelected === b.isSelected && isSameBox(a.box, b.box);
}

function isSameBox(a: Box, b: Box): boolean {
  return a === b || (a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h);
}

function areSameLines(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((line, index) => line === b[index]));
}
