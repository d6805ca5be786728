/** What the canvas's menus are made of. */
import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import type { CanvasView } from '../ui/canvasView.ts';
import { keyText } from '../ui/Keys.tsx';

export function Item({
  text,
  keys,
  onClick,
  icon,
  isOff,
}: {
  text: string;
  keys?: string;
  onClick: () => void;
  icon?: ReactNode;
  isOff?: boolean;
}) {
  return (
    <Menu.Item className="menu-item" onClick={onClick} disabled={isOff ?? false}>
      {icon}
      <span>{text}</span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.Item>
  );
}

export function Sub({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span>{text}</span>
        <span className="menu-more">›</span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={2} alignOffset={-4}>
          <Menu.Popup className="menu">{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

/** For verbs that ask nothing of the view. */
export const noView: CanvasView = {
  fishbone: () => {
    throw new Error('this verb looks at no picture');
  },
  fit: () => {},
  zoom: () => {},
  search: () => {},
  menu: () => {},
};
