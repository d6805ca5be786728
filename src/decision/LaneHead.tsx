/** A unit at the left of its lane: which chain it is on the chart, or that it has none. */
import { Menu } from '@base-ui/react/menu';
import { type Lane, likelyRib } from '../domain/lanes.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { CheckItem, MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { decisionWords } from '../words/decision.ts';
import { fishWords } from '../words/fish.ts';
import { editUnit, endEditing, useDecisionDesk } from './decisionDesk.ts';
import { InPlace } from './InPlace.tsx';
import { linkRib, makeRib, renameUnit } from './stageVerbs.ts';

export function LaneHead({ lane, row, isCurrent }: { lane: Lane; row: number; isCurrent: boolean }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const { unit, ribId } = lane;
  const isOpen = useDecisionDesk(({ editing }) => editing?.of === 'unit' && editing.id === unit);
  const units = useUnits();
  const chain = useChain();
  const likely = ribId === null ? likelyRib(chain, unit) : undefined;
  return (
    <>
      <span className={`lane${isCurrent ? ' is-current' : ''}`} style={{ gridRow: row }} />
      <div
        className={`lane-head${isCurrent ? ' is-current' : ''}${likely ? ' is-likely' : ''}`}
        style={{ gridRow: row }}
        data-unit={unit}
      >
        <RibMenu lane={lane} />
        {isOpen ? (
          <InPlace
            label={words.unit}
            value={unit}
            suggestions={() => units}
            onCommit={(text) => renameUnit(app, unit, text)}
            onDone={() => endEditing(app)}
            onLeave={() => endEditing(app)}
          />
        ) : (
          <button type="button" className="lane-unit" title={unit} onClick={() => editUnit(app, unit)}>
            {unit || <em>{words.noUnit}</em>}
          </button>
        )}
        {likely && !isOpen && (
          <button
            type="button"
            className="link lane-likely"
            title={words.takeLikely(unit, likely.name)}
            onClick={() => linkRib(app, unit, likely.id)}
          >
            {words.likely(likely.name)}
          </button>
        )}
        {!likely && ribId === null && unit !== '' && !isOpen && (
          <button
            type="button"
            className="link"
            aria-label={words.makeRib + words.colon + unit}
            onClick={() => makeRib(app, unit)}
          >
            {words.makeRibShort}
          </button>
        )}
      </div>
    </>
  );
}

/** Units in use, and chains of the chart, to choose from. */
export function useUnits(): readonly string[] {
  const { ribs, decisionMode } = useChain();
  const names = [...ribs.map(({ name }) => name), ...decisionMode.stages.map(({ unit }) => unit)];
  return [...new Set(names)].filter((name) => name.trim() !== '');
}

function RibMenu({ lane: { unit, ribId } }: { lane: Lane }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const fish = useWords(fishWords);
  const { ribs } = useChain();
  const number = ribs.findIndex(({ id }) => id === ribId) + 1;
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`lane-joint${number === 0 ? ' is-open' : ''}`}
        aria-label={words.linkTo(unit)}
        title={number > 0 ? ribs[number - 1]?.name : words.withoutRib(unit || words.noUnit)}
      >
        {number > 0 ? number : '?'}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="start">
          <Menu.Popup className="menu">
            {ribs.map((rib, index) => (
              <CheckItem key={rib.id} isOn={rib.id === ribId} closes onChange={() => linkRib(app, unit, rib.id)}>
                {index + 1} {rib.name || fish.namelessRib}
              </CheckItem>
            ))}
            <MenuLine />
            {unit !== '' && <MenuItem onClick={() => makeRib(app, unit)}>{words.makeRib}</MenuItem>}
            <CheckItem isOn={ribId === null} closes onChange={() => linkRib(app, unit, null)}>
              {words.noRib}
            </CheckItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
