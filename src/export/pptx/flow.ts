/** A running text as one box: it folds by itself, so that what is rewritten flows. */
import type { Flow } from '../../scene/shapes.ts';
import type { Language } from '../../words/language.ts';
import { emuLength, type Frame, fontSize, frameOf, type Placement } from './placement.ts';
import { directionOf, runsXml } from './scripts.ts';
import { runProperties, type TextShape } from './text.ts';

/** A name may run on by this share of its room, towards the marks beside it, before it folds. */
const overrun = 1.06;

export function flowFrame({ x, y, paragraphs, spare }: Flow, placement: Placement): Frame {
  const h = paragraphs.reduce((sum, { lines, lineHeight }) => sum + lines * lineHeight, 0);
  return frameOf(x, y, widest(paragraphs) + spare, h, placement);
}

/** `texts`: the lines as they stand on the page, in the order of the paragraphs; they stay until they are rewritten. */
export function flowBodyXml(
  { paragraphs, spare }: Flow,
  texts: readonly TextShape[],
  language: Language,
  placement: Placement,
): string {
  const body =
    '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t" anchorCtr="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>';
  const full = widest(paragraphs) + spare;
  let at = 0;
  const written = paragraphs.map(({ width, lines, lineHeight }) => {
    const shown = texts.slice(at, at + lines);
    at += lines;
    const [first] = shown;
    if (!first) return '';
    const properties = runProperties(
      'a:rPr',
      { size: first.size, bold: first.bold === true, fill: first.fill },
      language,
      placement,
    );
    const indent = emuLength(full - width * overrun, placement);
    const spacing = `<a:lnSpc><a:spcPts val="${fontSize(lineHeight, placement)}"/></a:lnSpc>`;
    const direction = directionOf(shown.map(({ text }) => text).join(' '));
    const look = `<a:pPr marR="${indent}" algn="l"${direction}>${spacing}</a:pPr>`;
    const runs = shown.map(({ text }) => runsXml(text, properties)).join(`<a:br>${properties}</a:br>`);
    return `<a:p>${look}${runs}</a:p>`;
  });
  return `<p:txBody>${body}${written.join('')}</p:txBody>`;
}

function widest(paragraphs: Flow['paragraphs']): number {
  return Math.max(0, ...paragraphs.map(({ width }) => width));
}
