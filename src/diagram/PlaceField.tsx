/**
 * The canvas's one tab stop: a text field that always lies over the selected thing. Unopened it is invisible and catches
 * the first keystroke, so an input method starts composing at once; opened it is the editor in place.
 */

import { useStore as useFlow } from '@xyflow/react';
import {
  type CompositionEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { personById, ribById } from '../domain/seats.ts';
import type { Box, Fishbone } from '../layout/shapes.ts';
import type { EditingState } from '../store/chartStore.ts';
import { leadPerson } from '../store/selection.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { markOf } from '../ui/canvasKeys.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { elementIn, idIn } from '../ui/domIds.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { listPlace } from '../ui/listPlace.ts';
import { useOpenField } from '../ui/openFields.ts';
import { resting } from '../ui/typing.ts';
import { canvasWords } from '../words/canvas.ts';
import { pasteData } from './canvasClipboard.ts';
import { openField, runVerb } from './canvasVerbs.ts';
import { EntryCard } from './EntryCard.tsx';
import { leaveField } from './entry.ts';
import { runKey } from './keyHand.ts';
import './placeField.css';

const ScalePicker = lazyRoom(async () => (await import('./ScalePicker.tsx')).ScalePicker);

type Props = {
  readonly fishbone: Fishbone;
  readonly view: CanvasView;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly treeId: string;
};

export function PlaceField({ fishbone, view, field, treeId }: Props) {
  const app = useApp();
  const words = useWords(canvasWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const editing = useChart((state) => state.editing);
  const [draft, setDraft] = useState('');
  const isComposing = useRef(false);
  const isToSelect = useRef(false);
  /** Tab brought the focus here and nothing else has been pressed: then Tab goes on through the page and edits nothing. */
  const isPassing = useRef(false);
  const isArriving = useRef(false);
  const isText =
    editing !== null &&
    !(editing.at === 'person' && (editing.field === 'role' || editing.field === 'stance' || editing.field === 'level'));

  const stored =
    editing?.at === 'target'
      ? chain.target
      : editing?.at === 'rib'
        ? (ribById(chain, editing.id)?.name ?? '')
        : editing?.at === 'person' && (editing.field === 'name' || editing.field === 'jobTitle')
          ? (personById(chain, editing.id)?.[editing.field] ?? '')
          : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field starts anew when another one opens, not while it is typed in
  useLayoutEffect(() => {
    setDraft(editing?.typed ?? stored);
    if (!editing) return;
    field.current?.focus({ preventScroll: true });
    isToSelect.current = editing.typed === undefined && !isComposing.current && stored !== '';
    if (!isToSelect.current || draft !== stored) return;
    field.current?.select();
    isToSelect.current = false;
  }, [editing]);

  // Which keys do what depends on it, and the hints say so.
  useLayoutEffect(() => canvasDesk(app).setState({ isBlank: draft.trim() === '' }), [draft, app]);

  // In the same frame as the text, so that no letter typed at once is taken for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the stored text stands in the field
  useLayoutEffect(() => {
    if (isToSelect.current) field.current?.select();
    isToSelect.current = false;
  }, [draft]);

  const lead = leadPerson(selection, chain);
  const activeId =
    selection.kind === 'target' ? 'target' : selection.kind === 'rib' ? selection.id : (lead ?? undefined);
  const box = boxOf(fishbone, activeId);
  const label = useSpoken(activeId);

  // The name of the active thing is read when it changes by keyboard: a combobox's active descendant is not, everywhere.
  useEffect(() => {
    if (field.current) field.current.setAttribute('aria-label', label || words.canvas);
  }, [label, words, field]);

  /** The title of a new person is open, and the name typed before it is in no chart yet. */
  const isHalfNew =
    editing?.at === 'person' && editing.seat !== undefined && personById(chain, editing.id)?.name !== '';
  useOpenField(isText && (draft !== stored || isHalfNew) ? () => leaveField(app, draft, 'stay') : null);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Tab' && isPassing.current && !editing) return;
    if (event.key !== 'Shift') isPassing.current = false;
    isArriving.current = false;
    if (runKey(app, event, draft, view)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onType = (text: string) => {
    if (editing && isText) {
      setDraft(text);
      return;
    }
    if (editing) return;
    const isPerson = lead !== undefined && selection.kind === 'people';
    const mark = isPerson && !isComposing.current ? markOf(text) : null;
    if (mark) {
      setDraft('');
      runVerb(app, mark, view);
    } else if (activeId && text.trim() !== '') {
      setDraft(text);
      openField(app, 'name', text);
    } else setDraft('');
  };

  const onCompositionStart = (_: CompositionEvent) => {
    isComposing.current = true;
    if (!editing && activeId) openField(app, 'name', '');
  };

  return (
    <FieldPlace box={box} isOpen={editing !== null}>
      {editing?.at === 'person' && isText && <EntryCard editing={editing} fishbone={fishbone} />}
      <input
        ref={field}
        className={`place-input ${editing && isText ? `is-open is-${editing.at}${editing.at === 'person' ? ` is-${editing.field}` : ''}` : ''}`}
        {...(editing ? {} : resting)}
        role="combobox"
        aria-controls={treeId}
        aria-expanded="true"
        aria-haspopup="tree"
        aria-autocomplete="none"
        aria-activedescendant={activeId && box ? idIn(app, activeId) : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        value={editing && !isText ? '' : draft}
        placeholder={editing ? placeholderOf(editing, words) : undefined}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          if (event.key === 'Tab' && isArriving.current) isPassing.current = true;
          isArriving.current = false;
        }}
        onPaste={(event) => {
          if (!editing || !isText) return;
          pasteIntoLine(app, event, ({ text, html }) => {
            leaveField(app, draft, 'stay');
            pasteData(app, text, html);
          });
        }}
        onCompositionStart={onCompositionStart}
        onCompositionEnd={() => {
          isComposing.current = false;
        }}
        onFocus={() => {
          isArriving.current = true;
          if (app.chart.getState().selection.kind === 'nothing') app.chart.verbs.select({ kind: 'target' });
        }}
        onBlur={() => {
          isPassing.current = false;
          if (app.chart.getState().editing) leaveField(app, draft, 'stay');
        }}
      />
      {editing?.at === 'person' && !isText && <ScalePicker editing={editing} />}
    </FieldPlace>
  );
}

/** Between a card and the list of what it may be, px at 100 %. */
const listGap = 6;

/** Follows the canvas as it pans and zooms; text is never smaller than can be read. */
function FieldPlace({ box, isOpen, children }: { box: Box | null; isOpen: boolean; children: React.ReactNode }) {
  const [x, y, zoom] = useFlow((flow) => flow.transform);
  const width = useFlow((flow) => flow.width);
  const height = useFlow((flow) => flow.height);
  const place = useRef<HTMLDivElement>(null);
  const scale = Math.max(zoom, 0.9);
  const at = box ?? { x: -x / zoom, y: -y / zoom, w: 10, h: 10 };
  const dx = at.x * zoom + x - ((scale - zoom) * at.w) / 2;
  const dy = at.y * zoom + y - ((scale - zoom) * at.h) / 2;
  // A list is as high as what it holds; it stands whole in the canvas, in the field's own scale.
  const stand = useRef(() => {});
  stand.current = () => {
    const list = place.current?.querySelector<HTMLElement>(':scope > [role="listbox"]');
    if (!list) return;
    const size = { w: list.offsetWidth * scale, h: list.offsetHeight * scale };
    const field = { x: dx, y: dy, w: at.w * scale, h: at.h * scale };
    const { x, y } = listPlace(field, size, { w: width, h: height }, listGap * scale);
    list.style.left = `${(x - dx) / scale}px`;
    list.style.top = `${(y - dy) / scale}px`;
  };
  useLayoutEffect(() => stand.current());
  useLayoutEffect(() => {
    // The list is fetched when it is first wanted, and comes by itself.
    const watch = new MutationObserver(() => stand.current());
    if (place.current) watch.observe(place.current, { childList: true });
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={place}
      className={`place-field${isOpen ? ' is-open' : ''}`}
      style={{ width: at.w, height: at.h, transform: `translate(${dx}px, ${dy}px) scale(${scale})` }}
    >
      {children}
    </div>
  );
}

function placeholderOf(editing: EditingState, words: (typeof canvasWords)['zh']): string {
  if (editing.at === 'target') return words.typeTarget;
  if (editing.at === 'rib') return words.typeRib;
  return editing.field === 'name' ? words.typeName : words.typeTitle;
}

function boxOf(fishbone: Fishbone, id: string | undefined): Box | null {
  if (id === undefined) return null;
  if (id === 'target') return fishbone.head.box;
  for (const rib of fishbone.ribs) {
    if (rib.id === id) return rib.label;
    for (const person of rib.people) if (person.id === id) return person.box;
  }
  return null;
}

/** The accessible name of the active thing, as its tree item says it. */
function useSpoken(id: string | undefined): string {
  const app = useApp();
  const chain = useChain();
  const [label, setLabel] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the item says changes with the chain
  useEffect(() => {
    // The tree draws a frame later than this field.
    const frame = requestAnimationFrame(() =>
      setLabel(id ? (elementIn(app, id)?.getAttribute('aria-label') ?? '') : ''),
    );
    return () => cancelAnimationFrame(frame);
  }, [app, id, chain]);
  return label;
}
