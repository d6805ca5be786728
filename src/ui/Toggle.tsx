import type { ReactNode } from 'react';

export function Toggle({
  isOn,
  onChange,
  help,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  help?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="switch"
      className="toggle"
      aria-checked={isOn}
      title={help}
      onClick={() => onChange(!isOn)}
    >
      {children}
      <span className="toggle-track" aria-hidden="true" />
    </button>
  );
}
