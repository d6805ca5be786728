/** Runs of text: theme fonts, so that the reader restyles a deck in one click; no red squiggles under names. */
import { standardMeasure } from '../../layout/measure.ts';
import type { Shape } from '../../scene/shapes.ts';
import type { Language } from '../../words/language.ts';
import { fillXml } from './paint.ts';
import { type Frame, fontSize, frameOf, type Placement } from './placement.ts';
import { directionOf, runsXml } from './scripts.ts';

export type TextShape = Extract<Shape, { kind: 'text' }>;

export type Ink = { readonly size: number; readonly bold: boolean; readonly fill: string };

const languageTags: Readonly<Record<Language, string>> = {
  zh: 'lang="zh-CN" altLang="en-US"',
  en: 'lang="en-US" altLang="zh-CN"',
};

/** `family`: the theme's heading (`mj`) or body (`mn`) fonts. */
export function runProperties(
  tag: 'a:rPr' | 'a:endParaRPr',
  ink: Ink,
  language: Language,
  placement: Placement,
  family: 'mj' | 'mn' = 'mn',
): string {
  const attributes = `${languageTags[language]} sz="${fontSize(ink.size, placement)}" b="${ink.bold ? 1 : 0}" noProof="1" dirty="0"`;
  const fonts = `<a:latin typeface="+${family}-lt"/><a:ea typeface="+${family}-ea"/><a:cs typeface="+${family}-cs"/>`;
  return `<${tag} ${attributes}>${fillXml(ink.fill)}${fonts}</${tag}>`;
}

/** One paragraph; line breaks in the text break the line. `spacing`: its line spacing, else the font's own. */
function paragraphXml(
  text: string,
  align: 'l' | 'ctr' | 'r',
  properties: string,
  endProperties = '',
  spacing = '',
): string {
  const runs = text
    .split('\n')
    .map((line) => runsXml(line, properties))
    .join(`<a:br>${properties}</a:br>`);
  const attributes = `algn="${align}"${directionOf(text)}`;
  const look = spacing === '' ? `<a:pPr ${attributes}/>` : `<a:pPr ${attributes}>${spacing}</a:pPr>`;
  return `<a:p>${look}${runs === '' ? endProperties : runs}</a:p>`;
}

/** The text stays on its line and where it is, whatever font the reader has: no wrapping, no insets, no growing. */
const fixedBody =
  '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr" anchorCtr="0"><a:noAutofit/></a:bodyPr><a:lstStyle/>';

function alignOf(anchor: TextShape['anchor']): 'l' | 'ctr' | 'r' {
  return anchor === 'middle' ? 'ctr' : anchor === 'end' ? 'r' : 'l';
}

const han = /\p{Script=Han}/u;

/** From the middle of a line to its baseline, in em: 微软雅黑 and Arial differ. */
function toBaseline(text: string): number {
  return han.test(text) ? 0.4 : 0.347;
}

/** Microsoft YaHei's Latin letters are wider than those the page was measured with. */
const spare = 1.06;

/** The box whose middle line puts the text on its baseline. */
export function textFrame(shape: TextShape, placement: Placement): Frame {
  const w = standardMeasure(shape.text, shape.size, shape.bold === true) * spare;
  const h = shape.size * 1.4;
  const x = shape.anchor === 'middle' ? shape.x - w / 2 : shape.anchor === 'end' ? shape.x - w : shape.x;
  return frameOf(x, shape.y - shape.size * toBaseline(shape.text) - h / 2, w, h, placement);
}

export function textBodyXml(
  shape: TextShape,
  language: Language,
  placement: Placement,
  family: 'mj' | 'mn' = 'mn',
): string {
  const ink = { size: shape.size, bold: shape.bold === true, fill: shape.fill };
  const properties = runProperties('a:rPr', ink, language, placement, family);
  return `<p:txBody>${fixedBody}${paragraphXml(shape.text, alignOf(shape.anchor), properties)}</p:txBody>`;
}
