// biome-ignore-all lint/a11y/useSemanticElements: a cell holds paragraphs, a picture and buttons; the grid moves its focus itself
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the cells
/** 未判定: on the chart, and no level takes them. */
import type { PersonId } from '../domain/chain.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { cellProps } from './cellProps.ts';
import { unplacedId } from './coverageDesk.ts';
import { openCell } from './coverageVerbs.ts';

const namesShown = 8;

export function UnplacedRow({ ids, tabIndex }: { ids: readonly PersonId[]; tabIndex: 0 | -1 }) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const chain = useChain();
  if (ids.length === 0) return null;
  const key = { levelId: unplacedId, relation: 'extensive' } as const;
  return (
    <div className="matrix-row is-unplaced" role="row">
      <div role="rowheader">
        <b>{words.unplaced}</b>
        <span>{words.count(ids.length)}</span>
      </div>
      <div role="gridcell" className="matrix-cell" tabIndex={tabIndex} {...cellProps(app, key.levelId, key.relation)}>
        <button type="button" className="cell-people" tabIndex={-1} onClick={() => openCell(app, key, 'people')}>
          <span className="cell-names">
            {ids.slice(0, namesShown).map((id) => (
              <span key={id}>{nameFor(app, chain, id)}</span>
            ))}
            {ids.length > namesShown && <em className="numeric">{words.more(ids.length - namesShown)}</em>}
          </span>
        </button>
        <p className="cell-lack">{words.unplacedHelp}</p>
      </div>
    </div>
  );
}
