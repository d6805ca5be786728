/** A competitor's heading while its name is typed. */
import { useLayoutEffect, useRef, useState } from 'react';
import { renameCompetitor } from '../domain/edits/competitors.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { useOpenField } from '../ui/openFields.ts';
import { gridWords } from '../words/grid.ts';
import { assessmentDesk } from './assessmentDesk.ts';

export function CompetitorName({ id }: { id: string }) {
  const app = useApp();
  const words = useWords(gridWords);
  const input = useRef<HTMLInputElement>(null);
  const name = useChain().competitors.find((each) => each.id === id)?.name ?? '';
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const close = (isKept: boolean) => {
    const typed = input.current?.value.trim() ?? '';
    assessmentDesk(app).setState({ renaming: null });
    if (isKept && typed !== '')
      app.chart.verbs.commit(renameCompetitor(id, typed), { step: 'competitor', subject: typed });
  };
  const [isTyped, setTyped] = useState(false);
  useOpenField(isTyped ? () => close(true) : null);
  return (
    <input
      ref={input}
      className="heading-name"
      aria-label={words.competitorName}
      defaultValue={name}
      maxLength={2000}
      onInput={() => setTyped(true)}
      onPaste={(event) => pasteIntoLine(app, event)}
      onKeyDown={(event) => {
        if (isComposingKey(event)) return;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          close(event.key === 'Enter');
        }
        event.stopPropagation();
      }}
      onBlur={() => close(true)}
    />
  );
}
