/** A layout of a template: its name, and which part of the slide is free for a page. */
import type { Frame } from './placement.ts';
import { allNamed, childNamed, numberOf, type XmlElement } from './xmlTree.ts';

export type TemplateLayout = {
  readonly path: string;
  readonly name: string;
  /** Between the title and the master's footers, in EMU. */
  readonly area: Frame;
  /** Where the title stands if it cannot stand where the layout has it (in the picture's way); undefined: as the layout has it. */
  readonly movedTitle: Frame | undefined;
  /** Below 1 for a layout with a title and nothing else; more, the less a page suits it. */
  readonly badness: number;
};

export type LayoutParts = { readonly path: string; readonly layout: XmlElement; readonly master: XmlElement };

type Placeholder = { readonly type: string; readonly frame: Frame | undefined };

const furniture = new Set(['dt', 'ftr', 'sldNum']);

/** Undefined for a layout without a title of its own: a slide's title would have no place there. */
export function layoutOf({ path, layout, master }: LayoutParts, slide: Frame): TemplateLayout | undefined {
  const own = placeholdersOf(layout);
  if (!own.some(({ type }) => type === 'title')) return undefined;
  const inherited = placeholdersOf(master);
  const others = own.filter(({ type }) => !furniture.has(type) && !isTitle(type)).length;
  const title = frameOf(isTitle, own, inherited);
  const isInTheWay = title === undefined || title.y + title.h > slide.h * lowestTitle;
  const moved = isInTheWay ? titleAtTheTop(frameOf(isTitle, inherited, []), slide) : undefined;
  const area = freeArea(moved ?? title ?? slide, own, inherited, slide);
  return {
    path,
    name: childNamed(layout, 'cSld')?.attributes.get('name') ?? '',
    area,
    movedTitle: moved,
    badness: 2 * others + (isInTheWay ? 5 : 0) + (1 - area.h / slide.h),
  };
}

/** A title that ends below this part of the slide leaves no room for a picture. */
const lowestTitle = 0.4;

function titleAtTheTop(masterTitle: Frame | undefined, slide: Frame): Frame {
  if (masterTitle && masterTitle.y + masterTitle.h <= slide.h * lowestTitle) return masterTitle;
  const side = Math.round(slide.w / 30);
  return { x: side, y: Math.round(side / 2), w: slide.w - 2 * side, h: Math.round(slide.h / 10) };
}

/** From the title down to the master's footers, as wide as the slide but for a margin. */
function freeArea(title: Frame, own: readonly Placeholder[], inherited: readonly Placeholder[], slide: Frame): Frame {
  const side = Math.round(slide.w / 30);
  const footers = [...furniture]
    .flatMap((each) => frameOf((type) => type === each, own, inherited) ?? [])
    .filter(({ y }) => y > slide.h / 2);
  const top = title.y + title.h + Math.round(side / 4);
  const bottom = Math.min(slide.h - Math.round(side / 2), ...footers.map(({ y }) => y));
  return { x: side, y: top, w: slide.w - 2 * side, h: Math.max(Math.round(slide.h / 4), bottom - top) };
}

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
    return [{ type: placeholder.attributes.get('type') ?? 'obj', frame: transform ? frame : undefined }];
  });
}
