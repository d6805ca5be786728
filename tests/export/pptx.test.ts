import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { rankOf, topTen } from '../../src/domain/topTen.ts';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import { depths } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { papers } from '../../src/scene/paper.ts';
import type { Shape } from '../../src/scene/shapes.ts';
import { languages } from '../../src/words/language.ts';
import { randomChain } from '../support/randomChain.ts';
import { hostileChain, kept, secretsAt, tellingChain } from './hostile.ts';
import { allText, type OfficeFile, opened, textOf, xmlOf } from './ooxml/package.ts';
import { presentationFaults } from './ooxml/presentation.ts';
import { all } from './ooxml/xml.ts';
import { emu, frameOf, linesOf, meta, nameOf, options, page, slides } from './slides.ts';

const chosen = fc.record({
  language: fc.constantFrom(...languages),
  depth: fc.constantFrom(...depths),
  paper: fc.constantFrom(...papers),
});

function written(chain: DecisionChain, more: Partial<PageOptions> = {}): OfficeFile {
  return opened(toPptx(documentPages(chain, { ...options, ...more }).pages, meta));
}

/** Without the overview, on which everybody stands once more. */
function fullSlides(file: OfficeFile) {
  const made = slides(file);
  return made.length > 1 ? made.slice(1) : made;
}

/** A native table has its own legend. */
function shapesOnSlide({ shapes, table }: Page): readonly Shape[] {
  if (!table) return shapes;
  return [...shapes.filter((shape) => shape.kind !== 'group' || shape.id !== 'legend'), ...table.legend];
}

