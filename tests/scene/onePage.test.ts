import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { overlaps, right } from '../../src/layout/shapes.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import type { PageOptions } from '../../src/scene/pageOptions.ts';
import { onePageFloors } from '../../src/scene/paper.ts';
import { languages } from '../../src/words/language.ts';
import { bigChain } from '../support/bigChain.ts';
import { boxOf, groupOf, groups, pageOptions, texts, withoutOverview } from '../support/pages.ts';
import { randomChain } from '../support/randomChain.ts';

vi.setConfig({ testTimeout: 30_000 });

const operator: DecisionChain = JSON.parse(readFileSync('tests/file/samples/operator-42.fishbone.json', 'utf8'));
const alone = { ...pageOptions, pages: ['fishbone'] } as const;
const pagesOf = (chain: DecisionChain, more: Partial<PageOptions>) =>
  documentPages(chain, { ...alone, fit: 'pages', ...more });
const peopleOn = (page: Page) => groups(page).flatMap(({ id }) => (id?.startsWith('person:') ? [id] : []));
/** Of a chain, or of the run of a chain that goes on. */
const labelsOf = (page: Page) =>
  groups(page).flatMap(({ id, shapes }) =>
    id?.startsWith('rib:')
      ? [
          {
            ribId: id.split('/')[0],
            isRun: id.includes('/'),
            said: texts(shapes)
              .map(({ text }) => text)
              .join(' '),
          },
        ]
      : [],
  );

/** Whose roles, read as texts, are no part of a title. */
const roleless = (chain: DecisionChain): DecisionChain => ({
  ...chain,
  people: Object.fromEntries(Object.entries(chain.people).map(([id, person]) => [id, { ...person, role: null }])),
});

const slides = fc.record({ width: fc.integer({ min: 1400, max: 1800 }), height: fc.integer({ min: 570, max: 820 }) });

describe('a chart on the slides of a company', () => {
  test.prop([slides, fc.constantFrom(...languages)], { numRuns: 8 })(
    'fills its pages: none has less than half of what the fullest has',
    (area, language) => {
      const { pages } = pagesOf(operator, { area, language });
      const counts = withoutOverview(pages).map((page) => peopleOn(page).length);
      expect(counts.length).toBeLessThanOrEqual(5);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(Math.max(...counts) / 2);
    },
  );

  it('stands on one page where it would take more than two, unless asked otherwise', () => {
    const area = { width: 1500, height: 600 };
    const kinds = (more: Partial<PageOptions>) => documentPages(operator, { ...alone, area, ...more });
    expect(kinds({ onePageFloor: 5 }).pages).toHaveLength(1);
    expect(kinds({ onePageFloor: 5, fit: 'pages' }).pages.length).toBeGreaterThan(2);
    // Down to the floor one sees and no further.
    expect(kinds({ onePageFloor: 8.5 }).pages.length).toBeGreaterThan(2);
  });
});

describe('one page', () => {
  const sizes = fc.record({ width: fc.integer({ min: 900, max: 1900 }), height: fc.integer({ min: 450, max: 1000 }) });

  test.prop([fc.integer({ min: 20, max: 110 }), sizes, fc.constantFrom(...onePageFloors)], { numRuns: 10 })(
    'job titles are as small as said and never under the floor chosen; else there are several pages',
    (people, area, floor) => {
      const chain = roleless(bigChain(people));
      const titles = Object.values(chain.people).map(({ jobTitle }) => jobTitle);
      const { pages, notes } = documentPages(chain, { ...alone, area, fit: 'one', onePageFloor: floor });
      const note = notes.find(({ kind }) => kind === 'one-page' || kind === 'one-page-missed');
      const points = note && 'points' in note ? note.points : undefined;
      if (pages.length > 1) {
        if (points !== undefined) expect(points).toBeLessThan(floor);
        return;
      }
      const [page] = pages as readonly [Page];
      const least = Math.min(
        ...groups(page)
          .filter(({ id }) => id?.startsWith('person:'))
          .flatMap(({ shapes }) => texts(shapes))
          .filter(({ bold, text }) => !bold && titles.some((title) => title.includes(text)))
          .map(({ size }) => size / 2),
      );
      expect(least).toBeGreaterThanOrEqual(floor - 0.01);
      if (points === undefined) expect(least).toBeGreaterThanOrEqual(8.49);
      else {
        // Said to a tenth, and never larger than it is.
        expect(least).toBeGreaterThanOrEqual(points - 0.001);
        expect(least).toBeLessThan(points + 0.1);
      }
    },
  );
});

describe('several pages', () => {
  const charts = randomChain({ ribs: { min: 2, max: 14 }, peoplePerRib: { min: 0, max: 16 } });

  test.prop([charts, slides, fc.constantFrom(...languages)], { numRuns: 8 })(
    'begin with an overview of everybody, on which each chain names the pages it stands on',
    (chain, area, language) => {
      const { pages } = pagesOf(chain, { area, language });
      if (pages.length === 1) return;
      const [overview, ...others] = pages as [Page, ...Page[]];
      const everybody = chain.ribs.flatMap((rib) => rib.personIds);
      expect(peopleOn(overview).sort()).toEqual([...everybody].sort());
      expect(others.flatMap(peopleOn).sort()).toEqual([...everybody].sort());
      for (const { ribId, said } of labelsOf(overview)) {
        const on = others.flatMap((page, index) =>
          labelsOf(page).some((label) => label.ribId === ribId) ? [index + 2] : [],
        );
        const [first, last] = [on[0], on.at(-1)];
        expect(said).toContain(`${first === last ? first : `${first}–${last}`}/${pages.length}`);
      }
    },
  );

  test.prop([charts, slides], { numRuns: 8 })(
    'a chain that goes on says which of its people stand here, one person by one number',
    (chain, area) => {
      for (const page of pagesOf(chain, { area }).pages) {
        for (const { ribId, isRun, said } of labelsOf(page)) {
          expect(said).not.toMatch(/\b(\d+)–\1\b/u);
          const all = chain.ribs.find(({ id }) => id === ribId)?.personIds.length;
          if (isRun) expect(said).toMatch(new RegExp(`\\d+(–\\d+)? / ${all} 人$`, 'u'));
        }
      }
    },
  );

  test.prop([charts, slides], { numRuns: 8 })(
    'the overview keeps inside its page, no label on another',
    (chain, area) => {
      const { pages } = pagesOf(chain, { area });
      const [page] = pages as [Page, ...Page[]];
      if (pages.length === 1) return;
      const labels = groups(page).filter(({ id }) => id?.startsWith('rib:'));
      const plates = labels.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'rect').map(boxOf));
      for (const [index, plate] of plates.entries()) {
        expect(plate.x).toBeGreaterThanOrEqual(-0.5);
        expect(right(plate)).toBeLessThanOrEqual(page.width + 0.5);
        expect(plates.slice(index + 1).filter((other) => overlaps(plate, other))).toEqual([]);
      }
      expect(groupOf(page, 'head')).toBeDefined();
    },
  );
});
