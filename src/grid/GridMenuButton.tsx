/** A button that opens one of the grid's menus; the menu's program is loaded when it is first wanted. */
import { type ReactNode, useRef, useState } from 'react';
import type { CompetitorColumnId } from '../columns/assessment/relation.ts';
import type { Row } from '../domain/rows.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { warm } from '../ui/pieces.ts';

export type GridMenuKind =
  | { readonly of: 'filter' | 'columns'; readonly view: SheetView<Row> }
  | { readonly of: 'rank' }
  | { readonly of: 'competitor'; readonly column: CompetitorColumnId };

const loadMenu = async () => (await import('./GridMenu.tsx')).GridMenu;
const GridMenu = lazyFloat(loadMenu);

export function GridMenuButton({
  menu,
  label,
  className,
  isOn,
  children,
}: {
  menu: GridMenuKind;
  label: string;
  className: string;
  isOn?: boolean;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={`${className}${isOpen ? ' is-open' : ''}${isOn ? ' is-on' : ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={() => warm(loadMenu)}
      >
        {children}
      </button>
      <GridMenu menu={menu} isOpen={isOpen} onOpenChange={setOpen} onLeave={() => setOpen(false)} anchor={trigger} />
    </>
  );
}
