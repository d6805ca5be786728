/** The preview before anything changes: what each column was taken for, who is new, and the fishbone as it will be. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { addPeople } from '../domain/edits/people.ts';
import { applyImport, type RowChoices } from '../import/apply.ts';
import { type Field, fields } from '../import/field.ts';
import { importWords } from '../import/importWords.ts';
import { importPlan, type RowChoice } from '../import/plan.ts';
import { likeliestSheet, understand } from '../import/understand.ts';
import type { TableChoices } from '../import/understandTable.ts';
import { chart, newId, newPersonId, useLanguage, useWords } from '../ui/app.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { MiniFish } from '../ui/MiniFish.tsx';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { importingWords } from '../words/importing.ts';
import type { ImportSource } from './importDesk.ts';
import './importing.css';
import { PlanTable } from './PlanTable.tsx';

/** More people than this are not drawn one by one in the preview. */
const drawnMost = 400;

export function ImportDialog({
  source,
  chain,
  onDone,
}: {
  source: ImportSource;
  chain: DecisionChain;
  onDone: () => void;
}) {
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const language = useLanguage();
  const [sheetAt, setSheetAt] = useState(() => likeliestSheet(source.sheets));
  const [choices, setChoices] = useState<TableChoices>({});
  const [rowChoices, setRowChoices] = useState<RowChoices>(new Map());
  const [trayLines, setTrayLines] = useState<ReadonlySet<number>>(new Set());
  const rows = source.sheets[sheetAt]?.rows ?? [];
  const understood = useMemo(() => understand(rows, { ...choices, language }), [rows, choices, language]);
  const plan = useMemo(() => importPlan(chain, understood.people), [chain, understood]);
  const asked = useDeferredValue(rowChoices);
  const after = useMemo(() => applyImport(plan, asked, newId)(chain), [plan, asked, chain]);
  const added = useMemo(
    () => new Set(Object.keys(after.people).filter((id) => !Object.hasOwn(chain.people, id))),
    [after, chain],
  );
  const choiceOf = (at: number) => rowChoices.get(at) ?? plan.rows[at]?.choice ?? 'skip';
  const count = (wanted: RowChoice) =>
    plan.rows.filter((row, at) => choiceOf(at) === wanted && (row.row.name || row.row.jobTitle)).length;
  const same = plan.rows.filter((row) => row.state === 'same' && row.repeats === null && row.match).length;
  const changed = count('add') + count('update');
  const leftOver = understood.leftOver.filter((line) => !line.isAboveHeader);

  const close = () => shellDesk.setState({ dialog: null });
  const run = () => {
    const apply = applyImport(plan, rowChoices, newId);
    const waiting = leftOver
      .filter((line) => trayLines.has(line.row))
      .map((line) => [newPersonId(), { name: line.text.slice(0, 2000), jobTitle: '' }] as const);
    onDone();
    chart.verbs.commit((from) => addPeople(waiting, 'tray')(apply(from)), { step: 'import', subject: source.name });
    close();
    notify('info', words.done(changed + waiting.length), { text: words.undo, run: chart.verbs.undo });
  };

  return (
    <Dialog
      title={`${words.title}：${source.name}`}
      isOpen
      onClose={close}
      width={1180}
      footer={
        <>
          <p className="import-summary">
            {understood.people.length === 0
              ? words.nothing
              : words.summary(count('add'), count('update'), same, plan.newChains.length)}
            {plan.beyond > 0 && `　${importing.beyond(plan.beyond)}`}
          </p>
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="button" className="button is-primary" disabled={changed + trayLines.size === 0} onClick={run}>
            {words.import}
          </button>
        </>
      }
    >
      <div className="import-dialog">
        <div className="import-left">
          {source.sheets.length > 1 && (
            <label className="field">
              <span className="field-label">{words.sheet}</span>
              <select
                value={sheetAt}
                onChange={(event) => {
                  setSheetAt(Number(event.target.value));
                  setChoices({});
                  setRowChoices(new Map());
                }}
              >
                {source.sheets.map((sheet, index) => (
                  <option key={sheet.name} value={index}>
                    {`${sheet.name} (${sheet.rows.length})`}
                  </option>
                ))}
              </select>
            </label>
          )}
          {understood.columns.length > 0 && (
            <section className="import-columns">
              <h3>{words.columns}</h3>
              <ul>
                {understood.columns.map((column) => (
                  <li key={column.index} className={column.field === 'skip' ? 'is-skipped' : ''}>
                    <span title={column.samples.join('、')}>
                      {column.header || words.columnFallback(column.index + 1)}
                    </span>
                    <select
                      aria-label={column.header || words.columnFallback(column.index + 1)}
                      value={column.field}
                      onChange={(event) => {
                        setChoices((before) => ({
                          ...before,
                          fields: { ...before.fields, [column.index]: event.target.value as Field },
                        }));
                        setRowChoices(new Map());
                      }}
                    >
                      {fields.map((field) => (
                        <option key={field} value={field}>
                          {importing.field[field]}
                        </option>
                      ))}
                    </select>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <PlanTable
            plan={plan}
            choiceOf={choiceOf}
            onChoice={(at, choice) => setRowChoices((before) => new Map(before).set(at, choice))}
          />
          {leftOver.length > 0 && (
            <section>
              <h3>
                {words.leftOver}
                <button
                  type="button"
                  className="link"
                  onClick={() => setTrayLines(new Set(leftOver.map((line) => line.row)))}
                >
                  {words.allToTray}
                </button>
              </h3>
              <ul className="import-left-over">
                {leftOver.slice(0, 60).map((line) => (
                  <li key={line.row}>
                    <label>
                      <input
                        type="checkbox"
                        checked={trayLines.has(line.row)}
                        onChange={(event) =>
                          setTrayLines((before) => {
                            const next = new Set(before);
                            if (event.target.checked) next.add(line.row);
                            else next.delete(line.row);
                            return next;
                          })
                        }
                      />
                      <span>{importing.row(line.row + 1, line.text)}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {understood.unclear.length > 0 && (
            <section>
              <h3>{words.unclear}</h3>
              <ul className="import-unclear">
                {understood.unclear.slice(0, 30).map((each) => (
                  <li key={`${each.row} ${each.column}`}>{importing.unclear(each.row + 1, each.column, each.text)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <section className="import-right" aria-label={words.preview}>
          <h3>{words.preview}</h3>
          <div className="import-fish">
            <MiniFish
              chain={after}
              label={words.preview}
              names={Object.keys(after.people).length <= drawnMost}
              isNew={added}
            />
          </div>
        </section>
      </div>
    </Dialog>
  );
}
