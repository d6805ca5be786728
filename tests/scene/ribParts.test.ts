import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { fitNoteText } from '../../src/export/fitNoteText.ts';
import { documentPages } from '../../src/scene/document.ts';
import {
  bestShare,
  cheapestShare,
  costOf,
  evenness,
  fullestOf,
  type RibPart,
  sharedOut,
  splitOnceMore,
} from '../../src/scene/ribParts.ts';
import { bigChain } from '../support/bigChain.ts';
import { groupOf, pageOptions, texts, withoutOverview } from '../support/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

const ribs = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 14 }).map((sizes) =>
  sizes.map(
    (size, ribIndex): RibPart => ({
      ribIndex,
      from: 0,
      personIds: Array.from({ length: size }, (_, place): PersonId => `person:${ribIndex}-${place}`),
      isWhole: true,
    }),
  ),
);

/** A rib in even runs of at most so many people. */
function inRuns(rib: RibPart, most: number): RibPart[] {
  const count = Math.max(1, Math.ceil(rib.personIds.length / most));
  const least = Math.floor(rib.personIds.length / count);
  const longer = rib.personIds.length % count;
  let from = 0;
  return Array.from({ length: count }, (_, run) => {
    const personIds = rib.personIds.slice(from, from + least + (run < longer ? 1 : 0));
    from += personIds.length;
    return { ...rib, from: from - personIds.length, personIds, isWhole: count === 1 };
  });
}

/** Their pages when runs of more people are split first. */
function shareInRuns(all: readonly RibPart[], most: number, fits: (parts: readonly RibPart[]) => boolean): RibPart[][] {
  return sharedOut(
    all.flatMap((rib) => inRuns(rib, most)),
    fits,
  );
}

/** Every way to part them into pages, in order. */
function everyCut(parts: readonly RibPart[]): RibPart[][][] {
  if (parts.length === 0) return [[]];
  return parts.flatMap((_, index) =>
    everyCut(parts.slice(index + 1)).map((rest) => [parts.slice(0, index + 1), ...rest]),
  );
}

describe('chains shared out to pages', () => {
  test.prop([ribs, fc.integer({ min: 3, max: 30 })], { numRuns: 300 })(
    'a chain is split only if it does not fit a page by itself; everyone is there once, in order',
    (all, capacity) => {
      const fits = (parts: readonly RibPart[]) =>
        parts.reduce((sum, part) => sum + part.personIds.length + 1, 0) <= capacity;
      const pages = sharedOut(all, fits);
      for (const part of pages.flat()) {
        const rib = all[part.ribIndex];
        if (rib && fits([rib])) expect(part.isWhole).toBe(true);
      }
      expect(pages.flat().flatMap((part) => part.personIds)).toEqual(all.flatMap((rib) => rib.personIds));
      expect(pages.flat().map((part) => part.ribIndex)).toEqual(
        [...pages.flat().map((part) => part.ribIndex)].sort((a, b) => a - b),
      );
      for (const page of pages) expect(page.length === 1 || fits(page)).toBe(true);
    },
  );

  test.prop([ribs, fc.integer({ min: 15, max: 40 })], { numRuns: 200 })(
    'on the fewest pages there can be, the fullest of them as empty as can be',
    (all, capacity) => {
      const few = all.slice(0, 9);
      const fits = (parts: readonly RibPart[]) => fullestOf([parts]) <= capacity;
      const pages = sharedOut(few, fits);
      const rivals = everyCut(few).filter((cut) => cut.every(fits));
      const fewest = Math.min(...rivals.map((cut) => cut.length));
      expect(pages.length).toBe(fewest);
      expect(fullestOf(pages)).toBe(Math.min(...rivals.filter((cut) => cut.length === fewest).map(fullestOf)));
    },
  );

  test.prop([ribs, fc.integer({ min: 4, max: 24 }), fc.integer({ min: 3, max: 12 })], { numRuns: 200 })(
    'a page is left with less than half of what the fullest has only where splitting one more chain does not even them out',
    (all, capacity, tallest) => {
      // As on a slide: two chains that stand face to face share its height.
      const fits = (parts: readonly RibPart[]) => {
        const [first = 0, second = 0] = parts.map(({ personIds }) => personIds.length).sort((a, b) => b - a);
        return fullestOf([parts]) <= capacity && first + second <= tallest;
      };
      const { pages = [] } = bestShare(all, [fits]) ?? {};
      expect(pages.flat().flatMap((part) => part.personIds)).toEqual(all.flatMap((rib) => rib.personIds));
      for (const page of pages) expect(page.length === 1 || fits(page)).toBe(true);
      if (pages.length < 2 || evenness(pages) >= 0.5) return;
      for (const others of splitOnceMore(all, pages, fits))
        expect(evenness(others)).toBeLessThanOrEqual(evenness(pages));
    },
  );

  test.prop([ribs, fc.integer({ min: 4, max: 24 })], { numRuns: 200 })(
    'are split in runs of the size that costs a reader least, of all that split the longest once more',
    (all, capacity) => {
      const fits = (parts: readonly RibPart[]) => fullestOf([parts]) <= capacity;
      const longest = Math.max(1, ...all.map(({ personIds }) => personIds.length));
      const sizes = Array.from({ length: longest }, (_, more) => Math.ceil(longest / (more + 1)));
      const rivals = sizes
        .filter((most, index) => most > 1 || index === 0)
        .map((most) => costOf(all.length, shareInRuns(all, most, fits)));
      expect(costOf(all.length, cheapestShare(all, fits))).toBe(Math.min(...rivals));
    },
  );

  test.prop([ribs, fc.array(fc.integer({ min: 8, max: 40 }), { minLength: 1, maxLength: 4 })], { numRuns: 200 })(
    'are shown in the first of the looks that cost least, as if each had been followed to its end',
    (all, capacities) => {
      const looks = capacities.map((most) => (parts: readonly RibPart[]) => fullestOf([parts]) <= most);
      const each = looks.map((fits) => cheapestShare(all, fits));
      fc.pre(each.every((pages) => pages.length < 2 || evenness(pages) >= 0.5));
      const best = bestShare(all, looks);
      const least = Math.min(...each.map((pages) => costOf(all.length, pages)));
      const cheapest = each.filter((pages) => costOf(all.length, pages) === least);
      const emptiest = Math.min(...cheapest.map(fullestOf));
      expect(best?.pages).toEqual(cheapest.find((pages) => fullestOf(pages) === emptiest));
      expect(best?.look).toBe(each.findIndex((pages) => pages === cheapest.find((one) => fullestOf(one) === emptiest)));
    },
  );

  it('no page of a small slide is nearly empty beside a full one', () => {
    const area = { width: 1474, height: 578 };
    const { pages } = documentPages(exampleChain(), { ...pageOptions, pages: ['fishbone'], area });
    const [, ...people] = pages.map((page) => page.connectors.length);
    expect(people).toHaveLength(2);
    expect(Math.min(...people)).toBeGreaterThan(5);
  });

  it('nor for the sake of the legend', () => {
    const area = { width: 1474, height: 578 };
    const more = { pages: ['fishbone', 'assessment'], version: '2026-11-25 18:15', preparedBy: '', area } as const;
    const { pages } = documentPages(exampleChain(), { ...pageOptions, ...more });
    const [, ...people] = pages.filter((page) => page.kind === 'fishbone').map((page) => page.connectors.length);
    expect(people).toHaveLength(2);
    expect(Math.min(...people)).toBeGreaterThanOrEqual(5);
    expect(pages.some((page) => page.kind === 'fishbone' && groupOf(page, 'legend'))).toBe(true);
  });

  it('says all split chains in one line', () => {
    const { notes } = documentPages(bigChain(300), { ...pageOptions, pages: ['fishbone'] });
    const split = notes.filter((note) => note.kind === 'chains-split');
    expect(split.length).toBeLessThanOrEqual(1);
    const note = {
      kind: 'chains-split',
      ribs: [
        { name: '甲', parts: 2 },
        { name: '', parts: 3 },
      ],
    } as const;
    expect(fitNoteText(note, 'zh')).toContain('“甲”、“未命名决策链”');
    expect(fitNoteText({ ...note, ribs: note.ribs.slice(0, 1) }, 'en')).toContain('in 2 parts');
  });

  it('further pages say which they are', () => {
    const { pages } = documentPages(bigChain(300), { ...pageOptions, pages: ['fishbone'] });
    pages.forEach((page, index) => {
      const header = texts(groupOf(page, 'header')?.shapes ?? [])
        .map((text) => text.text)
        .join(' ');
      expect(header).toContain(`${index + 1}/${pages.length}`);
    });
  });
});

