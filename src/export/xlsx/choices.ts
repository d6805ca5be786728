/** The lists a cell is chosen from. They stand on a hidden sheet, so that length and commas do not matter. */
import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { type Kind, kinds } from '../../columns/kinds.ts';
import type { DecisionChain } from '../../domain/chain.ts';
import type { Language } from '../../words/language.ts';
import { scaleWords } from '../../words/scales.ts';
import { textCell } from './sheetCell.ts';
import type { SheetColumn } from './sheetColumns.ts';
import { columnLetter } from './sheetRange.ts';
import { sheetWords } from './words.ts';

/** `isStrict`: nothing but the list is taken; else it only saves typing. */
export type ChoiceList = {
  readonly kind: Kind;
  readonly heading: string;
  readonly values: readonly string[];
  readonly isStrict: boolean;
};

/** Kinds whose list is what is already in use. */
const usedKinds: readonly Kind[] = ['rib', 'owner'];

/** The lists these columns need and that have something to choose, in the order of the columns. */
export function choiceLists<R>(
  columns: readonly SheetColumn<R>[],
  rows: readonly R[],
  chain: DecisionChain,
  language: Language,
): ChoiceList[] {
  const wanted = [...new Set(columns.map(({ kind }) => kind))];
  return wanted.flatMap((kind): ChoiceList[] => {
    const mine = columns.filter((column) => column.kind === kind);
    const values = valuesOf(kind, mine, rows, chain, language);
    const heading = (kind === 'mark' ? mine : mine.slice(0, 1)).map((column) => column.heading).join(' / ');
    const isStrict = kinds[kind].isClosed && !usedKinds.includes(kind) && kind !== 'person';
    return values.length === 0 ? [] : [{ kind, heading, values, isStrict: isStrict || kind === 'mark' }];
  });
}

/** One list a kind, with what several tables have for it. */
export function joinedLists(tables: readonly (readonly ChoiceList[])[]): ChoiceList[] {
  const lists = new Map<Kind, ChoiceList>();
  for (const list of tables.flat()) {
    const known = lists.get(list.kind);
    lists.set(list.kind, known ? { ...known, values: [...new Set([...known.values, ...list.values])] } : list);
  }
  return [...lists.values()];
}

function valuesOf<R>(
  kind: Kind,
  columns: readonly SheetColumn<R>[],
  rows: readonly R[],
  chain: DecisionChain,
  language: Language,
): readonly string[] {
  if (kind === 'mark') return [scaleWords[language].marked];
  if (!usedKinds.includes(kind)) {
    const { isMany, choicesOf } = kinds[kind];
    return isMany ? [] : [...new Set(choicesOf({ chain, language, today: '' }).map(({ label }) => label))];
  }
  const used = columns.flatMap((column) => rows.map((row) => column.valueOf(row)));
  return [...new Set(used.filter((value): value is string => typeof value === 'string'))];
}

/** Where a list stands: `'选项'!$B$2:$B$8`. */
export function choiceRange(lists: readonly ChoiceList[], kind: Kind, language: Language): string | undefined {
  const index = lists.findIndex((list) => list.kind === kind);
  const list = lists[index];
  if (!list) return undefined;
  const letter = columnLetter(index);
  return `'${sheetWords[language].optionsSheet}'!$${letter}$2:$${letter}$${list.values.length + 1}`;
}

/** The hidden sheet, one list a column under its heading. */
export function optionsSheet(lists: readonly ChoiceList[], language: Language): WriteSheet {
  const cells = new Map(
    lists.flatMap((list, column) =>
      [list.heading, ...list.values].map((value, row) => [`${row},${column}`, textCell(value, {})] as const),
    ),
  );
  return { name: sheetWords[language].optionsSheet, rows: [], cells, hidden: true };
}

/** One rule a column, for the rows from `firstRow` to `lastRow` (1 = first). */
export function choiceRules<R>(
  columns: readonly SheetColumn<R>[],
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
    if (column.kind === 'date') {
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
    const list = lists.find(({ kind }) => kind === column.kind);
    const formula1 = list && choiceRange(lists, list.kind, language);
    if (!list || !formula1) return [];
    const errorMessage = words.invalidChoice;
    return [{ ...base, type: 'list', formula1, showErrorMessage: list.isStrict, errorMessage }];
  });
}
