/** Wires the chart on screen to what is kept of it. */
import { watchPage } from '../disk/page.ts';
import { chart, preferences, timeNow, wordsNow } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { chartToHandOn, commitOpen } from '../ui/openFields.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { autosave, deskState, keepNow, tabs } from './desk.ts';
import { save } from './deskVerbs.ts';
import { afterEdit, isFileDue } from './fileless.ts';
import { askToLast } from './lasting.ts';
import { isKeptSomewhere } from './recovering.ts';

/** Wires it once; answers how to stop. */
export function startKeeping(): () => void {
  let last = chart.getState();
  const stops = [
    chart.subscribe((state) => {
      const before = last;
      last = state;
      if (state.history.present === before.history.present || state.opened !== before.opened) return;
      void askToLast();
      countEdit();
      keepNow();
    }),
    preferences.subscribe((now, before) => {
      if (now.isAutosaveOn === before.isAutosaveOn) return;
      if (now.isAutosaveOn) {
        autosave.switchOn();
        keepNow();
      } else autosave.switchOff();
    }),
    watchPage(window, {
      hidden: () => void autosave.flush(),
      leaving() {
        commitOpen();
        autosave.leave();
        tabs.leave();
      },
      back: () => tabs.show(chart.getState().history.present.id),
    }),
  ];
  const warn = (event: BeforeUnloadEvent) => {
    const isLost =
      (!isKeptSomewhere() || autosave.get().state === 'conflict') && chart.getState().history.past.length > 0;
    if (hasUnsavedFileChanges() || isLost) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('beforeunload', warn);
  };
}

/** Whether the file lacks the newest changes, those in an open field too. */
function hasUnsavedFileChanges(): boolean {
  const { file, inFile } = deskState.getState();
  return file !== null && inFile !== chartToHandOn();
}

/** A chart that lives in the browser alone for long is reminded of a file, once. */
function countEdit(): void {
  const { file, fileless } = deskState.getState();
  if (file) return;
  const next = afterEdit(fileless, timeNow());
  const isDue = isFileDue(next, timeNow());
  deskState.setState({ fileless: isDue ? { ...next, isTold: true } : next });
  if (!isDue) return;
  const words = wordsNow(deskWords);
  notify('info', words.fileDue, { text: wordsNow(shellWords).save, run: () => void save() }, { about: 'file' });
}
