/** How wide what stands in the grid's columns is, without drawing it. */
import type { Row } from '../domain/rows.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { ColumnId } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import type { Language } from '../words/language.ts';
import { cellText } from './cellValue.ts';
import type { GridLook } from './column.ts';

const measured = ['name', 'jobTitle', 'rib', 'primaryOwner', 'secondaryOwner', 'assessedBy'] as const;
export type MeasuredColumn = (typeof measured)[number];

/** px, padding included; 0 for an empty column. */
export type ContentWidths = Readonly<Record<MeasuredColumn, number>>;

export const noContent: ContentWidths = {
  name: 0,
  jobTitle: 0,
  rib: 0,
  primaryOwner: 0,
  secondaryOwner: 0,
  assessedBy: 0,
};

/** Widths come in steps, so that a letter more seldom moves a column. */
const step = 8;

const sizes = {
  dock: { padding: 16, text: 12.5, name: 13, seal: 20, chip: 14 },
  full: { padding: 20, text: 13, name: 15, seal: 22, chip: 18 },
} as const;

const known: Readonly<Record<GridLook, Readonly<Record<Language, WeakMap<Row, readonly number[]>>>>> = {
  dock: { zh: new WeakMap(), en: new WeakMap() },
  full: { zh: new WeakMap(), en: new WeakMap() },
};

export function isMeasured(column: ColumnId): column is MeasuredColumn {
  return (measured as readonly ColumnId[]).includes(column);
}

/** The widest of every row, sorted and filtered out or not. Of an edit only the changed rows are measured again. */
export function contentWidths(rows: readonly Row[], look: GridLook, language: Language): ContentWidths {
  const widest: number[] = measured.map(() => 0);
  for (const row of rows) {
    let widths = known[look][language].get(row);
    if (!widths) {
      widths = measured.map((column) => cellWidth(row, column, look, language));
      known[look][language].set(row, widths);
    }
    widths.forEach((width, at) => {
      if (width > (widest[at] ?? 0)) widest[at] = width;
    });
  }
  return Object.fromEntries(measured.map((column, at) => [column, widest[at] ?? 0])) as ContentWidths;
}

function cellWidth(row: Row, column: MeasuredColumn, look: GridLook, language: Language): number {
  const size = sizes[look];
  const words = gridWords[language];
  const text = cellText(row, column, language).trim();
  let width = standardMeasure(text, column === 'name' ? size.name : size.text, column === 'name');
  if (text === '') {
    const missing = column === 'name' ? (row.person.placeholder ? words.placeholder : words.missingName) : '';
    const word = column === 'jobTitle' ? words.missingTitle : missing;
    if (word !== '') width = standardMeasure(word, size.text, false) + size.chip;
  }
  if (column === 'name' && row.person.coach) width += size.seal;
  if (column === 'rib' && row.otherSeatIds.length > 0) width += 20;
  return width === 0 ? 0 : Math.ceil((width + size.padding + 1) / step) * step;
}
