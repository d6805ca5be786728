/** The table as a native table: every cell can be edited, rows grow with their text. */

import type { PageTable, TableCell } from '../../scene/page.ts';
import { endMargin } from '../../scene/table/nativeCell.ts';
import { badgeEdge, headingFoot, noteShare } from '../../scene/table/nativeTable.ts';
import { color } from '../../scene/tokens.ts';
import type { Language } from '../../words/language.ts';
import type { Pen } from './drawing.ts';
import { fillXml } from './paint.ts';
import { emuLength, fontSize, frameOf, type Placement, transformXml } from './placement.ts';
import { cellTextXml } from './tableText.ts';
import { xmlAttribute } from './xml.ts';

/** In the page's units, above and below a cell's text. */
const edgeMargin = 4;

export function tableXml(table: PageTable, name: string, { placement, language, nextId }: Pen): string {
  const widths = table.columnWidths.map((width) => Math.max(1, emuLength(width, placement)));
  const heights = table.rowHeights.map((height) => Math.max(1, emuLength(height, placement)));
  const corner = frameOf(table.x, table.y, 0, 0, placement);
  const frame = { ...corner, w: sum(widths), h: sum(heights) };
  const columns = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const rows = table.rows.map((cells, row) => {
    const full = widths.map((_, column) => cells[column] ?? { text: '' });
    const drawn = full.map((cell) => cellXml(cell, row, table, language, placement));
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

function cellXml(cell: TableCell, row: number, table: PageTable, language: Language, placement: Placement): string {
  const size = cell.size ?? (row === 0 ? table.headingSize : table.size);
  const ink = { size, bold: cell.bold === true, fill: cell.color ?? color.ink2 };
  const spacing = `<a:lnSpc><a:spcPts val="${fontSize(table.lineHeight, placement)}"/></a:lnSpc>`;
  const look = `<a:pPr algn="${isBadge(cell) ? 'ctr' : 'l'}">${spacing}</a:pPr>`;
  const text = cellTextXml(cell, ink, noteShare, language, placement);
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${look}${text}</a:p></a:txBody>${cellLook(cell, row, table, placement)}</a:tc>`;
}

function cellLook(cell: TableCell, row: number, table: PageTable, placement: Placement): string {
  const end = cell.isFlowing ? table.padX : isBadge(cell) ? 0 : endMargin;
  const start = isBadge(cell) ? 0 : table.padX;
  const [above, below] = row === 0 ? [1, headingFoot] : [edgeMargin, edgeMargin];
  const [left, right, top, bottom] = [start, end, above, below].map((margin) => emuLength(margin, placement));
  const white = (tag: string) => rule(tag, color.paper, badgeEdge, placement);
  const underHeading = (tag: string) => rule(tag, color.ink, 3, placement);
  // Neighbours say the same of the edge they share.
  const over = row === 1 ? underHeading('lnT') : isBadge(cell) ? white('lnT') : noRule('lnT');
  const ruled = row === 0 ? underHeading('lnB') : rule('lnB', color.line2, 1, placement);
  const rules = `${noRule('lnL')}${noRule('lnR')}${over}${isBadge(cell) ? white('lnB') : ruled}`;
  return `<a:tcPr marL="${left}" marR="${right}" marT="${top}" marB="${bottom}" anchor="${row === 0 ? 'b' : 'ctr'}">${rules}${fillXml(cell.fill)}</a:tcPr>`;
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
