import { useMemo, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { isAnonymised } from '../import/anonymised.ts';
import { mostColumns } from '../import/columns.ts';
import { hiddenRowCount, withoutHiddenRows } from '../import/hiddenRows.ts';
import { type OwnWorkbook, ownWorkbook } from '../import/ownWorkbook.ts';
import { sheetEdits } from '../import/sheetEdits.ts';
import type { FoundSheet } from '../import/tables/planSheets.ts';
import { isStatement } from '../import/tables/recognise.ts';
import { type SheetSaid, sheetSaid } from '../import/tables/sheetSaid.ts';
import { understand } from '../import/understand.ts';
import type { TableChoices } from '../import/understandTable.ts';
import { nothingUnderstood, type Understood } from '../import/understood.ts';
import { useApp, useLanguage } from '../ui/app.ts';
import type { ImportSource } from './importDesk.ts';
import { tablesOnScreen } from './tableViews.ts';

/** One sheet, or both of our own workbook as one. */
export type ShownSheet = number | 'both';

export type Reading = {
  readonly sheet: ShownSheet;
  readonly canBeBoth: boolean;
  readonly understood: Understood;
  /** Nobody can be found by this table, so nothing of it is offered. */
  readonly isAnonymised: boolean;
  /** While both sheets are shown. */
  readonly own: OwnWorkbook | null;
  /** Something stands in columns behind those that are read. */
  readonly isTooWide: boolean;
  /** Rows of the sheet that are out of sight, whether they are read or not. */
  readonly hiddenRows: number;
  /** The rows read. */
  readonly rows: readonly (readonly string[])[];
  /** Other sheets that would change somebody too. */
  readonly elsewhere: readonly { readonly name: string; readonly people: number }[];
  /** Sheets that are tables of a view. */
  readonly tables: readonly FoundSheet[];
  /** Names of sheets that only tell what the chart says by itself. */
  readonly statements: readonly string[];
};

const noRows: readonly (readonly string[])[] = [];

/** What the source says to this chart, on the sheet the user looks at. */
export function useReading(
  source: ImportSource,
  chain: DecisionChain,
  choices: TableChoices,
  isHiddenToo: boolean,
  /** What the user says of sheets. */
  said: ReadonlyMap<number, SheetSaid>,
): { readonly reading: Reading; readonly setSheet: (sheet: ShownSheet) => void } {
  const app = useApp();
  const language = useLanguage();
  const [onScreen] = useState(() => tablesOnScreen(app));
  const sheets = useMemo(() => (isHiddenToo ? source.sheets : withoutHiddenRows(source.sheets)), [source, isHiddenToo]);
  const tables = useMemo(
    () =>
      sheets.flatMap(({ name, rows }, index): FoundSheet[] => {
        const sheet = sheetSaid(rows, said.get(index), onScreen);
        return sheet ? [{ name, rows, index, sheet }] : [];
      }),
    [sheets, said, onScreen],
  );
  const statements = useMemo(() => sheets.filter(({ rows }) => isStatement(rows)).map(({ name }) => name), [sheets]);
  const merged = useMemo(() => ownWorkbook(sheets, chain, language), [sheets, chain, language]);
  const edits = useMemo(() => sheetEdits(sheets, chain), [sheets, chain]);
  const [sheet, setSheet] = useState<ShownSheet>(merged ? 'both' : edits.first);
  const own = sheet === 'both' ? merged : null;
  const shown = source.sheets[sheet === 'both' ? 0 : sheet];
  const rows = sheets[sheet === 'both' ? 0 : sheet]?.rows ?? noRows;
  const isOther = tables.some(({ index }) => index === sheet) || (isStatement(rows) && sheet !== 'both');
  const alone = useMemo(
    () => (isOther ? nothingUnderstood : understand(rows, { ...choices, language })),
    [isOther, rows, choices, language],
  );
  const isTooWide = useMemo(
    () => rows.some((row) => row.slice(mostColumns).some((cell) => cell.trim() !== '')),
    [rows],
  );
  const isWithoutNames = useMemo(() => isAnonymised(alone), [alone]);
  const elsewhere = source.sheets.flatMap(({ name }, at) => {
    const people = edits.updates[at] ?? 0;
    return own || at === sheet || people === 0 ? [] : [{ name, people }];
  });
  return {
    reading: {
      sheet,
      canBeBoth: merged !== null,
      understood: own?.understood ?? (isWithoutNames ? nothingUnderstood : alone),
      isAnonymised: !own && isWithoutNames,
      own,
      isTooWide,
      hiddenRows: shown ? hiddenRowCount(shown) : 0,
      rows,
      elsewhere,
      tables,
      statements,
    },
    setSheet,
  };
}
