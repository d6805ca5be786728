/** The checks in the top bar: how much is left to do, or a tick. */
import { Check } from 'lucide-react';
import { useApp, useWords } from '../ui/app.ts';
import { WarningGlyph } from '../ui/Mark.tsx';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { checksPanelWords } from '../words/checksPanel.ts';
import { shellWords } from '../words/shell.ts';
import './checks.css';
import { countOf, openCount, useFindings } from './useFindings.ts';

export const checksButtonId = 'checks-button';
export const checksPanelId = 'checks-panel';

export function ChecksButton() {
  const app = useApp();
  const shell = useWords(shellWords);
  const words = useWords(checksPanelWords);
  const { findings } = useFindings();
  const isOpen = useShellDesk((desk) => desk.panel === 'checks');
  const open = openCount(findings);
  const title =
    findings.length === 0
      ? words.none
      : words.breakdown(countOf(findings, 'error'), countOf(findings, 'warning'), countOf(findings, 'hint'));
  return (
    <button
      type="button"
      id={checksButtonId}
      className={`checks-button${open > 0 ? ' has-open' : ''}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? checksPanelId : undefined}
      title={title}
      onClick={() => shellDesk(app).setState({ panel: isOpen ? null : 'checks' })}
    >
      {open > 0 ? <WarningGlyph size={16} /> : <Check className="checks-tick" size={16} strokeWidth={2.2} />}
      <span>{shell.checks}</span>
      <b className="checks-count numeric">{open > 0 && open}</b>
      {open === 0 && <span className="unseen">{words.none}</span>}
    </button>
  );
}
