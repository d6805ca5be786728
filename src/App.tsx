/** The composition root: knows every room, holds no logic. */

import { useEffect, useMemo, useRef } from 'react';
import { ChecksFrame } from './checks/ChecksFrame.tsx';
import type { ShellEntry } from './commands.ts';
import { DeskBanner } from './desk/DeskBanner.tsx';
import { showChart } from './desk/desk.ts';
import { downloadJson, openFile, save } from './desk/deskVerbs.ts';
import { FileInput } from './desk/FileInput.tsx';
import { FileMenu, SaveStatus, useIsInNoFile } from './desk/FileMenu.tsx';
import { useShortcuts } from './desk/useShortcuts.ts';
import { WindowDrop } from './desk/WindowDrop.tsx';
import { beginPerson } from './diagram/entry.ts';
import { useClipboard } from './diagram/useClipboard.ts';
import { emptyChain } from './domain/chain.ts';
import { ExportMenu } from './exporting/ExportMenu.tsx';
import { exportDesk } from './exporting/exportDesk.ts';
import { ImportHost } from './importing/ImportHost.tsx';
import { askForTable } from './importing/importDesk.ts';
import { Inspector } from './inspector/Inspector.tsx';
import { selectedRib } from './store/selection.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { AppContext, type RunningApp, useApp, useChain, useLanguage, usePreferences, useWords } from './ui/app.ts';
import { timeNow } from './ui/clock.ts';
import { DragGhost } from './ui/DragGhost.tsx';
import { idIn } from './ui/domIds.ts';
import { comeToFront, standAt } from './ui/front.ts';
import { newId } from './ui/ids.ts';
import { watchPress } from './ui/keyboardHeir.ts';
import { Guard, lazyFloat, lazyRoom } from './ui/lazyRoom.tsx';
import { onForeignPaste, type WayBack } from './ui/linePaste.ts';
import { Notices } from './ui/Notices.tsx';
import { chartToHandOn } from './ui/openFields.ts';
import { attempt } from './ui/pieces.ts';
import { SidePlace } from './ui/SidePlace.tsx';
import { shellDesk, useShellDesk } from './ui/shellDesk.ts';
import { panelOf, tabOf, useView, ViewsContext } from './ui/views.ts';
import { windowKeyOf } from './ui/windowKeys.ts';
import { views } from './views.tsx';
import { localeOf } from './words/language.ts';
import { shellWords } from './words/shell.ts';

const StartScreen = lazyRoom(async () => (await import('./start/StartScreen.tsx')).StartScreen);
const ChecksButton = lazyRoom(async () => (await import('./checks/ChecksButton.tsx')).ChecksButton, <ChecksFrame />);
const ChecksPanel = lazyRoom(async () => (await import('./checks/ChecksPanel.tsx')).ChecksPanel);
const OutlinePanel = lazyRoom(async () => (await import('./panels/OutlinePanel.tsx')).OutlinePanel);
const StageChip = lazyRoom(async () => (await import('./stage/StageChip.tsx')).StageChip);
const ribbonPlace = <div className="ribbon-place" />;
const StageRibbon = lazyRoom(async () => (await import('./stage/StageRibbon.tsx')).StageRibbon, ribbonPlace);
const FindDialog = lazyFloat(async () => (await import('./panels/FindDialog.tsx')).FindDialog, 'typedInto');
const SnapshotDialog = lazyFloat(async () => (await import('./compare/SnapshotDialog.tsx')).SnapshotDialog);
const SuccessorDialog = lazyFloat(async () => (await import('./diagram/SuccessorDialog.tsx')).SuccessorDialog);
const CommandList = lazyFloat(async () => (await import('./CommandList.tsx')).CommandList, 'typedInto');
const HelpDialog = lazyFloat(async () => (await import('./help/HelpDialog.tsx')).HelpDialog);

export function App({ app }: { app: RunningApp }) {
  return (
    <AppContext value={app}>
      <ViewsContext value={views}>
        <Guard>
          <Workplace />
        </Guard>
      </ViewsContext>
    </AppContext>
  );
}

