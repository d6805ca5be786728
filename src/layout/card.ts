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
};

export type CardSize = {
  readonly width: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly titleLines: readonly string[];
};

/** Texts of more lines than this, and words that would be broken, widen the cards of their rib, up to the widest. */
const linesAimed = 3;
const widths = [1, 1.25, 1.5] as const;
/** Only so that a long word of a name stays whole. */
const widestWidths = [1.75, 2] as const;

/** One card at one width. The name's line always stands, even when empty; an empty title takes one line too. */
function cardSize(text: CardText, width: number, style: CardStyle, density: Density, measure: Measure): CardSize {
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
  return { width, height: Math.round(height * 2) / 2, nameLines, titleLines };
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
): CardSize[] {
  const cardsAt = (factor: number) =>
    texts.map((text) => cardSize(text, Math.round(style.width * factor), style, density, measure));
  let cards: CardSize[] = [];
  for (const factor of widths) {
    cards = cardsAt(factor);
    if (isShort(cards) && isEach(cards, texts, (card, text) => hasWholeWords(card, text, style, density, measure)))
      return cards;
  }
  const isNamed = (some: readonly CardSize[]) =>
    isEach(some, texts, (card, text) => hasWholeName(card, text, style, density, measure));
  return isNamed(cards) ? cards : (widestWidths.map(cardsAt).find(isNamed) ?? cards);
}

function isShort(cards: readonly CardSize[]): boolean {
  return cards.every(({ nameLines, titleLines }) => nameLines.length <= linesAimed && titleLines.length <= linesAimed);
}

function isEach(
  cards: readonly CardSize[],
  texts: readonly CardText[],
  isIt: (card: CardSize, text: CardText) => boolean,
): boolean {
  return texts.every((text, index) => {
    const card = cards[index];
    return card !== undefined && isIt(card, text);
  });
}

function hasWholeName(card: CardSize, text: CardText, style: CardStyle, density: Density, measure: Measure): boolean {
  if (card.nameLines.length < 2) return true;
  return longestWord(text.name, style.nameSize, true, measure) <= roomOf(text, card.width, style, density).name;
}

function hasWholeWords(card: CardSize, text: CardText, style: CardStyle, density: Density, measure: Measure): boolean {
  if (!hasWholeName(card, text, style, density, measure)) return false;
  if (card.titleLines.length < 2) return true;
  return longestWord(text.jobTitle, style.titleSize, false, measure) <= roomOf(text, card.width, style, density).title;
}

function orOneEmpty(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [''] : lines;
}
