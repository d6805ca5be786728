/** While headings filter: how many rows are shown, by which columns, and the way back. */
import { useWords } from '../ui/app.ts';
import { sheetWords } from '../words/sheet.ts';
import { useSheetDesk } from './desk.ts';
import type { SheetView } from './useSheet.ts';
import { filteredColumns } from './valueFilter.ts';

export function FilterLine<Row>({ view }: { view: SheetView<Row> }) {
  const words = useWords(sheetWords);
  const { host, language, sheet, all } = view;
  const filter = useSheetDesk(host, (desk) => desk.filter);
  const columns = filteredColumns(host.columnsOf(host.place().chain), filter);
  if (columns.length === 0) return null;
  const names = columns.map((column) => column.words[language]).join(words.nameComma);
  return (
    <p className="filter-line" role="status">
      {words.shownOf(names, sheet.rows.length, all.length)}
      <button type="button" className="link" onClick={() => host.desk.setState({ filter: {} })}>
        {words.clearFilter}
      </button>
    </p>
  );
}
