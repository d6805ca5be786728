/** The preview before anything changes: what each column was taken for, who is new, and the fishbone as it will be. */
import { useContext, useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DecisionChain } from '../domain/chain.ts';
import { addPeople } from '../domain/edits/people.ts';
import { applyImport, type RowChoices } from '../import/apply.ts';
import { keepingAll } from '../import/clears.ts';
import { type Field, fieldName, fields } from '../import/field.ts';
import { importWords } from '../import/importWords.ts';
import { importPlan, type RowChoice } from '../import/plan.ts';
import { planSheets, strangerKey, strangersLeft } from '../import/tables/planSheets.ts';
import type { SheetSaid } from '../import/tables/sheetSaid.ts';
import type { TableRow } from '../import/tables/tablePlan.ts';
import type { TableChoices } from '../import/understandTable.ts';
import { Picture } from '../picture/Picture.tsx';
import { strangersSaid } from '../sheet/pasteReport.ts';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { newId, newPersonId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { ViewsContext } from '../ui/views.ts';
import { importingWords } from '../words/importing.ts';
import { sheetWords } from '../words/sheet.ts';
import { ColumnList } from './ColumnList.tsx';
import { HeaderRowChoice } from './HeaderRowChoice.tsx';
import type { ImportSource } from './importDesk.ts';
import './importing.css';
import { DialogChoice } from '../ui/DialogChoice.tsx';
import { LeftOverLines } from './LeftOverLines.tsx';
import { isShown, PlanTable } from './PlanTable.tsx';
import { ReadAs } from './ReadAs.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { TableNotices } from './TableNotices.tsx';
import { TableParts } from './TableParts.tsx';
import { waysToTables } from './tableViews.ts';
import { type ShownSheet, useReading } from './useReading.ts';

/** More people than this are not drawn one by one in the preview. */
const drawnMost = 400;

const unclearShown = 30;

function isChanging({ state }: TableRow): boolean {
  return state === 'new' || state === 'update';
}

function toggled<T>(set: ReadonlySet<T>, values: readonly T[], isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  for (const value of values) isIn ? next.add(value) : next.delete(value);
  return next;
}

export function ImportDialog({
  source,
  chain,
  onDone,
}: {
  source: ImportSource;
  chain: DecisionChain;
  onDone: () => void;
}) {
  const app = useApp();
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const views = useContext(ViewsContext);
  const [choices, setChoices] = useState<TableChoices>({});
  const [rowChoices, setRowChoices] = useState<RowChoices>(new Map());
  const [isClearing, setClearing] = useState(true);
  const [trayLines, setTrayLines] = useState<ReadonlySet<number>>(new Set());
  const [isHiddenToo, setHiddenToo] = useState(false);
  const [said, setSaid] = useState<ReadonlyMap<number, SheetSaid>>(new Map());
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const { reading, setSheet } = useReading(source, chain, choices, isHiddenToo, said);
  const language = useLanguage();
  const [welcome, setWelcome] = useState<ReadonlySet<string>>(() => {
    const setting = { language, today: today(), welcome: new Set<string>(), newId };
    const { sheets } = planSheets(chain, source.back ? reading.tables : [], setting, () => true);
    return new Set(sheets.flatMap(({ index, plan }) => plan.strangers.map(({ key }) => strangerKey(index, key))));
  });
  const { understood } = reading;
  const show = (sheet: ShownSheet) => {
    setSheet(sheet);
    setChoices({});
    setRowChoices(new Map());
    setTrayLines(new Set());
  };
  const say = (index: number, as: NonNullable<SheetSaid['as']>) => {
    setSaid((before) => new Map(before).set(index, { as, columns: {} }));
    show(index);
  };
  const clearing = useMemo(() => importPlan(chain, understood.people), [chain, understood]);
  const plan = useMemo(
    () => (isClearing ? clearing : importPlan(chain, understood.people.map(keepingAll))),
    [isClearing, clearing, chain, understood],
  );
  const asked = useDeferredValue(rowChoices);
  const withPeople = useMemo(() => applyImport(plan, asked, newId)(chain), [plan, asked, chain]);
  const isTaken = (index: number) => !skipped.has(index);
  const tables = useMemo(
    () =>
      planSheets(withPeople, reading.tables, { language, today: today(), welcome, newId }, (at) => !skipped.has(at)),
    [withPeople, reading.tables, language, welcome, skipped],
  );
  const after = useMemo(() => tables.edit(withPeople), [tables, withPeople]);
  const marks = useMemo(
    () => ({ isNew: new Set(Object.keys(after.people).filter((id) => !Object.hasOwn(chain.people, id))) }),
    [after, chain],
  );
  const choiceOf = (at: number) => rowChoices.get(at) ?? plan.rows[at]?.choice ?? 'skip';
  const count = (wanted: RowChoice) => plan.rows.filter((row, at) => choiceOf(at) === wanted && isShown(row)).length;
  const same = plan.rows.filter((row) => row.state === 'same' && row.repeats === null && row.match).length;
  const repeats = plan.rows.filter((row) => row.repeats !== null).length;
  const changed = count('add') + count('update');
  const taken = tables.sheets.filter(({ index }) => isTaken(index));
  const changedRows = taken.reduce((sum, { plan: { rows } }) => sum + rows.filter(isChanging).length, 0);
  const isOfTables = understood.people.length === 0 && tables.sheets.length > 0;
  const read = [
    ...(isOfTables ? [] : [words.people]),
    ...new Set(tables.sheets.map(({ sheet }) => sheet.table.words[language])),
  ];
  const isOurs = understood.people.some((row) => row.personId !== null);
  const isWhole = isOurs && (reading.own !== null || source.sheets.length === 1);
  const leftOver = understood.leftOver.filter((line) => !line.isAboveHeader);

  const shownSheet = reading.sheet === 'both' ? 0 : reading.sheet;
  const isList = !reading.own && reading.rows.length > 1 && !reading.tables.some(({ index }) => index === shownSheet);

  const close = () => {
    flushSync(() => shellDesk(app).setState({ dialog: null }));
    source.back?.(chain);
  };
  const run = () => {
    const apply = applyImport(plan, rowChoices, newId);
    const waiting = leftOver
      .filter((line) => trayLines.has(line.row))
      .map((line) => [newPersonId(), { name: line.text.slice(0, 2000), jobTitle: '' }] as const);
    onDone();
    const setting = { language, today: today(), welcome, newId };
    const brought = planSheets(apply(chain), reading.tables, setting, isTaken);
    app.chart.verbs.commit((from) => brought.edit(addPeople(waiting, 'tray')(apply(from))), {
      step: 'import',
      subject: source.name,
    });
    close();
    const people = changed + waiting.length;
    const out = strangersLeft(taken, welcome);
    const said = () => {
      const now = app.words(importingWords);
      const parts = [people > 0 ? now.done(people) : '', changedRows > 0 ? now.doneRows(changedRows) : ''];
      const done = parts.filter(Boolean).join(now.between);
      if (out.names.length === 0) return done;
      const sheets = app.words(sheetWords);
      return sheets.sentence([done, sheets.leftOut(strangersSaid(out.names, out.rowCount, sheets))]);
    };
    const ways = waysToTables(
      app,
      views,
      taken.flatMap(({ sheet, plan: { rows } }) => (rows.some(isChanging) ? sheet.table.id : [])),
    );
    // Whoever stays out is named until somebody has read it.
    if (out.names.length === 0) notify(app, 'info', said, undoOffer(app), { others: ways });
    else notify(app, 'problem', said, undoOffer(app), { others: ways, about: 'import', stays: 'with its chart' });
  };

  return (
    <Dialog
      title={words.titleOf(read, source.name)}
      isOpen
      onClose={close}
      width={1180}
      footer={
        <>
          <p className="import-summary">
            {isOfTables
              ? changedRows === 0 && words.nothingNew
              : understood.people.length === 0
                ? words.nothing
                : words.summary(count('add'), count('update'), same, plan.newChains.length, repeats)}
          </p>
          <DialogChoice
            action={words.import}
            isOff={changed + trayLines.size + changedRows === 0}
            onAction={run}
            onCancel={close}
          />
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
          <TableParts
            sheets={tables.sheets}
            chain={after}
            skipped={skipped}
            onSkip={(index, isSkipped) => setSkipped((before) => toggled(before, [index], isSkipped))}
            welcome={welcome}
            onWelcome={(keys, isWelcome) => setWelcome((before) => toggled(before, keys, isWelcome))}
            onSay={say}
            onColumn={(index, at, column) =>
              setSaid((before) => {
                const { columns, ...sheet } = before.get(index) ?? { columns: {} };
                return new Map(before).set(index, { ...sheet, columns: { ...columns, [at]: column } });
              })
            }
          />
          {reading.statements.length > 0 && (
            <ul className="import-notices">
              <li>{words.statements(reading.statements)}</li>
            </ul>
          )}
          {isList && <ReadAs value="people" onSay={(as) => say(shownSheet, as)} />}
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
              columns={understood.columns.map((each) => ({ ...each, value: each.field, isOut: each.field === 'skip' }))}
              options={fields.map((field) => ({ value: field, label: fieldName(field, language) }))}
              onTake={(index, value) => {
                setChoices((before) => ({ ...before, fields: { ...before.fields, [index]: value as Field } }));
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
