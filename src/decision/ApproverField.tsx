/** Who else approves: typed, and taken from the people there are; somebody new only by the line that says so. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PersonId, Tier } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { listStep } from '../ui/listStep.ts';
import { decisionWords } from '../words/decision.ts';
import { addApprover, approversMatching, linkApprover } from './tierVerbs.ts';

/** People offered at a time. */
const most = 6;

export function ApproverField({ tier, isAwaited }: { tier: Tier; isAwaited: boolean }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const chain = useChain();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => {
    if (isAwaited) input.current?.focus();
  }, [isAwaited]);
  const people = approversMatching(chain, tier, text).slice(0, most);
  const lines: readonly (PersonId | null)[] = text.trim() === '' ? [] : [...people, null];
  const isShown = isOpen && lines.length > 0;
  const take = (id: PersonId | null) => {
    if (id) linkApprover(app, tier.id, id);
    else addApprover(app, tier.id, text);
    setText('');
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const next = listStep(event.key, at, lines.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' && lines.length > 0) take(lines[at] ?? null);
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field is-bare">
      <input
        ref={input}
        role="combobox"
        aria-label={words.addApprover}
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-activedescendant={isShown ? `${listId}${at}` : undefined}
        data-field="approver"
        placeholder={words.addApprover}
        value={text}
        maxLength={2000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div id={listId} role="listbox" aria-label={words.addApprover} className="approver-list">
          {lines.map((id, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: keys are the field's
            <div
              key={id ?? 'new'}
              id={`${listId}${index}`}
              role="option"
              aria-selected={index === at}
              className={[index === at && 'is-on', id === null && 'is-new'].filter(Boolean).join(' ') || undefined}
              onPointerMove={() => setAt(index)}
              onPointerDown={(event) => {
                event.preventDefault();
                take(id);
              }}
            >
              {id === null ? (
                words.newApprover(text.trim())
              ) : (
                <>
                  <b>{personById(chain, id)?.name}</b>
                  <span>{personById(chain, id)?.jobTitle}</span>
                </>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
