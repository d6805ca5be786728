import { useReactFlow, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Fishbone, Point } from '../layout/shapes.ts';
import { leadPerson } from '../store/selection.ts';
import { type RunningApp, useApp, useChart } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { closeUp, fitting, panned, showing, zoomed } from './camera.ts';
import { sightAt, stepAt } from './sight.ts';
import type { CanvasSize } from './useCanvasSize.ts';
import type { Canvas } from './useSeatDrag.ts';
import { useStep } from './useStep.ts';

/** More people than this change place at once, without a transition. */
export const animatedMost = 150;

export type Camera = {
  readonly view: CanvasView;
  readonly canvas: Canvas;
  /** The zoom the picture is drawn for (sight.ts). */
  readonly step: number;
  /** The window shows the whole picture, whatever it showed before. */
  readonly isWhole: boolean;
  /** The whole picture is larger than the window shows. */
  readonly isPartial: boolean;
  /** Brings a point of the fishbone to the canvas's middle. */
  readonly lookAt: (point: Point) => void;
  /** About the canvas's middle. */
  readonly zoomBy: (factor: number) => void;
  /** React Flow can be looked through from now on, not before. */
  readonly onInit: () => void;
  readonly onMoveStart: (event: unknown) => void;
  readonly onMove: (event: unknown, view: Viewport) => void;
};

/** What only a pointer needs. */
const forPointers = '.person-add, .seat-mark, .ground';

/**
 * The camera keeps the whole picture in the window until the user pans or zooms; from then on it keeps still, and only
 * brings the selected thing into view. Fit gives the picture back to it.
 */
