/** Open, save, new, recover: each tells in one sentence what became of it. */

import type { Opened, Saved } from '../disk/files.ts';
import type { Kept } from '../disk/kept.ts';
import { type KeptChart, readKept } from '../disk/keptChart.ts';
import { diskWords } from '../disk/words.ts';
import { type DecisionChain, emptyChain } from '../domain/chain.ts';
import { type Fault, faultText } from '../file/fault.ts';
import { fileNameOf } from '../file/fileName.ts';
import { fileWords } from '../file/words.ts';
import { writeChain } from '../file/write.ts';
import { theTarget } from '../store/selection.ts';
import { chart, newId, preferences, timeNow, today, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { wipeRooms } from '../ui/wiping.ts';
import { deskWords } from '../words/desk.ts';
import { autosave, deskState, files, keepNow, shelf, showChart, tabs } from './desk.ts';

export async function openFile(): Promise<void> {
  await showOpened(await files.open());
}

export async function openGiven(file: File): Promise<void> {
  await showOpened(await files.openFile(file));
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
  await autosave.flush();
  const recalled = await autosave.recall(opened.chain.id);
  const kept = recalled && !recalled.entry?.isInFile ? trusted(recalled) : undefined;
  showChart(opened.chain, { file: opened.file });
  keepNow();
  // What was edited here after the file was saved is not lost for opening the file.
  if (kept && kept.chain.updatedAt > opened.chain.updatedAt)
    offerCopy(kept.chain, wordsNow(deskWords).newerHere(opened.file.name));
}

/** Asks for a chart file and reads it, the chart on screen staying as it is; says why when it cannot be read. */
export async function readGivenFile(): Promise<DecisionChain | undefined> {
  const opened = await files.open();
  if (opened.kind === 'opened') return opened.chain;
  tellNotOpened(opened);
  return undefined;
}

function tellNotOpened(opened: Exclude<Opened, { kind: 'opened' }>): void {
  if (opened.kind === 'failed') notify('problem', wordsNow(diskWords).trouble[opened.trouble](opened.name));
  if (opened.kind === 'refused') tellRefused(opened.name, opened.faults);
}

function tellRefused(name: string, faults: readonly Fault[]): void {
  const [first] = faults;
  const sentence = first ? faultText(first, preferences.getState().language) : '';
  notify('problem', wordsNow(deskWords).refused(name, sentence, faults.length - 1));
}

function trusted(found: Kept<KeptChart>): KeptChart | undefined {
  const read = readKept(found);
  return 'kept' in read ? read.kept : undefined;
}

export function newChart(chain?: DecisionChain): void {
  void autosave.flush().then(() => {
    showChart(chain ?? emptyChain(newId('chart'), timeNow()));
    chart.verbs.select(theTarget);
    if (!chain) chart.verbs.edit({ at: 'target' });
    else keepNow();
  });
}

/** The method's example, as a chart of one's own. */
export async function openExample(): Promise<void> {
  newChart(await exampleNow());
}

async function exampleNow(): Promise<DecisionChain> {
  const { workedExample } = await import('../domain/sampleWork.ts');
  return { ...workedExample(preferences.getState().language, today()), id: newId('chart'), updatedAt: timeNow() };
}

/** A chart kept on this machine, as it was left. */
export async function openFromShelf(chartId: string): Promise<void> {
  if ((await showKept(chartId)) === 'gone') notify('problem', wordsNow(deskWords).notOnShelf);
}

/** A chart that cannot be read stays where it is, and is said so here. */
async function showKept(chartId: string): Promise<'shown' | 'gone' | 'refused'> {
  await autosave.flush();
  const recalled = await autosave.recall(chartId);
  if (!recalled) return 'gone';
  const read = readKept(recalled);
  if ('faults' in read) {
    tellRefused(recalled.entry?.title || wordsNow(fileWords).untitled, read.faults);
    return 'refused';
  }
  const { kept } = read;
  showChart(kept.chain, {
    history: kept.history,
    file: recalled.entry?.file ?? null,
    isInFile: recalled.entry?.isInFile ?? false,
  });
  const [aside] = recalled.asides;
  const other = aside ? trusted(aside) : undefined;
  if (other) {
    offerCopy(other.chain, wordsNow(deskWords).aside);
    void autosave.discardAsides(chartId);
  }
  return 'shown';
}

/** Another state of the chart on screen, one click away from being a chart of its own. */
function offerCopy(chain: DecisionChain, text: string): void {
  const words = wordsNow(deskWords);
  notify('problem', text, {
    text: words.asCopy,
    run: () => newChart({ ...chain, id: newId('chart'), title: words.copyOf(chain.title) }),
  });
}

/** What was on screen last time, or the example on a machine that has seen no chart. */
export async function openAtStart(): Promise<void> {
  const last = await shelf.lastOpened();
  await shelf.refresh();
  if (last && (await showKept(last)) === 'shown') return;
  if (shelf.get().entries.length > 0) shellDesk.setState({ isStarting: true });
  else {
    const chain = await exampleNow();
    // Opens the storage, so that even an edit in the page's last moment finds it ready.
    await autosave.recall(chain.id);
    showChart(chain);
  }
}

export async function save(): Promise<void> {
  const { file } = deskState.getState();
  if (!file) return saveAs();
  await tellSaved(await files.save(textNow(), file), presentNow());
}

export async function saveAs(): Promise<void> {
  const chain = presentNow();
  await tellSaved(
    await files.saveAs(writeChain(chain), fileNameOf(chain, 'json', new Date(), preferences.getState().language)),
    chain,
  );
}

/** A copy in the download folder, wherever the chart is otherwise kept. */
export function downloadJson(): void {
  const chain = presentNow();
  downloadText(writeChain(chain), fileNameOf(chain, 'json', new Date(), preferences.getState().language));
}

/** Hands a JSON text to the browser as a download, and says under which name. */
export function downloadText(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  notify('info', wordsNow(deskWords).downloaded(link.download));
}

function presentNow(): DecisionChain {
  return chart.getState().history.present;
}

function textNow(): string {
  return writeChain(presentNow());
}

async function tellSaved(saved: Saved, chain: DecisionChain): Promise<void> {
  const words = wordsNow(deskWords);
  switch (saved.kind) {
    case 'cancelled':
      return;
    case 'failed':
      return notify('problem', wordsNow(diskWords).trouble[saved.trouble](saved.name), {
        text: words.saveAs,
        run: () => void saveAs(),
      });
    case 'changed':
      return notify('problem', wordsNow(diskWords).changed(saved.file.name), {
        text: words.overwrite,
        run: () => void files.save(writeChain(chain), saved.file, 'overwrite').then((again) => tellSaved(again, chain)),
      });
    default:
      deskState.setState({ file: saved.file, inFile: chain });
      keepNow();
      notify('info', saved.kind === 'saved' ? words.saved(saved.file.name) : words.downloaded(saved.file.name));
  }
}

/** Another tab or an earlier session has a newer state: take it over. */
export async function reloadElsewhere(): Promise<void> {
  tabs.settle();
  await openFromShelf(presentNow().id);
}

/** This tab's state wins over the one stored. */
export async function keepMine(): Promise<void> {
  tabs.settle();
  keepNow();
  await autosave.overwrite(presentNow().id);
}

export async function wipe(): Promise<void> {
  const words = wordsNow(deskWords);
  const isDone = await autosave.wipe();
  wipeRooms();
  await shelf.refresh();
  notify(isDone ? 'info' : 'problem', isDone ? words.wiped : words.wipeFailed);
}

/** To the start screen; the chart stays on the shelf. */
export async function toStart(): Promise<void> {
  await autosave.flush();
  await shelf.refresh();
  void shelf.noteOpened(null);
  shellDesk.setState({ isStarting: true });
}
