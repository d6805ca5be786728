/** What a template writes on its slides, such as a company's name: enough for a preview, line by line. */
import { type Colors, tintOf } from './colors.ts';
import { allNamed, childNamed, numberOf, textIn, type XmlElement } from './xmlTree.ts';

export type DrawnText = {
  readonly lines: readonly string[];
  /** #RRGGBB */
  readonly hex: string;
  /** In EMU. */
  readonly size: number;
  readonly isBold: boolean;
  readonly align: 'start' | 'middle' | 'end';
  readonly anchor: 'top' | 'middle' | 'bottom';
};

const aligns: Readonly<Record<string, DrawnText['align']>> = { ctr: 'middle', r: 'end' };
const anchors: Readonly<Record<string, DrawnText['anchor']>> = { ctr: 'middle', b: 'bottom' };
const emuPerHundredthOfPoint = 127;
const usualSize = 1800;

/** `written`: the part's XML. Fields (slide number, date) have no text of their own; undefined where nothing else stands. */
export function drawnText(shape: XmlElement, written: string, colors: Colors): DrawnText | undefined {
  const body = childNamed(shape, 'txBody');
  const paragraphs = body?.children.filter(({ name }) => name === 'p') ?? [];
  const lines = paragraphs.map((paragraph) =>
    paragraph.children
      .filter(({ name }) => name === 'r')
      .flatMap((run) => childNamed(run, 't') ?? [])
      .map((text) => textIn(text, written))
      .join(''),
  );
  if (!body || lines.every((line) => line.trim() === '')) return undefined;
  const [run] = paragraphs.flatMap((paragraph) => childNamed(paragraph, 'r') ?? []);
  const styles = [
    childNamed(run, 'rPr'),
    childNamed(childNamed(childNamed(body, 'lstStyle'), 'lvl1pPr'), 'defRPr'),
  ].filter((each) => each !== undefined);
  const fontColor = tintOf(childNamed(childNamed(shape, 'style'), 'fontRef'), colors);
  const stated = styles.map((style) => tintOf(childNamed(style, 'solidFill'), colors)).find((tint) => tint);
  const size = styles.map((style) => numberOf(style, 'sz')).find((each) => each > 0) ?? usualSize;
  const align = allNamed(body, 'pPr')[0]?.attributes.get('algn') ?? '';
  return {
    lines,
    hex: (stated ?? fontColor)?.hex ?? '#000000',
    size: size * emuPerHundredthOfPoint,
    isBold: styles.some((style) => style.attributes.get('b') === '1'),
    align: aligns[align] ?? 'start',
    anchor: anchors[childNamed(body, 'bodyPr')?.attributes.get('anchor') ?? ''] ?? 'top',
  };
}
