/** Where the people are read from: the sheet, the encoding, and what else the file says. */
import { mostColumns } from '../import/columns.ts';
import { type Encoding, encodings } from '../import/encoding.ts';
import { fieldName } from '../import/field.ts';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { attempt } from '../ui/pieces.ts';
import { importingWords } from '../words/importing.ts';
import { showBytes } from './beginImport.ts';
import type { ImportSource } from './importDesk.ts';
import type { Reading, ShownSheet } from './useReading.ts';

type Props = {
  readonly source: ImportSource;
  readonly reading: Reading;
  readonly onSheet: (sheet: ShownSheet) => void;
  /** Rows out of sight are read as well. */
  readonly isHiddenToo: boolean;
  readonly onHiddenToo: (isToo: boolean) => void;
};

export function SourceChoice({ source, reading, onSheet, isHiddenToo, onHiddenToo }: Props) {
  const app = useApp();
  const words = useWords(importingWords);
  const language = useLanguage();
  const { text } = source;
  const { own } = reading;
  return (
    <>
      {source.sheets.length > 1 && (
        <label className="field">
          <span className="field-label">{words.sheet}</span>
          <select
            value={reading.sheet}
            onChange={(event) => onSheet(event.target.value === 'both' ? 'both' : Number(event.target.value))}
          >
            {reading.canBeBoth && <option value="both">{words.bothSheets}</option>}
            {source.sheets.map((sheet, index) => (
              <option key={sheet.name} value={index}>
                {`${sheet.name} (${sheet.rows.length})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {text && (
        <label className="field">
          <span className="field-label">{words.encoding}</span>
          <select
            value={text.encoding}
            onChange={(event) =>
              void attempt(app, () => showBytes(app, source.name, text.bytes, event.target.value as Encoding))
            }
          >
            {encodings.map((encoding) => (
              <option key={encoding} value={encoding}>
                {words.encodingName[encoding]}
              </option>
            ))}
          </select>
        </label>
      )}
      {reading.isTooWide && (
        <ul className="import-notices">
          <li>{words.tooWide(mostColumns)}</li>
        </ul>
      )}
      {reading.hiddenRows > 0 && (
        <ul className="import-notices">
          <li>
            {words.hiddenRows(reading.hiddenRows, isHiddenToo)}
            <label className="import-clearing">
              <input type="checkbox" checked={isHiddenToo} onChange={(event) => onHiddenToo(event.target.checked)} />
              {words.hiddenToo}
            </label>
          </li>
        </ul>
      )}
      {(reading.isAnonymised || reading.elsewhere.length > 0 || (own?.conflicts.length ?? 0) > 0) && (
        <ul className="import-notices">
          {reading.isAnonymised && <li>{words.anonymised}</li>}
          {reading.elsewhere.map(({ name, people }) => (
            <li key={name}>{words.changesElsewhere(name, people)}</li>
          ))}
          {own?.conflicts.map(({ name, field }) => (
            <li key={`${name} ${field}`}>{words.sheetsDisagree(name, fieldName(field, language), own.topSheet)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
