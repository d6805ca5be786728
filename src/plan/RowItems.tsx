/** What the plan adds to a row's menu: its person's card, and a line of its log. */
import { useApp, useWords } from '../ui/app.ts';
import { MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { planViewWords } from '../words/planView.ts';
import { goToLogField } from './planDesk.ts';
import { toCard } from './planKeys.ts';

export function RowItems() {
  const app = useApp();
  const { toChart, log } = useWords(planViewWords);
  return (
    <>
      <MenuLine />
      <MenuItem keys="Alt G" onClick={() => toCard(app)}>
        {toChart}
      </MenuItem>
      <MenuItem keys="Alt N" onClick={() => setTimeout(goToLogField, 0, app)}>
        {log}
      </MenuItem>
    </>
  );
}
