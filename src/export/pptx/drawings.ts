/** What a template draws on its slides: background, bars, logos; without placeholders, which are empty on a slide of ours. */
import type { PathStep } from '../../scene/shapes.ts';
import { type Tint, tintOf } from './colors.ts';
import { type DrawnText, drawnText } from './drawnText.ts';
import { type Fill, fillIn, type Palette, themeFill } from './fills.ts';
import { carried, groupPlace, identity, type Matrix, placeOf } from './matrix.ts';
import { outlineOf } from './outline.ts';
import { enclosing, type Frame, grown } from './placement.ts';
import { allNamed, childNamed, numberOf, type XmlElement } from './xmlTree.ts';

export type Drawing = {
  /** On the slide, in EMU. */
  readonly steps: readonly PathStep[];
  /** Around them. */
  readonly frame: Frame;
  /** Carries a picture's unit square onto the slide. */
  readonly matrix: Matrix;
  readonly fill: Fill | undefined;
  readonly line: { readonly tint: Tint; readonly width: number } | undefined;
  /** A text, a table or a chart stands in it. */
  readonly hasContent: boolean;
  readonly text: DrawnText | undefined;
  /** What it takes of the slide. */
  readonly boxes: readonly Frame[];
};

/** The slide's ground, as a drawing as large as the slide; white where the part says nothing. */
export function groundOf(parts: readonly (readonly [XmlElement, Palette])[], slide: Frame): Drawing {
  const matrix: Matrix = [slide.w, 0, 0, slide.h, 0, 0];
  const steps = carried(outlineOf(undefined, 1, 1), matrix);
  const fill = parts
    .map(([part, palette]) => {
      const background = childNamed(childNamed(part, 'cSld'), 'bg');
      return fillIn(childNamed(background, 'bgPr'), palette) ?? themeFill(childNamed(background, 'bgRef'), palette);
    })
    .find((each): each is Fill => each !== undefined && each !== 'none');
  const white: Fill = { kind: 'solid', tint: { hex: '#FFFFFF', opacity: 1 } };
  return {
    steps,
    frame: slide,
    matrix,
    fill: fill ?? white,
    line: undefined,
    hasContent: false,
    text: undefined,
    boxes: [slide],
  };
}

/** Back to front. */
export function drawingsOf(part: XmlElement, palette: Palette): Drawing[] {
  const tree = childNamed(childNamed(part, 'cSld'), 'spTree');
  return tree ? drawnIn(tree, palette, identity, undefined) : [];
}

type GroupFill = Fill | 'none' | undefined;

function drawnIn(holder: XmlElement, palette: Palette, parent: Matrix, groupFill: GroupFill): Drawing[] {
  return holder.children.flatMap((child): Drawing[] => {
    switch (child.name) {
      case 'grpSp': {
        const properties = childNamed(child, 'grpSpPr');
        const inner = groupPlace(childNamed(properties, 'xfrm'), parent);
        return drawnIn(child, palette, inner, fillIn(properties, palette) ?? groupFill);
      }
      case 'AlternateContent': {
        const chosen = childNamed(child, 'Choice') ?? childNamed(child, 'Fallback');
        return chosen ? drawnIn(chosen, palette, parent, groupFill) : [];
      }
      case 'sp':
      case 'pic':
      case 'cxnSp':
      case 'graphicFrame':
        return isHidden(child) || allNamed(child, 'ph').length > 0 ? [] : one(child, palette, parent, groupFill);
      default:
        return [];
    }
  });
}

function isHidden(shape: XmlElement): boolean {
  return ['1', 'true'].includes(allNamed(shape, 'cNvPr')[0]?.attributes.get('hidden') ?? '');
}

function one(shape: XmlElement, palette: Palette, parent: Matrix, groupFill: GroupFill): Drawing[] {
  const properties = childNamed(shape, 'spPr');
  const transform = childNamed(properties, 'xfrm') ?? childNamed(shape, 'xfrm');
  const matrix = placeOf(transform, parent);
  if (!matrix) return [];
  const size = childNamed(transform, 'ext');
  const unit = outlineOf(properties, numberOf(size, 'cx'), numberOf(size, 'cy'));
  const steps = carried(unit, matrix);
  const isOpen = shape.name === 'cxnSp' || !steps.some(([kind]) => kind === 'Z');
  const fill = isOpen ? undefined : fillOf(shape, properties, palette, groupFill);
  const line = lineOf(shape, properties, palette);
  const hasContent =
    shape.name === 'graphicFrame' || allNamed(shape, 't').some(({ inner, end }) => end - inner > '</a:t>'.length);
  if (!fill && !line && !hasContent) return [];
  const reach = (line?.width ?? 0) / 2;
  const around = enclosing(steps.flatMap(pointsOf));
  const boxes = (fill || hasContent ? [around] : strokes(steps)).map((box) => grown(box, reach));
  const text = hasContent ? drawnText(shape, palette.written, palette.colors) : undefined;
  return [{ steps, frame: around, matrix, fill, line, hasContent, text, boxes }];
}

function fillOf(
  shape: XmlElement,
  properties: XmlElement | undefined,
  palette: Palette,
  groupFill: GroupFill,
): Fill | undefined {
  const fill =
    shape.name === 'pic'
      ? fillIn(shape, palette)
      : childNamed(properties, 'grpFill')
        ? groupFill
        : (fillIn(properties, palette) ?? themeFill(childNamed(childNamed(shape, 'style'), 'fillRef'), palette));
  return fill === 'none' ? undefined : fill;
}

/** The usual width where none is written: 0.75 pt. */
const usualWidth = 9525;

function lineOf(shape: XmlElement, properties: XmlElement | undefined, palette: Palette): Drawing['line'] {
  const written = childNamed(properties, 'ln');
  const fill = fillIn(written, palette);
  if (fill === 'none') return undefined;
  const reference = childNamed(childNamed(shape, 'style'), 'lnRef');
  const tint =
    fill?.kind === 'solid' ? fill.tint : numberOf(reference, 'idx') > 0 ? tintOf(reference, palette.colors) : undefined;
  return tint && { tint, width: numberOf(written, 'w') || usualWidth };
}

function pointsOf(step: PathStep): Frame[] {
  const numbers = step.slice(1) as number[];
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0, w: 0, h: 0 }] : []));
}

/** An outline without a fill leaves its inside free: a box for each of its strokes. */
function strokes(steps: readonly PathStep[]): Frame[] {
  let [start, last] = [pointsOf(steps[0] ?? ['Z']), pointsOf(steps[0] ?? ['Z'])];
  return steps.slice(1).map((step) => {
    const points = step[0] === 'Z' ? start : pointsOf(step);
    const box = enclosing([...last, ...points]);
    last = points.slice(-1);
    if (step[0] === 'M') start = last;
    return box;
  });
}
