/** What leaves the room: pages of one document, each a list of shapes, with what the native formats need besides. */
import type { PersonId } from '../domain/chain.ts';
import type { Language } from '../words/language.ts';
import type { Shape } from './shapes.ts';

/** A line that native formats glue to the person's group, so that it follows when the card is moved. */
export type Connector = {
  readonly personId: PersonId;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stroke: string;
  readonly strokeWidth: number;
};

export type TableCell = { readonly text: string; readonly bold?: boolean; readonly color?: string; readonly fill?: string };

/** The same table that `shapes` draws, for formats with native tables. */
export type PageTable = {
  readonly x: number;
  readonly y: number;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly size: number;
};

export type Page = {
  readonly kind: 'fishbone' | 'assessment';
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: Language;
  /** Everything but the table's body, which is `table` for native formats and `tableShapes` for painted ones. */
  readonly shapes: readonly Shape[];
  readonly connectors: readonly Connector[];
  readonly table?: PageTable;
  readonly tableShapes: readonly Shape[];
};
