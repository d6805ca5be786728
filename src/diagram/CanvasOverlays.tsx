/** What floats over the canvas: density, zoom, key hints, legend, search, the overview map, and a word where to begin. */
import type { Fishbone } from '../layout/shapes.ts';
import type { Density } from '../layout/style.ts';
import { useApp, useChain, useChart, usePreferences, useWords } from '../ui/app.ts';
import { canvasDesk, useCanvasDesk } from '../ui/canvasDesk.ts';
import { lazyFloat, lazyRoom } from '../ui/lazyRoom.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { canvasWords } from '../words/canvas.ts';
import { ColourSwitch } from './ColourSwitch.tsx';
import { areCornersApart } from './camera.ts';
import { KeyHints } from './KeyHints.tsx';
import { Legend } from './Legend.tsx';
import type { Camera } from './useCamera.ts';
import type { CanvasSize } from './useCanvasSize.ts';
import { ZoomControls } from './ZoomControls.tsx';

const CanvasSearch = lazyFloat(async () => (await import('./CanvasSearch.tsx')).CanvasSearch, 'typedInto');
const OverviewMap = lazyRoom(async () => (await import('./OverviewMap.tsx')).OverviewMap);

const densities: readonly Density[] = ['compact', 'standard', 'detailed'];

export function CanvasOverlays({ fishbone, camera, size }: { fishbone: Fishbone; camera: Camera; size: CanvasSize }) {
  const app = useApp();
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
          onChange={(next) => app.preferences.set({ density: next })}
        />
        <ColourSwitch />
        {isSearching && <CanvasSearch onLeave={() => canvasDesk(app).setState({ isSearching: false })} />}
      </div>
      <div className={`overlay overlay-top-right${areCornersApart(size.width) ? '' : ' is-below'}`}>
        <ZoomControls />
        {camera.isPartial && <OverviewMap fishbone={fishbone} camera={camera} />}
      </div>
      <div className="overlay overlay-bottom-left">
        <KeyHints />
      </div>
      <Legend fishbone={fishbone} size={size} />
      {isEmpty && !isTyping && fishbone.ribs.length === 0 && (
        <div className="empty-hint">
          <p className="empty-hint-title">{words.emptyTitle}</p>
          <p>{words.emptyHint}</p>
        </div>
      )}
    </>
  );
}
