/** The menus of the table's bar and headings. */
import type { CompetitorColumnId } from '../columns/assessment/relation.ts';
import type { Row } from '../domain/rows.ts';
import type { SheetView } from '../sheet/useSheet.ts';

export type GridMenuKind =
  | { readonly of: 'filter' | 'columns'; readonly view: SheetView<Row> }
  | { readonly of: 'rank' }
  | { readonly of: 'competitor'; readonly column: CompetitorColumnId };
