/** Charts on this machine, newest first, each with the states that were set aside; the last one is one click away. */
import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { deskState, shelf, useDesk, useWatched } from '../desk/desk.ts';
import { openedAt } from '../desk/openedAt.ts';
import { openAside, openFromShelf } from '../desk/recovering.ts';
import { removeFromShelf } from '../desk/removing.ts';
import type { ShelfEntry } from '../disk/shelfEntry.ts';
import { chainOfSketch, type Sketch } from '../disk/sketch.ts';
import { diskWords } from '../disk/words.ts';
import { Picture } from '../picture/Picture.tsx';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { Logo } from '../ui/Logo.tsx';
import { startWords } from '../words/start.ts';
import { groupsOf, matches } from './shelfGroups.ts';

const shownFirst = 8;

export function Recent() {
  const app = useApp();
  const words = useWords(startWords);
  const disk = useWords(diskWords);
  const { entries, isRead, trouble } = useWatched(shelf(app));
  const isWhole = useDesk((state) => state.isWholeShelf);
  const [query, setQuery] = useState('');
  const headingId = useId();
  useEffect(() => {
    void shelf(app).refresh();
  }, [app]);
  const groups = useMemo(() => groupsOf(entries), [entries]);
  const shown = isWhole ? groups.filter((group) => matches(group, query)) : groups.slice(0, shownFirst);
  return (
    <section aria-labelledby={headingId}>
      <div className="start-section-head">
        <h2 id={headingId}>{words.recent}</h2>
        {groups.length > shownFirst && (
          <button type="button" className="link" onClick={() => deskState(app).setState({ isWholeShelf: !isWhole })}>
            {isWhole ? words.showFewer : words.showAll(groups.length)}
          </button>
        )}
      </div>
      {trouble && (
        <p className="start-none" role="status">
          {disk.autosaveOff[trouble]}
        </p>
      )}
      {isWhole && groups.length > shownFirst && (
        <input
          type="search"
          className="start-search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {isRead && !trouble && groups.length === 0 && <p className="start-none">{words.none}</p>}
      {groups.length > 0 && shown.length === 0 && <p className="start-none">{words.nothingFound}</p>}
      <ul className="start-recent">
        {shown.flatMap(({ head, asides }) => [
          <Row key={head.stamp} entry={head} isLast={head === groups[0]?.head && !head.isAside} />,
          ...asides.map((aside) => <Row key={aside.stamp} entry={aside} isUnder />),
        ])}
      </ul>
    </section>
  );
}

function Row({ entry, isLast = false, isUnder = false }: { entry: ShelfEntry; isLast?: boolean; isUnder?: boolean }) {
  const app = useApp();
  const words = useWords(startWords);
  const at = openedAt(entry.savedAt, useLanguage());
  const title = entry.title || entry.target || words.untitled;
  const remove = entry.isAside ? words.removeVersion(title, at) : words.remove(title);
  const open = () =>
    entry.isAside ? void openAside(app, entry.chartId, entry.stamp) : void openFromShelf(app, entry.chartId);
  return (
    <li className={isUnder ? 'is-version' : undefined}>
      <button type="button" onClick={open}>
        <span className="start-sketch">{entry.sketch ? <Sketched sketch={entry.sketch} /> : <Logo />}</span>
        <span className="start-names">
          <span>
            <b>{title}</b>
            {isLast && <em>{words.last}</em>}
            {entry.isAside && <em>{words.version}</em>}
          </span>
          <small>
            {entry.customer && <span>{entry.customer}</span>}
            <span>{words.fileOf(entry.file?.name, entry.isInFile)}</span>
          </small>
        </span>
        <span>{words.counts(entry.ribs, entry.people)}</span>
        <time className="numeric" dateTime={entry.savedAt}>
          {at}
        </time>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={remove}
        title={remove}
        onClick={() => void removeFromShelf(app, entry)}
      >
        <X size={15} />
      </button>
    </li>
  );
}

function Sketched({ sketch }: { sketch: Sketch }) {
  const chain = useMemo(() => chainOfSketch(sketch), [sketch]);
  return <Picture chain={chain} label="" />;
}
