import { shellWords } from '../words/shell.ts';
import { useWords } from './app.ts';

type Props = {
  readonly action: string;
  readonly onAction: () => void;
  readonly onCancel: () => void;
  readonly isOff?: boolean;
};

/** The two last buttons of a dialog that does something: leave it be, or do it. */
export function DialogChoice({ action, onAction, onCancel, isOff = false }: Props) {
  const words = useWords(shellWords);
  return (
    <>
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
      <button type="button" className="button is-primary" disabled={isOff} onClick={onAction}>
        {action}
      </button>
    </>
  );
}
