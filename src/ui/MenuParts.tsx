/** The lines that menus are made of, on the canvas and in the grid. */
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyText } from './Keys.tsx';

type CheckProps = {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly help?: string;
  readonly isOff?: boolean;
  /** One choice among several: the menu goes with it. */
  readonly closes?: boolean;
};

/** What is on carries its mark in front. */
export function CheckItem({ isOn, onChange, children, icon, keys, help, isOff = false, closes = false }: CheckProps) {
  return (
    <Menu.CheckboxItem
      className="menu-item"
      checked={isOn}
      onCheckedChange={onChange}
      closeOnClick={closes}
      disabled={isOff}
    >
      <span className="menu-check">{isOn && <Check size={14} />}</span>
      {icon}
      <span>{children}</span>
      {help && <span className="menu-help">{help}</span>}
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.CheckboxItem>
  );
}

type ItemProps = {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly keys?: string;
  readonly help?: string | undefined;
  /** What it would do, in a line of its own. */
  readonly preview?: string;
  readonly icon?: ReactNode;
  readonly isOff?: boolean;
};

export function MenuItem({ onClick, children, keys, help, preview, icon, isOff = false }: ItemProps) {
  return (
    <Menu.Item className="menu-item" onClick={onClick} disabled={isOff}>
      <span className="menu-check">{icon}</span>
      <span>
        {children}
        {preview && <span className="menu-preview">{preview}</span>}
      </span>
      {help && <span className="menu-help">{help}</span>}
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.Item>
  );
}

export function MenuLine() {
  return <Menu.Separator className="menu-line" />;
}

export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="menu-title">{title}</Menu.GroupLabel>
      {children}
    </Menu.Group>
  );
}

export function SubMenu({ text, isOn = false, children }: { text: string; isOn?: boolean; children: ReactNode }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span className="menu-check">{isOn && <Check size={14} />}</span>
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
