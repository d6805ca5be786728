/**
 * One page as shapes and text: plain data that every painter (SVG, canvas, PDF, PPTX, React) can draw.
 * Units are the page's own; y grows downward; text stands on its baseline.
 */

export type Paint = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
};

/** Absolute path steps: move, line, cubic curve, close. */
export type PathStep =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type Shape =
  | ({ readonly kind: 'path'; readonly steps: readonly PathStep[]; readonly cap?: 'butt' | 'round' } & Paint)
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius?: number;
    } & Paint)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number } & Paint)
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly fill: string;
      readonly anchor?: 'start' | 'middle' | 'end';
    }
  | {
      readonly kind: 'group';
      /** What it stands for: a person's, a rib's id, "head", "legend". */
      readonly id?: string;
      /** Spoken or listed name. */
      readonly name?: string;
      readonly shapes: readonly Shape[];
      /** The texts in it are lines of one running text, for formats in which text is rewritten. */
      readonly flow?: Flow;
    };

/** A running text: where it begins, and its paragraphs from the top, each in the ink of its first line and so many lines long. */
export type Flow = {
  readonly x: number;
  readonly y: number;
  readonly paragraphs: readonly {
    readonly width: number;
    readonly lines: number;
    readonly lineHeight: number;
  }[];
  /** Free to the right of it, for a font that is wider. */
  readonly spare: number;
};

export function pathText(steps: readonly PathStep[]): string {
  return steps
    .map(
      (step) =>
        step[0] +
        step
          .slice(1)
          .map((value) => Math.round((value as number) * 100) / 100)
          .join(' '),
    )
    .join('');
}

/** Straight lines through points. */
export function polyline(...points: readonly (readonly [number, number])[]): PathStep[] {
  return points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y] as const);
}

/** Moves and scales shapes; text sizes and stroke widths scale along. */
export function placed(shapes: readonly Shape[], dx: number, dy: number, scale = 1): Shape[] {
  return shapes.map((shape) => placedShape(shape, dx, dy, scale));
}

function placedShape(shape: Shape, dx: number, dy: number, scale: number): Shape {
  const stroke =
    'strokeWidth' in shape && shape.strokeWidth !== undefined ? { strokeWidth: shape.strokeWidth * scale } : {};
  const dash = 'dash' in shape && shape.dash ? { dash: shape.dash.map((each) => each * scale) } : {};
  switch (shape.kind) {
    case 'path':
      return { ...shape, ...stroke, ...dash, steps: shape.steps.map((step) => movedStep(step, dx, dy, scale)) };
    case 'rect':
      return {
        ...shape,
        ...stroke,
        ...dash,
        x: shape.x * scale + dx,
        y: shape.y * scale + dy,
        w: shape.w * scale,
        h: shape.h * scale,
        ...(shape.radius === undefined ? {} : { radius: shape.radius * scale }),
      };
    case 'circle':
      return { ...shape, ...stroke, ...dash, x: shape.x * scale + dx, y: shape.y * scale + dy, r: shape.r * scale };
    case 'text':
      return { ...shape, x: shape.x * scale + dx, y: shape.y * scale + dy, size: shape.size * scale };
    case 'group':
      return {
        ...shape,
        ...(shape.flow && { flow: placedFlow(shape.flow, dx, dy, scale) }),
        shapes: placed(shape.shapes, dx, dy, scale),
      };
  }
}

function placedFlow({ x, y, paragraphs, spare }: Flow, dx: number, dy: number, scale: number): Flow {
  return {
    x: x * scale + dx,
    y: y * scale + dy,
    spare: spare * scale,
    paragraphs: paragraphs.map((each) => ({
      ...each,
      width: each.width * scale,
      lineHeight: each.lineHeight * scale,
    })),
  };
}

function movedStep(step: PathStep, dx: number, dy: number, scale: number): PathStep {
  const x = (value: number) => value * scale + dx;
  const y = (value: number) => value * scale + dy;
  switch (step[0]) {
    case 'Z':
      return step;
    case 'C':
      return ['C', x(step[1]), y(step[2]), x(step[3]), y(step[4]), x(step[5]), y(step[6])];
    default:
      return [step[0], x(step[1]), y(step[2])];
  }
}
