/** What hangs below a heading: sort, which values are shown, and the column's width. */
import { Popover } from '@base-ui/react/popover';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../ui/app.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { sheetWords } from '../words/sheet.ts';
import { fitWidth, forgetWidths, givenWidths } from './columnWidth.ts';
import { useSheetDesk } from './desk.ts';
import { headingId } from './ids.ts';
import type { PlacedColumn } from './model.ts';
import type { MenuProps } from './SheetMenus.tsx';
import { blank, type FoundValue, filterWith, foundValues } from './valueFilter.ts';
import './headingMenu.css';

/** More values than these are reached by searching. */
const listedMost = 200;

export function HeadingMenu({ view, field, column }: MenuProps & { column: PlacedColumn<unknown> }) {
  const words = useWords(sheetWords);
  const { host, look, language, candidates } = view;
  const { desk } = host;
  const filter = useSheetDesk(host, (each) => each.filter);
  const sort = useSheetDesk(host, (each) => (each.sort?.column === column.id ? each.sort : null));
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const found = useMemo(
    () => foundValues(host.columnsOf(host.place().chain), column.column, candidates, filter, host.place()),
    [host, column.column, candidates, filter],
  );
  const chosen = filter[column.id];
  const plain = query.normalize('NFKC').trim().toLowerCase();
  const labelOf = ({ value, label }: FoundValue) => (value === blank ? words.blanks : label);
  const listed = found.filter((each) => labelOf(each).normalize('NFKC').toLowerCase().includes(plain));
  const isOn = (value: string) => !chosen || chosen.includes(value);
  const show = (values: readonly string[] | null) =>
    desk.setState({ filter: filterWith(filter, column.id, values, found) });
  const allOf = (values: readonly FoundValue[]) => values.map(({ value }) => value);
  const kept = allOf(found.filter(({ value }) => isOn(value)));
  const close = () => desk.setState({ menu: null });
  const toggle = (value: string) =>
    show(kept.includes(value) ? kept.filter((each) => each !== value) : [...kept, value]);
  const listedIds = allOf(listed);
  const sortTo = (isDown: boolean) => {
    desk.setState({ sort: sort?.isDown === isDown ? null : { column: column.id, isDown } });
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposingKey(event)) return;
    const { key, target } = event;
    const isButton = target instanceof HTMLButtonElement;
    if (key === 'ArrowDown' || key === 'ArrowUp') stepFocus(event.currentTarget, key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && !isButton) {
      if (plain !== '' && listed.length > 0) show(listedIds);
      close();
    } else return;
    event.preventDefault();
  };
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Popover.Portal>
        <Popover.Positioner
          className="menu-place"
          anchor={() => document.getElementById(headingId(host, look, column.id))}
          side="bottom"
          align="start"
          collisionPadding={8}
        >
          <Popover.Popup className="menu value-menu" initialFocus={search} finalFocus={field} onKeyDown={onKeyDown}>
            <Popover.Title className="menu-title">{column.column.words[language]}</Popover.Title>
            <div className="value-row">
              <button
                type="button"
                className={sort && !sort.isDown ? 'is-on' : undefined}
                onClick={() => sortTo(false)}
              >
                <ArrowUp size={13} />
                {words.sortUp}
              </button>
              <button type="button" className={sort?.isDown ? 'is-on' : undefined} onClick={() => sortTo(true)}>
                <ArrowDown size={13} />
                {words.sortDown}
              </button>
            </div>
            <input
              ref={search}
              className="value-search"
              type="search"
              value={query}
              placeholder={words.searchValues}
              aria-label={words.searchValues}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setQuery(event.target.value)}
            />
            <div className="value-row">
              <button type="button" onClick={() => show([...new Set([...kept, ...listedIds])])}>
                {words.allValues}
              </button>
              <button type="button" onClick={() => show(kept.filter((value) => !listedIds.includes(value)))}>
                {words.noValues}
              </button>
              <button type="button" disabled={!chosen} onClick={() => show(null)}>
                {words.clearFilter}
              </button>
            </div>
            <fieldset className="value-list">
              <legend className="unseen">{words.filterBy(column.column.words[language])}</legend>
              {listed.slice(0, listedMost).map((each) => (
                <label key={each.value} title={labelOf(each)}>
                  <input type="checkbox" checked={isOn(each.value)} onChange={() => toggle(each.value)} />
                  <span className={each.value === blank ? 'is-blank' : undefined}>{labelOf(each)}</span>
                  <small>{each.count}</small>
                </label>
              ))}
              {listed.length === 0 && <p>{words.noValueFound}</p>}
              {listed.length > listedMost && <p>{words.moreValues(listed.length - listedMost)}</p>}
            </fieldset>
            <div className="value-row is-width">
              <button type="button" onClick={() => fitWidth(view, column.id)}>
                {words.fitWidth}
              </button>
              <button type="button" disabled={!givenWidths(host, look)} onClick={() => forgetWidths(view)}>
                {words.widthsAuto}
              </button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The arrows go through everything in the menu, round its ends. */
function stepFocus(menu: HTMLElement, step: 1 | -1): void {
  const stops = [...menu.querySelectorAll<HTMLElement>('button:not(:disabled), input')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}
