/** 外观: as the system, light or dark; a projector in a bright room wants light while the laptop is dark. */
import { SunMoon } from 'lucide-react';
import { useRef, useState } from 'react';
import { shellWords } from '../words/shell.ts';
import { useWords } from './app.ts';
import { lazyFloat } from './lazyRoom.tsx';
import { warm } from './pieces.ts';

const loadMenu = async () => (await import('./LookMenu.tsx')).LookMenu;
const LookMenu = lazyFloat(loadMenu);

export function LookSwitch() {
  const words = useWords(shellWords);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button look-switch"
        aria-label={words.look}
        title={words.look}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onPointerEnter={() => warm(loadMenu)}
      >
        <SunMoon size={17} />
      </button>
      <LookMenu isOpen={isOpen} onOpenChange={setOpen} onLeave={() => setOpen(false)} anchor={button} />
    </>
  );
}
