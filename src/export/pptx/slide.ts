/** One page as one slide. */
import type { Page } from '../../scene/page.ts';
import { shapesBeside } from '../../scene/pageOnSlide.ts';
import type { Shape } from '../../scene/shapes.ts';
import { color } from '../../scene/tokens.ts';
import { boundsOf } from './bounds.ts';
import { connectorXml, drawn, type Pen } from './drawing.ts';
import { presetXml } from './geometry.ts';
import { emptyBoard } from './glue.ts';
import type { TemplateLayout } from './layouts.ts';
import { fillXml } from './paint.ts';
import {
  emuPerUnit,
  type Frame,
  fittedInto,
  frameOf,
  naturalPlacement,
  type Placement,
  transformXml,
} from './placement.ts';
import { tableXml } from './table.ts';
import { type TextShape, textBodyXml, textFrame } from './text.ts';
import { pptxWords } from './words.ts';
import { xmlHead, xmlText } from './xml.ts';

export const slideNamespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The empty root every slide's objects hang on. */
export const treeRoot =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** How a page meets its slide. */
export type Setting =
  /** The slide is as large as the page. */
  | { readonly kind: 'own' }
  /** The slide has another size: the page in its middle. */
  | { readonly kind: 'fitted'; readonly slide: Frame }
  /** On a layout of the user's: its own title, the rest of the page in the area that is free. */
  | ({ readonly kind: 'layout' } & Pick<
      TemplateLayout,
      'area' | 'panel' | 'title' | 'movedTitle' | 'titleInk' | 'titleType'
    >);

