/** A page on a 2D canvas. */
import { standardMeasure } from '../layout/measure.ts';
import type { Page } from '../scene/page.ts';
import type { Paint, PathStep, Shape } from '../scene/shapes.ts';
import { color } from '../scene/tokens.ts';
import { autospaced, gapOf } from './autospaced.ts';

export type CanvasOptions = {
  /** Pixels a unit. */
  readonly scale: number;
  readonly isTransparent: boolean;
  /** As CSS writes it, best first. */
  readonly fontFamilies: string;
};

/** Paints the whole page, its upper left corner at the canvas's. */
export function paintPage(page: Page, context: CanvasRenderingContext2D, options: CanvasOptions): void {
  context.save();
  context.scale(options.scale, options.scale);
  context.fontKerning = 'none';
  if (!options.isTransparent) {
    context.fillStyle = color.paper;
    context.fillRect(0, 0, page.width, page.height);
  }
  for (const { from, to, ...paint } of page.connectors) {
    tracePath(
      [
        ['M', ...from],
        ['L', ...to],
      ],
      context,
    );
    finish(paint, 'butt', context);
  }
  for (const shape of page.shapes) paintShape(shape, context, options.fontFamilies);
  for (const shape of page.tableShapes) paintShape(shape, context, options.fontFamilies);
  context.restore();
}

function paintShape(shape: Shape, context: CanvasRenderingContext2D, families: string): void {
  switch (shape.kind) {
    case 'group':
      for (const each of shape.shapes) paintShape(each, context, families);
      return;
    case 'path':
      tracePath(shape.steps, context);
      return finish(shape, shape.cap ?? 'butt', context);
    case 'rect':
      context.beginPath();
      if (shape.radius) context.roundRect(shape.x, shape.y, shape.w, shape.h, shape.radius);
      else context.rect(shape.x, shape.y, shape.w, shape.h);
      return finish(shape, 'butt', context);
    case 'circle':
      context.beginPath();
      context.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
      return finish(shape, 'butt', context);
    case 'text':
      return paintText(shape, context, families);
  }
}

function tracePath(steps: readonly PathStep[], context: CanvasRenderingContext2D): void {
  context.beginPath();
  for (const step of steps) {
    switch (step[0]) {
      case 'M':
        context.moveTo(step[1], step[2]);
        break;
      case 'L':
        context.lineTo(step[1], step[2]);
        break;
      case 'C':
        context.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
        break;
      case 'Z':
        context.closePath();
    }
  }
}

/** Fills and strokes what was traced. */
function finish(paint: Paint, cap: CanvasLineCap, context: CanvasRenderingContext2D): void {
  context.globalAlpha = paint.opacity ?? 1;
  if (paint.fill) {
    context.fillStyle = paint.fill;
    context.fill();
  }
  if (paint.stroke) {
    context.setLineDash([...(paint.dash ?? [])]);
    context.lineCap = cap;
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint.strokeWidth ?? 1;
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintText(shape: Extract<Shape, { kind: 'text' }>, context: CanvasRenderingContext2D, families: string): void {
  context.font = `${shape.bold ? 700 : 400} ${shape.size}px ${families}`;
  context.fillStyle = shape.fill;
  context.textAlign = 'left';
  // Letters the export font lacks may come out wider than the layout counted on; those are drawn closer.
  const runs = autospaced(shape.text).map((text) => ({
    text,
    width: Math.min(context.measureText(text).width, standardMeasure(text, shape.size, shape.bold === true)),
  }));
  const gap = gapOf(shape.size);
  const width = runs.reduce((sum, run) => sum + run.width, gap * (runs.length - 1));
  let x = shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
  for (const run of runs) {
    context.fillText(run.text, x, shape.y, run.width);
    x += run.width + gap;
  }
}
