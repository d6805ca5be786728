import { competitorColumnId } from '../columns/assessment/relation.ts';
import type { Assessment, Person, PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson } from '../domain/edits/people.ts';
import { type Level, type Role, roles } from '../domain/scales.ts';
import { assessmentOf, hasName, personById, placeOf } from '../domain/seats.ts';
import { rankOf } from '../domain/topTen.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { setRole, setStance, subjectOf } from '../ui/chartVerbs.ts';
import { LevelStairs } from '../ui/LevelStairs.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { StanceRow } from '../ui/StanceRow.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { fishWords } from '../words/fish.ts';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { ColumnField } from './ColumnField.tsx';
import { Identity } from './Identity.tsx';
import { PlanSection } from './PlanSection.tsx';
import { Neighbours, Ranks } from './Ranks.tsx';
import { Section } from './Section.tsx';
import { TrendSection } from './TrendSection.tsx';

export function PersonInspector({ ids }: { ids: readonly PersonId[] }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const id = ids.at(-1) as PersonId;
  const person = personById(chain, id);
  if (!person) return null;
  const isOne = ids.length === 1;
  const levelWord = (level: Level | null) => level && scales.level[level];
  const change = (patch: Partial<Person>) =>
    app.chart.verbs.commit((from) => ids.reduce((current, each) => changePerson(each, patch)(current), from), {
      step: 'change-person',
      subject: subjectOf(app, ids),
    });
  const assessAll = (patch: Partial<Assessment>) =>
    app.chart.verbs.commit(assess(ids, patch), { step: 'assess', subject: subjectOf(app, ids) });
  const isShared = (read: (one: PersonId) => unknown) => ids.every((each) => read(each) === read(id));
  const shared = <V,>(read: (one: PersonId) => V): V | null => (isShared(read) ? read(id) : null);
  /** What the selected people have in common, in words; several that differ say so. */
  const said = (read: (one: PersonId) => string | null) => (isShared(read) ? read(id) : words.mixed);
  const levelSaid = said((each) => levelWord(assessmentOf(chain, each).level)) ?? scales.notAssessed;
  const targetSaid = said((each) => levelWord(assessmentOf(chain, each).targetLevel)) ?? scales.notSet;
  return (
    <>
      <Heading id={id} ids={ids} />
      {isOne && <Identity id={id} person={person} />}
      {isOne && placeOf(chain, id) && <Ranks key={id} id={id} />}
      <Section title={words.role} field="role">
        <Segmented
          className="is-wide is-grid"
          label={words.role}
          options={roles.map((role) => ({ value: role, label: scales.role[role] }))}
          value={shared((each) => personById(chain, each)?.role ?? null)}
          onChange={(role: Role) => setRole(app, ids, role)}
          onClear={() => setRole(app, ids, null)}
        />
      </Section>
      <Section title={words.stance} field="stance">
        <StanceRow
          none={said((each) => assessmentOf(chain, each).stance) ?? scales.notAssessed}
          label={words.now}
          value={shared((each) => assessmentOf(chain, each).stance)}
          onChange={(stance) => setStance(app, ids, stance)}
        />
        <StanceRow
          none={said((each) => assessmentOf(chain, each).targetStance) ?? scales.notSet}
          label={words.wanted}
          value={shared((each) => assessmentOf(chain, each).targetStance)}
          onChange={(targetStance) => assessAll({ targetStance })}
        />
      </Section>
      <Section field="level" title={words.level} aside={words.nowWanted(levelSaid, targetSaid)}>
        <LevelStairs
          level={shared((each) => assessmentOf(chain, each).level)}
          target={shared((each) => assessmentOf(chain, each).targetLevel)}
          spoken={words.nowWanted(levelSaid, targetSaid)}
          onLevel={(level) => assessAll({ level })}
          onTarget={(targetLevel) => assessAll({ targetLevel })}
        />
      </Section>
      {isOne && <TrendSection id={id} />}
      {chain.competitors.length > 0 && (
        <Section title={words.competitors}>
          {chain.competitors.map((competitor) => (
            <ColumnField
              key={competitor.id}
              column={competitorColumnId(competitor.id)}
              ids={ids}
              {...(competitor.name.trim() !== '' && { label: competitor.name })}
            />
          ))}
        </Section>
      )}
      <Section>
        <Toggle
          isOn={shared((each) => personById(chain, each)?.coach === true) === true}
          help={words.coachHelp}
          onChange={(coach) => change({ coach })}
        >
          <i className="seal">{scales.coachSeal}</i>
          {words.coach}
          {!isShared((each) => personById(chain, each)?.coach === true) && <em>{words.mixed}</em>}
        </Toggle>
        <Toggle
          isOn={shared((each) => personById(chain, each)?.hidden === true) === true}
          help={words.hiddenHelp}
          onChange={(hidden) => change({ hidden })}
        >
          <i className="dashed-swatch" />
          {words.hidden}
          {!isShared((each) => personById(chain, each)?.hidden === true) && <em>{words.mixed}</em>}
        </Toggle>
        {isOne && !hasName(person) && (
          <Toggle
            isOn={person.placeholder === true}
            help={words.placeholderHelp}
            onChange={(placeholder) => change({ placeholder })}
          >
            <i className="dashed-swatch is-amber" />
            {words.placeholder}
          </Toggle>
        )}
      </Section>
      <Section title={words.needs}>
        <ColumnField column="businessAgenda" ids={ids} label={words.business} />
        <ColumnField column="personalWin" ids={ids} label={words.personal} />
      </Section>
      <Section title={words.owners}>
        <ColumnField column="primaryOwner" ids={ids} label={words.primary} />
        <ColumnField column="secondaryOwner" ids={ids} label={words.secondary} />
      </Section>
      <Section title={words.evidence}>
        <ColumnField column="evidence" ids={ids} label={words.evidence} isLong isLabelHidden />
        <ColumnField column="confidence" ids={ids} />
        <ColumnField column="assessedOn" ids={ids} label={words.assessedOn} />
      </Section>
      {isOne && <PlanSection id={id} />}
      {isOne && (
        <Section title={words.notes}>
          <TextField
            key={`n${id}`}
            label={words.note}
            fieldName="note"
            isLong
            value={person.note ?? ''}
            onCommit={(note) => change({ note })}
          />
          <TextField
            key={`v${id}`}
            label={words.privateNote}
            fieldName="privateNote"
            help={words.privateHelp}
            isLong
            value={person.privateNote ?? ''}
            onCommit={(privateNote) => change({ privateNote })}
          />
        </Section>
      )}
      {isOne && <Neighbours id={id} />}
    </>
  );
}

function Heading({ id, ids }: { id: PersonId; ids: readonly PersonId[] }) {
  const words = useWords(inspectorWords);
  const fish = useWords(fishWords);
  const chain = useChain();
  const person = personById(chain, id);
  const seat = placeOf(chain, id);
  const top = rankOf(chain, id);
  if (ids.length > 1) {
    return (
      <div className="inspector-head">
        <div>
          <h2>{words.several(ids.length)}</h2>
          <p>{words.severalHelp}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="inspector-head">
      {top !== undefined && <span className="inspector-rank">{top}</span>}
      <div>
        <h2>{person?.name || (person?.placeholder ? fish.placeholderName : fish.missingName)}</h2>
        <p>
          <ByWord text={seat ? words.seat(seat.rib.name, seat.place + 1, seat.rib.personIds.length) : words.waiting} />
        </p>
      </div>
    </div>
  );
}
