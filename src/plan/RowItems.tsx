/** What the plan adds to a row's menu: its person's card, and a line of its log. */
import { useWords } from '../ui/app.ts';
import { MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { planViewWords } from '../words/planView.ts';
import { goToLogField } from './planDesk.ts';
import { toCard } from './planKeys.ts';

export function RowItems() {
  const { toChart, log } = useWords(planViewWords);
  return (
    <>
      <MenuLine />
      <MenuItem keys="Alt G" onClick={toCard}>
        {toChart}
      </MenuItem>
      <MenuItem keys="Alt N" onClick={() => setTimeout(goToLogField)}>
        {log}
      </MenuItem>
    </>
  );
}
