/** The card under an open name or title field: the other field, and the keys that go on. */
import { personById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import type { Fishbone } from '../layout/shapes.ts';
import type { EditingState } from '../store/chartStore.ts';
import { useChain, useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { canvasWords } from '../words/canvas.ts';

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
        {editing.field === 'name' && <Keys keys="Tab" text={words.fillTitle} />}
        <Keys keys="Enter" text={isNew ? words.nextPerson : words.commitTarget} />
      </span>
    </div>
  );
}
