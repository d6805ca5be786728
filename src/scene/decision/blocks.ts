/** What the parts of the decision mode's page share. */
import type { Measure } from '../../layout/measure.ts';
import type { Box } from '../../layout/shapes.ts';
import { wrapped } from '../../layout/wrap.ts';
import type { Language } from '../../words/language.ts';
import type { Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { type Ink, writtenLines } from '../writing.ts';

export type Setting = {
  readonly language: Language;
  readonly measure: Measure;
  /** The sheet's: everything is that much larger than on a slide. */
  readonly u: number;
  /** As the page prints it; days of its year are printed without theirs. */
  readonly date: string;
  /** The upper parts have a rule of their own: no heading's is near. */
  readonly hasRule: boolean;
};

const shrinking = [1, 0.92, 0.85, 0.78, 0.7, 0.6, 0.5, 0.4];
const leading = 1.25;

/** A text in a box, in at most so many lines and never cut: set smaller until it fits. `ink.size` is the size wanted. */
export function textIn(text: string, box: Box, ink: Ink, linesMost: number, measure: Measure): Shape[] {
  const bold = ink.bold === true;
  const sizes = shrinking.map((share) => share * ink.size);
  const fits = (size: number) => {
    const lines = wrapped(text, box.w, size, bold, measure);
    return lines.length <= linesMost && lines.length * size * leading <= box.h + 0.5;
  };
  const size = sizes.find(fits) ?? ink.size * 0.3;
  const lines = wrapped(text, box.w, size, bold, measure);
  const height = lines.length * size * leading;
  const x = ink.anchor === 'middle' ? box.x + box.w / 2 : ink.anchor === 'end' ? box.x + box.w : box.x;
  return writtenLines(lines, x, box.y + (box.h - height) / 2, size * leading, { ...ink, size });
}

/** How many lines a text takes at its own size. */
export function lineCount(text: string, width: number, { size, bold }: Ink, measure: Measure): number {
  return wrapped(text, width, size, bold === true, measure).length;
}

export function rule(x: number, y: number, w: number, isHeavy: boolean, u: number): Shape {
  const h = (isHeavy ? 2 : 1) * u;
  return { kind: 'rect', x, y, w, h, fill: isHeavy ? color.ink : color.line };
}

export function group(id: string, name: string, shapes: readonly Shape[]): Shape[] {
  return shapes.length > 0 ? [{ kind: 'group', id, name, shapes }] : [];
}
