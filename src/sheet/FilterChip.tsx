/** What a table is filtered by, above it; pressed, all rows are shown. */
import { useWords } from '../ui/app.ts';
import { sheetWords } from '../words/sheet.ts';

export function FilterChip({ names, onClear }: { names: string; onClear: () => void }) {
  const words = useWords(sheetWords);
  return (
    <button type="button" className="grid-filtered" title={words.clearFilter} onClick={onClear}>
      {names}
      <span aria-hidden="true">×</span>
      <span className="unseen">{words.clearFilter}</span>
    </button>
  );
}