function Workplace() {
  const app = useApp();
  const [view, shown] = useView() ?? ['fishbone'];
  const isInspectorOpen = usePreferences((each) => each.isInspectorOpen);
  const panel = useShellDesk((desk) => desk.panel);
  const dialog = useShellDesk((desk) => desk.dialog);
  useShortcuts(openPrint);
  useClipboard();
  useEffect(() => onForeignPaste(app, ({ text, html }, back) => pasteTable(app, text, html, back)), [app]);
  const isStarting = useShellDesk((desk) => desk.isStarting);
  const isRibbonOpen = usePreferences((each) => each.isRibbonOpen);
  const shell = useWords(shellWords);
  const entries = useMemo<readonly ShellEntry[]>(
    () => [
      { word: 'import', onClick: () => askForTable(app) },
      { word: 'takeSnapshot', onClick: () => openSnapshot(app) },
      { word: 'saveTemplate', onClick: () => keepTemplate(app) },
      { word: 'find', verb: 'replace', onClick: () => openFind(app) },
      { word: 'outline', onClick: () => openOutline(app) },
    ],
    [app],
  );
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => standAt(app, root.current), [app]);
  const turnHere = () => comeToFront(app);
  return (
    <div
      ref={root}
      className="app"
      onFocusCapture={turnHere}
      onPointerDownCapture={turnHere}
      onClickCapture={watchPress}
    >
      {isStarting ? (
        <StartScreen
          onPaste={pasteTable}
          onPasteButton={() => pasteFromClipboard(app)}
          onImport={() => askForTable(app)}
        />
      ) : (
        <>
          <Guard>
            <Toolbar
              file={
                <FileMenu
                  extra={entries.map(({ word, verb, onClick }) => ({
                    text: shell[word],
                    ...(verb ? { keys: windowKeyOf(verb) } : {}),
                    onClick,
                  }))}
                />
              }
              stage={<StageChip />}
              status={<SaveStatus />}
              checks={<ChecksButton />}
              right={<ExportMenu onJson={() => downloadJson(app)} />}
              onOpen={() => void openFile(app)}
              onSave={() => void save(app)}
            />
          </Guard>
          {isRibbonOpen && <StageRibbon />}
          <Guard>
            <DeskBanner />
          </Guard>
          <main className="workplace">
            {panel === 'outline' && <OutlinePanel />}
            <div
              className="workplace-main"
              id={idIn(app, panelOf(view))}
              role="tabpanel"
              aria-labelledby={idIn(app, tabOf(view))}
            >
              {shown && <shown.Room />}
            </div>
            <div className="workplace-side">
              {panel === 'checks' && <ChecksPanel />}
              {isInspectorOpen && shown?.hasInspector && (
                <Guard>
                  <Inspector onAddPerson={() => addPersonToSelectedRib(app)} />
                </Guard>
              )}
              <SidePlace />
            </div>
          </main>
        </>
      )}
      <DragGhost />
      {(dialog === 'keys' || dialog === 'method') && <HelpDialog onLeave={() => closeDialog(app)} />}
      {dialog === 'commands' && !isStarting && (
        <CommandList
          entries={[...entries, { word: 'print', verb: 'print', onClick: () => openPrint(app) }]}
          onClose={() => closeDialog(app)}
          onLeave={() => closeDialog(app)}
        />
      )}
      {dialog === 'find' && !isStarting && <FindDialog onLeave={() => closeDialog(app)} />}
      {dialog === 'snapshot' && !isStarting && <SnapshotDialog onLeave={() => closeDialog(app)} />}
      {dialog === 'successor' && !isStarting && <SuccessorDialog onLeave={() => closeDialog(app)} />}
      <FileInput />
      <Imports />
      <WindowTitle />
      <WindowDrop onOther={importFile} />
      <Notices />
      <Announcer />
    </div>
  );
}

/** What follows every edit stands apart: the window around it is not drawn anew. */
function WindowTitle() {
  const language = useLanguage();
  const isStarting = useShellDesk((desk) => desk.isStarting);
  const chain = useChain();
  const title = isStarting ? '' : chain.title || chain.target;
  const isInNoFile = useIsInNoFile() && !isStarting;
  useEffect(() => {
    document.documentElement.lang = localeOf[language];
    const { appName } = shellWords[language];
    document.title = `${isInNoFile ? '● ' : ''}${title ? `${title} · ${appName}` : appName}`;
  }, [language, title, isInNoFile]);
  return null;
}

/** Tables that come in; on the start screen they become a chart of their own. */
function Imports() {
  const app = useApp();
  const chain = useChain();
  const isStarting = useShellDesk((desk) => desk.isStarting);
  const arrival = useMemo(() => (isStarting ? emptyChain(newId('chart'), timeNow()) : chain), [isStarting, chain]);
  return (
    <ImportHost
      chain={arrival}
      onDone={() => {
        if (isStarting) showChart(app, { chain: arrival });
      }}
    />
  );
}

const importing = () => import('./importing/beginImport.ts');

function pasteTable(app: RunningApp, text: string, html: string, back?: WayBack): void {
  void attempt(app, async () => (await importing()).beginPaste(app, text, html, back));
}

function pasteFromClipboard(app: RunningApp): void {
  void attempt(app, async () => (await importing()).pasteFromButton(app));
}

function importFile(app: RunningApp, file: File): void {
  void attempt(app, async () => (await importing()).beginFile(app, file));
}

function closeDialog(app: RunningApp): void {
  shellDesk(app).setState({ dialog: null });
}

function openOutline(app: RunningApp): void {
  shellDesk(app).setState({ panel: 'outline' });
}

function openSnapshot(app: RunningApp): void {
  shellDesk(app).setState({ dialog: 'snapshot' });
}

function openFind(app: RunningApp): void {
  shellDesk(app).setState({ dialog: 'find' });
}

function keepTemplate(app: RunningApp): void {
  const chain = chartToHandOn(app);
  void attempt(app, async () => (await import('./start/ownTemplates.ts')).saveTemplate(app, chain));
}

function openPrint(app: RunningApp): void {
  const shown = views[app.preferences.getState().view];
  exportDesk(app).setState({ format: 'print' });
  shellDesk(app).setState({ dialog: 'export', wantedPages: shown?.isPrintedAlone ? [shown.page] : null });
}

function addPersonToSelectedRib(app: RunningApp): void {
  const chain = app.chain();
  const id = selectedRib(app.chart.getState().selection, chain);
  if (id) beginPerson(app, id, chain.ribs.find((rib) => rib.id === id)?.personIds.length ?? 0);
}
