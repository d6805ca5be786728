/** The chart as indented text beside the canvas, edited like text and in step with it both ways. */

import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  brokenLine,
  type Draft,
  indentedLines,
  type LineOwner,
  lineAt,
  lineOwners,
  lineStart,
  movedLines,
  tabbedOutline,
} from '../outline/draftLines.ts';
import { leadPerson, selectedRib, thePerson, theRib, theTarget } from '../store/selection.ts';
import { type RunningApp, useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { Keys, keyText } from '../ui/Keys.tsx';
import { WarningGlyph } from '../ui/Mark.tsx';
import { useOpenField } from '../ui/openFields.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { outlineWords } from '../words/outline.ts';
import { shellWords } from '../words/shell.ts';
import './outline.css';
import { isComposingKey, isSpent, type KeyRow, keyFound } from '../ui/keyTable.ts';
import { OutlineGutter } from './OutlineGutter.tsx';
import {
  dropDraft,
  holdOutline,
  leaveLine,
  leaveOutline,
  outlineDesk,
  takeOutline,
  typeOutline,
} from './outlineDesk.ts';

/** Height of a line and the space above the first, px; the style sheet has the same. */
const lineHeight = 22;
const textTop = 8;

export function OutlinePanel() {
  const app = useApp();
  const words = useWords(outlineWords);
  const shell = useWords(shellWords);
  const present = useChart((state) => state.history.present);
  const selection = useChart((state) => state.selection);
  const opened = useChart((state) => state.opened);
  const chain = useChain();
  const draft = useStore(outlineDesk(app), (desk) => desk.draft);
  useOpenField(draft?.isOpen ? () => takeOutline(app) : null);
  const printed = useMemo(() => tabbedOutline(present), [present]);
  const text = draft?.base === present ? draft.text : printed;
  const owners = useMemo(() => lineOwners(text, chain), [text, chain]);
  const area = useRef<HTMLTextAreaElement>(null);
  const helpId = useId();
  const caret = useRef<Caret | null>(null);
  /** A text put in is not on screen yet: what the browser says of the caret is still about the old one. */
  const isPut = useRef(false);
  const [view, setView] = useState({ top: 0, height: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another chart has nothing to do with this text
  useEffect(() => () => void dropDraft(app), [opened]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      area.current?.focus({ preventScroll: true });
      area.current?.setSelectionRange(0, 0);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    const box = area.current;
    if (!box) return;
    const measure = () => setView({ top: box.scrollTop, height: box.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, []);

  // A value set from outside puts the caret at the end; it belongs where it was, by line and column.
  useLayoutEffect(() => {
    isPut.current = false;
    const box = area.current;
    const at = caret.current;
    if (!box || !at || document.activeElement !== box || box.value !== text) return;
    const begins = lineStart(text, at.line);
    const until = text.indexOf('\n', begins);
    const start = Math.min(begins + at.column, until < 0 ? text.length : until);
    if (box.selectionStart !== start || box.selectionEnd !== start + at.end)
      box.setSelectionRange(start, start + at.end);
  }, [text]);

  const lead = leadPerson(selection, chain);
  const rib = selectedRib(selection, chain);
  const marked = owners.findIndex((owner) =>
    selection.kind === 'target'
      ? owner?.at === 'target'
      : owner !== null && owner.at !== 'target' && owner.id === (lead ?? rib ?? ''),
  );
  useEffect(() => {
    const box = area.current;
    if (!box || marked < 0 || document.activeElement === box) return;
    const y = textTop + marked * lineHeight;
    if (y < box.scrollTop) box.scrollTop = y - lineHeight;
    else if (y + lineHeight > box.scrollTop + box.clientHeight) box.scrollTop = y + 2 * lineHeight - box.clientHeight;
  }, [marked]);

  /** Remembers where the caret is; a line that is left is recorded, the one that is entered is selected. */
  const followCaret = () => {
    const box = area.current;
    if (!box || isPut.current || document.activeElement !== box) return;
    const before = caret.current?.line;
    caret.current = caretOf(box);
    const { line } = caret.current;
    if (line === before) return;
    if (before !== undefined) leaveLine(app);
    selectLine(app, outlineDesk(app).getState().draft?.text ?? box.value, line);
  };
  /** Puts an edited text in, with its selection. */
  const put = (next: Draft, from: Draft) => {
    if (next.text === from.text) return;
    isPut.current = true;
    const line = lineAt(next.text, next.start);
    const isLeft = caret.current !== null && caret.current.line !== line;
    typeOutline(app, next.text);
    caret.current = { line, column: next.start - lineStart(next.text, line), end: next.end - next.start };
    if (isLeft) leaveLine(app);
    selectLine(app, next.text, line);
  };
  const typeAndShow = (typed: string) => {
    typeOutline(app, typed);
    if (caret.current) selectLine(app, typed, caret.current.line);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposingKey(event)) return;
    const found = keyFound(outlineKeys, 'text', event);
    if (!found) return;
    event.preventDefault();
    if (isSpent(found, event)) return;
    const box = event.currentTarget;
    const from: Draft = { text, start: box.selectionStart, end: box.selectionEnd };
    switch (found.does) {
      case 'up':
      case 'down':
        put(movedLines(from, found.does === 'up' ? -1 : 1), from);
        return leaveLine(app);
      case 'indent':
      case 'outdent':
        put(indentedLines(from, found.does === 'indent' ? 1 : -1), from);
        return leaveLine(app);
      case 'break':
        return put(brokenLine(from), from);
      case 'record':
        return leaveLine(app);
      case 'leave':
        return toCanvas(app, event.currentTarget);
      case 'undo':
        if (!dropDraft(app)) app.chart.verbs.undo();
        return;
      case 'redo':
        return app.chart.verbs.redo();
    }
  };
  return (
    <section className="outline" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={shell.close}
          title={shell.close}
          onClick={() => shellDesk(app).setState({ panel: null })}
        >
          <X size={16} />
        </button>
      </header>
      <div className="outline-editor">
        <OutlineGutter
          owners={owners}
          chain={chain}
          marked={marked}
          top={view.top}
          height={view.height}
          lineHeight={lineHeight}
          textTop={textTop}
        />
        <textarea
          ref={area}
          value={text}
          wrap="off"
          spellCheck={false}
          aria-label={words.title}
          aria-describedby={helpId}
          onChange={(event) => {
            caret.current = caretOf(event.target);
            const isComposing = (event.nativeEvent as InputEvent).isComposing;
            if (isComposing) holdOutline(app, event.target.value);
            else typeAndShow(event.target.value);
          }}
          onCompositionEnd={(event) => typeAndShow(event.currentTarget.value)}
          onSelect={followCaret}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            // Another window's turn: the cursor stays here.
            if (document.activeElement === event.currentTarget) return;
            caret.current = null;
            leaveOutline(app);
          }}
        />
      </div>
      <footer id={helpId}>
        {draft && draft.gone.people + draft.gone.ribs > 0 && (
          <p className="outline-warning" role="status">
            <WarningGlyph size={14} />
            {words.willRemove(draft.gone.people, draft.gone.ribs)}
          </p>
        )}
        <p>{words.form}</p>
        <p className="outline-keys">
          <Keys keys="Alt ↑↓" text={words.move} />
          <Keys keys="Tab" text={words.indent} />
          <Keys keys={keyText('Esc')} text={words.leave} />
        </p>
      </footer>
    </section>
  );
}

type OutlineVerb = 'up' | 'down' | 'indent' | 'outdent' | 'break' | 'record' | 'leave' | 'undo' | 'redo';

const inText = ['text'] as const;

const outlineKeys: readonly KeyRow<'text', OutlineVerb>[] = [
  { in: inText, keys: 'Alt ↑↓', does: (key) => (key === 'ArrowUp' ? 'up' : 'down'), hold: 'repeats' },
  { in: inText, keys: 'Tab', does: 'indent', hold: 'once' },
  { in: inText, keys: 'Shift Tab', does: 'outdent', hold: 'once' },
  { in: inText, keys: 'Enter', also: 'Shift Enter', does: 'break', hold: 'once' },
  { in: inText, keys: 'Ctrl Enter', does: 'record', hold: 'once' },
  { in: inText, keys: 'Esc', does: 'leave', hold: 'once' },
  { in: inText, keys: 'Ctrl Z', does: 'undo', hold: 'repeats' },
  { in: inText, keys: 'Ctrl Shift Z', also: 'Ctrl Y', does: 'redo', hold: 'repeats' },
];

type Caret = { readonly line: number; readonly column: number; readonly end: number };

function caretOf(box: HTMLTextAreaElement): Caret {
  const line = lineAt(box.value, box.selectionStart);
  return {
    line,
    column: box.selectionStart - lineStart(box.value, line),
    end: box.selectionEnd - box.selectionStart,
  };
}

/** Selects on the chart what a line stands for. */
function selectLine(app: RunningApp, text: string, line: number): void {
  const owner: LineOwner | null | undefined = lineOwners(text, app.chain())[line];
  if (!owner) return;
  if (owner.at === 'target') app.chart.verbs.select(theTarget);
  else app.chart.verbs.select(owner.at === 'rib' ? theRib(owner.id) : thePerson(owner.id));
}

function toCanvas(app: RunningApp, area: HTMLElement): void {
  area.blur();
  canvasDesk(app).getState().view?.field()?.focus({ preventScroll: true });
}
