/** The whole picture in a corner while the window shows a part of it. A press looks there, a drag moves the window along. */
import { useStore as useFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import type { Box, Fishbone, Point } from '../layout/shapes.ts';
import { FishSketch } from '../picture/FishSketch.tsx';
import { useWords } from '../ui/app.ts';
import { canvasWords } from '../words/canvas.ts';
import type { Camera } from './useCamera.ts';

const margin = 40;

export function OverviewMap({ fishbone, camera }: { fishbone: Fishbone; camera: Camera }) {
  const words = useWords(canvasWords);
  const svg = useRef<SVGSVGElement>(null);
  const [x, y, zoom] = useFlow((flow) => flow.transform);
  const width = useFlow((flow) => flow.width);
  const height = useFlow((flow) => flow.height);
  const shown: Box = { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
  const { bounds } = fishbone;

  // Not React's listener: that one cannot keep the browser from zooming the page.
  useEffect(() => {
    const map = svg.current;
    const zoomBy = (event: WheelEvent) => {
      event.preventDefault();
      camera.zoomBy(2 ** (-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)));
    };
    map?.addEventListener('wheel', zoomBy, { passive: false });
    return () => map?.removeEventListener('wheel', zoomBy);
  }, [camera]);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const map = event.currentTarget;
    const toFish = map.getScreenCTM()?.inverse();
    if (!toFish || event.button !== 0) return;
    const pointAt = (at: { clientX: number; clientY: number }): Point =>
      new DOMPoint(at.clientX, at.clientY).matrixTransform(toFish);
    const held = pointAt(event);
    const middle = { x: shown.x + shown.w / 2, y: shown.y + shown.h / 2 };
    const isInside = Math.abs(held.x - middle.x) < shown.w / 2 && Math.abs(held.y - middle.y) < shown.h / 2;
    const offset = isInside ? { x: held.x - middle.x, y: held.y - middle.y } : { x: 0, y: 0 };
    const look = (at: { clientX: number; clientY: number }) => {
      const point = pointAt(at);
      camera.lookAt({ x: point.x - offset.x, y: point.y - offset.y });
    };
    map.setPointerCapture(event.pointerId);
    if (!isInside) look(event);
    map.onpointermove = look;
    map.onlostpointercapture = () => {
      map.onpointermove = null;
    };
  };

  const [left, top, w, h] = [bounds.x - margin, bounds.y - margin, bounds.w + 2 * margin, bounds.h + 2 * margin];
  return (
    <svg
      ref={svg}
      className="overview-map"
      role="img"
      aria-label={words.minimap}
      viewBox={`${left} ${top} ${w} ${h}`}
      onPointerDown={onPointerDown}
    >
      <FishSketch fishbone={fishbone} bone={8} />
      <path
        className="overview-rest"
        d={`M${left - w} ${top - h}h${3 * w}v${3 * h}h${-3 * w}zM${shown.x} ${shown.y}v${shown.h}h${shown.w}v${-shown.h}z`}
        fillRule="evenodd"
      />
      <rect className="overview-window" x={shown.x} y={shown.y} width={shown.w} height={shown.h} />
    </svg>
  );
}
