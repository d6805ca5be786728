/** Open, save, new, recover: each tells in one sentence what became of it. */

import type { ChartFile, FileHandle } from '../disk/chartFile.ts';
import type { Opened, Saved } from '../disk/files.ts';
import { versionOf } from '../disk/kept.ts';
import { readKept } from '../disk/keptChart.ts';
import { fingerprintOf, standingOf, withState } from '../disk/lineage.ts';
import { diskWords } from '../disk/words.ts';
import { type DecisionChain, emptyChain } from '../domain/chain.ts';
import { fileNameOf } from '../file/fileName.ts';
import { version } from '../file/schema.ts';
import { writeChain } from '../file/write.ts';
import { theTarget } from '../store/selection.ts';
import type { RunningApp } from '../ui/app.ts';
import { timeNow, today } from '../ui/clock.ts';
import { newId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { chartToHandOn } from '../ui/openFields.ts';
import { attempt, failureText } from '../ui/pieces.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { wipeRooms } from '../ui/wiping.ts';
import { deskWords } from '../words/desk.ts';
import {
  autosave,
  deskState,
  files,
  keepAndShow,
  keepNow,
  shelf,
  showChart,
  shownHere,
  showPage,
  tabs,
} from './desk.ts';
import { leaveChart, openAside, openFromShelf, showKept, tellRefused } from './recovering.ts';

export async function openFile(app: RunningApp): Promise<void> {
  await showOpened(app, await files(app).open());
}

export async function openGiven(app: RunningApp, file: File): Promise<void> {
  await showOpened(app, await files(app).openFile(file));
}

/** What the system handed over with a double click on a chart file. */
export async function openLaunched(app: RunningApp, handle: FileHandle): Promise<void> {
  await showOpened(app, await files(app).openHandle(handle));
}

/** False when nothing dropped is a chart file. */
export async function openDropped(app: RunningApp, dropped: DataTransfer): Promise<boolean> {
  const opening = files(app).openDropped(dropped);
  if (!opening) return false;
  await showOpened(app, await opening);
  return true;
}

/** Shows what was opened, or says why not; the chart on screen stays then. */
async function showOpened(app: RunningApp, opened: Opened): Promise<void> {
  if (opened.kind !== 'opened') return tellNotOpened(app, opened);
  const { chain, file } = opened;
  const takeBack = await leaveChart(app);
  const recalled = await autosave(app).recall(chain.id);
  const read = recalled && readKept(recalled);
  const kept = read && 'kept' in read ? read.kept : undefined;
  const fingerprint = fingerprintOf(chain);
  const lineage = recalled?.entry?.lineage ?? [];
  const standing = kept ? standingOf(fingerprint, { chain: kept.chain, lineage }) : 'branch';
  if (kept && standing === 'same') {
    await keepAndShow(app, { ...kept, file, isInFile: true, lineage: withState(lineage, fingerprint) });
    return takeBack?.();
  }
  // What was edited here and is in no file is not lost for opening one; of a later version it stays the chart here anyway.
  const isSetAside =
    recalled !== undefined && versionOf(recalled) <= version && (standing === 'older' || !recalled.entry?.isInFile);
  if (isSetAside) await autosave(app).setAside(chain.id);
  await keepAndShow(app, { chain, file, isInFile: true, lineage: [fingerprint] });
  takeBack?.();
  if (!isSetAside) return;
  notify(
    app,
    'problem',
    () => app.words(deskWords)[standing === 'older' ? 'newerHere' : 'branchHere'](file.name),
    { text: () => app.words(deskWords).reload, run: () => void openAside(app, chain.id, recalled.stamp) },
    { about: 'version' },
  );
}

/** Asks for a chart file and reads it, the chart on screen staying as it is; says why when it cannot be read. */
export async function readGivenFile(app: RunningApp): Promise<DecisionChain | undefined> {
  const opened = await files(app).open();
  if (opened.kind === 'opened') return opened.chain;
  tellNotOpened(app, opened);
  return undefined;
}

function tellNotOpened(app: RunningApp, opened: Exclude<Opened, { kind: 'opened' }>): void {
  if (opened.kind === 'failed')
    notify(app, 'problem', () => app.words(diskWords).trouble[opened.trouble](opened.name), undefined, aboutFile);
  if (opened.kind === 'refused') void tellRefused(app, opened.name, opened.faults, opened.given);
}

export function newChart(app: RunningApp, chain?: DecisionChain): void {
  void leaveChart(app).then(async (takeBack) => {
    if (chain) await keepAndShow(app, { chain });
    else showChart(app, { chain: emptyChain(newId('chart'), timeNow()) });
    app.chart.verbs.select(theTarget);
    if (!chain) app.chart.verbs.edit({ at: 'target' });
    takeBack?.();
  });
}

/** The method's example, as a chart of one's own. */
export function openExample(app: RunningApp): Promise<void> {
  return attempt(app, async () => newChart(app, await exampleNow(app)));
}

async function exampleNow(app: RunningApp): Promise<DecisionChain> {
  const { workedExample } = await import('../domain/sampleWork.ts');
  return { ...workedExample(app.preferences.getState().language, today()), id: newId('chart'), updatedAt: timeNow() };
}

/** What this tab showed, in a new one what was last open; or the example on a machine that has seen no chart. */
export async function openAtStart(app: RunningApp): Promise<void> {
  // Opens the storage, so that even an edit in the page's last moment finds it ready.
  await Promise.all([shelf(app).refresh(), autosave(app).reach()]);
  const isSilent = shelf(app).get().trouble === 'silent';
  const own = shownHere(app).read();
  const last = isSilent ? undefined : own ? own.chartId : await shelf(app).lastOpened();
  const showPageAgain = () => own && own.chartId === app.chain().id && showPage(app, own.page);
  if (last && (await showKept(app, last)) === 'shown') return void showPageAgain();
  if (shelf(app).get().entries.length > 0) return shellDesk(app).setState({ isStarting: true });
  if (isSilent) void offerLastWhenBack(app);
  try {
    const example = await exampleNow(app);
    showChart(app, { chain: isSilent ? example : { ...example, id: await shelf(app).firstExample(example.id) } });
    showPageAgain();
  } catch (error) {
    shellDesk(app).setState({ isStarting: true });
    notify(app, 'problem', () => failureText(app, error));
  }
}

/** The storage did not answer at the start: when it does, what would have been on screen is one click away. */
async function offerLastWhenBack(app: RunningApp): Promise<void> {
  const last = await shelf(app).lastOpened(Number.POSITIVE_INFINITY);
  await shelf(app).refresh();
  const openLast = { text: () => app.words(deskWords).openLast, run: () => void openFromShelf(app, last ?? '') };
  if (last && last !== app.chart.getState().history.present.id)
    notify(app, 'info', () => app.words(deskWords).storageBack, openLast, { about: 'storage', stays: true });
}

export async function save(app: RunningApp): Promise<void> {
  const { file } = deskState(app).getState();
  if (!file) return saveAs(app);
  const chain = chartToHandOn(app);
  await tellSaved(app, await files(app).save(writeChain(chain), file), chain);
}

export async function saveAs(app: RunningApp): Promise<void> {
  const chain = chartToHandOn(app);
  await tellSaved(
    app,
    await files(app).saveAs(
      writeChain(chain),
      fileNameOf(chain, 'json', new Date(), app.preferences.getState().language),
    ),
    chain,
  );
}

/** A copy in the download folder, wherever the chart is otherwise kept. */
export function downloadJson(app: RunningApp): void {
  const chain = chartToHandOn(app);
  downloadText(app, writeChain(chain), fileNameOf(chain, 'json', new Date(), app.preferences.getState().language));
  noteInFile(app, chain);
  keepNow(app);
}

/** Hands a JSON text to the browser as a download, and says under which name. */
export function downloadText(app: RunningApp, text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  notify(app, 'info', () => app.words(deskWords).downloaded(link.download), undefined, aboutFile);
}

const aboutFile = { about: 'file' };

/** This state has gone into a file: what is built on it is newer than the file. */
function noteInFile(app: RunningApp, chain: DecisionChain): void {
  deskState(app).setState(({ lineage }) => ({ lineage: withState(lineage, fingerprintOf(chain)) }));
}

async function tellSaved(app: RunningApp, saved: Saved, chain: DecisionChain): Promise<void> {
  switch (saved.kind) {
    case 'cancelled':
      return;
    case 'failed':
      return notify(
        app,
        'problem',
        () => app.words(diskWords).trouble[saved.trouble](saved.name),
        { text: () => app.words(deskWords).saveAs, run: () => void saveAs(app) },
        aboutFile,
      );
    case 'changed': {
      const overwrite = () =>
        void files(app)
          .save(writeChain(chain), saved.file, 'overwrite')
          .then((again) => tellSaved(app, again, chain));
      const others = [
        { text: () => app.words(deskWords).saveAs, run: () => void saveAs(app) },
        {
          text: () => app.words(deskWords).compare,
          run: () => void attempt(app, () => compareWithFile(app, saved.file)),
        },
      ];
      const changed = () => app.words(diskWords).changed(saved.file.name);
      const overwriting = { text: () => app.words(deskWords).overwrite, run: overwrite };
      return notify(app, 'problem', changed, overwriting, { ...aboutFile, others, stays: true });
    }
    default: {
      noteInFile(app, chain);
      deskState(app).setState({ file: saved.file, inFile: chain, fileless: null });
      keepNow(app);
      const text = () => app.words(deskWords)[saved.kind](saved.file.name);
      notify(app, 'info', text, undefined, aboutFile);
    }
  }
}

/** Shows what is different here from what the file holds now. */
async function compareWithFile(app: RunningApp, { handle }: ChartFile): Promise<void> {
  const { compareWith } = await import('../ui/compareFile.ts');
  if (handle && (await compareWith(app, await handle.getFile(), 'from'))) app.preferences.set({ view: 'compare' });
}

/** Another tab or an earlier session has a newer state: take it over, in the view one is in. */
export async function reloadElsewhere(app: RunningApp): Promise<void> {
  tabs(app).settle();
  const { view, isSellingShown } = app.preferences.getState();
  await openFromShelf(app, app.chart.getState().history.present.id);
  app.preferences.set({ view, isSellingShown });
}

/** This tab's state wins over the one stored. */
export async function keepMine(app: RunningApp): Promise<void> {
  tabs(app).settle();
  const { id } = chartToHandOn(app);
  keepNow(app);
  await autosave(app).overwrite(id);
}

export async function wipe(app: RunningApp): Promise<void> {
  const isDone = await autosave(app).wipe();
  wipeRooms(app);
  await shelf(app).refresh();
  notify(app, isDone ? 'info' : 'problem', () => app.words(deskWords)[isDone ? 'wiped' : 'wipeFailed']);
}
