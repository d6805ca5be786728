/** What hangs below an open cell: why its text cannot be taken, the scale to choose from, names in use, or a calendar. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Choice } from '../columns/cell.ts';
import { readCell } from '../columns/column.ts';
import { type Kind, kinds } from '../columns/kinds.ts';
import type { Level, Stance } from '../domain/scales.ts';
import { useChain, useLanguage, useWords } from '../ui/app.ts';
import { listPlace } from '../ui/listPlace.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { localeOf } from '../words/language.ts';
import { sheetWords } from '../words/sheet.ts';
import { headingOf, setValue } from './cellVerbs.ts';
import type { Editor } from './desk.ts';
import { choose, dropCell, isOffered, shownChoices } from './editorVerbs.ts';
import { columnOf, type Sheet } from './model.ts';
import type { SheetView } from './useSheet.ts';

type Props<Row> = {
  readonly view: SheetView<Row>;
  readonly editor: Editor;
  readonly frame: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

export function CellList<Row>({ view, editor, frame, field }: Props<Row>) {
  const list = useRef<HTMLDivElement>(null);
  useChain();
  const { sheet } = view;
  const kind = columnOf(sheet, editor.cell.column)?.kind ?? 'line';
  const choices = shownChoices(sheet, editor);
  const isDate = kind === 'date';
  const words = useWords(sheetWords);
  const place = sheet.host.place();
  const chosen = editor.chosen.length > 0 ? words.chosen(kinds[kind].say(editor.chosen, place)) : '';
  const feet = kinds[kind].isMany ? [chosen, words.several] : isOffered(sheet, editor) ? [words.ownWords] : [];
  usePlace(list, frame, view.scroller);
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
      {isDate && <DateHelp sheet={sheet} editor={editor} field={field} />}
      {choices.length > 0 && (
        <div
          role="listbox"
          aria-label={headingOf(sheet, editor.cell.column)}
          aria-multiselectable={kinds[kind].isMany || undefined}
        >
          {choices.map((choice, index) => (
            <ChoiceLine
              key={`${choice.value}`}
              choice={choice}
              kind={kind}
              isOn={index === editor.choice}
              isChosen={kinds[kind].isMany ? editor.chosen.includes(choice.value) : undefined}
              onChoose={() => {
                choose(sheet, choice, 'stay');
                field.current?.focus({ preventScroll: true });
              }}
            />
          ))}
        </div>
      )}
      {feet.length > 0 && <div className="cell-foot">{feet.map((line) => line && <p key={line}>{line}</p>)}</div>}
    </div>,
    document.body,
  );
}

function ChoiceLine({
  choice,
  kind,
  isOn,
  isChosen,
  onChoose,
}: {
  choice: Choice;
  kind: Kind;
  isOn: boolean;
  /** Of a cell that holds several. */
  isChosen: boolean | undefined;
  onChoose: () => void;
}) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOn) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOn]);
  const classes = [isOn ? 'is-on' : '', choice.value === 'respect' ? 'is-high' : ''].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: keys are the field's
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
    <div ref={line} role="option" aria-selected={isChosen ?? isOn} className={classes || undefined} onClick={onChoose}>
      {isChosen !== undefined && (
        <span className="choice-check" aria-hidden="true">
          {isChosen ? '✓' : ''}
        </span>
      )}
      {choice.key && <span className="choice-key numeric">{choice.key}</span>}
      {kind === 'stance' && <StanceGlyph stance={choice.value as Stance} size={15} />}
      <span className="choice-label">{choice.label}</span>
      {choice.note && <span className="choice-note">{choice.note}</span>}
      {kind === 'level' && <LevelMeter level={choice.value as Level} cell={12} height={18} />}
    </div>
  );
}

/** What the typed text means as a date, and the browser's own calendar. */
function DateHelp<Row>({
  sheet,
  editor,
  field,
}: {
  sheet: Sheet<Row>;
  editor: Editor;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const words = useWords(sheetWords);
  const language = useLanguage();
  const { rowId, column: id } = editor.cell;
  const column = columnOf(sheet, id);
  const read = column ? readCell(column, editor.text, rowId, sheet.host.place()) : null;
  const date = read && 'value' in read && typeof read.value === 'string' ? read.value : null;
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
            dropCell(sheet);
            setValue(sheet, editor.cell, value);
            field.current?.focus({ preventScroll: true });
          }}
        />
      </label>
    </>
  );
}

/** At the cell, whole in the window. */
function usePlace(
  list: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const place = () => {
      const box = frame.current?.getBoundingClientRect();
      const element = list.current;
      if (!box || !element) return;
      element.style.minWidth = `${box.width}px`;
      const { x, y } = listPlace(
        { x: box.x, y: box.y, w: box.width, h: box.height },
        { w: element.offsetWidth, h: element.offsetHeight },
        { w: innerWidth, h: innerHeight },
      );
      element.style.left = `${x}px`;
      element.style.top = `${y}px`;
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
