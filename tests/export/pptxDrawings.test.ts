import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { areaOf } from '../../src/export/pptx/area.ts';
import { contrastOf } from '../../src/export/pptx/colors.ts';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import type { PptxTemplate, TemplateLayout } from '../../src/export/pptx/template.ts';
import { documentPages } from '../../src/scene/document.ts';
import { pageOptions } from '../support/pages.ts';
import { companyTemplate, frame, templateOf } from './companyTemplate.ts';
import { opened, xmlOf } from './ooxml/package.ts';
import { all, type XmlNode } from './ooxml/xml.ts';

const slide = { w: 12_192_000, h: 6_858_000 };
const meta = { title: '项目', madeAt: new Date('2026-11-02T09:00:00Z') };

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
type Drawn = { readonly box: Box; readonly xml: string };

const solid = (hex: string) => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
const rect = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

function bar(box: Box, hex = '1B2F4B'): Drawn {
  const place = frame(box.x, box.y, box.w, box.h);
  return {
    box,
    xml: `<p:sp><p:nvSpPr><p:cNvPr id="50" name="Bar"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place}${rect}${solid(hex)}</p:spPr></p:sp>`,
  };
}

function logo(box: Box): Drawn {
  const place = frame(box.x, box.y, box.w, box.h);
  return {
    box,
    xml: `<p:pic><p:nvPicPr><p:cNvPr id="51" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr>${place}${rect}</p:spPr></p:pic>`,
  };
}

/** In a group that halves its members and moves them. */
function grouped({ box, xml }: Drawn): Drawn {
  const inner = frame(2 * box.x + 1000, 2 * box.y + 500, 2 * box.w, 2 * box.h);
  const place = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${slide.w}" cy="${slide.h}"/><a:chOff x="1000" y="500"/><a:chExt cx="${2 * slide.w}" cy="${2 * slide.h}"/></a:xfrm>`;
  return {
    box,
    xml: `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="52" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${xml.replace(frame(box.x, box.y, box.w, box.h), inner)}</p:grpSp>`,
  };
}

const numbered = ({ xml }: Drawn, index: number) =>
  xml.replaceAll('rId2', 'rId7').replace(/ id="5(\d)"/g, ` id="5$1${index}"`);

/** The same box, drawn lying and turned by a quarter. */
function turned({ box, xml }: Drawn): Drawn {
  const { x, y, w, h } = box;
  const lying = frame(Math.round(x + (w - h) / 2), Math.round(y + (h - w) / 2), h, w);
  return { box, xml: xml.replace(frame(x, y, w, h), lying.replace('<a:xfrm>', '<a:xfrm rot="5400000">')) };
}

function templateWith(drawings: readonly Drawn[], titleColor = '14181D'): PptxTemplate {
  return templateOf(
    companyTemplate({
      'ppt/slideMasters/slideMaster1.xml': (text) =>
        text
          .replace('</p:grpSpPr>', `</p:grpSpPr>${drawings.map(numbered).join('')}`)
          .replace(
            '<a:schemeClr val="tx1"/></a:solidFill><a:latin',
            `<a:srgbClr val="${titleColor}"/></a:solidFill><a:latin`,
          ),
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
        ),
    }),
  );
}

function slidesOn(template: PptxTemplate, layout: TemplateLayout): XmlNode[] {
  const { pages } = documentPages(exampleChain(), { ...pageOptions, area: areaOf(layout) });
  const file = opened(toPptx(pages, meta, { template, layout }));
  return pages.map((_, index) => xmlOf(file, `ppt/slides/slide${index + 1}.xml`));
}

function slideOn(template: PptxTemplate): XmlNode {
  const [slide] = slidesOn(template, template.layouts[0]);
  if (!slide) throw new Error('the example has a page');
  return slide;
}

function boxOf(element: XmlNode): Box {
  const [at, size] = [all(element, 'off')[0], all(element, 'ext')[0]];
  const read = (from: XmlNode | undefined, name: string) => Number(from?.getAttribute(name) ?? Number.NaN);
  return { x: read(at, 'x'), y: read(at, 'y'), w: read(size, 'cx'), h: read(size, 'cy') };
}

const nameOf = (shape: XmlNode) => all(shape, 'cNvPr')[0]?.getAttribute('name');
const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.w, b.x + b.w) > Math.max(a.x, b.x) && Math.min(a.y + a.h, b.y + b.h) > Math.max(a.y, b.y);
const inside = (a: Box, b: Box) => a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;

