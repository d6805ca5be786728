/** A dialog of this house: titled, closed by Escape and the cross, focus back where it was. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { shellWords } from '../words/shell.ts';
import { useApp, useWords } from './app.ts';
import './dialog.css';
import { useKeptClear } from './keptClear.ts';
import { dismissNews } from './notices.ts';
import { ownUndo } from './typing.ts';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: number;
  /** Nothing in it is pressed or typed: the text itself has the keyboard, so that it can be scrolled. */
  readonly isText?: true;
};

/** At once, where the library waits for a frame: no key goes to what is behind. True: what is meant has the keyboard. */
function takeKeyboard(popup: HTMLElement | null): boolean {
  const first = ['[data-first]', '.button.is-primary:not(:disabled)']
    .map((each) => popup?.querySelector<HTMLElement>(each))
    .find((each) => each);
  first?.focus();
  return first !== undefined;
}

export function Dialog({ title, isOpen, onClose, children, footer, width = 640, isText = undefined }: Props) {
  const app = useApp();
  const words = useWords(shellWords);
  const keptClear = useKeptClear();
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOpen) dismissNews(app);
  }, [app, isOpen]);
  return (
    <Base.Root open={isOpen} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-back" />
        <Base.Popup
          {...ownUndo}
          ref={popup}
          className="dialog"
          style={{ width }}
          initialFocus={() => !takeKeyboard(popup.current)}
        >
          <div className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close className="icon-button" aria-label={words.close}>
              <X size={17} />
            </Base.Close>
          </div>
          <div className="dialog-body" {...(isText && { tabIndex: 0, 'data-first': '' })}>
            {children}
          </div>
          {footer && (
            <div ref={keptClear} className="dialog-foot">
              {footer}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
