/** Pages for tests, and what their slides hold. */
import { toPptx } from '../../src/export/pptx/pptx.ts';
import type { Page } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import type { Shape } from '../../src/scene/shapes.ts';
import { type OfficeFile, opened, xmlOf } from './ooxml/package.ts';
import { all, type XmlNode } from './ooxml/xml.ts';

export const meta = { title: '首都区域 GU 项目', madeAt: new Date('2026-11-02T09:00:00Z') };
export const options: PageOptions = {
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
export function slides(file: OfficeFile): XmlNode[] {
  const paths = [...file.parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  return paths.sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b))).map((path) => xmlOf(file, path));
}

export function page(shapes: readonly Shape[], more: Partial<Page> = {}): Page {
  return {
    kind: 'fishbone',
    width: 1920,
    height: 1080,
    title: '页',
    language: 'zh',
    shapes,
    connectors: [],
    tableShapes: [],
    ...more,
  };
}

/** What is directly under the slide's tree, without the title. */
export function objectsOf(made: Page): XmlNode[] {
  const tree = all(xmlOf(opened(toPptx([made], meta)), 'ppt/slides/slide1.xml'), 'spTree')[0];
  return [...(tree?.children ?? [])].slice(3);
}

export function frameOf(element: XmlNode | undefined) {
  const at = element && all(element, 'off')[0];
  const size = element && all(element, 'ext')[0];
  const [x, y, w, h] = [
    at?.getAttribute('x'),
    at?.getAttribute('y'),
    size?.getAttribute('cx'),
    size?.getAttribute('cy'),
  ].map(Number);
  return { x, y, w, h };
}

export const emu = 6350;

export function nameOf(group: XmlNode | undefined): string {
  return all(group, 'cNvPr')[0]?.getAttribute('name') ?? '';
}

/** Each run of a slide, and each line: a line of several scripts is written as several runs. */
export function linesOf(slide: XmlNode | undefined): string[] {
  const lines = all(slide, 'p').flatMap((paragraph) => {
    const said = [''];
    for (const child of paragraph.children) {
      if (child.localName === 'br') said.push('');
      else if (child.localName === 'r' || child.localName === 'fld') {
        said.push(`${said.pop()}${all(child, 't')[0]?.textContent ?? ''}`);
      }
    }
    return said;
  });
  return [...all(slide, 't').map((element) => element.textContent), ...lines];
}
