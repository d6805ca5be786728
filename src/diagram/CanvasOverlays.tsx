/** What floats over the canvas: density, key hints, legend, search, the overview map, and a word where to begin. */
import { MiniMap } from '@xyflow/react';
import type { Fishbone } from '../layout/shapes.ts';
import type { Density } from '../layout/style.ts';
import { color } from '../scene/tokens.ts';
import { preferences, useChain, useChart, usePreferences, useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { canvasWords } from '../words/canvas.ts';
import { CanvasSearch } from './CanvasSearch.tsx';
import { ColourSwitch } from './ColourSwitch.tsx';
import { KeyHints } from './KeyHints.tsx';
import { Legend } from './Legend.tsx';
import type { FishNode } from './nodes.ts';
import type { Camera } from './useCamera.ts';
import type { CanvasSize } from './useCanvasSize.ts';

const densities: readonly Density[] = ['compact', 'standard', 'detailed'];

export function CanvasOverlays({ fishbone, camera, size }: { fishbone: Fishbone; camera: Camera; size: CanvasSize }) {
  const words = useWords(canvasWords);
  const density = usePreferences((each) => each.density);
  const isSearching = useCanvasDesk((desk) => desk.isSearching);
  const isEmpty = useChain().ribs.length === 0;
  const isTyping = useChart((state) => state.editing !== null);
  return (
    <>
      <div className="overlay overlay-top-left">
        <Segmented
          label={words.density}
          options={densities.map((each) => ({ value: each, label: words[each] }))}
          value={density}
          onChange={(next) => preferences.set({ density: next })}
        />
        <ColourSwitch />
        {isSearching && <CanvasSearch />}
      </div>
      <div className="overlay overlay-bottom-left">
        <KeyHints />
      </div>
      <Legend fishbone={fishbone} size={size} />
      {camera.isPartial && (
        <MiniMap<FishNode>
          className="overlay-map"
          position="top-right"
          pannable
          zoomable
          ariaLabel={words.minimap}
          nodeColor={mapColor}
          nodeStrokeWidth={0}
          maskColor="rgb(27 47 75 / 0.1)"
        />
      )}
      {isEmpty && !isTyping && fishbone.ribs.length === 0 && (
        <div className="empty-hint">
          <p className="empty-hint-title">{words.emptyTitle}</p>
          <p>{words.emptyHint}</p>
        </div>
      )}
    </>
  );
}

function mapColor(node: FishNode): string {
  if (node.type === 'person') return node.data.card.rank === undefined ? color.control : color.red;
  return color.navy;
}
