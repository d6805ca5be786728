/** The staves of a page and, below them, the short boards with what the team says of each. */
import type { DecisionChain, RibAnalysis } from '../../domain/chain.ts';
import { ribById } from '../../domain/seats.ts';
import type { Stave } from '../../domain/shortBoards.ts';
import { wrapped } from '../../layout/wrap.ts';
import { staveSentence } from '../../words/coverageStaves.ts';
import { coverageViewWords } from '../../words/coverageView.ts';
import { fishWords } from '../../words/fish.ts';
import { pageWords } from '../../words/pages.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written, writtenLines } from '../writing.ts';
import { type Block, type BlockPlace, textType } from './blocks.ts';
import { number } from './staveMarks.ts';
import { type StavesPicture, stavesAbreast, stavesPicture } from './staves.ts';

/** A level on a page, in the screen's px: as usual, and where the boards below need the room. */
const levelHeights = { usual: 30, least: 16 };
/** From the screen's sizes to the page's. */
const toPage = 1.42;

/**
 * As many rows of staves as it takes, as even as can be. They give way in height, never in type, so that all of them and
 * `below` fit `room` if they can.
 */
export function stavesBlocks(
  chain: DecisionChain,
  staves: readonly Stave[],
  place: BlockPlace,
  room: number,
  below: number,
): Block[] {
  const { x, width, scale: u, language, measure } = place;
  const words = coverageViewWords[language];
  const foot = 20 * u;
  const picture = { x, width, scale: toPage * u, language, measure };
  const count = Math.max(1, Math.ceil(staves.length / stavesAbreast(picture)));
  const rows = Array.from({ length: count }, (_, row) => {
    const [before, end] = [row, row + 1].map((at) => Math.ceil((at * staves.length) / count)) as [number, number];
    const which = count > 1 ? pageWords[language].ribsOfAll(before + 1, end, staves.length) : '';
    const title = heading([words.staves, which].filter(Boolean).join(' · '), words.stavesRule, place);
    const drawnAt = (y: number, block: number) =>
      stavesPicture(chain, staves.slice(before, end), { ...picture, y, block, before });
    return { title, head: title.height + 16 * u, drawnAt };
  });
  const heightAt = (block: number) =>
    rows.reduce((sum, { head, drawnAt }) => sum + head + drawnAt(0, block).height + foot, 0);
  const over = heightAt(levelHeights.usual) + below - room;
  const wanted = levelHeights.usual - Math.max(0, over) / (6 * toPage * u * count);
  const block = Math.max(levelHeights.least, Math.min(levelHeights.usual, wanted));
  return rows.map(({ title, head, drawnAt }, row) => ({
    height: head + drawnAt(0, block).height + foot,
    draw: (y) => [
      ...title.draw(y + 8 * u),
      {
        kind: 'group',
        id: row === 0 ? 'staves' : `staves/${row}`,
        name: words.staves,
        shapes: shapesOf(drawnAt(y + head, block)),
      },
    ],
  }));
}

function shapesOf({ legend, axis, boards }: StavesPicture): Shape[] {
  return [...legend, ...axis, ...boards];
}

/** The short boards, and under a heading of their own the other chains of which the team says something. */
export function boardBlocks(chain: DecisionChain, staves: readonly Stave[], place: BlockPlace): Block[] {
  const words = coverageViewWords[place.language];
  const saidOf = ({ ribId }: Stave) => chain.coverageAnalysis?.find((each) => each.ribId === ribId);
  const short = staves.filter((stave) => stave.short);
  const others = staves.filter((stave) => !stave.short && saidOf(stave));
  const blocks = (listed: readonly Stave[]) =>
    listed.map((stave) => boardBlock(chain, stave, staves.indexOf(stave) + 1, saidOf(stave), place));
  return [
    titleBlock(short.length > 0 ? words.boards(short.length) : words.noBoards, words.boardsRule, place),
    ...blocks(short),
    ...(others.length > 0 ? [titleBlock(words.others, words.othersRule, place, 14), ...blocks(others)] : []),
  ];
}

