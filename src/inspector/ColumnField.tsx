/** A field of the assessment as its column's record has it: what it reads, says, offers and takes, for one person or several. */

import { assessmentColumns } from '../columns/assessment/columns.ts';
import type { CellValue } from '../columns/cell.ts';
import { cellText, readCell, setCell } from '../columns/column.ts';
import { kinds } from '../columns/kinds.ts';
import type { PersonId } from '../domain/chain.ts';
import { rowsOf } from '../domain/rows.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { subjectOf } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { TextField } from '../ui/TextField.tsx';
import { inspectorWords } from '../words/inspector.ts';

type Props = {
  readonly column: string;
  readonly ids: readonly PersonId[];
  /** Where the section says the rest of the column's words. */
  readonly label?: string;
  readonly isLong?: true;
  readonly isLabelHidden?: true;
};

export function ColumnField({ column: id, ids, label, isLong = undefined, isLabelHidden = undefined }: Props) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const language = useLanguage();
  const chain = useChain();
  const column = assessmentColumns(chain).find((each) => each.id === id);
  const rows = rowsOf(chain).filter(({ personId, otherSeatIds }) =>
    ids.some((each) => each === personId || otherSeatIds.includes(each)),
  );
  const [first] = rows;
  if (!column || !first) return null;
  const place = { chain, language, today: today() };
  const { kind } = column;
  const value = column.valueOf(first);
  const isShared = rows.every((row) => column.valueOf(row) === value);
  const set = (next: CellValue) =>
    app.chart.verbs.commit((from) => ids.reduce((now, each) => setCell(column, each, next, today())(now), from), {
      step: column.step,
      subject: subjectOf(app, ids),
    });
  const name = label ?? column.words[language];
  const { isClosed, isSuggesting, choicesOf, emptied } = kinds[kind];
  if (isClosed)
    return (
      <label className="field" data-field={id}>
        <span className="field-label">{name}</span>
        <select
          value={isShared ? `${value ?? ''}` : 'mixed'}
          onChange={({ target }) => set(target.value === '' ? (emptied ?? null) : target.value)}
        >
          {!isShared && (
            <option value="mixed" disabled>
              {words.mixed}
            </option>
          )}
          <option value="">{words.notGiven}</option>
          {choicesOf(place).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    );
  const text = kind === 'date' ? `${value ?? ''}` : cellText(column, first, place);
  return (
    <TextField
      key={`${id} ${ids.at(-1)}`}
      label={name}
      fieldName={id}
      type={kind === 'date' ? 'date' : 'text'}
      value={isShared ? text : ''}
      placeholder={isShared ? undefined : words.mixed}
      {...(isLong && { isLong })}
      {...(isLabelHidden && { isLabelHidden })}
      {...(isSuggesting && { suggestions: () => choicesOf(place).map((choice) => choice.label) })}
      onCommit={(typed) => {
        const read = readCell(column, typed, ids.at(-1) ?? '', place);
        if ('value' in read && !(isShared && read.value === value)) set(read.value);
      }}
    />
  );
}
