import { Plus } from 'lucide-react';
import { mostCompetitors } from '../domain/edits/competitors.ts';
import { useChain, usePreferences, useWords } from '../ui/app.ts';
import { CheckItem, MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { type ColumnId, columnHeading, columnIds } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { lastingColumns } from './column.ts';
import { chooseColumns, columnsChosen, forgetChoice } from './columnVerbs.ts';
import { newCompetitor } from './competitorVerbs.ts';
import type { Assessment } from './useAssessment.ts';

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