/** `above`: the room to what stands over it, of the size of the screen. */
function titleBlock(title: string, rule: string, place: BlockPlace, above = 0): Block {
  const { x, width, scale: u } = place;
  const words = heading(title, rule, place);
  const height = above * u + words.height + 10 * u;
  return {
    height,
    isHead: true,
    draw: (y) => [
      ...words.draw(y + above * u),
      { kind: 'rect', x, y: y + height - 1.4, w: width, h: 1.4, fill: color.line2 },
    ],
  };
}

/** A title and, beside it or where there is no room below it, by which rule. */
function heading(
  title: string,
  rule: string,
  { x, width, scale: u, measure }: BlockPlace,
): { readonly height: number; readonly draw: (y: number) => Shape[] } {
  const { size, lineHeight } = textType(u);
  const beside = measure(title, size, true) + 12 * u;
  const isBeside = beside + measure(rule, size, false) <= width;
  const titles = wrapped(title, width, size, true, measure);
  const rules = wrapped(rule, width, size, false, measure);
  const above = isBeside ? 0 : titles.length;
  return {
    height: (above + rules.length) * lineHeight,
    draw: (y) => [
      ...writtenLines(titles, x, y, lineHeight, { size, bold: true, fill: color.ink }),
      ...writtenLines(rules, x + (isBeside ? beside : 0), y + above * lineHeight, lineHeight, {
        size,
        fill: color.ink3,
      }),
    ],
  };
}

function boardBlock(
  chain: DecisionChain,
  stave: Stave,
  at: number,
  said: RibAnalysis | undefined,
  place: BlockPlace,
): Block {
  const { x, width, scale: u, language, measure } = place;
  const words = coverageViewWords[language];
  const { size, lineHeight } = textType(u);
  const indent = 40 * u;
  const name = ribById(chain, stave.ribId)?.name.trim() || fishWords[language].namelessRib;
  const title = wrapped(name, width - indent, size, true, measure);
  const about = wrapped(staveSentence(chain, stave, language), width - indent, size, false, measure);
  const fields = (['customer', 'rival', 'ours', 'goal', 'owner'] as const).filter((field) => said?.[field]?.trim());
  const labelWidth = Math.max(0, ...fields.map((field) => measure(words.analysis[field], size, false))) + 18 * u;
  const inside = x + indent + 18 * u;
  const texts = fields.map((field) => ({
    label: words.analysis[field],
    lines: wrapped(said?.[field]?.trim() ?? '', x + width - inside - labelWidth - 8 * u, size, false, measure),
  }));
  const lines = texts.reduce((sum, text) => sum + text.lines.length, 0);
  const boxHeight = lines > 0 ? lines * lineHeight + 14 * u : 0;
  const textHeight = (title.length + about.length) * lineHeight;
  const height = 10 * u + textHeight + (boxHeight > 0 ? boxHeight + 8 * u : 0) + 8 * u;
  return {
    height,
    draw: (y) => {
      const top = y + 10 * u;
      const boxTop = top + textHeight + 6 * u;
      let line = 0;
      return [
        ...number(at, x + 13 * u, top + lineHeight / 2, 1.3 * u),
        ...writtenLines(title, x + indent, top, lineHeight, { size, bold: true, fill: color.ink }),
        ...writtenLines(about, x + indent, top + title.length * lineHeight, lineHeight, { size, fill: color.ink2 }),
        ...(boxHeight > 0
          ? ([
              { kind: 'rect', x: x + indent, y: boxTop, w: width - indent, h: boxHeight, fill: color.canvas },
              { kind: 'rect', x: x + indent, y: boxTop, w: 4 * u, h: boxHeight, fill: color.navy },
            ] satisfies Shape[])
          : []),
        ...texts.flatMap((text) => {
          const at = boxTop + 7 * u + line * lineHeight;
          line += text.lines.length;
          return [
            ...written(text.label, inside, at + lineHeight / 2, { size, fill: color.ink3 }),
            ...writtenLines(text.lines, inside + labelWidth, at, lineHeight, { size, fill: color.ink }),
          ];
        }),
        { kind: 'rect', x, y: y + height - 1.2, w: width, h: 1.2, fill: color.line },
      ];
    },
  };
}
