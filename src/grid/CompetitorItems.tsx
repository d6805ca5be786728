import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type CompetitorColumnId, competitorIdOf } from '../columns/assessment/relation.ts';
import { mostCompetitors } from '../domain/edits/competitors.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { MenuItem } from '../ui/MenuParts.tsx';
import { gridWords } from '../words/grid.ts';
import { assessmentDesk } from './assessmentDesk.ts';
import { dropCompetitor, newCompetitor } from './competitorVerbs.ts';

export function CompetitorItems({ column }: { column: CompetitorColumnId }) {
  const app = useApp();
  const words = useWords(gridWords);
  const id = competitorIdOf(column);
  return (
    <>
      <MenuItem
        onClick={() => afterMenu(() => assessmentDesk(app).setState({ renaming: column }))}
        icon={<Pencil size={14} />}
      >
        {words.renameCompetitor}
      </MenuItem>
      <AddCompetitorItem />
      <MenuItem onClick={() => dropCompetitor(app, id)} icon={<Trash2 size={14} />}>
        {words.removeCompetitor}
      </MenuItem>
    </>
  );
}

export function AddCompetitorItem() {
  const app = useApp();
  const words = useWords(gridWords);
  const { competitors } = useChain();
  return (
    <MenuItem
      onClick={() => afterMenu(() => newCompetitor(app))}
      icon={<Plus size={14} />}
      isOff={competitors.length >= mostCompetitors}
    >
      {words.addCompetitor}
    </MenuItem>
  );
}

/** A field opened while the menu still holds the focus would lose it again. */
function afterMenu(run: () => void): void {
  setTimeout(run, 60);
}
