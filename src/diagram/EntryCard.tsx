/** The card under an open name or title field: the other field, and the keys that go on. */
import { personById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import type { Fishbone } from '../layout/shapes.ts';
import type { EditingState } from '../store/chartStore.ts';
import { useChain, useWords } from '../ui/app.ts';
import { hintsOf } from '../ui/canvasKeys.ts';
import { Keys } from '../ui/Keys.tsx';
import { canvasWords } from '../words/canvas.ts';
import { useKeyState } from './KeyHints.tsx';

/** The card has room for the two keys that go on. */
const shown = ['Tab', 'Enter'];

export function EntryCard({
  editing,
  fishbone,
}: {
  editing: Extract<EditingState, { at: 'person' }>;
  fishbone: Fishbone;
}) {
  const words = useWords(canvasWords);
  const chain = useChain();
  const person = personById(chain, editing.id);
  const state = useKeyState();
  const rank = topRankOf(chain, editing.id);
  const isNew = editing.seat !== undefined;
  if (!person) return null;
  return (
    <div className={`entry-card is-${fishbone.density}`}>
      {rank !== undefined && !isNew && <span className="card-rank">{rank}</span>}
      <span className={`entry-name${editing.field === 'name' ? ' is-open' : ''}`}>{person.name}</span>
      <span
        className={`entry-title${editing.field === 'jobTitle' ? ' is-open' : ''}${person.jobTitle ? '' : ' is-empty'}`}
      >
        {person.jobTitle || words.typeTitle}
      </span>
      <span className="entry-hints">
        {hintsOf(state).map(({ keys, hint }) =>
          shown.includes(keys) ? <Keys key={keys} keys={keys} text={words[hint]} /> : null,
        )}
      </span>
    </div>
  );
}
