/** A title is read on whatever the template draws under it. */
import { color } from '../../scene/tokens.ts';
import { type Colors, contrastOf, mixed, tintOf } from './colors.ts';
import type { Drawing } from './drawings.ts';
import { type Fill, tintsOf } from './fills.ts';
import { overlapOf } from './freeArea.ts';
import type { Frame } from './placement.ts';
import { isSheet } from './standing.ts';
import { titleStyles } from './titleType.ts';
import { allNamed, childNamed, type XmlElement } from './xmlTree.ts';

export type TitleInk = {
  /** #RRGGBB as it is read, for the preview. */
  readonly shown: string;
  /** It must be written, the template's own would not be read. */
  readonly isOurs: boolean;
  /** White under the title: no colour would be read on all that is there. */
  readonly hasPanel: boolean;
};

export type TitleSetting = {
  /** The title's placeholders, the layout's first. */
  readonly placeholders: readonly XmlElement[];
  readonly master: XmlElement;
  readonly colors: Colors;
  /** The placeholder's own. */
  readonly fill: Fill | undefined;
  readonly isMoved: boolean;
};

/** Large type: WCAG 2 AA. */
const readable = 3;

export function titleInkOn(frame: Frame, drawings: readonly Drawing[], setting: TitleSetting): TitleInk {
  const { known, hasPicture } = groundsUnder(frame, drawings, setting.fill);
  const stated = statedColor(setting);
  const prompted = stated ?? promptColor(setting);
  const own = prompted ?? '#000000';
  const least = (hex: string) => Math.min(21, ...known.map((each) => contrastOf(hex, each)));
  // Over a picture the template's author has chosen, where the title stands as the author put it.
  const isTrusted = !hasPicture || (prompted !== undefined && !setting.isMoved);
  if (isTrusted && least(own) >= readable)
    return { shown: own, isOurs: stated === undefined && own !== '#000000', hasPanel: false };
  const [best = color.ink] = [color.ink, color.paper].sort((a, b) => least(b) - least(a));
  if (!hasPicture && least(best) >= readable) return { shown: best, isOurs: true, hasPanel: false };
  const keepsOwn = stated !== undefined && contrastOf(own, color.paper) >= readable;
  return { shown: keepsOwn ? own : color.ink, isOurs: !keepsOwn, hasPanel: true };
}

/** The colours that show under a frame; slivers do not count. */
function groundsUnder(frame: Frame, drawings: readonly Drawing[], own: Fill | undefined) {
  let known: string[] = [];
  let hasPicture = false;
  for (const drawing of own ? [...drawings, sheetOf(frame, own)] : drawings) {
    const { fill, frame: box } = drawing;
    const share = overlapOf(box, frame) / (frame.w * frame.h);
    if (!fill || share < 0.08) continue;
    const tints = tintsOf(fill);
    if (share > 0.995 && isSheet(drawing)) {
      known = [];
      hasPicture = false;
    }
    if (!tints) hasPicture = true;
    const under = known.at(-1) ?? '#FFFFFF';
    known.push(...(tints ?? []).map(({ hex, opacity }) => mixed(under, hex, opacity)));
  }
  return { known, hasPicture };
}

function sheetOf(frame: Frame, fill: Fill): Drawing {
  const { x, y, w, h } = frame;
  const steps = [
    ['M', x, y] as const,
    ['L', x + w, y] as const,
    ['L', x + w, y + h] as const,
    ['L', x, y + h] as const,
  ];
  return {
    steps,
    fill,
    frame,
    matrix: [w, 0, 0, h, x, y],
    line: undefined,
    hasContent: false,
    text: undefined,
    boxes: [frame],
  };
}

function statedColor({ placeholders, master, colors }: TitleSetting): string | undefined {
  return titleStyles(placeholders, master)
    .map((style) => childNamed(childNamed(style, 'defRPr'), 'solidFill'))
    .map((fill) => tintOf(fill, colors)?.hex)
    .find((hex) => hex !== undefined);
}

/** The colour of the placeholder's own prompt: some programs write it nowhere else. */
function promptColor({ placeholders, colors }: TitleSetting): string | undefined {
  return placeholders
    .map((each) => tintOf(childNamed(allNamed(each, 'rPr')[0], 'solidFill'), colors)?.hex)
    .find((hex) => hex !== undefined);
}
