/** How large a table is set, and the room its marks take. */
import type { PageCell } from '../../columns/cell.ts';

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
