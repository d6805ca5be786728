/** What the menu offers for selected people. */
import { Menu } from '@base-ui/react/menu';
import type { PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { linkSeats, unlinkSeat } from '../domain/edits/links.ts';
import { changePerson } from '../domain/edits/people.ts';
import { levels, roles, stances } from '../domain/scales.ts';
import { assessmentOf, hasName, identityOf, personById, placeOf, seatsOfSamePerson } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { selectedPeople } from '../store/selection.ts';
import { chart, useChain, useChart, useWords } from '../ui/app.ts';
import {
  commitAloud,
  nameFor,
  rank,
  remove,
  seatPeople,
  setRole,
  setStance,
  shiftPeople,
  toTray,
} from '../ui/chartVerbs.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { copySelection, cutSelection, pasteFromClipboard } from './canvasClipboard.ts';
import { openField, runVerb } from './canvasVerbs.ts';
import { CheckItem, Item, Sub } from './menuParts.tsx';
import { noView } from './noView.ts';

export function PersonItems() {
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
    chart.verbs.commit((from) => ids.reduce((current, each) => changePerson(each, patch)(current), from), {
      step: 'change-person',
      subject: nameFor(chain, id),
    });
  return (
    <>
      {isOne && <Item text={words.editName} keys="F2" onClick={() => openField('name')} />}
      {isOne && <Item text={words.editTitle} keys="Tab" onClick={() => openField('jobTitle')} />}
      {isOne && (
        <Item text={words.addAfter} keys="Enter" onClick={() => runVerb({ verb: 'add', where: 'after' }, noView)} />
      )}
      {isOne && (
        <Item
          text={words.addBefore}
          keys="Shift Enter"
          onClick={() => runVerb({ verb: 'add', where: 'before' }, noView)}
        />
      )}
      <Menu.Separator className="menu-line" />
      <Item text={words.nearer} onClick={() => shiftPeople(ids, -1)} isOff={!seat || seat.place === 0} />
      <Item
        text={words.farther}
        onClick={() => shiftPeople(ids, 1)}
        isOff={!seat || seat.place >= seat.rib.personIds.length - 1}
      />
      <Sub text={words.moveTo}>
        {chain.ribs.map((rib) => (
          <CheckItem
            key={rib.id}
            text={rib.name}
            isOn={rib.id === seat?.rib.id}
            onClick={() => seatPeople(ids, rib.id, rib.personIds.filter((each) => !ids.includes(each)).length)}
          />
        ))}
      </Sub>
      <Item text={words.toTray} onClick={() => toTray(ids)} />
      <Menu.Separator className="menu-line" />
      {isOne && (
        <Sub text={words.rank}>
          {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => (
            <CheckItem
              key={each}
              text={`TOP ${each}`}
              isOn={topRankOf(chain, id) === each}
              keys={`Ctrl ${each % 10}`}
              onClick={() => rank(id, each)}
            />
          ))}
        </Sub>
      )}
      <Sub text={words.role}>
        {roles.map((role) => (
          <CheckItem
            key={role}
            text={scales.role[role]}
            isOn={person.role === role}
            onClick={() => setRole(ids, person.role === role ? null : role)}
          />
        ))}
      </Sub>
      <Sub text={words.stance}>
        {stances.map((stance) => (
          <CheckItem
            key={stance}
            icon={<StanceGlyph stance={stance} size={14} />}
            text={scales.stance[stance]}
            isOn={assessmentOf(chain, id).stance === stance}
            onClick={() => setStance(ids, stance)}
          />
        ))}
        <CheckItem
          icon={<StanceGlyph stance={null} size={14} />}
          text={scales.notAssessed}
          isOn={assessmentOf(chain, id).stance === null}
          onClick={() => setStance(ids, null)}
        />
      </Sub>
      <Sub text={words.level}>
        {levels.map((level) => (
          <CheckItem
            key={level}
            icon={<LevelMeter level={level} />}
            text={scales.level[level]}
            isOn={assessmentOf(chain, id).level === level}
            onClick={() => chart.verbs.commit(assess(ids, { level }), { step: 'assess', subject: nameFor(chain, id) })}
          />
        ))}
      </Sub>
      <CheckItem
        text={words.coach}
        isOn={person.coach === true}
        onClick={() => change({ coach: person.coach !== true })}
      />
      <CheckItem
        text={words.hidden}
        isOn={person.hidden === true}
        onClick={() => change({ hidden: person.hidden !== true })}
      />
      {!hasName(person) && (
        <CheckItem
          text={words.placeholder}
          isOn={person.placeholder === true}
          onClick={() => change({ placeholder: person.placeholder !== true })}
        />
      )}
      <LinkItems ids={ids} />
      <Menu.Separator className="menu-line" />
      <Item text={words.cut} keys="Ctrl X" onClick={() => void cutSelection()} />
      <Item text={words.copy} keys="Ctrl C" onClick={() => void copySelection()} />
      <Item text={words.paste} keys="Ctrl V" onClick={() => void pasteFromClipboard()} />
      <Item text={words.remove} keys="Del" onClick={remove} />
    </>
  );
}

/** Two selected seats of one human become linked; a linked one can be parted. */
function LinkItems({ ids }: { ids: readonly PersonId[] }) {
  const words = useWords(canvasWords);
  const chain = useChain();
  const [first, second] = ids;
  const subject = first ? nameFor(chain, first) : '';
  const isSameName = !first || !second || nameFor(chain, second) === subject;
  if (first && second && ids.length === 2 && identityOf(chain, first) !== identityOf(chain, second)) {
    return (
      <Item
        text={isSameName ? words.link : words.linkAs(subject)}
        onClick={() => commitAloud(linkSeats(second, first), { step: 'link', subject })}
      />
    );
  }
  if (first && ids.length === 1 && seatsOfSamePerson(chain, first).length > 1) {
    return <Item text={words.unlink} onClick={() => commitAloud(unlinkSeat(first), { step: 'unlink', subject })} />;
  }
  return null;
}
