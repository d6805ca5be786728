/** Whether a sheet is a list of people or a table of a view, found by its headings; the user may say otherwise. */
import { type SheetSaid, takingTables } from '../import/tables/sheetSaid.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { importingWords } from '../words/importing.ts';

type As = NonNullable<SheetSaid['as']>;

export function ReadAs({ value, onSay }: { value: As; onSay: (as: As) => void }) {
  const words = useWords(importingWords);
  const language = useLanguage();
  return (
    <label className="field">
      <span className="field-label">{words.readAs}</span>
      <select value={value} onChange={(event) => onSay(event.target.value as As)}>
        <option value="people">{words.peopleList}</option>
        {takingTables.map(({ id, words: name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
