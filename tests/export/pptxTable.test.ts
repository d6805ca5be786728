import { describe, expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { pageOnSlide } from '../../src/scene/pageOnSlide.ts';
import { withBreaks } from '../../src/scene/table/nativeCell.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { texts } from '../support/pages.ts';
import { opened } from './ooxml/package.ts';
import { presentationFaults } from './ooxml/presentation.ts';
import { all, type XmlNode } from './ooxml/xml.ts';
import { meta, options, slides } from './slides.ts';

function pagesOf(language: Language, chain: DecisionChain = workedExample(language, '2026-11-25')): readonly Page[] {
  return documentPages(chain, { ...options, language, pages: ['assessment'] }).pages;
}

function rowsOf(pages: readonly Page[]): XmlNode[][] {
  const file = opened(toPptx(pages, meta));
  expect(presentationFaults(file)).toEqual([]);
  return slides(file)
    .flatMap((slide) => all(slide, 'tr'))
    .map((row) => all(row, 'tc'));
}

const squeezed = (text: string) => text.replace(/\s/gu, '');
const textIn = (node: XmlNode) =>
  all(node, 't')
    .map((each) => each.textContent)
    .join('');
const runsOf = (cell: XmlNode | undefined) =>
  all(cell, 'r').map((run) => ({ text: textIn(run), color: all(run, 'srgbClr')[0]?.getAttribute('val') }));

describe('the table on a slide', () => {
  it('has the rank as a white number on red', () => {
    const [, ...rows] = rowsOf(pagesOf('zh'));
    rows.forEach(([rank], index) => {
      expect(runsOf(rank)).toEqual([{ text: String(index + 1), color: 'FFFFFF' }]);
      expect(all(rank, 'rPr')[0]?.getAttribute('b')).toBe('1');
      const fill = all(rank, 'tcPr')[0]?.children.at(-1);
      expect(all(fill, 'srgbClr')[0]?.getAttribute('val')).toBe('C4122F');
    });
  });

  it('has stance, level and coach as signs and words in their colours', () => {
    const chain = workedExample('zh', '2026-11-25');
    const [first] = topTen(chain) as readonly PersonId[];
    const changed: DecisionChain = {
      ...chain,
      people: { ...chain.people, [first as string]: { name: 'Da Hai', jobTitle: '董事会长', coach: true } },
      assessments: {
        ...chain.assessments,
        [first as string]: { level: 'respect', targetLevel: 'trust', stance: 'exclusive', targetStance: null },
      },
    };
    const [headings = [], row = []] = rowsOf(pagesOf('zh', changed));
    const cellUnder = (heading: string) => row[headings.findIndex((each) => textIn(each) === heading)];
    expect(runsOf(cellUnder('姓名'))).toEqual([
      { text: 'Da Hai', color: 'C4122F' },
      { text: ' 教练', color: '1B2F4B' },
    ]);
    expect(runsOf(cellUnder('态度')).filter(({ text }) => text.trim() !== '')).toEqual([
      { text: '◎', color: '0B6E58' },
      { text: '排他支持', color: '454C55' },
    ]);
    expect(runsOf(cellUnder('层次图'))).toEqual([
      { text: '■■■ ■□', color: '1B2F4B' },
      { text: '■', color: 'C8CBC7' },
    ]);
    const fonts = all(all(cellUnder('层次图'), 'rPr')[0], 'latin').map((font) => font.getAttribute('typeface'));
    expect(fonts).toEqual(['Microsoft YaHei']);
  });

  for (const language of languages) {
    it(`${language}: the preview says cell by cell what the file says`, () => {
      const pages = pagesOf(language);
      const shown = pages.flatMap((page) => texts(pageOnSlide(page).tableShapes));
      const filed = rowsOf(pages).flat().map(textIn).join('');
      expect(squeezed(shown.map(({ text }) => text).join(''))).toBe(squeezed(filed));
    });

    it(`${language}: the preview stands in its cells`, () => {
      for (const page of pagesOf(language)) {
        const { table } = page;
        if (!table) throw new Error('no table');
        const rights = table.columnWidths.map(
          (_, column) => table.x + table.columnWidths.slice(0, column + 1).reduce((sum, each) => sum + each, 0),
        );
        for (const text of texts(pageOnSlide(page).tableShapes).filter(({ anchor }) => anchor !== 'middle')) {
          const cellEnd = rights.find((right) => right > text.x) ?? 0;
          expect(text.x + standardMeasure(text.text, text.size, text.bold === true)).toBeLessThanOrEqual(cellEnd);
        }
      }
    });
  }
});

describe('line breaks in a cell', () => {
  const ink = { size: 10, bold: false };

  it('are written only where the text would break elsewhere by itself', () => {
    expect(withBreaks(['市场部部长'], '市场部部长', 60, ink, standardMeasure)).toBe('市场部部长');
    expect(withBreaks(['运维部门主管', '（副总裁级）'], '运维部门主管（副总裁级）', 80, ink, standardMeasure)).toBe(
      '运维部门主管\n（副总裁级）',
    );
    expect(withBreaks(['Mike', 'Donovan'], 'Mike Donovan', 45, ink, standardMeasure)).toBe('Mike Donovan');
  });
});