describe('any chart', () => {
  test.prop([hostileChain({ ribs: { max: 4 }, peoplePerRib: { max: 3 } }), chosen], { numRuns: 20 })(
    'gives a sound file that says every text',
    (chain, more) => {
      const document = documentPages(chain, { ...options, ...more, title: chain.title });
      const file = opened(toPptx(document.pages, { ...meta, title: chain.title, author: chain.target }));
      expect(presentationFaults(file)).toEqual([]);
      const made = slides(file);
      expect(made.length).toBe(document.pages.length);
      document.pages.forEach((each, index) => {
        const texts = linesOf(made[index]);
        for (const text of textsOf(shapesOnSlide(each))) expect(texts).toContain(kept(text));
      });
    },
  );

  test.prop([randomChain({ ribs: { min: 1 } }), chosen], { numRuns: 20 })(
    'shows its top ten in red, and nobody else',
    (random, more) => {
      const chain = withUniqueNames(random);
      const shown = { ...more, depth: more.depth === 'anonymous' ? 'full' : more.depth } as const;
      const file = written(chain, { ...shown, hasLegend: false, pages: ['fishbone'] });
      const red = fullSlides(file)
        .flatMap((slide) => all(slide, 'grpSp'))
        .filter((group) => all(group, 'srgbClr').some((color) => color.getAttribute('val') === 'C4122F'))
        .map((group) => /^N\d+/.exec(nameOf(group))?.[0] ?? nameOf(group));
      const seatsOfTen = seatedIds(chain).filter((id) => rankOf(chain, id) !== undefined);
      expect(red.sort()).toEqual(seatsOfTen.map((id) => chain.people[id]?.name).sort());
    },
  );

  test.prop([randomChain({ ribs: { min: 1 } }), chosen], { numRuns: 20 })(
    'has the same ten in its table, in rank order and red',
    (random, more) => {
      const chain = withUniqueNames(random);
      const shown = { ...more, depth: more.depth === 'anonymous' ? 'full' : more.depth } as const;
      const made = slides(written(chain, { ...shown, pages: ['assessment'] }));
      const rows = made.flatMap((slide) => all(slide, 'tr')).map((row) => all(row, 'tc'));
      const named = rows.flatMap((cells) => cells.slice(1, 2)).filter((cell) => /^N\d+/.test(cell.textContent));
      for (const cell of named) expect(all(cell, 'srgbClr')[0]?.getAttribute('val')).toBe('C4122F');
      const names = [...new Set(named.map((cell) => /^N\d+/.exec(cell.textContent)?.[0]))];
      expect(names).toEqual(topTen(chain).map((id) => chain.people[id]?.name));
    },
  );

  test.prop([randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }), chosen], { numRuns: 20 })(
    'keeps each person in one group, with a line that holds on to the card',
    (random, more) => {
      const chain = withUniqueNames(random);
      const shown = { ...more, depth: more.depth === 'anonymous' ? 'full' : more.depth } as const;
      const file = written(chain, { ...shown, pages: ['fishbone'] });
      const made = fullSlides(file);
      const groups = made.flatMap((slide) => all(slide, 'grpSp')).filter((group) => /^N\d+/.test(nameOf(group)));
      expect(groups.map((group) => /^N\d+/.exec(nameOf(group))?.[0]).sort()).toEqual(
        seatedIds(chain)
          .map((id) => chain.people[id]?.name)
          .sort(),
      );
      for (const slide of made) {
        const people = all(slide, 'grpSp').filter((group) => /^N\d+/.test(nameOf(group)));
        const held = people.map((group) => {
          const own = new Map(
            all(group, 'sp').map((shape) => [all(shape, 'cNvPr')[0]?.getAttribute('id'), frameOf(shape)]),
          );
          const lines = all(slide, 'cxnSp').filter((line) =>
            [...all(line, 'stCxn'), ...all(line, 'endCxn')].some((glue) => own.has(glue.getAttribute('id'))),
          );
          expect(lines.length).toBe(1);
          const glue = [...all(lines[0], 'stCxn'), ...all(lines[0], 'endCxn')].find((each) =>
            own.has(each.getAttribute('id')),
          );
          const card = own.get(glue?.getAttribute('id')) ?? frameOf(undefined);
          const side = glue?.getAttribute('idx') === '1' ? card.x : (card.x ?? 0) + (card.w ?? 0);
          const line = frameOf(lines[0]);
          const isFlipped = all(lines[0], 'xfrm')[0]?.getAttribute('flipH') === '1';
          const isRightEnd = (glue?.localName === 'endCxn') !== isFlipped;
          const end = (line.x ?? 0) + (isRightEnd ? (line.w ?? 0) : 0);
          expect(Math.abs(end - (side ?? 0))).toBeLessThan(3 * emu);
          expect(Math.abs((line.y ?? 0) - ((card.y ?? 0) + (card.h ?? 0) / 2))).toBeLessThan(2 * emu);
          return lines[0];
        });
        expect(new Set(held).size).toBe(people.length);
      }
    },
  );

  test.prop([randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }), chosen], { numRuns: 20 })(
    'withholds what the depth withholds',
    (random, more) => {
      const chain = tellingChain(random);
      const document = documentPages(chain, { ...options, ...more, title: chain.title, preparedBy: chain.preparedBy });
      const title = document.pages[0]?.title ?? '';
      const text = allText(opened(toPptx(document.pages, { ...meta, title })));
      for (const secret of secretsAt[more.depth]) expect(text).not.toContain(secret);
      expect(text).toContain('Qtitle');
    },
  );
});

