/** The colours a template names, mixed as it says, and how far two of them stand apart. */
import { childNamed, numberOf, type XmlElement } from './xmlTree.ts';

/** Where names of colours are looked up. */
export type Colors = {
  /** The master's map, or the layout's own. */
  readonly map: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
  /** What `phClr` stands for inside the theme's own fills. */
  readonly placeholder?: Tint | undefined;
};

export type Tint = {
  /** #RRGGBB */
  readonly hex: string;
  /** 0 to 1 */
  readonly opacity: number;
};

/** The colour that stands in this element (`solidFill`, `gs`, `fillRef` …); undefined where it is none or unknown. */
export function tintOf(holder: XmlElement | undefined, colors: Colors): Tint | undefined {
  const named = holder?.children.find(({ name }) => /^(?:srgb|scheme|sys|prst)Clr$/.test(name));
  if (!named) return undefined;
  const value = named.attributes.get('val') ?? '';
  const base: Tint | undefined =
    named.name === 'schemeClr'
      ? schemeTint(value, colors)
      : tinted(named.name === 'srgbClr' ? value : (named.attributes.get('lastClr') ?? presets[value]));
  return base && named.children.reduce(modified, base);
}

const presets: Readonly<Record<string, string>> = {
  white: 'FFFFFF',
  black: '000000',
  window: 'FFFFFF',
  windowText: '000000',
};

function tinted(digits: string | undefined): Tint | undefined {
  return digits && /^[0-9a-f]{6}$/i.test(digits) ? { hex: `#${digits.toUpperCase()}`, opacity: 1 } : undefined;
}

function schemeTint(name: string, colors: Colors): Tint | undefined {
  if (name === 'phClr') return colors.placeholder;
  const slot = colors.map?.attributes.get(name) ?? name;
  const scheme = childNamed(childNamed(colors.theme, 'themeElements'), 'clrScheme');
  return tintOf(childNamed(scheme, slot), { map: undefined, theme: undefined });
}

/** Lightness is scaled towards black and white, which is what PowerPoint's does but for a trace of hue. */
function modified(tint: Tint, change: XmlElement): Tint {
  const share = numberOf(change, 'val') / 100_000;
  switch (change.name) {
    case 'alpha':
      return { ...tint, opacity: share };
    case 'lumMod':
    case 'shade':
      return { ...tint, hex: mixed('#000000', tint.hex, share) };
    case 'tint':
      return { ...tint, hex: mixed('#FFFFFF', tint.hex, share) };
    case 'lumOff':
      return { ...tint, hex: mixed(tint.hex, '#FFFFFF', lightened(tint.hex, share)) };
    default:
      return tint;
  }
}

/** How much white lifts a colour's lightness by `offset`. */
function lightened(hex: string, offset: number): number {
  const parts = channels(hex);
  const lightness = (Math.max(...parts) + Math.min(...parts)) / 2;
  return lightness >= 1 ? 0 : Math.min(1, Math.max(0, offset / (1 - lightness)));
}

/** `share` of `over`, the rest `under`. */
export function mixed(under: string, over: string, share: number): string {
  const [low, high] = [channels(under), channels(over)];
  const hex = low.map((value, at) => Math.round(255 * (value + ((high[at] ?? 0) - value) * Math.min(1, share))));
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** WCAG 2: from 1, the same, to 21, black on white. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}
