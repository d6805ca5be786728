import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** What the pointer is told, if more than the label. */
  readonly title?: string;
  readonly isOff?: boolean;
  readonly isOn?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/** A button that shows an icon alone. Off, it stays reachable and does nothing. */
export function IconButton({ label, title = label, isOff = false, isOn, onClick, children }: Props) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={title}
      aria-disabled={isOff}
      aria-pressed={isOn}
      onClick={isOff ? undefined : onClick}
    >
      {children}
    </button>
  );
}
