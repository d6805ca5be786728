/** Which row of the table holds the headings: found, none, or the one the user says. */
import { useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

/** Rows offered, and characters of each. */
const offered = 12;
const shownOfRow = 40;

type Props = {
  readonly rows: readonly (readonly string[])[];
  /** 0-based; null: none; undefined: as found. */
  readonly chosen: number | null | undefined;
  readonly found: number | null;
  readonly onChoose: (row: number | null | undefined) => void;
};

export function HeaderRowChoice({ rows, chosen, found, onChoose }: Props) {
  const words = useWords(importingWords);
  const filled = rows
    .slice(0, 100)
    .flatMap((row, at) => (row.some((cell) => cell.trim() !== '') ? [{ at, text: wordsOf(row) }] : []))
    .slice(0, offered);
  const isOffered = filled.some(({ at }) => at === chosen);
  return (
    <label className="field">
      <span className="field-label">{words.headerRow}</span>
      <select
        value={chosen === undefined ? 'found' : chosen === null ? 'none' : chosen}
        onChange={({ target: { value } }) =>
          onChoose(value === 'found' ? undefined : value === 'none' ? null : Number(value))
        }
      >
        <option value="found">
          {chosen === undefined ? words.headerFound(found === null ? null : found + 1) : words.headerFind}
        </option>
        <option value="none">{words.headerNone}</option>
        {filled.map(({ at, text }) => (
          <option key={at} value={at}>
            {words.headerIs(at + 1, text)}
          </option>
        ))}
        {typeof chosen === 'number' && !isOffered && <option value={chosen}>{words.headerIs(chosen + 1, '')}</option>}
      </select>
    </label>
  );
}

function wordsOf(row: readonly string[]): string {
  const text = row
    .slice(0, 20)
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join('　');
  return text.length > shownOfRow ? `${text.slice(0, shownOfRow)}…` : text;
}
