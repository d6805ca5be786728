/** From which date to which, how they are shown, which changes, and what can be done with them. */
import { Menu } from '@base-ui/react/menu';
import { ArrowRight, ChevronDown, Clock, ListFilter, Printer } from 'lucide-react';
import { useRef } from 'react';
import { fileKey, presentKey, type Side, sidesOf } from '../domain/compare/sides.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { changeFilters, choiceOf, choose, compareDesk, type ShownDates, useCompareDesk } from '../ui/compareDesk.ts';
import { keyText } from '../ui/Keys.tsx';
import { CheckItem, MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { shellDesk } from '../ui/shellDesk.ts';
import { compareWords } from '../words/compare.ts';
import { chooseFile } from './guestFile.ts';
import { dayBeside, sideName } from './sideText.ts';
import type { ComparisonView } from './useComparison.ts';

export function CompareBar({ view }: { view: ComparisonView }) {
  const app = useApp();
  const words = useWords(compareWords);
  const shown = useCompareDesk((desk) => desk.shown);
  const { before, after } = view.comparison;
  return (
    <header className="compare-bar">
      <SidePicker side={before} label={words.from} which="from" />
      <ArrowRight size={15} aria-hidden="true" />
      <SidePicker side={after} label={words.to} which="to" />
      <Segmented<ShownDates>
        className="compare-shown"
        label={words.shown}
        options={[
          { value: 'both', label: words.both },
          { value: 'before', label: words.before },
          { value: 'after', label: words.after },
        ]}
        value={shown}
        onChange={(next) => compareDesk(app).setState({ shown: next })}
      />
      <span className="compare-space" />
      <FilterMenu count={view.changes.length} />
      <button
        type="button"
        className="compare-action"
        title={`${words.take}  S`}
        onClick={() => shellDesk(app).setState({ dialog: 'snapshot' })}
      >
        <Clock size={15} />
        {words.take}
      </button>
      <button
        type="button"
        className="button"
        title={`${words.print}  ${keyText('Ctrl P')}`}
        onClick={() => shellDesk(app).setState({ dialog: 'export', wantedPages: ['compare'] })}
      >
        <Printer size={15} />
        {words.print}
      </button>
    </header>
  );
}

function SidePicker({ side, label, which }: { side: Side; label: string; which: 'from' | 'to' }) {
  const app = useApp();
  const words = useWords(compareWords);
  const chain = useChain();
  const { file } = useCompareDesk((desk) => choiceOf(app, chain, desk));
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <Menu.Root>
      <Menu.Trigger ref={trigger} className="compare-side">
        <span className="compare-label">{label}</span>
        <b>{sideName(side, words)}</b>
        <span className="numeric">{dayBeside(side, words)}</span>
        <ChevronDown size={15} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={trigger} align="start" sideOffset={4}>
          <Menu.Popup className="menu">
            {sidesOf(chain, file).map((each) => (
              <CheckItem
                closes
                key={each.key}
                isOn={each.key === side.key}
                onChange={() => choose(app, chain, { [which]: each.key })}
                help={each.key === presentKey ? '' : dayBeside(each, words)}
              >
                {sideName(each, words)}
              </CheckItem>
            ))}
            <MenuLine />
            <MenuItem onClick={() => chooseFile(app, which)}>
              {file && side.key === fileKey ? words.otherFile : words.fromFile}
            </MenuItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function FilterMenu({ count }: { count: number }) {
  const app = useApp();
  const words = useWords(compareWords);
  const hidden = useCompareDesk((desk) => desk.hidden);
  const isTopOnly = useCompareDesk((desk) => desk.isTopOnly);
  const isFiltered = hidden.size > 0 || isTopOnly;
  return (
    <Menu.Root>
      <Menu.Trigger className={`compare-action${isFiltered ? ' is-on' : ''}`}>
        <ListFilter size={15} />
        {isFiltered ? words.filtered(count) : words.filter}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" align="end" sideOffset={4}>
          <Menu.Popup className="menu">
            <CheckItem isOn={isTopOnly} onChange={(next) => compareDesk(app).setState({ isTopOnly: next })}>
              {words.topOnly}
            </CheckItem>
            <MenuLine />
            {changeFilters.map((kind) => (
              <CheckItem
                key={kind}
                isOn={!hidden.has(kind)}
                onChange={(isOn) => {
                  const next = new Set(compareDesk(app).getState().hidden);
                  if (isOn) next.delete(kind);
                  else next.add(kind);
                  compareDesk(app).setState({ hidden: next });
                }}
              >
                {words.kinds[kind]}
              </CheckItem>
            ))}
            {isFiltered && (
              <>
                <MenuLine />
                <MenuItem onClick={() => compareDesk(app).setState({ hidden: new Set(), isTopOnly: false })}>
                  {words.filter}
                </MenuItem>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
