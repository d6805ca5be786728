/** What the plan adds to a row's menu: its person's card, and a line of its log. */
import { type RunningApp, useApp, useWords } from '../ui/app.ts';
import { MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { planViewWords } from '../words/planView.ts';
import { goToLogField, takeRow } from './planDesk.ts';
import { toCard } from './planKeys.ts';

export function RowItems({ rowId }: { rowId: string }) {
  const app = useApp();
  const of = (run: (on: RunningApp) => void) => () => {
    takeRow(app, rowId);
    run(app);
  };
  const { toChart, log } = useWords(planViewWords);
  return (
    <>
      <MenuLine />
      <MenuItem keys="Alt G" onClick={of(toCard)}>
        {toChart}
      </MenuItem>
      <MenuItem keys="Alt N" onClick={of(() => setTimeout(goToLogField, 0, app))}>
        {log}
      </MenuItem>
    </>
  );
}
