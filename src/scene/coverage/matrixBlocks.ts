/** The matrix of levels × relations as blocks of a page, drawn and in cells of text: a head, bands of the groups, a row a level. */
import type { CoverageItem, DecisionChain, PersonId } from '../../domain/chain.ts';
import type { Cell, Coverage } from '../../domain/coverage.ts';
import { relations } from '../../domain/scales.ts';
import { personById } from '../../domain/seats.ts';
import { topRankOf } from '../../domain/topTen.ts';
import { wrapped } from '../../layout/wrap.ts';
import { groupName, levelName } from '../../words/coverage.ts';
import { coverageViewWords } from '../../words/coverageView.ts';
import { fishWords } from '../../words/fish.ts';
import { scaleWords } from '../../words/scales.ts';
import type { Depth } from '../disclosure.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written, writtenLines } from '../writing.ts';
import { type BlockPlace, textType } from './blocks.ts';
import { flowOf, flowShapes, type Run } from './flow.ts';
import { drawnLevels, histogramShapes, histogramSize } from './histogram.ts';
import { cellOf, type InkedLines, inkedLines, type MatrixBlock, matrixShares } from './matrixTable.ts';

const allShares = matrixShares.reduce((sum, share) => sum + share, 0);

export type MatrixPlace = BlockPlace & { readonly depth: Depth };

/** Something in a column of a row: how high, drawn where, and its lines where a cell holds text alone. */
type Part = {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly Shape[];
  readonly lines: InkedLines;
};

export function headBlock(place: MatrixPlace): MatrixBlock {
  const { scale: u, language, measure } = place;
  const words = coverageViewWords[language];
  const { size, lineHeight } = textType(u);
  const texts = [
    { title: words.level, help: words.levelHelp },
    ...relations.map((relation) => ({ title: words.relation[relation], help: words.relationHelp[relation] })),
  ];
  const set = texts.map(({ title, help }, at) => ({
    title: wrapped(title, roomOf(place, at), size, true, measure),
    help: wrapped(help, roomOf(place, at), size, false, measure),
  }));
  const lines = Math.max(...set.map(({ title, help }) => title.length + help.length));
  const height = lines * lineHeight + 20 * u;
  return {
    height,
    cells: set.map(({ title, help }) =>
      cellOf([
        ...title.map((text) => [{ text, color: color.ink, bold: true }]),
        ...help.map((text) => [{ text, color: color.ink3 }]),
      ]),
    ),
    draw: (y) => [
      ...dividers(place, y, height),
      ...set.flatMap(({ title, help }, at) => [
        ...writtenLines(title, textX(place, at), y + 8 * u, lineHeight, { size, bold: true, fill: color.ink }),
        ...writtenLines(help, textX(place, at), y + 8 * u + title.length * lineHeight, lineHeight, {
          size,
          fill: color.ink3,
        }),
      ]),
      { kind: 'rect', x: place.x, y: y + height - 2 * u, w: place.width, h: 2 * u, fill: color.ink },
    ],
  };
}

/** A band where a group begins, then a row a level, last those whom no level takes. */
export function rowBlocks(chain: DecisionChain, coverage: Coverage, place: MatrixPlace): MatrixBlock[] {
  const words = coverageViewWords[place.language];
  const rows = coverage.rows.flatMap((row, at): MatrixBlock[] => {
    const { level, organization, key, extensive, count, isHole } = row;
    const isFirst = level.group !== coverage.rows[at - 1]?.level.group;
    const parts = [
      titlePart(levelName(level, place.language), words.count(count), place),
      organizationPart(organization, place),
      cellPart(chain, key, isHole, place),
      cellPart(chain, extensive, false, place),
    ];
    return [...(isFirst ? [bandBlock(groupName(level.group, place.language), place)] : []), rowBlock(parts, place)];
  });
  if (coverage.unplaced.length === 0) return rows;
  const names = namesPart(chain, coverage.unplaced, roomOf(place, 1) + roomOf(place, 2), place);
  return [
    ...rows,
    rowBlock([titlePart(words.unplaced, words.count(coverage.unplaced.length), place), names], place, false),
  ];
}

function bandBlock(text: string, { x, width, scale: u }: MatrixPlace): MatrixBlock {
  const { size } = textType(u);
  const height = 32 * u;
  return {
    height,
    isHead: true,
    cells: [{ ...cellOf([[{ text, color: color.ink3 }]]), ground: color.canvas, span: matrixShares.length }],
    draw: (y) => [
      { kind: 'rect', x, y, w: width, h: height, fill: color.canvas },
      ...written(text, x + 12 * u, y + height / 2, { size, fill: color.ink3 }),
    ],
  };
}