describe('one long name', () => {
  it('costs no density in either language, whoever has it', () => {
    for (const language of ['zh', 'en'] as const) {
      const chain = exampleChain(language);
      for (const id of Object.keys(chain.people) as PersonId[]) {
        const person = { jobTitle: '', ...chain.people[id], name: 'Venkatasubramanian Krishnamurthy' };
        const named = { ...chain, people: { ...chain.people, [id]: person } };
        const { notes, pages } = documentPages(named, { ...pageOptions, language, pages: ['fishbone'] });
        expect(notes).toEqual([]);
        const [page] = pages;
        const lines = texts((page && groupOf(page, id)?.shapes) ?? []).map((text) => text.text);
        expect(lines.join(' ')).toContain('Venkatasubramanian Krishnamurthy');
      }
    }
  });
});

describe('on the free part of a template’s slide', () => {
  const operator = () => JSON.parse(readFileSync('tests/file/samples/operator-42.fishbone.json', 'utf8'));

  test.prop(
    [
      fc.integer({ min: 1100, max: 2600 }),
      fc.integer({ min: 520, max: 1300 }),
      fc.constantFrom('zh' as const, 'en' as const),
    ],
    { numRuns: 25 },
  )('the page is as large as it, names and titles keep their floors', (width, height, language) => {
    for (const chain of [exampleChain(language), operator()]) {
      const { pages, notes } = documentPages(chain, {
        ...pageOptions,
        language,
        fit: 'pages',
        area: { width, height },
      });
      for (const page of pages) {
        expect([page.width, page.height]).toEqual([width, height]);
        expect(groupOf(page, 'title')).toBeUndefined();
      }
      if (notes.some((note) => note.kind === 'below-floor')) continue;
      for (const page of withoutOverview(pages)) {
        for (const group of page.shapes) {
          if (group.kind !== 'group' || !group.id?.startsWith('person:')) continue;
          const name = chain.people[group.id]?.name ?? '';
          for (const text of texts([group])) {
            if (text.bold && name !== '' && name.includes(text.text)) expect(text.size).toBeGreaterThanOrEqual(19.99);
          }
        }
      }
    }
  });
});
