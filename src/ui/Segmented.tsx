/** One of a few, side by side: a radio group with one tab stop and arrow keys. */
import type { KeyboardEvent, ReactNode } from 'react';

type SegmentOption<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly content?: ReactNode;
  readonly help?: string;
};

type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly SegmentOption<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  /** Choosing the chosen one again takes it away. */
  readonly onClear?: () => void;
  readonly className?: string;
};

export function Segmented<V extends string>({ label, options, value, onChange, onClear, className = '' }: Props<V>) {
  const chosen = options.findIndex((option) => option.value === value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0;
    if (step === 0) {
      if ((event.key === 'Delete' || event.key === 'Backspace') && onClear) onClear();
      return;
    }
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
    const from = Math.max(0, buttons.indexOf(document.activeElement as HTMLButtonElement));
    const to = (from + step + options.length) % options.length;
    buttons[to]?.focus();
    const option = options[to];
    if (option) onChange(option.value);
  };
  return (
    <div className={`segmented ${className}`} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold the mark and be cleared by a second click
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          aria-label={option.label}
          title={option.help}
          className={index === chosen ? 'is-on' : ''}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          onClick={() => (index === chosen && onClear ? onClear() : onChange(option.value))}
        >
          {option.content ?? option.label}
        </button>
      ))}
    </div>
  );
}
