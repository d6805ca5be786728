/** The fishbone on screen: React Flow for pan, zoom and marquee; what is drawn, and where, is the layout's. */
import { ReactFlow, ReactFlowProvider, useStore as useFlow, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { filteredOut } from '../domain/filters.ts';
import { captionLeading } from '../layout/head.ts';
import type { Fishbone } from '../layout/shapes.ts';
import { nobody } from '../store/selection.ts';
import { useApp, useChain, useChart, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { today } from '../ui/clock.ts';
import { useFilter } from '../ui/filterDesk.ts';
import { lazyFloat } from '../ui/lazyRoom.tsx';
import { fishTexts, fishWords } from '../words/fish.ts';
import { CanvasOverlays } from './CanvasOverlays.tsx';
import { Crowd } from './Crowd.tsx';
import { zoomLeast, zoomMost } from './camera.ts';
import { sizesFor } from './cardRoom.ts';
import './diagram.css';
import { FishTree } from './FishTree.tsx';
import { takesPress, useIsHandHeld } from './hand.ts';
import { type FishNode, fishNodes } from './nodes.ts';
import { PlaceField } from './PlaceField.tsx';
import { SeatMark } from './SeatMark.tsx';
import { Skeleton } from './Skeleton.tsx';
import { isKeptWhole, type Shown, tilesShown } from './shown.ts';
import { type Sight, sightAt, sightHead } from './sight.ts';
import { sightLabels } from './sightLabels.ts';
import { animatedMost, type Camera, useCamera } from './useCamera.ts';
import { useCanvasPointer } from './useCanvasPointer.tsx';
import { useCanvasSize } from './useCanvasSize.ts';
import { useFishbone, useLayoutOf } from './useFishbone.ts';
import { useMarquee } from './useMarquee.ts';
import { type SeatAim, useSeatDrag } from './useSeatDrag.ts';

const CanvasMenu = lazyFloat(async () => (await import('./CanvasMenu.tsx')).CanvasMenu);

type Props = { readonly onCopyPicture: () => void };

export function Diagram({ onCopyPicture }: Props) {
  return (
    <ReactFlowProvider>
      <Canvas onCopyPicture={onCopyPicture} />
    </ReactFlowProvider>
  );
}

const nothing: never[] = [];
const plain = { hideAttribution: true };
const panButtons = [1];
const handButtons = [0, 1];

function Canvas({ onCopyPicture }: Props) {
  const app = useApp();
  const fish = useWords(fishWords);
  const element = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const size = useCanvasSize(element);
  const layoutOf = useLayoutOf(size.width, size.height);
  const fishbone = useFishbone(layoutOf);
  const field = useRef<HTMLInputElement>(null);
  const camera = useCamera(fishbone, size, element);
  const aim = useSeatDrag(fishbone, layoutOf, camera.canvas);
  const sight = sightAt(camera.step);
  const shown = useShown(fishbone, camera, sight);
  const { nodes, target, crowd, cardSize } = useFishNodes(fishbone, aim, camera.step, shown);
  const marquee = useMarquee(fishbone);
  const opened = useChart((state) => state.opened);
  const isHand = useIsHandHeld();
  const pointer = useCanvasPointer(fishbone, camera, field);

  // React Flow calls itself an application; inside a tree it is only scaffolding.
  useLayoutEffect(() => element.current?.querySelector('.react-flow')?.setAttribute('role', 'none'), []);

  return (
    <div
      ref={element}
      className={`canvas is-${sight}${isHand ? ' is-hand' : ''}${aim && nodes.length <= animatedMost ? ' is-dragging' : ''}`}
      {...pointer.handlers}
    >
      <div
        className="canvas-tree"
        id={treeId}
        role="tree"
        aria-label={fish.fishbone}
        data-fishbone=""
        aria-multiselectable="true"
      >
        <ReactFlow
          id={`${treeId}flow`}
          nodes={nothing}
          edges={nothing}
          onSelectionStart={marquee.onSelectionStart}
          onPaneClick={() => takesPress(app) || app.chart.verbs.select(nobody)}
          onInit={camera.onInit}
          onMoveStart={camera.onMoveStart}
          onMove={camera.onMove}
          minZoom={zoomLeast}
          maxZoom={zoomMost}
          panOnScroll
          zoomOnDoubleClick={false}
          panOnDrag={isHand ? handButtons : panButtons}
          panActivationKeyCode={null}
          selectionOnDrag={!isHand}
          autoPanOnSelection={camera.isPartial}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          disableKeyboardA11y
          proOptions={plain}
        >
          <ViewportPortal>
            <div className="behind">
              <Ground fishbone={fishbone} />
              <Skeleton fishbone={fishbone} {...target} isCrowd={sight === 'crowd'} />
              {sight === 'crowd' && <Crowd {...crowd} />}
              <SeatMark fishbone={fishbone} aim={aim} />
            </div>
            <FishTree key={opened} nodes={nodes} sight={sight} size={cardSize} />
          </ViewportPortal>
        </ReactFlow>
      </div>
      <PlaceField fishbone={fishbone} view={camera.view} field={field} treeId={treeId} />
      <CanvasOverlays fishbone={fishbone} camera={camera} size={size} />
      {pointer.menu && (
        <CanvasMenu menu={pointer.menu} view={camera.view} onCopyPicture={onCopyPicture} onLeave={pointer.forgetMenu} />
      )}
    </div>
  );
}

/** A ground under the whole picture, so that the browser glides it as one layer and not as one for every few cards. */
function Ground({ fishbone }: { fishbone: Fishbone }) {
  const { x, y, w, h } = fishbone.bounds;
  return <div className="ground" style={{ left: x, top: y, width: w, height: h }} />;
}

/**
 * Whose cards are on the page. Where they come and go, they may come a moment after the window; but out of the crowd not
 * with the window as it was, for that showed everybody.
 */
function useShown(fishbone: Fishbone, { isWhole }: Camera, sight: Sight): Shown {
  const isKept = useMemo(() => isKeptWhole(fishbone), [fishbone]);
  const key = useFlow((flow) => (isKept ? '' : JSON.stringify(tilesShown(flow.transform, flow.width, flow.height))));
  const now = sight === 'crowd' ? 'nobody' : isWhole || key === '' ? 'all' : key;
  const last = useDeferredValue(now);
  const taken = now === 'nobody' || now === 'all' || last === 'nobody' ? now : last;
  return useMemo(() => (taken === 'nobody' || taken === 'all' ? taken : JSON.parse(taken)), [taken]);
}

function useFishNodes(fishbone: Fishbone, aim: SeatAim | null, step: number, shown: Shown) {
  const chain = useChain();
  const language = useLanguage();
  const selection = useChart((state) => state.selection);
  const colourBy = usePreferences((each) => each.colourBy);
  const filter = useFilter();
  const sight = sightAt(step);
  const preview = aim?.kind === 'person' ? aim.preview : null;
  const labels = useMemo(() => sightLabels(fishbone, step), [fishbone, step]);
  const { people, target } = chain;
  const head = useMemo(
    () => sightHead({ target }, fishbone, sight, fishTexts(language)),
    [target, fishbone, sight, language],
  );
  const caption = sight === 'near' ? fishbone.style.targetCaption * captionLeading : 0;
  const dimmed = useMemo(() => filteredOut(chain, filter), [chain, filter]);
  const before = useRef<ReadonlyMap<string, FishNode>>(new Map());
  const nodes = useMemo(() => {
    const next = fishNodes(
      {
        chain,
        fishbone,
        selection,
        preview,
        language,
        colourBy,
        today: today(),
        dimmed,
        head,
        labels,
        shown,
      },
      before.current,
    );
    before.current = new Map(next.map((node) => [node.id, node]));
    return next;
  }, [chain, fishbone, selection, preview, language, colourBy, dimmed, head, labels, shown]);
  const selected = useMemo(() => new Set<string>(selection.kind === 'people' ? selection.ids : []), [selection]);
  const cardSize = useMemo(() => sizesFor({ people }, fishbone, step, language), [people, fishbone, step, language]);
  return {
    nodes,
    cardSize,
    target: { head, caption },
    crowd: { chain, fishbone, selected, dimmed, colourBy, language, today: today() },
  };
}
