/** Search and go: type, see, Enter. */

import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { nameKey } from '../domain/sameName.ts';
import { allPersonIds, personById, placeOf } from '../domain/seats.ts';
import { type Selection, thePerson, theRib } from '../store/selection.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { rootOf } from '../ui/front.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { listStep } from '../ui/listStep.ts';
import { canvasWords } from '../words/canvas.ts';

type Found = { readonly key: string; readonly name: string; readonly about: string; readonly selection: Selection };

const shownMost = 8;

export function CanvasSearch() {
  const app = useApp();
  const words = useWords(canvasWords);
  const chain = useChain();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    cameFrom.current = document.activeElement;
    input.current?.focus();
  }, []);

  const found = useMemo<Found[]>(() => {
    const wanted = nameKey(query);
    if (wanted === '') return [];
    const ribs = chain.ribs
      .filter((rib) => nameKey(rib.name).includes(wanted))
      .map(
        (rib): Found => ({
          key: rib.id,
          name: rib.name,
          about: words.people(rib.personIds.length),
          selection: theRib(rib.id),
        }),
      );
    const people = allPersonIds(chain).flatMap((id): Found[] => {
      const person = personById(chain, id);
      if (!person || !nameKey(`${person.name} ${person.jobTitle}`).includes(wanted)) return [];
      return [
        {
          key: id,
          name: person.name || words.noName,
          about: [placeOf(chain, id)?.rib.name, person.jobTitle].filter(Boolean).join(' · '),
          selection: thePerson(id),
        },
      ];
    });
    return [...people, ...ribs].slice(0, shownMost);
  }, [chain, query, words]);

  // Who is found has the keyboard next.
  const close = (isDone = false) => {
    canvasDesk(app).setState({ isSearching: false });
    const field = isDone ? rootOf(app).querySelector<HTMLElement>('.place-input') : null;
    if (field) field.focus({ preventScroll: true });
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const go = (index: number, isDone: boolean) => {
    const one = found[index];
    if (!one) return;
    setAt(index);
    app.chart.verbs.select(one.selection);
    canvasDesk(app).getState().view?.bringUp();
    if (isDone) close(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const next = listStep(event.key, at, found.length);
    if (next !== null) go(next, false);
    else if (event.key === 'Enter') go(at, true);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  return (
    <search className="canvas-search">
      <div className="canvas-search-box">
        <Search size={15} aria-hidden="true" />
        <input
          ref={input}
          value={query}
          role="combobox"
          aria-label={words.search}
          aria-expanded={found.length > 0}
          aria-controls={query.trim() === '' ? undefined : listId}
          aria-activedescendant={found[at] ? `${listId}${at}` : undefined}
          placeholder={words.searchPlaceholder}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => canvasDesk(app).setState({ isSearching: false })}
        />
      </div>
      {query.trim() !== '' && (
        <div id={listId} className="canvas-search-list" role="listbox" aria-label={words.search}>
          {found.length === 0 && <div className="canvas-search-none">{words.nothingFound}</div>}
          {found.map((one, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow keys and Enter do the same
            <div
              key={one.key}
              id={`${listId}${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'is-on' : ''}
              onMouseDown={(event) => event.preventDefault()}
              onPointerMove={() => setAt(index)}
              onClick={() => go(index, true)}
            >
              <b>{one.name}</b>
              <span>{one.about}</span>
            </div>
          ))}
        </div>
      )}
    </search>
  );
}
