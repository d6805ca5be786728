/** What leaves the room: pages of one document, each a list of shapes, with what the native formats need besides. */
import type { PersonId } from '../domain/chain.ts';
import type { Language } from '../words/language.ts';
import type { Shape } from './shapes.ts';

/** A person's twig. Native formats glue it to the person's group, so that it follows when the card is moved. */
export type Connector = {
  /** The id of the person's group among the shapes. */
  readonly personId: PersonId;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stroke: string;
  readonly strokeWidth: number;
};

/** A text in a colour of its own. */
export type TableRun = { readonly text: string; readonly color: string; readonly bold?: boolean };

export type TableCell = {
  /** With breaks only where it would break elsewhere by itself. */
  readonly text: string;
  /** How it will stand; the text's own lines if left out. */
  readonly lines?: readonly string[];
  /** Before the text, in a font that has them all as wide as they are high. */
  readonly signs?: readonly TableRun[];
  /** The word behind the text, smaller; its last line ends with it. */
  readonly note?: TableRun;
  readonly bold?: boolean;
  /** Words the text begins with that are bold where the rest is not. */
  readonly lead?: string;
  /** Its text begins at the top of the cell. */
  readonly isTop?: true;
  /** The table's own if left out. */
  readonly size?: number;
  readonly color?: string;
  /** A cell that has one is a badge: white over and under it, its text in the middle. */
  readonly fill?: string;
  /** Flows, so it can be rewritten without minding breaks. */
  readonly isFlowing?: boolean;
  /** Its lines where they are in several inks; `text` says the same. */
  readonly inked?: readonly (readonly TableRun[])[];
  /** So many columns wide; the cells it takes the place of are left out. */
  readonly span?: number;
  /** Under the text of a cell that is no badge. */
  readonly ground?: string;
};

/** The table that `tableShapes` draws, for formats with native tables, whose cells hold text alone: headings first, then one row each. */
export type PageTable = {
  readonly x: number;
  readonly y: number;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly size: number;
  readonly headingSize: number;
  /** Of every line, so that rows are as high in any font. */
  readonly lineHeight: number;
  /** From a cell's edge to its text. */
  readonly padX: number;
  /** A line between columns, and texts begin at the top of their cells. */
  readonly isMatrix?: true;
  /** What the marks in these cells mean, in place of the group `legend`; empty without a legend. */
  readonly legend: readonly Shape[];
};

/** The kinds of page, in the order they stand in a document. */
export const pageKindIds = [
  'fishbone',
  'assessment',
  'plan',
  'progress',
  'decision',
  'coverage',
  'selling',
  'compare',
] as const;
export type PageKindId = (typeof pageKindIds)[number];

export type Page = {
  readonly kind: PageKindId;
  readonly width: number;
  readonly height: number;
  /** The page's own name, for bookmarks and slide titles. */
  readonly title: string;
  readonly language: Language;
  /**
   * Everything but twigs and table, back to front, in groups with these ids: `title`, `header`, `footer`, `legend`,
   * `bones`, `head`, each rib's, each person's; on the assessment `summary` and `table-groups`.
   */
  readonly shapes: readonly Shape[];
  /** Painted first, under all shapes. */
  readonly connectors: readonly Connector[];
  /** The table is either this, in formats that have tables, or `tableShapes`, painted last. */
  readonly table?: PageTable;
  readonly tableShapes: readonly Shape[];
};
