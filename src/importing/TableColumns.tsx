/** What each column of a sheet was taken for, where the sheet is a table of a view. */
import { useState } from 'react';
import { fieldName } from '../import/field.ts';
import type { PlannedSheet } from '../import/tables/planSheets.ts';
import { columnsToTake } from '../import/tables/sheetSaid.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';
import { ColumnList, type TakenColumn } from './ColumnList.tsx';

const samplesShown = 3;
const out = 'skip';

type Props = { readonly each: PlannedSheet; readonly onColumn: (at: number, column: string | null) => void };

export function TableColumns({ each: { rows, sheet, plan }, onColumn }: Props) {
  const words = useWords(importingWords);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(plan.unknown.length > 0);
  const taken = sheet.columns.flatMap((column) => column ?? []);
  const offered = new Set([...columnsToTake(sheet.table), ...taken]);
  const body = rows.slice(sheet.headerRow + 1);
  const columns = sheet.headings.map((header, index): TakenColumn => {
    const said = body.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    const column = sheet.columns[index];
    const samples = [...new Set(said)].slice(0, samplesShown);
    return { index, header: header.trim(), samples, value: column?.id ?? out, isOut: !column };
  });
  return (
    <details className="import-taken" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.columns}</summary>
      <ColumnList
        columns={columns.filter(({ header, samples }) => header !== '' || samples.length > 0)}
        options={[
          ...[...offered].map((column) => ({ value: column.id, label: column.words[language] })),
          { value: out, label: fieldName('skip', language) },
        ]}
        onTake={(at, value) => onColumn(at, value === out ? null : value)}
      />
    </details>
  );
}
