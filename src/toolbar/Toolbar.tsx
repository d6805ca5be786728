/** The bar: file, undo, views, inspector, language. */

import { FolderOpen, PanelRight, Redo2, Save, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useApp, useChart, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { idIn } from '../ui/domIds.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { keyText } from '../ui/Keys.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { LookSwitch } from '../ui/LookSwitch.tsx';
import { commitOpen, useHasOpenText } from '../ui/openFields.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import './toolbar.css';
import { panelOf, showView, tabOf, useView, useViews, viewBeside } from '../ui/views.ts';

type Props = {
  /** The rooms' own buttons, put in by the app. */
  readonly file: ReactNode;
  readonly stage: ReactNode;
  readonly status: ReactNode;
  readonly checks: ReactNode;
  readonly right: ReactNode;
  readonly onOpen: () => void;
  readonly onSave: () => void;
};

export function Toolbar({ file, stage, status, checks, right, onOpen, onSave }: Props) {
  const words = useWords(shellWords);
  return (
    <header className="toolbar">
      <div className="toolbar-left">
        {file}
        <span className="toolbar-line" />
        <IconButton label={words.open} title={`${words.open}  ${keyText('Ctrl O')}`} onClick={onOpen}>
          <FolderOpen size={17} />
        </IconButton>
        <IconButton label={words.save} title={`${words.save}  ${keyText('Ctrl S')}`} onClick={onSave}>
          <Save size={17} />
        </IconButton>
        <UndoRedo />
        <span className="toolbar-stage">{stage}</span>
        {status}
      </div>
      <Views />
      <div className="toolbar-right">
        {checks}
        <InspectorSwitch />
        <LookSwitch />
        <LanguageSwitch />
        {right}
      </div>
    </header>
  );
}

function UndoRedo() {
  const app = useApp();
  const words = useWords(shellWords);
  const language = useLanguage();
  const past = useChart((state) => state.history.past.at(-1));
  const future = useChart((state) => state.history.future[0]);
  const hasOpenText = useHasOpenText();
  const undoName = past && !hasOpenText ? words.undoWhat(stepText(past.label, language)) : words.undo;
  const redoName = future ? words.redoWhat(stepText(future.label, language)) : words.redo;
  return (
    <>
      <IconButton
        label={words.undo}
        title={`${undoName}  ${keyText('Ctrl Z')}`}
        isOff={!past && !hasOpenText}
        onClick={() => {
          commitOpen(app);
          app.chart.verbs.undo();
        }}
      >
        <Undo2 size={17} />
      </IconButton>
      <IconButton
        label={words.redo}
        title={`${redoName}  ${keyText('Ctrl Shift Z')}`}
        isOff={!future}
        onClick={app.chart.verbs.redo}
      >
        <Redo2 size={17} />
      </IconButton>
    </>
  );
}

function Views() {
  const app = useApp();
  const words = useWords(shellWords);
  const language = useLanguage();
  const views = useViews();
  const [view] = useView() ?? [];
  return (
    <div className="views" role="tablist" aria-label={words.views}>
      {views.map(([each, record]) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={idIn(app, tabOf(each))}
          aria-controls={view === each ? idIn(app, panelOf(each)) : undefined}
          aria-selected={view === each}
          tabIndex={view === each ? 0 : -1}
          className={view === each ? 'is-on' : ''}
          title={record.pages?.map(({ words: page }) => page[language]).join(' · ')}
          onClick={() => app.preferences.set({ view: each })}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            if (step !== 0) showView(app, viewBeside(views, each, step));
          }}
        >
          <span data-text={record.words[language]}>{record.words[language]}</span>
        </button>
      ))}
    </div>
  );
}

/** It keeps its place where no inspector can stand: the bar is the same in every view. */
function InspectorSwitch() {
  const app = useApp();
  const words = useWords(shellWords);
  const hasInspector = useView()?.[1].hasInspector ?? false;
  const isOpen = usePreferences((each) => each.isInspectorOpen);
  return (
    <div className={hasInspector ? 'inspector-switch' : 'inspector-switch is-away'}>
      <span className="toolbar-line" />
      <IconButton
        label={words.inspector}
        title={`${words.inspector}  ${keyText('Space')}`}
        isOn={isOpen}
        onClick={() => app.preferences.set({ isInspectorOpen: !isOpen })}
      >
        <PanelRight size={16} />
      </IconButton>
    </div>
  );
}
