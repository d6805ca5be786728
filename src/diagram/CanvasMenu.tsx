/** The context menu: everything the keys can do, found by looking. */
import { Menu } from '@base-ui/react/menu';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { assess } from '../domain/edits/assess.ts';
import { changePerson } from '../domain/edits/people.ts';
import { removeRib } from '../domain/edits/ribs.ts';
import { levels, roles, stances } from '../domain/scales.ts';
import { assessmentOf, hasName, personById, placeOf, ribById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { leadPerson, selectedPeople, selectedRib, theTarget } from '../store/selection.ts';
import { chart, useChain, useChart, useWords } from '../ui/app.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import {
  nameFor,
  rank,
  remove,
  seatPeople,
  setRole,
  setStance,
  shiftPeople,
  shiftRib,
  toTray,
} from '../ui/chartVerbs.ts';
import { keyText } from '../ui/Keys.tsx';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { copySelection, cutSelection, pasteFromClipboard } from './canvasClipboard.ts';
import { openField, runVerb } from './canvasVerbs.ts';
import type { MenuAt } from './useCanvasPointer.tsx';

/** Moved into the window rather than cut or turned over. */
const shifting = { side: 'shift', align: 'shift' } as const;

export function CanvasMenu({ menu, view }: { menu: MenuAt | null; view: CanvasView }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(menu !== null), [menu]);
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(menu?.x ?? 0, menu?.y ?? 0, 0, 0) }),
    [menu],
  );
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen}>
      <Menu.Portal>
        <Menu.Positioner
          className="menu-place"
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionAvoidance={shifting}
        >
          <Menu.Popup className="menu" finalFocus={() => document.querySelector<HTMLElement>('.place-input')}>
            <MenuBody view={view} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function MenuBody({ view }: { view: CanvasView }) {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  if (leadPerson(selection, chain)) return <PersonItems />;
  if (selectedRib(selection, chain)) return <RibItems />;
  return <CanvasItems view={view} isTarget={selection.kind === 'target'} />;
}

function Item({
  text,
  keys,
  onClick,
  icon,
  isOff,
}: {
  text: string;
  keys?: string;
  onClick: () => void;
  icon?: ReactNode;
  isOff?: boolean;
}) {
  return (
    <Menu.Item className="menu-item" onClick={onClick} disabled={isOff ?? false}>
      {icon}
      <span>{text}</span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.Item>
  );
}

function Sub({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span>{text}</span>
        <span className="menu-more">›</span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={2} alignOffset={-4}>
          <Menu.Popup className="menu">{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function PersonItems() {
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
  const check = (isOn: boolean | undefined) => (isOn ? '✓' : '');
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
          <Item
            key={rib.id}
            text={`${check(rib.id === seat?.rib.id)} ${rib.name}`.trim()}
            onClick={() => seatPeople(ids, rib.id, rib.personIds.filter((each) => !ids.includes(each)).length)}
          />
        ))}
      </Sub>
      <Item text={words.toTray} onClick={() => toTray(ids)} />
      <Menu.Separator className="menu-line" />
      {isOne && (
        <Sub text={words.rank}>
          {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((each) => (
            <Item
              key={each}
              text={`TOP ${each}${topRankOf(chain, id) === each ? ' ✓' : ''}`}
              keys={`Ctrl ${each % 10}`}
              onClick={() => rank(id, each)}
            />
          ))}
        </Sub>
      )}
      <Sub text={words.role}>
        {roles.map((role) => (
          <Item
            key={role}
            text={`${scales.role[role]} ${check(person.role === role)}`}
            onClick={() => setRole(ids, person.role === role ? null : role)}
          />
        ))}
      </Sub>
      <Sub text={words.stance}>
        {stances.map((stance) => (
          <Item
            key={stance}
            icon={<StanceGlyph stance={stance} size={14} />}
            text={`${scales.stance[stance]} ${check(assessmentOf(chain, id).stance === stance)}`}
            onClick={() => setStance(ids, stance)}
          />
        ))}
        <Item
          icon={<StanceGlyph stance={null} size={14} />}
          text={scales.notAssessed}
          onClick={() => setStance(ids, null)}
        />
      </Sub>
      <Sub text={words.level}>
        {levels.map((level) => (
          <Item
            key={level}
            icon={<LevelMeter level={level} />}
            text={`${scales.level[level]} ${check(assessmentOf(chain, id).level === level)}`}
            onClick={() => chart.verbs.commit(assess(ids, { level }), { step: 'assess', subject: nameFor(chain, id) })}
          />
        ))}
      </Sub>
      <Item text={`${words.coach} ${check(person.coach)}`.trim()} onClick={() => change({ coach: !person.coach })} />
      <Item
        text={`${words.hidden} ${check(person.hidden)}`.trim()}
        onClick={() => change({ hidden: !person.hidden })}
      />
      {!hasName(person) && (
        <Item
          text={`${words.placeholder} ${check(person.placeholder)}`.trim()}
          onClick={() => change({ placeholder: !person.placeholder })}
        />
      )}
      <Menu.Separator className="menu-line" />
      <Item text={words.cut} keys="Ctrl X" onClick={() => void cutSelection()} />
      <Item text={words.copy} keys="Ctrl C" onClick={() => void copySelection()} />
      <Item text={words.paste} keys="Ctrl V" onClick={() => void pasteFromClipboard()} />
      <Item text={words.remove} keys="Del" onClick={remove} />
    </>
  );
}

