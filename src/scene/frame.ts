/** What stands above and below the picture on every page of a document (mocks 02 and 03). */
import type { Measure } from '../layout/measure.ts';
import type { Box } from '../layout/shapes.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Sheet } from './paper.ts';
import type { Shape } from './shapes.ts';
import { color } from './tokens.ts';
import { widthOf, written, writtenLines } from './writing.ts';

export type FrameTexts = {
  readonly heading: string;
  readonly subtitle: string;
  /** At the right, one under the other. */
  readonly meta: readonly string[];
  readonly note: string;
  /** At the foot's right: confidentiality, version, page number. */
  readonly marks: string;
  /** The foot is at least as high as so many lines: something else stands in it. */
  readonly footLines: number;
};

export type PageFrame = {
  readonly title: Shape[];
  readonly header: Shape[];
  readonly footer: Shape[];
  /** What is left for the picture. */
  readonly room: Box;
  /** The middle of the foot's last line, and how much of it the marks at its right leave. */
  readonly footMiddle: number;
  readonly footWidth: number;
};

/** Header and footer, whatever their texts' length: nothing is cut, the room for the picture gives way. */
export function pageFrame(texts: FrameTexts, sheet: Sheet, measure: Measure): PageFrame {
  return sheet.hasTitle ? titledFrame(texts, sheet, measure) : areaFrame(texts, sheet, measure);
}

function titledFrame(texts: FrameTexts, sheet: Sheet, measure: Measure): PageFrame {
  const u = sheet.scale;
  const left = sheet.margin;
  const right = sheet.width - sheet.margin;
  const meta = metaLines(texts.meta, (right - left) * 0.4, u, measure);
  const heading = { size: 40 * u, bold: true, fill: color.ink };
  // 《 hangs out by half its square, and half of 》 is empty.
  const overhang = texts.heading.startsWith('《') ? heading.size : 0;
  const beside = left + widthOf(texts.heading, heading, measure) - overhang + 28 * u;
  const room = right - meta.width - 28 * u - beside;
  const size = [26, 23, 20].map((each) => each * u).find((each) => measure(texts.subtitle, each, false) <= room);
  const below = size === undefined ? subtitleBelow(texts.subtitle, right - left, u, measure) : undefined;
  const extra = Math.max(below ? below.lines.length * below.lineHeight : 0, (meta.lines.length - 2) * 26 * u);
  const ruleY = 99 * u + extra;
  const footer = pageFoot(texts, sheet, measure);
  return {
    title: written(texts.heading, left, 60 * u, heading),
    header: [
      ...(size === undefined
        ? []
        : written(texts.subtitle, beside, 60 * u + (40 * u - size) * 0.365, { size, fill: color.ink2 })),
      ...(below
        ? writtenLines(below.lines, left, 88 * u, below.lineHeight, { size: below.size, fill: color.ink2 })
        : []),
      ...meta.lines.flatMap((line, index) =>
        written(line, right, (meta.lines.length === 1 ? 67 : 48 + 26 * index) * u, {
          size: meta.size,
          fill: color.ink3,
          anchor: 'end',
        }),
      ),
      { kind: 'rect', x: left, y: ruleY - u, w: right - left, h: 2 * u, fill: color.ink },
    ],
    footer: footer.shapes,
    footMiddle: footer.middle,
    footWidth: footer.width,
    room: { x: left, y: ruleY + 13 * u, w: right - left, h: footer.top - 16 * u - ruleY - 13 * u },
  };
}

/** On somebody's slide heading and project are in its title: what is left is one line over the picture. */
function areaFrame(texts: FrameTexts, sheet: Sheet, measure: Measure): PageFrame {
  const u = sheet.scale;
  const size = 18 * u;
  const lineHeight = 26 * u;
  const meta = texts.meta.join('　');
  const isOneLine = measure(texts.subtitle, size, false) + measure(meta, size, false) + 28 * u <= sheet.width;
  const facts = linesOf(texts.subtitle, sheet.width, size, measure);
  const about = meta === '' ? [] : linesOf(meta, sheet.width, size, measure);
  const under = isOneLine ? 0 : facts.length * lineHeight;
  const top = under + Math.max(isOneLine ? facts.length : 0, about.length) * lineHeight;
  const footer = pageFoot(texts, sheet, measure);
  return {
    title: [],
    header: [
      ...writtenLines(facts, 0, 0, lineHeight, { size, fill: color.ink2 }),
      ...writtenLines(about, sheet.width, under, lineHeight, { size, fill: color.ink3, anchor: 'end' }),
    ],
    footer: footer.shapes,
    footMiddle: footer.middle,
    footWidth: footer.width,
    room: { x: 0, y: top + 8 * u, w: sheet.width, h: footer.top - 12 * u - top - 8 * u },
  };
}

function subtitleBelow(text: string, width: number, u: number, measure: Measure) {
  const sizes = [22, 18, 14, 10].map((each) => each * u);
  const size = sizes.find((each) => wrapped(text, width, each, false, measure).length <= 2) ?? 10 * u;
  return { size, lineHeight: size * 1.35, lines: wrapped(text, width, size, false, measure) };
}

function metaLines(texts: readonly string[], width: number, u: number, measure: Measure) {
  const sizes = [18, 15, 12, 9].map((each) => each * u);
  const broken = (each: number) => texts.flatMap((text) => linesOf(text, width, each, measure));
  const size = sizes.find((each) => broken(each).length <= Math.max(2, texts.length)) ?? 9 * u;
  const lines = broken(size);
  return { size, lines, width: Math.max(0, ...lines.map((line) => measure(line, size, false))) };
}

type Foot = { readonly shapes: Shape[]; readonly top: number; readonly middle: number; readonly width: number };

function pageFoot(texts: FrameTexts, sheet: Sheet, measure: Measure): Foot {
  const u = sheet.scale;
  const size = 18 * u;
  const lineHeight = 26 * u;
  const left = sheet.margin;
  const right = sheet.width - sheet.margin;
  const bottom = sheet.height - (sheet.hasTitle ? 26 * u : 2 * u);
  const marks = linesOf(texts.marks, (right - left) * 0.4, size, measure);
  const marksWidth = Math.max(0, ...marks.map((line) => measure(line, size, false)));
  const width = right - left - marksWidth - 40 * u;
  const note = wrapped(texts.note, width, size, false, measure);
  const lines = Math.max(note.length, marks.length, texts.footLines);
  const top = bottom - lines * lineHeight;
  return {
    middle: bottom - lineHeight / 2,
    width,
    top: lines === 0 ? bottom - 4 * u : top,
    shapes: [
      ...writtenLines(note, left, top, lineHeight, { size, fill: color.ink2 }),
      ...writtenLines(marks, right, bottom - marks.length * lineHeight, lineHeight, {
        size,
        fill: color.ink3,
        anchor: 'end',
      }),
    ],
  };
}

/** Wrapping folds wide spaces, so a text that fits is taken as it is. */
function linesOf(text: string, width: number, size: number, measure: Measure): readonly string[] {
  return text !== '' && measure(text, size, false) <= width ? [text] : wrapped(text, width, size, false, measure);
}
