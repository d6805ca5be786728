/** What may still name somebody in a file without names: for the user to look at, before it leaves. */
import type { Doubt } from '../scene/doubts.ts';
import { useWords } from '../ui/app.ts';
import { exportingWords } from '../words/exporting.ts';

export function DoubtList({ doubts }: { doubts: readonly Doubt[] }) {
  const words = useWords(exportingWords);
  if (doubts.length === 0) return null;
  return (
    <section className="export-doubts" aria-label={words.doubts(doubts.length)}>
      <p>{words.doubts(doubts.length)}</p>
      <ul>
        {doubts.map(({ place, of, text, part }) => {
          const at = text.indexOf(part);
          return (
            <li key={`${place} ${of} ${part} ${text}`}>
              <span>{[words.doubtPlace[place], of].filter(Boolean).join(' · ')}</span>
              <span>
                {text.slice(0, Math.max(0, at))}
                <b>{part}</b>
                {text.slice(Math.max(0, at) + part.length)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
