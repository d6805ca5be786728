/** Shapes as PowerPoint objects: one native object each, groups that move as one, connectors glued to them. */
import type { Connector } from '../../scene/page.ts';
import type { Flow, Shape } from '../../scene/shapes.ts';
import type { Language } from '../../words/language.ts';
import { flowBodyXml, flowFrame } from './flow.ts';
import { freePathXml, pathFrame, presetXml, rectangleXml, straightEnds } from './geometry.ts';
import { addSites, type GlueBoard, gluePoint } from './glue.ts';
import { fillXml, type Line, lineXml } from './paint.ts';
import { enclosing, type Frame, frameOf, type Placement, transformXml } from './placement.ts';
import { textBodyXml, textFrame } from './text.ts';
import { pptxWords } from './words.ts';
import { xmlAttribute } from './xml.ts';

/** What is needed while one slide is drawn. */
export type Pen = {
  readonly placement: Placement;
  readonly language: Language;
  /** Every object of a slide has a number of its own. */
  readonly nextId: () => number;
  readonly board: GlueBoard;
};

export type Drawn = { readonly xml: string; readonly frame: Frame };

/** The object; undefined for what would draw nothing. `owner`: the person in whose group it stands. */
export function drawn(shape: Shape, pen: Pen, owner?: string): Drawn | undefined {
  switch (shape.kind) {
    case 'text':
      return shape.text === '' ? undefined : drawnText(shape, pen);
    case 'group':
      return drawnGroup(shape, pen, owner);
    case 'path':
      return drawnPath(shape, pen);
    case 'rect': {
      const frame = frameOf(shape.x, shape.y, shape.w, shape.h, pen.placement);
      const id = pen.nextId();
      addSites(pen.board, id, shape, owner);
      return { frame, xml: objectXml(id, frame, rectangleXml(shape), shape.fill, shape, pen) };
    }
    case 'circle': {
      const frame = frameOf(shape.x - shape.r, shape.y - shape.r, 2 * shape.r, 2 * shape.r, pen.placement);
      const id = pen.nextId();
      addSites(pen.board, id, shape, owner);
      return { frame, xml: objectXml(id, frame, presetXml('ellipse'), shape.fill, shape, pen) };
    }
  }
}

/** A line from person to bone, its ends glued where an object's connection site is near. */
export function connectorXml(connector: Connector, pen: Pen): string {
  const ends = [connector.from, connector.to] as const;
  const [start, end] = gluePoint(pen.board, connector.personId, ends);
  const glue =
    (start ? `<a:stCxn id="${start.objectId}" idx="${start.site}"/>` : '') +
    (end ? `<a:endCxn id="${end.objectId}" idx="${end.site}"/>` : '');
  return lineObject(ends, connector, glue, pen).xml;
}

function drawnText(shape: Extract<Shape, { kind: 'text' }>, pen: Pen): Drawn {
  const frame = textFrame(shape, pen.placement);
  const id = pen.nextId();
  const name = `${pptxWords[pen.language].text} ${id}`;
  const box = `<p:spPr>${transformXml(frame)}${presetXml('rect')}<a:noFill/></p:spPr>`;
  const xml = `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>${box}${textBodyXml(shape, pen.language, pen.placement)}</p:sp>`;
  return { frame, xml };
}

/** One text box with its paragraphs, which folds anew when it is rewritten. */
function drawnFlow({ shapes }: Extract<Shape, { kind: 'group' }>, flow: Flow, pen: Pen): Drawn | undefined {
  const texts = shapes.flatMap((each) => (each.kind === 'text' ? [each] : []));
  if (texts.length === 0) return undefined;
  const frame = flowFrame(flow, pen.placement);
  const id = pen.nextId();
  const name = `${pptxWords[pen.language].text} ${id}`;
  const box = `<p:spPr>${transformXml(frame)}${presetXml('rect')}<a:noFill/></p:spPr>`;
  const xml = `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>${box}${flowBodyXml(flow, texts, pen.language, pen.placement)}</p:sp>`;
  return { frame, xml };
}

function drawnGroup(shape: Extract<Shape, { kind: 'group' }>, pen: Pen, owner: string | undefined): Drawn | undefined {
  if (shape.flow) return drawnFlow(shape, shape.flow, pen);
  const id = pen.nextId();
  const inner = shape.id?.startsWith('person:') ? shape.id : owner;
  const members = shape.shapes.flatMap((each) => drawn(each, pen, inner) ?? []);
  if (members.length === 0) return undefined;
  const frame = enclosing(members.map((member) => member.frame));
  const named = shape.name?.trim() ?? '';
  const name = named === '' ? `${pptxWords[pen.language].group} ${id}` : xmlAttribute(named);
  const description = named === '' ? '' : ` descr="${name}"`;
  const transform = transformXml(frame).replace(
    '</a:xfrm>',
    `<a:chOff x="${frame.x}" y="${frame.y}"/><a:chExt cx="${frame.w}" cy="${frame.h}"/></a:xfrm>`,
  );
  const head = `<p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}"${description}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`;
  const xml = `<p:grpSp>${head}<p:grpSpPr>${transform}</p:grpSpPr>${members.map((member) => member.xml).join('')}</p:grpSp>`;
  return { frame, xml };
}

function drawnPath(shape: Extract<Shape, { kind: 'path' }>, pen: Pen): Drawn | undefined {
  if (shape.steps.length === 0) return undefined;
  const ends = shape.fill === undefined ? straightEnds(shape.steps) : undefined;
  if (ends) return lineObject(ends, shape, '', pen);
  const frame = pathFrame(shape.steps, pen.placement);
  const outline = freePathXml(shape.steps, shape.fill !== undefined, frame, pen.placement);
  return { frame, xml: objectXml(pen.nextId(), frame, outline, shape.fill, shape, pen) };
}

function objectXml(
  id: number,
  frame: Frame,
  outline: string,
  fill: string | undefined,
  line: Line,
  { language, placement }: Pen,
): string {
  const name = `${pptxWords[language].shape} ${id}`;
  const look = `${transformXml(frame)}${outline}${fillXml(fill, line.opacity)}${lineXml(line, placement)}`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${look}</p:spPr></p:sp>`;
}

type Ends = readonly [readonly [number, number], readonly [number, number]];

/** Sizes are never negative: a line that runs left or up is flipped. */
function lineObject([start, end]: Ends, line: Line, glue: string, { nextId, language, placement }: Pen): Drawn {
  const [x, y] = [Math.min(start[0], end[0]), Math.min(start[1], end[1])];
  const frame = frameOf(x, y, Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1]), placement);
  const flips = (end[0] < start[0] ? ' flipH="1"' : '') + (end[1] < start[1] ? ' flipV="1"' : '');
  const id = nextId();
  const name = `${pptxWords[language].line} ${id}`;
  const glued = glue === '' ? '<p:cNvCxnSpPr/>' : `<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr>`;
  const look = `${transformXml(frame, 'a:xfrm', flips)}${presetXml('line')}${lineXml(line, placement)}`;
  return {
    frame,
    xml: `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${name}"/>${glued}<p:nvPr/></p:nvCxnSpPr><p:spPr>${look}</p:spPr></p:cxnSp>`,
  };
}
