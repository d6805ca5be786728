/** What the canvas's menus are made of. */
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyText } from '../ui/Keys.tsx';

type ItemProps = {
  readonly text: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly icon?: ReactNode;
  readonly isOff?: boolean;
};

export function Item({ text, keys, onClick, icon, isOff }: ItemProps) {
  return (
    <Menu.Item className="menu-item" onClick={onClick} disabled={isOff ?? false}>
      <span className="menu-check" />
      {icon}
      <span>{text}</span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.Item>
  );
}

/** What is on carries its mark in front, as in every menu of the app. */
export function CheckItem({ text, keys, onClick, icon, isOn }: ItemProps & { readonly isOn: boolean }) {
  return (
    <Menu.CheckboxItem className="menu-item" checked={isOn} onCheckedChange={onClick} closeOnClick>
      <span className="menu-check">{isOn && <Check size={14} />}</span>
      {icon}
      <span>{text}</span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.CheckboxItem>
  );
}

export function Sub({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span className="menu-check" />
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
