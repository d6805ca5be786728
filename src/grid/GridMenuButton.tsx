/** A button that opens one of the grid's menus; the menu's program is loaded when it is first wanted. */
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { CompetitorColumnId } from '../words/columns.ts';
import type { Assessment } from './useAssessment.ts';

export type GridMenuKind =
  | { readonly of: 'filter' | 'columns' | 'rank' }
  | { readonly of: 'competitor'; readonly column: CompetitorColumnId };

const loadMenu = () => import('./GridMenu.tsx');
const GridMenu = lazy(async () => ({ default: (await loadMenu()).GridMenu }));

export function GridMenuButton({
  menu,
  label,
  className,
  isOn,
  assessment,
  children,
}: {
  menu: GridMenuKind;
  label: string;
  className: string;
  isOn?: boolean;
  assessment: Assessment;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const open = (next: boolean) => {
    setOpen(next);
    setWanted(true);
  };
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
        onClick={() => open(!isOpen)}
        onPointerEnter={() => void loadMenu()}
      >
        {children}
      </button>
      {isWanted && (
        <Suspense>
          <GridMenu menu={menu} isOpen={isOpen} onOpenChange={open} anchor={trigger} assessment={assessment} />
        </Suspense>
      )}
    </>
  );
}
