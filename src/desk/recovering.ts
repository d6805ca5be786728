/** Leaving a chart for another, and coming back to what is kept on this machine: nothing is lost on either way. */
import { readKept } from '../disk/keptChart.ts';
import { diskWords } from '../disk/words.ts';
import type { DecisionChain } from '../domain/chain.ts';
import { type Fault, faultText } from '../file/fault.ts';
import { chart, preferences, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { commitOpen } from '../ui/openFields.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { autosave, deskState, sheetNow, shelf, showChart } from './desk.ts';

/**
 * The chart on screen gives way to another. What was edited while nothing is kept can be taken back as long as the page
 * stands: the answer, called when the other is shown, offers that.
 */
export async function leaveChart(): Promise<(() => void) | undefined> {
  commitOpen();
  const sheet = sheetNow();
  await autosave.part(sheet.chain.id);
  if (isKeptSomewhere() || sheet.isInFile || sheet.history.past.length === 0) return undefined;
  const words = wordsNow(deskWords);
  const takeBack = async () => {
    const andBack = await leaveChart();
    showChart(sheet);
    andBack?.();
  };
  return () =>
    notify(
      'problem',
      words.leftUnkept(nameOf(sheet.chain)),
      { text: words.takeBack, run: () => void takeBack() },
      { about: 'left', stays: true },
    );
}

/** Whether what is edited lies on this machine, if only beside its chart. */
export function isKeptSomewhere(): boolean {
  const status = autosave.get();
  return status.state !== 'off' || status.reason === 'newer-version';
}

function nameOf({ title, target }: Pick<DecisionChain, 'title' | 'target'>): string {
  return title || target || wordsNow(shellWords).untitled;
}

/** A chart kept on this machine, as it was left. */
export async function openFromShelf(chartId: string): Promise<void> {
  const takeBack = await leaveChart();
  const shown = await showKept(chartId);
  if (shown === 'shown') takeBack?.();
  else if (shown === 'gone') tellNotKept();
}

/** A state that was set aside becomes the chart, and the chart is set aside. */
export async function openAside(chartId: string, stamp: string): Promise<void> {
  const takeBack = await leaveChart();
  const choice = await autosave.choose(chartId, stamp);
  if (choice === 'newer-version') return notify('problem', wordsNow(deskWords).newerVersion);
  const shown = choice === 'chosen' ? await showKept(chartId) : 'gone';
  if (shown === 'shown') takeBack?.();
  else if (shown === 'gone') tellNotKept();
}

function tellNotKept(): void {
  const status = autosave.get();
  const isTrouble = status.state === 'off' && status.reason !== 'switched-off';
  notify('problem', isTrouble ? wordsNow(diskWords).autosaveOff[status.reason] : wordsNow(deskWords).notOnShelf);
}

/** Says in one sentence why a file or a chart kept here cannot be shown. */
export function tellRefused(name: string, faults: readonly Fault[]): void {
  const [first] = faults;
  const sentence = first ? faultText(first, preferences.getState().language) : '';
  notify('problem', wordsNow(deskWords).refused(name, sentence, faults.length - 1), undefined, { about: 'file' });
}

/** A chart that is kept here but cannot be read stays where it is, and is said so. */
export async function showKept(chartId: string): Promise<'shown' | 'gone' | 'refused'> {
  const recalled = await autosave.recall(chartId);
  if (!recalled) return 'gone';
  const read = readKept(recalled);
  if ('faults' in read) {
    tellRefused(nameOf(recalled.entry ?? { title: '', target: '' }), read.faults);
    return 'refused';
  }
  const { kept } = read;
  const { file, isInFile, lineage, fileless } = recalled.entry ?? {};
  showChart({ ...kept, file, isInFile, lineage, fileless });
  void shelf.noteOpened(chartId);
  if (recalled.asides.length > 0) {
    const words = wordsNow(deskWords);
    const look = { text: words.look, run: () => void toStart(true) };
    notify('problem', words.asides(recalled.asides.length), look, { about: 'version' });
  }
  return 'shown';
}

/** To the start screen, with all charts or the newest; the chart stays on the shelf. */
export async function toStart(isWhole = false): Promise<void> {
  commitOpen();
  deskState.setState({ isWholeShelf: isWhole });
  shellDesk.setState({ isStarting: true, dialog: null });
  await autosave.part(chart.getState().history.present.id);
  void shelf.noteOpened(null);
  await shelf.refresh();
}
