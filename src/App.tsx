/** The composition root: knows every room, holds no logic. */
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { ChecksButton } from './checks/ChecksButton.tsx';
import { DeskBanner } from './desk/DeskBanner.tsx';
import { showChart } from './desk/desk.ts';
import { downloadJson, openFile, save } from './desk/deskVerbs.ts';
import { FileInput } from './desk/FileInput.tsx';
import { FileMenu } from './desk/FileMenu.tsx';
import { useShortcuts } from './desk/useShortcuts.ts';
import { WindowDrop } from './desk/WindowDrop.tsx';
import { onForeignPaste } from './diagram/canvasClipboard.ts';
import { Diagram } from './diagram/Diagram.tsx';
import { beginPerson } from './diagram/entry.ts';
import { useClipboard } from './diagram/useClipboard.ts';
import { emptyChain } from './domain/chain.ts';
import { ExportMenu } from './exporting/ExportMenu.tsx';
import { exportDesk } from './exporting/exportDesk.ts';
import { ImportHost } from './importing/ImportHost.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { saveTemplate } from './start/ownTemplates.ts';
import { selectedRib } from './store/selection.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { Tray } from './tray/Tray.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { chainNow, chart, newId, timeNow, useChain, useLanguage, usePreferences, useWords } from './ui/app.ts';
import { DockPlace } from './ui/DockPlace.tsx';
import { DragGhost } from './ui/DragGhost.tsx';
import { Notices } from './ui/Notices.tsx';
import { shellDesk, useShellDesk } from './ui/shellDesk.ts';
import { localeOf } from './words/language.ts';
import { shellWords } from './words/shell.ts';
import { startWords } from './words/start.ts';

onForeignPaste(({ text, html }) => pasteTable(text, html));

/** The table comes right behind the chart; a paste it has no place for goes to the import. */
async function tableRoom() {
  const { onStrangers } = await import('./grid/blockVerbs.ts');
  onStrangers(({ text, html }) => pasteTable(text, html));
}

const AssessmentDock = lazy(async () => {
  const [room] = await Promise.all([import('./grid/AssessmentDock.tsx'), tableRoom()]);
  return { default: room.AssessmentDock };
});
const AssessmentView = lazy(async () => {
  const [room] = await Promise.all([import('./grid/AssessmentView.tsx'), tableRoom()]);
  return { default: room.AssessmentView };
});
const StartScreen = lazy(async () => ({ default: (await import('./start/StartScreen.tsx')).StartScreen }));
const ChecksPanel = lazy(async () => ({ default: (await import('./checks/ChecksPanel.tsx')).ChecksPanel }));
const OutlinePanel = lazy(async () => ({ default: (await import('./panels/OutlinePanel.tsx')).OutlinePanel }));
const FindDialog = lazy(async () => ({ default: (await import('./panels/FindDialog.tsx')).FindDialog }));
const KeysDialog = lazy(async () => ({ default: (await import('./help/KeysDialog.tsx')).KeysDialog }));

export function App() {
  const language = useLanguage();
  const view = usePreferences((each) => each.view);
  const isInspectorOpen = usePreferences((each) => each.isInspectorOpen);
  const panel = useShellDesk((desk) => desk.panel);
  const dialog = useShellDesk((desk) => desk.dialog);
  useShortcuts(openPrint);
  useClipboard();
  const isStarting = useShellDesk((desk) => desk.isStarting);
  const chain = useChain();
  const title = isStarting ? '' : chain.title || chain.target;
  useEffect(() => {
    document.documentElement.lang = localeOf[language];
    const { appName } = shellWords[language];
    document.title = title ? `${title} · ${appName}` : appName;
  }, [language, title]);
  // Tables that come in on the start screen become a chart of their own.
  const arrival = useMemo(() => (isStarting ? emptyChain(newId('chart'), timeNow()) : chain), [isStarting, chain]);
  const start = useWords(startWords);
  const shell = useWords(shellWords);
  return (
    <div className="app">
      {isStarting ? (
        <Suspense>
          <StartScreen onPaste={pasteTable} onPasteButton={pasteFromClipboard} onImport={chooseTable} />
        </Suspense>
      ) : (
        <>
          <Toolbar
            file={
              <FileMenu
                extra={[
                  { text: `${shell.import}…`, onClick: chooseTable },
                  { text: start.saveTemplate, onClick: keepTemplate },
                  { text: shell.find, keys: 'Ctrl H', onClick: openFind },
                  { text: shell.outline, onClick: openOutline },
                ]}
              />
            }
            checks={<ChecksButton />}
            right={<ExportMenu onJson={downloadJson} />}
            onOpen={() => void openFile()}
            onSave={() => void save()}
          />
          <DeskBanner />
          <main className="workplace">
            {panel === 'outline' && (
              <Suspense>
                <OutlinePanel />
              </Suspense>
            )}
            <div className="workplace-main" id={`view-${view}`} role="tabpanel" aria-labelledby={`tab-${view}`}>
              {view === 'assessment' ? (
                <Suspense>
                  <AssessmentView />
                </Suspense>
              ) : (
                <>
                  <Diagram />
                  <Tray />
                  <Suspense fallback={<DockPlace />}>
                    <AssessmentDock />
                  </Suspense>
                </>
              )}
            </div>
            <div className="workplace-side">
              {panel === 'checks' && (
                <Suspense>
                  <ChecksPanel />
                </Suspense>
              )}
              {isInspectorOpen && view !== 'assessment' && <Inspector onAddPerson={addPersonToSelectedRib} />}
            </div>
          </main>
        </>
      )}
      <DragGhost />
      {dialog === 'keys' && (
        <Suspense>
          <KeysDialog />
        </Suspense>
      )}
      {dialog === 'find' && !isStarting && (
        <Suspense>
          <FindDialog />
        </Suspense>
      )}
      <FileInput />
      <ImportHost
        chain={arrival}
        onDone={() => {
          if (isStarting) showChart({ chain: arrival });
        }}
      />
      <WindowDrop onOther={importFile} />
      <Notices />
      <Announcer />
    </div>
  );
}

const importing = () => import('./importing/beginImport.ts');

function pasteTable(text: string, html: string): void {
  void importing().then(({ beginPaste }) => beginPaste(text, html));
}

function pasteFromClipboard(): void {
  void importing().then(({ pasteFromButton }) => pasteFromButton());
}

function importFile(file: File): void {
  void importing().then(({ beginFile }) => beginFile(file));
}

function openOutline(): void {
  shellDesk.setState({ panel: 'outline' });
}

function openFind(): void {
  shellDesk.setState({ dialog: 'find' });
}

function keepTemplate(): void {
  saveTemplate(chainNow());
}

function chooseTable(): void {
  document.querySelector<HTMLInputElement>('input[data-import]')?.click();
}

function openPrint(): void {
  exportDesk.setState({ format: 'print' });
  shellDesk.setState({ dialog: 'export' });
}

function addPersonToSelectedRib(): void {
  const chain = chainNow();
  const id = selectedRib(chart.getState().selection, chain);
  if (id) beginPerson(id, chain.ribs.find((rib) => rib.id === id)?.personIds.length ?? 0);
}
