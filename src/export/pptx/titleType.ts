/** How a template sets its titles, as a slide's title takes it over: size, side and height in its box. */
import { allNamed, childNamed, type XmlElement } from './xmlTree.ts';

export type TitleType = {
  /** EMU */
  readonly size: number;
  /** It must be written: nothing that a slide's title takes over says it, and programs differ then. */
  readonly isOurs: boolean;
  readonly align: 'start' | 'center' | 'end';
  readonly anchor: 'start' | 'center' | 'end';
};

const emuPerPoint = 12_700;
/** Hundredths of a point, where a template says nothing at all. */
const usualSize = 2400;

const aligns: Readonly<Record<string, TitleType['align']>> = { l: 'start', ctr: 'center', r: 'end' };
const anchors: Readonly<Record<string, TitleType['anchor']>> = { t: 'start', ctr: 'center', b: 'end' };

/** What PowerPoint gives a title's paragraph: the placeholders' list styles, the layout's first, then the master's title style. */
export function titleStyles(placeholders: readonly XmlElement[], master: XmlElement): (XmlElement | undefined)[] {
  const styles = placeholders.map((each) => childNamed(childNamed(each, 'txBody'), 'lstStyle'));
  return [...styles, childNamed(childNamed(master, 'txStyles'), 'titleStyle')].map((each) =>
    childNamed(each, 'lvl1pPr'),
  );
}

/** `placeholders`: the title's, the layout's first. What one leaves out the next one says, last the master's title style. */
export function titleTypeOf(placeholders: readonly XmlElement[], master: XmlElement): TitleType {
  const paragraphs = titleStyles(placeholders, master);
  const sizeIn = (each: XmlElement | undefined) => Number(each?.attributes.get('sz') ?? 0);
  const isSize = (size: number) => size > 0;
  const own = paragraphs.map((each) => sizeIn(childNamed(each, 'defRPr'))).find(isSize);
  // Some programs write it nowhere but at the placeholder's prompt.
  const prompted = placeholders.map((each) => sizeIn(allNamed(each, 'rPr')[0])).find(isSize);
  const stated = (name: string, elements: readonly (XmlElement | undefined)[]) =>
    elements.map((each) => each?.attributes.get(name)).find((value) => value !== undefined) ?? '';
  return {
    size: ((own ?? prompted ?? usualSize) / 100) * emuPerPoint,
    isOurs: own === undefined,
    align: aligns[stated('algn', paragraphs)] ?? 'start',
    anchor:
      anchors[
        stated(
          'anchor',
          placeholders.map((each) => childNamed(childNamed(each, 'txBody'), 'bodyPr')),
        )
      ] ?? 'start',
  };
}
