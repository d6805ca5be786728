/** The views of a chart, in the order of their tabs. */
import { Diagram } from './diagram/Diagram.tsx';
import { copyPicture } from './exporting/exportDesk.ts';
import { Tray } from './tray/Tray.tsx';
import { useApp } from './ui/app.ts';
import { DockPlace } from './ui/DockPlace.tsx';
import { Guard, lazyRoom } from './ui/lazyRoom.tsx';
import type { Views } from './ui/views.ts';

const AssessmentDock = lazyRoom(async () => (await import('./grid/AssessmentDock.tsx')).AssessmentDock, <DockPlace />);

function Fishbone() {
  const app = useApp();
  return (
    <>
      <Guard>
        <Diagram onCopyPicture={() => copyPicture(app)} />
      </Guard>
      <Guard>
        <Tray />
      </Guard>
      <AssessmentDock />
    </>
  );
}

export const views: Views = {
  fishbone: {
    words: { zh: '鱼骨图', en: 'Fishbone' },
    Room: Fishbone,
    hasCanvas: true,
    hasInspector: true,
    page: 'fishbone',
    keys: ['entry', 'move', 'rate'],
  },
  assessment: {
    words: { zh: '评估表', en: 'Assessment' },
    Room: lazyRoom(async () => (await import('./grid/AssessmentView.tsx')).AssessmentView),
    hasCanvas: false,
    hasInspector: false,
    page: 'assessment',
    keys: ['grid', 'rate'],
  },
  plan: {
    words: { zh: '提升计划', en: 'Plan' },
    pages: [
      { words: { zh: '提升计划', en: 'Plan' }, shown: { isSellingShown: false } },
      { words: { zh: '卖点', en: 'Selling points' }, shown: { isSellingShown: true }, keys: ['selling', 'grid'] },
    ],
    Room: lazyRoom(async () => (await import('./plan/PlanView.tsx')).PlanView),
    hasCanvas: false,
    hasInspector: false,
    page: 'plan',
    keys: ['plans', 'grid'],
  },
  decision: {
    words: { zh: '决策模式', en: 'Decision mode' },
    Room: lazyRoom(async () => (await import('./decision/DecisionView.tsx')).DecisionView),
    hasCanvas: false,
    hasInspector: false,
    page: 'decision',
    keys: ['mode'],
  },
  coverage: {
    words: { zh: '覆盖', en: 'Coverage' },
    Room: lazyRoom(async () => (await import('./coverage/CoverageView.tsx')).CoverageView),
    hasCanvas: false,
    hasInspector: false,
    page: 'coverage',
    keys: ['coverage'],
  },
  compare: {
    words: { zh: '对比', en: 'Compare' },
    Room: lazyRoom(async () => (await import('./compare/CompareView.tsx')).CompareView),
    hasCanvas: false,
    hasInspector: false,
    page: 'compare',
    keys: ['compare'],
    isPrintedAlone: true,
  },
};
