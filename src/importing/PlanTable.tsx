/** Every row with what will happen to it; the choice is the user's. */
import { useState } from 'react';
import { kinds } from '../columns/kinds.ts';
import { emptyChain } from '../domain/chain.ts';
import { columnOf, type Field, fieldName } from '../import/field.ts';
import { importWords } from '../import/importWords.ts';
import type { ImportPlan, PlanRow, RowChoice } from '../import/plan.ts';
import type { FieldChange } from '../import/rowChanges.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

const shownAtFirst = 200;

type Props = {
  readonly plan: ImportPlan;
  readonly choiceOf: (at: number) => RowChoice;
  readonly onChoice: (at: number, choice: RowChoice) => void;
};

export function PlanTable({ plan, choiceOf, onChoice }: Props) {
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const [shown, setShown] = useState(shownAtFirst);
  const rows = plan.rows.map((row, at) => ({ row, at })).filter(({ row }) => isShown(row));
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{words.rows}</h3>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{words.chain}</th>
            <th scope="col">{words.jobTitle}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.choice}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ row, at }) => (
            <tr key={at} className={choiceOf(at) === 'skip' ? 'is-skipped' : ''}>
              <td>{row.row.chain || (row.match ? '' : words.inTray)}</td>
              <td>{row.row.jobTitle}</td>
              <td className={row.row.name ? 'import-name' : 'import-name is-missing'}>
                {row.row.name || words.noName}
                <Changes row={row} />
              </td>
              <td>
                {row.isBeyond ? (
                  <span className="quiet">{words.noRoom}</span>
                ) : row.repeats !== null ? (
                  <span className="quiet">{words.repeats((plan.rows[row.repeats]?.row.row ?? 0) + 1)}</span>
                ) : (
                  <select
                    aria-label={`${words.choice} ${row.row.name || row.row.jobTitle}`}
                    value={choiceOf(at)}
                    onChange={(event) => onChoice(at, event.target.value as RowChoice)}
                  >
                    <option value="add">{importing.choice.add}</option>
                    {row.match && (
                      <option value="update">
                        {row.state === 'same' ? importing.state.same : importing.choice.update}
                      </option>
                    )}
                    <option value="skip">
                      {row.state === 'same' && row.match ? importing.state.same : importing.choice.skip}
                    </option>
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 1000)}>
          {words.more(rows.length - shown)}
        </button>
      )}
    </section>
  );
}

/** Somebody is on the row: by name or title, or found by our id. */
export function isShown({ row, match, changes }: PlanRow): boolean {
  return row.name !== '' || row.jobTitle !== '' || (match !== null && changes.length > 0);
}

/** Values of scales and texts say the same of any chart. */
const noChain = emptyChain('chart:none', '');

/** What an update would change, cell by cell. */
function Changes({ row }: { row: PlanRow }) {
  const words = useWords(importingWords);
  const language = useLanguage();
  if (row.changes.length === 0) return null;
  const isToTray = (change: FieldChange) => change.on === 'seat' && change.to === '';
  const shown = (change: FieldChange, value: FieldChange['from']) => {
    if (value === null || value === undefined || value === false) return '';
    if (value === true) return '✓';
    const kind = change.on === 'competitor' ? 'level' : (columnOf(change.field as Field)?.kind ?? 'line');
    return change.on === 'seat' ? `${value}` : kinds[kind].say(value, { chain: noChain, language, today: '' });
  };
  return (
    <small className="import-changes">
      {row.changes.map((change) => (
        <span key={`${change.on} ${change.field}`} className={change.isClear ? 'is-clear' : ''}>
          <span className="import-field">
            {change.on === 'competitor' ? change.field : fieldName(change.field as Field, language)}
          </span>{' '}
          {words.becomes(shown(change, change.from), isToTray(change) ? words.inTray : shown(change, change.to))}
        </span>
      ))}
    </small>
  );
}
