/**
 * A user's .pptx or .potx as the company's master: its masters, layouts, themes and their pictures are kept, its slides,
 * notes, comments, macros and properties are not.
 */
import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../../words/language.ts';
import { drawingsOf } from './drawings.ts';
import { layoutOf, type TemplateLayout } from './layouts.ts';
import { type Parts, type Relation, relationsPart, relationsPath, type SlideEntry } from './parts.ts';
import type { Frame } from './placement.ts';
import { relationsOf, withoutLinks } from './relations.ts';
import { pptxWords, type TemplateFault } from './words.ts';
import { allNamed, childNamed, numberOf, type XmlElement, xmlTree } from './xmlTree.ts';

export type { TemplateLayout } from './layouts.ts';

export type PptxTemplate = {
  readonly slide: Frame;
  /** The one a page of ours stands best on comes first. */
  readonly layouts: readonly [TemplateLayout, ...TemplateLayout[]];
  readonly presentationPath: string;
  /** Everything that is kept but the presentation itself. */
  readonly parts: Parts;
  readonly extensionTypes: ReadonlyMap<string, string>;
  /** What the presentation keeps pointing to. */
  readonly relations: readonly Relation[];
  readonly presentationXml: (slides: readonly SlideEntry[], firstNumber: number) => string;
};

export type TemplateRead = { readonly template: PptxTemplate } | { readonly fault: TemplateFault };

const mostMegabytes = 200;

/** Reads a template. Never throws: what cannot be used is named by a fault (`templateFaultText`). */
export function readTemplate(bytes: Uint8Array): TemplateRead {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { fault: 'old-format' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { fault: 'not-a-presentation' };
  const files = unpacked(bytes);
  return files instanceof Map ? templateOf(files) : { fault: files };
}

/** No entry can unpack to more than it states, so their sum bounds the whole. */
function unpacked(bytes: Uint8Array): Map<string, Uint8Array> | TemplateFault {
  let left = mostMegabytes * 1024 * 1024;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        left -= originalSize;
        return left >= 0 && !name.endsWith('/');
      },
    });
    return left < 0 ? 'too-large' : new Map(Object.entries(entries));
  } catch {
    return 'damaged';
  }
}

export function templateFaultText(fault: TemplateFault, language: Language): string {
  return pptxWords[language].templateFault[fault];
}

function templateOf(files: ReadonlyMap<string, Uint8Array>): TemplateRead {
  const presentationPath = relationsOf(files, '').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  const text = textOf(files, presentationPath);
  const root = text === undefined ? undefined : xmlTree(text);
  if (text === undefined || root?.name !== 'presentation') {
    const isOffice = files.has('[Content_Types].xml') && presentationPath !== '';
    return { fault: isOffice && root === undefined && text !== undefined ? 'damaged' : 'not-a-presentation' };
  }
  if ([...root.attributes.values()].some((value) => value.startsWith('http://purl.oclc.org/ooxml/')))
    return { fault: 'strict' };
  const size = childNamed(root, 'sldSz');
  const slide: Frame = { x: 0, y: 0, w: numberOf(size, 'cx'), h: numberOf(size, 'cy') };
  if (slide.w <= 0 || slide.h <= 0) return { fault: 'damaged' };
  const relations = relationsOf(files, presentationPath).filter(
    ({ type, isExternal }) => !isExternal && keptTypes.test(type),
  );
  const kept = keptParts(files, relations);
  if (!kept) return { fault: 'damaged' };
  const [first, ...others] = layoutsOf(files, relations, slide);
  if (!first) return { fault: 'no-layout' };
  return {
    template: {
      slide,
      layouts: [first, ...others],
      presentationPath,
      parts: kept.parts,
      extensionTypes: kept.extensionTypes,
      relations,
      presentationXml: (slides, firstNumber) => presentationWith(text, root, slides, firstNumber),
    },
  };
}

const keptTypes = /\/(?:slideMaster|theme|tableStyles|font)$/;
const droppedTypes = /\/(?:slide|notesSlide|notesMaster|handoutMaster|comments|vbaProject)$/;

