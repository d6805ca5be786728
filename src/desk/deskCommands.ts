/** The window's and the file menu's commands by name. */
import type { RunningApp } from '../ui/app.ts';
import { type Command, keyFor, namesOf } from '../ui/command.ts';
import type { PlainWord } from '../ui/keyTable.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { type WindowVerb, windowKeys } from '../ui/windowKeys.ts';
import { shellWords } from '../words/shell.ts';
import { newChart, openExample, openFile, save, saveAs } from './deskVerbs.ts';
import { toStart } from './recovering.ts';

export type ShellWord = PlainWord<(typeof shellWords)['zh']>;

export function shellCommand(word: ShellWord, run: () => void, verb?: WindowVerb): Command {
  return {
    names: namesOf((language) => shellWords[language][word].replace(/…$/, '')),
    keys: verb && keyFor(windowKeys, verb)?.keys,
    run,
  };
}

export function deskCommands(app: RunningApp): readonly Command[] {
  const { preferences, chart } = app;
  return [
    shellCommand('newChart', () => newChart(app)),
    shellCommand('open', () => void openFile(app), 'open'),
    shellCommand('save', () => void save(app), 'save'),
    shellCommand('saveAs', () => void saveAs(app), 'save-as'),
    shellCommand('example', () => void openExample(app)),
    shellCommand('start', () => void toStart(app)),
    { ...shellCommand('undo', chart.verbs.undo, 'undo'), isOff: chart.getState().history.past.length === 0 },
    { ...shellCommand('redo', chart.verbs.redo, 'redo'), isOff: chart.getState().history.future.length === 0 },
    shellCommand('checks', () => shellDesk(app).setState({ panel: 'checks' })),
    shellCommand('method', () => shellDesk(app).setState({ dialog: 'method' })),
    shellCommand('keys', () => shellDesk(app).setState({ dialog: 'keys' }), 'keys'),
    shellCommand('hints', () => preferences.set({ areHintsShown: !preferences.getState().areHintsShown })),
  ];
}
