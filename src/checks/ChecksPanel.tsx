/** The checks of method.md §8: what, where, a jump there, and a mend where there is one. They report, they never block. */
import { AlertTriangle, Check, EyeOff, Info, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { type CheckId, type Finding, findingKey } from '../domain/checks/checks.ts';
import type { Severity } from '../domain/checks/finding.ts';
import { mendsOf } from '../domain/checks/mends.ts';
import { toggleCheck } from '../domain/edits/checks.ts';
import { topRankOf } from '../domain/topTen.ts';
import { chart, useLanguage, useWords } from '../ui/app.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { checkWords } from '../words/checks.ts';
import { checksListWords } from '../words/checksList.ts';
import { findingSentence } from '../words/findings.ts';
import { goTo } from './goTo.ts';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const shownAtFirst = 4;

export function ChecksPanel({ chain, findings }: { chain: DecisionChain; findings: readonly Finding[] }) {
  const words = useWords(checksListWords);
  const checks = useWords(checkWords);
  const panel = useRef<HTMLElement>(null);
  const close = () => shellDesk.setState({ panel: null });
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, []);
  const open = findings.filter((finding) => finding.severity !== 'hint').length;
  const off = (chain.checksOff ?? []).filter((id): id is CheckId => Object.hasOwn(checks.title, id));
  return (
    <section
      ref={panel}
      className="checks-panel"
      aria-label={words.panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header>
        <h2>{words.panel}</h2>
        <span className={open === 0 ? 'is-clean' : ''}>{words.toMend(open)}</span>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <X size={16} />
        </button>
      </header>
      <div className="checks-list">
        {open === 0 && (
          <p className="checks-passed">
            <Check size={16} aria-hidden="true" />
            {words.passed}
          </p>
        )}
        {severities.map((severity) => (
          <SeverityGroup
            key={severity}
            severity={severity}
            chain={chain}
            findings={findings.filter((finding) => finding.severity === severity)}
          />
        ))}
        {off.length > 0 && (
          <section>
            <h3>{words.off}</h3>
            <ul>
              {off.map((id) => (
                <li key={id} className="checks-off">
                  <span>{checks.title[id]}</span>
                  <button
                    type="button"
                    className="link"
                    onClick={() => chart.verbs.commit(toggleCheck(id), { step: 'checks', subject: checks.title[id] })}
                  >
                    {words.switchOn}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </section>
  );
}

function SeverityGroup({
  severity,
  chain,
  findings,
}: {
  severity: Severity;
  chain: DecisionChain;
  findings: readonly Finding[];
}) {
  const checks = useWords(checkWords);
  if (findings.length === 0) return null;
  const byCheck = new Map<CheckId, Finding[]>();
  for (const finding of findings) byCheck.set(finding.id, [...(byCheck.get(finding.id) ?? []), finding]);
  return (
    <section>
      <h3>{`${checks.severity[severity]} ${findings.length}`}</h3>
      <ul>
        {[...byCheck].map(([id, list]) => (
          <CheckItem key={id} id={id} severity={severity} chain={chain} findings={list} />
        ))}
      </ul>
    </section>
  );
}

function CheckItem({
  id,
  severity,
  chain,
  findings,
}: {
  id: CheckId;
  severity: Severity;
  chain: DecisionChain;
  findings: readonly Finding[];
}) {
  const words = useWords(checksListWords);
  const checks = useWords(checkWords);
  const [shown, setShown] = useState(shownAtFirst);
  return (
    <li className={`checks-item is-${severity}`}>
      <span className="checks-mark">{severity === 'hint' ? <Info size={15} /> : <AlertTriangle size={15} />}</span>
      <div>
        <div className="checks-title">
          {checks.title[id]}
          <button
            type="button"
            className="checks-switch"
            aria-label={`${words.switchOff}：${checks.title[id]}`}
            title={words.switchOff}
            onClick={() => chart.verbs.commit(toggleCheck(id), { step: 'checks', subject: checks.title[id] })}
          >
            <EyeOff size={14} />
          </button>
        </div>
        <ul>
          {findings.slice(0, shown).map((finding) => (
            <FindingLine key={findingKey(finding)} chain={chain} finding={finding} />
          ))}
        </ul>
        {findings.length > shown && (
          <button type="button" className="link" onClick={() => setShown(findings.length)}>
            {words.more(findings.length - shown)}
          </button>
        )}
      </div>
    </li>
  );
}

function FindingLine({ chain, finding }: { chain: DecisionChain; finding: Finding }) {
  const words = useWords(checksListWords);
  const checks = useWords(checkWords);
  const language = useLanguage();
  const [first] = finding.personIds;
  const rank = first ? topRankOf(chain, first) : undefined;
  const canGo = first !== undefined || finding.ribId !== undefined || finding.field === 'target';
  return (
    <li className="checks-finding">
      {rank !== undefined && <i className="rank-badge">{rank}</i>}
      <span>{findingSentence(chain, finding, language)}</span>
      <span className="checks-actions">
        {mendsOf(finding).map((mend) => (
          <button
            key={mend.key}
            type="button"
            className="link"
            onClick={() => chart.verbs.commit(mend.edit, { step: 'mend', subject: checks.title[finding.id] })}
          >
            {checks.mend[mend.key]}
          </button>
        ))}
        {canGo && (
          <button type="button" className="link" onClick={() => goTo(finding)}>
            {words.go}
          </button>
        )}
      </span>
    </li>
  );
}
