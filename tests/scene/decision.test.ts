import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { approversOf, coveringTier, hasMode } from '../../src/domain/mode.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { documentPages } from '../../src/scene/document.ts';
import { papers } from '../../src/scene/paper.ts';
import { fullChain } from '../support/fullChain.ts';
import { boxOf, flat, groupOf, pageOptions, texts } from '../support/pages.ts';

const options = { ...pageOptions, pages: ['decision'] } as const;

const example = exampleChain('zh');
const idOf = (name: string) =>
  (Object.keys(example.people) as PersonId[]).find((id) => example.people[id]?.name === name) ?? ('' as PersonId);
/** The source's tiers on the source's chart: this project needs the CEO and five more. */
const filled: DecisionChain = {
  ...example,
  amount: { value: 320, unit: '百万元' },
  decisionMode: {
    ownership: '国有控股',
    tiers: [
      { id: 'a', below: 100, approver: 'SEVP', approverIds: [] },
      { id: 'b', below: 500, approver: 'CEO + 5 SEVP', approverIds: [idOf('Iza'), idOf('F')], approverCount: 6 },
      { id: 'c', below: null, approver: '董事会', approverIds: [] },
    ],
    stages: [
      {
        id: 's',
        name: '需求立项',
        unit: '市场部',
        ribId: example.ribs[4]?.id ?? null,
        plannedOn: '2026-10-01',
        doneOn: '2026-10-02',
      },
      { id: 't', name: '技术评标', unit: '评标小组', ribId: null, plannedOn: '2027-01-16' },
    ],
  },
};
const wordsOf = (chain: DecisionChain, more: object = {}) =>
  documentPages(chain, { ...options, ...more }).pages.flatMap((page) => texts(page.shapes).map(({ text }) => text));

describe('the page of the decision mode', () => {
  test.prop(
    [fullChain({ ribs: { max: 8 } }), fc.constantFrom(...papers), fc.constantFrom('zh' as const, 'en' as const)],
    {
      numRuns: 30,
    },
  )(
    'is one page, or two where names have no room on it; no name on the first is under 8.5 pt; nothing leaves its page',
    (chain, paper, language) => {
      fc.pre(hasMode(chain.decisionMode));
      const { pages } = documentPages(chain, { ...options, paper, language });
      expect(pages.length).toBeLessThanOrEqual(2);
      const [first, second] = pages;
      const picture = (first && groupOf(first, 'approvers-on-chart')?.shapes) ?? [];
      const people = picture.filter((shape) => shape.kind === 'group' && shape.id?.startsWith('person:'));
      expect(people.length).toBe(chain.ribs.flatMap(({ personIds }) => personIds).length);
      if (second) expect(texts(picture).some(({ text }) => /下一页|next page/u.test(text))).toBe(true);
      for (const { size } of texts(people)) expect(size).toBeGreaterThanOrEqual(16.99);
      for (const page of pages)
        for (const shape of flat(page.shapes)) {
          const box = boxOf(shape);
          expect(box.x).toBeGreaterThanOrEqual(-1);
          expect(box.y).toBeGreaterThanOrEqual(-1);
          expect(box.x + box.w).toBeLessThanOrEqual(page.width + 1);
          expect(box.y + box.h).toBeLessThanOrEqual(page.height + 1);
        }
    },
  );

  it('names who must sign, who of them is not in the top ten, and how many are missing', () => {
    const words = wordsOf(filled);
    for (const text of [
      'Iza',
      'F',
      '不在 TOP 10',
      '还有 4 位未指明',
      '本项目 320',
      '100 – 500',
      '500 及以上',
      '评标小组没有对应的决策链',
    ])
      expect(words).toContain(text);
    expect(words).toContain('2027-01-16');
    expect(words).toContain('10-01');
    const tier = coveringTier(filled);
    expect(tier && approversOf(filled, tier).map(({ rank }) => rank === null)).toEqual([false, true]);
    const [page] = documentPages(filled, options).pages;
    expect(page && groupOf(page, 'approvers-on-chart')).toBeDefined();
  });

  it('is not there at the depth of the chart alone, and has no names where names are withheld', () => {
    const { pages, notes } = documentPages(filled, { ...pageOptions, pages: ['fishbone', 'decision'], depth: 'chart' });
    expect(pages.map(({ kind }) => kind)).toEqual(['fishbone']);
    expect(notes).toContainEqual({ kind: 'withheld', page: 'decision' });
    expect(wordsOf(filled, { depth: 'chart' }).join()).not.toMatch(/320|SEVP|需求立项|国有控股/);
    const nameless = wordsOf(filled, { depth: 'anonymous' });
    expect(nameless).toContain('高层管理-1');
    expect(nameless.join()).not.toMatch(/Iza/);
    expect(nameless).toContain('本项目 320');
  });

  it('is left out of a document while nothing is filled in', () => {
    const { pages, notes } = documentPages(example, { ...pageOptions, pages: ['fishbone', 'decision'] });
    expect(pages.map(({ kind }) => kind)).toEqual(['fishbone']);
    expect(notes.filter(({ kind }) => kind === 'withheld')).toEqual([]);
  });
});
