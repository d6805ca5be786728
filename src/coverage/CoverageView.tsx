/** 均衡的客户关系: which levels and which relation nobody of ours holds (design-2.md §4). */
import { Columns3, Plus } from 'lucide-react';
import { type Coverage, coverageOf, usesCoverage } from '../domain/coverage.ts';
import { allPersonIds } from '../domain/seats.ts';
import { type RunningApp, useApp, useChain, usePreferences, useWords } from '../ui/app.ts';
import { isSpent } from '../ui/keyTable.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { useUnheld, viewKey } from '../ui/viewKeys.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { CoverageFoot } from './CoverageFoot.tsx';
import '../ui/viewFrame.css';
import './coverage.css';
import './popup.css';
import { coverageDesk, useCoverageDesk } from './coverageDesk.ts';
import { focusCell, openCell } from './coverageVerbs.ts';
import { EmptyCoverage } from './EmptyCoverage.tsx';
import { GradesDialog } from './GradesDialog.tsx';
import { LevelsDialog } from './LevelsDialog.tsx';
import { Matrix } from './Matrix.tsx';
import { Staves } from './Staves.tsx';
import { useCoverageDoors } from './useCoverageDoors.ts';

export function CoverageView() {
  const app = useApp();
  const words = useWords(coverageViewWords);
  useCoverageDoors();
  const chain = useChain();
  const isOwnersOnly = usePreferences((each) => each.areOwnersShownOnly);
  const isShown = useCoverageDesk((desk) => desk.shownFor) === chain.id;
  const dialog = useCoverageDesk((desk) => desk.dialog);
  const isEmpty = allPersonIds(chain).length === 0 || !(isShown || usesCoverage(chain));
  const coverage = coverageOf(chain);
  useUnheld({
    onKey: (event) => {
      const found = viewKey(event, 'matrix-cell');
      if (isEmpty || found?.does !== 'add') return false;
      if (!isSpent(found, event)) addOrganization(app, coverage);
      return true;
    },
  });
  return (
    <div className="view-page coverage">
      <header className="view-head coverage-head">
        <h1>{words.heading}</h1>
        <p>{words.about}</p>
        <span className="grid-space" />
        {!isEmpty && (
          <>
            <Segmented
              label={words.shown}
              options={[
                { value: 'people', label: words.people },
                { value: 'owners', label: words.ownersOnly },
              ]}
              value={isOwnersOnly ? 'owners' : 'people'}
              onChange={(next) => app.preferences.set({ areOwnersShownOnly: next === 'owners' })}
            />
            <button
              type="button"
              className="head-action"
              onClick={() => coverageDesk(app).setState({ dialog: 'levels' })}
            >
              <Columns3 size={15} />
              {words.levels}
            </button>
            <button type="button" className="head-action" onClick={() => addOrganization(app, coverage)}>
              <Plus size={15} />
              {words.addOrganization}
            </button>
          </>
        )}
      </header>
      {isEmpty ? (
        <EmptyCoverage chain={chain} />
      ) : (
        <div className="coverage-body">
          <Matrix coverage={coverage} isOwnersOnly={isOwnersOnly} />
          <Staves />
        </div>
      )}
      {!isEmpty && <CoverageFoot coverage={coverage} />}
      {dialog === 'grades' && <GradesDialog />}
      {dialog === 'levels' && <LevelsDialog />}
    </div>
  );
}

/** To the level of the active cell, else the first. */
function addOrganization(app: RunningApp, { rows }: Coverage): void {
  const kept = coverageDesk(app).getState().cell?.levelId;
  const levelId = (rows.find(({ level }) => level.id === kept) ?? rows[0])?.level.id;
  if (levelId === undefined) return;
  const cell = { levelId, relation: 'organization' } as const;
  focusCell(app, cell);
  openCell(app, cell, 'note');
}
