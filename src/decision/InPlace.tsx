/** A text that is changed where it stands. Enter ends it, Tab goes on to the next, Escape takes back what was typed. */
import { type KeyboardEvent, useRef } from 'react';
import { useApp } from '../ui/app.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { TextField } from '../ui/TextField.tsx';
import { forgetRefused, keepRefused } from './decisionDesk.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly suggestions?: () => readonly string[];
  readonly faultOf?: (text: string) => string | null;
  readonly keptAs?: string;
  /** Enter on a text that cannot be taken. */
  readonly onRefused?: (text: string) => void;
  readonly onCommit: (text: string) => void;
  /** Left by a key: the keyboard goes back to what the text belongs to. */
  readonly onDone: () => void;
  /** Left otherwise. */
  readonly onLeave: () => void;
  readonly onNext?: ((step: 1 | -1) => void) | undefined;
  readonly className?: string;
};

export function InPlace({ faultOf, onRefused, onDone, onLeave, onNext, className = '', ...field }: Props) {
  const app = useApp();
  const isFaulty = ({ value }: HTMLInputElement) => value !== field.value && Boolean(faultOf?.(value));
  const goneBy = useRef<'key' | 1 | -1 | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const input = event.target;
    if (isComposingKey(event) || !(input instanceof HTMLInputElement)) return;
    const isTab = event.key === 'Tab' && onNext !== undefined;
    if (event.key !== 'Enter' && event.key !== 'Escape' && !isTab) return;
    // What cannot be taken stays, and the field says why.
    if (event.key !== 'Escape' && isFaulty(input)) {
      if (event.key === 'Enter') onRefused?.(input.value);
      return;
    }
    goneBy.current = isTab ? (event.shiftKey ? -1 : 1) : 'key';
    if (event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    input.blur();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the field inside
    <div
      className={`in-place ${className}`}
      onKeyDownCapture={onKeyDown}
      onFocus={({ target }) => {
        if (target instanceof HTMLInputElement) target.select();
      }}
      onBlur={({ target }) => {
        const gone = goneBy.current;
        goneBy.current = null;
        if (gone === null && target instanceof HTMLInputElement && isFaulty(target))
          return keepRefused(app, {
            input: target,
            isStill: () => isFaulty(target),
            take: () => target.value !== field.value && field.onCommit(target.value),
          });
        forgetRefused(app);
        if (gone === 'key') onDone();
        else if (gone === null) onLeave();
        else onNext?.(gone);
      }}
    >
      <TextField {...field} {...(faultOf && { faultOf })} isLabelHidden isAwaited />
    </div>
  );
}
