/** A layout of a template: its name, and which part of the slide is free for a page. */
import { type Drawing, drawingsOf, groundOf } from './drawings.ts';
import { fillIn, type Palette } from './fills.ts';
import type { Frame } from './placement.ts';
import { type Standing, standingOn } from './standing.ts';
import { type TitleInk, titleInkOn } from './titleInk.ts';
import { type TitleType, titleTypeOf } from './titleType.ts';
import { allNamed, childNamed, numberOf, type XmlElement } from './xmlTree.ts';

/** Its `area` in EMU: between the title and the master's footers, clear of what the template draws. */
export type TemplateLayout = Standing & {
  readonly path: string;
  readonly name: string;
  /** Where the title stands. */
  readonly title: Frame;
  /** Where the title stands if it cannot stand where the layout has it (in the picture's way); undefined: as the layout has it. */
  readonly movedTitle: Frame | undefined;
  /** Below 1 for a layout with a title and nothing else; more, the less a page suits it. */
  readonly badness: number;
  /** What every slide shows that stands on it, back to front, its background first. */
  readonly drawings: readonly Drawing[];
  readonly titleInk: TitleInk;
  readonly titleType: TitleType;
};

export type LayoutParts = {
  readonly path: string;
  readonly layout: XmlElement;
  readonly master: XmlElement;
  /** What the layout's and the master's fills are read with. */
  readonly palettes: { readonly layout: Palette; readonly master: Palette };
  readonly masterDrawings: readonly Drawing[];
};

type Placeholder = { readonly type: string; readonly frame: Frame | undefined; readonly shape: XmlElement };

const furniture = new Set(['dt', 'ftr', 'sldNum']);

/** Undefined for a layout without a title of its own: a slide's title would have no place there. */
export function layoutOf(
  { path, layout, master, palettes, masterDrawings }: LayoutParts,
  slide: Frame,
): TemplateLayout | undefined {
  const own = placeholdersOf(layout);
  if (!own.some(({ type }) => type === 'title')) return undefined;
  const inherited = placeholdersOf(master);
  const others = own.filter(({ type }) => !furniture.has(type) && !isTitle(type)).length;
  const title = frameOf(isTitle, own, inherited);
  const isInTheWay = title === undefined || title.y + title.h > slide.h * lowestTitle;
  const moved = isInTheWay ? titleAtTheTop(frameOf(isTitle, inherited, []), slide) : undefined;
  const place = moved ?? title ?? titleAtTheTop(undefined, slide);
  const hidesMaster = ['0', 'false'].includes(layout.attributes.get('showMasterSp') ?? '');
  const drawings = [
    groundOf(
      [
        [layout, palettes.layout],
        [master, palettes.master],
      ],
      slide,
    ),
    ...(hidesMaster ? [] : masterDrawings),
    ...drawingsOf(layout, palettes.layout),
  ];
  const standing = standingOn(freeArea(place, own, inherited, slide), drawings, slide);
  const titles = [...own, ...inherited].filter(({ type }) => isTitle(type)).map(({ shape }) => shape);
  const fills = titles.map((shape) => fillIn(childNamed(shape, 'spPr'), palettes.layout));
  const fill = fills.find((each) => each !== undefined);
  const { colors } = palettes.layout;
  const isMoved = moved !== undefined;
  const titleSetting = { placeholders: titles, master, colors, isMoved, fill: fill === 'none' ? undefined : fill };
  return {
    path,
    name: childNamed(layout, 'cSld')?.attributes.get('name') ?? '',
    ...standing,
    title: place,
    movedTitle: moved,
    badness: 2 * others + (isInTheWay ? 5 : 0) + (standing.panel ? 0.5 : 0) + (1 - standing.area.h / slide.h),
    drawings,
    titleInk: titleInkOn(place, drawings, titleSetting),
    titleType: titleTypeOf(titles, master),
  };
}

/** A title that ends below this part of the slide leaves no room for a picture. */
const lowestTitle = 0.4;

function titleAtTheTop(masterTitle: Frame | undefined, slide: Frame): Frame {
  if (masterTitle && masterTitle.y + masterTitle.h <= slide.h * lowestTitle) return masterTitle;
  const side = Math.round(slide.w / 30);
  return { x: side, y: Math.round(side / 2), w: slide.w - 2 * side, h: Math.round(slide.h / 10) };
}

/** From a gap under the title down to the master's footers, between the margins that title and body keep. */
function freeArea(title: Frame, own: readonly Placeholder[], inherited: readonly Placeholder[], slide: Frame): Frame {
  const side = Math.round(slide.w / 30);
  const body = frameOf((type) => type === 'body' || type === 'obj', inherited, own);
  const wide = [title, body].filter((each): each is Frame => each !== undefined && each.w > slide.w * 0.6);
  const left = Math.max(0, Math.min(...wide.map(({ x }) => x), wide.length > 0 ? slide.w : side));
  const right = Math.min(slide.w, Math.max(...wide.map(({ x, w }) => x + w), wide.length > 0 ? 0 : slide.w - side));
  const footers = [...furniture]
    .flatMap((each) => frameOf((type) => type === each, own, inherited) ?? [])
    .filter(({ y }) => y > slide.h / 2);
  const top = title.y + title.h + Math.round(side * gapUnderTitle);
  const bottom = Math.min(slide.h - Math.round(side / 2), ...footers.map(({ y }) => y));
  return { x: left, y: top, w: right - left, h: Math.max(Math.round(slide.h / 4), bottom - top) };
}

/** Of a thirtieth of the slide's width. */
const gapUnderTitle = 0.4;

function frameOf(
  isIt: (type: string) => boolean,
  own: readonly Placeholder[],
  inherited: readonly Placeholder[],
): Frame | undefined {
  return [...own, ...inherited].find(({ type, frame }) => frame && isIt(type))?.frame;
}

function isTitle(type: string): boolean {
  return type === 'title' || type === 'ctrTitle';
}

function placeholdersOf(part: XmlElement): Placeholder[] {
  return allNamed(part, 'sp').flatMap((shape) => {
    const placeholder = allNamed(shape, 'ph')[0];
    if (!placeholder) return [];
    const transform = childNamed(childNamed(shape, 'spPr'), 'xfrm');
    const [at, size] = [childNamed(transform, 'off'), childNamed(transform, 'ext')];
    const frame = { x: numberOf(at, 'x'), y: numberOf(at, 'y'), w: numberOf(size, 'cx'), h: numberOf(size, 'cy') };
    return [{ type: placeholder.attributes.get('type') ?? 'obj', frame: transform ? frame : undefined, shape }];
  });
}