/** What of ours lies on a drawing without white between. */
function unreadable(slideXml: XmlNode, drawings: readonly Drawn[]): string[] {
  const shapes = all(slideXml, 'sp');
  const panels = shapes.filter((shape) => nameOf(shape) === '底板').map(boxOf);
  const ours = [...shapes.slice(1), ...all(slideXml, 'cxnSp'), ...all(slideXml, 'graphicFrame')]
    .filter((shape) => nameOf(shape) !== '底板' && all(shape, 'ph').length === 0)
    .map((shape) => ({ box: boxOf(shape), name: `${nameOf(shape)} ${shape.textContent}` }));
  return ours
    .filter(({ box }) => drawings.some((drawn) => overlap(box, drawn.box)))
    .filter(({ box }) => !panels.some((panel) => inside(box, panel)))
    .map(({ name }) => name);
}

const between = (least: number, most: number) => fc.integer({ min: Math.round(least), max: Math.round(most) });
const thick = (of: number) => between(of / 200, of / 3);
const anyBox: fc.Arbitrary<Box> = fc.oneof(
  thick(slide.h).map((h) => ({ x: 0, y: 0, w: slide.w, h })),
  thick(slide.h).map((h) => ({ x: 0, y: slide.h - h, w: slide.w, h })),
  thick(slide.w).map((w) => ({ x: 0, y: 0, w, h: slide.h })),
  thick(slide.w).map((w) => ({ x: slide.w - w, y: 0, w, h: slide.h })),
  fc.record({
    x: between(0, slide.w * 0.9),
    y: between(0, slide.h * 0.9),
    w: thick(slide.w),
    h: thick(slide.h),
  }),
);
const anyDrawn: fc.Arbitrary<Drawn> = fc
  .tuple(
    anyBox,
    fc.constantFrom('1B2F4B', 'C4122F', '77CAEE'),
    fc.constantFrom('bar', 'logo'),
    fc.constantFrom(grouped, turned, (each: Drawn) => each),
  )
  .map(([box, hex, kind, placed]) => placed(kind === 'logo' ? logo(box) : bar(box, hex)));

describe('what a template draws', () => {
  test.prop([fc.array(anyDrawn, { minLength: 1, maxLength: 6 })], { numRuns: 15 })(
    'has nothing of ours on it, unless white lies between',
    (drawings) => {
      const template = templateWith(drawings);
      for (const layout of template.layouts) {
        for (const each of slidesOn(template, layout)) expect(unreadable(each, drawings)).toEqual([]);
      }
    },
  );

  it('a header bar, a footer bar and a logo are kept clear of, without a panel', () => {
    const drawings = [
      bar({ x: 0, y: 0, w: slide.w, h: 1_300_000 }),
      bar({ x: 0, y: 6_200_000, w: slide.w, h: 658_000 }),
      logo({ x: 11_200_000, y: 5_600_000, w: 900_000, h: 400_000 }),
    ];
    const template = templateWith(drawings);
    const [{ area, panel }] = template.layouts;
    expect(panel).toBeUndefined();
    expect(area.y).toBeGreaterThan(1_300_000);
    expect(area.y + area.h).toBeLessThan(6_200_000);
    expect(drawings.some(({ box }) => overlap(box, area))).toBe(false);
    expect(area.w * area.h).toBeGreaterThan(0.5 * slide.w * slide.h);
  });

  it('a wave over half of the slide is covered by a panel, with the lines at the foot', () => {
    const wave = bar({ x: 0, y: 3_000_000, w: slide.w, h: 3_858_000 });
    const template = templateWith([wave]);
    expect(template.layouts[0].background).toBe('drawn');
    const xml = slideOn(template);
    const panel = all(xml, 'sp').find((shape) => nameOf(shape) === '底板');
    expect(panel && all(panel, 'srgbClr')[0]?.getAttribute('val')).toBe('FFFFFF');
    expect(unreadable(xml, [wave])).toEqual([]);
  });

  it('a pale decoration needs no panel, and a white card on a dark slide is ground enough', () => {
    const pale = templateWith([bar({ x: 0, y: 2_000_000, w: slide.w, h: 4_000_000 }, 'F4F4F0')]);
    expect(pale.layouts[0].panel).toBeUndefined();
    const card = { x: 200_000, y: 200_000, w: slide.w - 400_000, h: slide.h - 400_000 };
    const onCard = templateWith([bar({ x: 0, y: 0, ...slide }), bar(card, 'FFFFFF')]);
    const [{ panel, area }] = onCard.layouts;
    expect(panel).toBeUndefined();
    expect(inside(area, card)).toBe(true);
    expect(templateWith([bar({ x: 0, y: 0, ...slide })]).layouts[0].background).toBe('dark');
  });

  it('a map of very many points and shapes is read', () => {
    const box = { x: 600_000, y: 5_000_000, w: 3_000_000, h: 1_000_000 };
    const point = (at: number) => `<a:lnTo><a:pt x="${at % 1000}" y="${(at * 7) % 1000}"/></a:lnTo>`;
    const outline = `<a:custGeom><a:pathLst><a:path w="1000" h="1000"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>${Array.from({ length: 150_000 }, (_, at) => point(at)).join('')}<a:close/></a:path></a:pathLst></a:custGeom>`;
    const map = { box, xml: bar(box).xml.replace(rect, outline) };
    const dots = Array.from({ length: 500 }, (_, at) =>
      bar({ x: 5_000_000 + (at % 50) * 100_000, y: 2_000_000 + Math.floor(at / 50) * 100_000, w: 50_000, h: 50_000 }),
    );
    const [layout] = templateWith([map, ...dots]).layouts;
    expect(layout.panel !== undefined || [map, ...dots].every((drawn) => !overlap(drawn.box, layout.area))).toBe(true);
  });

  it('an outline without a fill is not in the way, a text of the template’s is', () => {
    const place = frame(200_000, 200_000, slide.w - 400_000, slide.h - 400_000);
    const outline = bar({ x: 0, y: 0, w: 1, h: 1 }).xml.replace(
      /<p:spPr>.*<\/p:spPr>/,
      `<p:spPr>${place}${rect}<a:noFill/><a:ln w="12700">${solid('C4122F')}</a:ln></p:spPr>`,
    );
    const [framed] = templateWith([{ box: { x: 0, y: 0, w: 0, h: 0 }, xml: outline }]).layouts;
    expect(framed.panel).toBeUndefined();
    const box = { x: 600_000, y: 5_900_000, w: 2_000_000, h: 300_000 };
    const text = bar(box)
      .xml.replace(solid('1B2F4B'), '<a:noFill/>')
      .replace('</p:spPr>', '</p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>ACME</a:t></a:r></a:p></p:txBody>');
    const [worded] = templateWith([{ box, xml: text }]).layouts;
    expect(overlap(worded.area, box)).toBe(false);
    expect(worded.drawings.some(({ text }) => text?.lines.join() === 'ACME')).toBe(true);
  });
});

