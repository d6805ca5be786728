/** The checks' place in the top bar, which opens their panel. What they count comes a moment after the first chart. */

import type { ReactNode } from 'react';
import { useApp, useWords } from '../ui/app.ts';
import { idIn } from '../ui/domIds.ts';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { shellWords } from '../words/shell.ts';
import './checks.css';

/** Their names in the app. */
export const checksButton = 'checks-button';
export const checksPanel = 'checks-panel';

type Props = {
  readonly title?: string;
  readonly hasOpen?: boolean;
  readonly mark?: ReactNode;
  readonly count?: number | undefined;
  readonly children?: ReactNode;
};

export function ChecksFrame({ title, hasOpen = false, mark, count, children }: Props) {
  const app = useApp();
  const words = useWords(shellWords);
  const isOpen = useShellDesk((desk) => desk.panel === 'checks');
  return (
    <button
      type="button"
      id={idIn(app, checksButton)}
      className={`checks-button${hasOpen ? ' has-open' : ''}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? idIn(app, checksPanel) : undefined}
      title={title}
      onClick={() => shellDesk(app).setState({ panel: isOpen ? null : 'checks' })}
    >
      <i className="checks-mark">{mark}</i>
      <span>{words.checks}</span>
      <b className="checks-count numeric">{count}</b>
      {children}
    </button>
  );
}
