/** 按职务判定: what titles say of grades, looked at before anything is written. */
import { useMemo, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { gradeProposals } from '../domain/grades.ts';
import { type Grade, grades } from '../domain/scales.ts';
import { personById, placeOf } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogChoice } from '../ui/DialogChoice.tsx';
import { coverageViewWords } from '../words/coverageView.ts';
import { scaleWords } from '../words/scales.ts';
import { coverageDesk } from './coverageDesk.ts';
import { goToMatrix, writeGrades } from './coverageVerbs.ts';

export function GradesDialog() {
  const app = useApp();
  const all = useWords(coverageViewWords);
  const words = all.grades;
  const scales = useWords(scaleWords);
  const chain = useChain();
  const proposals = useMemo(() => gradeProposals(chain), [chain]);
  /** What differs from the proposal: another grade, or null for "not this one". */
  const [changed, setChanged] = useState<ReadonlyMap<PersonId, Grade | null>>(new Map());
  const gradeOf = (id: PersonId, proposed: Grade) => (changed.has(id) ? (changed.get(id) ?? null) : proposed);
  const change = (id: PersonId, grade: Grade | null) => setChanged(new Map(changed).set(id, grade));
  const taken = proposals.flatMap(({ personId, grade: proposed }) => {
    const grade = gradeOf(personId, proposed);
    return grade ? [{ personId, grade }] : [];
  });
  const close = () => coverageDesk(app).setState({ dialog: null });
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      width={720}
      footer={
        <DialogChoice
          action={words.confirm(taken.length)}
          isOff={taken.length === 0}
          onAction={() => {
            writeGrades(app, taken);
            close();
            goToMatrix(app);
          }}
          onCancel={close}
        />
      }
    >
      <p className="dialog-help">{proposals.length > 0 ? words.help : words.none}</p>
      <ul className="grade-list">
        {proposals.map(({ personId, grade: proposed }) => {
          const name = nameFor(app, chain, personId);
          const grade = gradeOf(personId, proposed);
          const rank = topRankOf(chain, personId);
          return (
            <li key={personId}>
              <label>
                <input
                  type="checkbox"
                  aria-label={words.take(name)}
                  checked={grade !== null}
                  onChange={(event) => change(personId, event.target.checked ? proposed : null)}
                />
                {rank !== undefined && <i className="rank-badge">{rank}</i>}
                <b className={rank === undefined ? '' : 'is-top'}>{name}</b>
                <span>{personById(chain, personId)?.jobTitle}</span>
                <span className="grade-chain">{placeOf(chain, personId)?.rib.name}</span>
              </label>
              <select
                className="plain-select"
                aria-label={all.gradeOf(name)}
                value={grade ?? ''}
                onChange={(event) => change(personId, (event.target.value || null) as Grade | null)}
              >
                <option value="">{all.noGrade}</option>
                {grades.map((each) => (
                  <option key={each} value={each}>
                    {scales.grade[each]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
