/** The people of one cell: the way to each on the chart, the grade that put them here, and owners for those without. */
import { type KeyboardEvent, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import type { Cell } from '../domain/coverage.ts';
import { gradeOfTitle } from '../domain/grades.ts';
import { type Grade, grades } from '../domain/scales.ts';
import { assessmentOf, personById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { Keys } from '../ui/Keys.tsx';
import { verticalStep } from '../ui/listStep.ts';
import { LevelMeter } from '../ui/Mark.tsx';
import { coverageViewWords } from '../words/coverageView.ts';
import { scaleWords } from '../words/scales.ts';
import { handDown, setGrade, showPeople } from './coverageVerbs.ts';

/** So many lines at once. */
const shownMore = 60;

type Props = { readonly ids: readonly PersonId[]; readonly cell: Cell | undefined };

export function PeopleList({ ids, cell }: Props) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const [shown, setShown] = useState(shownMore);
  const [owner] = cell?.firstOwners ?? [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its arrows go from line to line; every line is a button
    <div className="people-list" onKeyDown={(event) => onKeyDown(app, event, ids)}>
      <ul>
        {ids.slice(0, shown).map((id) => (
          <PersonLine key={id} id={id} />
        ))}
      </ul>
      {ids.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + shownMore)}>
          {words.more(ids.length - shown)}
        </button>
      )}
      <div className="popup-foot">
        {cell && owner && cell.ownerless.length > 0 && (
          <button type="button" className="button" onClick={() => handDown(app, cell)}>
            {words.handDown(owner, cell.ownerless.length)}
          </button>
        )}
        <button type="button" className="link" onClick={() => showPeople(app, ids)}>
          {words.seeAll(ids.length)}
          <Keys keys="Alt G" />
        </button>
      </div>
    </div>
  );
}

function PersonLine({ id }: { id: PersonId }) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const person = personById(chain, id);
  if (!person) return null;
  const rank = topRankOf(chain, id);
  const { level, primaryOwner } = assessmentOf(chain, id);
  const name = nameFor(app, chain, id);
  const guess = gradeOfTitle(person.jobTitle);
  return (
    <li>
      <button type="button" className="person-go" title={words.goChart(name)} onClick={() => showPeople(app, [id])}>
        {rank !== undefined && <i className="rank-badge">{rank}</i>}
        <b className={rank === undefined ? '' : 'is-top'}>{name}</b>
        <span>{person.jobTitle}</span>
      </button>
      <LevelMeter level={level} />
      <span className={primaryOwner?.trim() ? 'person-owner' : 'person-owner is-missing'}>
        {primaryOwner?.trim() || words.noFirst}
      </span>
      <select
        className="plain-select"
        aria-label={words.gradeOf(name)}
        value={person.grade ?? ''}
        onChange={(event) => setGrade(app, id, (event.target.value || null) as Grade | null)}
      >
        <option value="">{guess ? words.byTitle(scales.grade[guess]) : words.noGrade}</option>
        {grades.map((grade) => (
          <option key={grade} value={grade}>
            {scales.grade[grade]}
          </option>
        ))}
      </select>
    </li>
  );
}

/** ↑ ↓ go from person to person; Alt+G to the chart with all of them. */
function onKeyDown(app: RunningApp, event: KeyboardEvent<HTMLElement>, ids: readonly PersonId[]): void {
  if (event.altKey && event.code === 'KeyG') {
    event.preventDefault();
    event.stopPropagation();
    return showPeople(app, ids);
  }
  const step = verticalStep(event.key);
  if (step === 0 || event.target instanceof HTMLSelectElement) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.person-go')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus();
}
