/** The views of a chart, in the order of their tabs. */
import { Diagram } from './diagram/Diagram.tsx';
import { Tray } from './tray/Tray.tsx';
import { DockPlace } from './ui/DockPlace.tsx';
import { Guard, lazyRoom } from './ui/lazyRoom.tsx';
import type { Views } from './ui/views.ts';

const AssessmentDock = lazyRoom(async () => (await import('./grid/AssessmentDock.tsx')).AssessmentDock, <DockPlace />);

function Fishbone() {
  return (
    <>
      <Guard>
        <Diagram />
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
  },
  assessment: {
    words: { zh: '评估表', en: 'Assessment' },
    Room: lazyRoom(async () => (await import('./grid/AssessmentView.tsx')).AssessmentView),
    hasCanvas: false,
    hasInspector: false,
    page: 'assessment',
  },
  compare: {
    words: { zh: '对比', en: 'Compare' },
    Room: lazyRoom(async () => (await import('./compare/CompareView.tsx')).CompareView),
    hasCanvas: false,
    hasInspector: false,
    page: 'compare',
    isPrintedAlone: true,
  },
};
