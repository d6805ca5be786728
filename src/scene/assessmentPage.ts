/** 《客户关系评估表》 as pages: the same ten people as on the fishbone, one row each (method.md §1 rule 3, §5; mock 04). */
import { pageWords } from '../words/pages.ts';
import { assessmentColumns, type Column } from './assessmentCells.ts';
import { markLegend } from './cellMarks.ts';
import { type PageFrame, pageFrame } from './frame.ts';
import type { Page } from './page.ts';
import type { FitNote } from './pageOptions.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';
import type { Shape } from './shapes.ts';
import { bandHeight, summaryBand } from './summaryBand.ts';
import { type TableGrid, type TableType, tableGrid } from './tableGrid.ts';
import { groupRow, nativeTable, tableShapes } from './tableShapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

const roomy: TableType = { size: 18, lineHeight: 25, padX: 12, padY: 11, rowLeast: 52, rowMost: 78 };
const close: TableType = { size: 17, lineHeight: 23, padX: 8, padY: 7, rowLeast: 40, rowMost: 70 };
const groupHeight = 36;

/** As many pages as it takes; `firstIndex` pages of the document stand before. */
export function assessmentPages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options, sheet, measure } = setting;
  const { language, depth } = options;
  const words = pageWords[language];
  const heading = depth === 'chart' ? words.topTen : words.assessment;
  const note = options.hasFootnote && !options.hasLegend ? words.tableNote : '';
  const frameOf = (index: number): PageFrame =>
    pageFrame(frameTexts(setting, heading, [], note, firstIndex + index), sheet, measure);
  const { room } = frameOf(0);
  const u = sheet.scale;
  const { grids, hasBand } = planned(setting, room.w, room.h);
  const shares = grids.flatMap((grid) => grid.pages.map((rows) => ({ grid, rows })));
  return {
    notes: notesOf(setting, shares.length),
    pages: shares.map(({ grid, rows }, index): Page => {
      const bandSpace = index === 0 && hasBand ? bandHeight * u : 0;
      const top = { x: room.x, y: room.y + bandSpace };
      const at = { x: room.x, y: top.y + groupHeight * u };
      const band = bandSpace > 0 ? summaryBand(chain, { ...room, h: bandSpace }, u, language, measure) : [];
      const legend = options.hasLegend ? footLegend(grid, setting, room.x, sheet.height - 39 * u) : [];
      return {
        kind: 'assessment',
        width: sheet.width,
        height: sheet.height,
        title: pageTitle(setting, heading.replace(/[《》]/gu, ''), index + 1, shares.length),
        language,
        shapes: [
          ...frameGroups(frameOf(index), heading, setting),
          ...group('summary', words.summary, band),
          ...group('table-groups', words.table, groupRow(grid, top, groupHeight * u, language)),
          ...group('legend', words.legend, legend),
          ...(rows.length === 0 ? emptyNote(at, grid, words.nobody) : []),
        ],
        connectors: [],
        table: nativeTable(grid, rows, at, language),
        tableShapes: [
          { kind: 'group', id: 'table', name: heading, shapes: tableShapes(grid, rows, at, language, measure) },
        ],
      };
    }),
  };
}

type Plan = { readonly grids: readonly TableGrid[]; readonly hasBand: boolean };

/**
 * The roomiest way that keeps the ten on one page; the band over the table only where it costs no page. Columns for
 * which one page is too narrow go to a second one, beside rank and name again.
 */
function planned(setting: PageSetting, width: number, height: number): Plan {
  const { chain, options, sheet, measure } = setting;
  const u = sheet.scale;
  const all = assessmentColumns(chain, options.depth, options.language);
  const few = all.filter((column) => !column.isSpare);
  const below = height - groupHeight * u;
  const made = (type: TableType, columns: readonly Column[], first = below) =>
    tableGrid(columns, scaled(type, u), width, first, below, measure);
  const isGood = (grid: TableGrid) => grid.pages.length === 1 && !grid.isSqueezed;
  const ways = [() => made(roomy, all), () => made(close, all), () => made(close, few)];
  const banded = [roomy, close].map((type) => () => made(type, all, below - bandHeight * u));
  banded.push(() => made(close, few, below - bandHeight * u));
  if (options.depth !== 'chart' && all[0]?.cells.length) {
    for (const way of banded) {
      const grid = way();
      if (isGood(grid)) return { grids: [grid], hasBand: true };
    }
  }
  for (const way of ways) {
    const grid = way();
    if (isGood(grid)) return { grids: [grid], hasBand: false };
  }
  const whole = made(close, few);
  if (!whole.isSqueezed) return { grids: [whole], hasBand: false };
  const identity = all.slice(0, 2);
  const first = all.filter((column) => column.group !== 'groupDuty' && column.group !== 'groupEvidence');
  const second = [...identity, ...all.filter((column) => !first.includes(column))];
  const grids = second.length > identity.length ? [first, second] : [first];
  return { grids: grids.map((columns) => made(close, columns)), hasBand: false };
}

function scaled(type: TableType, scale: number): TableType {
  return {
    size: type.size * scale,
    lineHeight: type.lineHeight * scale,
    padX: type.padX * scale,
    padY: type.padY * scale,
    rowLeast: type.rowLeast * scale,
    rowMost: type.rowMost * scale,
  };
}

function group(id: string, name: string, shapes: readonly Shape[]): Shape[] {
  return shapes.length > 0 ? [{ kind: 'group', id, name, shapes }] : [];
}

function footLegend(grid: TableGrid, setting: PageSetting, x: number, middle: number): Shape[] {
  const { language } = setting.options;
  const marks = grid.columns.flatMap((column) => column.cells.map((cell) => cell.mark));
  const shown = {
    hasMeter: marks.some((mark) => mark?.kind === 'meter'),
    hasRivals: marks.some((mark) => mark?.kind === 'meter' && mark.rival !== null),
    hasCoach: marks.some((mark) => mark?.kind === 'coach'),
  };
  return markLegend(shown, x, middle, 17 * setting.sheet.scale, language, setting.measure);
}

function emptyNote(at: { x: number; y: number }, grid: TableGrid, text: string): Shape[] {
  const { size, padX, rowMost } = grid.type;
  return written(text, at.x + padX, at.y + grid.headingHeight + rowMost / 2, { size, fill: color.ink3 });
}

function notesOf(setting: PageSetting, pages: number): FitNote[] {
  const notes: FitNote[] = [];
  if (setting.options.depth === 'chart') notes.push({ kind: 'assessment-reduced' });
  if (pages > 1) notes.push({ kind: 'continued', page: 'assessment', pages });
  return notes;
}
