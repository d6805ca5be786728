/** The method's marks on screen, from the same shapes the exports paint. */
import { memo, type ReactNode } from 'react';
import type { Level, Stance } from '../domain/scales.ts';
import { levelMeter, markSize, meterWidth, otherSeatMark, stanceMark, warningMark } from '../scene/marks.ts';
import { pathText, type Shape } from '../scene/shapes.ts';
import { color } from '../scene/tokens.ts';
import { onScreen } from './shade.ts';

/** Shapes as SVG children; strokes are attributes, so a picture of the screen keeps them. */
export function drawnShapes(shapes: readonly Shape[]): ReactNode {
  return shapes.map((shape, index) => {
    const key = `${index}`;
    switch (shape.kind) {
      case 'path':
        return <path key={key} d={pathText(shape.steps)} strokeLinecap={shape.cap ?? 'butt'} {...paintOf(shape)} />;
      case 'rect':
        return (
          <rect
            key={key}
            x={shape.x}
            y={shape.y}
            width={shape.w}
            height={shape.h}
            rx={shape.radius}
            {...paintOf(shape)}
          />
        );
      case 'circle':
        return <circle key={key} cx={shape.x} cy={shape.y} r={shape.r} {...paintOf(shape)} />;
      case 'text':
        return (
          <text
            key={key}
            x={shape.x}
            y={shape.y}
            fontSize={shape.size}
            fontWeight={shape.bold ? 700 : 400}
            fill={onScreen(shape.fill, true)}
            textAnchor={shape.anchor ?? 'start'}
          >
            {shape.text}
          </text>
        );
      case 'group':
        return <g key={key}>{drawnShapes(shape.shapes)}</g>;
    }
    return null;
  });
}

function paintOf(shape: {
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly number[];
  opacity?: number;
}) {
  return {
    fill: shape.fill === undefined ? 'none' : onScreen(shape.fill),
    stroke: shape.stroke === undefined ? undefined : onScreen(shape.stroke),
    strokeWidth: shape.strokeWidth,
    strokeDasharray: shape.dash?.join(' '),
    opacity: shape.opacity,
  };
}

export const StanceGlyph = memo(function StanceGlyph({ stance, size }: { stance: Stance | null; size: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox={`0 0 ${markSize} ${markSize}`} aria-hidden="true">
      {drawnShapes(stanceMark(stance))}
    </svg>
  );
});

export const WarningGlyph = memo(function WarningGlyph({ size }: { size: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox={`0 0 ${markSize} ${markSize}`} aria-hidden="true">
      {drawnShapes(warningMark)}
    </svg>
  );
});

/** The 3 + 3 meter as two paths: what is reached or wanted, and what is not. `cell` and `height` in px. */
export const LevelMeter = memo(function LevelMeter({
  level,
  target = null,
  cell = 5,
  height = 9,
  background = color.paper,
}: {
  level: Level | null;
  target?: Level | null;
  cell?: number;
  height?: number;
  background?: string;
}) {
  const width = meterWidth(cell);
  return (
    <svg
      className="mark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {drawnShapes(levelMeter(level, target, { cell, height, background }))}
    </svg>
  );
});

/** ↔ on the red tab, in the tab's own size. */
export function OtherSeatGlyph() {
  return (
    <svg className="mark" width="0.9em" height="0.9em" viewBox="0 0 16 16" aria-hidden="true">
      {drawnShapes(otherSeatMark)}
    </svg>
  );
}