function rowBlock(parts: readonly Part[], place: MatrixPlace, isDivided = true): MatrixBlock {
  const { x, width, scale: u } = place;
  const { lineHeight } = textType(u);
  const height = Math.max(...parts.map(({ height, lines }) => Math.max(height, lines.length * lineHeight))) + 20 * u;
  const span = matrixShares.length - parts.length + 1;
  return {
    height,
    cells: parts.map(({ lines }, at) => ({
      ...cellOf(lines),
      ...(span > 1 && at === parts.length - 1 ? { span } : {}),
    })),
    most: isDivided ? 126 * u : 0,
    draw: (y, own) => [
      ...(isDivided ? dividers(place, y, own) : []),
      ...parts.flatMap((part, at) => part.draw(textX(place, at), y + 9 * u)),
      { kind: 'rect', x, y: y + own - 0.6, w: width, h: 1.2, fill: color.line },
    ],
  };
}

function titlePart(title: string, help: string, place: MatrixPlace): Part {
  const { scale: u, measure } = place;
  const { size, lineHeight } = textType(u);
  const lines = wrapped(title, roomOf(place, 0), size, true, measure);
  return {
    height: (lines.length + 1) * lineHeight,
    lines: [...lines.map((text) => [{ text, color: color.ink, bold: true }]), [{ text: help, color: color.ink3 }]],
    draw: (x, y) => [
      ...writtenLines(lines, x, y, lineHeight, { size, bold: true, fill: color.ink }),
      ...written(help, x, y + (lines.length + 0.5) * lineHeight, { size, fill: color.ink3 }),
    ],
  };
}

/** Without names and free text only how many there are. */
function organizationPart(items: readonly CoverageItem[], place: MatrixPlace): Part {
  const words = coverageViewWords[place.language];
  if (items.length === 0) return runsPart([{ text: words.noMechanism, fill: color.ink3 }], 1, place);
  if (place.depth !== 'full') return runsPart([{ text: words.mechanisms(items.length), fill: color.ink }], 1, place);
  return under(
    items.flatMap((item) => [
      runsPart(
        [{ text: item.note.trim() || words.noMechanism, fill: item.note.trim() ? color.ink : color.ink3 }],
        1,
        place,
      ),
      runsPart(
        ownerRuns(
          [item.primaryOwner.trim()].filter(Boolean),
          [item.secondaryOwner.trim()].filter(Boolean),
          true,
          place,
        ),
        1,
        place,
      ),
    ]),
  );
}

function cellPart(chain: DecisionChain, cell: Cell, isHole: boolean, place: MatrixPlace): Part {
  const words = coverageViewWords[place.language];
  const at = cell.relation === 'key' ? 2 : 3;
  const { personIds, firstOwners, secondOwners, ownerless, note } = cell;
  const isOpen = place.depth === 'full';
  const hasPeople = personIds.length > 0;
  const owners = isOpen ? ownerRuns(firstOwners, secondOwners, hasPeople, place) : [];
  const lack: Run[] =
    isOpen && firstOwners.length > 0 && ownerless.length > 0
      ? [{ text: words.ownerless(ownerless.length), fill: color.amber, isGap: true }]
      : [];
  if (!hasPeople) {
    const gap: Run = isHole
      ? { text: words.nobodyOnChart, fill: color.amber, isGap: true }
      : { text: '–', fill: color.ink3 };
    return under([runsPart([gap], at, place), ...(owners.length > 0 ? [runsPart(owners, at, place)] : [])]);
  }
  return under([
    countPart(cell, at, place),
    namesPart(chain, personIds, roomOf(place, at), place),
    ...(note ? [runsPart([{ text: note, fill: color.ink2 }], at, place)] : []),
    ...(owners.length + lack.length > 0 ? [runsPart([...owners, ...lack], at, place)] : []),
  ]);
}

function ownerRuns(first: readonly string[], second: readonly string[], isHeld: boolean, place: MatrixPlace): Run[] {
  const words = coverageViewWords[place.language];
  const said = (label: string, names: readonly string[]): Run => {
    const more = names.length > 2 ? ` ${words.more(names.length - 2)}` : '';
    return { text: `${label} ${words.names(names.slice(0, 2))}${more}`, fill: color.ink2 };
  };
  const gap = (text: string): Run[] => (isHeld ? [{ text, fill: color.amber, isGap: true }] : []);
  if (first.length === 0) return gap(words.noFirst);
  return [said(words.first, first), ...(second.length > 0 ? [said(words.second, second)] : gap(words.noSecond))];
}

