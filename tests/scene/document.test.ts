import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { isOtherTopSeat, rankOf, topTen } from '../../src/domain/topTen.ts';
import { readChain } from '../../src/file/read.ts';
import { type Box, bottom, overlaps, right } from '../../src/layout/shapes.ts';
import { cleanText } from '../../src/scene/cleanText.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { nameFloor, papers, titleFloor } from '../../src/scene/paper.ts';
import { color } from '../../src/scene/tokens.ts';
import { languages } from '../../src/words/language.ts';
import { hostileChain } from '../export/hostile.ts';
import { bigChain } from '../support/bigChain.ts';
import { boxOf, flat, type Group, groupOf, groups, pageOptions, texts, withoutOverview } from '../support/pages.ts';
import { randomChain } from '../support/randomChain.ts';

vi.setConfig({ testTimeout: 60_000 });

const anyChain = randomChain({ ribs: { min: 0, max: 12 }, peoplePerRib: { min: 0, max: 12 } });
const anyOptions: fc.Arbitrary<PageOptions> = fc.record({
  language: fc.constantFrom(...languages),
  paper: fc.constantFrom(...papers),
  depth: fc.constantFrom('full' as const, 'chart' as const, 'anonymous' as const),
  pages: fc.constant(['fishbone', 'assessment'] as const),
  title: fc.constantFrom('', '首都区域 GU 项目', '很长的项目名称'.repeat(20)),
  date: fc.constantFrom('', '2026-11-02'),
  version: fc.constantFrom('', '20261102-0900'),
  preparedBy: fc.constantFrom('', '王立'),
  confidentiality: fc.constantFrom(null, 'restricted' as const),
  firstNumber: fc.constantFrom(null, 1, 118),
  hasLegend: fc.boolean(),
  hasFootnote: fc.boolean(),
});

function squeezed(text: string): string {
  return cleanText(text).replace(/\s/gu, '');
}

function personGroups(page: Page): Group[] {
  return groups(page).filter((group) => group.id?.startsWith('person:'));
}

function inside(inner: Box, outer: Box, slack: number): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    right(inner) <= right(outer) + slack &&
    bottom(inner) <= bottom(outer) + slack
  );
}

/** Names of groups that touch each other, and of shapes outside the page or their card. */
function faults(page: Page): string[] {
  const sheet = { x: 0, y: 0, w: page.width, h: page.height };
  const found = flat([...page.shapes, ...page.tableShapes])
    .filter((shape) => !inside(boxOf(shape), sheet, 0.5))
    .map((shape) => `off the page: ${JSON.stringify(shape)}`);
  const boxes = groups(page)
    .filter((group) => group.id !== 'bones')
    .map((group) => {
      const box = group.id?.startsWith('person:') || group.id?.startsWith('rib:') ? boxOf(first(group)) : boxOf(group);
      return { id: group.id, box: group.id === 'head' ? { ...box, y: box.y + box.h * 0.06, h: box.h * 0.88 } : box };
    });
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const apart = { x: a.box.x + 1.5, y: a.box.y + 1.5, w: a.box.w - 3, h: a.box.h - 3 };
      // Title and subtitle stand in one line; both are header.
      if (overlaps(apart, b.box) && !(a.id === 'title' && b.id === 'header')) found.push(`${a.id} × ${b.id}`);
    }
  });
  for (const group of personGroups(page)) {
    const card = boxOf(first(group));
    for (const text of texts([group])) {
      if (!inside(boxOf(text), card, 1)) found.push(`out of its card: ${text.text}`);
    }
  }
  return found;
}

function first(group: Group) {
  const [shape] = group.shapes;
  if (!shape) throw new Error(`empty group ${group.id}`);
  return shape;
}

