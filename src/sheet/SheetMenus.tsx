/** The menus of a sheet: of a heading, and of the marked cells. The field takes the hand back when they close. */
import type { RefObject } from 'react';
import { CellMenu } from './CellMenu.tsx';
import { useSheetDesk } from './desk.ts';
import { HeadingMenu } from './HeadingMenu.tsx';
import type { SheetView } from './useSheet.ts';

export type MenuProps = {
  readonly view: SheetView<unknown>;
  /** The table as it is when something is done at last. */
  readonly viewNow: RefObject<SheetView<unknown>>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

export function SheetMenus({ view, viewNow, field }: MenuProps) {
  const menu = useSheetDesk(view.host, (desk) => desk.menu);
  const column = menu?.of === 'heading' ? view.sheet.columns.find(({ id }) => id === menu.column) : undefined;
  return (
    <>
      {column && <HeadingMenu key={column.id} view={view} viewNow={viewNow} field={field} column={column} />}
      {menu?.of === 'cells' && <CellMenu view={view} viewNow={viewNow} field={field} at={menu.at} />}
    </>
  );
}
