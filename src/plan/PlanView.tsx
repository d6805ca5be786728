/** 《客户关系提升计划》 as a page: what is late, the rows, who has a gap and no plan, and the chosen row beside them. */
import { useRef } from 'react';
import { unplanned } from '../domain/plan.ts';
import { SheetGrid } from '../sheet/SheetGrid.tsx';
import { useChain } from '../ui/app.ts';
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

export function PlanView() {
  const chain = useChain();
  const view = usePlan();
  const activeId = useActiveRow();
  const place = useRef<HTMLDivElement>(null);
  const isOver = useGapDrop(place);
  const isEmpty = chain.plan.length === 0;
  return (
    <div className="plan">
      <div className="plan-main">
        <PlanHead view={view} />
        {isEmpty ? <EmptyPlan /> : <PlanBand />}
        {!isEmpty && (
          <div ref={place} className={`plan-rows${isOver ? ' is-over' : ''}`}>
            <SheetGrid view={view} activeId={activeId} />
          </div>
        )}
        <GapTray rows={unplanned(chain)} />
        <PlanFoot view={view} />
      </div>
      {!isEmpty && activeId && <PlanPanel view={view} rowId={activeId} />}
    </div>
  );
}
