/** 《客户关系提升计划》 as a page, and 差异化卖点 as the second page of its tab: what is late, the rows, who has a gap and no plan, and the chosen row beside them. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { unplanned } from '../domain/plan.ts';
import { answersOf } from '../domain/selling.ts';
import { SheetGrid } from '../sheet/SheetGrid.tsx';
import { useUnheldSheet } from '../sheet/useCellLead.ts';
import { useApp, useChain, usePreferences, useWords } from '../ui/app.ts';
import { leadToCell, openCellDoor } from '../ui/cellDoors.ts';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { InSidePlace } from '../ui/SidePlace.tsx';
import { planViewWords } from '../words/planView.ts';
import { sellingWords } from '../words/selling.ts';
import { EmptyPlan } from './EmptyPlan.tsx';
import { GapTray } from './GapTray.tsx';
import { PlanBand } from './PlanBand.tsx';
import { PlanFoot } from './PlanFoot.tsx';
import { PlanHead } from './PlanHead.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { useActiveRow } from './planHost.tsx';
import '../ui/viewActions.css';
import '../ui/viewFrame.css';
import './planView.css';
import './planParts.css';
import { useGapDrop } from './useGapDrop.ts';
import { usePlan } from './usePlan.ts';

const SellingPage = lazyRoom(async () => (await import('../selling/SellingPage.tsx')).SellingPage);

export function PlanView() {
  const app = useApp();
  const words = useWords(planViewWords);
  const selling = useWords(sellingWords);
  const isSelling = usePreferences((each) => each.isSellingShown);
  useEffect(
    () =>
      openCellDoor(app, 'selling', (personId) => {
        app.preferences.set({ isSellingShown: true });
        const [answer] = answersOf(app.chain(), personId as PersonId);
        if (answer) leadToCell(app, 'selling-answers-full', answer.id, 'sellingPointIds');
      }),
    [app],
  );
  const pages = (
    <Segmented
      label={words.pages}
      options={[
        { value: 'plan', label: words.page },
        { value: 'selling', label: selling.page },
      ]}
      value={isSelling ? 'selling' : 'plan'}
      onChange={(next) => app.preferences.set({ isSellingShown: next === 'selling' })}
    />
  );
  return isSelling ? <SellingPage pages={pages} /> : <PlanPage pages={pages} />;
}

function PlanPage({ pages }: { pages: ReactNode }) {
  const chain = useChain();
  const view = usePlan();
  const activeId = useActiveRow();
  useUnheldSheet(view);
  const place = useRef<HTMLDivElement>(null);
  const isOver = useGapDrop(place);
  const isEmpty = chain.plan.length === 0;
  const hasPanel = !isEmpty && activeId !== undefined;
  return (
    <div className={hasPanel ? 'plan has-panel' : 'plan'}>
      <div className="view-page">
        <PlanHead view={view} pages={pages} />
        {isEmpty ? <EmptyPlan /> : <PlanBand />}
        {!isEmpty && (
          <div ref={place} className={`plan-rows${isOver ? ' is-over' : ''}`}>
            <SheetGrid view={view} activeId={activeId} />
          </div>
        )}
        <GapTray rows={unplanned(chain)} />
        <PlanFoot view={view} />
      </div>
      {hasPanel && (
        <InSidePlace>
          <PlanPanel view={view} rowId={activeId} />
        </InSidePlace>
      )}
    </div>
  );
}
