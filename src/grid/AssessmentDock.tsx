/** 《客户关系评估表》 docked under the canvas: resizable; folded it keeps the ten badges and names. */
import { ChevronDown, ChevronUp, Maximize2 } from 'lucide-react';
import { useApp, usePreferences, useWords } from '../ui/app.ts';
import { foldedDockHeight, shownHeight } from '../ui/DockPlace.tsx';
import { goToView } from '../ui/views.ts';
import { gridWords } from '../words/grid.ts';
import { AssessmentGrid } from './AssessmentGrid.tsx';
import { DockEdge } from './DockEdge.tsx';
import './dock.css';
import { FoldedTen } from './FoldedTen.tsx';
import { GridActions } from './GridActions.tsx';
import { useAssessment } from './useAssessment.ts';

export function AssessmentDock() {
  const isOpen = usePreferences((each) => each.isDockOpen);
  return isOpen ? <OpenDock /> : <FoldedDock />;
}

function OpenDock() {
  const app = useApp();
  const words = useWords(gridWords);
  const height = usePreferences((each) => each.dockHeight);
  const view = useAssessment('dock', false);
  return (
    <section className="dock" style={{ height: shownHeight(height) }} aria-label={words.heading}>
      <DockEdge />
      <header className="dock-head">
        <h2>{words.heading}</h2>
        <p>{words.inStep}</p>
        <span className="grid-space" />
        <GridActions view={view} />
        <button type="button" className="grid-action" onClick={() => goToView(app, 'assessment')}>
          <Maximize2 size={14} />
          {words.fullView}
        </button>
        <button type="button" className="grid-action" onClick={() => app.preferences.set({ isDockOpen: false })}>
          <ChevronDown size={16} />
          {words.collapse}
        </button>
      </header>
      <AssessmentGrid view={view} />
    </section>
  );
}

function FoldedDock() {
  const app = useApp();
  const words = useWords(gridWords);
  return (
    <section className="dock is-folded" style={{ height: foldedDockHeight }} aria-label={words.heading}>
      <header className="dock-head">
        <h2>{words.heading}</h2>
        <FoldedTen />
        <span className="grid-space" />
        <button type="button" className="grid-action" onClick={() => app.preferences.set({ isDockOpen: true })}>
          <ChevronUp size={16} />
          {words.expand}
        </button>
      </header>
    </section>
  );
}
