/** How large a person's card is and how its text breaks. */
import type { Measure } from './measure.ts';
import type { CardStyle, Density } from './style.ts';
import { wrapped } from './wrap.ts';

export type CardText = {
  readonly name: string;
  readonly jobTitle: string;
  readonly isRanked: boolean;
  readonly isCoach: boolean;
  /** A warning triangle stands before the name. */
  readonly isMissing: boolean;
};

export type CardSize = {
  readonly width: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly titleLines: readonly string[];
};

/** Titles of more lines than this widen the cards of their rib, up to the widest. */
const titleLinesAimed = 3;
const widths = [1, 1.25, 1.5] as const;

/** One card at one width. The name's line always stands, even when empty; an empty title takes one line too. */
export function cardSize(
  text: CardText,
  width: number,
  style: CardStyle,
  density: Density,
  measure: Measure,
): CardSize {
  const inner = width - 2 * style.padX - (text.isRanked ? style.tab : 0) - style.border;
  const seal = text.isCoach ? style.metaSize * 1.27 + 5 : 0;
  const mark = text.isMissing ? style.glyph + 3 : 0;
  const nameRoom = density === 'compact' ? inner - style.glyph - 3 - mark : inner - style.glyph - 5 - seal - mark;
  const titleRoom = density === 'compact' && text.isCoach ? inner - style.glyph - 2 : inner;
  const nameLines = orOneEmpty(wrapped(text.name, nameRoom, style.nameSize, true, measure));
  const titleLines = orOneEmpty(wrapped(text.jobTitle, titleRoom, style.titleSize, false, measure));
  const height =
    2 * style.border +
    2 * style.padY +
    nameLines.length * style.nameLine +
    titleLines.length * style.titleLine +
    metaHeight(style, density);
  return { width, height: Math.round(height * 2) / 2, nameLines, titleLines };
}

/** What stands under the title: a strip, one row or two. */
export function metaHeight(style: CardStyle, density: Density): number {
  if (density === 'compact') return style.padY * 0.7 + style.strip;
  const row = style.padY * 0.6 + style.metaLine;
  return density === 'standard' ? row : row + style.metaLine + style.padY * 1.6;
}

/** All cards of one rib, at the one width that keeps their titles short. */
export function cardsOfRib(
  texts: readonly CardText[],
  style: CardStyle,
  density: Density,
  measure: Measure,
): CardSize[] {
  let cards: CardSize[] = [];
  for (const factor of widths) {
    cards = texts.map((text) => cardSize(text, Math.round(style.width * factor), style, density, measure));
    if (cards.every((card) => card.titleLines.length <= titleLinesAimed && card.nameLines.length <= titleLinesAimed))
      break;
  }
  return cards;
}

function orOneEmpty(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [''] : lines;
}
