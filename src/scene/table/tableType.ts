/** How large a table is set, and the room its marks take. */
import type { PageCell } from '../../columns/cell.ts';
import type { Measure } from '../../layout/measure.ts';

export type TableType = {
  /** Of all text but names. */
  readonly size: number;
  readonly nameSize: number;
  readonly lineHeight: number;
  readonly padX: number;
  readonly padY: number;
  /** A row is no lower, and where there is space no higher, than this. */
  readonly rowLeast: number;
  readonly rowMost: number;
};

/** Other fonts than the one measured are up to this much wider. */
export const spare = 1.04;

/** The text and the word that stands for its mark, as tables say them that cannot draw. */
export function withNote({ text, note }: PageCell): string {
  return note === undefined ? text : `${text} ${note}`;
}

export function sizeOf(cell: PageCell, type: TableType): number {
  return cell.isName ? type.nameSize : type.size;
}

/** Em a cell of a narrow level meter is wide. */
export const narrowMeter = 0.8;

/** Space a mark takes beside the text of its cell, in em. */
export function markSpace(cell: PageCell): { before: number; after: number; alone: number } {
  switch (cell.mark?.kind) {
    case 'rank':
      return { before: 0, after: 0, alone: 2.1 };
    case 'stance':
    case 'plan':
      return { before: 1.5, after: 0, alone: 0 };
    case 'badge':
      return { before: 2.1, after: 0, alone: 0 };
    case 'dot':
      return { before: 0, after: 0, alone: 0.7 };
    case 'coach':
      return { before: 0, after: 1.6, alone: 0 };
    case 'meter':
      return { before: 0, after: 0, alone: cell.mark.isNarrow ? narrowMeter * 7 : 9.6 };
    default:
      return { before: 0, after: 0, alone: 0 };
  }
}

/** Of a cell `width` wide, for the lines of its text, whatever of them is bold. */
export function textRoom(cell: PageCell, width: number, type: TableType, measure: Measure): number {
  const { before, after } = markSpace(cell);
  const size = sizeOf(cell, type);
  return width - 2 * type.padX - (before + after) * size - boldExtra(cell, size, measure);
}

/** The words a cell's text begins with that are bold where the rest is not. */
export function boldLead({ text, lead = 0, bold }: PageCell): string {
  return bold ? '' : text.slice(0, lead);
}

/** By so much its bold beginning is wider than it would be. */
export function boldExtra(cell: PageCell, size: number, measure: Measure): number {
  const lead = boldLead(cell);
  return lead === '' ? 0 : Math.max(0, measure(lead, size, true) - measure(lead, size, false));
}

/** Lines of a text, each with the part of it that belongs to the text's bold beginning, wherever lines were broken. */
export function boldParts(
  lead: string,
  lines: readonly string[],
): readonly { readonly bold: string; readonly rest: string }[] {
  let left = inkLength(lead);
  return lines.map((line) => {
    const end = endOfInk(line, left);
    left -= inkLength(line.slice(0, end));
    return { bold: line.slice(0, end), rest: line.slice(end) };
  });
}

function inkLength(text: string): number {
  return text.replace(/\s/gu, '').length;
}

/** Where so many characters end that are no spaces, with the space behind them. */
function endOfInk(text: string, count: number): number {
  let left = count;
  let at = 0;
  while (at < text.length && (left > 0 || (count > 0 && text[at] === ' '))) {
    if (!/\s/u.test(text[at] ?? '')) left--;
    at++;
  }
  return at;
}
