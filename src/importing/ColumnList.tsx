/** What each column was taken for; the user may say otherwise. */
import type { ColumnGuess } from '../import/columns.ts';
import { type Field, fieldName, fields } from '../import/field.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

type Props = {
  readonly columns: readonly ColumnGuess[];
  readonly onField: (index: number, field: Field) => void;
};

export function ColumnList({ columns, onField }: Props) {
  const words = useWords(importingWords);
  const language = useLanguage();
  return (
    <section className="import-columns">
      <h3>{words.columns}</h3>
      <ul>
        {columns.map((column) => (
          <li key={column.index} className={column.field === 'skip' ? 'is-skipped' : ''}>
            <span title={column.samples.join('、')}>{column.header || words.columnFallback(column.index + 1)}</span>
            <select
              aria-label={column.header || words.columnFallback(column.index + 1)}
              value={column.field}
              onChange={(event) => onField(column.index, event.target.value as Field)}
            >
              {fields.map((field) => (
                <option key={field} value={field}>
                  {fieldName(field, language)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
