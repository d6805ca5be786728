/** Open, save, new, recover: each tells in one sentence what became of it. */

import type { FileHandle } from '../disk/chartFile.ts';
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
import { chart, newId, preferences, timeNow, today, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { chartToHandOn } from '../ui/openFields.ts';
import { attempt, failureText } from '../ui/pieces.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { wipeRooms } from '../ui/wiping.ts';
import { deskWords } from '../words/desk.ts';
import { autosave, deskState, files, keepAndShow, keepNow, shelf, showChart, tabs } from './desk.ts';
import { leaveChart, openAside, openFromShelf, showKept, tellRefused } from './recovering.ts';

export async function openFile(): Promise<void> {
  await showOpened(await files.open());
}

export async function openGiven(file: File): Promise<void> {
  await showOpened(await files.openFile(file));
}

/** What the system handed over with a double click on a chart file. */
export async function openLaunched(handle: FileHandle): Promise<void> {
  await showOpened(await files.openHandle(handle));
}

/** False when nothing dropped is a chart file. */
export async function openDropped(dropped: DataTransfer): Promise<boolean> {
  const opening = files.openDropped(dropped);
  if (!opening) return false;
  await showOpened(await opening);
  return true;
}

/** Shows what was opened, or says why not; the chart on screen stays then. */
async function showOpened(opened: Opened): Promise<void> {
  if (opened.kind !== 'opened') return tellNotOpened(opened);
  const { chain, file } = opened;
  const takeBack = await leaveChart();
  const recalled = await autosave.recall(chain.id);
  const read = recalled && readKept(recalled);
  const kept = read && 'kept' in read ? read.kept : undefined;
  const fingerprint = fingerprintOf(chain);
  const lineage = recalled?.entry?.lineage ?? [];
  const standing = kept ? standingOf(fingerprint, { chain: kept.chain, lineage }) : 'branch';
  if (kept && standing === 'same') {
    await keepAndShow({ ...kept, file, isInFile: true, lineage: withState(lineage, fingerprint) });
    return takeBack?.();
  }
  // What was edited here and is in no file is not lost for opening one; of a later version it stays the chart here anyway.
  const isSetAside =
    recalled !== undefined && versionOf(recalled) <= version && (standing === 'older' || !recalled.entry?.isInFile);
  if (isSetAside) await autosave.setAside(chain.id);
  await keepAndShow({ chain, file, isInFile: true, lineage: [fingerprint] });
  takeBack?.();
  if (!isSetAside) return;
  const words = wordsNow(deskWords);
  notify(
    'problem',
    standing === 'older' ? words.newerHere(file.name) : words.branchHere(file.name),
    { text: words.reload, run: () => void openAside(chain.id, recalled.stamp) },
    { about: 'version' },
  );
}

/** Asks for a chart file and reads it, the chart on screen staying as it is; says why when it cannot be read. */
export async function readGivenFile(): Promise<DecisionChain | undefined> {
  const opened = await files.open();
  if (opened.kind === 'opened') return opened.chain;
  tellNotOpened(opened);
  return undefined;
}

function tellNotOpened(opened: Exclude<Opened, { kind: 'opened' }>): void {
  if (opened.kind === 'failed')
    notify('problem', wordsNow(diskWords).trouble[opened.trouble](opened.name), undefined, aboutFile);
  if (opened.kind === 'refused') tellRefused(opened.name, opened.faults);
}

export function newChart(chain?: DecisionChain): void {
  void leaveChart().then(async (takeBack) => {
    if (chain) await keepAndShow({ chain });
    else showChart({ chain: emptyChain(newId('chart'), timeNow()) });
    chart.verbs.select(theTarget);
    if (!chain) chart.verbs.edit({ at: 'target' });
    takeBack?.();
  });
}

/** The method's example, as a chart of one's own. */
export function openExample(): Promise<void> {
  return attempt(async () => newChart(await exampleNow()));
}

async function exampleNow(): Promise<DecisionChain> {
  const { workedExample } = await import('../domain/sampleWork.ts');
  return { ...workedExample(preferences.getState().language, today()), id: newId('chart'), updatedAt: timeNow() };
}

/** What was on screen last time, or the example on a machine that has seen no chart. */
export async function openAtStart(): Promise<void> {
  // Opens the storage, so that even an edit in the page's last moment finds it ready.
  await Promise.all([shelf.refresh(), autosave.reach()]);
  const isSilent = shelf.get().trouble === 'silent';
  const last = isSilent ? undefined : await shelf.lastOpened();
  if (last && (await showKept(last)) === 'shown') return;
  if (shelf.get().entries.length > 0) return shellDesk.setState({ isStarting: true });
  if (isSilent) void offerLastWhenBack();
  try {
    showChart({ chain: await exampleNow() });
  } catch (error) {
    shellDesk.setState({ isStarting: true });
    notify('problem', failureText(error));
  }
}

/** The storage did not answer at the start: when it does, what would have been on screen is one click away. */
async function offerLastWhenBack(): Promise<void> {
  const last = await shelf.lastOpened(Number.POSITIVE_INFINITY);
  await shelf.refresh();
  const words = wordsNow(deskWords);
  const openLast = { text: words.openLast, run: () => void openFromShelf(last ?? '') };
  if (last && last !== chart.getState().history.present.id)
    notify('info', words.storageBack, openLast, { about: 'storage', stays: true });
}

export async function save(): Promise<void> {
  const { file } = deskState.getState();
  if (!file) return saveAs();
  const chain = chartToHandOn();
  await tellSaved(await files.save(writeChain(chain), file), chain);
}

export async function saveAs(): Promise<void> {
  const chain = chartToHandOn();
  await tellSaved(
    await files.saveAs(writeChain(chain), fileNameOf(chain, 'json', new Date(), preferences.getState().language)),
    chain,
  );
}

/** A copy in the download folder, wherever the chart is otherwise kept. */
export function downloadJson(): void {
  const chain = chartToHandOn();
  downloadText(writeChain(chain), fileNameOf(chain, 'json', new Date(), preferences.getState().language));
  noteInFile(chain);
  keepNow();
}

/** Hands a JSON text to the browser as a download, and says under which name. */
export function downloadText(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  notify('info', wordsNow(deskWords).downloaded(link.download), undefined, aboutFile);
}

const aboutFile = { about: 'file' };

/** This state has gone into a file: what is built on it is newer than the file. */
function noteInFile(chain: DecisionChain): void {
  deskState.setState(({ lineage }) => ({ lineage: withState(lineage, fingerprintOf(chain)) }));
}

async function tellSaved(saved: Saved, chain: DecisionChain): Promise<void> {
  const words = wordsNow(deskWords);
  switch (saved.kind) {
    case 'cancelled':
      return;
    case 'failed':
      return notify(
        'problem',
        wordsNow(diskWords).trouble[saved.trouble](saved.name),
        { text: words.saveAs, run: () => void saveAs() },
        aboutFile,
      );
    case 'changed': {
      const overwrite = () =>
        void files.save(writeChain(chain), saved.file, 'overwrite').then((again) => tellSaved(again, chain));
      const changed = wordsNow(diskWords).changed(saved.file.name);
      return notify('problem', changed, { text: words.overwrite, run: overwrite }, aboutFile);
    }
    default: {
      noteInFile(chain);
      deskState.setState({ file: saved.file, inFile: chain, fileless: null });
      keepNow();
      const text = saved.kind === 'saved' ? words.saved(saved.file.name) : words.downloaded(saved.file.name);
      notify('info', text, undefined, aboutFile);
    }
  }
}

/** Another tab or an earlier session has a newer state: take it over. */
export async function reloadElsewhere(): Promise<void> {
  tabs.settle();
  await openFromShelf(chart.getState().history.present.id);
}

/** This tab's state wins over the one stored. */
export async function keepMine(): Promise<void> {
  tabs.settle();
  const { id } = chartToHandOn();
  keepNow();
  await autosave.overwrite(id);
}

export async function wipe(): Promise<void> {
  const words = wordsNow(deskWords);
  const isDone = await autosave.wipe();
  wipeRooms();
  await shelf.refresh();
  notify(isDone ? 'info' : 'problem', isDone ? words.wiped : words.wipeFailed);
}