export function useCamera(fishbone: Fishbone, size: CanvasSize, element: RefObject<HTMLDivElement | null>): Camera {
  const app = useApp();
  const flow = useReactFlow();
  const isFollowing = useRef(true);
  const current = useRef({ fishbone, size });
  current.current = { fishbone, size };
  const [isPartial, setIsPartial] = useState(false);
  const selection = useChart((state) => state.selection);
  const opened = useChart((state) => state.opened);

  const [stepAtHand, drawFor, drawOnceRested] = useStep(canvasDesk(app).getState().zoom);

  const note = useCallback(
    (view: Viewport) => {
      canvasDesk(app).setState({ zoom: view.zoom });
      const { bounds } = current.current.fishbone;
      const { width, height } = current.current.size;
      const left = bounds.x * view.zoom + view.x;
      const top = bounds.y * view.zoom + view.y;
      setIsPartial(
        left < -1 || top < -1 || left + bounds.w * view.zoom > width + 1 || top + bounds.h * view.zoom > height + 1,
      );
    },
    [app],
  );

  const look = useCallback(
    (view: Viewport) => {
      void flow.setViewport(view);
      drawFor(view.zoom);
      note(view);
    },
    [flow, note, drawFor],
  );

  const settle = useCallback(() => {
    const canvas = element.current;
    const people = current.current.fishbone.ribs.reduce((sum, rib) => sum + rib.people.length, 0);
    if (!canvas || people > animatedMost) return;
    canvas.classList.add('is-settling');
    clearTimeout(settling.get(canvas));
    settling.set(
      canvas,
      setTimeout(() => canvas.classList.remove('is-settling'), 200),
    );
  }, [element]);

  const fit = useCallback(() => {
    isFollowing.current = true;
    settle();
    look(fitting(current.current.fishbone, current.current.size.width, current.current.size.height));
  }, [look, settle]);

  // A new chart starts whole and without a transition. What it is drawn for is known before the camera is there: drawn
  // for where the camera was, a picture would be made twice.
  const openedBefore = useRef(-1);
  const fitted = useMemo(() => fitting(fishbone, size.width, size.height), [fishbone, size]);
  const isWhole = isFollowing.current || openedBefore.current !== opened;
  const step = isWhole ? stepAt(fitted.zoom) : stepAtHand;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout or window is what this answers to
  useLayoutEffect(() => {
    const isNew = openedBefore.current !== opened;
    if (flow.viewportInitialized) openedBefore.current = opened;
    if (isNew) isFollowing.current = true;
    else settle();
    if (isFollowing.current) look(fitted);
    else note(flow.getViewport());
  }, [fishbone, size, opened, flow.viewportInitialized]);

  const camera = useMemo(() => {
    const zoomBy = (factor: number) => {
      const { width, height } = current.current.size;
      isFollowing.current = false;
      look(zoomed(flow.getViewport(), factor, width, height));
    };
    const view: CanvasView = {
      fishbone: () => current.current.fishbone,
      fit,
      zoom(by) {
        settle();
        zoomBy(by === 1 ? 1.2 : 1 / 1.2);
      },
      zoomTo(zoom) {
        settle();
        zoomBy(zoom / flow.getZoom());
      },
      bringUp() {
        const { fishbone: shown, size: room } = current.current;
        const box = selectedBox(app, shown);
        const before = flow.getViewport();
        const view = box ? closeUp(box, before, room.width, room.height) : before;
        if (view === before) return;
        isFollowing.current = false;
        settle();
        look(view);
      },
      search: () => canvasDesk(app).setState({ isSearching: true }),
      menu: () => canvasDesk(app).setState((desk) => ({ menuAsked: desk.menuAsked + 1 })),
      field: () => element.current?.querySelector<HTMLElement>('.place-input') ?? null,
      drawing: () => element.current?.querySelector<HTMLElement>('.react-flow__viewport') ?? null,
      isDrawn: (each) => !each.matches(forPointers),
    };
    const canvas: Canvas = {
      element,
      toFish(x, y): Point {
        return flow.screenToFlowPosition({ x, y }, { snapToGrid: false });
      },
      panBy(dx, dy) {
        const { fishbone: shown, size: room } = current.current;
        const now = flow.getViewport();
        const next = panned(shown.bounds, now, dx, dy, room.width, room.height);
        if (next === now) return false;
        isFollowing.current = false;
        look(next);
        return true;
      },
    };
    return {
      view,
      canvas,
      zoomBy,
      lookAt(point: Point) {
        const { width, height } = current.current.size;
        const { zoom } = flow.getViewport();
        isFollowing.current = false;
        look({ zoom, x: width / 2 - point.x * zoom, y: height / 2 - point.y * zoom });
      },
      onInit() {
        const { fishbone: shown, size: room } = current.current;
        look(fitting(shown, room.width, room.height));
        if (isOnePerson(app) && sightAt(flow.getZoom()) === 'crowd') view.bringUp();
      },
      onMoveStart(event: unknown) {
        if (event) isFollowing.current = false;
      },
      onMove(event: unknown, now: Viewport) {
        if (!event) return;
        drawOnceRested(now.zoom);
        note(now);
      },
    };
  }, [flow, fit, look, note, drawOnceRested, settle, element, app]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the camera
  useLayoutEffect(() => {
    const isBlock = isOnePerson(app) && sightAt(flow.getZoom()) === 'crowd';
    if (isBlock) return camera.view.bringUp();
    if (isFollowing.current && !isPartial) return;
    const box = selectedBox(app, current.current.fishbone);
    if (!box) return;
    const before = flow.getViewport();
    const view = showing(box, before, current.current.size.width, current.current.size.height);
    if (view === before) return;
    settle();
    look(view);
  }, [selection]);

  useEffect(() => {
    canvasDesk(app).setState({ view: camera.view });
    return () => canvasDesk(app).setState({ view: null });
  }, [camera, app]);
  return useMemo(() => ({ ...camera, isPartial, step, isWhole }), [camera, isPartial, step, isWhole]);
}

const settling = new WeakMap<Element, ReturnType<typeof setTimeout>>();

/** One person alone is selected; in a crowd that is worth looking at, as nobody can be read there. */
function isOnePerson(app: RunningApp): boolean {
  const { selection } = app.chart.getState();
  return selection.kind === 'people' && selection.ids.length === 1;
}

function selectedBox(app: RunningApp, fishbone: Fishbone) {
  const { selection } = app.chart.getState();
  if (selection.kind === 'target') return fishbone.head.box;
  const lead = leadPerson(selection, app.chain());
  for (const rib of fishbone.ribs) {
    if (selection.kind === 'rib' && rib.id === selection.id) return rib.label;
    const person = rib.people.find((each) => each.id === lead);
    if (person) return person.box;
  }
  return null;
}
