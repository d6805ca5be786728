/** The three looks, below their button. */
import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { looks } from '../store/preferences.ts';
import { shellWords } from '../words/shell.ts';
import { useApp, usePreferences, useWords } from './app.ts';
import { CheckItem } from './MenuParts.tsx';

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: RefObject<HTMLElement | null>;
};

export function LookMenu({ isOpen, onOpenChange, anchor }: Props) {
  const app = useApp();
  const words = useWords(shellWords);
  const look = usePreferences((each) => each.look);
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={anchor} sideOffset={4} align="end">
          <Menu.Popup className="menu" finalFocus={anchor}>
            {looks.map((each) => (
              <CheckItem key={each} isOn={each === look} closes onChange={() => app.preferences.set({ look: each })}>
                {words.looks[each]}
              </CheckItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
