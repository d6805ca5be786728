import { Plus } from 'lucide-react';
import { mostCompetitors } from '../domain/edits/competitors.ts';
import { preferences, useChain, usePreferences, useWords } from '../ui/app.ts';
import { CheckItem, MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { type ColumnId, columnHeading, columnIds } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { lastingColumns } from './column.ts';
import { newCompetitor } from './competitorVerbs.ts';
import { gridDesk } from './gridDesk.ts';
import { type Assessment, columnsChosen } from './useAssessment.ts';

/** Which columns are shown; the choice is kept on this machine. */
export function ColumnItems({ assessment }: { assessment: Assessment }) {
  const words = useWords(gridWords);
  const { competitors } = useChain();
  const isChosen = usePreferences((each) => each.remembered[columnsChosen] !== undefined);
  const shown = assessment.sheet.columns.map((column) => column.id);
  const all = columnIds(competitors);
  const toggle = (id: ColumnId, isOn: boolean) =>
    chooseColumns(all.filter((each) => (each === id ? !isOn : !shown.includes(each))));
  return (
    <>
      {all.map((id) => (
        <CheckItem
          key={id}
          isOn={shown.includes(id)}
          onChange={(isOn) => toggle(id, isOn)}
          isOff={lastingColumns.includes(id)}
        >
          {columnHeading(id, assessment.language, competitors)}
        </CheckItem>
      ))}
      <MenuItem onClick={newCompetitor} isOff={competitors.length >= mostCompetitors} icon={<Plus size={14} />}>
        {words.addCompetitor}
      </MenuItem>
      <MenuLine />
      <MenuItem onClick={() => chooseColumns([])}>{words.allColumns}</MenuItem>
      <CheckItem isOn={!isChosen} onChange={forgetChoice}>
        {words.columnsAuto}
      </CheckItem>
    </>
  );
}

function chooseColumns(hiddenColumns: readonly ColumnId[]): void {
  const { remembered } = preferences.getState();
  preferences.set({ hiddenColumns, remembered: { ...remembered, [columnsChosen]: 'chosen' } });
}

function forgetChoice(): void {
  const { [columnsChosen]: _, ...remembered } = preferences.getState().remembered;
  preferences.set({ hiddenColumns: [], remembered });
  gridDesk.setState({ asked: null });
}
