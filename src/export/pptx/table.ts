/** The table as a native table: every cell can be edited, rows grow with their text. */
import type { PageTable, TableCell } from '../../scene/page.ts';
import { color } from '../../scene/tokens.ts';
import type { Language } from '../../words/language.ts';
import type { Pen } from './drawing.ts';
import { fillXml } from './paint.ts';
import { emuLength, fontSize, frameOf, type Placement, transformXml } from './placement.ts';
import { paragraphXml, runProperties } from './text.ts';
import { xmlAttribute } from './xml.ts';

/** In the page's units. Little at the right: a text a little wider than measured need not fold. */
const startMargin = 10;
const endMargin = 2;
const edgeMargin = 4;

export function tableXml(table: PageTable, name: string, { placement, language, nextId }: Pen): string {
  const widths = table.columnWidths.map((width) => Math.max(1, emuLength(width, placement)));
  const heights = table.rowHeights.map((height) => Math.max(1, emuLength(height, placement)));
  const corner = frameOf(table.x, table.y, 0, 0, placement);
  const frame = { ...corner, w: sum(widths), h: sum(heights) };
  const columns = widths.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const rows = table.rows.map((cells, row) => {
    const full = widths.map((_, column) => cells[column] ?? { text: '' });
    const drawn = full.map((cell) => cellXml(cell, row === 0, table, language, placement));
    return `<a:tr h="${heights[row] ?? heights.at(-1) ?? 1}">${drawn.join('')}</a:tr>`;
  });
  const id = nextId();
  const shownName = xmlAttribute(name);
  const head = `<p:nvGraphicFramePr><p:cNvPr id="${id}" name="${shownName}" descr="${shownName}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`;
  const grid = `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns}</a:tblGrid>${rows.join('')}</a:tbl>`;
  return `<p:graphicFrame>${head}${transformXml(frame, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">${grid}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function cellXml(
  cell: TableCell,
  isHeading: boolean,
  table: PageTable,
  language: Language,
  placement: Placement,
): string {
  const size = cell.size ?? (isHeading ? table.headingSize : table.size);
  const ink = { size, bold: cell.bold === true, fill: cell.color ?? color.ink2 };
  const text = paragraphXml(
    cell.text,
    'l',
    runProperties('a:rPr', ink, language, placement),
    runProperties('a:endParaRPr', ink, language, placement),
    `<a:lnSpc><a:spcPts val="${fontSize(table.lineHeight, placement)}"/></a:lnSpc>`,
  );
  const [start, end, edge] = [startMargin, endMargin, edgeMargin].map((margin) => emuLength(margin, placement));
  const margins = `marL="${start}" marR="${end}" marT="${edge}" marB="${edge}" anchor="ctr"`;
  const bottom = isHeading ? rule('lnB', color.ink, 3, placement) : rule('lnB', color.line2, 1, placement);
  const rules = `${noRule('lnL')}${noRule('lnR')}${noRule('lnT')}${bottom}`;
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody><a:tcPr ${margins}>${rules}${fillXml(cell.fill)}</a:tcPr></a:tc>`;
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
