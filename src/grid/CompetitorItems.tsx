import { Pencil, Plus, Trash2 } from 'lucide-react';
import { mostCompetitors } from '../domain/edits/competitors.ts';
import { useChain, useWords } from '../ui/app.ts';
import { MenuItem } from '../ui/MenuParts.tsx';
import type { CompetitorColumnId } from '../words/columns.ts';
import { gridWords } from '../words/grid.ts';
import { competitorIdOf } from './cellValue.ts';
import { dropCompetitor, newCompetitor } from './competitorVerbs.ts';
import { gridDesk } from './gridDesk.ts';

export function CompetitorItems({ column }: { column: CompetitorColumnId }) {
  const words = useWords(gridWords);
  const { competitors } = useChain();
  const id = competitorIdOf(column);
  return (
    <>
      <MenuItem onClick={() => afterMenu(() => gridDesk.setState({ renaming: id }))} icon={<Pencil size={14} />}>
        {words.renameCompetitor}
      </MenuItem>
      <MenuItem
        onClick={() => afterMenu(newCompetitor)}
        icon={<Plus size={14} />}
        isOff={competitors.length >= mostCompetitors}
      >
        {words.addCompetitor}
      </MenuItem>
      <MenuItem onClick={() => dropCompetitor(id)} icon={<Trash2 size={14} />}>
        {words.removeCompetitor}
      </MenuItem>
    </>
  );
}

/** A field opened while the menu still holds the focus would lose it again. */
function afterMenu(run: () => void): void {
  setTimeout(run, 60);
}
