/** How large a person's card is and how its text breaks. */
import type { Measure } from './measure.ts';
import type { CardStyle, Density } from './style.ts';
import { longestWord, wrapped } from './wrap.ts';

export type CardText = {
  readonly name: string;
  readonly jobTitle: string;
  readonly isRanked: boolean;
  readonly isCoach: boolean;
  /** A warning triangle stands before the name. */
  readonly isMissing: boolean;
  /** Kept free behind the name for marks of the picture's own. */
  readonly besideName?: number | undefined;
  /** The name stands alone. */
  readonly isTitleless?: boolean | undefined;
  /** Neither stance nor coach stands on the card. */
  readonly isUnmarked?: boolean | undefined;
  /** Its cards of this look, by their place in `widths`, for whoever asks next. */
  readonly tried?: (TriedCard | undefined)[] | undefined;
};

export type CardSize = {
  readonly width: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly titleLines: readonly string[];
};

/** A card and what of its text no line break divides; `isWhole`: all, and no text is long. */
type TriedCard = CardSize & { readonly isNameWhole: boolean; readonly isWhole: boolean };

/** Texts of more lines than this, and words that would be broken, widen the cards of their rib, up to the widest. */
const linesAimed = 3;
const widths = [1, 1.25, 1.5, 1.75, 2] as const;
/** Wider than so many of them only so that a long word of a name stays whole. */
const usualWidths = 3;

/** One card at one width. The name's line always stands, even when empty; an empty title takes one line too. */
function triedCard(text: CardText, width: number, style: CardStyle, density: Density, measure: Measure): TriedCard {
  const room = roomOf(text, width, style, density);
  const nameLines = orOneEmpty(wrapped(text.name, room.name, style.nameSize, true, measure));
  const titleLines = text.isTitleless
    ? []
    : orOneEmpty(wrapped(text.jobTitle, room.title, style.titleSize, false, measure));
  const height =
    2 * style.border +
    2 * style.padY +
    nameLines.length * style.nameLine +
    titleLines.length * style.titleLine +
    metaHeight(style, density);
  const isNameWhole = nameLines.length < 2 || longestWord(text.name, style.nameSize, true, measure) <= room.name;
  const isWhole =
    isNameWhole &&
    nameLines.length <= linesAimed &&
    titleLines.length <= linesAimed &&
    (titleLines.length < 2 || longestWord(text.jobTitle, style.titleSize, false, measure) <= room.title);
  return { width, height: Math.round(height * 2) / 2, nameLines, titleLines, isNameWhole, isWhole };
}

type CardRoom = Pick<CardText, 'isRanked' | 'isCoach' | 'isMissing' | 'besideName' | 'isUnmarked'>;

/** How wide the lines of name and title may be, beside the marks that share their lines. */
export function roomOf(
  text: CardRoom,
  width: number,
  style: CardStyle,
  density: Density,
): { name: number; title: number } {
  const inner = width - 2 * style.padX - (text.isRanked ? style.tab : 0) - style.border;
  const beside = text.besideName ?? 0;
  const mark = text.isMissing ? style.glyph + 3 : 0;
  if (text.isUnmarked) return { name: inner - mark - beside, title: inner };
  const seal = text.isCoach ? style.metaSize * 1.27 + 5 : 0;
  return density === 'compact'
    ? { name: inner - style.glyph - 3 - mark - beside, title: text.isCoach ? inner - style.glyph - 2 : inner }
    : { name: inner - style.glyph - 5 - seal - mark - beside, title: inner };
}

/** What stands under the title: a strip, one row or two. */
function metaHeight(style: CardStyle, density: Density): number {
  if (density === 'compact') return style.padY * 0.7 + style.strip;
  const row = style.padY * 0.6 + style.metaLine;
  return density === 'standard' ? row : row + style.metaLine + style.padY * 1.6;
}

/** All cards of one rib, at the one width that keeps their texts short and their words whole. */
export function cardsOfRib(
  texts: readonly CardText[],
  style: CardStyle,
  density: Density,
  measure: Measure,
): readonly CardSize[] {
  const cardsAt = (at: number) => texts.map((text) => cardAt(text, at, style, density, measure));
  const isNamed = (some: readonly TriedCard[]) => some.every((card) => card.isNameWhole);
  let cards: readonly TriedCard[] = [];
  for (let at = 0; at < usualWidths; at++) {
    cards = cardsAt(at);
    if (cards.every((card) => card.isWhole)) return cards;
  }
  if (isNamed(cards)) return cards;
  for (let at = usualWidths; at < widths.length; at++) {
    const wider = cardsAt(at);
    if (isNamed(wider)) return wider;
  }
  return cards;
}

function cardAt(text: CardText, at: number, style: CardStyle, density: Density, measure: Measure): TriedCard {
  const made = text.tried?.[at];
  if (made) return made;
  const card = triedCard(text, Math.round(style.width * (widths[at] ?? 1)), style, density, measure);
  if (text.tried) text.tried[at] = card;
  return card;
}

function orOneEmpty(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [''] : lines;
}
