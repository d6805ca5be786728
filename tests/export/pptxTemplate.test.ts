import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { areaOf } from '../../src/export/pptx/area.ts';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import { scaleOnLayout } from '../../src/export/pptx/slide.ts';
import { readTemplate, templateFaultText } from '../../src/export/pptx/template.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { languages } from '../../src/words/language.ts';
import { companyTemplate, frame, templateOf } from './companyTemplate.ts';
import { allText, opened, relationshipsOf, textOf, xmlOf } from './ooxml/package.ts';
import { presentationFaults } from './ooxml/presentation.ts';
import { all } from './ooxml/xml.ts';

const meta = { title: '项目', madeAt: new Date('2026-11-02T09:00:00Z') };
const pageOptions: PageOptions = {
  language: 'zh',
  paper: '16:9',
  depth: 'full',
  pages: ['fishbone', 'assessment'],
  title: '首都区域 GU 项目',
  date: '2026-11-02',
  version: 'a1b2',
  preparedBy: '王立',
  confidentiality: 'confidential',
  firstNumber: 1,
  hasLegend: true,
  hasFootnote: true,
};
const { pages } = documentPages(exampleChain(), pageOptions);

function faultOf(bytes: Uint8Array): string {
  const read = readTemplate(bytes);
  return 'fault' in read ? read.fault : 'none';
}

