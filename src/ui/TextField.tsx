/**
 * A text field that keeps its draft and hands it over once: on blur or Enter, never on the Enter that chooses an
 * input method's candidate. Escape takes back what was typed.
 */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { isComposingKey } from './keyTable.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly placeholder?: string | undefined;
  readonly isLong?: boolean;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly suggestions?: readonly string[];
  readonly type?: 'text' | 'date' | 'number';
  readonly fieldName?: string;
  /** Takes the focus when it appears. */
  readonly isAwaited?: boolean;
};

export function TextField({
  label,
  value,
  onCommit,
  placeholder,
  isLong = false,
  isLabelHidden = false,
  help,
  suggestions,
  type = 'text',
  fieldName,
  isAwaited = false,
}: Props) {
  const [draft, setDraft] = useState(value);
  const isDropped = useRef(false);
  const id = useId();
  const listId = `${id}list`;
  useLayoutEffect(() => setDraft(value), [value]);
  useLayoutEffect(() => {
    if (isAwaited) document.getElementById(id)?.focus();
  }, [isAwaited, id]);
  const commit = () => {
    if (isDropped.current) {
      isDropped.current = false;
      setDraft(value);
      return;
    }
    if (draft !== value) onCommit(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Escape') {
      isDropped.current = true;
      event.currentTarget.blur();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
      commit();
      event.stopPropagation();
    }
  };
  const shared = {
    id,
    value: draft,
    placeholder,
    spellCheck: false,
    maxLength: isLong ? 20_000 : 2000,
    'data-field': fieldName,
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className={`field${isLong ? ' is-long' : ''}${isLabelHidden ? ' is-bare' : ''}`} title={help}>
      <label htmlFor={id} className={isLabelHidden ? 'unseen' : 'field-label'}>
        {label}
      </label>
      {isLong ? (
        <textarea
          {...shared}
          rows={Math.min(8, Math.max(2, draft.split('\n').length))}
          onChange={(event) => setDraft(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={type}
          autoComplete="off"
          list={suggestions ? listId : undefined}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </div>
  );
}
