/** On a page beside the quadrant: the points by worth, then whom of the top ten they answer. */
import { answerRows, pointRows } from '../../columns/selling/rows.ts';
import type { DecisionChain } from '../../domain/chain.ts';
import { isEdge, letterOf } from '../../domain/selling.ts';
import { wrapped } from '../../layout/wrap.ts';
import { sellingWords } from '../../words/selling.ts';
import { type Block, type BlockPlace, textType } from '../coverage/blocks.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written, writtenLines } from '../writing.ts';
import { disc } from './quadrant.ts';

/** `columns`: words over the scores at the right. */
export function headBlock(
  title: string,
  help: string,
  { x, width, scale: u, measure }: BlockPlace,
  columns: readonly string[] = [],
): Block {
  const { size, lineHeight } = textType(u);
  const beside = x + measure(title, size, true) + 16 * u;
  const fits = measure(help, size, false) <= x + width - beside - columns.length * scoreWidth * u;
  const height = lineHeight + 14 * u;
  return {
    height,
    isHead: true,
    draw: (y) => [
      ...written(title, x, y + lineHeight / 2, { size, bold: true, fill: color.ink }),
      ...(fits ? written(help, beside, y + lineHeight / 2, { size, fill: color.ink3 }) : []),
      ...columns.flatMap((word, at) =>
        written(word, x + width - (columns.length - at) * scoreWidth * u + 12 * u, y + lineHeight / 2, {
          size,
          fill: color.ink3,
        }),
      ),
      { kind: 'rect', x, y: y + height - 1.6, w: width, h: 1.6, fill: color.ink },
    ],
  };
}

/** Of one score's bar and number, at scale 1. */
const scoreWidth = 150;

/** Each point with its two scores as bars. */
export function pointBlocks(chain: DecisionChain, place: BlockPlace): Block[] {
  const { x, width, scale: u, language, measure } = place;
  const { size, lineHeight } = textType(u);
  const score = scoreWidth * u;
  const textX = x + 36 * u;
  return pointRows(chain).map(({ point, letter }): Block => {
    const name = point.name.trim() || sellingWords[language].nameless;
    const lines = wrapped(name, width - 36 * u - 2 * score - 12 * u, size, false, measure);
    const height = lines.length * lineHeight + 12 * u;
    return {
      height,
      draw: (y) => [
        ...disc(letter, isEdge(point), x + 13 * u, y + height / 2, 12 * u),
        ...writtenLines(lines, textX, y + 5 * u, lineHeight, { size, fill: color.ink }),
        ...[point.value, point.uniqueness].flatMap((value, at) =>
          scoreShapes(value, x + width - (2 - at) * score + 12 * u, y + height / 2, score - 24 * u, u),
        ),
        rule(x, y + height, width),
      ],
    };
  });
}

function scoreShapes(score: number | null, x: number, middle: number, width: number, u: number): Shape[] {
  const bar = width - 44 * u;
  return [
    { kind: 'rect', x, y: middle - 5 * u, w: bar, h: 10 * u, fill: color.trackOff },
    ...(score
      ? [{ kind: 'rect', x, y: middle - 5 * u, w: (bar * score) / 10, h: 10 * u, fill: color.navy } as const]
      : []),
    ...written(score === null ? '–' : score.toFixed(1), x + width, middle, {
      size: 17 * u,
      fill: color.ink,
      anchor: 'end',
    }),
  ];
}

/** Only who has an answer; free text is empty where it may not leave, and the discs stay. */
export function answerBlocks(chain: DecisionChain, place: BlockPlace): Block[] {
  const { x, width, scale: u, measure } = place;
  const { size, lineHeight } = textType(u);
  const rows = answerRows(chain).filter(({ answer }) => answer !== null);
  const nameWidth = 150 * u;
  const discs = Math.min(150 * u, Math.max(1, ...rows.map(({ letters }) => letters.length)) * 30 * u);
  const textWidth = (width - nameWidth - 42 * u - discs - 52 * u) / 2;
  return rows.map((row): Block => {
    const name = wrapped(row.name, nameWidth, size, true, measure);
    const pain = wrapped(row.pain, textWidth, size, false, measure);
    const answer = wrapped(row.answer?.answer ?? '', textWidth, size, false, measure);
    const perRow = Math.max(1, Math.floor(discs / (30 * u)));
    const discRows = Math.ceil(row.letters.length / perRow);
    const lines = Math.max(1, name.length, pain.length, answer.length);
    const height = Math.max(lines * lineHeight, discRows * 28 * u) + 12 * u;
    const left = x + 42 * u + nameWidth;
    const second = left + textWidth + 40 * u;
    const middle = (count: number, y: number) => y + (height - count * lineHeight) / 2;
    const points = row.answer?.sellingPointIds ?? [];
    return {
      height,
      draw: (y) => [
        { kind: 'rect', x, y: y + height / 2 - 12 * u, w: 32 * u, h: 24 * u, radius: 3 * u, fill: color.red },
        ...written(`${row.rank}`, x + 16 * u, y + height / 2, {
          size,
          bold: true,
          fill: color.onRed,
          anchor: 'middle',
        }),
        ...writtenLines(name, x + 42 * u, middle(name.length, y), lineHeight, { size, bold: true, fill: color.red }),
        ...writtenLines(pain, left, middle(pain.length, y), lineHeight, { size, fill: color.ink }),
        ...(answer.length > 0 ? written('→', second - 26 * u, y + height / 2, { size, fill: color.ink3 }) : []),
        ...writtenLines(answer, second, middle(answer.length, y), lineHeight, { size, fill: color.ink }),
        ...points.flatMap((id, at) => {
          const point = chain.sellingPoints?.find((each) => each.id === id);
          if (!point) return [];
          const px = x + width - discs + (at % perRow) * 30 * u + 14 * u;
          const py = y + height / 2 + (Math.floor(at / perRow) - (discRows - 1) / 2) * 28 * u;
          return disc(letterOf(chain, id), isEdge(point), px, py, 12 * u);
        }),
        rule(x, y + height, width),
      ],
    };
  });
}

function rule(x: number, y: number, w: number): Shape {
  return { kind: 'rect', x, y: y - 1.2, w, h: 1.2, fill: color.line };
}
