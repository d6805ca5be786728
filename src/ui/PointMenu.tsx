/** A context menu at a point or a thing, moved into the window rather than cut or turned over. */
import { Menu } from '@base-ui/react/menu';
import type { ComponentProps, ReactNode } from 'react';

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: ComponentProps<typeof Menu.Positioner>['anchor'];
  /** What has the keyboard again afterwards. */
  readonly finalFocus: ComponentProps<typeof Menu.Popup>['finalFocus'];
  readonly children: ReactNode;
};

const shifting = { side: 'shift', align: 'shift' } as const;

export function PointMenu({ isOpen, onOpenChange, anchor, finalFocus, children }: Props) {
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner
          className="menu-place"
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionAvoidance={shifting}
        >
          <Menu.Popup className="menu" finalFocus={finalFocus}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
