/** What every kind of page owes, whatever is on the chart: it keeps inside its sheet, is legible, and speaks one language. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { sinceLast } from '../../src/domain/compare/sides.ts';
import type { Box } from '../../src/layout/shapes.ts';
import { depths, leavesAt } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import { type Page, pageKindIds } from '../../src/scene/page.ts';
import { pageKinds, pagesAt } from '../../src/scene/pageKinds.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { papers } from '../../src/scene/paper.ts';
import { languages } from '../../src/words/language.ts';
import { boxOf, flat, groupOf, pageOptions, type Text, texts } from '../support/pages.ts';
import { randomFullChain } from '../support/randomFull.ts';

const charts = randomFullChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { min: 1, max: 5 } });
const area = fc.record({ width: fc.integer({ min: 1500, max: 1800 }), height: fc.integer({ min: 680, max: 860 }) });
const anyOptions: fc.Arbitrary<PageOptions> = fc
  .record({
    language: fc.constantFrom(...languages),
    paper: fc.constantFrom(...papers),
    depth: fc.constantFrom(...depths),
    area: fc.option(area, { nil: undefined }),
    title: fc.constantFrom('', '项目', '很长的项目名称'.repeat(12)),
    hasLegend: fc.boolean(),
    hasFootnote: fc.boolean(),
  })
  .map((chosen) => ({ ...pageOptions, pages: pageKindIds, ...chosen }));

const said = (page: Page): Text[] =>
  texts([...page.shapes, ...page.tableShapes]).filter(({ text }) => text.trim() !== '');

/** Where the ink of a text is at least: half-empty signs and differing fonts reach no further in. */
function ink(text: Text): Box {
  const { x, y, w, h } = boxOf(text);
  return { x: x + 1, y: y + h * 0.2, w: w - 2, h: h * 0.6 };
}

/** Pairs of texts of which one cannot be read for the other. */
function covered(page: Page): string[] {
  const lines = said(page)
    .map((text) => ({ text: text.text, box: ink(text) }))
    .sort((a, b) => a.box.y - b.box.y);
  return lines.flatMap(({ text, box }, index) => {
    const found: string[] = [];
    for (const other of lines.slice(index + 1)) {
      if (other.box.y >= box.y + box.h) break;
      if (other.box.x < box.x + box.w && box.x < other.box.x + other.box.w) found.push(`${text} × ${other.text}`);
    }
    return found;
  });
}

/** `over`: the stroke of a line along the edge, in units; on the free part of somebody's slide a mark may end 0.7 mm beyond. */
function outside(page: Page, over: number): string[] {
  return flat([...page.shapes, ...page.tableShapes]).flatMap((shape) => {
    const { x, y, w, h } = boxOf(shape);
    const isIn = x >= -over && y >= -over && x + w <= page.width + over && y + h <= page.height + over;
    return isIn ? [] : [`${page.kind}: ${JSON.stringify(shape)}`];
  });
}

