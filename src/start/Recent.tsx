/** Charts on this machine, newest first; the last one is one click away. */
import { X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { shelf, useWatched } from '../desk/desk.ts';
import { openFromShelf } from '../desk/deskVerbs.ts';
import { openedAt } from '../desk/openedAt.ts';
import { chainOfSketch, type Sketch } from '../disk/sketch.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { Logo } from '../ui/Logo.tsx';
import { MiniFish } from '../ui/MiniFish.tsx';
import { startWords } from '../words/start.ts';

const shownMost = 12;

export function Recent() {
  const words = useWords(startWords);
  const language = useLanguage();
  const { entries, isRead } = useWatched(shelf);
  useEffect(() => {
    void shelf.refresh();
  }, []);
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{words.recent}</h2>
      {isRead && entries.length === 0 && <p className="start-none">{words.none}</p>}
      <ul className="start-recent">
        {entries.slice(0, shownMost).map((entry, index) => {
          const title = entry.title || entry.target || words.untitled;
          return (
            <li key={entry.chartId}>
              <button type="button" onClick={() => void openFromShelf(entry.chartId)}>
                <span className="start-sketch">{entry.sketch ? <Sketched sketch={entry.sketch} /> : <Logo />}</span>
                <b>{title}</b>
                {index === 0 && <em>{words.last}</em>}
                <span className="start-customer">{entry.customer}</span>
                <span>{words.counts(entry.ribs, entry.people)}</span>
                <time className="numeric" dateTime={entry.savedAt}>
                  {openedAt(entry.savedAt, language)}
                </time>
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(title)}
                title={words.remove(title)}
                onClick={() => void shelf.remove(entry.chartId)}
              >
                <X size={15} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Sketched({ sketch }: { sketch: Sketch }) {
  const chain = useMemo(() => chainOfSketch(sketch), [sketch]);
  return <MiniFish chain={chain} label="" />;
}
