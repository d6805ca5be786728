/** 填写要求检查: the three rules at a glance, then every finding by severity; it never blocks anything. */

import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type CheckId, checkIds, type Finding, groupOf } from '../domain/checks/checks.ts';
import type { Severity } from '../domain/checks/finding.ts';
import { toggleCheck } from '../domain/edits/checks.ts';
import { type RunningApp, useApp, useChain, usePreferences, useWords } from '../ui/app.ts';
import { elementIn, idIn } from '../ui/domIds.ts';
import { verticalStep } from '../ui/listStep.ts';
import { WarningGlyph } from '../ui/Mark.tsx';
import { useIsSideTaken } from '../ui/SidePlace.tsx';
import { shellDesk } from '../ui/shellDesk.ts';
import { resting } from '../ui/typing.ts';
import { useView } from '../ui/views.ts';
import { checkWords } from '../words/checks.ts';
import { checksPanelWords } from '../words/checksPanel.ts';
import { shellWords } from '../words/shell.ts';
import { CheckGroupList } from './CheckGroupList.tsx';
import { checksButton, checksPanel } from './ChecksFrame.tsx';
import { openCount, useFindings } from './useFindings.ts';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];
const rules = ['rule1', 'rule2', 'rule3'] as const;

/** px of a window's height; with checks.css. */
const low = 800;

export function ChecksPanel() {
  const app = useApp();
  const words = useWords(checksPanelWords);
  const shell = useWords(shellWords);
  const checks = useWords(checkWords);
  const { chain, findings } = useFindings();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const open = openCount(findings);
  // On a low screen, in a column that others share: first what there is, then each in full.
  const hasInspector = useView()?.[1].hasInspector ?? false;
  const isInspectorOpen = usePreferences((each) => each.isInspectorOpen) && hasInspector;
  const isShared = useIsSideTaken() || isInspectorOpen;
  const isBrief = isShared && innerHeight <= low;
  return (
    <section
      ref={panel}
      id={idIn(app, checksPanel)}
      className="checks-panel"
      aria-label={words.title}
      tabIndex={-1}
      {...resting}
      onKeyDown={(event) => onKeyDown(app, event)}
    >
      <header>
        <h2>{words.title}</h2>
        <span className={open > 0 ? 'is-open' : 'is-done'}>{open > 0 ? words.open(open) : words.none}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={shell.close}
          title={`${shell.close}  Esc`}
          onClick={() => close(app)}
        >
          <X size={16} />
        </button>
      </header>
      <Rules findings={findings} />
      <div className="checks-list fading-end">
        {findings.length === 0 && <p className="checks-none">{words.noneHelp}</p>}
        {severities.map((severity) => {
          const found = findings.filter((finding) => finding.severity === severity);
          if (found.length === 0) return null;
          return (
            <section key={severity} className="checks-severity">
              <h3>{words.severityCount(checks.severity[severity], found.length)}</h3>
              {byCheck(found).map(([id, each]) => (
                <CheckGroupList key={id} id={id} chain={chain} findings={each} isBrief={isBrief} />
              ))}
            </section>
          );
        })}
        <SwitchedOff />
      </div>
    </section>
  );
}

/** The method's three filling rules, each passed or with what is left. */
function Rules({ findings }: { findings: readonly Finding[] }) {
  const words = useWords(checksPanelWords);
  const groups = useWords(checkWords).group;
  return (
    <ul className="checks-rules">
      {rules.map((rule) => {
        const left = openCount(findings.filter((finding) => groupOf(finding.id) === rule));
        const said = left > 0 ? words.ruleOpen(words.rule[rule], left) : words.rulePassed(words.rule[rule]);
        return (
          <li key={rule} title={groups[rule]}>
            {left > 0 ? <WarningGlyph size={14} /> : <Check className="checks-tick" size={14} strokeWidth={2.2} />}
            <span aria-hidden="true">{words.rule[rule]}</span>
            {left > 0 && (
              <b className="check-count numeric" aria-hidden="true">
                {left}
              </b>
            )}
            <span className="unseen">{said}</span>
          </li>
        );
      })}
    </ul>
  );
}

function SwitchedOff() {
  const app = useApp();
  const words = useWords(checksPanelWords);
  const titles = useWords(checkWords).title;
  const off = useChain().checksOff ?? [];
  const known = checkIds.filter((id) => off.includes(id));
  if (known.length === 0) return null;
  return (
    <section className="checks-off">
      <h3>{words.switchedOff(known.length)}</h3>
      <ul>
        {known.map((id) => (
          <li key={id}>
            <span>{titles[id]}</span>
            <button
              type="button"
              className="finding-go"
              aria-label={words.switchOnCheck(titles[id])}
              onClick={() => app.chart.verbs.commit(toggleCheck(id), { step: 'checks', subject: titles[id] })}
            >
              {words.switchOn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byCheck(findings: readonly Finding[]): [CheckId, Finding[]][] {
  const groups = new Map<CheckId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.id);
    if (group) group.push(finding);
    else groups.set(finding.id, [finding]);
  }
  return [...groups];
}

function close(app: RunningApp): void {
  shellDesk(app).setState({ panel: null });
  elementIn(app, checksButton)?.focus();
}

/** Escape closes; the vertical arrows go from one finding to the next. */
function onKeyDown(app: RunningApp, event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    return close(app);
  }
  const step = verticalStep(event.key);
  if (step === 0) return;
  const goes = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-go')];
  const at = goes.indexOf(document.activeElement as HTMLElement);
  goes[at < 0 ? 0 : at + step]?.focus();
  event.preventDefault();
}
