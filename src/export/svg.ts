/** A page as an SVG document of plain shapes and text: attributes only, no style sheet, no foreign objects. */

import type { Page } from '../scene/page.ts';
import { pathText, type Shape } from '../scene/shapes.ts';
import { color } from '../scene/tokens.ts';
import { localeOf } from '../words/language.ts';
import { autospaced, gapOf } from './autospaced.ts';
import { bundledFamily } from './bundledFont.ts';

export type SvgOptions = { readonly isTransparent?: boolean };

/**
 * The faces a reader's machine may have, Chinese ones first: their Latin letters stand beside Han without a jump. Where it has
 * none, the bundled one serves pages that are shown or printed here.
 */
export const fontFamilies = `'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC','Hiragino Sans GB','${bundledFamily}',sans-serif`;

/** Between texts, so that words of two lines are two words to whoever reads the text alone: a search, a screen reader, a copy. */
const apart = '\n';

/** One XML 1.0 document; every person is a group with a `<title>`. */
export function svgOf(page: Page, options: SvgOptions = {}): string {
  const width = rounded(page.width);
  const height = rounded(page.height);
  const background = options.isTransparent ? '' : `<rect width="${width}" height="${height}" fill="${color.paper}"/>`;
  const twigs = page.connectors.map(
    ({ from, to, stroke, strokeWidth }) =>
      `<path d="${pathText([
        ['M', ...from],
        ['L', ...to],
      ])}" fill="none" stroke="${stroke}" stroke-width="${rounded(strokeWidth)}"/>`,
  );
  const lang = localeOf[page.language];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${escaped(fontFamilies)}" lang="${lang}" xml:lang="${lang}"`,
    // Letters of a small picture stand where they stand in the large one: else browsers round each to a pixel, and lose spaces.
    ` text-rendering="geometricPrecision"><title>${escaped(page.title)}</title>${apart}`,
    background,
    twigs.length > 0 ? `<g>${twigs.join('')}</g>` : '',
    ...page.shapes.map(element),
    ...page.tableShapes.map(element),
    '</svg>\n',
  ].join('');
}

/** Ids come from files that others wrote; one that is no name is left out, the title names the group anyway. */
const xmlName = /^[A-Za-z_][\w:.-]*$/u;

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'group': {
      const id = shape.id !== undefined && xmlName.test(shape.id) ? ` id="${shape.id}"` : '';
      const title = shape.name === undefined ? '' : `<title>${escaped(shape.name)}</title>${apart}`;
      return `<g${id}>${title}${shape.shapes.map(element).join('')}</g>`;
    }
    case 'path': {
      const cap = shape.cap === 'round' ? ' stroke-linecap="round"' : '';
      return `<path d="${pathText(shape.steps)}"${paint(shape)}${cap}/>`;
    }
    case 'rect': {
      const radius = shape.radius ? ` rx="${rounded(shape.radius)}"` : '';
      const { x, y, w, h } = shape;
      return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(w)}" height="${rounded(h)}"${radius}${paint(shape)}/>`;
    }
    case 'circle':
      return `<circle cx="${rounded(shape.x)}" cy="${rounded(shape.y)}" r="${rounded(shape.r)}"${paint(shape)}/>`;
    case 'text':
      return text(shape);
  }
}

function paint(shape: Exclude<Shape, { kind: 'text' | 'group' }>): string {
  let attributes = ` fill="${shape.fill ?? 'none'}"`;
  if (shape.stroke) attributes += ` stroke="${shape.stroke}" stroke-width="${rounded(shape.strokeWidth ?? 1)}"`;
  if (shape.dash) attributes += ` stroke-dasharray="${shape.dash.map(rounded).join(' ')}"`;
  if (shape.opacity !== undefined) attributes += ` opacity="${rounded(shape.opacity)}"`;
  return attributes;
}

function text(shape: Extract<Shape, { kind: 'text' }>): string {
  const weight = shape.bold ? ' font-weight="700"' : '';
  const anchor = shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : '';
  const [first = '', ...others] = autospaced(shape.text);
  const gap = rounded(gapOf(shape.size));
  const body = escaped(first) + others.map((run) => `<tspan dx="${gap}">${escaped(run)}</tspan>`).join('');
  return `<text x="${rounded(shape.x)}" y="${rounded(shape.y)}" font-size="${rounded(shape.size)}"${weight}${anchor} fill="${shape.fill}" xml:space="preserve">${body}</text>${apart}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML 1.0 has no place for most controls, half pairs and two noncharacters: one of them makes a file unreadable. */
function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
