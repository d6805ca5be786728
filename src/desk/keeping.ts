/** Wires the chart on screen to what is kept of it. */
import { watchPage } from '../disk/page.ts';
import type { RunningApp } from '../ui/app.ts';
import { timeNow } from '../ui/clock.ts';
import { notify } from '../ui/notices.ts';
import { chartToHandOn, commitOpen } from '../ui/openFields.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { deskWords } from '../words/desk.ts';
import { shellWords } from '../words/shell.ts';
import { autosave, deskState, keepNow, notePage, tabs } from './desk.ts';
import { save } from './deskVerbs.ts';
import { afterEdit, isFileDue } from './fileless.ts';
import { askToLast } from './lasting.ts';
import { isKeptSomewhere } from './recovering.ts';

/** Wires it once; answers how to stop. */
export function startKeeping(app: RunningApp): () => void {
  let last = app.chart.getState();
  const stops = [
    app.chart.subscribe((state) => {
      const before = last;
      last = state;
      if (state.history.present === before.history.present || state.opened !== before.opened) return;
      void askToLast();
      countEdit(app);
      keepNow(app);
    }),
    app.preferences.subscribe((now, before) => {
      const isMoved = now.view !== before.view || now.isSellingShown !== before.isSellingShown;
      if (isMoved && !shellDesk(app).getState().isStarting) notePage(app);
      if (now.isAutosaveOn === before.isAutosaveOn) return;
      if (now.isAutosaveOn) {
        autosave(app).switchOn();
        keepNow(app);
      } else autosave(app).switchOff();
    }),
    watchPage(window, {
      hidden: () => void autosave(app).flush(),
      leaving() {
        commitOpen(app);
        autosave(app).leave();
        tabs(app).leave();
      },
      back: () => tabs(app).show(app.chart.getState().history.present.id),
    }),
  ];
  const warn = (event: BeforeUnloadEvent) => {
    const isLost =
      (!isKeptSomewhere(app) || autosave(app).get().state === 'conflict') &&
      app.chart.getState().history.past.length > 0;
    if (hasUnsavedFileChanges(app) || isLost) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => {
    for (const stop of stops) stop();
    removeEventListener('beforeunload', warn);
  };
}

/** Whether the file lacks the newest changes, those in an open field too. */
function hasUnsavedFileChanges(app: RunningApp): boolean {
  const { file, inFile } = deskState(app).getState();
  return file !== null && inFile !== chartToHandOn(app);
}

/** A chart that lives in the browser alone for long is reminded of a file, once. */
function countEdit(app: RunningApp): void {
  const { file, fileless } = deskState(app).getState();
  if (file) return;
  const next = afterEdit(fileless, timeNow());
  const isDue = isFileDue(next, timeNow());
  deskState(app).setState({ fileless: isDue ? { ...next, isTold: true } : next });
  if (!isDue) return;
  notify(
    app,
    'info',
    () => app.words(deskWords).fileDue,
    { text: () => app.words(shellWords).save, run: () => void save(app) },
    { about: 'file' },
  );
}
