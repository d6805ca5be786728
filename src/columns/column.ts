/** A column is one record: what it is called, holds, shows, takes, and where it may go. Everything else derives from it. */
import type { Assessment, DecisionChain, Edit, IsoDate, Person } from '../domain/chain.ts';
import type { StepKind } from '../domain/history.ts';
import type { Language } from '../words/language.ts';
import type { CellPlace, CellRead, CellValue, Choice, PageCell } from './cell.ts';
import { type Kind, kinds, listOf } from './kinds.ts';

export type Words = Readonly<Record<Language, string>>;

/** Docked under the canvas, or the full view. */
export type Look = 'dock' | 'full';

/** px: docked zh, docked en, full zh, full en. */
export type FourWidths = readonly [number, number, number, number];
/** px: docked, full. */
type TwoWidths = readonly [number, number];

/** The column in a sheet on screen. */
export type SheetColumnSpec<Row = never> = {
  /** A heading and a scale's common words fit. */
  readonly least: FourWidths;
  /** With room to spare, for a scale's longest word. */
  readonly spacious?: FourWidths;
  /** As wide as its content between these; `isBroken`: in two lines, in the full view. */
  readonly content?: {
    readonly least: TwoWidths;
    readonly most: TwoWidths;
    readonly isBroken?: true;
    /** px without padding, where a cell shows more than its text; 0 for nothing. */
    readonly widthOf?: (row: Row, look: Look, place: CellPlace) => number;
  };
  /** As wide as its whole heading, within limits. */
  readonly fitsHeading?: true;
  /** Another form that needs this many px in the full view, given where there is room for it. */
  readonly wide?: { readonly width: number; readonly need: number; readonly words?: Words };
  /** In the dock it says the rest of the column before it. */
  readonly isJoined?: true;
  /** Shown by choice only: other columns say the same. */
  readonly isExtra?: true;
  /** In the full view it is the lower line of this column, and shown where that is. */
  readonly under?: string;
  /** Its share of what is spare in the end. */
  readonly growth?: number;
  /** While nobody has chosen columns, a window shows as many as fit, the most needed (1) first. */
  readonly need: number;
  /** In the full view it is shown however narrow the window: the table scrolls instead. */
  readonly isKept?: true;
  /** Stays at the left edge, and cannot be hidden: without it a row says nothing. */
  readonly isFrozen?: true;
  /** For a heading narrower than the word. */
  readonly short?: Readonly<Partial<Record<Look, Words>>>;
};

/** The column on a page. */
export type PageColumnSpec<Row> = {
  readonly group: string;
  /** Where its cells say more than the column itself does. */
  readonly words?: Words;
  readonly cell: (row: Row, place: PagePlace) => PageCell;
  /** Stands on the page though nobody has a value. */
  readonly isLasting?: true;
  /** Left out where the page is too narrow for all: other columns say the same. */
  readonly isSpare?: true;
  /** Its lines are not broken while there is another way. */
  readonly isWhole?: true;
  /** Sentences: in a native table they flow. */
  readonly isProse?: true;
  /** As wide as it must be, however much space there is. */
  readonly isNarrow?: true;
};

export type PagePlace = { readonly chain: DecisionChain; readonly language: Language };

/** The column in a workbook. */
export type BookColumnSpec<Row = never> = {
  /** What its cells say, where that is not their value. */
  readonly text?: (row: Row, place: CellPlace) => string;
  /** Characters; absent: a scale's. */
  readonly width?: number | Readonly<Record<Language, number>>;
  /** Columns of one group stay on one printed page, if they can. */
  readonly group: string;
  /** Printed though nobody has a value: it asks for one. */
  readonly isAsked?: true;
  /** Amber while empty: for everyone, or for the top ten. */
  readonly isDue?: 'all' | 'top';
  /** Computed by the spreadsheet too: `at` gives a column's cell in the same row, `list` where a kind's choices stand. */
  readonly formula?: (at: (id: string) => string, list: (kind: Kind) => string | undefined) => string | undefined;
  readonly isHidden?: true;
  readonly isCentred?: true;
};

