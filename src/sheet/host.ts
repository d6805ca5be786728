/** What a view brings to its sheet: which rows and columns, whose row is active, and how a change is recorded. */

import type { ComponentType, ReactNode } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { CellPlace, CellValue } from '../columns/cell.ts';
import type { Column, Look } from '../columns/column.ts';
import type { DecisionChain, Edit } from '../domain/chain.ts';
import type { StepLabel } from '../domain/history.ts';
import type { RunningApp } from '../ui/app.ts';
import type { Pressed } from '../ui/keyTable.ts';
import type { WayBack } from '../ui/linePaste.ts';
import type { Language } from '../words/language.ts';
import type { BlockEdit } from './block.ts';
import type { ClipboardTable } from './clipboardTable.ts';
import type { SheetDesk } from './desk.ts';
import type { PlacedColumn, Sheet } from './model.ts';

export type Write = { readonly rowId: string; readonly column: string; readonly value: CellValue };

export type SheetHost<Row> = {
  readonly app: RunningApp;
  /** Ids of its elements begin with it. */
  readonly id: string;
  readonly desk: StoreApi<SheetDesk>;
  /** The chart, the language and the day as they are now. */
  readonly place: () => CellPlace;
  readonly rowsOf: (chain: DecisionChain) => readonly Row[];
  readonly columnsOf: (chain: DecisionChain) => readonly Column<Row>[];
  readonly idOf: (row: Row) => string;
  /** Further ids by which the row is found. */
  readonly otherIdsOf?: (row: Row) => readonly string[];
  /** Rows stand together by section, in the order of the sections; a band with its words opens each but the first. */
  readonly sections?: {
    readonly of: (row: Row) => string;
    readonly order: readonly string[];
    /** The first section has a band too. */
    readonly hasFirstBand?: true;
    /** `shown`: the rows of the section that no filter leaves out. */
    readonly words: (section: string, shown: readonly Row[], language: Language) => string;
  };
  /** px */
  readonly heights: Readonly<Record<Look, { readonly head: number; readonly row: number; readonly band: number }>>;
  /** Words over groups of columns in the full view; without them there is one line of headings. */
  readonly groups?: (language: Language) => Readonly<Record<string, string>>;
  readonly words: (language: Language) => {
    readonly label: string;
    readonly nobody: string;
    /** What moving a row is called here. */
    readonly rowUp?: string;
    readonly rowDown?: string;
  };
  /** Whose row it is, for sentences. */
  readonly nameOf: (rowId: string) => string;
  /** The active row now, and making one active. */
  readonly activeId: () => string | undefined;
  readonly take: (rowId: string) => void;
  readonly commit: (edit: Edit, label: StepLabel) => void;
  /** Several writes as one edit, where their order matters; else one after the other. */
  readonly combined?: (writes: readonly Write[]) => Edit;
  /** Columns left out by choice; null while nobody has chosen. */
  readonly hidden: {
    readonly now: () => readonly string[] | null;
    readonly choose: (ids: readonly string[] | null) => void;
  };
  /** What a closed cell shows. */
  readonly content: (row: Row, column: PlacedColumn<Row>, look: Look, language: Language) => ReactNode;
  /** Attributes the outside relies on, and classes. */
  readonly rowProps: (row: Row) => {
    readonly className?: string;
    readonly [data: `data-${string}`]: string | number | undefined;
  };
  /** A hook: whether the row is under the pointer, here or elsewhere, and whether it is selected. */
  readonly useRowState: (row: Row) => { readonly isHovered: boolean; readonly isSelected: boolean };
  readonly onHover?: (rowId: string | null) => void;
  /** The row heading's column, for assistive tools. */
  readonly headingColumn: string;
  /** Over a heading's right end. */
  readonly headingEnd?: (column: PlacedColumn<Row>, look: Look) => ReactNode;
  /** In place of a heading's words. */
  readonly heading?: (column: PlacedColumn<Row>, look: Look) => ReactNode;
  /** Beside a group's word. */
  readonly groupEnd?: (group: string) => ReactNode;
  /** Cells that are red on the clipboard. */
  readonly isRed?: (row: Row, column: string) => boolean;
  /** A pasted table with headings of its own, as one edit; null where they mean nothing here. */
  readonly pastedTable?: (sheet: Sheet<Row>, block: readonly (readonly string[])[]) => BlockEdit | null;
  /** Takes what a pasted table says of people who are not on the chart; `back`: from there to the table. */
  readonly strangers?: () => ((paste: ClipboardTable, back: WayBack) => void) | null;
  /** Alt+↑ and Alt+↓ on a row. */
  readonly moveRow?: (rowId: string, step: 1 | -1) => void;
  /** What the view adds to a row's menu. */
  readonly RowItems?: ComponentType<{ readonly rowId: string }>;
  /** Keys of the view's own on a closed cell, those with Alt also where no cell has the keyboard; true when taken. */
  readonly onKey?: (event: Pressed, sheet: Sheet<Row>) => boolean;
  /** Rows that come and go. */
  readonly rowEdits?: RowEdits;
  /** Begins dragging the row by its grip. */
  readonly onGrip?: (event: React.PointerEvent, rowId: string) => void;
  /** A row that is left out is brought back. */
  readonly showAll?: () => void;
};

export type RowEdits = {
  /** A new row at a place of the table's own order, if it has one, about the same as the row beside it where that helps. */
  readonly add: (index: number, besideId: string | undefined) => { readonly edit: Edit; readonly rowId: string } | null;
  readonly duplicate: (rowIds: readonly string[]) => { readonly edit: Edit; readonly rowIds: readonly string[] };
  readonly remove: (rowIds: readonly string[]) => Edit;
  /** To `index`, counted without them; absent where the rows' order is not one's own. */
  readonly move?: (rowIds: readonly string[], index: number) => Edit;
  /** The cell the hand goes to in a new row. */
  readonly firstColumn: string;
  readonly words: (language: Language) => RowWords;
};

type RowWords = {
  readonly add: string;
  readonly added: string;
  readonly removed: (count: number) => string;
};
