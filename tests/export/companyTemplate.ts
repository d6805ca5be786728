/** A company's template as tests make it, and how it is read. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import { type PptxTemplate, readTemplate, templateFaultText } from '../../src/export/pptx/template.ts';

const meta = { title: '项目', madeAt: new Date('2026-11-02T09:00:00Z') };
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml';
const empty = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';

function placeholder(id: number, type: string, frame = ''): string {
  const text = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr>${text}</p:sp>`;
}

export function frame(x: number, y: number, w: number, h: number): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>`;
}

/** The parts of a presentation without slides, the same for every template. */
let empties: ReturnType<typeof unzipSync> | undefined;

/** A company's template as PowerPoint leaves it: a slide with notes, comments, an author, macros, a logo, three layouts. */
export function companyTemplate(changes: Readonly<Record<string, (text: string) => string>> = {}): Uint8Array {
  empties ??= unzipSync(toPptx([], meta));
  const parts = { ...empties };
  const set = (path: string, text: string) => {
    parts[path] = strToU8(text);
  };
  const change = (path: string, edit: (text: string) => string) =>
    set(path, edit(strFromU8(parts[path] ?? new Uint8Array())));
  const ns = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
  const layout = (name: string, type: string, shapes: string) =>
    `<p:sldLayout ${ns} type="${type}"><p:cSld name="${name}"><p:spTree>${empty}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
  const rels = (...rows: readonly (readonly [string, string, string])[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  change('ppt/slideMasters/slideMaster1.xml', (text) =>
    text
      .replace(
        '</p:spTree>',
        `${placeholder(7, 'body', frame(500_000, 1_500_000, 11_000_000, 4_500_000))}${placeholder(8, 'sldNum', frame(11_000_000, 6_400_000, 800_000, 300_000))}</p:spTree>`,
      )
      .replace(
        '</p:sldLayoutIdLst>',
        '<p:sldLayoutId id="2147483650" r:id="rId8"/><p:sldLayoutId id="2147483651" r:id="rId9"/></p:sldLayoutIdLst>',
      ),
  );
  set(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    rels(
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'theme', '../theme/theme1.xml'],
      ['rId8', 'slideLayout', '/ppt/slideLayouts/slideLayout2.xml'],
      ['rId9', 'slideLayout', '../slideLayouts/slideLayout3.xml'],
    ),
  );
  const toSlide =
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Home"><a:hlinkClick r:id="rId5" action="ppaction://hlinksldjump"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>';
  const logo =
    '<p:pic><p:nvPicPr><p:cNvPr id="10" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr/></p:pic>';
  set(
    'ppt/slideLayouts/slideLayout1.xml',
    layout('标题与内容', 'obj', placeholder(2, 'title') + placeholder(3, 'body')),
  );
  set(
    'ppt/slideLayouts/slideLayout2.xml',
    layout(
      '仅标题 &amp; 徽标',
      'titleOnly',
      placeholder(2, 'title', frame(600_000, 300_000, 10_000_000, 700_000)) + toSlide + logo,
    ),
  );
  set(
    'ppt/slideLayouts/_rels/slideLayout2.xml.rels',
    rels(
      ['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'],
      ['rId2', 'image', '../media/image1.png'],
      ['rId5', 'slide', '../slides/slide1.xml'],
    ),
  );
  set('ppt/slideLayouts/slideLayout3.xml', layout('空白', 'blank', ''));
  set(
    'ppt/slideLayouts/_rels/slideLayout3.xml.rels',
    rels(['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']),
  );
  set('ppt/media/image1.png', 'Qlogo');
  set(
    'ppt/slides/slide1.xml',
    `<p:sld ${ns}><p:cSld><p:spTree>${empty}</p:spTree></p:cSld><!-- Qsecret slide --></p:sld>`,
  );
  set(
    'ppt/slides/_rels/slide1.xml.rels',
    rels(
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout2.xml'],
      ['rId2', 'notesSlide', '../notesSlides/notesSlide1.xml'],
    ),
  );
  set('ppt/notesSlides/notesSlide1.xml', `<p:notes ${ns}><!-- Qsecret notes --></p:notes>`);
  set('ppt/commentAuthors.xml', '<a name="Qsecret author"/>');
  set('ppt/vbaProject.bin', 'Qsecret macro');
  change('docProps/core.xml', (text) =>
    text.replace('<dc:title>', '<dc:creator>Qsecret author</dc:creator><dc:title>'),
  );
  set('docProps/app.xml', '<Properties><Company>Qsecret company</Company></Properties>');
  change('ppt/presentation.xml', (text) =>
    text
      .replace('<p:presentation ', '<p:presentation removePersonalInfoOnSave="1" ')
      .replace('<p:sldSz', '<p:sldIdLst><p:sldId id="256" r:id="rId6"/></p:sldIdLst><p:sldSz')
      .replace(
        '</p:presentation>',
        '<p:defaultTextStyle><a:defPPr><a:defRPr lang="zh-CN"/></a:defPPr></p:defaultTextStyle><p:modifyVerifier/><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><x sectionOf="256"/></p:ext></p:extLst></p:presentation>',
      ),
  );
  set(
    'ppt/_rels/presentation.xml.rels',
    rels(
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'theme', 'theme/theme1.xml'],
      ['rId6', 'slide', 'slides/slide1.xml'],
      ['rId7', 'commentAuthors', 'commentAuthors.xml'],
      ['rId8', 'vbaProject', 'vbaProject.bin'],
    ),
  );
  const layoutType = `ContentType="${presentationType}.slideLayout+xml"`;
  change('[Content_Types].xml', (text) =>
    text
      .replace(
        `${presentationType}.presentation.main+xml`,
        'application/vnd.ms-powerpoint.template.macroEnabled.main+xml',
      )
      .replace(
        '</Types>',
        `<Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/ppt/slideLayouts/slideLayout2.xml" ${layoutType}/><Override PartName="/ppt/slideLayouts/slideLayout3.xml" ${layoutType}/><Override PartName="/ppt/slides/slide1.xml" ContentType="${presentationType}.slide+xml"/></Types>`,
      ),
  );
  for (const [path, edit] of Object.entries(changes)) change(path, edit);
  return zipSync(parts);
}

export function templateOf(bytes: Uint8Array): PptxTemplate {
  const read = readTemplate(bytes);
  if ('fault' in read) throw new Error(templateFaultText(read.fault, 'en'));
  return read.template;
}
