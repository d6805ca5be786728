/**
 * A text field that keeps its draft and hands it over once: on blur or Enter, never on the Enter that chooses an
 * input method's candidate. Escape takes back what was typed; so does leaving a date of which a part is missing, which
 * is no date and no wish to have none.
 */
import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useApp } from './app.ts';
import { isComposingKey } from './keyTable.ts';
import { type Paste, pasteIntoLine } from './linePaste.ts';
import { refusedTexts, useOpenField } from './openFields.ts';
import { handedOver } from './typing.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly placeholder?: string | undefined;
  readonly isLong?: boolean;
  /** However long: line breaks mean nothing in it. */
  readonly isOneLine?: boolean;
  /** Takes several lines or cells pasted here; without it they stand in the field, set apart. */
  readonly onLines?: (paste: Paste) => void;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  /** Asked for once the field has been entered. */
  readonly suggestions?: () => readonly string[];
  readonly type?: 'text' | 'date';
  /** What is wrong with a text, or null: it then stays in the field, and this is said below it. */
  readonly faultOf?: (text: string) => string | null;
  /** Where such a text waits while the field is not on screen. */
  readonly keptAs?: string;
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
  isOneLine = !isLong,
  onLines,
  isLabelHidden = false,
  help,
  suggestions,
  type = 'text',
  faultOf,
  keptAs = '',
  fieldName,
  isAwaited = false,
}: Props) {
  const app = useApp();
  /** What is typed and not handed over; null while the field says what the chart says. */
  const [draft, setDraft] = useState(() => refusedTexts(app).get(keptAs) ?? null);
  const text = draft ?? value;
  const [fault, setFault] = useState(() => (draft === null ? null : (faultOf?.(draft) ?? null)));
  const [isEntered, setEntered] = useState(false);
  const isDropped = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const listId = `${id}list`;
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // Another value ends what was typed over the old one.
    setKnown(value);
    setDraft(null);
  }
  useLayoutEffect(() => {
    if (isAwaited) document.getElementById(id)?.focus();
  }, [isAwaited, id]);
  const commit = () => {
    const isKept = !isDropped.current && !field.current?.validity.badInput;
    isDropped.current = false;
    const isChanged = isKept && text !== value;
    const said = isChanged ? (faultOf?.(text) ?? null) : null;
    setFault(said);
    if (said !== null) return keptAs === '' ? undefined : void refusedTexts(app).set(keptAs, text);
    refusedTexts(app).delete(keptAs);
    setDraft(null);
    if (isChanged) onCommit(text);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    setDraft(event.target.value);
    setFault(null);
  };
  useOpenField(text === value || field.current?.validity.badInput ? null : commit);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Escape') {
      isDropped.current = true;
      event.currentTarget.blur();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (isOneLine || event.ctrlKey || event.metaKey)) {
      commit();
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const shared = {
    id,
    value: text,
    placeholder,
    spellCheck: false,
    maxLength: isLong ? 20_000 : 2000,
    'data-field': fieldName,
    ...(draft === null && handedOver),
    'aria-invalid': fault !== null || undefined,
    'aria-describedby': fault === null ? undefined : `${id}fault`,
    onChange,
    onFocus: () => setEntered(true),
    onBlur: commit,
    onKeyDown,
    ...(isOneLine &&
      type === 'text' && {
        onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => pasteIntoLine(app, event, onLines),
      }),
  };
  return (
    <div className={`field${isLong ? ' is-long' : ''}${isLabelHidden ? ' is-bare' : ''}`} title={help}>
      <label htmlFor={id} className={isLabelHidden ? 'unseen' : 'field-label'}>
        {label}
      </label>
      {isLong ? (
        <textarea {...shared} rows={Math.min(8, Math.max(2, text.split('\n').length))} />
      ) : (
        <input {...shared} ref={field} type={type} autoComplete="off" list={suggestions ? listId : undefined} />
      )}
      {fault !== null && (
        <p id={`${id}fault`} className="field-fault" role="alert">
          {fault}
        </p>
      )}
      {suggestions && (
        <datalist id={listId}>{isEntered && suggestions().map((each) => <option key={each} value={each} />)}</datalist>
      )}
    </div>
  );
}
