/** The lists a cell is chosen from. They stand on a hidden sheet, so that length and commas do not matter. */
import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import type { Row } from '../../domain/rows.ts';
import { confidences, levels, roles, stances } from '../../domain/scales.ts';
import { columnWords, isCompetitorColumn } from '../../words/columns.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { textCell } from './sheetCell.ts';
import type { SheetColumn, SheetColumnId } from './sheetColumns.ts';
import { columnLetter } from './sheetRange.ts';
import { sheetWords } from './words.ts';

export type ChoiceId = 'role' | 'stance' | 'level' | 'confidence' | 'mark' | 'rib' | 'owner';

/** `isStrict`: nothing but the list is taken; else it only saves typing. */
export type ChoiceList = { readonly id: ChoiceId; readonly values: readonly string[]; readonly isStrict: boolean };

/** Which list a column's cells choose from, or undefined. */
export function choiceOf(id: SheetColumnId): ChoiceId | undefined {
  switch (id) {
    case 'role':
    case 'confidence':
    case 'rib':
      return id;
    case 'coach':
    case 'hidden':
      return 'mark';
    case 'stance':
    case 'targetStance':
      return 'stance';
    case 'level':
    case 'targetLevel':
      return 'level';
    case 'primaryOwner':
    case 'secondaryOwner':
      return 'owner';
    default:
      return isCompetitorColumn(id) ? 'level' : undefined;
  }
}

/** The lists these columns need and that have something to choose, scales from low to high or in their customary order. */
export function choiceLists(columns: readonly SheetColumn[], rows: readonly Row[], language: Language): ChoiceList[] {
  const words = scaleWords[language];
  const used = (...ids: readonly SheetColumnId[]) =>
    columns
      .filter(({ id }) => ids.includes(id))
      .flatMap((column) => rows.map((row) => column.valueOf(row)))
      .filter((value): value is string => typeof value === 'string');
  const lists: ChoiceList[] = [
    { id: 'role', values: roles.map((role) => words.role[role]), isStrict: true },
    { id: 'stance', values: stances.map((stance) => words.stance[stance]), isStrict: true },
    { id: 'level', values: levels.map((level) => words.level[level]), isStrict: true },
    { id: 'confidence', values: confidences.map((confidence) => words.confidence[confidence]), isStrict: true },
    { id: 'mark', values: [columnWords[language].marked], isStrict: true },
    { id: 'rib', values: [...new Set(used('rib'))], isStrict: false },
    { id: 'owner', values: [...new Set(used('primaryOwner', 'secondaryOwner'))], isStrict: false },
  ];
  const needed = new Set(columns.map(({ id }) => choiceOf(id)));
  return lists.filter(({ id, values }) => needed.has(id) && values.length > 0);
}

/** Where a list stands: `'选项'!$B$2:$B$8`. */
export function choiceRange(lists: readonly ChoiceList[], id: ChoiceId, language: Language): string | undefined {
  const index = lists.findIndex((list) => list.id === id);
  const list = lists[index];
  if (!list) return undefined;
  const letter = columnLetter(index);
  return `'${sheetWords[language].optionsSheet}'!$${letter}$2:$${letter}$${list.values.length + 1}`;
}

/** The hidden sheet, one list a column under its heading. */
export function optionsSheet(lists: readonly ChoiceList[], language: Language): WriteSheet {
  const headings = columnWords[language];
  const heading = (id: ChoiceId) =>
    id === 'owner' ? headings.primaryOwner : id === 'mark' ? `${headings.coach} / ${headings.hidden}` : headings[id];
  const cells = new Map(
    lists.flatMap((list, column) =>
      [heading(list.id), ...list.values].map((value, row) => [`${row},${column}`, textCell(value, {})] as const),
    ),
  );
  return { name: sheetWords[language].optionsSheet, rows: [], cells, hidden: true };
}

/** One rule a column, for the rows from `firstRow` to `lastRow` (1 = first). */
export function choiceRules(
  columns: readonly SheetColumn[],
  lists: readonly ChoiceList[],
  language: Language,
  firstRow: number,
  lastRow: number,
): DataValidation[] {
  const words = sheetWords[language];
  return columns.flatMap((column, index): DataValidation[] => {
    const letter = columnLetter(index);
    const range = `${letter}${firstRow}:${letter}${lastRow}`;
    const base = { range, allowBlank: true, errorTitle: words.invalidTitle };
    if (column.id === 'assessedOn') {
      return [
        {
          ...base,
          type: 'date',
          operator: 'greaterThanOrEqual',
          formula1: '36526',
          showErrorMessage: true,
          errorMessage: words.invalidDate,
        },
      ];
    }
    const choice = choiceOf(column.id);
    const list = lists.find(({ id }) => id === choice);
    const formula1 = list && choiceRange(lists, list.id, language);
    if (!list || !formula1) return [];
    const errorMessage = words.invalidChoice;
    return [{ ...base, type: 'list', formula1, showErrorMessage: list.isStrict, errorMessage }];
  });
}
