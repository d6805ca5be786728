// biome-ignore-all lint/a11y/useSemanticElements: a cell holds paragraphs, a picture and buttons; the grid moves its focus itself
/** The key or the extensive people of one level: how many, how well known, who, and who of ours holds them. */
import { Plus } from 'lucide-react';
import type { Cell } from '../domain/coverage.ts';
import { hasLevelSeat } from '../domain/edits/levelSeat.ts';
import { personById } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { drawnLevels, histogramShapes, histogramSize } from '../scene/coverage/histogram.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { coverageViewWords } from '../words/coverageView.ts';
import { scaleWords } from '../words/scales.ts';
import { cellProps } from './cellProps.ts';
import { openCell, seatLevel } from './coverageVerbs.ts';

type Props = {
  readonly cell: Cell;
  /** Nobody on the chart is at this level, which should be held. */
  readonly isHole: boolean;
  readonly isOwnersOnly: boolean;
  readonly tabIndex: 0 | -1;
};

/** Names shown in a cell; the rest is a number. */
const namesShown = 4;

export function MatrixCell({ cell, isHole, isOwnersOnly, tabIndex }: Props) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const chain = useChain();
  const { levelId, relation, personIds, note } = cell;
  const key = { levelId, relation };
  return (
    <div role="gridcell" className="matrix-cell" tabIndex={tabIndex} {...cellProps(app, levelId, relation)}>
      {personIds.length === 0 && (
        <>
          {isHole ? <span className="gap-chip">{words.nobodyOnChart}</span> : <span className="cell-none">–</span>}
          {isHole && <p className="cell-note">{words.askCoach}</p>}
          {isHole && hasLevelSeat(chain, levelId) && (
            <button type="button" className="link cell-add" tabIndex={tabIndex} onClick={() => seatLevel(app, levelId)}>
              <Plus size={14} />
              {words.addSeat}
            </button>
          )}
        </>
      )}
      {personIds.length > 0 && !isOwnersOnly && (
        <button type="button" className="cell-people" tabIndex={-1} onClick={() => openCell(app, key, 'people')}>
          <span className="cell-count">
            <b className="numeric">{personIds.length}</b>
            {words.unit && <small>{words.unit}</small>}
            <Histogram cell={cell} />
          </span>
          <Names cell={cell} />
        </button>
      )}
      {note && <p className="cell-note">{note}</p>}
      {(personIds.length > 0 || cell.firstOwners.length > 0) && (
        <Owners cell={cell} isAll={isOwnersOnly} onOpen={(open) => openCell(app, key, open)} />
      )}
    </div>
  );
}

function Histogram({ cell }: { cell: Cell }) {
  const words = useWords(coverageViewWords);
  const scales = useWords(scaleWords);
  const said = drawnLevels.flatMap((level) => {
    const { top = 0, others = 0 } = cell.histogram[level] ?? {};
    return top + others > 0 ? [words.atLevel(scales.level[level], top + others)] : [];
  });
  const { w, h } = histogramSize;
  return (
    <svg
      height={h}
      viewBox={`0 0 ${w} ${h}`}
      preserveAspectRatio="xMidYMax meet"
      role="img"
      aria-label={said.join(' ') || words.noneAtLevel}
    >
      {drawnShapes(histogramShapes(cell.histogram, { x: 0, y: 0, w, h }, 1))}
    </svg>
  );
}

function Names({ cell }: { cell: Cell }) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const chain = useChain();
  const shown = cell.personIds.slice(0, namesShown);
  const more = cell.personIds.length - shown.length;
  return (
    <span className="cell-names">
      {shown.map((id) => (
        <span key={id} className={topRankOf(chain, id) ? 'is-top' : personById(chain, id)?.name ? '' : 'is-missing'}>
          {nameFor(app, chain, id)}
        </span>
      ))}
      {more > 0 && <em className="numeric">{words.more(more)}</em>}
    </span>
  );
}

/** Owners of ours, and what of them is missing; a press on what is missing leads to where it is put right. */
function Owners({
  cell,
  isAll,
  onOpen,
}: {
  readonly cell: Cell;
  readonly isAll: boolean;
  readonly onOpen: (open: 'people' | 'owners') => void;
}) {
  const words = useWords(coverageViewWords);
  const { firstOwners, secondOwners, ownerless, personIds } = cell;
  const said = (names: readonly string[]) => {
    const shown = isAll ? names : names.slice(0, 2);
    return words.names(shown) + (names.length > shown.length ? ` ${words.more(names.length - shown.length)}` : '');
  };
  const isLacking = personIds.length > 0;
  return (
    <div className="cell-owners">
      <button type="button" tabIndex={-1} title={words.fillOwners} onClick={() => onOpen('owners')}>
        {firstOwners.length > 0 ? (
          <span>
            <em>{words.first}</em>
            {said(firstOwners)}
          </span>
        ) : (
          isLacking && <span className="gap-chip">{words.noFirst}</span>
        )}
        {secondOwners.length > 0 ? (
          <span>
            <em>{words.second}</em>
            {said(secondOwners)}
          </span>
        ) : (
          isLacking && firstOwners.length > 0 && <span className="gap-chip">{words.noSecond}</span>
        )}
      </button>
      {firstOwners.length > 0 && ownerless.length > 0 && (
        <button type="button" className="gap-chip" tabIndex={-1} onClick={() => onOpen('people')}>
          {words.ownerless(ownerless.length)}
        </button>
      )}
    </div>
  );
}
