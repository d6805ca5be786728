/** The grid's menus: filter and sort, columns and competitors, the top ten's list. */
import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { ColumnItems } from '../sheet/ColumnItems.tsx';
import { AddCompetitorItem, CompetitorItems } from './CompetitorItems.tsx';
import { FilterItems } from './FilterItems.tsx';
import type { GridMenuKind } from './gridMenuKind.ts';
import { RankItems } from './RankItems.tsx';

type Props = {
  readonly menu: GridMenuKind;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: RefObject<HTMLButtonElement | null>;
};

export function GridMenu({ menu, isOpen, onOpenChange, anchor }: Props) {
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={anchor} side="bottom" align="start" sideOffset={4}>
          <Menu.Popup className="menu" finalFocus={anchor}>
            {menu.of === 'filter' && <FilterItems view={menu.view} />}
            {menu.of === 'columns' && (
              <ColumnItems view={menu.view}>
                <AddCompetitorItem />
              </ColumnItems>
            )}
            {menu.of === 'rank' && <RankItems />}
            {menu.of === 'competitor' && <CompetitorItems column={menu.column} />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
