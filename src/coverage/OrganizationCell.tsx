// biome-ignore-all lint/a11y/useSemanticElements: a cell holds paragraphs, a picture and buttons; the grid moves its focus itself
/** What is set up between the two organizations at one level: typed, each with its owners. */
import { Plus } from 'lucide-react';
import type { CoverageItem } from '../domain/chain.ts';
import { useApp, useWords } from '../ui/app.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { cellProps } from './cellProps.ts';
import { openCell } from './coverageVerbs.ts';

type Props = {
  readonly levelId: string;
  readonly items: readonly CoverageItem[];
  readonly tabIndex: 0 | -1;
};

export function OrganizationCell({ levelId, items, tabIndex }: Props) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const key = { levelId, relation: 'organization' } as const;
  return (
    <div role="gridcell" className="matrix-cell" tabIndex={tabIndex} {...cellProps(app, levelId, 'organization')}>
      {items.length === 0 && (
        <>
          <p className="cell-lack">{words.noMechanism}</p>
          <button type="button" className="link cell-add" tabIndex={-1} onClick={() => openCell(app, key, 'note')}>
            <Plus size={13} />
            {words.writeMechanism}
          </button>
        </>
      )}
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          className="cell-mechanism"
          tabIndex={-1}
          onClick={() => openCell(app, key, 'note', item.id)}
        >
          <span className={item.note.trim() ? '' : 'cell-lack'}>{item.note.trim() || words.noMechanism}</span>
          <span className="cell-owners">
            {item.primaryOwner.trim() ? (
              <span>
                <em>{words.first}</em>
                {item.primaryOwner.trim()}
              </span>
            ) : (
              <span className="gap-chip">{words.noFirst}</span>
            )}
            {item.secondaryOwner.trim() ? (
              <span>
                <em>{words.second}</em>
                {item.secondaryOwner.trim()}
              </span>
            ) : (
              item.primaryOwner.trim() && <span className="gap-chip">{words.noSecond}</span>
            )}
          </span>
        </button>
      ))}
    </div>
  );
}