export function slideXml(page: Page, setting: Setting): string {
  const { title, background, shapes } = parted(page, setting.kind === 'layout');
  const placement = placementOf(page, shapes, setting);
  let last = 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const pen: Pen = { placement, language: page.language, nextId, board: emptyBoard() };
  const heading = titleXml(page, title, pen, setting);
  const objects = shapes.map((shape) => drawn(shape, pen)?.xml ?? '');
  const panel = setting.kind === 'layout' && setting.panel ? panelXml(setting.panel, pen) : '';
  // Connectors lie under the people, yet are drawn after them: only then is known what they are glued to.
  const under = shapes.findIndex((shape) => holdsPerson(shape));
  const connectors = page.connectors.map((connector) => connectorXml(connector, pen));
  objects.splice(under < 0 ? objects.length : under, 0, ...connectors);
  if (page.table) objects.push(tableXml(page.table, page.title, pen));
  const backdrop =
    background === undefined || setting.kind === 'layout'
      ? ''
      : `<p:bg><p:bgPr>${fillXml(background)}<a:effectLst/></p:bgPr></p:bg>`;
  return `${xmlHead}<p:sld ${slideNamespaces}><p:cSld>${backdrop}<p:spTree>${treeRoot}${heading}${panel}${objects.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

type Parted = {
  readonly title: TextShape | undefined;
  readonly background: string | undefined;
  readonly shapes: readonly Shape[];
};

/**
 * The page's heading becomes the slide's title and a rectangle over the whole page its background. On a layout of the
 * user's title and project are in the slide's title, so the header shrinks to one line: author and date.
 */
function parted(page: Page, isOnLayout: boolean): Parted {
  const titleGroup = page.shapes.find((shape) => shape.kind === 'group' && shape.id === 'title');
  const title =
    titleGroup?.kind === 'group'
      ? titleGroup.shapes.find((shape): shape is TextShape => shape.kind === 'text')
      : undefined;
  const isBackground = (shape: Shape) =>
    shape.kind === 'rect' && shape.x <= 0 && shape.y <= 0 && shape.w >= page.width && shape.h >= page.height;
  const first = page.shapes[0];
  const background = first?.kind === 'rect' && isBackground(first) ? first.fill : undefined;
  const kept = shapesBeside(page).filter(
    (shape) => shape !== titleGroup && !(shape === first && background !== undefined),
  );
  const shapes = isOnLayout && titleGroup ? withMetaLine(page, kept) : kept;
  return { title, background, shapes };
}

/** What stands at the header's right, as one line just above the picture. */
function withMetaLine(page: Page, shapes: readonly Shape[]): Shape[] {
  const header = shapes.find((shape) => shape.kind === 'group' && shape.id === 'header');
  const rest = shapes.filter((shape) => shape !== header);
  const meta =
    header?.kind === 'group'
      ? header.shapes.filter((shape): shape is TextShape => shape.kind === 'text' && shape.anchor === 'end')
      : [];
  const [first] = meta;
  if (!first) return rest;
  const { x, y, w } = boundsOf(page, rest);
  const text = meta.map((line) => line.text).join('　');
  return [...rest, { ...first, text, x: x + w, y: y - first.size * 0.6 }];
}

/** How large a page stands on a layout: 1 is its own size, at which 20 units are 10 pt. */
export function scaleOnLayout(page: Page, layout: TemplateLayout): number {
  return placementOf(page, parted(page, true).shapes, { kind: 'layout', ...layout }).scale / naturalPlacement.scale;
}

function placementOf(page: Page, shapes: readonly Shape[], setting: Setting): Placement {
  if (setting.kind === 'own') return naturalPlacement;
  if (setting.kind === 'fitted') return fittedInto(setting.slide, { x: 0, y: 0, w: page.width, h: page.height });
  const { area } = setting;
  const isMadeForIt = Math.abs(page.width - area.w / emuPerUnit) + Math.abs(page.height - area.h / emuPerUnit) < 1;
  return isMadeForIt ? { scale: emuPerUnit, left: area.x, top: area.y } : fittedInto(area, boundsOf(page, shapes));
}

/** White under what would not be read on the template. */
function panelXml(frame: Frame, { nextId, language }: Pen): string {
  const look = `${transformXml(frame)}${presetXml('rect')}${fillXml(color.paper)}<a:ln><a:noFill/></a:ln>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${nextId()}" name="${pptxWords[language].panel}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${look}</p:spPr></p:sp>`;
}

/** A page without a heading still has a title for the outline and for screen readers: it stands above the slide. */
function titleXml(page: Page, title: TextShape | undefined, pen: Pen, setting: Setting): string {
  const { placement, language } = pen;
  const head = `<p:nvSpPr><p:cNvPr id="${pen.nextId()}" name="${pptxWords[language].title}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>`;
  if (setting.kind === 'layout') {
    const place = setting.movedTitle ? transformXml(setting.movedTitle) : '';
    const { isOurs, shown, hasPanel } = setting.titleInk;
    const under = hasPanel ? panelXml(setting.title, pen) : '';
    const size = setting.titleType.isOurs ? `sz="${Math.round(setting.titleType.size / 127)}" ` : '';
    const ink = `<a:rPr ${size}noProof="1" dirty="0">${isOurs ? fillXml(shown) : ''}</a:rPr>`;
    const text = `<a:p><a:r>${ink}<a:t>${xmlText(page.title.replaceAll('\n', ' '))}</a:t></a:r></a:p>`;
    return `${under}<p:sp>${head}<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`;
  }
  const shown: TextShape = title ?? {
    kind: 'text',
    x: 0,
    y: 0,
    text: page.title,
    size: 40,
    bold: true,
    fill: '#000000',
  };
  const frame = title ? textFrame(shown, placement) : frameOf(0, -120, page.width, 60, placement);
  return `<p:sp>${head}<p:spPr>${transformXml(frame)}</p:spPr>${textBodyXml(shown, language, placement, 'mj')}</p:sp>`;
}

function holdsPerson(shape: Shape): boolean {
  return shape.kind === 'group' && (shape.id?.startsWith('person:') === true || shape.shapes.some(holdsPerson));
}
