/** Name, title and seat of one person, and the other seats of the same one. */
import type { Person, PersonId } from '../domain/chain.ts';
import { changePerson } from '../domain/edits/people.ts';
import { unlinkSeat } from '../domain/edits/unlink.ts';
import { gradeOfTitle } from '../domain/grades.ts';
import { type Grade, grades } from '../domain/scales.ts';
import { placeOf, seatsOfSamePerson } from '../domain/seats.ts';
import { thePerson } from '../store/selection.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor, seatPeople, toTray } from '../ui/chartVerbs.ts';
import { pasteForeign } from '../ui/linePaste.ts';
import { TextField } from '../ui/TextField.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { Section } from './Section.tsx';

export function Identity({ id, person }: { id: PersonId; person: Person }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const chain = useChain();
  const seat = placeOf(chain, id);
  const scales = useWords(scaleWords).grade;
  const guess = gradeOfTitle(person.jobTitle);
  const others = seatsOfSamePerson(chain, id).filter((each) => each !== id);
  const change = (patch: Partial<Person>, step: 'name-person' | 'change-person') =>
    app.chart.verbs.commit(changePerson(id, patch), { step, subject: patch.name || person.name || person.jobTitle });
  return (
    <Section>
      <TextField
        key={`name${id}`}
        label={words.name}
        fieldName="name"
        onLines={(paste) => pasteForeign(app, paste)}
        value={person.name}
        onCommit={(name) => change({ name: name.trim() }, 'name-person')}
      />
      <TextField
        key={`title${id}`}
        label={words.jobTitle}
        fieldName="jobTitle"
        onLines={(paste) => pasteForeign(app, paste)}
        value={person.jobTitle}
        onCommit={(jobTitle) => change({ jobTitle: jobTitle.trim() }, 'change-person')}
      />
      <label className="field">
        <span className="field-label">{words.rib}</span>
        <select
          value={seat?.rib.id ?? ''}
          onChange={(event) => {
            const rib = chain.ribs.find((each) => each.id === event.target.value);
            if (rib) seatPeople(app, [id], rib.id, rib.personIds.length);
            else toTray(app, [id]);
          }}
        >
          {chain.ribs.map((rib) => (
            <option key={rib.id} value={rib.id}>
              {rib.name}
            </option>
          ))}
          <option value="">{words.tray}</option>
        </select>
      </label>
      <label className="field" data-field="grade">
        <span className="field-label">{words.grade}</span>
        <select
          value={person.grade ?? ''}
          onChange={(event) => change({ grade: (event.target.value || null) as Grade | null }, 'change-person')}
        >
          <option value="">{guess ? words.gradeByTitle(scales[guess]) : words.notGiven}</option>
          {grades.map((grade) => (
            <option key={grade} value={grade}>
              {scales[grade]}
            </option>
          ))}
        </select>
      </label>
      {others.map((other) => (
        <p key={other} className="same-person">
          {words.sameAs}
          <button type="button" className="link" onClick={() => app.chart.verbs.select(thePerson(other))}>
            {placeOf(chain, other)?.rib.name ?? words.tray}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => app.chart.verbs.commit(unlinkSeat(id), { step: 'unlink', subject: nameFor(app, chain, id) })}
          >
            {words.unlink}
          </button>
        </p>
      ))}
    </Section>
  );
}
