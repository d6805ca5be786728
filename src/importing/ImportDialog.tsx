/** The preview before anything changes: what each column was taken for, who is new, and the fishbone as it will be. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { addPeople } from '../domain/edits/people.ts';
import { applyImport, type RowChoices } from '../import/apply.ts';
import { keepingAll } from '../import/clears.ts';
import { importWords } from '../import/importWords.ts';
import { importPlan, type RowChoice } from '../import/plan.ts';
import type { TableChoices } from '../import/understandTable.ts';
import { Picture } from '../picture/Picture.tsx';
import { chart, newId, newPersonId, useWords } from '../ui/app.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { importingWords } from '../words/importing.ts';
import { ColumnList } from './ColumnList.tsx';
import { HeaderRowChoice } from './HeaderRowChoice.tsx';
import type { ImportSource } from './importDesk.ts';
import './importing.css';
import { LeftOverLines } from './LeftOverLines.tsx';
import { isShown, PlanTable } from './PlanTable.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { TableNotices } from './TableNotices.tsx';
import { type ShownSheet, useReading } from './useReading.ts';

/** More people than this are not drawn one by one in the preview. */
const drawnMost = 400;

const unclearShown = 30;

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
  const [choices, setChoices] = useState<TableChoices>({});
  const [rowChoices, setRowChoices] = useState<RowChoices>(new Map());
  const [isClearing, setClearing] = useState(true);
  const [trayLines, setTrayLines] = useState<ReadonlySet<number>>(new Set());
  const [isHiddenToo, setHiddenToo] = useState(false);
  const { reading, setSheet } = useReading(source, chain, choices, isHiddenToo);
  const { understood } = reading;
  const show = (sheet: ShownSheet) => {
    setSheet(sheet);
    setChoices({});
    setRowChoices(new Map());
    setTrayLines(new Set());
  };
  const clearing = useMemo(() => importPlan(chain, understood.people), [chain, understood]);
  const plan = useMemo(
    () => (isClearing ? clearing : importPlan(chain, understood.people.map(keepingAll))),
    [isClearing, clearing, chain, understood],
  );
  const asked = useDeferredValue(rowChoices);
  const after = useMemo(() => applyImport(plan, asked, newId)(chain), [plan, asked, chain]);
  const marks = useMemo(
    () => ({ isNew: new Set(Object.keys(after.people).filter((id) => !Object.hasOwn(chain.people, id))) }),
    [after, chain],
  );
  const choiceOf = (at: number) => rowChoices.get(at) ?? plan.rows[at]?.choice ?? 'skip';
  const count = (wanted: RowChoice) => plan.rows.filter((row, at) => choiceOf(at) === wanted && isShown(row)).length;
  const same = plan.rows.filter((row) => row.state === 'same' && row.repeats === null && row.match).length;
  const repeats = plan.rows.filter((row) => row.repeats !== null).length;
  const changed = count('add') + count('update');
  const isOurs = understood.people.some((row) => row.personId !== null);
  const isWhole = isOurs && (reading.own !== null || source.sheets.length === 1);
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
    notify('info', words.done(changed + waiting.length), undoOffer());
  };

  return (
    <Dialog
      title={words.titleOf(source.name)}
      isOpen
      onClose={close}
      width={1180}
      footer={
        <>
          <p className="import-summary">
            {understood.people.length === 0
              ? words.nothing
              : words.summary(count('add'), count('update'), same, plan.newChains.length, repeats)}
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
          <SourceChoice
            source={source}
            reading={reading}
            onSheet={show}
            isHiddenToo={isHiddenToo}
            onHiddenToo={(isToo) => {
              setHiddenToo(isToo);
              setRowChoices(new Map());
              setTrayLines(new Set());
            }}
          />
          {!reading.own && (understood.columns.length > 0 || choices.headerRow !== undefined) && (
            <HeaderRowChoice
              rows={reading.rows}
              chosen={choices.headerRow}
              found={understood.headerRow}
              onChoose={(headerRow) => {
                setChoices(headerRow === undefined ? {} : { headerRow });
                setRowChoices(new Map());
                setTrayLines(new Set());
              }}
            />
          )}
          <TableNotices
            chain={chain}
            plan={clearing}
            isWhole={isWhole}
            isClearing={isClearing}
            onClearing={setClearing}
          />
          {!reading.own && understood.columns.length > 0 && (
            <ColumnList
              columns={understood.columns}
              onField={(index, field) => {
                setChoices((before) => ({ ...before, fields: { ...before.fields, [index]: field } }));
                setRowChoices(new Map());
              }}
            />
          )}
          <PlanTable
            plan={plan}
            choiceOf={choiceOf}
            onChoice={(at, choice) => setRowChoices((before) => new Map(before).set(at, choice))}
          />
          {leftOver.length > 0 && <LeftOverLines lines={leftOver} chosen={trayLines} onChoose={setTrayLines} />}
          {understood.unclear.length > 0 && (
            <section>
              <h3>{words.unclear}</h3>
              <ul className="import-unclear">
                {understood.unclear.slice(0, unclearShown).map((each) => (
                  <li key={`${each.row} ${each.column} ${each.text}`}>
                    {importing.unclear(each.row + 1, each.column, each.text)}
                  </li>
                ))}
                {understood.unclear.length > unclearShown && (
                  <li>{words.moreLines(understood.unclear.length - unclearShown)}</li>
                )}
              </ul>
            </section>
          )}
        </div>
        <section className="import-right" aria-label={words.preview}>
          <h3>{words.preview}</h3>
          <div className="import-fish">
            <Picture
              chain={after}
              label={words.preview}
              look={Object.keys(after.people).length <= drawnMost ? 'named' : 'sketch'}
              marks={marks}
            />
          </div>
        </section>
      </div>
    </Dialog>
  );
}
