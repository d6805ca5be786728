/** The tables of a workbook besides the assessment: a sheet when the chart has rows for it and the depth lets it leave. */

import type { Column, Words } from '../../columns/column.ts';
import { type ChangeRow, changeColumns, changeRows } from '../../columns/compare/columns.ts';
import { progressColumns, progressRows } from '../../columns/plan/progress.ts';
import type { TableId } from '../../columns/table.ts';
import { tables } from '../../columns/tables.ts';
import type { DecisionChain } from '../../domain/chain.ts';
import { sinceLast } from '../../domain/compare/sides.ts';
import { localDay } from '../../domain/dates.ts';
import { disclosedComparison, type ShownComparison } from '../../scene/compare/disclosedComparison.ts';
import { type PageKindId, pageKindIds } from '../../scene/page.ts';
import { pagesAt } from '../../scene/pageKinds.ts';
import { tableWords } from '../../words/tables.ts';
import { modeFacts } from '../../words/tierText.ts';
import { type ChoiceList, choiceLists } from './choices.ts';
import { assessmentSheetTable, type SheetColumn, type SheetTable, sheetColumns } from './sheetColumns.ts';
import { printedColumns } from './sheetPrint.ts';
import { type SheetPlan, tableSheet } from './tableSheet.ts';
import type { SheetOptions } from './xlsx.ts';

export type FurtherId = TableId | 'progress' | 'changes';

/** A table file holds one of them, or 全部人员. */
export type CsvTable = 'people' | FurtherId;

/** The view's page whose choice and depth a sheet follows. */
const pageOf: Readonly<Record<FurtherId, PageKindId>> = {
  plan: 'plan',
  tiers: 'decision',
  stages: 'decision',
  levels: 'coverage',
  boards: 'coverage',
  points: 'selling',
  answers: 'selling',
  progress: 'progress',
  changes: 'compare',
};

/** The first table of a view's page. */
export function tableOfPage(page: PageKindId): FurtherId | undefined {
  return (Object.keys(pageOf) as FurtherId[]).find((id) => pageOf[id] === page);
}

/** The table a file of one will hold: that of everyone where the one asked for has no rows or does not leave. */
export function leavingTable(chain: DecisionChain, options: TableOptions, wanted: CsvTable): FurtherSheet | null {
  return furtherSheetsOf(chain, options).find(({ id }) => id === wanted) ?? null;
}

/** Views with sheets of their own. */
export const sheetPages: readonly PageKindId[] = pageKindIds.filter(
  (page) => page === 'assessment' || Object.values(pageOf).includes(page),
);

/** What a sheet needs besides its own columns and rows. */
type SheetSetting = Pick<SheetPlan<never>, 'language' | 'lists'> & {
  /** The document's title, behind the table's. */
  readonly of: string;
  readonly footOf: (title: string) => string;
  readonly metaOf: (...more: readonly string[]) => string;
};

/** A table as its file has it. */
export type FileTable<R = unknown> = {
  readonly name: string;
  readonly columns: readonly SheetColumn<R>[];
  readonly rows: readonly R[];
  readonly isTop: (row: R) => boolean;
};

export type FurtherSheet = FileTable & {
  readonly id: FurtherId;
  readonly printed: number;
  /** The lists its cells are chosen from. */
  readonly lists: readonly ChoiceList[];
  readonly make: (setting: SheetSetting) => ReturnType<typeof tableSheet>;
};

/** Of what is exported, the part that says which tables leave. */
export type TableOptions = Pick<SheetOptions, 'language' | 'depth' | 'pages' | 'compared' | 'preparedBy'>;

/** The page kinds that have sheets, of those asked for the ones the chart has and the depth lets leave. */
export function leavingTables(chain: DecisionChain, { pages = pageKindIds, depth, compared }: TableOptions) {
  return pagesAt(chain, { pages, depth, ...(compared && { compared }) }).leaving.filter((page) =>
    sheetPages.includes(page),
  );
}

/**
 * The sheets that follow the assessment's, of the chain as it may leave; `chain` is the whole, of which another date may
 * be told.
 */
