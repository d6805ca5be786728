/** What the menu offers for selected people. */
import type { PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { linkSeats } from '../domain/edits/links.ts';
import { changePerson } from '../domain/edits/people.ts';
import { unlinkSeat } from '../domain/edits/unlink.ts';
import { levels, roles, stances } from '../domain/scales.ts';
import { assessmentOf, hasName, identityOf, personById, placeOf, seatsOfSamePerson } from '../domain/seats.ts';
import { selectedPeople } from '../store/selection.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { commitAloud, nameFor, remove, seatPeople, setRole, setStance, shiftPeople, toTray } from '../ui/chartVerbs.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { CheckItem, MenuItem, MenuLine, SubMenu } from '../ui/MenuParts.tsx';
import { RankChoices } from '../ui/RankChoices.tsx';
import { shellDesk } from '../ui/shellDesk.ts';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { copySelection, cutSelection, pasteFromClipboard } from './canvasClipboard.ts';
import { openField, planRow, runVerb } from './canvasVerbs.ts';
import { seatAlso } from './copies.ts';
import { noView } from './noView.ts';

export function PersonItems() {
  const app = useApp();
  const words = useWords(canvasWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const ids = selectedPeople(selection, chain);
  const id = ids.at(-1) as PersonId;
  const person = personById(chain, id);
  const seat = placeOf(chain, id);
  const isOne = ids.length === 1;
  if (!person) return null;
  const change = (patch: Parameters<typeof changePerson>[1]) =>
    app.chart.verbs.commit((from) => ids.reduce((current, each) => changePerson(each, patch)(current), from), {
      step: 'change-person',
      subject: nameFor(app, chain, id),
    });
  return (
    <>
      {isOne && (
        <MenuItem keys="F2" onClick={() => openField(app, 'name')}>
          {words.editName}
        </MenuItem>
      )}
      {isOne && (
        <MenuItem keys="Tab" onClick={() => openField(app, 'jobTitle')}>
          {words.editTitle}
        </MenuItem>
      )}
      {isOne && (
        <MenuItem keys="Enter" onClick={() => runVerb(app, { verb: 'add', where: 'after' }, noView)}>
          {words.addAfter}
        </MenuItem>
      )}
      {isOne && (
        <MenuItem keys="Shift Enter" onClick={() => runVerb(app, { verb: 'add', where: 'before' }, noView)}>
          {words.addBefore}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem onClick={() => shiftPeople(app, ids, -1)} isOff={!seat || seat.place === 0}>
        {words.nearer}
      </MenuItem>
      <MenuItem onClick={() => shiftPeople(app, ids, 1)} isOff={!seat || seat.place >= seat.rib.personIds.length - 1}>
        {words.farther}
      </MenuItem>
      <SubMenu text={words.moveTo}>
        {chain.ribs.map((rib) => (
          <CheckItem
            closes
            key={rib.id}
            isOn={rib.id === seat?.rib.id}
            onChange={() => seatPeople(app, ids, rib.id, rib.personIds.filter((each) => !ids.includes(each)).length)}
          >
            {rib.name}
          </CheckItem>
        ))}
      </SubMenu>
      {isOne && seat && (
        <SubMenu text={words.alsoSits}>
          <MenuItem keys="Alt S" onClick={() => runVerb(app, { verb: 'also-sits' }, noView)}>
            {words.alsoSitsNext}
          </MenuItem>
          {chain.ribs.map((rib) => (
            <MenuItem key={rib.id} onClick={() => seatAlso(app, ids, { ribId: rib.id, place: rib.personIds.length })}>
              {rib.name}
            </MenuItem>
          ))}
        </SubMenu>
      )}
      <MenuItem onClick={() => toTray(app, ids)}>{words.toTray}</MenuItem>
      <MenuLine />
      {isOne && <RankChoices id={id} />}
      <SubMenu text={words.role}>
        {roles.map((role) => (
          <CheckItem
            closes
            key={role}
            isOn={person.role === role}
            onChange={() => setRole(app, ids, person.role === role ? null : role)}
          >
            {scales.role[role]}
          </CheckItem>
        ))}
      </SubMenu>
      <SubMenu text={words.stance}>
        {stances.map((stance) => (
          <CheckItem
            closes
            key={stance}
            icon={<StanceGlyph stance={stance} size={14} />}
            isOn={assessmentOf(chain, id).stance === stance}
            onChange={() => setStance(app, ids, stance)}
          >
            {scales.stance[stance]}
          </CheckItem>
        ))}
        <CheckItem
          closes
          icon={<StanceGlyph stance={null} size={14} />}
          isOn={assessmentOf(chain, id).stance === null}
          onChange={() => setStance(app, ids, null)}
        >
          {scales.notAssessed}
        </CheckItem>
      </SubMenu>
      <SubMenu text={words.level}>
        {levels.map((level) => (
          <CheckItem
            closes
            key={level}
            icon={<LevelMeter level={level} />}
            isOn={assessmentOf(chain, id).level === level}
            onChange={() =>
              app.chart.verbs.commit(assess(ids, { level }), { step: 'assess', subject: nameFor(app, chain, id) })
            }
          >
            {scales.level[level]}
          </CheckItem>
        ))}
      </SubMenu>
      <CheckItem closes isOn={person.coach === true} onChange={() => change({ coach: person.coach !== true })}>
        {words.coach}
      </CheckItem>
      <CheckItem closes isOn={person.hidden === true} onChange={() => change({ hidden: person.hidden !== true })}>
        {words.hidden}
      </CheckItem>
      {!hasName(person) && (
        <CheckItem
          closes
          isOn={person.placeholder === true}
          onChange={() => change({ placeholder: person.placeholder !== true })}
        >
          {words.placeholder}
        </CheckItem>
      )}
      <LinkItems ids={ids} />
      {isOne && (
        <MenuItem keys="Alt N" onClick={() => planRow(app, id)}>
          {words.addPlanRow}
        </MenuItem>
      )}
      {isOne && seat && (
        <MenuItem onClick={() => shellDesk(app).setState({ dialog: 'successor' })}>{words.replacePerson}</MenuItem>
      )}
      <MenuLine />
      <MenuItem keys="Ctrl X" onClick={() => void cutSelection(app)}>
        {words.cut}
      </MenuItem>
      <MenuItem keys="Ctrl C" onClick={() => void copySelection(app)}>
        {words.copy}
      </MenuItem>
      <MenuItem keys="Ctrl V" onClick={() => void pasteFromClipboard(app)}>
        {words.paste}
      </MenuItem>
      <MenuItem keys="Ctrl D" onClick={() => runVerb(app, { verb: 'duplicate' }, noView)}>
        {words.duplicate}
      </MenuItem>
      <MenuItem keys="Del" onClick={() => remove(app)}>
        {words.remove}
      </MenuItem>
    </>
  );
}

/** Two selected seats of one human become linked; a linked one can be parted. */
function LinkItems({ ids }: { ids: readonly PersonId[] }) {
  const app = useApp();
  const words = useWords(canvasWords);
  const chain = useChain();
  const [first, second] = ids;
  const subject = first ? nameFor(app, chain, first) : '';
  const isSameName = !first || !second || nameFor(app, chain, second) === subject;
  if (first && second && ids.length === 2 && identityOf(chain, first) !== identityOf(chain, second)) {
    return (
      <MenuItem onClick={() => commitAloud(app, linkSeats(second, first), { step: 'link', subject })}>
        {isSameName ? words.link : words.linkAs(subject)}
      </MenuItem>
    );
  }
  if (first && ids.length === 1 && seatsOfSamePerson(chain, first).length > 1) {
    return (
      <MenuItem onClick={() => commitAloud(app, unlinkSeat(first), { step: 'unlink', subject })}>
        {words.unlink}
      </MenuItem>
    );
  }
  return null;
}
