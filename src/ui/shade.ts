/** The colours of what is drawn on screen: custom properties, so that a drawing follows the look without being drawn again. */
import { mixOf } from '../scene/faded.ts';
import { color, type screenColor } from '../scene/tokens.ts';

type ShadeName = keyof typeof color | keyof typeof screenColor;

/** `ink2` is `--ink-2` in style sheets. */
export function propertyOf(name: string): string {
  return `--${name.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`;
}

export function shade(name: ShadeName): string {
  return `var(${propertyOf(name)})`;
}

const names = new Map<string, ShadeName>();
for (const [name, value] of Object.entries(color)) if (!names.has(value)) names.set(value, name as ShadeName);

/** A page's colour as the screen shows it. Red is lighter where it writes; what was mixed is mixed anew; any other stays as it is. */
export function onScreen(colour: string, isText = false): string {
  const name = names.get(colour);
  if (name) return shade(name === 'red' && !isText ? 'redFill' : name);
  const mix = mixOf(colour);
  return mix
    ? `color-mix(in srgb, ${onScreen(mix.colour, isText)} ${mix.strength * 100}%, ${onScreen(mix.ground)})`
    : colour;
}
