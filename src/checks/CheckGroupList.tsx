/** The findings of one check: a line that says whom they are about, and opens; it is open while they are few. */
import { ChevronDown, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { type CheckId, type Finding, findingKey } from '../domain/checks/checks.ts';
import { toggleCheck } from '../domain/edits/checks.ts';
import { useApp, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { checkWords } from '../words/checks.ts';
import { checksPanelWords } from '../words/checksPanel.ts';
import { rankWords } from '../words/ranks.ts';
import { FindingItem } from './FindingItem.tsx';
import { SeverityMark } from './SeverityMark.tsx';

/** More findings than this wait behind the line. */
const openMost = 2;
const shownMore = 50;

type Props = {
  readonly id: CheckId;
  readonly chain: DecisionChain;
  readonly findings: readonly Finding[];
  /** There is little room: even few wait behind the line. */
  readonly isBrief: boolean;
};

export function CheckGroupList({ id, chain, findings, isBrief }: Props) {
  const app = useApp();
  const words = useWords(checksPanelWords);
  const title = useWords(checkWords).title[id];
  const [asked, setAsked] = useState<boolean | null>(null);
  const [shown, setShown] = useState(shownMore);
  const listId = useId();
  const isOpen = asked ?? (!isBrief && findings.length <= openMost);
  const { nameComma } = useWords(rankWords);
  const about = new Set(findings.flatMap(({ personIds: [first] }) => (first ? [nameFor(app, chain, first)] : [])));
  const left = findings.length - shown;
  return (
    <section className="check" aria-label={title}>
      <h4>
        <button
          type="button"
          className="check-title"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setAsked(!isOpen)}
        >
          {findings[0] && <SeverityMark severity={findings[0].severity} />}
          <span>{title}</span>
          {findings.length > 1 && <span className="check-count numeric">{findings.length}</span>}
          <ChevronDown className="check-arrow" size={14} />
        </button>
        <button
          type="button"
          className="check-off"
          aria-label={words.switchOffCheck(title)}
          title={words.switchOff}
          onClick={() => app.chart.verbs.commit(toggleCheck(id), { step: 'checks', subject: title })}
        >
          <EyeOff size={14} />
        </button>
      </h4>
      {!isOpen && about.size > 0 && <p className="check-about">{[...about].join(nameComma)}</p>}
      {isOpen && (
        <ul id={listId}>
          {findings.slice(0, shown).map((finding) => (
            <FindingItem key={findingKey(finding)} chain={chain} finding={finding} />
          ))}
        </ul>
      )}
      {isOpen && left > 0 && (
        <button type="button" className="check-more" onClick={() => setShown(shown + shownMore)}>
          {words.more(left)}
        </button>
      )}
    </section>
  );
}
