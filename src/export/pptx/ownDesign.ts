/** Our own theme, master and layout: white, a title, nothing else. */
import { color } from '../../scene/tokens.ts';
import type { Language } from '../../words/language.ts';
import { hexOf } from './paint.ts';
import type { Frame } from './placement.ts';
import { transformXml } from './placement.ts';
import { slideNamespaces, treeRoot } from './slide.ts';
import { pptxWords } from './words.ts';
import { xmlAttribute, xmlHead, xmlText } from './xml.ts';

/** Latin letters in Arial, Chinese in 微软雅黑, Uyghur in its own face. */
const fonts = (['major', 'minor'] as const)
  .map(
    (kind) =>
      `<a:${kind}Font><a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface="Arial"/><a:font script="Hans" typeface="微软雅黑"/><a:font script="Hant" typeface="微軟正黑體"/><a:font script="Uigh" typeface="Microsoft Uighur"/></a:${kind}Font>`,
  )
  .join('');

const accents = [color.navy, color.red, color.green, color.blue, color.amberLine, color.twig];
const phColor = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

export function themeXml(language: Language): string {
  const name = xmlAttribute(pptxWords[language].theme);
  const slot = (tag: string, value: string) => `<a:${tag}><a:srgbClr val="${hexOf(value)}"/></a:${tag}>`;
  const colors = [
    slot('dk1', color.ink),
    slot('lt1', color.paper),
    slot('dk2', color.navy),
    slot('lt2', color.canvas),
    ...accents.map((accent, index) => slot(`accent${index + 1}`, accent)),
    slot('hlink', color.blue),
    slot('folHlink', color.ink3),
  ].join('');
  const lines = [6350, 12_700, 19_050].map((width) => `<a:ln w="${width}">${phColor}</a:ln>`).join('');
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  const formats = `<a:fillStyleLst>${phColor.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${phColor.repeat(3)}</a:bgFillStyleLst>`;
  return `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${colors}</a:clrScheme><a:fontScheme name="${name}">${fonts}</a:fontScheme><a:fmtScheme name="${name}">${formats}</a:fmtScheme></a:themeElements></a:theme>`;
}

function titlePlaceholder(language: Language, place: string): string {
  const words = pptxWords[language];
  const head = `<p:nvSpPr><p:cNvPr id="2" name="${words.title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>`;
  const text = `<a:p><a:r><a:rPr lang="${language === 'zh' ? 'zh-CN' : 'en-US'}"/><a:t>${xmlText(words.clickToEdit)}</a:t></a:r></a:p>`;
  return `<p:sp>${head}<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`;
}

const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const titleStyle =
  '<p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2000" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>';

/** `slide`: its size in EMU. */
export function masterXml(language: Language, slide: Frame): string {
  const side = Math.round(slide.w / 30);
  const place: Frame = { x: side, y: Math.round(slide.h / 36), w: slide.w - 2 * side, h: Math.round(slide.h / 18) };
  const box = `${transformXml(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const white = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
  return `${xmlHead}<p:sldMaster ${slideNamespaces}><p:cSld>${white}<p:spTree>${treeRoot}${titlePlaceholder(language, box)}</p:spTree></p:cSld>${colorMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles>${titleStyle}<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`;
}

export function layoutXml(language: Language): string {
  const name = xmlAttribute(pptxWords[language].layout);
  return `${xmlHead}<p:sldLayout ${slideNamespaces} type="titleOnly" preserve="1"><p:cSld name="${name}"><p:spTree>${treeRoot}${titlePlaceholder(language, '')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}
