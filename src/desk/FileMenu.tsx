/** The chart's name, where it is kept, and the file menu. */
import { Check, ChevronDown, CircleDot } from 'lucide-react';
import { useRef, useState } from 'react';
import { diskWords } from '../disk/words.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { Logo } from '../ui/Logo.tsx';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { WarningGlyph } from '../ui/Mark.tsx';
import { warm } from '../ui/pieces.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import './desk.css';
import { autosave, shelf, useDesk, useWatched } from './desk.ts';
import { lasting } from './lasting.ts';
import type { MenuEntry } from './menuEntry.ts';
import { toStart } from './recovering.ts';

const loadMenu = async () => (await import('./ChartMenu.tsx')).ChartMenu;
const ChartMenu = lazyFloat(loadMenu);

export function FileMenu({ extra = [] }: { extra?: readonly MenuEntry[] }) {
  const app = useApp();
  const words = useWords(shellWords);
  const title = useChain().title || words.untitled;
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const open = (next: boolean) => {
    setOpen(next);
    if (next) void shelf(app).refresh();
  };
  return (
    <>
      <button
        type="button"
        className="logo-button"
        aria-label={words.start}
        title={words.start}
        onClick={() => void toStart(app)}
      >
        <Logo />
      </button>
      <button
        ref={trigger}
        type="button"
        className={`chart-title${isOpen ? ' is-open' : ''}`}
        title={title}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
        onPointerEnter={() => warm(loadMenu)}
      >
        <span>{title}</span>
        <ChevronDown size={15} />
      </button>
      <ChartMenu isOpen={isOpen} onOpenChange={open} onLeave={() => setOpen(false)} anchor={trigger} extra={extra} />
    </>
  );
}

/** Whether the chart has changes that are in no file. */
export function useIsInNoFile(): boolean {
  const file = useDesk((state) => state.file);
  const inFile = useDesk((state) => state.inFile);
  return useChart(({ history }) => (file ? inFile !== history.present : history.past.length > 0));
}

/**
 * Where the chart is kept: a line, or its mark where there is no room for a line. What is wrong stands whole in the
 * banner. It keeps its place whatever it says.
 */
export function SaveStatus() {
  const app = useApp();
  const words = useWords(deskWords);
  const disk = useWords(diskWords);
  const file = useDesk((state) => state.file);
  const isUnsaved = useIsInNoFile();
  const trouble = useStorageTrouble();
  const status = useWatched(autosave(app));
  const isLasting = useWatched(lasting);
  if (trouble !== null) {
    return (
      <span className="save-status is-problem" title={trouble}>
        <WarningGlyph size={15} />
        <span>{trouble}</span>
      </span>
    );
  }
  const text =
    status.state === 'conflict'
      ? ''
      : file
        ? isUnsaved
          ? words.unsaved(file.name)
          : words.inFile(file.name)
        : status.state === 'saving'
          ? disk.autosave.saving
          : status.state === 'saved'
            ? words.savedHere
            : '';
  return (
    <span className="save-status" title={text === words.savedHere && !isLasting ? words.onlyInBrowser : text}>
      {text !== '' && (file && isUnsaved ? <CircleDot size={15} /> : <Check size={15} />)}
      <span>{text}</span>
    </span>
  );
}

/** What keeps the chart from being kept on this machine, whole; null while nothing does. */
export function useStorageTrouble(): string | null {
  const words = useWords(deskWords);
  const disk = useWords(diskWords);
  const file = useDesk((state) => state.file);
  const isUnsaved = useIsInNoFile();
  const status = useWatched(autosave(useApp()));
  if (status.state !== 'off') return null;
  const off = disk.autosaveOff[status.reason];
  const unsaved = file ? words.unsaved(file.name) : words.unsavedAnywhere;
  return isUnsaved ? `${unsaved} · ${off}` : off;
}
