/** Pages as a PowerPoint file: native objects that can be edited, on our own white master or on a user's. */
import type { Page } from '../../scene/page.ts';
import type { Language } from '../../words/language.ts';
import { layoutXml, masterXml, themeXml } from './ownDesign.ts';
import {
  contentTypes,
  type Parts,
  type Relation,
  relationsPart,
  relationsPath,
  relationTypes,
  type SlideEntry,
  xmlPart,
  zippedParts,
} from './parts.ts';
import { emuPerUnit, type Frame } from './placement.ts';
import { type Setting, slideNamespaces, slideXml } from './slide.ts';
import type { PptxTemplate, TemplateLayout } from './template.ts';
import { xmlHead, xmlText } from './xml.ts';

export type PptxMeta = {
  readonly title: string;
  /** Written into the file only if given. */
  readonly author?: string | undefined;
  readonly madeAt: Date;
  /** What the first slide's number is, for a template that writes numbers itself. */
  readonly firstNumber?: number | null | undefined;
};

/** A user's template and which of its layouts the slides stand on. */
export type ChosenLayout = { readonly template: PptxTemplate; readonly layout: TemplateLayout };

/**
 * One slide a page, in order. Without `chosen` the slides have the first page's size (a page of another size stands in
 * its middle) and a page keeps its own size to the point; on a chosen layout the slide has the template's size, its
 * title is the template's, and the rest of the page fills the layout's free area, to the point where the page was made
 * for it (`areaOf`). No notes; nobody is named but `author`.
 */
export function toPptx(pages: readonly Page[], meta: PptxMeta, chosen?: ChosenLayout): Uint8Array {
  const parts: Parts = new Map();
  const { template, layout } = chosen ?? {};
  const slide = template?.slide ?? slideSize(pages[0]);
  const layoutPath = layout?.path ?? 'ppt/slideLayouts/slideLayout1.xml';
  const presentationPath = template?.presentationPath ?? 'ppt/presentation.xml';
  if (template) for (const [path, part] of template.parts) parts.set(path, part);
  else addOwnDesign(parts, pages[0]?.language ?? 'zh', slide);
  const slides = pages.map((page, index) => {
    const path = `ppt/slides/slide${index + 1}.xml`;
    parts.set(path, xmlPart(slideXml(page, settingOf(page, slide, layout)), contentTypes.slide));
    parts.set(
      relationsPath(path),
      relationsPart(path, [{ id: 'rId1', type: relationTypes.layout, target: layoutPath }]),
    );
    return { id: `slide${index + 1}`, type: relationTypes.slide, target: path };
  });
  const slideList = slides.map(({ id }, index) => ({ number: 256 + index, id }));
  parts.set(
    presentationPath,
    xmlPart(
      template ? template.presentationXml(slideList, meta.firstNumber ?? 1) : ownPresentationXml(slide, slideList),
      contentTypes.presentation,
    ),
  );
  const relations = template?.relations ?? ownRelations;
  parts.set(relationsPath(presentationPath), relationsPart(presentationPath, [...relations, ...slides]));
  parts.set('docProps/core.xml', xmlPart(coreXml(meta), contentTypes.core));
  parts.set(
    relationsPath(''),
    relationsPart('', [
      { id: 'rId1', type: relationTypes.presentation, target: presentationPath },
      { id: 'rId2', type: relationTypes.core, target: 'docProps/core.xml' },
    ]),
  );
  return zippedParts(parts, template?.extensionTypes ?? new Map());
}

function settingOf(page: Page, slide: Frame, layout: TemplateLayout | undefined): Setting {
  if (layout) return { kind: 'layout', ...layout };
  const own = slideSize(page);
  return own.w === slide.w && own.h === slide.h ? { kind: 'own' } : { kind: 'fitted', slide };
}

/** PowerPoint takes 1 to 56 inches. */
const [smallest, largest] = [914_400, 51_206_400];

function slideSize(page: Page | undefined): Frame {
  const side = (units: number) => Math.min(largest, Math.max(smallest, Math.round(units * emuPerUnit)));
  return { x: 0, y: 0, w: side(page?.width ?? 1920), h: side(page?.height ?? 1080) };
}

const ownMaster = 'ppt/slideMasters/slideMaster1.xml';
const ownLayout = 'ppt/slideLayouts/slideLayout1.xml';
const ownTheme = 'ppt/theme/theme1.xml';
const ownRelations: readonly Relation[] = [
  { id: 'rId1', type: relationTypes.master, target: ownMaster },
  { id: 'rId2', type: relationTypes.theme, target: ownTheme },
];

function addOwnDesign(parts: Parts, language: Language, slide: Frame): void {
  parts.set(ownTheme, xmlPart(themeXml(language), contentTypes.theme));
  parts.set(ownMaster, xmlPart(masterXml(language, slide), contentTypes.master));
  parts.set(
    relationsPath(ownMaster),
    relationsPart(ownMaster, [
      { id: 'rId1', type: relationTypes.layout, target: ownLayout },
      { id: 'rId2', type: relationTypes.theme, target: ownTheme },
    ]),
  );
  parts.set(ownLayout, xmlPart(layoutXml(language), contentTypes.layout));
  parts.set(
    relationsPath(ownLayout),
    relationsPart(ownLayout, [{ id: 'rId1', type: relationTypes.master, target: ownMaster }]),
  );
}

function ownPresentationXml(slide: Frame, slides: readonly SlideEntry[]): string {
  const list = slides.map(({ number, id }) => `<p:sldId id="${number}" r:id="${id}"/>`).join('');
  return `${xmlHead}<p:presentation ${slideNamespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>${list && `<p:sldIdLst>${list}</p:sldIdLst>`}<p:sldSz cx="${slide.w}" cy="${slide.h}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function coreXml({ title, author, madeAt }: PptxMeta): string {
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const at = `${madeAt.toISOString().slice(0, 19)}Z`;
  const creator = author?.trim() ? `<dc:creator>${xmlText(author.trim())}</dc:creator>` : '';
  const times = ['created', 'modified'].map(
    (tag) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${at}</dcterms:${tag}>`,
  );
  return `${xmlHead}<cp:coreProperties ${namespaces}><dc:title>${xmlText(title)}</dc:title>${creator}${times.join('')}</cp:coreProperties>`;
}
