/** 待定区: people known but not yet seated wait in a strip under the canvas; during a drag it is a place to drop. */
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { personById } from '../domain/seats.ts';
import { selectedPeople, selectedRib, thePerson } from '../store/selection.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { nameFor, remove, seatPeople, toTray } from '../ui/chartVerbs.ts';
import { useKeptClear } from '../ui/keptClear.ts';
import { press, registerDropZone, usePersonDrag } from '../ui/personDrag.ts';
import { trayWords } from '../words/tray.ts';
import './tray.css';

export function Tray() {
  const app = useApp();
  const words = useWords(trayWords);
  const chain = useChain();
  const isDragging = usePersonDrag((drag) => drag?.kind === 'people' && !drag.isCopy);
  const isOver = usePersonDrag((drag) => drag?.over?.key === 'tray');
  const place = useRef<HTMLElement>(null);
  const keptClear = useKeptClear();
  const hold = useCallback(
    (element: HTMLElement | null) => {
      place.current = element;
      return keptClear(element);
    },
    [keptClear],
  );
  const hasPeople = chain.tray.length > 0;

  useEffect(
    () =>
      registerDropZone(app, {
        isAbove: true,
        at(x, y, drag) {
          const box = place.current?.getBoundingClientRect();
          if (drag.kind !== 'people' || drag.isCopy || !box) return null;
          if (x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
          return { key: 'tray', words: words.dropInTray, drop: () => toTray(app, drag.ids) };
        },
      }),
    [words, app],
  );

  if (!hasPeople) {
    if (!isDragging) return null;
    return (
      <aside ref={place} className={`tray-target${isOver ? ' is-over' : ''}`}>
        {words.dropInTray}
      </aside>
    );
  }
  return (
    <aside ref={hold} className={`tray${isOver ? ' is-over' : ''}`} aria-label={words.tray}>
      <span className="tray-count">{words.trayCount(chain.tray.length)}</span>
      <Chips ids={chain.tray} />
      <span className="tray-hint">{words.trayHint}</span>
    </aside>
  );
}

function Chips({ ids }: { ids: readonly PersonId[] }) {
  const app = useApp();
  const words = useWords(trayWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const selected = selectedPeople(selection, chain);
  const lastRib = useLastRib();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(at, ids.length - 1);

  const focus = (index: number) => {
    setAt(index);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, id: PersonId, index: number) => {
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0;
    if (step !== 0) focus((index + step + ids.length) % ids.length);
    else if (event.key === 'Enter' && !event.repeat) {
      const rib = chain.ribs.find((each) => each.id === lastRib) ?? chain.ribs[0];
      if (rib) seatPeople(app, [id], rib.id, rib.personIds.length);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (!event.repeat) {
        app.chart.verbs.select(thePerson(id));
        remove(app);
      }
    } else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>, id: PersonId) => {
    if (event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const person = personById(chain, id);
    press(app, event, {
      load: () => ({
        kind: 'people',
        ids: selected.includes(id) ? selected.filter((each) => ids.includes(each)) : [id],
      }),
      ghost: () => ({
        picture: (
          <div className="tray-chip is-ghost">
            <b>{person?.name || nameFor(app, chain, id)}</b>
            <small>{person?.jobTitle}</small>
          </div>
        ),
        width: box.width,
        height: box.height,
        scale: 1,
        holdX: event.clientX - box.left,
        holdY: event.clientY - box.top,
      }),
    });
  };
  return (
    <div ref={list} className="tray-list" role="listbox" aria-label={words.tray} aria-orientation="horizontal">
      {ids.map((id, index) => (
        <div
          key={id}
          role="option"
          tabIndex={index === current ? 0 : -1}
          aria-selected={selected.includes(id)}
          className="tray-chip"
          data-tray-person={id}
          onFocus={() => setAt(index)}
          onClick={() => app.chart.verbs.select(thePerson(id))}
          onKeyDown={(event) => onKeyDown(event, id, index)}
          onPointerDown={(event) => onPointerDown(event, id)}
        >
          <b>{nameFor(app, chain, id)}</b>
          <small>{personById(chain, id)?.name ? personById(chain, id)?.jobTitle : ''}</small>
        </div>
      ))}
    </div>
  );
}

/** The chain selected last: where Enter seats a person from the tray. */
function useLastRib() {
  const chain = useChain();
  const rib = useChart((state) => selectedRib(state.selection, chain));
  const last = useRef(rib);
  if (rib) last.current = rib;
  return last.current;
}