function RibItems() {
  const words = useWords(canvasWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const id = selectedRib(selection, chain);
  const rib = id ? ribById(chain, id) : undefined;
  if (!id || !rib) return null;
  const index = chain.ribs.indexOf(rib);
  return (
    <>
      <Item text={words.editRib} keys="F2" onClick={() => openField('name')} />
      <Item text={words.addPerson} keys="Tab" onClick={() => runVerb({ verb: 'add', where: 'child' }, noView)} />
      <Item text={words.addRibAfter} keys="Enter" onClick={() => runVerb({ verb: 'add', where: 'after' }, noView)} />
      <Item
        text={words.addRibBefore}
        keys="Shift Enter"
        onClick={() => runVerb({ verb: 'add', where: 'before' }, noView)}
      />
      <Menu.Separator className="menu-line" />
      <Item text={words.ribNearer} keys="Alt →" onClick={() => shiftRib(id, -1)} isOff={index === 0} />
      <Item
        text={words.ribFarther}
        keys="Alt ←"
        onClick={() => shiftRib(id, 1)}
        isOff={index === chain.ribs.length - 1}
      />
      <Menu.Separator className="menu-line" />
      <Item text={words.paste} keys="Ctrl V" onClick={() => void pasteFromClipboard()} />
      <Item
        text={words.removeRibKeep}
        onClick={() => {
          chart.verbs.commit(removeRib(id, 'people to the tray'), { step: 'remove-rib', subject: rib.name });
          chart.verbs.select(theTarget);
        }}
        isOff={rib.personIds.length === 0}
      />
      <Item text={rib.personIds.length === 0 ? words.remove : words.removeRib} keys="Del" onClick={remove} />
    </>
  );
}

function CanvasItems({ view, isTarget }: { view: CanvasView; isTarget: boolean }) {
  const words = useWords(canvasWords);
  return (
    <>
      {isTarget && <Item text={words.editTarget} keys="F2" onClick={() => openField('name')} />}
      <Item
        text={words.addRib}
        keys="Enter"
        onClick={() => {
          chart.verbs.select(theTarget);
          runVerb({ verb: 'add', where: 'after' }, noView);
        }}
      />
      <Item text={words.paste} keys="Ctrl V" onClick={() => void pasteFromClipboard()} />
      <Menu.Separator className="menu-line" />
      <Item text={words.selectAll} keys="Ctrl A" onClick={() => runVerb({ verb: 'select-all' }, view)} />
      <Item text={words.search} keys="Ctrl F" onClick={() => view.search()} />
      <Item text={words.fit} keys="Ctrl 0" onClick={() => view.fit()} />
    </>
  );
}

/** For verbs that ask nothing of the view. */
const noView: CanvasView = {
  fishbone: () => {
    throw new Error('this verb looks at no picture');
  },
  fit: () => {},
  zoom: () => {},
  search: () => {},
  menu: () => {},
};
