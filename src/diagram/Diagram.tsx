/** The fishbone on screen: React Flow for pan, zoom and marquee; everything else is the layout's. */
import { type NodeChange, ReactFlow, ReactFlowProvider, SelectionMode, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { lazy, Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import type { PersonId } from '../domain/chain.ts';
import { nobody, selectedPeople } from '../store/selection.ts';
import { chainNow, chart, useChain, useChart, useLanguage, useWords } from '../ui/app.ts';
import { fishWords } from '../words/fish.ts';
import { CanvasOverlays } from './CanvasOverlays.tsx';
import './diagram.css';
import { nodeTypes } from './fishNodes.tsx';
import { type FishNode, fishNodes, noSlides } from './nodes.ts';
import { PlaceField } from './PlaceField.tsx';
import { SeatMark } from './SeatMark.tsx';
import { Skeleton } from './Skeleton.tsx';
import { animatedMost, useCamera } from './useCamera.ts';
import { useCanvasPointer } from './useCanvasPointer.tsx';
import { useCanvasSize } from './useCanvasSize.ts';
import { useFishbone } from './useFishbone.ts';
import { useSeatDrag } from './useSeatDrag.ts';

const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu.tsx')).CanvasMenu }));

export function Diagram() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

const noEdges: never[] = [];
const plain = { hideAttribution: true };
const panButtons = [1];
const treeId = 'fishbone-tree';

function Canvas() {
  const fish = useWords(fishWords);
  const element = useRef<HTMLDivElement>(null);
  const size = useCanvasSize(element);
  const fishbone = useFishbone(size.width, size.height);
  const field = useRef<HTMLInputElement>(null);
  const camera = useCamera(fishbone, size, element);
  const aim = useSeatDrag(fishbone, camera.canvas);
  const nodes = useFishNodes(fishbone, aim?.kind === 'person' ? aim : null);
  const pointer = useCanvasPointer(fishbone, camera, field);

  // React Flow calls itself an application; inside a tree it is only scaffolding.
  useLayoutEffect(() => element.current?.querySelector('.react-flow')?.setAttribute('role', 'none'), []);

  return (
    <div
      ref={element}
      className={`canvas${aim && nodes.length <= animatedMost ? ' is-dragging' : ''}`}
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
        <ReactFlow<FishNode>
          nodes={nodes}
          edges={noEdges}
          nodeTypes={nodeTypes}
          onNodesChange={onNodesChange}
          onSelectionStart={() => {
            isMarquee = true;
          }}
          onSelectionEnd={() => {
            isMarquee = false;
          }}
          onPaneClick={() => chart.verbs.select(nobody)}
          selectionMode={SelectionMode.Partial}
          onInit={camera.onInit}
          onMoveStart={camera.onMoveStart}
          onMove={camera.onMove}
          minZoom={0.05}
          maxZoom={4}
          panOnScroll
          zoomOnDoubleClick={false}
          panOnDrag={panButtons}
          panActivationKeyCode={null}
          selectionOnDrag
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          selectNodesOnDrag={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          elevateNodesOnSelect={false}
          proOptions={plain}
          onPaneContextMenu={pointer.onPaneMenu}
          onNodeContextMenu={pointer.onNodeMenu}
        >
          <ViewportPortal>
            <div className="behind">
              <Skeleton fishbone={fishbone} />
              <SeatMark fishbone={fishbone} aim={aim} />
            </div>
          </ViewportPortal>
        </ReactFlow>
      </div>
      <PlaceField fishbone={fishbone} view={camera.view} field={field} treeId={treeId} />
      <CanvasOverlays fishbone={fishbone} camera={camera} size={size} />
      {pointer.menu && (
        <Suspense>
          <CanvasMenu menu={pointer.menu} view={camera.view} />
        </Suspense>
      )}
    </div>
  );
}

/** Node objects, each re-used while it stays equal, so that React Flow redraws only what changed. */
function useFishNodes(
  fishbone: Parameters<typeof fishNodes>[1],
  aim: { preview: Parameters<typeof slidesOf>[0] } | null,
): FishNode[] {
  const chain = useChain();
  const language = useLanguage();
  const selection = useChart((state) => state.selection);
  const before = useRef<ReadonlyMap<string, FishNode>>(new Map());
  return useMemo(() => {
    const nodes = fishNodes(
      chain,
      fishbone,
      selection,
      aim ? slidesOf(aim.preview) : noSlides,
      language,
      before.current,
    );
    before.current = new Map(nodes.map((node) => [node.id, node]));
    return nodes;
  }, [chain, fishbone, selection, aim, language]);
}

function slidesOf(preview: {
  slides: (typeof noSlides)['people'];
  ribId: NonNullable<(typeof noSlides)['ribId']>;
  labelSlide: (typeof noSlides)['label'];
}): typeof noSlides {
  return { people: preview.slides, ribId: preview.ribId, label: preview.labelSlide };
}

let isMarquee = false;

/** Only the marquee selects through React Flow; clicks are the pointer's. */
function onNodesChange(changes: NodeChange<FishNode>[]): void {
  if (!isMarquee) return;
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length === 0) return;
  const ids = new Set<string>(selectedPeople(chart.getState().selection, chainNow()));
  for (const change of selects) {
    if (!change.id.startsWith('person:')) continue;
    if (change.selected) ids.add(change.id);
    else ids.delete(change.id);
  }
  chart.verbs.select(ids.size === 0 ? nobody : { kind: 'people', ids: [...ids] as PersonId[] });
}
