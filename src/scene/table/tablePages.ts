/** A table as pages: heading, summary, groups, rows over as many pages as they need, and what the marks mean. */
import type { Measure } from '../../layout/measure.ts';
import type { Box } from '../../layout/shapes.ts';
import { pageWords } from '../../words/pages.ts';
import { type PageFrame, pageFrame } from '../frame.ts';
import type { Page, PageKindId } from '../page.ts';
import type { FitNote } from '../pageOptions.ts';
import { frameGroups, frameTexts, type MadePages, type PageSetting, pageTitle } from '../pageSetting.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { written } from '../writing.ts';
import { markLegend, shownMarks } from './cellMarks.ts';
import { nativeTable } from './nativeTable.ts';
import type { TableColumn } from './tableColumn.ts';
import type { GridRow, TableGrid } from './tableGrid.ts';
import { groupHeight, tablePlan } from './tablePlan.ts';
import { groupRow, tableShapes } from './tableShapes.ts';

export type TablePage = {
  readonly kind: PageKindId;
  readonly heading: string;
  readonly columns: readonly TableColumn[];
  /** Stands over the first page where there is room; `height` for a page of scale 1. */
  readonly band?: {
    readonly height: number;
    readonly draw: (box: Box, scale: number, measure: Measure) => readonly Shape[];
  };
  /** Its rows stand beside each other on every page while columns can go on instead: few rows that are compared. */
  readonly keepsRows?: true;
  readonly note: string;
  /** Said behind the legend. */
  readonly remark?: string;
  /** Said in place of rows where there are none. */
  readonly nobody: string;
};

/** As many pages as it takes; `firstIndex` pages of the document stand before. */
export function tablePages(setting: PageSetting, firstIndex: number, table: TablePage): MadePages {
  const { options, sheet, measure } = setting;
  const { language } = options;
  const { heading, kind } = table;
  const words = pageWords[language];
  const note = options.hasFootnote && !options.hasLegend ? table.note : '';
  const frameOf = (index: number, of: number): PageFrame => {
    const facts = of > 1 ? [words.pageOf(index + 1, of)] : [];
    return pageFrame(
      frameTexts(setting, heading, facts, note, firstIndex + index, options.hasLegend ? 1 : 0),
      sheet,
      measure,
    );
  };
  // As if it took several pages, so that the table fits under either line.
  const { room, footMiddle, footWidth } = frameOf(0, 9);
  const u = sheet.scale;
  const bandHeight = (table.band?.height ?? 0) * u;
  const { grids, hasBand } = tablePlan(table.columns, {
    width: room.w,
    height: room.h,
    scale: u,
    bandHeight,
    keepsRows: table.keepsRows === true,
    goesOn: words.goesOn,
    measure,
  });
  const shares = grids.flatMap((grid) => grid.pages.map((rows) => ({ grid, rows })));
  const notes: FitNote[] = shares.length > 1 ? [{ kind: 'continued', page: kind, pages: shares.length }] : [];
  return {
    notes,
    pages: shares.map(({ grid, rows }, index): Page => {
      const bandSpace = index === 0 && hasBand ? bandHeight : 0;
      const top = { x: room.x, y: room.y + bandSpace };
      const hasGroups = new Set(grid.columns.map((column) => column.group)).size > 1;
      const at = { x: room.x, y: top.y + (hasGroups ? groupHeight * u : 0) };
      // The heading's own rule is near.
      const hasRule = bandSpace > 0 || !sheet.hasTitle;
      const groups = hasGroups ? groupRow(grid, top, groupHeight * u, hasRule) : [];
      const band = bandSpace > 0 ? (table.band?.draw({ ...room, h: bandSpace }, u, measure) ?? []) : [];
      const foot = { x: room.x, middle: footMiddle, width: footWidth };
      const legendOf = (isNative: boolean) =>
        options.hasLegend ? footLegend(rows, setting, foot, isNative, options.hasFootnote ? table.remark : '') : [];
      return {
        kind,
        width: sheet.width,
        height: sheet.height,
        title: pageTitle(setting, heading.replace(/[《》]/gu, ''), index + 1, shares.length),
        language,
        shapes: [
          ...frameGroups(frameOf(index, shares.length), heading, setting),
          ...group('summary', words.summary, band),
          ...group('table-groups', words.table, groups),
          ...group('legend', words.legend, legendOf(false)),
          ...(rows.length === 0 ? emptyNote(at, grid, table.nobody) : []),
        ],
        connectors: [],
        table: {
          ...nativeTable(grid, rows, at, measure),
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
  foot: { readonly x: number; readonly middle: number; readonly width: number },
  isNative: boolean,
  remark = '',
): Shape[] {
  const marks = shownMarks(rows.flatMap((row) => row.cells.map(({ cell }) => cell.mark)));
  const shown = isNative ? { ...marks, hasRivals: false, hasCoach: false } : marks;
  const { language } = setting.options;
  const square = isNative ? { w: 0.8, h: 0.8 } : undefined;
  return markLegend(shown, foot, 17 * setting.sheet.scale, language, setting.measure, square, remark);
}

function emptyNote(at: { x: number; y: number }, grid: TableGrid, text: string): Shape[] {
  const { size, padX, rowMost } = grid.type;
  return written(text, at.x + padX, at.y + grid.headingHeight + rowMost / 2, { size, fill: color.ink3 });
}
