/** Names and job titles on cards seen from some way off: in one size on all cards of a picture. Sizes in px at 100 %. */
import { oncePer } from '../domain/oncePer.ts';
import { standardMeasure } from '../layout/measure.ts';
import { wrapped } from '../layout/wrap.ts';
import { sightAt } from './sight.ts';

export type SetText = { readonly size: number; readonly lines: readonly string[] };

/** What a card has to say and the room it has for it, px. */
export type CardText = {
  readonly name: string;
  readonly title: string;
  readonly nameWidth: number;
  /** Where no job title is shown. */
  readonly aloneWidth: number;
  readonly titleWidth: number;
  readonly height: number;
};

/** The sizes of a picture; without a title's, names stand alone. */
export type CardSize = { readonly name: number; readonly title: number | null };

const leading = 1.14;
const farSizes = [30, 27, 25, 24, 23, 22, 21, 20];
const aloneSizes = [30, 28, 26, 25, 24, 23, 22, 21, 20, 19, 18];
const smallestName = 18;
/** px on screen that a job title has, the most wanted first, and how many of them must stand whole at that. */
const titleWanted = [11, 10, 9];
const wholeShare = 0.5;
/** A name is so much larger than the job title below it at most: the room is the title's then. */
const nameOverTitle = 1.4;

type Type = { readonly width: number; readonly bold: boolean };

function setIn(text: string, size: number, { width, bold }: Type): SetText {
  return { size, lines: wrapped(text, width, size, bold, standardMeasure) };
}

function heightOf({ size, lines }: SetText): number {
  return lines.length * size * leading;
}

/** Whether it is no higher at this size, a name with none of its words broken. */
function isStanding(text: string, size: number, type: Type, height: number): boolean {
  if (type.bold && text.split(/[\s·]+/u).some((word) => standardMeasure(word, size, true) > type.width)) return false;
  return heightOf(setIn(text, size, type)) <= height;
}

/** As many lines as there is room for, the last of them as full as it goes. A box that clipped them instead would cost a layer's painting each. */
function cutTo(text: string, size: number, type: Type, height: number): SetText {
  const { lines } = setIn(text, size, type);
  const most = Math.max(1, Math.floor(height / (size * leading)));
  if (lines.length <= most) return { size, lines };
  const before = lines.slice(0, most - 1);
  const whole = text.replace(/\s+/gu, ' ').trim();
  const from = before.reduce((at, line) => whole.indexOf(line, at) + line.length, 0);
  // Hardly any letter is narrower than 1 px.
  const characters = [...whole.slice(from).trim()].slice(0, Math.ceil(type.width));
  const cut = () => `${characters.join('').trimEnd()}…`;
  while (characters.length > 1 && standardMeasure(cut(), size, type.bold) > type.width) characters.pop();
  return { size, lines: [...before, cut()] };
}

const nameType = ({ nameWidth, aloneWidth }: CardText, isAlone: boolean): Type => ({
  width: isAlone ? aloneWidth : nameWidth,
  bold: true,
});
const titleType = ({ titleWidth }: CardText): Type => ({ width: titleWidth, bold: false });

/** What has been found of a card, by two sizes: an edit changes one of many. */
const foundOf = oncePer((_: CardText) => ({ name: new Map<number, boolean>(), title: new Map<number, boolean>() }));

function found(of: Map<number, boolean>, name: number, title: number, find: () => boolean): boolean {
  const key = name * 1000 + title;
  const known = of.get(key);
  if (known !== undefined) return known;
  const now = find();
  of.set(key, now);
  return now;
}

/** Whether the name stands whole over a job title of that size, 0 for alone. */
function isNameWhole(card: CardText, name: number, title: number): boolean {
  return found(foundOf(card).name, name, title, () =>
    isStanding(card.name, name, nameType(card, title === 0), card.height - title * leading),
  );
}

/** Whether the job title stands whole below a name of that size. */
function isTitleWhole(card: CardText, name: number, title: number): boolean {
  return found(foundOf(card).title, name, title, () => {
    const below = card.height - heightOf(setIn(card.name, name, nameType(card, false)));
    return below >= 0 && isStanding(card.title, title, titleType(card), below);
  });
}

/** The largest of the sizes at which all names stand whole, but for those that do not even stand so at the smallest. */
function commonSize(cards: readonly CardText[], sizes: readonly number[], title: number): number {
  const last = sizes.length - 1;
  let at = 0;
  for (const card of cards) {
    const isWhole = (index: number) => isNameWhole(card, sizes[index] ?? 0, title);
    if (isWhole(at) || !isWhole(last)) continue;
    while (at < last && !isWhole(at)) at++;
  }
  return sizes[at] ?? 0;
}

/**
 * The sizes for all cards of a picture drawn for this step of zoom. A job title has 9 px on screen, or more where no fewer
 * of them stand whole; where too few would, names stand alone, and larger.
 */
export function cardSize(cards: readonly CardText[], step: number): CardSize {
  if (sightAt(step) !== 'middle') return sizeOf(commonSize(cards, farSizes, 0), null);
  const settings = titleWanted.map((wanted) => titledSize(cards, Math.ceil(wanted / step)));
  const whole = settings.at(-1)?.whole ?? 0;
  const best = settings.find((each) => each.whole >= whole);
  if (best && whole >= cards.length * wholeShare) return sizeOf(best.name, best.title);
  return sizeOf(commonSize(cards, aloneSizes, 0), null);
}

/** The name's size beside a job title's, and how many titles then stand whole. */
function titledSize(cards: readonly CardText[], title: number) {
  const sizes = aloneSizes.filter((size) => size >= title && size <= Math.max(title * nameOverTitle, smallestName));
  const name = commonSize(cards, sizes, title);
  return { name, title, whole: cards.filter((card) => isTitleWhole(card, name, title)).length };
}

/** Equal sizes are one object, so that cards whose picture's sizes stay are not drawn again. */
const made = new Map<string, CardSize>();
function sizeOf(name: number, title: number | null): CardSize {
  const key = `${name} ${title}`;
  const size = made.get(key) ?? { name, title };
  made.set(key, size);
  return size;
}

/** Name and job title in these sizes; what has no room ends in "…". */
export function cardTexts(
  card: CardText,
  size: CardSize,
): { readonly name: SetText; readonly title: SetText | undefined } {
  const isAlone = size.title === null;
  const name = cutTo(
    card.name,
    size.name,
    nameType(card, isAlone),
    card.height - (isAlone ? 0 : (size.title ?? 0) * leading),
  );
  return {
    name,
    title: isAlone ? undefined : cutTo(card.title, size.title ?? 0, titleType(card), card.height - heightOf(name)),
  };
}