describe('documentPages', () => {
  test.prop([anyChain, anyOptions], { numRuns: 40 })(
    'nothing overlaps, nothing leaves its card or the page',
    (chain, options) => {
      for (const page of documentPages(chain, options).pages) expect(faults(page)).toEqual([]);
    },
  );

  test.prop([hostileChain({ ribs: { max: 4 }, peoplePerRib: { max: 3 } }), anyOptions], { numRuns: 20 })(
    'not even with names of 300 characters and worse',
    (chain, options) => {
      for (const page of documentPages(chain, options).pages) {
        expect(faults(page)).toEqual([]);
        for (const text of texts([...page.shapes, ...page.tableShapes])) expect(text.text).toBe(cleanText(text.text));
      }
    },
  );

  test.prop([anyChain, anyOptions], { numRuns: 20 })(
    'names are never under 10 pt nor titles under 8.5 pt, or it is said',
    (chain, options) => {
      const { pages, notes } = documentPages(chain, { ...options, depth: 'full' });
      if (notes.some((note) => note.kind === 'below-floor')) return;
      for (const group of withoutOverview(pages).flatMap(personGroups)) {
        const person = chain.people[group.id as PersonId];
        for (const text of texts([group])) {
          if (text.bold && person?.name.includes(text.text)) expect(text.size).toBeGreaterThanOrEqual(nameFloor - 0.01);
          if (text.fill === color.ink2 && person?.jobTitle.includes(text.text)) {
            expect(text.size).toBeGreaterThanOrEqual(titleFloor - 0.01);
          }
        }
      }
    },
  );

  test.prop([anyChain, anyOptions], { numRuns: 25 })(
    'every person is on one page, with the whole of name and title',
    (chain, options) => {
      const pages = withoutOverview(documentPages(chain, { ...options, depth: 'full', pages: ['fishbone'] }).pages);
      const seen = pages.flatMap(personGroups);
      expect(seen.map((group) => group.id).sort()).toEqual([...seatedIds(chain)].sort());
      for (const group of seen) {
        const person = chain.people[group.id as PersonId];
        const said = squeezed(
          texts([group])
            .map((text) => text.text)
            .join(''),
        );
        expect(said).toContain(squeezed(person?.jobTitle ?? ''));
        expect(said).toContain(squeezed(person?.name ?? ''));
      }
      for (const page of pages) {
        expect(page.connectors.map((twig) => twig.personId)).toEqual(personGroups(page).map((group) => group.id));
      }
    },
  );

  test.prop([anyChain, anyOptions], { numRuns: 25 })(
    'red is the top ten, on the fishbone and in the table, under true ranks',
    (chain, options) => {
      const { pages } = documentPages(chain, { ...options, depth: 'full' });
      const ranks = new Map<string, string>();
      for (const group of pages.flatMap(personGroups)) {
        const isRed = flat([group]).some((shape) => shape.kind !== 'text' && shape.fill === color.red);
        const rank = texts([group]).find((text) => text.fill === color.onRed)?.text;
        expect(isRed).toBe(rank !== undefined);
        const id = group.id as PersonId;
        // Another seat of one of the ten is red too, under the same rank.
        expect(rank).toBe(rankOf(chain, id)?.toString());
        if (rank !== undefined && !isOtherTopSeat(chain, id)) ranks.set(rank, id);
      }
      expect([...topTen(chain)]).toEqual(topTen(chain).map((_, index) => ranks.get(String(index + 1))));
      expect(ranks.size).toBe(topTen(chain).length);
      const rows = pages.flatMap((page) => page.table?.rows.slice(1) ?? []);
      const rankColumn = new Set(rows.map((row) => row[0]?.text));
      expect(rankColumn.size).toBe(topTen(chain).length);
    },
  );

  test.prop([anyChain, anyOptions], { numRuns: 20 })(
    'chains keep their numbers over all pages, from the head on',
    (chain, options) => {
      const pages = withoutOverview(documentPages(chain, { ...options, pages: ['fishbone'] }).pages);
      const numbers = pages.flatMap((page) => {
        const rings = flat(groupOf(page, 'bones')?.shapes ?? []);
        const inRings = rings.filter((shape, index) => shape.kind === 'text' && rings[index - 1]?.kind === 'circle');
        return inRings.map((shape) => (shape.kind === 'text' ? Number(shape.text) : 0));
      });
      expect([...new Set(numbers)]).toEqual(chain.ribs.map((_, index) => index + 1));
    },
  );

  test.prop([anyChain, anyOptions], { numRuns: 10 })(
    'same chain and options, same pages; neither is changed',
    (chain, options) => {
      const before = structuredClone(chain);
      const pages = documentPages(chain, options);
      expect(documentPages(structuredClone(chain), options)).toEqual(pages);
      expect(chain).toEqual(before);
    },
  );

  test.prop([anyChain, anyOptions], { numRuns: 25 })(
    'the table for native formats is the one that is painted',
    (chain, options) => {
      for (const page of documentPages(chain, options).pages) {
        if (!page.table) continue;
        const painted = squeezed(
          texts(page.tableShapes)
            .map((text) => text.text)
            .join(''),
        );
        const [headings = [], ...rows] = page.table.rows;
        for (const cell of headings) expect(painted).toContain(squeezed(cell.text));
        for (const row of rows) {
          expect(row).toHaveLength(headings.length);
          for (const cell of row.slice(2, 4)) expect(painted).toContain(squeezed(cell.text));
        }
        const width = page.table.columnWidths.reduce((sum, each) => sum + each, 0);
        const height = page.table.rowHeights.reduce((sum, each) => sum + each, 0);
        expect(page.table.x + width).toBeLessThanOrEqual(page.width - page.table.x + 0.5);
        expect(page.table.y + height).toBeLessThanOrEqual(page.height);
        expect(page.table.rowHeights).toHaveLength(page.table.rows.length);
      }
    },
  );

  it('takes one page for the example and for 42 people, in both languages', () => {
    for (const language of languages) {
      for (const people of [15, 42]) {
        const chain = people === 15 ? exampleChain(language) : operator();
        expect(documentPages(chain, { ...pageOptions, language, pages: ['fishbone'] }).pages).toHaveLength(1);
      }
    }
  });

  it('numbers pages on, and says how many it takes', () => {
    const { pages, notes } = documentPages(bigChain(300), pageOptions);
    const numbers = pages.map((page) =>
      texts(groupOf(page, 'footer')?.shapes ?? [])
        .at(-1)
        ?.text.split('　')
        .at(-1),
    );
    expect(numbers).toEqual(pages.map((_, index) => String(11 + index)));
    expect(notes).toContainEqual({ kind: 'continued', page: 'fishbone', pages: pages.length - 1 });
  });

  it('keeps the text of a second seat in its card on a page that the first seat is not on', () => {
    const chain = bigChain(120);
    const [first] = topTen(chain);
    const rib = chain.ribs.at(-1)?.personIds ?? [];
    const last = rib.at(-1);
    if (!first || !last) throw new Error('nobody');
    // A chain that goes on over pages by itself: its cards are measured without the first seat.
    const people: Record<PersonId, Person> = { ...chain.people };
    for (const id of rib) people[id] = { name: '王', jobTitle: '长'.repeat(300) };
    people[last] = { name: '王', jobTitle: '长'.repeat(300), sameAs: first };
    const { pages } = documentPages({ ...chain, people }, { ...pageOptions, pages: ['fishbone'] });
    const has = (page: Page, id: PersonId) => personGroups(page).some((group) => group.id === id);
    const alone = withoutOverview(pages).find((page) => has(page, last) && !has(page, first));
    expect(alone && faults(alone)).toEqual([]);
  });

  it('says so when one title is larger than a page', () => {
    const chain = exampleChain('zh');
    const [id] = seatedIds(chain);
    if (!id) throw new Error('nobody');
    const person = { name: '王', jobTitle: '长'.repeat(2000) };
    const { pages, notes } = documentPages({ ...chain, people: { ...chain.people, [id]: person } }, pageOptions);
    expect(notes.some((note) => note.kind === 'below-floor')).toBe(true);
    for (const page of pages) expect(faults(page)).toEqual([]);
  });
});

/** Ten chains, 42 people: mock 03. */
function operator(): DecisionChain {
  const read = readChain(readFileSync('tests/file/samples/operator-42.fishbone.json'));
  if (!('chain' in read)) throw new Error('unreadable sample');
  return read.chain;
}
