/** Find and replace over every text that is typed; and everyone found as a selection, to be set at once. */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import {
  type FindMatch,
  type FindOptions,
  hasRoom,
  matchesOf,
  replaceAll,
  replaceMatch,
  tooLongOf,
} from '../find/replace.ts';
import { type FindField, findFields, placeKey } from '../find/texts.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { undoOffer } from '../ui/chartVerbs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { pasteIntoLine } from '../ui/linePaste.ts';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { findWords } from '../words/find.ts';
import './find.css';
import { isComposingKey } from '../ui/keyTable.ts';
import { FoundRow } from './FoundRow.tsx';
import { goToPlace, personOf } from './foundPlace.ts';

const listedMost = 100;

export function FindDialog() {
  const app = useApp();
  const words = useWords(findWords);
  const chain = useChain();
  const [query, setQuery] = useState('');
  const [replacement, setReplacement] = useState('');
  const [fields, setFields] = useState<readonly FindField[]>(findFields);
  const [isCaseSensitive, setCaseSensitive] = useState(false);
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(query);
  const options = useMemo<FindOptions>(() => ({ fields, caseSensitive: isCaseSensitive }), [fields, isCaseSensitive]);
  const matches = useMemo(() => matchesOf(chain, sought, options), [chain, sought, options]);
  const current = Math.min(at, Math.max(0, Math.min(matches.length, listedMost) - 1));
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search moves the marked line too
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, matches]);

  const people = useMemo(() => [...new Set(matches.flatMap(peopleOf))], [matches]);
  const replace = (match: FindMatch | undefined) => {
    if (!match) return;
    if (!hasRoom(match, replacement)) return notify(app, 'problem', () => app.words(findWords).tooLong(1));
    app.chart.verbs.commit(replaceMatch(match, replacement), { step: 'replace', subject: query });
    say(app, words.replaced(1));
  };
  const step = (by: 1 | -1) => {
    const count = Math.min(matches.length, listedMost);
    if (count > 0) setAt((current + by + count) % count);
  };
  const onKeyDown = (event: KeyboardEvent, isReplacing: boolean) => {
    if (isComposingKey(event)) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && isReplacing) replace(matches[current]);
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={() => close(app)}
      width={720}
      footer={
        <>
          {people.length > 0 && (
            <button type="button" className="button find-people" onClick={() => selectAll(app, people)}>
              {words.selectPeople(people.length)}
            </button>
          )}
          <button
            type="button"
            className="button is-primary"
            disabled={matches.length === 0}
            onClick={() => replaceEverywhere(app, sought, replacement, options)}
          >
            {words.replaceAll(matches.length)}
          </button>
        </>
      }
    >
      <div className="find-fields">
        <label htmlFor={`${id}query`}>{words.find}</label>
        <input
          id={`${id}query`}
          data-first=""
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onPaste={(event) => pasteIntoLine(app, event)}
          onKeyDown={(event) => onKeyDown(event, false)}
        />
        <label htmlFor={`${id}replacement`}>{words.replacement}</label>
        <input
          id={`${id}replacement`}
          value={replacement}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setReplacement(event.target.value)}
          onPaste={(event) => pasteIntoLine(app, event)}
          onKeyDown={(event) => onKeyDown(event, true)}
        />
        <span>{words.where}</span>
        <fieldset className="find-where">
          <legend className="unseen">{words.where}</legend>
          {findFields.map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                checked={fields.includes(field)}
                onChange={() =>
                  setFields(fields.includes(field) ? fields.filter((each) => each !== field) : [...fields, field])
                }
              />
              {words.field[field]}
            </label>
          ))}
          <label className="find-case">
            <input
              type="checkbox"
              checked={isCaseSensitive}
              onChange={(event) => setCaseSensitive(event.target.checked)}
            />
            {words.caseSensitive}
          </label>
        </fieldset>
      </div>
      <div className="find-status" role="status">
        {fields.length === 0
          ? words.noField
          : query === ''
            ? words.type
            : matches.length === 0
              ? words.none(query)
              : words.found(matches.length)}
        {matches.length > 0 && <small>{words.keys}</small>}
      </div>
      <ul ref={list} className="find-list">
        {matches.slice(0, listedMost).map((match, index) => (
          <FoundRow
            key={`${placeKey(match.place)} ${match.start}`}
            chain={chain}
            match={match}
            replacement={replacement}
            isCurrent={index === current}
            onGo={() => goTo(app, match)}
            onReplace={() => {
              setAt(index);
              replace(match);
            }}
          />
        ))}
      </ul>
      {matches.length > listedMost && <p className="find-more">{words.more(matches.length - listedMost)}</p>}
    </Dialog>
  );
}

function close(app: RunningApp): void {
  shellDesk(app).setState({ dialog: null });
}

/** Everyone found, as the selection: the inspector then sets role, stance, owner or department for all of them. */
function selectAll(app: RunningApp, ids: readonly PersonId[]): void {
  app.preferences.set({ isInspectorOpen: true });
  app.chart.verbs.select({ kind: 'people', ids });
  close(app);
}

/** Once the dialog has given the focus back, which the place then takes. */
function goTo(app: RunningApp, { place }: FindMatch): void {
  close(app);
  requestAnimationFrame(() => requestAnimationFrame(() => goToPlace(app, place)));
}

function peopleOf({ place }: FindMatch): PersonId[] {
  const id = personOf(place);
  return id ? [id] : [];
}

/** One undo step; says how many, and how many a chart file could not have held. */
function replaceEverywhere(app: RunningApp, query: string, replacement: string, options: FindOptions): void {
  const chain = app.chain();
  const found = matchesOf(chain, query, options).length;
  const left = tooLongOf(chain, query, replacement, options);
  if (found > 0 && left === found) return notify(app, 'problem', () => app.words(findWords).tooLong(left));
  app.chart.verbs.commit(replaceAll(query, replacement, options), { step: 'replace', subject: query });
  if (app.chain() === chain) return;
  const said = () => {
    const words = app.words(findWords);
    return [words.replaced(found - left), left > 0 ? words.tooLong(left) : ''].filter(Boolean).join(' · ');
  };
  notify(app, 'info', said, undoOffer(app));
}
