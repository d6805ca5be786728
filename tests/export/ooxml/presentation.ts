/** What a presentation owes beyond the package: numbers that are its own, references that resolve, children in order. */
import { type OfficeFile, packageFaults, relationshipsOf, xmlOf } from './package.ts';
import { all, type XmlNode } from './xml.ts';

/** One line for each broken rule; empty is the promise. */
export function presentationFaults(file: OfficeFile): string[] {
  const faults = packageFaults(file);
  if (faults.length > 0) return faults;
  const main = relationshipsOf(file, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const presentation = xmlOf(file, main);
  faults.push(...orderFaults(presentation, main), ...numberFaults(file, main, presentation));
  const slides = relationshipsOf(file, main).filter(({ type }) => type === 'slide');
  if (slides.length !== all(presentation, 'sldId').length) faults.push('not every slide is listed once');
  for (const { target } of slides) {
    const own = relationshipsOf(file, target);
    if (own.filter(({ type }) => type === 'slideLayout').length !== 1) faults.push(`${target}: not one layout`);
    if (own.some(({ type }) => type === 'notesSlide')) faults.push(`${target}: has notes`);
  }
  for (const path of file.parts.keys()) {
    if (!/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(path)) continue;
    const root = xmlOf(file, path);
    faults.push(...shapeFaults(root, path), ...orderFaults(root, path));
  }
  return faults;
}

/** Slides from 256, masters and layouts from 2147483648, each number once (PowerPoint repairs the file otherwise). */
function numberFaults(file: OfficeFile, main: string, presentation: XmlNode): string[] {
  const faults: string[] = [];
  const slides = all(presentation, 'sldId').map((each) => Number(each.getAttribute('id')));
  if (slides.some((id) => id < 256 || id >= 2_147_483_648)) faults.push('slide number out of range');
  const high = all(presentation, 'sldMasterId').map((each) => Number(each.getAttribute('id')));
  for (const { type, target } of relationshipsOf(file, main)) {
    if (type !== 'slideMaster') continue;
    high.push(...all(xmlOf(file, target), 'sldLayoutId').map((each) => Number(each.getAttribute('id'))));
  }
  if (high.some((id) => id < 2_147_483_648)) faults.push('master or layout number out of range');
  for (const ids of [slides, high]) if (new Set(ids).size < ids.length) faults.push(`a number is used twice: ${ids}`);
  return faults;
}

function shapeFaults(root: XmlNode, path: string): string[] {
  const faults: string[] = [];
  const ids = all(root, 'cNvPr').map((each) => each.getAttribute('id') ?? '');
  if (new Set(ids).size < ids.length) faults.push(`${path}: a shape number is used twice`);
  if (ids.some((id) => !(Number(id) > 0))) faults.push(`${path}: a shape without a number`);
  for (const glue of [...all(root, 'stCxn'), ...all(root, 'endCxn')]) {
    if (!ids.includes(glue.getAttribute('id') ?? '')) faults.push(`${path}: glued to a shape that is not there`);
  }
  for (const size of [...all(root, 'ext'), ...all(root, 'chExt')]) {
    if (size.localName === 'ext' && size.attributes.has('uri')) continue;
    for (const side of ['cx', 'cy']) {
      if (!/^\d+$/.test(size.getAttribute(side) ?? ''))
        faults.push(`${path}: size ${side}="${size.getAttribute(side)}"`);
    }
  }
  for (const at of [...all(root, 'off'), ...all(root, 'pt')]) {
    if (!/^-?\d+$/.test(at.getAttribute('x') ?? '') || !/^-?\d+$/.test(at.getAttribute('y') ?? ''))
      faults.push(`${path}: place`);
  }
  for (const run of [...all(root, 'rPr'), ...all(root, 'endParaRPr')]) {
    const size = run.getAttribute('sz');
    if (size !== null && (!/^\d+$/.test(size) || Number(size) < 100 || Number(size) > 400_000))
      faults.push(`${path}: font size ${size}`);
  }
  for (const table of all(root, 'tbl')) {
    const columns = all(table, 'gridCol').length;
    for (const row of all(table, 'tr')) {
      if (all(row, 'tc').length !== columns) faults.push(`${path}: a table row of another length`);
      if (!(Number(row.getAttribute('h')) > 0)) faults.push(`${path}: a table row without height`);
    }
  }
  for (const group of all(root, 'grpSp')) {
    if (group.children.length < 3) faults.push(`${path}: an empty group`);
  }
  for (const color of all(root, 'srgbClr')) {
    if (!/^[0-9A-F]{6}$/.test(color.getAttribute('val') ?? ''))
      faults.push(`${path}: colour ${color.getAttribute('val')}`);
  }
  for (const body of all(root, 'txBody')) {
    if (all(body, 'p').length === 0) faults.push(`${path}: text without a paragraph`);
  }
  return faults;
}

/** The order in which the format wants an element's children (ECMA-376). */
const orders: Readonly<Record<string, string>> = {
  presentation:
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  sld: 'cSld clrMapOvr transition timing extLst',
  cSld: 'bg spTree custDataLst controls extLst',
  sp: 'nvSpPr spPr style txBody extLst',
  cxnSp: 'nvCxnSpPr spPr style extLst',
  graphicFrame: 'nvGraphicFramePr xfrm graphic extLst',
  cNvCxnSpPr: 'cxnSpLocks stCxn endCxn extLst',
  spPr: 'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst',
  custGeom: 'avLst gdLst ahLst cxnLst rect pathLst',
  ln: 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst',
  rPr: 'ln noFill solidFill effectLst highlight latin ea cs sym hlinkClick hlinkMouseOver rtl extLst',
  endParaRPr: 'ln noFill solidFill effectLst highlight latin ea cs sym hlinkClick hlinkMouseOver rtl extLst',
  txBody: 'bodyPr lstStyle p',
  p: 'pPr r br fld endParaRPr',
  tc: 'txBody tcPr extLst',
  tcPr: 'lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill solidFill gradFill blipFill pattFill grpFill headers extLst',
  tbl: 'tblPr tblGrid tr',
  bgPr: 'noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag extLst',
};

/** Kinds of children that may come in any order among themselves. */
const free = new Set(['r', 'br', 'fld']);

function orderFaults(root: XmlNode, path: string): string[] {
  return [root, ...all(root, '*')].flatMap((element) => {
    const order = orders[element.localName]?.split(' ');
    if (!order) return [];
    const places = [...element.children].map((child) =>
      free.has(child.localName) ? order.indexOf('r') : order.indexOf(child.localName),
    );
    const isWrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
    return isWrong
      ? [`${path}: <${element.tagName}> has <${[...element.children].map((child) => child.tagName).join('> <')}>`]
      : [];
  });
}