export function furtherSheets(
  chain: DecisionChain,
  { chain: shown, linked }: Pick<SheetTable<unknown>, 'chain' | 'linked'>,
  options: TableOptions,
): FurtherSheet[] {
  const { language, depth, compared } = options;
  const leaving = leavingTables(chain, options);
  const place = { language, today: '' };
  const sheets = tables.flatMap((table) => {
    if (!leaving.includes(pageOf[table.id])) return [];
    const rows = table.rowsOf(pageOf[table.id] === 'coverage' ? linked : shown, place);
    if (table.hasContent?.(rows) === false) return [];
    const facts = table.id === 'tiers' ? modeFacts(shown, language) : [];
    return furtherSheet({ ...table, rows, facts }, shown, options) ?? [];
  });
  const told = leaving.includes('progress') ? progressSheet(shown, options) : [];
  if (!leaving.includes('compare')) return [...sheets, ...told];
  const comparison = disclosedComparison(chain, compared ?? sinceLast, depth, language, [options.preparedBy]);
  return [...sheets, ...told, ...(comparison ? changesSheet(comparison, shown, options) : [])];
}

/** The same of a whole chain: what is withheld is taken out first. */
export function furtherSheetsOf(chain: DecisionChain, options: TableOptions): FurtherSheet[] {
  const { language, depth, preparedBy } = options;
  const texts = { title: '', date: '', version: '', preparedBy };
  return furtherSheets(chain, assessmentSheetTable(chain, language, depth, texts), options);
}

function progressSheet(shown: DecisionChain, options: TableOptions): FurtherSheet[] {
  const sheet = furtherSheet(
    {
      id: 'progress',
      words: { zh: tableWords.zh.progress, en: tableWords.en.progress },
      rows: progressRows(shown),
      columns: progressColumns,
      isTop: ({ rank }) => rank !== null,
      facts: [],
    },
    shown,
    options,
  );
  return sheet ? [sheet] : [];
}

function changesSheet(comparison: ShownComparison, shown: DecisionChain, options: TableOptions): FurtherSheet[] {
  const { language } = options;
  const dates = [comparison.before, comparison.after].map(({ at, label }) =>
    [label, localDay(at)].filter(Boolean).join(' '),
  );
  const sheet = furtherSheet<ChangeRow>(
    {
      id: 'changes',
      words: { zh: tableWords.zh.changes, en: tableWords.en.changes },
      rows: changeRows(comparison.merged, language),
      columns: changeColumns,
      isTop: ({ rank }) => rank !== null,
      facts: [dates.join(' → ')],
    },
    shown,
    options,
  );
  return sheet ? [sheet] : [];
}

type Filled<R> = {
  readonly id: FurtherId;
  readonly words: Words;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly isTop: (row: R) => boolean;
  /** Said under the title, behind what the document says of itself. */
  readonly facts: readonly string[];
};

/** Rows below in which the lists still drop down, where rows are taken back in; what is only told has none. */
const spareRows = (id: FurtherId) => (tables.some((table) => table.id === id && table.intake) ? 100 : 0);

function furtherSheet<R>(
  table: Filled<R>,
  chain: DecisionChain,
  { language, depth }: TableOptions,
): FurtherSheet | null {
  const { id, rows, isTop, facts } = table;
  if (rows.length === 0) return null;
  const place = { chain, language, today: '' };
  const { printed, ordered: columns } = printedColumns(sheetColumns(table.columns, rows, depth, place), rows);
  const name = table.words[language];
  return {
    id,
    name,
    printed: printed.length,
    columns: columns as unknown as readonly SheetColumn<unknown>[],
    rows,
    isTop: isTop as (row: unknown) => boolean,
    lists: choiceLists(columns, rows, chain, language),
    make: ({ of, footOf, metaOf, lists }) => {
      const title = [name, of].filter((text) => text !== '').join(' ');
      return tableSheet({
        name,
        title,
        meta: metaOf(...facts),
        foot: footOf(title),
        columns,
        printed: printed.length,
        rows,
        isTop,
        lists,
        language,
        spareRows: spareRows(id),
        hasFilter: true,
      });
    },
  };
}

export const csvTableIds: readonly CsvTable[] = ['people', ...tables.map(({ id }) => id), 'progress', 'changes'];
