/** Shapes drawn back, so that others stand out: mixed into their ground, because not every format knows opacity. */
import type { Shape } from './shapes.ts';

/** design-2.md §5. */
const fadedStrength = 0.38;

/** `ground` is the colour behind them, `strength` what is left of their own. */
export function faded(shapes: readonly Shape[], ground: string, strength = fadedStrength): Shape[] {
  const mix = (colour: string) => mixed(colour, ground, strength);
  return shapes.map((shape): Shape => {
    if (shape.kind === 'group') return { ...shape, shapes: faded(shape.shapes, ground, strength) };
    if (shape.kind === 'text') return { ...shape, fill: mix(shape.fill) };
    return {
      ...shape,
      ...(shape.fill === undefined ? {} : { fill: mix(shape.fill) }),
      ...(shape.stroke === undefined ? {} : { stroke: mix(shape.stroke) }),
    };
  });
}

type Mix = { readonly colour: string; readonly ground: string; readonly strength: number };

const mixes = new Map<string, string>();
const madeOf = new Map<string, Mix>();

/** What a drawn-back colour was mixed of. */
export function mixOf(made: string): Mix | undefined {
  return madeOf.get(made);
}

function mixed(colour: string, ground: string, strength: number): string {
  const key = colour + ground + strength;
  const known = mixes.get(key);
  if (known) return known;
  const channel = (text: string, at: number) => Number.parseInt(text.slice(1 + 2 * at, 3 + 2 * at), 16);
  const digits = [0, 1, 2]
    .map((at) => Math.round(channel(colour, at) * strength + channel(ground, at) * (1 - strength)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
  // Written as large or small as the colour itself, which tells white on red from paper (tokens.ts).
  const made = `#${colour === colour.toUpperCase() ? digits.toUpperCase() : digits}`;
  mixes.set(key, made);
  madeOf.set(made, { colour, ground, strength });
  return made;
}
