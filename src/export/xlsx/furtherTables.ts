/** The tables of a workbook besides the assessment, a record each: a sheet when the chart has rows for it and the depth lets it leave. */

import type { Column, Leaves, Words } from '../../columns/column.ts';
import { planColumns } from '../../columns/plan/columns.ts';
import { type PlanRow, planRowsOf } from '../../columns/plan/rows.ts';
import type { DecisionChain } from '../../domain/chain.ts';
import { leavesAt } from '../../scene/disclosure.ts';
import { planViewWords } from '../../words/planView.ts';
import { type ChoiceList, choiceLists } from './choices.ts';
import { sheetColumns } from './sheetColumns.ts';
import { printedColumns } from './sheetPrint.ts';
import { type SheetPlan, tableSheet } from './tableSheet.ts';
import type { SheetOptions } from './xlsx.ts';

type FurtherTable<R> = {
  readonly words: Words;
  readonly rowsOf: (chain: DecisionChain) => readonly R[];
  readonly columns: readonly Column<R>[];
  readonly leaves: Leaves;
  readonly isTop: (row: R) => boolean;
};

const plan: FurtherTable<PlanRow> = {
  words: { zh: planViewWords.zh.label, en: planViewWords.en.label },
  rowsOf: (chain) => planRowsOf(chain, ''),
  columns: planColumns,
  leaves: 'full',
  isTop: ({ rank }) => rank !== null,
};

/** What a sheet needs besides its own columns and rows. */
type SheetSetting = Pick<SheetPlan<never>, 'language' | 'lists' | 'meta'> & {
  /** The document's title, behind the table's. */
  readonly of: string;
  readonly footOf: (title: string) => string;
};

export type FurtherSheet = {
  readonly name: string;
  readonly printed: number;
  /** The lists its cells are chosen from. */
  readonly lists: readonly ChoiceList[];
  readonly make: (setting: SheetSetting) => ReturnType<typeof tableSheet>;
};

/** The sheets that follow the assessment's. `chain` is the one whose texts may leave as they are. */
export function furtherSheets(chain: DecisionChain, options: SheetOptions): FurtherSheet[] {
  return [furtherSheet(plan, chain, options)].flatMap((sheet) => sheet ?? []);
}

/** Rows below in which the lists still drop down. */
const spareRows = 100;

function furtherSheet<R>(
  table: FurtherTable<R>,
  chain: DecisionChain,
  { language, depth }: SheetOptions,
): FurtherSheet | null {
  const rows = leavesAt(table.leaves, depth) ? table.rowsOf(chain) : [];
  if (rows.length === 0) return null;
  const place = { chain, language, today: '' };
  const { printed, ordered: columns } = printedColumns(sheetColumns(table.columns, rows, depth, place), rows);
  const name = table.words[language];
  return {
    name,
    printed: printed.length,
    lists: choiceLists(columns, rows, chain, language),
    make: ({ of, footOf, meta, lists }) => {
      const title = [name, of].filter((text) => text !== '').join(' ');
      const foot = footOf(title);
      const printing = printed.length;
      const { isTop } = table;
      const hasFilter = true;
      return tableSheet({
        name,
        title,
        meta,
        foot,
        columns,
        printed: printing,
        rows,
        isTop,
        lists,
        language,
        spareRows,
        hasFilter,
      });
    },
  };
}