describe('a company’s template', () => {
  const template = templateOf(companyTemplate());
  const [layout] = template.layouts;
  const file = opened(toPptx(pages, meta, { template, layout }));

  it('offers its layouts that have a title, the barest first', () => {
    expect(template.layouts.map(({ name }) => name)).toEqual(['仅标题 & 徽标', '标题与内容']);
  });

  it('keeps master, layouts, theme and logo, and our slides stand on the chosen layout', () => {
    expect(presentationFaults(file)).toEqual([]);
    expect(textOf(file, 'ppt/media/image1.png')).toBe('Qlogo');
    expect(textOf(file, 'ppt/theme/theme1.xml')).toBe(textOf(opened(companyTemplate()), 'ppt/theme/theme1.xml'));
    pages.forEach((_, index) => {
      const [relation] = relationshipsOf(file, `ppt/slides/slide${index + 1}.xml`);
      expect(relation?.target).toBe('ppt/slideLayouts/slideLayout2.xml');
    });
    expect(all(xmlOf(file, 'ppt/presentation.xml'), 'sldId').length).toBe(pages.length);
    expect(textOf(file, 'ppt/presentation.xml')).toContain('<p:defaultTextStyle>');
  });

  it('counts its own slide numbers from the first page’s', () => {
    const first = (bytes: Uint8Array) =>
      /<p:presentation[^>]* firstSlideNum="(\d+)"/.exec(textOf(opened(bytes), 'ppt/presentation.xml') ?? '')?.[1];
    expect(first(toPptx(pages, { ...meta, firstNumber: 11 }, { template, layout }))).toBe('11');
    const numbered = templateOf(
      companyTemplate({
        'ppt/presentation.xml': (text) => text.replace('<p:presentation ', '<p:presentation firstSlideNum="5" '),
      }),
    );
    const [own] = numbered.layouts;
    expect(first(toPptx(pages, { ...meta, firstNumber: null }, { template: numbered, layout: own }))).toBe('1');
  });

  it('says how its titles are set, the layout before the master', () => {
    expect(template.layouts.map(({ titleType }) => titleType.size)).toEqual([20 * 12_700, 20 * 12_700]);
    const styled = templateOf(
      companyTemplate({
        'ppt/slideLayouts/slideLayout2.xml': (text) =>
          text.replace(
            '<a:lstStyle/>',
            '<a:lstStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="3200"/></a:lvl1pPr></a:lstStyle>',
          ),
      }),
    );
    const bare = styled.layouts.find(({ path }) => path.endsWith('slideLayout2.xml'));
    expect(bare?.titleType).toMatchObject({ size: 32 * 12_700, isOurs: false, align: 'center' });
    const unsaid = templateOf(
      companyTemplate({
        'ppt/slideMasters/slideMaster1.xml': (text) =>
          text.replace(/<p:titleStyle>.*<\/p:titleStyle>/su, '<p:titleStyle/>'),
      }),
    );
    const [first] = unsaid.layouts;
    expect(first?.titleType).toMatchObject({ size: 24 * 12_700, isOurs: true });
    expect(textOf(opened(toPptx(pages, meta, { template: unsaid, layout: first })), 'ppt/slides/slide1.xml')).toContain(
      '<a:rPr sz="2400" ',
    );
  });

  it('leaves out its slides, notes, comments, macros, sections, password and author', () => {
    const text = allText(file);
    expect(text).not.toContain('Qsecret');
    expect(text).not.toMatch(/vbaProject|macroEnabled|sectionOf|modifyVerifier|hlinkClick/);
    expect([...file.parts.keys()].filter((path) => /notes|comment|app\.xml/.test(path))).toEqual([]);
  });

  it('gives the slide its title and the picture the room between title and footer', () => {
    const slide = xmlOf(file, 'ppt/slides/slide1.xml');
    const title = all(slide, 'sp')[0];
    expect(title?.textContent).toBe(pages[0]?.title);
    expect(all(title, 'off').length).toBe(0);
    for (const shape of [...all(slide, 'sp').slice(1), ...all(slide, 'cxnSp')]) {
      const top = Number(all(shape, 'off')[0]?.getAttribute('y'));
      expect(top).toBeGreaterThan(1_000_000);
      expect(top + Number(all(shape, 'ext')[0]?.getAttribute('cy'))).toBeLessThan(6_400_000 + 60_000);
    }
    const texts = all(slide, 't').map((text) => text.textContent ?? '');
    expect(texts.some((text) => text.includes('王立') && text.includes('2026-11-02'))).toBe(true);
    const first = pages[0];
    if (!first) throw new Error('the example has a page');
    const scale = scaleOnLayout(first, layout);
    expect(scale).toBeGreaterThan(0.7);
    expect(scale).toBeLessThan(1);
  });

  it('pages made for its free area stand there at their own size, a gap under the title', () => {
    const made = documentPages(exampleChain(), { ...pageOptions, area: areaOf(layout) }).pages;
    const onSlide = opened(toPptx(made, meta, { template, layout }));
    expect(presentationFaults(onSlide)).toEqual([]);
    expect(layout.area.y).toBeGreaterThan(layout.title.y + layout.title.h + 100_000);
    made.forEach((page, index) => {
      expect(scaleOnLayout(page, layout)).toBe(1);
      const slide = xmlOf(onSlide, `ppt/slides/slide${index + 1}.xml`);
      const sizes = all(slide, 'rPr').flatMap((run) => Number(run.getAttribute('sz') ?? 0) || []);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(700);
      for (const shape of all(slide, 'sp').slice(1)) {
        const [at, size] = [all(shape, 'off')[0], all(shape, 'ext')[0]];
        expect(Number(at?.getAttribute('x'))).toBeGreaterThan(layout.area.x - 60_000);
        expect(Number(at?.getAttribute('y'))).toBeGreaterThan(layout.area.y - 60_000);
        expect(Number(at?.getAttribute('y')) + Number(size?.getAttribute('cy'))).toBeLessThan(
          layout.area.y + layout.area.h + 60_000,
        );
      }
    });
  });

  it.each([
    ['light', '', 'light'],
    [
      'dark',
      '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="101820"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      'dark',
    ],
    [
      'dark by its theme',
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
      'dark',
    ],
    [
      'a photograph',
      '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId2"/></a:blipFill><a:effectLst/></p:bgPr></p:bg>',
      'picture',
    ],
  ] as const)('a background that is %s is told, and content stands on white there', (_, background, told) => {
    const dark = templateOf(
      companyTemplate({
        'ppt/slideLayouts/slideLayout2.xml': (text) => text.replace('<p:spTree>', `${background}<p:spTree>`),
      }),
    );
    const [first] = dark.layouts;
    expect(first.background).toBe(told);
    const slide = xmlOf(opened(toPptx(pages, meta, { template: dark, layout: first })), 'ppt/slides/slide1.xml');
    const [, under] = all(slide, 'sp');
    const isPanel = Number(all(under, 'ext')[0]?.getAttribute('cx')) > first.area.w;
    expect(isPanel).toBe(told !== 'light');
  });

  it('a title that would stand in the picture moves to the master’s place', () => {
    const low = companyTemplate({
      'ppt/slideLayouts/slideLayout2.xml': (text) =>
        text.replace(frame(600_000, 300_000, 10_000_000, 700_000), frame(600_000, 3_000_000, 10_000_000, 700_000)),
      'ppt/slideLayouts/slideLayout1.xml': (text) => text.replace('type="title"', 'type="subTitle"'),
    });
    const moved = templateOf(low);
    const slide = xmlOf(
      opened(toPptx(pages, meta, { template: moved, layout: moved.layouts[0] })),
      'ppt/slides/slide1.xml',
    );
    expect(Number(all(all(slide, 'sp')[0], 'off')[0]?.getAttribute('y'))).toBeLessThan(1_000_000);
  });

  it('a file of ours can be a template again', () => {
    const own = templateOf(toPptx(pages, meta));
    expect(presentationFaults(opened(toPptx(pages, meta, { template: own, layout: own.layouts[0] })))).toEqual([]);
  });
});

