/** The table as a native table: every cell can be edited, rows grow with their text. */

import type { PageTable, TableCell } from '../../scene/page.ts';
import { endMargin } from '../../scene/table/nativeCell.ts';
import {
  badgeEdge,
  edgeMargin,
  headingFoot,
  inColumns,
  matrixMargin,
  noteShare,
} from '../../scene/table/nativeTable.ts';
import { color } from '../../scene/tokens.ts';
import type { Language } from '../../words/language.ts';
import type { Pen } from './drawing.ts';
import { fillXml } from './paint.ts';
import { emuLength, fontSize, frameOf, type Placement, transformXml } from './placement.ts';
import { cellTextXml } from './tableText.ts';
import { xmlAttribute } from './xml.ts';

export function tableXml(table: PageTable, name: string, { placement, language, nextId }: Pen): string {
  const widths = table.columnWidths.map((width) => Math.max(1, emuLength(width, placement)));
  const heights = table.rowHeights.map((height) => Math.max(1, emuLength(height, placement)));
  const corner = frameOf(table.x, table.y, 0, 0, placement);
  const frame = { ...corner, w: sum(widths), h: sum(heights) };
  const columns = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const rows = table.rows.map((cells, row) => {
    const drawn = inColumns(cells, widths.length).map((cell, column) =>
      cell ? cellXml(cell, { row, column }, table, language, placement) : coveredXml,
    );
    return `<a:tr h="${heights[row] ?? heights.at(-1) ?? 1}">${drawn.join('')}</a:tr>`;
  });
  const id = nextId();
  const shownName = xmlAttribute(name);
  const head = `<p:nvGraphicFramePr><p:cNvPr id="${id}" name="${shownName}" descr="${shownName}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`;
  const grid = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns}</a:tblGrid>${rows.join('')}</a:tbl>`;
  return `<p:graphicFrame>${head}${transformXml(frame, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${grid}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function isBadge(cell: TableCell): boolean {
  return cell.fill !== undefined;
}

/** In place of a cell that another one covers. */
const coveredXml =
  '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></a:txBody><a:tcPr/></a:tc>';

type At = { readonly row: number; readonly column: number };

function cellXml(cell: TableCell, at: At, table: PageTable, language: Language, placement: Placement): string {
  const { row } = at;
  const size = cell.size ?? (row === 0 ? table.headingSize : table.size);
  const ink = { size, bold: cell.bold === true, fill: cell.color ?? color.ink2 };
  const spacing = `<a:lnSpc><a:spcPts val="${fontSize(table.lineHeight, placement)}"/></a:lnSpc>`;
  const look = `<a:pPr algn="${isBadge(cell) ? 'ctr' : 'l'}">${spacing}</a:pPr>`;
  const text = cellTextXml(cell, ink, noteShare, language, placement);
  const span = cell.span ? ` gridSpan="${cell.span}"` : '';
  return `<a:tc${span}><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${look}${text}</a:p></a:txBody>${cellLook(cell, at, table, placement)}</a:tc>`;
}

function cellLook(cell: TableCell, { row, column }: At, table: PageTable, placement: Placement): string {
  const end = cell.isFlowing ? table.padX : isBadge(cell) ? 0 : endMargin;
  const start = isBadge(cell) ? 0 : table.padX;
  const isTopped = table.isMatrix === true && cell.ground === undefined;
  const [above, below] = isTopped ? [matrixMargin, 0] : row === 0 ? [1, headingFoot] : [edgeMargin, edgeMargin];
  const [left, right, top, bottom] = [start, end, above, below].map((margin) => emuLength(margin, placement));
  const white = (tag: string) => rule(tag, color.paper, badgeEdge, placement);
  const underHeading = (tag: string) => rule(tag, color.ink, 3, placement);
  // Neighbours say the same of the edge they share.
  const over = row === 1 ? underHeading('lnT') : isBadge(cell) ? white('lnT') : noRule('lnT');
  const ruled = row === 0 ? underHeading('lnB') : rule('lnB', color.line2, 1, placement);
  const divided = (tag: string, isEdge: boolean) =>
    isTopped && !isEdge ? rule(tag, color.line2, 1, placement) : noRule(tag);
  const isLast = column + (cell.span ?? 1) >= table.columnWidths.length;
  const sides = `${divided('lnL', column === 0)}${divided('lnR', isLast)}`;
  const rules = `${sides}${over}${isBadge(cell) ? white('lnB') : ruled}`;
  const anchor = isTopped || cell.isTop ? 't' : row === 0 ? 'b' : 'ctr';
  return `<a:tcPr marL="${left}" marR="${right}" marT="${top}" marB="${bottom}" anchor="${anchor}">${rules}${fillXml(cell.fill ?? cell.ground)}</a:tcPr>`;
}

function rule(tag: string, stroke: string, width: number, placement: Placement): string {
  return `<a:${tag} w="${emuLength(width, placement)}">${fillXml(stroke)}</a:${tag}>`;
}

function noRule(tag: string): string {
  return `<a:${tag} w="0"><a:noFill/></a:${tag}>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