describe('every kind of page', () => {
  test.prop([charts, anyOptions], { numRuns: 8 })(
    'keeps all of itself inside its sheet, and no text lies on another',
    (chain, options) => {
      for (const page of documentPages(chain, options).pages) {
        expect(outside(page, options.area ? 4 : 1.5)).toEqual([]);
        expect(covered(page), page.kind).toEqual([]);
      }
    },
  );

  test.prop([charts, anyOptions], { numRuns: 6 })(
    'is there if it is asked for, has something to show and may leave; what is withheld is told',
    (chain, options) => {
      const { pages, notes } = documentPages(chain, options);
      const { leaving, withheld } = pagesAt(chain, options);
      expect([...new Set(pages.map(({ kind }) => kind))]).toEqual(leaving);
      expect(withheld.filter((kind) => leavesAt(pageKinds[kind].leaves, options.depth))).toEqual([]);
      expect(notes.flatMap((note) => (note.kind === 'withheld' ? [note.page] : []))).toEqual(withheld);
      const unused = pageKindIds.filter((kind) => !pageKinds[kind].isUsed(chain, sinceLast));
      expect([...leaving, ...withheld, ...unused].sort()).toEqual([...pageKindIds].sort());
    },
  );

  test.prop([charts, anyOptions, fc.option(fc.integer({ min: 1, max: 200 }))], { numRuns: 6 })(
    'has its number, one after the other, or none at all; and date, mark and version on each',
    (chain, options, firstNumber) => {
      const made = documentPages(chain, { ...options, firstNumber, area: undefined });
      for (const [index, page] of made.pages.entries()) {
        const words = texts([...(groupOf(page, 'header')?.shapes ?? []), ...(groupOf(page, 'footer')?.shapes ?? [])]);
        const all = words.map(({ text }) => text).join('　');
        expect(all).toContain(options.date);
        expect(all).toContain({ zh: '机密', en: 'Confidential' }[options.language]);
        expect(all).toContain(options.version);
        const [last = ''] = all.match(/\S+$/) ?? [];
        if (firstNumber === null) expect(last).not.toMatch(/^\d{1,3}$/);
        else expect(last).toBe(String(firstNumber + index));
        expect(all.includes(options.preparedBy), 'whose page it is').toBe(options.depth !== 'anonymous');
        expect(page.title).not.toBe('');
        expect(page.language).toBe(options.language);
      }
    },
  );

  it('of an empty chart has its frame and is no page of nothing', () => {
    const empty: DecisionChain = {
      ...(fc.sample(charts, { numRuns: 1, seed: 1 })[0] ?? expect.fail('no chart')),
      ribs: [],
      people: {},
      tray: [],
      topTen: { by: 'position' },
      topTenReasons: {},
      assessments: {},
      plan: [],
      ties: [],
      ratings: [],
      snapshots: [],
      coverage: [],
      coverageAnalysis: [],
      sellingPoints: [],
      answers: [],
      decisionMode: { tiers: [], stages: [] },
    };
    for (const language of languages) {
      const { pages } = documentPages(empty, { ...pageOptions, language, pages: pageKindIds });
      expect(pages.map(({ kind }) => kind)).toEqual(['fishbone', 'assessment']);
      for (const page of pages) {
        expect(groupOf(page, 'header')).toBeDefined();
        expect([...outside(page, 1.5), ...covered(page)]).toEqual([]);
      }
    }
  });
});

/** Fields of a chart that hold what people typed. */
const typed = new Set(
  [
    'name',
    'title',
    'target',
    'jobTitle',
    'note',
    'evidence',
    'goal',
    'strategy',
    'progress',
    'owner',
    'approver',
  ].concat([
    'unit',
    'customer',
    'ours',
    'pain',
    'answer',
    'text',
    'label',
    'primaryOwner',
    'secondaryOwner',
    'measure',
    'rival',
  ]),
);

/** The chart as somebody would have typed it who knows one of the languages alone. */
function typedIn(chain: DecisionChain, other: RegExp, letter: string): DecisionChain {
  const one = JSON.stringify({ ...chain, topTenReasons: {}, ratings: [] }, (key, value) =>
    typeof value === 'string' && typed.has(key) ? value.replace(other, letter) : value,
  );
  return JSON.parse(one.replaceAll(/"by":"[^"]*[\u4e00-\u9fff][^"]*"/g, '"by":"W"'));
}

describe('the words of a page', () => {
  const everything = { ...pageOptions, pages: pageKindIds, title: 'W 1', preparedBy: 'W' };

  test.prop([charts, fc.constantFrom(...depths)], { numRuns: 6 })(
    'are all English on an English page: no label is left untranslated',
    (chain, depth) => {
      const { pages } = documentPages(typedIn(chain, /[^ -~]/g, 'x'), { ...everything, language: 'en', depth });
      const left = pages.flatMap((page) => said(page).filter(({ text }) => /\p{Script=Han}|[，。：（）]/u.test(text)));
      expect(left.map(({ text }) => text)).toEqual([]);
    },
  );

  test.prop([charts, fc.constantFrom(...depths)], { numRuns: 6 })(
    'are all Chinese on a Chinese one, but for titles that companies write in Latin letters',
    (chain, depth) => {
      const usual = ['TOP', 'CEO', 'CXO', 'DT', 'VP', 'Manager', 'Engineer'];
      const own = typedIn(chain, /[A-Za-z]+/g, '某');
      const { pages } = documentPages(own, { ...everything, title: '项目', preparedBy: '王立', language: 'zh', depth });
      const foreign = pages.flatMap((page) => said(page).flatMap(({ text }) => text.match(/[A-Za-z]{2,}/g) ?? []));
      expect(foreign.filter((word) => !usual.includes(word))).toEqual([]);
    },
  );
});