describe('what cannot be a template', () => {
  it.each([
    ['text', strToU8('hello'), 'not-a-presentation'],
    ['nothing', new Uint8Array(), 'not-a-presentation'],
    ['an old .ppt or an encrypted file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old-format'],
    ['half a file', companyTemplate().slice(0, 2000), 'damaged'],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'not-a-presentation'],
    [
      'a missing master',
      companyTemplate({ 'ppt/_rels/presentation.xml.rels': (text) => text.replace('slideMaster1', 'slideMaster9') }),
      'damaged',
    ],
    [
      'broken XML',
      companyTemplate({ 'ppt/presentation.xml': (text) => text.replace('</p:sldMasterIdLst>', '') }),
      'damaged',
    ],
    [
      'a document type',
      companyTemplate({
        'ppt/presentation.xml': (text) => text.replace('<p:pres', '<!DOCTYPE x [<!ENTITY a "b">]><p:pres'),
      }),
      'damaged',
    ],
    [
      'Strict Open XML',
      companyTemplate({
        'ppt/presentation.xml': (text) =>
          text.replace(
            'http://schemas.openxmlformats.org/presentationml/2006/main',
            'http://purl.oclc.org/ooxml/presentationml/main',
          ),
      }),
      'strict',
    ],
    [
      'no slide size',
      companyTemplate({ 'ppt/presentation.xml': (text) => text.replace(/<p:sldSz[^>]*>/, '') }),
      'damaged',
    ],
    [
      'no layout with a title',
      companyTemplate({
        'ppt/slideLayouts/slideLayout1.xml': (text) => text.replace('type="title"', 'type="ctrTitle"'),
        'ppt/slideLayouts/slideLayout2.xml': (text) => text.replace('type="title"', 'type="ctrTitle"'),
      }),
      'no-layout',
    ],
  ] as const)('%s is refused with one sentence', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(fault);
    const read = readTemplate(bytes);
    if ('fault' in read)
      for (const language of languages) expect(templateFaultText(read.fault, language)).toMatch(/\S[。.]$/);
  });

  it.each([
    '[Content_Types].xml',
    '_rels/.rels',
    'ppt/presentation.xml',
    'ppt/_rels/presentation.xml.rels',
    'ppt/slideMasters/slideMaster1.xml',
    'ppt/slideLayouts/slideLayout1.xml',
    'ppt/theme/theme1.xml',
  ])('%s nested 100,000 deep throws nothing', (path) => {
    const nested = (text: string) => {
      const end = text.lastIndexOf('</');
      return `${text.slice(0, end)}${'<p:grpSp>'.repeat(100_000)}${'</p:grpSp>'.repeat(100_000)}${text.slice(end)}`;
    };
    const read = readTemplate(companyTemplate({ [path]: nested }));
    expect('fault' in read ? templateFaultText(read.fault, 'zh') : read.template.layouts.length).toBeTruthy();
  });

  it('a bomb is refused before it is unpacked', () => {
    const bytes = zipSync({ 'ppt/media/a.bmp': new Uint8Array(1000) });
    const entry = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    new DataView(bytes.buffer).setUint32(entry + 24, 201 * 1024 * 1024, true);
    expect(faultOf(bytes)).toBe('too-large');
  });
});
