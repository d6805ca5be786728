/** The findings of one check, the first few shown. */
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { type CheckId, type Finding, findingKey } from '../domain/checks/checks.ts';
import { toggleCheck } from '../domain/edits/checks.ts';
import { chart, useWords } from '../ui/app.ts';
import { checkWords } from '../words/checks.ts';
import { checksPanelWords } from '../words/checksPanel.ts';
import { FindingItem } from './FindingItem.tsx';
import { SeverityMark } from './SeverityMark.tsx';

const shownFirst = 2;
const shownMore = 50;

type Props = { readonly id: CheckId; readonly chain: DecisionChain; readonly findings: readonly Finding[] };

export function CheckGroupList({ id, chain, findings }: Props) {
  const words = useWords(checksPanelWords);
  const title = useWords(checkWords).title[id];
  const [asked, setAsked] = useState(0);
  // One more line says as much as "1 more" would.
  const shown = asked === 0 ? (findings.length <= shownFirst + 1 ? findings.length : shownFirst) : asked;
  const left = findings.length - shown;
  return (
    <section className="check" aria-label={title}>
      <h4>
        {findings[0] && <SeverityMark severity={findings[0].severity} />}
        <span>{title}</span>
        {findings.length > 1 && <span className="check-count numeric">{findings.length}</span>}
        <button
          type="button"
          className="check-off"
          aria-label={words.switchOffCheck(title)}
          title={words.switchOff}
          onClick={() => chart.verbs.commit(toggleCheck(id), { step: 'checks', subject: title })}
        >
          <EyeOff size={14} />
        </button>
      </h4>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={findingKey(finding)} chain={chain} finding={finding} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="check-more" onClick={() => setAsked(shown + shownMore)}>
          {words.more(left)}
        </button>
      )}
      {asked > 0 && left <= 0 && (
        <button type="button" className="check-more" onClick={() => setAsked(0)}>
          {words.fewer}
        </button>
      )}
    </section>
  );
}
