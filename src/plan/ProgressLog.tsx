/** 进展记录: what was said of a row and when, the newest first, and a field for the next line. */
import { useEffect, useRef, useState } from 'react';
import { datedEntry, pastDay, writeProgress } from '../columns/plan/datedEntry.ts';
import type { PlanRow } from '../columns/plan/rows.ts';
import { addLogEntry, changeLogEntry } from '../domain/edits/plan.ts';
import { progressEntries } from '../domain/plan.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { useOpenField } from '../ui/openFields.ts';
import { goToPlanRow } from '../ui/planVerbs.ts';
import { TextField } from '../ui/TextField.tsx';
import { planViewWords } from '../words/planView.ts';
import { sheetWords } from '../words/sheet.ts';
import { shortDate } from './planCells.tsx';
import { offerLogField, planDesk } from './planDesk.ts';

export function ProgressLog({ row }: { row: PlanRow }) {
  const app = useApp();
  const words = useWords(planViewWords);
  const language = useLanguage();
  const chain = useChain();
  const { item } = row;
  const log = item.log ?? [];
  const label = { step: 'log', subject: nameFor(app, chain, item.personId) } as const;
  const said = { on: today(), by: chain.preparedBy.trim() };
  const sheet = useWords(sheetWords);
  const notDate = `${sheet.faults['not-date']}${language === 'zh' ? '，' : ', '}${sheet.faultHints['not-date']}`;
  const count = log.length || (item.progress.trim() === '' ? 0 : 1);
  const section = useRef<HTMLElement>(null);
  // The field and the newest entries are seen together, however far down the panel they stand and however many come.
  const show = () => section.current?.scrollIntoView?.({ block: 'start' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more entry leaves room to scroll farther
  useEffect(() => {
    if (section.current?.contains(document.activeElement)) show();
  }, [log.length]);
  return (
    <section ref={section} className="inspector-section plan-log">
      <h3>
        {words.log}
        <span>{words.entries(count)}</span>
      </h3>
      <EntryField
        label={words.writeEntry}
        onFocus={show}
        onLeave={() => goToPlanRow(app, item.id, planDesk(app).getState().column)}
        onEntry={(text) =>
          app.chart.verbs.commit(addLogEntry(item.id, { ...datedEntry(text, said.on), by: said.by }), label)
        }
      />
      {log.length === 0 && item.progress.trim() !== '' && (
        <TextField
          label={words.log}
          isLabelHidden
          isLong
          isOneLine
          value={item.progress}
          onCommit={(progress) => app.chart.verbs.commit(writeProgress(item.id, progress, said), label)}
        />
      )}
      <ol>
        {progressEntries([item]).map(({ entry: { on, by, text }, index }) => (
          <li key={index}>
            <TextField
              label={words.dayOf(text)}
              isLabelHidden
              value={shortDate(on, today())}
              faultOf={(typed) => (pastDay(typed, said.on) ? null : notDate)}
              onCommit={(typed) => {
                const day = pastDay(typed, said.on);
                if (day) app.chart.verbs.commit(changeLogEntry(item.id, index, { on: day }), label);
              }}
            />
            <TextField
              label={words.entryOf(on)}
              isLabelHidden
              isLong
              isOneLine
              value={text}
              onCommit={(next) => app.chart.verbs.commit(changeLogEntry(item.id, index, { text: next }), label)}
            />
            <TextField
              label={words.authorOf(text)}
              isLabelHidden
              value={by}
              placeholder={words.author}
              onCommit={(typed) => app.chart.verbs.commit(changeLogEntry(item.id, index, { by: typed.trim() }), label)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EntryField({
  label,
  onFocus,
  onLeave,
  onEntry,
}: {
  label: string;
  onFocus: () => void;
  /** Back to the table it was called from. */
  onLeave: () => void;
  onEntry: (text: string) => void;
}) {
  const app = useApp();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => offerLogField(app, () => field.current?.focus()), [app]);
  const take = () => {
    if (text.trim() === '') return;
    onEntry(text.trim());
    setText('');
  };
  useOpenField(text.trim() === '' ? null : take);
  return (
    <label className="plan-entry">
      <span className="unseen">{label}</span>
      <input
        ref={field}
        value={text}
        placeholder={label}
        maxLength={2000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onFocus={onFocus}
        onBlur={take}
        onKeyDown={(event) => {
          if (isComposingKey(event)) return;
          if (event.key === 'Escape') {
            if (text === '') onLeave();
            setText('');
            event.stopPropagation();
          } else if (event.key === 'Enter') {
            take();
            event.preventDefault();
          }
        }}
      />
      <kbd>Enter</kbd>
    </label>
  );
}
