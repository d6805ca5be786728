/** How many things are to be mended, always in sight; amber while there are any, never red. */
import { AlertTriangle, Check } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { checksOf } from '../domain/checks/checks.ts';
import { today, useChain, useWords } from '../ui/app.ts';
import { shellDesk, useShellDesk } from '../ui/shellDesk.ts';
import { checksListWords } from '../words/checksList.ts';
import './checks.css';

const ChecksPanel = lazy(async () => ({ default: (await import('./ChecksPanel.tsx')).ChecksPanel }));

export function ChecksButton() {
  const words = useWords(checksListWords);
  // Checking waits until what was typed is on the screen.
  const chain = useDeferredValue(useChain());
  const findings = useMemo(() => checksOf(chain, today()), [chain]);
  const isOpen = useShellDesk((desk) => desk.panel === 'checks');
  const count = findings.filter((finding) => finding.severity !== 'hint').length;
  return (
    <div className="checks">
      <button
        type="button"
        className={`checks-button${count === 0 ? ' is-clean' : ''}`}
        aria-expanded={isOpen}
        aria-label={count === 0 ? words.checks : `${words.checks} ${count}`}
        onClick={() => shellDesk.setState({ panel: isOpen ? null : 'checks' })}
      >
        {count === 0 ? <Check size={16} /> : <AlertTriangle size={15} />}
        {words.checks}
        {count > 0 && <span className="numeric">{count}</span>}
      </button>
      {isOpen && (
        <Suspense>
          <ChecksPanel chain={chain} findings={findings} />
        </Suspense>
      )}
    </div>
  );
}
