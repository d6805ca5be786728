import type { MenuProps } from './SheetMenus.tsx';

export function CellMenu(_: MenuProps & { at: { readonly x: number; readonly y: number } | null }) {
  return null;
}
