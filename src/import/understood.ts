import type { ColumnGuess } from './columns.ts';
import type { ImportRow, LeftOver, Unclear } from './importRow.ts';

/** What was understood of a table or of notes. Every filled cell or line is in a person, in `leftOver`, or in a column that is skipped. */
export type Understood = {
  /** Empty for notes. */
  readonly columns: readonly ColumnGuess[];
  /** 0-based row of the (last) header row; null without one. */
  readonly headerRow: number | null;
  readonly people: readonly ImportRow[];
  /** Rows and lines nobody was recognised in: offered to the tray one by one. */
  readonly leftOver: readonly LeftOver[];
  readonly unclear: readonly Unclear[];
};

export const nothingUnderstood: Understood = { columns: [], headerRow: null, people: [], leftOver: [], unclear: [] };
