/** The file menu, loaded when the page has settled. */

import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { useApp, useChain, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { keyText } from '../ui/Keys.tsx';
import { shellDesk } from '../ui/shellDesk.ts';
import { deskWords } from '../words/desk.ts';
import { shelfWords } from '../words/shelf.ts';
import { shellWords } from '../words/shell.ts';
import { shelf, useWatched } from './desk.ts';
import { newChart, openExample, openFile, save, saveAs, wipe } from './deskVerbs.ts';
import type { MenuEntry } from './menuEntry.ts';
import { openedAt } from './openedAt.ts';
import { openAside, openFromShelf, toStart } from './recovering.ts';

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly extra: readonly MenuEntry[];
};

export function ChartMenu({ isOpen, onOpenChange, anchor, extra }: Props) {
  const app = useApp();
  const words = useWords(shellWords);
  const kept = useWords(shelfWords);
  // From the menu the keyboard goes on where it works: on the canvas, if there is one.
  const goOn = () => canvasDesk(app).getState().view?.field() ?? anchor.current;
  const isAutosaveOn = usePreferences((each) => each.isAutosaveOn);
  const areHintsShown = usePreferences((each) => each.areHintsShown);
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={anchor} align="start" sideOffset={6}>
          <Menu.Popup className="menu" finalFocus={goOn}>
            <Item text={words.newChart} onClick={() => newChart(app)} />
            <Item text={words.open} keys="Ctrl O" onClick={() => void openFile(app)} />
            <Recent />
            <Item text={words.example} onClick={() => void openExample(app)} />
            <Item text={words.start} onClick={() => void toStart(app)} />
            <Menu.Separator className="menu-line" />
            <Item text={words.save} keys="Ctrl S" onClick={() => void save(app)} />
            <Item text={words.saveAs} keys="Ctrl Shift S" onClick={() => void saveAs(app)} />
            {extra.map((entry) => (
              <Item key={entry.text} {...entry} />
            ))}
            <Menu.Separator className="menu-line" />
            <Item text={words.method} onClick={() => shellDesk(app).setState({ dialog: 'method' })} />
            <Item text={words.keys} keys="F1" onClick={() => shellDesk(app).setState({ dialog: 'keys' })} />
            <Check
              text={words.hints}
              isOn={areHintsShown}
              onChange={(isOn) => app.preferences.set({ areHintsShown: isOn })}
            />
            <Check
              text={words.autosave}
              isOn={isAutosaveOn}
              onChange={(isOn) => app.preferences.set({ isAutosaveOn: isOn })}
            />
            <Item
              text={words.wipe}
              onClick={() => {
                if (confirm(kept.wipeAsk)) void wipe(app);
              }}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export function Item({ text, keys, onClick }: { text: string; keys?: string; onClick: () => void }) {
  return (
    <Menu.Item className="menu-item" onClick={onClick}>
      <span>{text}</span>
      {keys && <kbd>{keyText(keys)}</kbd>}
    </Menu.Item>
  );
}

function Check({ text, isOn, onChange }: { text: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <Menu.CheckboxItem className="menu-item" checked={isOn} onCheckedChange={onChange}>
      <span>{text}</span>
      <Menu.CheckboxItemIndicator className="menu-tick">✓</Menu.CheckboxItemIndicator>
    </Menu.CheckboxItem>
  );
}

function Recent() {
  const app = useApp();
  const words = useWords(shellWords);
  const desk = useWords(deskWords);
  const kept = useWords(shelfWords);
  const language = useLanguage();
  const { entries } = useWatched(shelf(app));
  const current = useChain().id;
  const others = entries.filter((entry) => entry.isAside || entry.chartId !== current);
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span>{words.recent}</span>
        <span className="menu-more">›</span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={2} alignOffset={-4}>
          <Menu.Popup className="menu">
            {others.length === 0 && <div className="menu-title">{kept.recentNone}</div>}
            {others.slice(0, 8).map((entry) => (
              <Menu.Item
                key={entry.stamp}
                className="menu-item is-two-line"
                onClick={() =>
                  entry.isAside
                    ? void openAside(app, entry.chartId, entry.stamp)
                    : void openFromShelf(app, entry.chartId)
                }
              >
                <span>
                  <b>{entry.title || entry.target || words.untitled}</b>
                  <small>
                    {[
                      ...(entry.isAside ? [desk.version] : []),
                      kept.ribsPeople(entry.ribs, entry.people),
                      openedAt(entry.savedAt, language),
                    ].join('　')}
                  </small>
                </span>
              </Menu.Item>
            ))}
            {others.length > 8 && (
              <Item text={kept.allCharts(entries.length)} onClick={() => void toStart(app, true)} />
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
