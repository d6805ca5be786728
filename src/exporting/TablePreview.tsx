/** The tables as the file will have them: their names, how many rows, and the first of them. */
import { useState } from 'react';
import { cellText } from '../export/xlsx/fileTables.ts';
import type { FileTable } from '../export/xlsx/furtherTables.ts';
import { useWords } from '../ui/app.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { exportingWords } from '../words/exporting.ts';

const rowsShown = 12;

export function TablePreview({ tables, note }: { tables: readonly FileTable[]; note: string }) {
  const words = useWords(exportingWords);
  const [turned, setTurned] = useState('');
  const shown = tables.find(({ name }) => name === turned) ?? tables[0];
  if (!shown) return null;
  const columns = shown.columns.filter(({ spec }) => !spec.isHidden);
  const rows = shown.rows.slice(0, rowsShown);
  const more = shown.rows.length - rows.length;
  return (
    <>
      <div className="table-preview-head">
        {tables.length > 1 ? (
          <Segmented
            label={words.sheets}
            className="table-preview-tabs"
            options={tables.map(({ name }) => ({ value: name, label: name }))}
            value={shown.name}
            onChange={setTurned}
          />
        ) : (
          <b>{shown.name}</b>
        )}
        <span className="quiet">
          {[words.tableSize(shown.rows.length, columns.length), note].filter(Boolean).join(words.clause)}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className="table-preview on-paper" aria-label={shown.name} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ id, heading }) => (
                <th key={id} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown in their own order and never change it
              <tr key={index} className={shown.isTop(row) ? 'is-top' : undefined}>
                {columns.map((column) => (
                  <td key={column.id}>{cellText(column.valueOf(row))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="quiet">{words.moreRows(more)}</p>}
    </>
  );
}
