/** One person, or several at once: what is known, wanted and noted. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Assessment, Person, PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { unlinkSeat } from '../domain/edits/links.ts';
import { changePerson } from '../domain/edits/people.ts';
import { giveReason } from '../domain/edits/rank.ts';
import { type Role, roles, type Stance, stances } from '../domain/scales.ts';
import { assessmentOf, hasName, personById, placeOf, seatsOfSamePerson } from '../domain/seats.ts';
import { topByPosition, topRankOf, topTen } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { chart, useChain, useWords } from '../ui/app.ts';
import { nameFor, rank, seatPeople, setRole, setStance, subjectOf, toTray } from '../ui/chartVerbs.ts';
import { StanceGlyph } from '../ui/Mark.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { fishWords } from '../words/fish.ts';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { LevelStairs } from './LevelStairs.tsx';
import { Section } from './Section.tsx';

export function PersonInspector({ ids }: { ids: readonly PersonId[] }) {
  const words = useWords(inspectorWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const id = ids.at(-1) as PersonId;
  const person = personById(chain, id);
  if (!person) return null;
  const isOne = ids.length === 1;
  const assessment = assessmentOf(chain, id);
  const change = (patch: Partial<Person>) =>
    chart.verbs.commit((from) => ids.reduce((current, each) => changePerson(each, patch)(current), from), {
      step: 'change-person',
      subject: subjectOf(ids),
    });
  const assessAll = (patch: Partial<Assessment>) =>
    chart.verbs.commit(assess(ids, patch), { step: 'assess', subject: subjectOf(ids) });
  const shared = <V,>(read: (one: PersonId) => V): V | null =>
    ids.every((each) => read(each) === read(id)) ? read(id) : null;
  return (
    <>
      <Heading id={id} ids={ids} />
      {isOne && <Identity id={id} person={person} />}
      {isOne && placeOf(chain, id) && <Ranks id={id} />}
      <Section title={words.role}>
        <Segmented
          className="is-wide is-grid"
          label={words.role}
          options={roles.map((role) => ({ value: role, label: scales.role[role] }))}
          value={shared((each) => personById(chain, each)?.role ?? null)}
          onChange={(role: Role) => setRole(ids, role)}
          onClear={() => setRole(ids, null)}
        />
      </Section>
      <Section title={words.stance}>
        <StanceRow
          label={words.now}
          value={shared((each) => assessmentOf(chain, each).stance)}
          onChange={(stance) => setStance(ids, stance)}
        />
        <StanceRow
          label={words.wanted}
          value={shared((each) => assessmentOf(chain, each).targetStance)}
          onChange={(targetStance) => assessAll({ targetStance })}
        />
      </Section>
      <Section
        title={words.level}
        aside={words.nowWanted(
          assessment.level ? scales.level[assessment.level] : scales.notAssessed,
          assessment.targetLevel ? scales.level[assessment.targetLevel] : scales.notSet,
        )}
      >
        <LevelStairs
          level={assessment.level}
          target={assessment.targetLevel}
          onLevel={(level) => assessAll({ level })}
          onTarget={(targetLevel) => assessAll({ targetLevel })}
        />
      </Section>
      <Section>
        <Toggle isOn={person.coach === true} help={words.coachHelp} onChange={(coach) => change({ coach })}>
          <i className="seal">{scales.coachSeal}</i>
          {words.coach}
        </Toggle>
        <Toggle isOn={person.hidden === true} help={words.hiddenHelp} onChange={(hidden) => change({ hidden })}>
          <i className="dashed-swatch" />
          {words.hidden}
        </Toggle>
        {!hasName(person) && (
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
        <TextField
          key={`b${id}`}
          label={words.business}
          value={assessment.businessAgenda ?? ''}
          onCommit={(businessAgenda) => assessAll({ businessAgenda })}
        />
        <TextField
          key={`p${id}`}
          label={words.personal}
          value={assessment.personalWin ?? ''}
          onCommit={(personalWin) => assessAll({ personalWin })}
        />
      </Section>
      <Section title={words.owners}>
        <TextField
          key={`o${id}`}
          label={words.primary}
          value={assessment.primaryOwner ?? ''}
          suggestions={ownersOf(chain.assessments)}
          onCommit={(primaryOwner) => assessAll({ primaryOwner: primaryOwner.trim() })}
        />
        <TextField
          key={`s${id}`}
          label={words.secondary}
          value={assessment.secondaryOwner ?? ''}
          suggestions={ownersOf(chain.assessments)}
          onCommit={(secondaryOwner) => assessAll({ secondaryOwner: secondaryOwner.trim() })}
        />
      </Section>
      <Section title={words.evidence}>
        <TextField
          key={`e${id}`}
          label={words.evidence}
          isLabelHidden
          isLong
          value={assessment.evidence ?? ''}
          onCommit={(evidence) => assessAll({ evidence })}
        />
        <TextField
          key={`d${id}`}
          label={words.assessedOn}
          type="date"
          value={assessment.assessedOn ?? ''}
          onCommit={(date) => assessAll({ assessedOn: date || null })}
        />
      </Section>
      {isOne && (
        <Section title={words.notes}>
          <TextField
            key={`n${id}`}
            label={words.note}
            isLong
            value={person.note ?? ''}
            onCommit={(note) => change({ note })}
          />
          <TextField
            key={`v${id}`}
            label={words.privateNote}
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

function ownersOf(assessments: Readonly<Record<string, Assessment>>): string[] {
  return [...new Set(Object.values(assessments).flatMap((each) => [each.primaryOwner, each.secondaryOwner]))].filter(
    (owner): owner is string => Boolean(owner),
  );
}

function Heading({ id, ids }: { id: PersonId; ids: readonly PersonId[] }) {
  const words = useWords(inspectorWords);
  const fish = useWords(fishWords);
  const chain = useChain();
  const person = personById(chain, id);
  const seat = placeOf(chain, id);
  const top = topRankOf(chain, id);
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
        <p>{seat ? words.seat(seat.rib.name, seat.place + 1, seat.rib.personIds.length) : words.waiting}</p>
      </div>
    </div>
  );
}

function Identity({ id, person }: { id: PersonId; person: Person }) {
  const words = useWords(inspectorWords);
  const chain = useChain();
  const seat = placeOf(chain, id);
  const others = seatsOfSamePerson(chain, id).filter((each) => each !== id);
  const change = (patch: Partial<Person>, step: 'name-person' | 'change-person') =>
    chart.verbs.commit(changePerson(id, patch), { step, subject: patch.name || person.name || person.jobTitle });
  return (
    <Section>
      <TextField
        key={`name${id}`}
        label={words.name}
        fieldName="name"
        value={person.name}
        onCommit={(name) => change({ name: name.trim() }, 'name-person')}
      />
      <TextField
        key={`title${id}`}
        label={words.jobTitle}
        fieldName="jobTitle"
        value={person.jobTitle}
        onCommit={(jobTitle) => change({ jobTitle: jobTitle.trim() }, 'change-person')}
      />
      <label className="field">
        <span className="field-label">{words.rib}</span>
        <select
          value={seat?.rib.id ?? ''}
          onChange={(event) => {
            const rib = chain.ribs.find((each) => each.id === event.target.value);
            if (rib) seatPeople([id], rib.id, rib.personIds.length);
            else toTray([id]);
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
      {others.map((other) => (
        <p key={other} className="same-person">
          {words.sameAs}
          <button type="button" className="link" onClick={() => chart.verbs.select(thePerson(other))}>
            {placeOf(chain, other)?.rib.name ?? words.tray}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => chart.verbs.commit(unlinkSeat(id), { step: 'unlink', subject: nameFor(chain, id) })}
          >
            {words.unlink}
          </button>
        </p>
      ))}
    </Section>
  );
}

function Ranks({ id }: { id: PersonId }) {
  const words = useWords(inspectorWords);
  const chain = useChain();
  const mine = topRankOf(chain, id);
  const isChosen = chain.topTen.by === 'choice';
  const isAgainst = isChosen && topByPosition(chain).indexOf(id) !== topTen(chain).indexOf(id);
  return (
    <Section title={words.rank} aside={isChosen ? words.rankHint : words.byPosition}>
      <div className="ranks" role="radiogroup" aria-label={words.rank}>
        {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => {
          const holder = topTen(chain)[each - 1];
          return (
            // biome-ignore lint/a11y/useSemanticElements: pressing the rank a person holds takes it away, which a radio input cannot
            <button
              key={each}
              type="button"
              role="radio"
              aria-checked={each === mine}
              className={each === mine ? 'is-on' : ''}
              title={holder ? nameFor(chain, holder) : undefined}
              onClick={() => rank(id, each)}
            >
              {each}
            </button>
          );
        })}
      </div>
      {(isAgainst || chain.topTenReasons?.[id]) && (
        <TextField
          key={`r${id}`}
          label={words.reason}
          isLabelHidden
          placeholder={words.reasonHelp}
          value={chain.topTenReasons?.[id] ?? ''}
          onCommit={(reason) =>
            chart.verbs.commit(giveReason(id, reason.trim()), { step: 'reason', subject: nameFor(chain, id) })
          }
        />
      )}
    </Section>
  );
}

function StanceRow({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Stance | null;
  onChange: (stance: Stance | null) => void;
}) {
  const scales = useWords(scaleWords);
  const content = (stance: Stance): ReactNode => <StanceGlyph stance={stance} size={15} />;
  return (
    <div className="stance-row">
      <span className="field-label">{label}</span>
      <Segmented
        className="is-wide"
        label={label}
        options={[...stances].reverse().map((stance) => ({
          value: stance,
          label: scales.stance[stance],
          content: content(stance),
          help: scales.stance[stance],
        }))}
        value={value}
        onChange={onChange}
        onClear={() => onChange(null)}
      />
      <span className="stance-word">{value ? scales.stance[value] : scales.notAssessed}</span>
    </div>
  );
}

/** The ranks before and after, or along the rib outside the top ten. */
function Neighbours({ id }: { id: PersonId }) {
  const words = useWords(inspectorWords);
  const chain = useChain();
  const top = topTen(chain);
  const at = top.indexOf(id);
  const list = at >= 0 ? top : (placeOf(chain, id)?.rib.personIds ?? chain.tray);
  const here = list.indexOf(id);
  const side = (other: PersonId | undefined, label: string, isBefore: boolean) =>
    other && (
      <button
        type="button"
        aria-label={`${label}: ${nameFor(chain, other)}`}
        onClick={() => chart.verbs.select(thePerson(other))}
      >
        {isBefore && <ChevronLeft size={16} />}
        {topRankOf(chain, other) !== undefined && <i className="rank-badge">{topRankOf(chain, other)}</i>}
        <span>{nameFor(chain, other)}</span>
        {!isBefore && <ChevronRight size={16} />}
      </button>
    );
  return (
    <div className="inspector-nav">
      {side(list[here - 1], words.previous, true) ?? <span />}
      {side(list[here + 1], words.next, false)}
    </div>
  );
}
