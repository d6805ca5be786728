/** The chart's name, where it is kept, and the file menu. */
import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { diskWords } from '../disk/words.ts';
import { useChain, useChart, useWords } from '../ui/app.ts';
import { Logo } from '../ui/Logo.tsx';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import './desk.css';
import { autosave, shelf, useDesk, useWatched } from './desk.ts';
import { lasting } from './lasting.ts';
import { toStart } from './recovering.ts';

/** What other rooms add to the menu. */
export type MenuEntry = { readonly text: string; readonly keys?: string; readonly onClick: () => void };

const loadMenu = () => import('./ChartMenu.tsx');
const ChartMenu = lazy(async () => ({ default: (await loadMenu()).ChartMenu }));

export function FileMenu({ extra = [] }: { extra?: readonly MenuEntry[] }) {
  const words = useWords(shellWords);
  const title = useChain().title || words.untitled;
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const open = (next: boolean) => {
    setOpen(next);
    setWanted(true);
    if (next) void shelf.refresh();
  };
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
      <button
        ref={trigger}
        type="button"
        className={`chart-title${isOpen ? ' is-open' : ''}`}
        title={title}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
        onPointerEnter={() => void loadMenu()}
      >
        <span>{title}</span>
        <ChevronDown size={15} />
      </button>
      {isWanted && (
        <Suspense>
          <ChartMenu isOpen={isOpen} onOpenChange={open} anchor={trigger} extra={extra} />
        </Suspense>
      )}
      <SaveStatus />
    </>
  );
}

/** One line on where the chart is kept; problems are said, not hidden. */
function SaveStatus() {
  const words = useWords(deskWords);
  const disk = useWords(diskWords);
  const file = useDesk((state) => state.file);
  const inFile = useDesk((state) => state.inFile);
  const present = useChart((state) => state.history.present);
  const hasChanges = useChart((state) => state.history.past.length > 0);
  const status = useWatched(autosave);
  const isLasting = useWatched(lasting);
  if (status.state === 'off') {
    const isUnsaved = file ? inFile !== present : hasChanges;
    const off = disk.autosaveOff[status.reason];
    const unsaved = file ? words.unsaved(file.name) : words.unsavedAnywhere;
    return (
      <span className="save-status is-problem" role="status" title={off}>
        {isUnsaved ? `${unsaved} · ${off}` : off}
      </span>
    );
  }
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
    <span className="save-status" title={text === words.savedHere && !isLasting ? words.onlyInBrowser : text}>
      {text}
    </span>
  );
}
