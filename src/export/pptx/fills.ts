/** What a template's shape or background is filled with. */
import { type Colors, type Tint, tintOf } from './colors.ts';
import { allNamed, childNamed, numberOf, type XmlElement } from './xmlTree.ts';

export type Fill =
  | { readonly kind: 'solid'; readonly tint: Tint }
  | {
      readonly kind: 'gradient';
      /** `at`: 0 to 1. */
      readonly stops: readonly { readonly at: number; readonly tint: Tint }[];
      /** Degrees clockwise from left to right. */
      readonly angle: number;
    }
  /** `path`: the picture's part; undefined for one that is not in the file. `crop`: what is cut off each side, of the whole. */
  | { readonly kind: 'picture'; readonly path: string | undefined; readonly crop: Crop };

export type Crop = { readonly l: number; readonly t: number; readonly r: number; readonly b: number };

/** What a part's drawings are read with: colours, and the part a relationship's id points to. */
export type Palette = {
  readonly colors: Colors;
  /** The part's own XML. */
  readonly written: string;
  readonly partOf: (id: string) => string | undefined;
  /** The same for the theme's own relationships. */
  readonly themePartOf: (id: string) => string | undefined;
};

/** The fill written in this element; 'none' where it says so; undefined where it says nothing. */
export function fillIn(
  element: XmlElement | undefined,
  { colors, partOf }: Pick<Palette, 'colors' | 'partOf'>,
): Fill | 'none' | undefined {
  const found = element?.children.find(({ name }) => /^(?:no|solid|grad|patt|blip)Fill$/.test(name));
  if (!found) return undefined;
  switch (found.name) {
    case 'noFill':
      return 'none';
    case 'gradFill': {
      const stops = allNamed(found, 'gs').flatMap((stop) => {
        const tint = tintOf(stop, colors);
        return tint ? [{ at: numberOf(stop, 'pos') / 100_000, tint }] : [];
      });
      return { kind: 'gradient', stops, angle: numberOf(childNamed(found, 'lin'), 'ang') / 60_000 };
    }
    case 'blipFill': {
      const blip = childNamed(found, 'blip');
      const id = [...(blip?.attributes ?? [])].find(([name]) => name.endsWith(':embed'))?.[1];
      const cut = childNamed(found, 'srcRect');
      const [l = 0, t = 0, r = 0, b = 0] = ['l', 't', 'r', 'b'].map((side) => numberOf(cut, side) / 100_000);
      return { kind: 'picture', path: id === undefined ? undefined : partOf(id), crop: { l, t, r, b } };
    }
    default: {
      // A pattern is mostly its ground.
      const tint = tintOf(found.name === 'pattFill' ? childNamed(found, 'bgClr') : found, colors);
      return tint && { kind: 'solid', tint };
    }
  }
}

/** One of the theme's own fills, by number (`fillRef`, `bgRef`), in the colour given with it; 0 is none. */
export function themeFill(
  reference: XmlElement | undefined,
  { colors, themePartOf }: Palette,
): Fill | 'none' | undefined {
  if (!reference) return undefined;
  const number = numberOf(reference, 'idx');
  if (number === 0 || number === 1000) return 'none';
  const tint = tintOf(reference, colors);
  const [list, at] = number > 1000 ? ['bgFillStyleLst', number - 1001] : ['fillStyleLst', number - 1];
  const style = colors.theme && allNamed(colors.theme, list)[0]?.children[at];
  const holder = style && { ...style, children: [style] };
  const fill = fillIn(holder, { colors: { ...colors, placeholder: tint }, partOf: themePartOf });
  return fill ?? (tint && { kind: 'solid', tint });
}

/** The colours it shows; undefined for a picture. */
export function tintsOf(fill: Fill): readonly Tint[] | undefined {
  if (fill.kind === 'picture') return undefined;
  return fill.kind === 'solid' ? [fill.tint] : fill.stops.map(({ tint }) => tint);
}
