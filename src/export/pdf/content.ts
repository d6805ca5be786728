/** One page's shapes as PDF operators, in the page's own units: y grows downward under the page's matrix. */
import type { Page } from '../../scene/page.ts';
import type { Paint, PathStep, Shape } from '../../scene/shapes.ts';
import type { FontWeight } from '../font/slices.ts';
import { circleSteps, rectSteps } from '../outlines.ts';
import { hex } from './fontObject.ts';
import type { GlyphPlan } from './glyphPlan.ts';

/** A picture to be laid over the text, at its place on the page, in units. */
export type PlacedPicture = {
  readonly text: string;
  /** In em. */
  readonly width: number;
  readonly weight: FontWeight;
  readonly fill: string;
  /** Start of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

export type PageContent = { readonly operators: string; readonly pictures: readonly PlacedPicture[] };

/** @param fonts the names both weights have on the page */
export function pageContent(page: Page, plan: GlyphPlan, fonts: Readonly<Record<FontWeight, string>>): PageContent {
  const lines: string[] = [];
  const pictures: PlacedPicture[] = [];
  const state = new Map<string, string>();
  const set = (name: string, operator: string) => {
    if (state.get(name) === operator) return;
    state.set(name, operator);
    lines.push(operator);
  };
  const stroke = (color: string, width: number, dash: readonly number[], cap: 0 | 1) => {
    set('stroke', `${rgb(color)} RG`);
    set('width', `${number(width)} w`);
    set('dash', `[${dash.map((each) => number(each)).join(' ')}] 0 d`);
    set('cap', `${cap} J`);
  };
  const path = (steps: readonly PathStep[], paint: Paint, cap: 0 | 1) => {
    if (!paint.fill && !paint.stroke) return;
    if (paint.fill) set('fill', `${rgb(paint.fill)} rg`);
    if (paint.stroke) stroke(paint.stroke, paint.strokeWidth ?? 1, paint.dash ?? [], cap);
    lines.push(steps.map(operator).join('\n'), paint.fill && paint.stroke ? 'B' : paint.fill ? 'f' : 'S');
  };
  const text = (shape: Extract<Shape, { kind: 'text' }>) => {
    const weight = shape.bold ? 'bold' : 'regular';
    const glyphs = plan.line(shape.text, weight);
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * shape.size;
    let x = shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
    set('fill', `${rgb(shape.fill)} rg`);
    const codes = glyphs.map((glyph) => hex(glyph.id)).join('');
    lines.push(
      `BT/${fonts[weight]} ${number(shape.size)} Tf 1 0 0 -1 ${number(x)} ${number(shape.y)} Tm<${codes}>Tj ET`,
    );
    for (const glyph of glyphs) {
      if (glyph.picture) pictures.push({ ...glyph.picture, weight, fill: shape.fill, x, y: shape.y, size: shape.size });
      x += glyph.advance * shape.size;
    }
  };
  const draw = (shape: Shape): void => {
    switch (shape.kind) {
      case 'group':
        return shape.shapes.forEach(draw);
      case 'path':
        return path(shape.steps, shape, shape.cap === 'round' ? 1 : 0);
      case 'rect':
        return path(rectSteps(shape), shape, 0);
      case 'circle':
        return path(circleSteps(shape), shape, 0);
      case 'text':
        return text(shape);
    }
  };
  for (const { from, to, ...paint } of page.connectors)
    path(
      [
        ['M', ...from],
        ['L', ...to],
      ],
      paint,
      0,
    );
  page.shapes.forEach(draw);
  page.tableShapes.forEach(draw);
  return { operators: lines.join('\n'), pictures };
}

function operator(step: PathStep): string {
  switch (step[0]) {
    case 'M':
      return `${number(step[1])} ${number(step[2])} m`;
    case 'L':
      return `${number(step[1])} ${number(step[2])} l`;
    case 'C':
      return `${step
        .slice(1)
        .map((value) => number(value as number))
        .join(' ')} c`;
    case 'Z':
      return 'h';
  }
}

/** `#1B2F4B` as three shares of one. */
function rgb(color: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255, 1000)).join(' ');
}

/** Plain decimal, never an exponent. */
function number(value: number, precision = 100): string {
  return String(Math.round(value * precision) / precision + 0);
}
