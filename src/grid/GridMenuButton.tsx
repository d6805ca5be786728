/** A button that opens one of the grid's menus; the menu's program is loaded when it is first wanted. */
import { type ReactNode, useRef, useState } from 'react';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { warm } from '../ui/pieces.ts';
import type { GridMenuKind } from './gridMenuKind.ts';

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
