import { useMemo, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { isAnonymised } from '../import/anonymised.ts';
import { type OwnWorkbook, ownWorkbook } from '../import/ownWorkbook.ts';
import { sheetEdits } from '../import/sheetEdits.ts';
import { understand } from '../import/understand.ts';
import type { TableChoices } from '../import/understandTable.ts';
import { nothingUnderstood, type Understood } from '../import/understood.ts';
import { useLanguage } from '../ui/app.ts';
import type { ImportSource } from './importDesk.ts';

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
  /** Other sheets that would change somebody too. */
  readonly elsewhere: readonly { readonly name: string; readonly people: number }[];
};

/** What the source says to this chart, on the sheet the user looks at. */
export function useReading(
  source: ImportSource,
  chain: DecisionChain,
  choices: TableChoices,
): { readonly reading: Reading; readonly setSheet: (sheet: ShownSheet) => void } {
  const language = useLanguage();
  const merged = useMemo(() => ownWorkbook(source.sheets, chain, language), [source, chain, language]);
  const edits = useMemo(() => sheetEdits(source.sheets, chain), [source, chain]);
  const [sheet, setSheet] = useState<ShownSheet>(merged ? 'both' : edits.first);
  const own = sheet === 'both' ? merged : null;
  const rows = source.sheets[sheet === 'both' ? 0 : sheet]?.rows ?? [];
  const alone = useMemo(() => understand(rows, { ...choices, language }), [rows, choices, language]);
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
      elsewhere,
    },
    setSheet,
  };
}
