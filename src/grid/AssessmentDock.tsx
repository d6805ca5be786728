/** 《客户关系评估表》 docked under the canvas: resizable; folded it keeps the ten badges and names. */
import { ChevronDown, ChevronUp, Maximize2 } from 'lucide-react';
import { topTen } from '../domain/topTen.ts';
import { thePerson } from '../store/selection.ts';
import { chart, preferences, useChain, useChart, usePreferences, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { press } from '../ui/personDrag.ts';
import { gridWords } from '../words/grid.ts';
import { AssessmentGrid } from './AssessmentGrid.tsx';
import { DockEdge, shownHeight } from './DockEdge.tsx';
import './dock.css';
import { GridActions } from './GridActions.tsx';
import { useAssessment } from './useAssessment.ts';
import { rowGhost } from './useGridPointer.tsx';

export const foldedHeight = 44;

export function AssessmentDock() {
  const isOpen = usePreferences((each) => each.isDockOpen);
  return isOpen ? <OpenDock /> : <FoldedDock />;
}

function OpenDock() {
  const words = useWords(gridWords);
  const height = usePreferences((each) => each.dockHeight);
  const assessment = useAssessment('dock', false);
  return (
    <section className="dock" style={{ height: shownHeight(height) }} aria-label={words.assessment}>
      <DockEdge />
      <header className="dock-head">
        <h2>{words.heading}</h2>
        <p>{words.inStep}</p>
        <span className="grid-space" />
        <GridActions assessment={assessment} />
        <button type="button" className="grid-action" onClick={() => preferences.set({ view: 'assessment' })}>
          <Maximize2 size={14} />
          {words.fullView}
        </button>
        <button type="button" className="grid-action" onClick={() => preferences.set({ isDockOpen: false })}>
          <ChevronDown size={16} />
          {words.collapse}
        </button>
      </header>
      <AssessmentGrid assessment={assessment} />
    </section>
  );
}

function FoldedDock() {
  const words = useWords(gridWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  return (
    <section className="dock is-folded" style={{ height: foldedHeight }} aria-label={words.assessment}>
      <header className="dock-head">
        <h2>{words.heading}</h2>
        <ol className="dock-ten">
          {topTen(chain).map((id, index) => (
            <li key={id}>
              <button
                type="button"
                className={selection.kind === 'people' && selection.ids.includes(id) ? 'is-selected' : undefined}
                onPointerDown={(event) => {
                  if (event.button !== 0) return;
                  press(event, { load: () => ({ kind: 'people', ids: [id] }), ghost: () => rowGhost(id) });
                }}
                onClick={() => chart.verbs.select(thePerson(id))}
                onPointerEnter={() => chart.verbs.hover(id)}
                onPointerLeave={() => chart.verbs.hover(null)}
              >
                <span className="grid-rank">{index + 1}</span>
                {nameFor(chain, id)}
              </button>
            </li>
          ))}
        </ol>
        <span className="grid-space" />
        <button type="button" className="grid-action" onClick={() => preferences.set({ isDockOpen: true })}>
          <ChevronUp size={16} />
          {words.expand}
        </button>
      </header>
    </section>
  );
}
