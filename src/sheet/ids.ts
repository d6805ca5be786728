/** Ids of what assistive tools are pointed at. */
import type { ColumnId } from '../words/columns.ts';
import type { GridLook } from './column.ts';

export function gridId(look: GridLook): string {
  return `assessment-${look}`;
}

export function cellId(look: GridLook, personId: string, column: ColumnId): string {
  return `${look}-${encodeURIComponent(personId)}-${encodeURIComponent(column)}`;
}

/** Heading rows, which aria-rowindex counts too. */
export function headRows(look: GridLook): number {
  return look === 'full' ? 2 : 1;
}