/** Everything that can be reached from the masters, without what is somebody's slide. */
function keptParts(
  files: ReadonlyMap<string, Uint8Array>,
  relations: readonly Relation[],
): { parts: Parts; extensionTypes: Map<string, string> } | undefined {
  const types = xmlTree(textOf(files, '[Content_Types].xml') ?? '');
  if (!types) return undefined;
  const overrides = new Map(
    allNamed(types, 'Override').map((each) => [
      each.attributes.get('PartName')?.slice(1),
      each.attributes.get('ContentType'),
    ]),
  );
  const parts: Parts = new Map();
  const waiting = relations.map(({ target }) => target);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const bytes = files.get(path);
    if (parts.has(path)) continue;
    if (!bytes) return undefined;
    const all = relationsOf(files, path);
    const isDropped = ({ type, target, isExternal }: Relation) =>
      droppedTypes.test(type) || (!isExternal && !files.has(target));
    const dropped = all.filter(isDropped).map(({ id }) => id);
    const stay = all.filter((relation) => !isDropped(relation));
    parts.set(path, { bytes: dropped.length > 0 ? withoutLinks(bytes, dropped) : bytes, type: overrides.get(path) });
    if (stay.length > 0) parts.set(relationsPath(path), relationsPart(path, stay));
    waiting.push(...stay.filter(({ isExternal }) => !isExternal).map(({ target }) => target));
  }
  const extensionTypes = new Map(
    allNamed(types, 'Default').map((each) => [
      each.attributes.get('Extension') ?? '',
      each.attributes.get('ContentType') ?? '',
    ]),
  );
  return { parts, extensionTypes };
}

/** The best first; a name that several masters use is counted. */
function layoutsOf(
  files: ReadonlyMap<string, Uint8Array>,
  relations: readonly Relation[],
  slide: Frame,
): TemplateLayout[] {
  const treeOf = (path: string) => xmlTree(textOf(files, path) ?? '');
  const partsOf = (path: string | undefined) => {
    const targets = new Map(path === undefined ? [] : relationsOf(files, path).map(({ id, target }) => [id, target]));
    return (id: string) => targets.get(id);
  };
  const found = relations
    .filter(({ type }) => type.endsWith('/slideMaster'))
    .flatMap(({ target: masterPath }) => {
      const master = treeOf(masterPath);
      const themePath = relationsOf(files, masterPath).find(({ type }) => type.endsWith('/theme'))?.target;
      const theme = themePath === undefined ? undefined : treeOf(themePath);
      const themePartOf = partsOf(themePath);
      const ownMap = childNamed(master, 'clrMap');
      const paletteOf = (path: string, map: XmlElement | undefined) => ({
        colors: { map, theme },
        written: textOf(files, path) ?? '',
        partOf: partsOf(path),
        themePartOf,
      });
      const masterPalette = paletteOf(masterPath, ownMap);
      const masterDrawings = master ? drawingsOf(master, masterPalette) : [];
      const layouts = relationsOf(files, masterPath).filter(({ type }) => type.endsWith('/slideLayout'));
      return layouts.flatMap(({ target: path }): TemplateLayout[] => {
        const layout = treeOf(path);
        const map = childNamed(childNamed(layout, 'clrMapOvr'), 'overrideClrMapping') ?? ownMap;
        const palettes = { layout: paletteOf(path, map), master: masterPalette };
        const read = layout && master && layoutOf({ path, layout, master, palettes, masterDrawings }, slide);
        return read ? [read] : [];
      });
    })
    .sort((a, b) => a.badness - b.badness);
  const seen = new Map<string, number>();
  return found.map((layout) => {
    const count = (seen.get(layout.name) ?? 0) + 1;
    seen.set(layout.name, count);
    return count === 1 ? layout : { ...layout, name: `${layout.name} (${count})` };
  });
}

const keptChildren = ['sldSz', 'notesSz', 'embeddedFontLst', 'kinsoku', 'defaultTextStyle'];

/** The presentation as it was written, with our slides in place of its own. */
function presentationWith(text: string, root: XmlElement, slides: readonly SlideEntry[], firstNumber: number): string {
  const raw = (name: string) => {
    const child = childNamed(root, name);
    return child ? text.slice(child.start, child.end) : '';
  };
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  const relationships = [...root.attributes].find(([, value]) => value.endsWith('/officeDocument/2006/relationships'));
  const idName = `${relationships?.[0].replace('xmlns:', '') ?? 'r'}:id`;
  const list = slides.map(({ number, id }) => `<${prefix}sldId id="${number}" ${idName}="${id}"/>`).join('');
  const slideList = list && `<${prefix}sldIdLst>${list}</${prefix}sldIdLst>`;
  const opening = text
    .slice(root.start, root.inner)
    .replace(/\sfirstSlideNum=(?:"[^"]*"|'[^']*')/u, '')
    .replace(/>$/u, ` firstSlideNum="${Math.min(9999, firstNumber)}">`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${opening}${raw('sldMasterIdLst')}${slideList}${keptChildren.map(raw).join('')}</${prefix}presentation>`;
}

function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && strFromU8(bytes).replace(/^\ufeff/, '');
}
