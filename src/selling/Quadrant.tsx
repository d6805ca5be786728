/** The quadrant with hands: points are dragged or moved by arrow keys, half a point at a time. */

import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DecisionChain, Edit, SellingPoint } from '../domain/chain.ts';
import { changeSellingPoint, removeSellingPoint } from '../domain/edits/selling.ts';
import { isEdge, letterOf } from '../domain/selling.ts';
import { standardMeasure } from '../layout/measure.ts';
import { isScored, quadrantPicture } from '../scene/selling/quadrant.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import { say } from '../ui/announce.ts';
import { type RunningApp, useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { leadToCell } from '../ui/cellDoors.ts';
import { followDrag } from '../ui/followDrag.ts';
import { rootOf } from '../ui/front.ts';
import { isSpent } from '../ui/keyTable.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { sellingWords } from '../words/selling.ts';
import { Disc } from './Disc.tsx';
import { pointsDesk, pointsHost } from './sellingHosts.tsx';

const firstWidth = 620;

export function Quadrant() {
  const app = useApp();
  const words = useWords(sellingWords);
  const language = useLanguage();
  const chain = useChain();
  const active = useSheetDesk(pointsHost(app), (desk) => desk.rowId);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(firstWidth);
  useLayoutEffect(() => {
    const watched = frame.current;
    if (!watched) return;
    // The square fits the room in both directions; under it stand the points without a score.
    const measure = () =>
      setWidth(Math.max(320, Math.min(watched.clientWidth || firstWidth, (watched.clientHeight || 700) - 92)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  const picture = useMemo(
    () => quadrantPicture(chain, { x: 0, y: 0, width, scale: 1, language, measure: standardMeasure }),
    [chain, width, language],
  );
  const points = chain.sellingPoints ?? [];
  const stop = points.some(({ id }) => id === active) ? active : points[0]?.id;
  const waiting = points.filter((point) => !isScored(point));
  const buttonOf = (point: SellingPoint, at?: { x: number; y: number }) => (
    <button
      key={point.id}
      type="button"
      className={`selling-point${at ? '' : ' is-waiting'}${point.id === active ? ' is-active' : ''}`}
      style={at && { left: at.x, top: at.y }}
      data-selling-point-id={point.id}
      aria-label={spoken(app, chain, point)}
      tabIndex={point.id === stop ? 0 : -1}
      onFocus={() => pointsDesk(app).setState({ rowId: point.id })}
      onKeyDown={(event) => onKeyDown(app, event, point.id)}
      onPointerDown={(event) => beginDrag(app, event, point.id, frame.current, picture.plane)}
    >
      {!at && <Disc letter={letterOf(chain, point.id)} isFilled={isEdge(point)} />}
      {!at && <span>{point.name.trim() || words.nameless}</span>}
    </button>
  );
  return (
    <section ref={frame} className="selling-quadrant" aria-label={words.quadrant}>
      <div className="selling-plane" style={{ width, height: picture.height }}>
        <svg width={width} height={picture.height} aria-hidden="true">
          {drawnShapes(picture.shapes)}
        </svg>
        {picture.discs.map(({ id, x, y }) => {
          const point = points.find((each) => each.id === id);
          return point && buttonOf(point, { x, y });
        })}
      </div>
      {waiting.length > 0 && (
        <div className="selling-waiting">
          <b>{words.unscored}</b>
          <span>{words.unscoredHelp}</span>
          {waiting.map((point) => buttonOf(point))}
        </div>
      )}
    </section>
  );
}

function spoken(app: RunningApp, chain: DecisionChain, point: SellingPoint): string {
  const words = app.words(sellingWords);
  const said = (score: number | null) => (score === null ? words.none : score.toFixed(1));
  const name = point.name.trim() || words.nameless;
  const edge = isEdge(point) ? words.edge : '';
  return words.said(letterOf(chain, point.id), name, said(point.value), said(point.uniqueness), edge);
}

const label = (point: SellingPoint) => ({ step: 'selling', subject: point.name.trim() }) as const;

/** Half a point; a point without scores begins in the middle. */
function moveEdit(id: string, dx: number, dy: number): Edit {
  return (chain) => {
    const point = chain.sellingPoints?.find((each) => each.id === id);
    if (!point) return chain;
    return changeSellingPoint(id, { value: (point.value ?? 5) + dx, uniqueness: (point.uniqueness ?? 5) + dy })(chain);
  };
}

const steps: Partial<Record<ViewVerb, readonly [number, number]>> = {
  left: [-0.5, 0],
  right: [0.5, 0],
  down: [0, -0.5],
  up: [0, 0.5],
};

function onKeyDown(app: RunningApp, event: KeyboardEvent, id: string): void {
  const chain = app.chain();
  const points = chain.sellingPoints ?? [];
  const at = points.findIndex((point) => point.id === id);
  const point = points[at];
  if (!point) return;
  const found = viewKey(event, 'selling-point');
  if (!found) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const named = points.find((each) => letterOf(chain, each.id) === event.key.toLowerCase());
    if (!named) return;
    event.preventDefault();
    return focusPoint(app, named.id);
  }
  event.preventDefault();
  if (isSpent(found, event)) return;
  const step = steps[found.does];
  if (step) {
    app.chart.verbs.commit(moveEdit(id, ...step), label(point));
    const moved = app.chain().sellingPoints?.[at];
    if (moved) say(app, spoken(app, app.chain(), moved));
    keepFocus(app, id);
  } else if (found.does === 'next') focusPoint(app, points[(at + 1) % points.length]?.id);
  else if (found.does === 'edit') leadToCell(app, 'selling-points-full', id, 'name');
  else {
    app.chart.verbs.commit(removeSellingPoint(id), label(point));
    focusPoint(app, (points[at + 1] ?? points[at - 1])?.id);
  }
}

function focusPoint(app: RunningApp, id: string | undefined): void {
  const found = [...rootOf(app).querySelectorAll<HTMLElement>('[data-selling-point-id]')].find(
    (each) => each.dataset.sellingPointId === id,
  );
  found?.focus();
}

/** A point that gets its first score leaves the row of the others: its button is another one. */
function keepFocus(app: RunningApp, id: string): void {
  requestAnimationFrame(() => focusPoint(app, id));
}

/** Shown while it is dragged, one step when it is let go; Escape takes it back. */
function beginDrag(
  app: RunningApp,
  event: PointerEvent<HTMLElement>,
  id: string,
  frame: HTMLElement | null,
  plane: { x: number; y: number; w: number; h: number },
): void {
  if (event.button !== 0 || !frame) return;
  const settled = app.chain();
  const point = settled.sellingPoints?.find((each) => each.id === id);
  const picture = frame.querySelector('.selling-plane');
  if (!point || !picture) return;
  let edit: Edit | null = null;
  followDrag(event, {
    onMove: ({ clientX, clientY }) => {
      const box = picture.getBoundingClientRect();
      const value = ((clientX - box.left - plane.x) / plane.w) * 10;
      const uniqueness = (1 - (clientY - box.top - plane.y) / plane.h) * 10;
      edit = changeSellingPoint(id, { value, uniqueness });
      app.chart.verbs.preview(edit(settled));
    },
    onEnd: (end) => {
      app.chart.verbs.preview(null);
      if (end === 'dropped' && edit) app.chart.verbs.commit(edit, label(point));
      keepFocus(app, id);
    },
  });
}
