/** The sheets that are tables of a view: which one each is, what it would do, and what it cannot say. */
import { kinds } from '../columns/kinds.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { importWords } from '../import/importWords.ts';
import { type PlannedSheet, strangerKey } from '../import/tables/planSheets.ts';
import type { Write } from '../import/tables/readRow.ts';
import type { CellTrouble, TableRow } from '../import/tables/tablePlan.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { importingWords } from '../words/importing.ts';
import { sheetWords } from '../words/sheet.ts';

const rowsShown = 200;
const troublesShown = 30;
/** Characters of a text that is only pointed at. */
const quotedMost = 40;

type Props = {
  readonly sheets: readonly PlannedSheet[];
  /** With everything that is chosen, to name people and chains by. */
  readonly chain: DecisionChain;
  readonly skipped: ReadonlySet<number>;
  readonly onSkip: (index: number, isSkipped: boolean) => void;
  readonly welcome: ReadonlySet<string>;
  readonly onWelcome: (keys: readonly string[], isWelcome: boolean) => void;
  readonly onAsPeople: (index: number) => void;
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
  onAsPeople,
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
        <button type="button" className="link" onClick={() => onAsPeople(index)}>
          {words.asPeople}
        </button>
      </h3>
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
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const language = useLanguage();
  const keeper = sheet.table.columns.find(({ id }) => id === sheet.table.intake?.keeps)?.words[language] ?? '';
  const lines = [
    ...(plan.unknown.length > 0 ? [words.unknownColumns(plan.unknown)] : []),
    ...plan.troubles.slice(0, troublesShown).map((trouble) => troubleText(trouble, keeper, language)),
    ...(plan.troubles.length > troublesShown ? [words.moreLines(plan.troubles.length - troublesShown)] : []),
    ...plan.leftOver
      .slice(0, troublesShown)
      .map(({ row, text }) => words.notTaken(importing.row(row + 1, quoted(text)))),
    ...(plan.leftOver.length > troublesShown ? [words.moreLines(plan.leftOver.length - troublesShown)] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="import-notices">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** One sentence: row, column, what stands there, why it does not go, and where it went instead. */
function troubleText(
  { row, heading, text, fault, isKept }: CellTrouble,
  keeper: string,
  language: 'zh' | 'en',
): string {
  const words = sheetWords[language];
  const why = fault === 'not-choice' ? words.notChoice(heading) : words.faults[fault];
  return importingWords[language].trouble(row + 1, heading, quoted(text), why, isKept ? keeper : '');
}

function quoted(text: string): string {
  const characters = [...text];
  return characters.length > quotedMost ? `${characters.slice(0, quotedMost).join('')}…` : text;
}

function Change({ write, isNew, chain }: { write: Write; isNew: boolean; chain: DecisionChain }) {
  const words = useWords(importingWords);
  const language = useLanguage();
  const { column, value, before } = write;
  const place = { chain, language, today: today() };
  const said = (each: Write['value']) => (each === null ? '' : quoted(kinds[column.kind].say(each, place)));
  return (
    <span>
      <span className="import-field">{column.words[language]}</span>{' '}
      {isNew ? said(value) : words.becomes(said(before), said(value))}
    </span>
  );
}
