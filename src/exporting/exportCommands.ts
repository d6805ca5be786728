/** The export menu's commands by name. */
import type { RunningApp } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { type Command, namesOf } from '../ui/command.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { commandWords } from '../words/commands.ts';
import { exportingWords } from '../words/exporting.ts';
import { copyPicture, exportDesk } from './exportDesk.ts';

export function exportCommands(app: RunningApp): readonly Command[] {
  const formats = (['pdf', 'pptx', 'png', 'svg', 'xlsx', 'csv'] as const).map((format) => ({
    names: namesOf((language) => commandWords[language].exportAs(exportingWords[language].menu[format])),
    run: () => {
      exportDesk(app).setState({ format });
      shellDesk(app).setState({ dialog: 'export' });
    },
  }));
  const copy = {
    names: namesOf((language) => commandWords[language].copyCanvas),
    isOff: !canvasDesk(app).getState().view,
    run: () => copyPicture(app),
  };
  return [copy, ...formats];
}
