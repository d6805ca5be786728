/** The bar: file, undo, views, zoom, language. */
import { FolderOpen, Maximize, Minus, PanelRight, Plus, Redo2, Save, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { chart, preferences, useChart, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { keyText } from '../ui/Keys.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { commitOpen, useHasOpenText } from '../ui/openFields.ts';
import { shellWords } from '../words/shell.ts';
import { stepText } from '../words/steps.ts';
import './toolbar.css';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import { useView, useViews } from '../ui/views.ts';

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
        <span className="toolbar-line" />
        <Zoom />
        <LanguageSwitch />
        {right}
      </div>
    </header>
  );
}

function UndoRedo() {
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
          commitOpen();
          chart.verbs.undo();
        }}
      >
        <Undo2 size={17} />
      </IconButton>
      <IconButton
        label={words.redo}
        title={`${redoName}  ${keyText('Ctrl Shift Z')}`}
        isOff={!future}
        onClick={chart.verbs.redo}
      >
        <Redo2 size={17} />
      </IconButton>
    </>
  );
}

function IconButton({
  label,
  title,
  isOff = false,
  isOn,
  onClick,
  children,
}: {
  label: string;
  title?: string;
  isOff?: boolean;
  isOn?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={title ?? label}
      aria-disabled={isOff}
      aria-pressed={isOn}
      onClick={isOff ? undefined : onClick}
    >
      {children}
    </button>
  );
}

function Views() {
  const words = useWords(shellWords);
  const language = useLanguage();
  const views = useViews();
  const [view] = useView() ?? [];
  return (
    <div className="views" role="tablist" aria-label={words.views}>
      {views.map(([each, record], index) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-controls={view === each ? `view-${each}` : undefined}
          aria-selected={view === each}
          tabIndex={view === each ? 0 : -1}
          className={view === each ? 'is-on' : ''}
          onClick={() => preferences.set({ view: each })}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            const [next] = views[(index + step + views.length) % views.length] ?? [];
            if (step === 0 || !next) return;
            preferences.set({ view: next });
            document.getElementById(`tab-${next}`)?.focus();
          }}
        >
          <span data-text={record.words[language]}>{record.words[language]}</span>
        </button>
      ))}
    </div>
  );
}

function Zoom() {
  const words = useWords(shellWords);
  const zoom = useCanvasDesk((desk) => desk.zoom);
  const view = useCanvasDesk((desk) => desk.view);
  const isCanvas = useView()?.[1].hasCanvas ?? false;
  const isInspectorOpen = usePreferences((each) => each.isInspectorOpen);
  return (
    <div className={isCanvas ? 'zoom' : 'zoom is-off'}>
      <IconButton label={words.zoomOut} title={`${words.zoomOut}  ${keyText('Ctrl −')}`} onClick={() => view?.zoom(-1)}>
        <Minus size={16} />
      </IconButton>
      <output className="numeric" aria-label={words.zoomLevel}>
        {Math.round(zoom * 100)}%
      </output>
      <IconButton label={words.zoomIn} title={`${words.zoomIn}  ${keyText('Ctrl +')}`} onClick={() => view?.zoom(1)}>
        <Plus size={16} />
      </IconButton>
      <IconButton label={words.fit} title={`${words.fit}  ${keyText('Ctrl 0')}`} onClick={() => view?.fit()}>
        <Maximize size={16} />
      </IconButton>
      <IconButton
        label={words.inspector}
        title={`${words.inspector}  ${keyText('Space')}`}
        isOn={isInspectorOpen}
        onClick={() => preferences.set({ isInspectorOpen: !isInspectorOpen })}
      >
        <PanelRight size={16} />
      </IconButton>
      <span className="toolbar-line" />
    </div>
  );
}