describe('the title on what a template draws', () => {
  const titleInk = (drawings: readonly Drawn[], color?: string) => {
    const template = templateWith(drawings, color);
    const xml = slideOn(template);
    const title = all(xml, 'sp').find((shape) => all(shape, 'ph').length > 0);
    return { written: title && all(title, 'srgbClr')[0]?.getAttribute('val'), ...template.layouts[0].titleInk };
  };
  const header = bar({ x: 0, y: 0, w: slide.w, h: 1_300_000 });

  it('keeps the template’s colour where it is read', () => {
    expect(titleInk([])).toMatchObject({ written: undefined, isOurs: false });
    expect(titleInk([header], 'FFFFFF')).toMatchObject({ written: undefined, shown: '#FFFFFF' });
  });

  it('is white on a dark header and dark on white where the template’s colour would not be read', () => {
    expect(titleInk([header], '14181D')).toMatchObject({ written: 'FFFFFF', hasPanel: false });
    expect(titleInk([], 'FFFFFF')).toMatchObject({ written: '14181D', hasPanel: false });
  });

  it('has a panel where no colour is read on all there is', () => {
    const half = bar({ x: 0, y: 0, w: slide.w / 2, h: 1_300_000 }, '000000');
    expect(titleInk([half])).toMatchObject({ hasPanel: true });
  });

  test.prop([fc.array(anyDrawn, { maxLength: 4 }), fc.constantFrom('14181D', 'FFFFFF', 'C4122F')], { numRuns: 40 })(
    'is read on all that is known to be under it',
    (drawings, color) => {
      const [{ titleInk: ink, title }] = templateWith(drawings, color).layouts;
      if (ink.hasPanel) expect(contrastOf(ink.shown, '#FFFFFF')).toBeGreaterThanOrEqual(3);
      else {
        const last = drawings.at(-1);
        const hex = last && inside(title, last.box) ? /srgbClr val="(\w+)"/.exec(last.xml)?.[1] : undefined;
        if (hex) expect(contrastOf(ink.shown, `#${hex}`)).toBeGreaterThanOrEqual(3);
      }
    },
  );
});