function countPart(cell: Cell, at: number, place: MatrixPlace): Part {
  const { scale: u, measure, language } = place;
  const words = coverageViewWords[language];
  const text = `${cell.personIds.length}`;
  const big = { size: 26 * u, bold: true, fill: color.ink };
  const { size } = textType(u);
  const height = histogramSize.h * 1.3 * u;
  const numberWidth = measure(text, big.size, true) + 4 * u;
  const left = numberWidth + (words.unit ? size * 1.6 : 12 * u);
  const width = Math.min(histogramSize.w * 1.3 * u, roomOf(place, at) - left);
  const levelRuns = drawnLevels.flatMap((level): Run[] => {
    const { top = 0, others = 0 } = cell.histogram[level] ?? {};
    const word = scaleWords[language].level[level];
    return top + others > 0 ? [{ text: `${word} ${top + others}`, fill: color.ink2 }] : [];
  });
  const count = { text: [text, words.unit].filter(Boolean).join(' '), fill: color.ink, isBold: true };
  return {
    height: height + 4 * u,
    lines: inkedLines(flowOf([count, ...levelRuns], roomOf(place, at), textType(u), measure)),
    draw: (x, y) => [
      ...written(text, x, y + height - 13 * u, big),
      ...written(words.unit, x + numberWidth, y + height - 10 * u, { size, fill: color.ink3 }),
      ...histogramShapes(cell.histogram, { x: x + left, y, w: width, h: height }, 1.3 * u),
    ],
  };
}

/** The top ten first, as many as two lines take, then how many more. */
function namesPart(chain: DecisionChain, ids: readonly PersonId[], width: number, place: MatrixPlace): Part {
  const { scale: u, language, measure } = place;
  const words = coverageViewWords[language];
  const type = textType(u);
  const runOf = (id: PersonId): Run => {
    const name = personById(chain, id)?.name.trim() || fishWords[language].missingName;
    return { text: name, fill: topRankOf(chain, id) === undefined ? color.ink : color.red };
  };
  const runs = ids.slice(0, 24).map(runOf);
  let shown = runs.length;
  const flowFor = (count: number) => {
    const more = ids.length - count;
    const rest: Run[] = more > 0 ? [{ text: words.more(more), fill: color.ink3 }] : [];
    return flowOf([...runs.slice(0, count), ...rest], width, type, measure);
  };
  while (shown > 1 && flowFor(shown).lines > 2) shown--;
  const flow = flowFor(shown);
  return {
    height: flow.lines * type.lineHeight,
    lines: inkedLines(flow),
    draw: (x, y) => flowShapes(flow, x, y, type, measure),
  };
}

function runsPart(runs: readonly Run[], at: number, place: MatrixPlace): Part {
  const type = textType(place.scale);
  const flow = flowOf(runs, roomOf(place, at), type, place.measure);
  return {
    height: flow.lines * type.lineHeight,
    lines: inkedLines(flow),
    draw: (x, y) => flowShapes(flow, x, y, type, place.measure),
  };
}

function under(parts: readonly Part[]): Part {
  return {
    height: parts.reduce((sum, part) => sum + part.height, 0),
    lines: parts.flatMap(({ lines }) => lines),
    draw: (x, y) => {
      let top = y;
      return parts.flatMap((part) => {
        const shapes = part.draw(x, top);
        top += part.height;
        return shapes;
      });
    },
  };
}

function leftOf(place: MatrixPlace, at: number): number {
  return place.x + (matrixShares.slice(0, at).reduce((sum, share) => sum + share, 0) / allShares) * place.width;
}

function textX(place: MatrixPlace, at: number): number {
  return leftOf(place, at) + (at === 0 ? 0 : 18 * place.scale);
}

function roomOf(place: MatrixPlace, at: number): number {
  return leftOf(place, at + 1) - textX(place, at) - 10 * place.scale;
}

function dividers(place: MatrixPlace, y: number, height: number): Shape[] {
  return [1, 2, 3].map((at) => ({
    kind: 'rect',
    x: leftOf(place, at) - 0.6,
    y,
    w: 1.2,
    h: height,
    fill: color.line,
  }));
}
