/** A row too tall for its page, cut between lines: what follows stands on the next page under the same number and name. */
import type { PageCell } from '../../columns/cell.ts';

/** The columns that say whose row it is; they lead every page and every part of a row. */
export const leadColumns = 2;

export type RowCut = {
  readonly first: readonly PageCell[];
  /** Nothing if all lines fit. */
  readonly rest: readonly PageCell[] | undefined;
};

/**
 * The row's first `most` lines. Every character stands in one of the parts, in order, but the lead, which stands in both.
 * @param linesOf a cell's lines in the widest font it may be set in
 * @param goesOn said behind the name in the rest
 */
export function cutRow(
  cells: readonly PageCell[],
  most: number,
  linesOf: (cell: PageCell, column: number) => readonly string[],
  goesOn: string,
): RowCut {
  const parts = cells.map((cell, column) => {
    const lines = linesOf(cell, column);
    const isOver = lines.length > most;
    const cut = isOver ? cutCell(cell, lines, most) : { first: cell, rest: emptied(cell) };
    return { ...cut, isOver, isLead: column < leadColumns && !isOver };
  });
  const rest = parts.map(({ first, rest: after, isLead }, column) =>
    !isLead ? after : column === leadColumns - 1 ? withWord(first, goesOn) : first,
  );
  return { first: parts.map(({ first }) => first), rest: parts.some(({ isOver }) => isOver) ? rest : undefined };
}

function emptied({ tone }: PageCell): PageCell {
  return { text: '', tone };
}

function withWord(cell: PageCell, word: string): PageCell {
  return cell.text.endsWith(word) ? cell : { ...cell, text: `${cell.text}${word}` };
}

function cutCell(cell: PageCell, lines: readonly string[], most: number): { first: PageCell; rest: PageCell } {
  const text = plain(cell.text);
  const end = endsOf(text, lines)[most - 1] ?? text.length;
  const after = text.slice(end).trimStart();
  const { mark: _mark, note: _note, lead = 0, ...look } = cell;
  const gone = text.length - after.length;
  return {
    first: { ...cell, text: text.slice(0, end), ...(lead > 0 && { lead: Math.min(lead, end) }) },
    rest: { ...look, text: after, ...(lead > gone && { lead: lead - gone }) },
  };
}

/** As lines are broken from it: single spaces, none at a paragraph's ends. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .join('\n');
}

/** Where in the plain text each line ends. */
function endsOf(text: string, lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    at = text.indexOf(line, at) + line.length;
    return at;
  });
}
