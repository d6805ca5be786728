/** The lines the grid's menus are made of. */
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

export function CheckItem({
  isOn,
  onChange,
  children,
  help,
  isOff = false,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
  help?: string;
  isOff?: boolean;
}) {
  return (
    <Menu.CheckboxItem
      className="menu-item"
      checked={isOn}
      onCheckedChange={onChange}
      closeOnClick={false}
      disabled={isOff}
    >
      <span className="menu-check">{isOn && <Check size={14} />}</span>
      <span>{children}</span>
      {help && <span className="menu-help">{help}</span>}
    </Menu.CheckboxItem>
  );
}

export function MenuItem({
  onClick,
  children,
  help,
  preview,
  icon,
  isOff = false,
}: {
  onClick: () => void;
  children: ReactNode;
  help?: string | undefined;
  /** What it would do, in a line of its own. */
  preview?: string;
  icon?: ReactNode;
  isOff?: boolean;
}) {
  return (
    <Menu.Item className="menu-item" onClick={onClick} disabled={isOff}>
      <span className="menu-check">{icon}</span>
      <span>
        {children}
        {preview && <span className="menu-preview">{preview}</span>}
      </span>
      {help && <span className="menu-help">{help}</span>}
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

export function SubMenu({ text, isOn, children }: { text: string; isOn: boolean; children: ReactNode }) {
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
