/** Ids of what assistive tools are pointed at. */
import type { Look } from '../columns/column.ts';
import { idIn } from '../ui/domIds.ts';
import type { SheetHost } from './host.ts';

type Named = Pick<SheetHost<never>, 'id' | 'app'>;

/** What the way to its cells is called. */
export function sheetName({ id }: Pick<Named, 'id'>, look: Look): string {
  return `${id}-${look}`;
}

export function sheetId(host: Named, look: Look): string {
  return idIn(host.app, sheetName(host, look));
}

export function cellId(host: Named, look: Look, rowId: string, column: string): string {
  return `${sheetId(host, look)}-${encodeURIComponent(rowId)}-${encodeURIComponent(column)}`;
}

export function headingId(host: Named, look: Look, column: string): string {
  return `${sheetId(host, look)}-heading-${encodeURIComponent(column)}`;
}

/** Heading rows, which aria-rowindex counts too. */
export function headRows({ groups }: { readonly groups?: unknown }, look: Look): number {
  return look === 'full' && groups ? 2 : 1;
}
