/** Every command of every room, in the order in which they are listed. */
import { deskCommands, type ShellWord, shellCommand } from './desk/deskCommands.ts';
import { canvasCommands } from './diagram/canvasCommands.ts';
import { placeOf } from './domain/seats.ts';
import { exportCommands } from './exporting/exportCommands.ts';
import { looks } from './store/preferences.ts';
import { selectedPeople } from './store/selection.ts';
import type { RunningApp } from './ui/app.ts';
import { canvasKeys } from './ui/canvasKeys.ts';
import { type Command, keyFor, namesOf } from './ui/command.ts';
import { shellDesk } from './ui/shellDesk.ts';
import type { useViews } from './ui/views.ts';
import { showView } from './ui/views.ts';
import type { WindowVerb } from './ui/windowKeys.ts';
import { canvasWords } from './words/canvas.ts';
import { commandWords } from './words/commands.ts';
import { shellWords } from './words/shell.ts';

/** What the window's own menus add. */
export type ShellEntry = { readonly word: ShellWord; readonly verb?: WindowVerb; readonly onClick: () => void };

export function commandsOf(
  app: RunningApp,
  views: ReturnType<typeof useViews>,
  entries: readonly ShellEntry[],
): readonly Command[] {
  const { preferences } = app;
  return [
    ...canvasCommands(app),
    ...deskCommands(app),
    successorCommand(app),
    ...entries.map(({ word, verb, onClick }) => shellCommand(word, onClick, verb)),
    ...exportCommands(app),
    ...views.flatMap(([view, { words: name, pages }]) =>
      (pages ?? [{ words: name, shown: {} }]).map(({ words, shown }) => ({
        names: namesOf((language) => commandWords[language].showView(words[language])),
        run: () => {
          preferences.set(shown);
          showView(app, view);
        },
      })),
    ),
    ...(['compact', 'standard', 'detailed'] as const).map((density) => ({
      names: namesOf((language) => commandWords[language].density(canvasWords[language][density])),
      run: () => preferences.set({ density }),
    })),
    {
      ...shellCommand('inspector', () => preferences.set({ isInspectorOpen: !preferences.getState().isInspectorOpen })),
      keys: keyFor(canvasKeys, { verb: 'inspector' })?.keys,
    },
    ...looks.map((look) => ({
      names: namesOf((language) => commandWords[language].look(shellWords[language].looks[look])),
      run: () => preferences.set({ look }),
    })),
    {
      names: namesOf((language) => commandWords[language].language),
      run: () => preferences.set({ language: preferences.getState().language === 'zh' ? 'en' : 'zh' }),
    },
  ];
}

/** Of the one person who is selected and sits on a chain. */
function successorCommand(app: RunningApp): Command {
  const chain = app.chain();
  const [id, ...others] = selectedPeople(app.chart.getState().selection, chain);
  return {
    names: namesOf((language) => canvasWords[language].replacePerson.replace(/…$/, '')),
    isOff: !id || others.length > 0 || !placeOf(chain, id),
    run: () => shellDesk(app).setState({ dialog: 'successor' }),
  };
}
