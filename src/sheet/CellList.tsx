/** What hangs below an open cell: why its text cannot be taken, the scale to choose from, names in use, or a calendar. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Level, Stance } from '../domain/scales.ts';
import { today, useChain, useLanguage, useWords } from '../ui/app.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { gridWords } from '../words/grid.ts';
import { localeOf } from '../words/language.ts';
import type { Choice } from './choices.ts';
import { kindOf } from './column.ts';
import { readDate } from '../columns/readDate.ts';
import { choose, dropCell, shownChoices } from './editorVerbs.ts';
import type { Editor } from './gridDesk.ts';
import { headingOf, setValue } from './gridVerbs.ts';
import type { Assessment } from './useAssessment.ts';

type Props = {
  readonly assessment: Assessment;
  readonly editor: Editor;
  readonly frame: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

export function CellList({ assessment, editor, frame, field }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useChain();
  const kind = kindOf(editor.cell.column);
  const choices = shownChoices(editor);
  const isDate = kind === 'date';
  usePlaceBelow(list, frame, assessment.scroller);
  if (!isDate && choices.length === 0 && editor.fault === '') return null;
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the field
    <div
      ref={list}
      className={`cell-list is-${kind}`}
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
    >
      {editor.fault !== '' && (
        <p className="cell-fault" role="alert">
          {editor.fault}
        </p>
      )}
      {isDate && <DateHelp editor={editor} field={field} />}
      {choices.length > 0 && (
        <div role="listbox" aria-label={headingOf(editor.cell.column)}>
          {choices.map((choice, index) => (
            <ChoiceLine
              key={`${choice.value}`}
              choice={choice}
              kind={kind}
              isOn={index === editor.choice}
              onChoose={() => {
                choose(assessment.sheet, choice, 'stay');
                field.current?.focus({ preventScroll: true });
              }}
            />
          ))}
        </div>
      )}
    </div>,
    document.body,
  );
}

function ChoiceLine({
  choice,
  kind,
  isOn,
  onChoose,
}: {
  choice: Choice;
  kind: ReturnType<typeof kindOf>;
  isOn: boolean;
  onChoose: () => void;
}) {
  const classes = [isOn ? 'is-on' : '', choice.value === 'respect' ? 'is-high' : ''].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: keys are the field's
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
    <div role="option" aria-selected={isOn} className={classes || undefined} onClick={onChoose}>
      {choice.key && <span className="choice-key numeric">{choice.key}</span>}
      {kind === 'stance' && <StanceGlyph stance={choice.value as Stance} size={15} />}
      <span className="choice-label">{choice.label}</span>
      {kind === 'level' && <LevelMeter level={choice.value as Level} cell={12} height={18} />}
    </div>
  );
}

/** What the typed text means as a date, and the browser's own calendar. */
function DateHelp({ editor, field }: { editor: Editor; field: RefObject<HTMLTextAreaElement | null> }) {
  const words = useWords(gridWords);
  const language = useLanguage();
  const date = readDate(editor.text, today());
  const shown = date
    ? new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
        Date.parse(`${date}T00:00:00Z`),
      )
    : words.dateExample;
  return (
    <>
      <p className={date ? 'date-read' : 'date-read is-hint'}>{shown}</p>
      <label className="date-pick">
        <span>{words.pickDate}</span>
        <input
          type="date"
          tabIndex={-1}
          value={date ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            if (!/^(?:19|20)\d\d-/.test(value)) return;
            dropCell();
            setValue(editor.cell, value);
            field.current?.focus({ preventScroll: true });
          }}
        />
      </label>
    </>
  );
}

/** Below the cell, or above it where the window ends. */
function usePlaceBelow(
  list: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const place = () => {
      const box = frame.current?.getBoundingClientRect();
      const element = list.current;
      if (!box || !element) return;
      const below = box.bottom + 4;
      const isAbove = below + element.offsetHeight > innerHeight - 8 && box.top - 4 - element.offsetHeight > 8;
      element.style.left = `${Math.max(8, Math.min(box.left, innerWidth - element.offsetWidth - 8))}px`;
      element.style.top = `${isAbove ? box.top - 4 - element.offsetHeight : below}px`;
      element.style.minWidth = `${box.width}px`;
    };
    place();
    const scrolled = scroller.current;
    scrolled?.addEventListener('scroll', place, { passive: true });
    addEventListener('resize', place);
    return () => {
      scrolled?.removeEventListener('scroll', place);
      removeEventListener('resize', place);
    };
  });
}
