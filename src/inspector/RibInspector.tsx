/** A decision chain: its name, kind and place, and who sits on it. */
import { ArrowLeft, ArrowRight, UserPlus } from 'lucide-react';
import type { RibId } from '../domain/chain.ts';
import { changeRib } from '../domain/edits/ribs.ts';
import { ribKinds } from '../domain/scales.ts';
import { ribById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { nameFor, shiftRib } from '../ui/chartVerbs.ts';
import { pasteForeign } from '../ui/linePaste.ts';
import { TextField } from '../ui/TextField.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { Section } from './Section.tsx';

export function RibInspector({ id, onAddPerson }: { id: RibId; onAddPerson: () => void }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const rib = ribById(chain, id);
  if (!rib) return null;
  const index = chain.ribs.indexOf(rib);
  return (
    <>
      <div className="inspector-head">
        <span className="inspector-joint">{index + 1}</span>
        <div>
          <h2>{rib.name || words.notGiven}</h2>
          <p>
            <ByWord text={words.ribPlace(index + 1, chain.ribs.length)} />
          </p>
        </div>
      </div>
      <Section>
        <TextField
          key={id}
          label={words.rib}
          fieldName="ribName"
          onLines={(paste) => pasteForeign(app, paste)}
          value={rib.name}
          onCommit={(name) =>
            app.chart.verbs.commit(changeRib(id, { name: name.trim() }), { step: 'rename-rib', subject: name.trim() })
          }
        />
        <label className="field">
          <span className="field-label">{words.ribKind}</span>
          <select
            value={rib.kind}
            onChange={(event) =>
              app.chart.verbs.commit(changeRib(id, { kind: event.target.value as (typeof ribKinds)[number] }), {
                step: 'change-rib',
                subject: rib.name,
              })
            }
          >
            {ribKinds.map((kind) => (
              <option key={kind} value={kind}>
                {scales.ribKind[kind]}
              </option>
            ))}
          </select>
        </label>
        <div className="button-row">
          <button
            type="button"
            className="button"
            disabled={index === chain.ribs.length - 1}
            onClick={() => shiftRib(app, id, 1)}
          >
            <ArrowLeft size={15} />
            {words.farther}
          </button>
          <button type="button" className="button" disabled={index === 0} onClick={() => shiftRib(app, id, -1)}>
            {words.nearer}
            <ArrowRight size={15} />
          </button>
        </div>
      </Section>
      <Section title={words.people} aside={words.ribPeople(rib.personIds.length)}>
        <ol className="rib-people">
          {rib.personIds.map((personId, place) => (
            <li key={personId}>
              <button
                type="button"
                onClick={() => app.chart.verbs.select(thePerson(personId))}
                onPointerEnter={() => app.chart.verbs.hover(personId)}
                onPointerLeave={() => app.chart.verbs.hover(null)}
              >
                <span className="numeric">{place + 1}</span>
                {topRankOf(chain, personId) !== undefined && <i className="rank-badge">{topRankOf(chain, personId)}</i>}
                <b>{nameFor(app, chain, personId)}</b>
                <span className="rib-person-title">{chain.people[personId]?.jobTitle}</span>
              </button>
            </li>
          ))}
        </ol>
        {rib.personIds.length === 0 && <p className="quiet">{words.noPeople}</p>}
        <button type="button" className="button" onClick={onAddPerson}>
          <UserPlus size={15} />
          {words.addPerson}
        </button>
      </Section>
    </>
  );
}
