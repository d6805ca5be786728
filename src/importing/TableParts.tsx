/** The sheets that are tables of a view: which one each is, what it would do, and what it cannot say. */
import { kinds } from '../columns/kinds.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { importWords } from '../import/importWords.ts';
import { notTakenLines, quoted } from '../import/tables/notTaken.ts';
import { type PlannedSheet, strangerKey } from '../import/tables/planSheets.ts';
import type { Write } from '../import/tables/readRow.ts';
import type { SheetSaid } from '../import/tables/sheetSaid.ts';
import type { TableRow } from '../import/tables/tablePlan.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { importingWords } from '../words/importing.ts';
import { ReadAs } from './ReadAs.tsx';
import { TableColumns } from './TableColumns.tsx';

const rowsShown = 200;
const troublesShown = 30;

type Props = {
  readonly sheets: readonly PlannedSheet[];
  /** With everything that is chosen, to name people and chains by. */
  readonly chain: DecisionChain;
  readonly skipped: ReadonlySet<number>;
  readonly onSkip: (index: number, isSkipped: boolean) => void;
  readonly welcome: ReadonlySet<string>;
  readonly onWelcome: (keys: readonly string[], isWelcome: boolean) => void;
  /** What the sheet is; then every column is what its heading says. */
  readonly onSay: (index: number, as: NonNullable<SheetSaid['as']>) => void;
  readonly onColumn: (index: number, at: number, column: string | null) => void;
};

export function TableParts(props: Props) {
  return props.sheets.map((sheet) => <Part key={sheet.index} {...props} sheet={sheet} />);
}

function Part({
  sheet: each,
  chain,
  skipped,
  onSkip,
  welcome,
  onWelcome,
  onSay,
  onColumn,
}: Props & { sheet: PlannedSheet }) {
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const language = useLanguage();
  const { plan, sheet, index } = each;
  const name = sheet.table.words[language];
  const count = (state: TableRow['state']) => plan.rows.filter((row) => row.state === state).length;
  const changed = plan.rows.filter(({ state }) => state === 'new' || state === 'update');
  const strangerKeys = plan.strangers.map(({ key }) => strangerKey(index, key));
  return (
    <section className="import-part" data-import-table={sheet.table.id}>
      <h3>
        <label>
          <input
            type="checkbox"
            checked={!skipped.has(index)}
            onChange={(event) => onSkip(index, !event.target.checked)}
          />
          {words.tableFound(name)}
        </label>
        <span className="quiet">
          {words.tableSummary(count('new'), count('update'), count('same'), count('repeat'))}
        </span>
      </h3>
      <ReadAs value={sheet.table.id} onSay={(as) => onSay(index, as)} />
      <TableColumns key={sheet.table.id} each={each} onColumn={(at, column) => onColumn(index, at, column)} />
      {changed.length > 0 && (
        <table className="import-table is-rows">
          <thead>
            <tr>
              <th scope="col">{words.subject}</th>
              <th scope="col">{words.changes}</th>
              <th scope="col">{words.choice}</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, rowsShown).map((row) => (
              <tr key={`${row.row} ${row.id}`} className={skipped.has(index) ? 'is-skipped' : ''}>
                <td className="import-name">{row.subject}</td>
                <td>
                  <small className="import-changes">
                    {row.writes.map((write) => (
                      <Change key={write.column.id} write={write} isNew={row.state === 'new'} chain={chain} />
                    ))}
                  </small>
                </td>
                <td>{row.state === 'new' ? importing.state.new : importing.state.update}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > rowsShown && <p className="quiet">{words.moreLines(changed.length - rowsShown)}</p>}
      {plan.strangers.length > 0 && (
        <>
          <h3>
            {words.strangers}
            <button type="button" className="link" onClick={() => onWelcome(strangerKeys, true)}>
              {words.allToTray}
            </button>
          </h3>
          <ul className="import-left-over">
            {plan.strangers.map(({ key, name: who, jobTitle, rows }) => (
              <li key={key}>
                <label>
                  <input
                    type="checkbox"
                    checked={welcome.has(strangerKey(index, key))}
                    onChange={(event) => onWelcome([strangerKey(index, key)], event.target.checked)}
                  />
                  <span>
                    {words.stranger(
                      [who, jobTitle].filter(Boolean).join(' · '),
                      rows.map((row) => row + 1),
                    )}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <Notices each={each} />
    </section>
  );
}

function Notices({ each: { plan, sheet } }: { each: PlannedSheet }) {
  const language = useLanguage();
  const lines = notTakenLines(plan, sheet.table, language, troublesShown);
  if (lines.length === 0) return null;
  return (
    <ul className="import-notices">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Change({ write, isNew, chain }: { write: Write; isNew: boolean; chain: DecisionChain }) {
  const words = useWords(importingWords);
  const language = useLanguage();
  const { column, value, before } = write;
  const place = { chain, language, today: today() };
  const said = (each: Write['value']) => (each === null ? '' : quoted(kinds[column.kind].say(each, place)));
  const isJoining = kinds[column.kind].isJoining && !`${value}`.includes(`${before}`);
  return (
    <span>
      <span className="import-field">{column.words[language]}</span>{' '}
      {isNew ? said(value) : isJoining ? words.joins(said(value)) : words.becomes(said(before), said(value))}
    </span>
  );
}
