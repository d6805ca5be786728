/** Ctrl+K: type a part of a name, in either language, Enter does it. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { commandsOf, type ShellEntry } from './commands.ts';
import { useApp, useLanguage, useWords } from './ui/app.ts';
import { type Command, commandsFound } from './ui/command.ts';
import { Dialog } from './ui/Dialog.tsx';
import { keyText } from './ui/Keys.tsx';
import { isComposingKey } from './ui/keyTable.ts';
import { useViews } from './ui/views.ts';
import { commandWords } from './words/commands.ts';
import './commandList.css';
import { listStep } from './ui/listStep.ts';

type Props = { readonly entries: readonly ShellEntry[]; readonly onClose: () => void };

export function CommandList({ entries, onClose }: Props) {
  const app = useApp();
  const words = useWords(commandWords);
  const views = useViews();
  const language = useLanguage();
  // What can be done is that of the moment one asked.
  const [commands] = useState(() => commandsOf(app, views, entries));
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const found = commandsFound(commands, query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line comes into view
  useEffect(() => list.current?.querySelector('.is-on')?.scrollIntoView({ block: 'nearest' }), [at, query]);

  const run = (command: Command | undefined) => {
    if (!command || command.isOff) return;
    onClose();
    // The keyboard first goes back where it was.
    setTimeout(command.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const next = listStep(event.key, at, found.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Dialog title={words.title} isOpen onClose={onClose} width={560}>
      <input
        className="command-query"
        data-first=""
        role="combobox"
        aria-label={words.placeholder}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[at] ? `${listId}${at}` : undefined}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="command-list" role="listbox" aria-label={words.title} ref={list}>
        {found.length === 0 && <div className="command-none">{words.nothing}</div>}
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's arrow keys and Enter do the same
          <div
            key={command.names.en}
            id={`${listId}${index}`}
            role="option"
            aria-selected={index === at}
            aria-disabled={command.isOff || undefined}
            className={index === at ? 'is-on' : ''}
            title={command.isOff ? words.off : undefined}
            onMouseDown={(event) => event.preventDefault()}
            // A resting mouse chooses nothing, however the lines change under it.
            onPointerMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <span>{command.names[language]}</span>
            <small lang={other}>{command.names[other]}</small>
            {command.keys && <kbd>{keyText(command.keys)}</kbd>}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
