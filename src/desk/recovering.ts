/** Leaving a chart for another, and coming back to what is kept on this machine: nothing is lost on either way. */
import { isChartFileName } from '../disk/chartFile.ts';
import { readKept } from '../disk/keptChart.ts';
import { diskWords } from '../disk/words.ts';
import type { DecisionChain } from '../domain/chain.ts';
import type { Fault } from '../file/fault.ts';
import type { RunningApp } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { commitOpen } from '../ui/openFields.ts';
import { attempt } from '../ui/pieces.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { autosave, deskState, sheetNow, shelf, showChart, shownHere } from './desk.ts';
import { otherFiles } from './otherFiles.ts';

/**
 * The chart on screen gives way to another. What was edited while nothing is kept can be taken back as long as the page
 * stands: the answer, called when the other is shown, offers that.
 */
export async function leaveChart(app: RunningApp): Promise<(() => void) | undefined> {
  commitOpen(app);
  const sheet = sheetNow(app);
  await autosave(app).part(sheet.chain.id);
  if (isKeptSomewhere(app) || sheet.isInFile || sheet.history.past.length === 0) return undefined;
  const takeBack = async () => {
    const andBack = await leaveChart(app);
    showChart(app, sheet);
    andBack?.();
  };
  return () =>
    notify(
      app,
      'problem',
      () => app.words(deskWords).leftUnkept(nameOf(app, sheet.chain)),
      { text: () => app.words(deskWords).takeBack, run: () => void takeBack() },
      { about: 'left', stays: true },
    );
}

/** Whether what is edited lies on this machine, if only beside its chart. */
export function isKeptSomewhere(app: RunningApp): boolean {
  const status = autosave(app).get();
  return status.state !== 'off' || status.reason === 'newer-version';
}

function nameOf(app: RunningApp, { title, target }: Pick<DecisionChain, 'title' | 'target'>): string {
  return title || target || app.words(shellWords).untitled;
}

/** A chart kept on this machine, as it was left. */
export async function openFromShelf(app: RunningApp, chartId: string): Promise<void> {
  const takeBack = await leaveChart(app);
  const shown = await showKept(app, chartId);
  if (shown === 'shown') takeBack?.();
  else if (shown === 'gone') tellNotKept(app);
}

/** A state that was set aside becomes the chart, and the chart is set aside. */
export async function openAside(app: RunningApp, chartId: string, stamp: string): Promise<void> {
  const takeBack = await leaveChart(app);
  const choice = await autosave(app).choose(chartId, stamp);
  if (choice === 'newer-version') return notify(app, 'problem', () => app.words(deskWords).newerVersion);
  const shown = choice === 'chosen' ? await showKept(app, chartId) : 'gone';
  if (shown === 'shown') takeBack?.();
  else if (shown === 'gone') tellNotKept(app);
}

function tellNotKept(app: RunningApp): void {
  const status = autosave(app).get();
  const isTrouble = status.state === 'off' && status.reason !== 'switched-off';
  notify(app, 'problem', () =>
    isTrouble ? app.words(diskWords).autosaveOff[status.reason] : app.words(deskWords).notOnShelf,
  );
}

/**
 * Says in one sentence why a file or a chart kept here cannot be shown. A file `given` under another name than a chart's
 * can go where it would have gone had it been dropped on the window.
 */
export function tellRefused(app: RunningApp, name: string, faults: readonly Fault[], given?: File): Promise<void> {
  return attempt(app, async () => {
    const { faultsText, otherFileText } = await import('../file/faultText.ts');
    const { take } = otherFiles(app);
    const other = given && take && !isChartFileName(name) ? () => take(app, given) : null;
    const why = () => {
      const { language } = app.preferences.getState();
      return other ? otherFileText(language) : faultsText(faults, language);
    };
    const action = other ? { text: () => app.words(shellWords).import, run: other } : undefined;
    notify(app, 'problem', () => app.words(deskWords).refused(name, why()), action, { about: 'file' });
  });
}

/** A chart that is kept here but cannot be read stays where it is, and is said so. */
export async function showKept(app: RunningApp, chartId: string): Promise<'shown' | 'gone' | 'refused'> {
  const recalled = await autosave(app).recall(chartId);
  if (!recalled) return 'gone';
  const read = readKept(recalled);
  if ('faults' in read) {
    await tellRefused(app, nameOf(app, recalled.entry ?? { title: '', target: '' }), read.faults);
    return 'refused';
  }
  const { kept } = read;
  const { file, isInFile, lineage, fileless } = recalled.entry ?? {};
  showChart(app, { ...kept, file, isInFile, lineage, fileless });
  void shelf(app).noteOpened(chartId);
  if (recalled.asides.length > 0) {
    const look = { text: () => app.words(deskWords).look, run: () => void toStart(app, true) };
    notify(app, 'problem', () => app.words(deskWords).asides(recalled.asides.length), look, { about: 'version' });
  }
  return 'shown';
}

/** To the start screen, with all charts or the newest; the chart stays on the shelf. */
export async function toStart(app: RunningApp, isWhole = false): Promise<void> {
  commitOpen(app);
  deskState(app).setState({ isWholeShelf: isWhole });
  shownHere(app).note(null);
  shellDesk(app).setState({ isStarting: true, dialog: null });
  await autosave(app).part(app.chart.getState().history.present.id);
  void shelf(app).noteOpened(null);
  await shelf(app).refresh();
}
