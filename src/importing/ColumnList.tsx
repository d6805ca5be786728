/** What each column was taken for; the user may say otherwise. */
import { useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

type Props = {
  readonly columns: readonly TakenColumn[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onTake: (index: number, value: string) => void;
};

export type TakenColumn = {
  /** In the sheet, from 0. */
  readonly index: number;
  readonly header: string;
  readonly samples: readonly string[];
  /** One of the options. */
  readonly value: string;
  readonly isOut: boolean;
};

export function ColumnList({ columns, options, onTake }: Props) {
  const words = useWords(importingWords);
  return (
    <section className="import-columns">
      <h3>{words.columns}</h3>
      <ul>
        {columns.map((column) => (
          <li key={column.index} className={column.isOut ? 'is-skipped' : ''}>
            <span title={column.samples.join('、')}>{column.header || words.columnFallback(column.index + 1)}</span>
            <select
              aria-label={column.header || words.columnFallback(column.index + 1)}
              value={column.value}
              onChange={(event) => onTake(column.index, event.target.value)}
            >
              {options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}
