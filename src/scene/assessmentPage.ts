/** 《客户关系评估表》 as pages: the same ten people as on the fishbone, one row each (method.md §1 rule 3, §5; mock 04). */
import { pageWords } from '../words/pages.ts';
import { markLegend, shownMarks } from './cellMarks.ts';
import { type PageFrame, pageFrame } from './frame.ts';
import { nativeTable } from './nativeTable.ts';
import type { Page } from './page.ts';
import type { FitNote } from './pageOptions.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from './pageSetting.ts';
import type { Shape } from './shapes.ts';
import { bandHeight, summaryBand } from './summaryBand.ts';
import type { GridRow, TableGrid } from './tableGrid.ts';
import { groupHeight, tablePlan } from './tablePlan.ts';
import { groupRow, tableShapes } from './tableShapes.ts';
import { color } from './tokens.ts';
import { written } from './writing.ts';

/** As many pages as it takes; `firstIndex` pages of the document stand before. */
export function assessmentPages(setting: PageSetting, firstIndex: number): MadePages {
  const { chain, options, sheet, measure } = setting;
  const { language, depth } = options;
  const words = pageWords[language];
  const heading = depth === 'chart' ? words.topTen : words.assessment;
  const note = options.hasFootnote && !options.hasLegend ? words.tableNote : '';
  const frameOf = (index: number, of: number): PageFrame => {
    const facts = of > 1 ? [words.pageOf(index + 1, of)] : [];
    return pageFrame(
      frameTexts(setting, heading, facts, note, firstIndex + index, options.hasLegend ? 1 : 0),
      sheet,
      measure,
    );
  };
  // As if it took several pages, so that the table fits under either line.
  const { room, footMiddle } = frameOf(0, 9);
  const u = sheet.scale;
  const { grids, hasBand } = tablePlan(setting, room.w, room.h);
  const shares = grids.flatMap((grid) => grid.pages.map((rows) => ({ grid, rows })));
  return {
    notes: notesOf(setting, shares.length),
    pages: shares.map(({ grid, rows }, index): Page => {
      const bandSpace = index === 0 && hasBand ? bandHeight * u : 0;
      const top = { x: room.x, y: room.y + bandSpace };
      const hasGroups = new Set(grid.columns.map((column) => column.group)).size > 1;
      const at = { x: room.x, y: top.y + (hasGroups ? groupHeight * u : 0) };
      // The heading's own rule is near.
      const hasRule = bandSpace > 0 || !sheet.hasTitle;
      const groups = hasGroups ? groupRow(grid, top, groupHeight * u, hasRule) : [];
      const band = bandSpace > 0 ? summaryBand(chain, { ...room, h: bandSpace }, u, language, measure) : [];
      const foot = { x: room.x, middle: footMiddle };
      const legendOf = (isNative: boolean) => (options.hasLegend ? footLegend(rows, setting, foot, isNative) : []);
      return {
        kind: 'assessment',
        width: sheet.width,
        height: sheet.height,
        title: pageTitle(setting, heading.replace(/[《》]/gu, ''), index + 1, shares.length),
        language,
        shapes: [
          ...frameGroups(frameOf(index, shares.length), heading, setting),
          ...group('summary', words.summary, band),
          ...group('table-groups', words.table, groups),
          ...group('legend', words.legend, legendOf(false)),
          ...(rows.length === 0 ? emptyNote(at, grid, words.nobody) : []),
        ],
        connectors: [],
        table: {
          ...nativeTable(grid, rows, at, language, measure),
          legend: group('legend', words.legend, legendOf(true)),
        },
        tableShapes: [
          { kind: 'group', id: 'table', name: heading, shapes: tableShapes(grid, rows, at, language, measure) },
        ],
      };
    }),
  };
}

function group(id: string, name: string, shapes: readonly Shape[]): Shape[] {
  return shapes.length > 0 ? [{ kind: 'group', id, name, shapes }] : [];
}

/** `isNative`: for a table whose cells hold text alone, where the coach is a word and competitors have their own column. */
function footLegend(
  rows: readonly GridRow[],
  setting: PageSetting,
  { x, middle }: { readonly x: number; readonly middle: number },
  isNative: boolean,
): Shape[] {
  const marks = shownMarks(rows.flatMap((row) => row.cells.map(({ cell }) => cell.mark)));
  const shown = isNative ? { ...marks, hasRivals: false, hasCoach: false } : marks;
  const { language } = setting.options;
  const square = isNative ? { w: 0.8, h: 0.8 } : undefined;
  return markLegend(shown, x, middle, 17 * setting.sheet.scale, language, setting.measure, square);
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