describe('a slide', () => {
  it('has the size of its page', () => {
    const sizes = {
      '16:9': [12_192_000, 6_858_000],
      '4:3': [9_144_000, 6_858_000],
      A4: [10_692_000, 7_560_000],
      A3: [15_120_000, 10_692_000],
    };
    for (const paper of papers) {
      const size = all(xmlOf(written(exampleChain(), { paper }), 'ppt/presentation.xml'), 'sldSz')[0];
      expect([Number(size?.getAttribute('cx')), Number(size?.getAttribute('cy'))]).toEqual(sizes[paper]);
    }
  });

  it('a page of another size stands in the middle of the first page’s slide', () => {
    const square = page([{ kind: 'rect', x: 0, y: 0, w: 100, h: 540, fill: '#000000' }], { width: 960, height: 540 });
    const made = slides(opened(toPptx([page([]), square], meta)))[1];
    expect(frameOf(all(made, 'sp')[1])).toEqual({ x: 0, y: 0, w: 200 * emu, h: 1080 * emu });
  });

  it('has its heading as title, at its place, and no second one', () => {
    const [slide] = slides(written(exampleChain()));
    const titles = all(slide, 'sp').filter((shape) => all(shape, 'ph')[0]?.getAttribute('type') === 'title');
    expect(titles.map((title) => title.textContent)).toEqual(['客户决策链鱼骨图']);
    expect(frameOf(titles[0]).x).toBe(64 * emu);
    expect(all(slide, 't').filter((text) => text.textContent === '客户决策链鱼骨图').length).toBe(1);
  });

  it('a page without a heading has a title that the outline shows and the slide does not', () => {
    const [slide] = slides(opened(toPptx([page([], { title: '无题' })], meta)));
    const title = all(slide, 'sp')[0];
    expect(title?.textContent).toBe('无题');
    const { y = 0, h = 0 } = frameOf(title);
    expect(y + h).toBeLessThan(0);
  });

  it('texts use the theme’s fonts, of which the East Asian one is 微软雅黑', () => {
    const file = written(exampleChain());
    const [slide] = slides(file);
    for (const run of all(slide, 'rPr')) expect(all(run, 'ea')[0]?.getAttribute('typeface')).toMatch(/^\+m[jn]-ea$/);
    const theme = xmlOf(file, 'ppt/theme/theme1.xml');
    const faces = all(theme, 'ea').map((face) => face.getAttribute('typeface'));
    expect(faces).toEqual(['Microsoft YaHei', 'Microsoft YaHei']);
    expect(textOf(file, 'ppt/theme/theme1.xml')).toContain('script="Hans" typeface="微软雅黑"');
  });

  it('a white page under everything becomes the background', () => {
    const file = opened(toPptx([page([{ kind: 'rect', x: 0, y: 0, w: 1920, h: 1080, fill: '#F5F5F1' }])], meta));
    const [slide] = slides(file);
    expect(all(slide, 'bg')[0]?.children[0]?.localName).toBe('bgPr');
    expect(all(slide, 'sp').length).toBe(1);
  });

  it('lines lie under people and over the bones', () => {
    const [slide] = slides(written(exampleChain()));
    const kinds = [...(all(slide, 'spTree')[0]?.children ?? [])].map((child) =>
      child.localName === 'grpSp' ? nameOf(child) : child.localName,
    );
    const lines = kinds.indexOf('cxnSp');
    expect(lines).toBeGreaterThan(kinds.indexOf('骨架'));
    expect(kinds.lastIndexOf('cxnSp')).toBeLessThan(kinds.findIndex((kind) => kind.startsWith('Da Hai')));
  });
});

describe('the file', () => {
  it('names its title, and nobody unless told to', () => {
    const core = textOf(written(exampleChain()), 'docProps/core.xml');
    expect(core).toContain('<dc:title>首都区域 GU 项目</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    const named = opened(toPptx([page([])], { ...meta, author: '王立 <投标组>' }));
    expect(textOf(named, 'docProps/core.xml')).toContain('<dc:creator>王立 &lt;投标组&gt;</dc:creator>');
  });

  it('is the same for the same pages', () => {
    const { pages } = documentPages(exampleChain(), options);
    expect(toPptx(pages, meta)).toEqual(toPptx(pages, meta));
  });
});

function textsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? textsOf(shape.shapes) : shape.kind === 'text' ? shape.text : [],
  );
}

function withUniqueNames(chain: DecisionChain): DecisionChain {
  const people = Object.fromEntries(
    (Object.entries(chain.people) as [PersonId, Person][]).map(([id, person], index) => [
      id,
      { ...person, name: `N${index}` },
    ]),
  );
  return { ...chain, people };
}
