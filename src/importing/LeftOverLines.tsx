/** Lines nobody was recognised in; each can go to the tray as it stands. */
import type { LeftOver } from '../import/importRow.ts';
import { importWords } from '../import/importWords.ts';
import { useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

const shownMost = 60;

type Props = {
  readonly lines: readonly LeftOver[];
  /** By row. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (rows: ReadonlySet<number>) => void;
};

export function LeftOverLines({ lines, chosen, onChoose }: Props) {
  const words = useWords(importingWords);
  const importing = useWords(importWords);
  const choose = (row: number, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(row);
    else next.delete(row);
    onChoose(next);
  };
  return (
    <section>
      <h3>
        {words.leftOver}
        <button type="button" className="link" onClick={() => onChoose(new Set(lines.map((line) => line.row)))}>
          {words.allToTray}
        </button>
      </h3>
      <ul className="import-left-over">
        {lines.slice(0, shownMost).map((line) => (
          <li key={`${line.row} ${line.text}`}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(line.row)}
                onChange={(event) => choose(line.row, event.target.checked)}
              />
              <span>{importing.row(line.row + 1, line.text)}</span>
            </label>
          </li>
        ))}
        {lines.length > shownMost && <li className="quiet">{words.moreLines(lines.length - shownMost)}</li>}
      </ul>
    </section>
  );
}
