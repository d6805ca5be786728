/** A table is one record: what it is called, its rows and columns, and how rows of a file come into it. */
import type { DecisionChain, Edit, IsoDate, PersonId } from '../domain/chain.ts';
import type { Language } from '../words/language.ts';
import type { CellValue } from './cell.ts';
import type { Column, Words } from './column.ts';

export type TableId = 'plan' | 'tiers' | 'stages' | 'levels' | 'boards' | 'points' | 'answers';

export type RowPlace = { readonly language: Language; readonly today: IsoDate };

export type Table<Row> = {
  readonly id: TableId;
  /** The name of its sheet. */
  readonly words: Words;
  readonly columns: readonly Column<Row>[];
  readonly rowsOf: (chain: DecisionChain, place: RowPlace) => readonly Row[];
  readonly idOf: (row: Row) => string;
  /** Set in the colours of the top ten. */
  readonly isTop: (row: Row) => boolean;
  /** Whether rows that always stand there say anything yet; without it any row does. */
  readonly hasContent?: (rows: readonly Row[]) => boolean;
  /** Null: the chart says all of it by itself, nothing comes in. */
  readonly intake: Intake | null;
};

/** What a new row is begun with. */
export type Begun = { readonly personId: PersonId | null; readonly valueOf: (column: string) => CellValue };

/** How rows of a file find those of the table, and begin new ones. */
export type Intake = {
  /** One column of each list must be headed so for a table to be this one. */
  readonly needs: readonly (readonly string[])[];
  /** The column whose cells say whom a row is about. */
  readonly person?: string;
  /** A row that says the same in all of these is the same row. */
  readonly keys: readonly string[];
  /** What a new row's id begins with. */
  readonly prefix: string;
  /** Puts a new row in; null where rows do not come but stand for something of the chart. */
  readonly begin: ((id: string, row: Begun) => Edit) | null;
  /** The text that takes what no cell could hold, a line each. */
  readonly keeps?: string;
};

/** A table among others, whatever its rows are. */
export type AnyTable = Table<unknown>;

export function anyTable<Row>(table: Table<Row>): AnyTable {
  return table as unknown as AnyTable;
}
