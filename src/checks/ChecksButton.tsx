/** The checks in the top bar: how much is left to do, or a tick. */
import { Check } from 'lucide-react';
import { useWords } from '../ui/app.ts';
import { WarningGlyph } from '../ui/Mark.tsx';
import { checksPanelWords } from '../words/checksPanel.ts';
import { ChecksFrame } from './ChecksFrame.tsx';
import { countOf, openCount, useFindings } from './useFindings.ts';

export function ChecksButton() {
  const words = useWords(checksPanelWords);
  const { findings } = useFindings();
  const open = openCount(findings);
  const title =
    findings.length === 0
      ? words.none
      : words.breakdown(countOf(findings, 'error'), countOf(findings, 'warning'), countOf(findings, 'hint'));
  const tick = <Check className="checks-tick" size={16} strokeWidth={2.2} />;
  return (
    <ChecksFrame
      title={title}
      hasOpen={open > 0}
      mark={open > 0 ? <WarningGlyph size={16} /> : tick}
      count={open > 0 ? open : undefined}
    >
      {open === 0 && <span className="unseen">{words.none}</span>}
    </ChecksFrame>
  );
}
