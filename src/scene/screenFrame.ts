/** What stands around a picture of the canvas once it has left the screen: whose it is, and what its marks mean. */
import type { DecisionChain } from '../domain/chain.ts';
import { rivalLevelOf } from '../domain/rows.ts';
import { levelNumber } from '../domain/scales.ts';
import { assessmentOf, personById, seatedIds } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import type { Measure } from '../layout/measure.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Language } from '../words/language.ts';
import { type LegendFacts, type LegendRow, legendRows } from './legend.ts';
import { legendBand } from './legendBlock.ts';
import type { Page } from './page.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written, writtenLines } from './writing.ts';

/** A colour of the cards and the word it stands for. */
type ColourKey = { readonly text: string; readonly fill: string; readonly ink: string };

export type ScreenTexts = {
  readonly title: string;
  /** At the right: date, confidentiality. */
  readonly meta: string;
  readonly language: Language;
  /** What the cards are coloured by; empty while they are not. */
  readonly colourTerm: string;
  readonly colours: readonly ColourKey[];
  readonly hasLegend: boolean;
};

export type ScreenFrame = {
  readonly page: Page;
  /** Where the picture's upper left corner falls. */
  readonly x: number;
  readonly y: number;
};

/** In the canvas's unit. A narrower picture stands in the middle of a page this wide. */
const leastWidth = 760;
const margin = 24;
const titleSize = 20;
const smallSize = 14;

/** Around a picture of this size. */
export function screenFrame(
  chain: DecisionChain,
  picture: { readonly w: number; readonly h: number },
  texts: ScreenTexts,
  measure: Measure,
): ScreenFrame {
  const width = Math.ceil(Math.max(leastWidth, picture.w));
  const k = Math.max(1, width / 1600);
  const inner = width - 2 * margin;
  const header = headerShapes(texts, inner, k, measure);
  const rows = texts.hasLegend ? rowsOf(chain, texts, smallSize * k, measure) : [];
  const legend = rows.length > 0 ? legendBand(rows, inner, smallSize * k, measure) : undefined;
  const below = header.height + picture.h;
  return {
    x: (width - picture.w) / 2,
    y: header.height,
    page: {
      kind: 'fishbone',
      width,
      height: Math.ceil(below + (legend ? legend.height + margin : 0)),
      title: texts.title,
      language: texts.language,
      shapes: [...header.shapes, ...(legend?.draw(margin, below) ?? [])],
      connectors: [],
      tableShapes: [],
    },
  };
}

function headerShapes(
  { title, meta }: ScreenTexts,
  width: number,
  k: number,
  measure: Measure,
): { shapes: Shape[]; height: number } {
  const small = smallSize * k;
  const size = titleSize * k;
  const lineHeight = size * 1.4;
  const top = margin * 0.75;
  const room = width - (meta === '' ? 0 : measure(meta, small, false) + margin);
  const lines = wrapped(title, room, size, true, measure);
  const ruleY = top + Math.max(1, lines.length) * lineHeight + 6 * k;
  return {
    height: ruleY + 2 * k,
    shapes: [
      ...writtenLines(lines, margin, top, lineHeight, { size, bold: true, fill: color.ink }),
      ...written(meta, margin + width, top + lineHeight / 2, { size: small, fill: color.ink2, anchor: 'end' }),
      { kind: 'rect', x: margin, y: ruleY, w: width, h: 1.5 * k, fill: color.ink },
    ],
  };
}

function rowsOf(chain: DecisionChain, texts: ScreenTexts, size: number, measure: Measure): LegendRow[] {
  const { colourTerm, colours, language } = texts;
  const row = { term: colourTerm, items: colours.map((key) => colourItem(key, size, measure)) };
  return [...(colours.length > 0 ? [row] : []), ...legendRows(factsOf(chain, language), size, measure)];
}

function colourItem({ text, fill, ink }: ColourKey, size: number, measure: Measure): LegendRow['items'][number] {
  const inner = size * 0.9;
  const width = measure(text, inner, true) + size * 0.9;
  return {
    width,
    draw: (x, middle) => [
      { kind: 'rect', x, y: middle - size * 0.65, w: width, h: size * 1.3, radius: 2, fill },
      ...written(text, x + width / 2, middle, { size: inner, bold: true, fill: ink, anchor: 'middle' }),
    ],
  };
}

/** Every mark that some card of the canvas shows. */
function factsOf(chain: DecisionChain, language: Language): LegendFacts {
  const people = seatedIds(chain).map((id) => ({ person: personById(chain, id), known: assessmentOf(chain, id) }));
  const levels = people.map(({ known }) => known.level);
  const rivals = people.map(({ known }) => rivalLevelOf(chain, known));
  const isReached = (level: (typeof levels)[number]) => level !== null && levelNumber(level) > 0;
  return {
    language,
    hasTop: topTen(chain).length > 0,
    hasRibs: chain.ribs.length > 0,
    stances: new Set(people.map(({ known }) => known.stance)),
    hasLevels: levels.some(isReached),
    hasShortLevels: true,
    roleTexts: new Map(),
    hasCoach: people.some(({ person }) => person?.coach === true),
    hasHidden: people.some(({ person }) => person?.hidden === true),
    hasGuess: people.some(({ known }) => known.confidence === 'guess'),
    hasRivals: rivals.some(isReached),
  };
}
