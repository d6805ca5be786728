/** 均衡的客户关系 as pages: the matrix at the left, staves and short boards at the right (mock 11). */
import { coverageOf } from '../domain/coverage.ts';
import { stavesOf } from '../domain/shortBoards.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { pageWords } from '../words/pages.ts';
import { columnsOf, stacked } from './coverage/blocks.ts';
import { boardBlocks, stavesBlocks } from './coverage/boardBlocks.ts';
import { headBlock, rowBlocks } from './coverage/matrixBlocks.ts';
import { matrixTable } from './coverage/matrixTable.ts';
import { pageFrame } from './frame.ts';
import type { Page } from './page.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

/** The matrix's share of the width. */
const matrixShare = 0.607;

export function coveragePages(setting: PageSetting, firstIndex: number): MadePages {
  const { linked: chain, options, sheet, measure } = setting;
  const { language, depth } = options;
  const words = coverageViewWords[language];
  const u = sheet.scale;
  const coverage = coverageOf(chain);
  const outside = coverage.outside.length > 0 ? words.outside(coverage.outside.length) : '';
  const note = options.hasFootnote && !options.hasLegend ? outside : '';
  const frameOf = (index: number, of: number) => {
    const facts = of > 1 ? [pageWords[language].pageOf(index + 1, of)] : [];
    const texts = frameTexts(setting, words.heading, facts, note, firstIndex + index, options.hasLegend ? 1 : 0);
    return pageFrame(texts, sheet, measure);
  };
  // As if it took several pages, so that it fits under either heading.
  const { room, footMiddle, footWidth } = frameOf(0, 9);
  const gap = 44 * u;
  const width = (room.w - gap) * matrixShare;
  const left = { x: room.x, width, scale: u, language, measure, depth };
  const right = { ...left, x: room.x + width + gap, width: room.w - gap - width };
  const head = headBlock(left);
  const staves = stavesOf(chain);
  const matrixPages = columnsOf(rowBlocks(chain, coverage, left), room.h - head.height);
  const boards = boardBlocks(chain, staves, right);
  const boardsHeight = boards.reduce((sum, block) => sum + block.height, 0);
  const sidePages = columnsOf([...stavesBlocks(chain, staves, right, room.h, boardsHeight), ...boards], room.h);
  const count = Math.max(matrixPages.length, sidePages.length);
  const group = (id: string, name: string, shapes: readonly Shape[]): Shape[] =>
    shapes.length > 0 ? [{ kind: 'group', id, name, shapes }] : [];
  return {
    notes: count > 1 ? [{ kind: 'continued', page: 'coverage', pages: count }] : [],
    pages: Array.from({ length: count }, (_, index): Page => {
      const rows = matrixPages[index] ?? [];
      const matrix = rows.length > 0 ? [head, ...rows] : [];
      const legendOf = (isNative: boolean) =>
        options.hasLegend
          ? group(
              'legend',
              pageWords[language].legend,
              legendShapes(setting, outside, { x: room.x, middle: footMiddle, width: footWidth }, isNative),
            )
          : [];
      return {
        kind: 'coverage',
        width: sheet.width,
        height: sheet.height,
        title: pageTitle(setting, words.heading, index + 1, count),
        language,
        shapes: [
          ...frameGroups(frameOf(index, count), words.heading, setting),
          ...group('boards', words.staves, stacked(sidePages[index] ?? [], room.y, room.h)),
          ...legendOf(false),
        ],
        connectors: [],
        ...(matrix.length > 0 && { table: { ...matrixTable(matrix, room.y, room.h, left), legend: legendOf(true) } }),
        tableShapes: group('matrix', words.matrix, stacked(matrix, room.y, room.h)),
      };
    }),
  };
}

/**
 * The two squares, the six levels, and who is not counted, as far as there is room for it. `isNative`: for a table whose
 * cells hold text alone, which counts people in words; the red of names is left.
 */
function legendShapes(
  { sheet, measure, options }: PageSetting,
  outside: string,
  { x, middle, width }: { readonly x: number; readonly middle: number; readonly width: number },
  isNative: boolean,
): Shape[] {
  const words = coverageViewWords[options.language];
  const u = sheet.scale;
  const size = 17 * u;
  const limit = x + width;
  let at = x;
  const squares = [
    { text: words.footTop, fill: color.red },
    ...(isNative
      ? []
      : [
          { text: words.footOther, fill: color.navy },
          { text: words.footAxis, fill: '' },
        ]),
    { text: outside, fill: '' },
  ];
  return squares.flatMap(({ text, fill }): Shape[] => {
    const start = at + (fill ? 22 * u : 0);
    const end = start + measure(text, size, false);
    if (text === '' || end > limit) return [];
    const left = at;
    at = end + 28 * u;
    return [
      ...(fill ? [{ kind: 'rect', x: left, y: middle - 6 * u, w: 12 * u, h: 12 * u, fill } as const] : []),
      ...written(text, start, middle, { size, fill: fill ? color.ink2 : color.ink3 }),
    ];
  });
}
