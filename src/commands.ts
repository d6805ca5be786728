/** Every command of every room, in the order in which they are listed. */
import { assessmentColumns } from './columns/assessment/columns.ts';
import { coverageDesk } from './coverage/coverageDesk.ts';
import { deskCommands, type ShellWord, shellCommand } from './desk/deskCommands.ts';
import { canvasCommands } from './diagram/canvasCommands.ts';
import { setDealStage } from './domain/edits/stage.ts';
import { dealStages } from './domain/scales.ts';
import { placeOf } from './domain/seats.ts';
import { exportCommands } from './exporting/exportCommands.ts';
import { assessmentHost } from './grid/assessmentHost.tsx';
import { showColumns } from './sheet/columnVerbs.ts';
import { looks } from './store/preferences.ts';
import { selectedPeople } from './store/selection.ts';
import type { RunningApp } from './ui/app.ts';
import { canvasKeys } from './ui/canvasKeys.ts';
import { commitAloud } from './ui/chartVerbs.ts';
import { today } from './ui/clock.ts';
import { type Command, keyFor, namesOf } from './ui/command.ts';
import { shellDesk } from './ui/shellDesk.ts';
import type { useViews } from './ui/views.ts';
import { showView } from './ui/views.ts';
import type { WindowVerb } from './ui/windowKeys.ts';
import { canvasWords } from './words/canvas.ts';
import { commandWords } from './words/commands.ts';
import { coverageViewWords } from './words/coverageView.ts';
import { labelled } from './words/language.ts';
import { modeWords } from './words/mode.ts';
import { sheetWords } from './words/sheet.ts';
import { shellWords } from './words/shell.ts';
import { stageWords } from './words/stage.ts';

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
    ...stageCommands(app),
    ...levelCommands(app),
    ...columnCommands(app),
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

function stageCommands(app: RunningApp): readonly Command[] {
  return dealStages.map((key) => ({
    names: namesOf((language) => labelled(stageWords[language].stage, modeWords[language].dealStage[key], language)),
    run: () => void commitAloud(app, setDealStage(key, today()), { step: 'deal-stage' }),
  }));
}

/** The dialogs of the coverage view. */
function levelCommands(app: RunningApp): readonly Command[] {
  return (['grades', 'levels'] as const).map((dialog) => ({
    names: namesOf((language) => {
      const { grades, levels } = coverageViewWords[language];
      return dialog === 'grades' ? grades.title : levels;
    }),
    run: () => {
      showView(app, 'coverage');
      coverageDesk(app).setState({ dialog });
    },
  }));
}

/** Of the assessment while it is on screen: a column comes into view, whatever kept it out. */
function columnCommands(app: RunningApp): readonly Command[] {
  const { view, isDockOpen } = app.preferences.getState();
  const isHere = view === 'assessment' || (view === 'fishbone' && isDockOpen);
  return assessmentColumns(app.chain()).map(({ id, words }) => ({
    names: namesOf((language) => labelled(sheetWords[language].columns, words[language], language)),
    isOff: !isHere,
    run: () => showColumns(assessmentHost(app), [id]),
  }));
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
