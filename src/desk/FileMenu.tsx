/** The chart's name, where it is kept, and the file menu. */
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { diskWords } from '../disk/words.ts';
import { Logo } from '../toolbar/Logo.tsx';
import { preferences, useChain, useChart, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { keyText } from '../ui/Keys.tsx';
import { shellDesk } from '../ui/shellDesk.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { autosave, shelf, useDesk, useWatched } from './desk.ts';
import { newChart, openExample, openFile, openFromShelf, openGiven, save, saveAs, toStart, wipe } from './deskVerbs.ts';
import { openedAt } from './openedAt.ts';
import './desk.css';

export function FileMenu({ extra }: { extra?: ReactNode }) {
  const words = useWords(shellWords);
  const desk = useWords(deskWords);
  const title = useChain().title || words.untitled;
  const isAutosaveOn = usePreferences((each) => each.isAutosaveOn);
  const areHintsShown = usePreferences((each) => each.areHintsShown);
  return (
    <>
      <button
        type="button"
        className="logo-button"
        aria-label={words.start}
        title={words.start}
        onClick={() => void toStart()}
      >
        <Logo />
      </button>
      <Menu.Root onOpenChange={(isOpen) => isOpen && void shelf.refresh()}>
        <Menu.Trigger className="chart-title" title={title}>
          <span>{title}</span>
          <ChevronDown size={15} />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="menu-place" align="start" sideOffset={6}>
            <Menu.Popup className="menu">
              <Item text={words.newChart} onClick={() => newChart()} />
              <Item text={words.open} keys="Ctrl O" onClick={() => void openFile()} />
              <Recent />
              <Item text={words.example} onClick={openExample} />
              <Item text={words.start} onClick={() => void toStart()} />
              <Menu.Separator className="menu-line" />
              <Item text={words.save} keys="Ctrl S" onClick={() => void save()} />
              <Item text={words.saveAs} keys="Ctrl Shift S" onClick={() => void saveAs()} />
              {extra}
              <Menu.Separator className="menu-line" />
              <Item text={words.keys} keys="F1" onClick={() => shellDesk.setState({ dialog: 'keys' })} />
              <Check
                text={words.hints}
                isOn={areHintsShown}
                onChange={(isOn) => preferences.set({ areHintsShown: isOn })}
              />
              <Check
                text={words.autosave}
                isOn={isAutosaveOn}
                onChange={(isOn) => preferences.set({ isAutosaveOn: isOn })}
              />
              <Item
                text={words.wipe}
                onClick={() => {
                  if (confirm(desk.wipeAsk)) void wipe();
                }}
              />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <SaveStatus />
      <FileInput />
    </>
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
  const words = useWords(shellWords);
  const desk = useWords(deskWords);
  const language = useLanguage();
  const { entries } = useWatched(shelf);
  const current = useChain().id;
  const others = entries.filter((entry) => entry.chartId !== current).slice(0, 8);
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className="menu-item">
        <span>{words.recent}</span>
        <span className="menu-more">›</span>
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={2} alignOffset={-4}>
          <Menu.Popup className="menu">
            {others.length === 0 && <div className="menu-title">{desk.recentNone}</div>}
            {others.map((entry) => (
              <Menu.Item
                key={entry.chartId}
                className="menu-item is-two-line"
                onClick={() => void openFromShelf(entry.chartId)}
              >
                <span>
                  <b>{entry.title || entry.target || words.untitled}</b>
                  <small>{`${desk.ribsPeople(entry.ribs, entry.people)}　${openedAt(entry.savedAt, language)}`}</small>
                </span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

/** One line on where the chart is kept; problems are said, not hidden. */
function SaveStatus() {
  const words = useWords(deskWords);
  const disk = useWords(diskWords);
  const file = useDesk((state) => state.file);
  const inFile = useDesk((state) => state.inFile);
  const present = useChart((state) => state.history.present);
  const status = useWatched(autosave);
  if (status.state === 'off')
    return (
      <span className="save-status is-problem" role="status">
        {disk.autosaveOff[status.reason]}
      </span>
    );
  if (status.state === 'conflict') return null;
  const text = file
    ? inFile === present
      ? words.inFile(file.name)
      : words.unsaved(file.name)
    : status.state === 'saving'
      ? disk.autosave.saving
      : status.state === 'saved'
        ? words.savedHere
        : '';
  return (
    <span className="save-status" title={text}>
      {text}
    </span>
  );
}

/** Where automation and old browsers hand a chart file in. */
function FileInput() {
  const words = useWords(shellWords);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = '';
  }, []);
  return (
    <input
      ref={input}
      type="file"
      accept=".json,application/json"
      data-open=""
      className="unseen"
      tabIndex={-1}
      aria-label={words.open}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        event.target.value = '';
        if (file) void openGiven(file);
      }}
    />
  );
}