/** The least open depth at which it may leave (method.md §10): a picture's, a table without names, the whole, or none. */
export type Leaves = 'chart' | 'anonymous' | 'full' | 'never';

export type Column<Row> = {
  readonly id: string;
  readonly words: Words;
  readonly kind: Kind;
  readonly group: string;
  /** Stands in sheet and file only while somebody has a value, or by choice. */
  readonly isOptional?: true;
  readonly valueOf: (row: Row) => CellValue;
  /** Sets it on the row of that id, as done today; null for what is computed. */
  readonly set: ((rowId: string, value: CellValue, today: IsoDate) => Edit) | null;
  /** What its text means, where that depends on more than the kind. */
  readonly read?: (text: string, rowId: string, place: CellPlace) => CellRead;
  /** Where a value went that was just set and the cell does not show, for a sentence; '' where it shows. */
  readonly aside?: (rowId: string, value: CellValue, place: CellPlace) => string;
  /** Values of its kind that are the row itself: they cannot be chosen or written there. */
  readonly ownOf?: (rowId: string, chain: DecisionChain) => readonly string[];
  /** What undo calls a change of it. */
  readonly step: StepKind;
  /** Where its value is kept, if it is one field of a person or an assessment. */
  readonly kept?: KeptIn;
  readonly sheet: SheetColumnSpec<Row> | null;
  readonly page: PageColumnSpec<Row> | { readonly within: string } | null;
  readonly book: BookColumnSpec<Row> | null;
  /** Header words of tables that come in, parted by blanks, without case, blanks and marks; its own words count too. */
  readonly headers: string;
  /** In a table that comes in, a text under this heading may begin with what another column holds. */
  readonly ledBy?: LedBy | undefined;
  readonly leaves: Leaves;
};

export type KeptIn =
  | { readonly on: 'person'; readonly key: keyof Person }
  | { readonly on: 'assessment'; readonly key: keyof Assessment };

/**
 * `column`: whose words lead, where the table has none of it. `staysWhole`: they stay in the text, and an empty cell of it is
 * as none. `behind`: the text behind what may stand before them.
 */
type LedBy = {
  readonly column: string;
  readonly staysWhole?: true;
  readonly behind?: (text: string, today: IsoDate) => string;
};

/** Whether somebody has a value there. */
export function isUsed<Row>(column: Column<Row>, rows: readonly Row[]): boolean {
  return rows.some((row) => !isEmpty(column.valueOf(row)));
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** What the cell says in a language; nothing for what is not set. */
export function cellText<Row>(column: Column<Row>, row: Row, place: CellPlace): string {
  const value = column.valueOf(row);
  return value === null ? '' : kinds[column.kind].say(value, place);
}

/** The value a text means in a row's cell: words of both languages, numbers, letters. */
export function readCell<Row>(column: Column<Row>, text: string, rowId: string, place: CellPlace): CellRead {
  if (!column.set) return { fault: 'computed' };
  const read = column.read ? column.read(text, rowId, place) : kinds[column.kind].read(text, place);
  const own = column.ownOf?.(rowId, place.chain) ?? [];
  const held = [('value' in read ? read.value : read.known) ?? null].flat();
  const self = held.filter((each) => own.includes(`${each}`)).map(String);
  if (self.length === 0) return read;
  if ('fault' in read || !kinds[column.kind].isMany) return { fault: 'not-self' };
  const known = listOf(read.value).filter((id) => !self.includes(id));
  return { fault: 'not-self', about: kinds[column.kind].say(self, place), known };
}

/** What can be chosen in a row's cell. */
export function choicesIn<Row>(column: Column<Row>, rowId: string, place: CellPlace): readonly Choice[] {
  const own = column.ownOf?.(rowId, place.chain) ?? [];
  const choices = kinds[column.kind].choicesOf(place);
  return own.length === 0 ? choices : choices.filter(({ value }) => !own.includes(value));
}

/** Sets a cell; what is computed takes nothing. */
export function setCell<Row>(column: Column<Row>, rowId: string, value: CellValue, today: IsoDate): Edit {
  return column.set ? column.set(rowId, value, today) : (chain) => chain;
}
