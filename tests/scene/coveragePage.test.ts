/** 覆盖 and 卖点 as pages: nothing is lost over several, nothing leaves the sheet, and a depth hands on what it allows. */
import { fc, test } from '@fast-check/vitest';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test as plain } from 'vitest';
import { coverageOf, usesCoverage } from '../../src/domain/coverage.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { analyseRib, giveGrades, putCoverage } from '../../src/domain/edits/coverage.ts';
import { gradeProposals } from '../../src/domain/grades.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { identityOf, seatedIds } from '../../src/domain/seats.ts';
import { stavesOf } from '../../src/domain/shortBoards.ts';
import { rankOf } from '../../src/domain/topTen.ts';
import { toPptx } from '../../src/export/pptx/pptx.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import type { Box } from '../../src/layout/shapes.ts';
import { disclosed } from '../../src/scene/disclosure.ts';
import { documentPages } from '../../src/scene/document.ts';
import type { Page } from '../../src/scene/page.ts';
import { pageOnSlide } from '../../src/scene/pageOnSlide.ts';
import { papers } from '../../src/scene/paper.ts';
import { discRadius, quadrantPicture } from '../../src/scene/selling/quadrant.ts';
import { languages } from '../../src/words/language.ts';
import { sellingWords } from '../../src/words/selling.ts';
import { opened } from '../export/ooxml/package.ts';
import { presentationFaults } from '../export/ooxml/presentation.ts';
import { fullChain } from '../support/fullChain.ts';
import { boxOf, groupOf, groups, pageOptions, texts as textsOf } from '../support/pages.ts';
import { randomFullChain } from '../support/randomFull.ts';

const paintedOn = ({ shapes, tableShapes }: Page) => [...shapes, ...tableShapes];
const options = { ...pageOptions, pages: ['coverage', 'selling'] as const };
const filled = () => {
  const chain = giveGrades(gradeProposals(exampleChain()))(exampleChain());
  const said = putCoverage({
    id: 'c:1',
    relation: 'organization',
    level: 'board',
    primaryOwner: '密主人',
    secondaryOwner: '',
    note: '密机制',
  })(chain);
  const coverage = analyseRib('rib:1', { goal: '密目标', owner: '密目标人' })(
    assess(['person:1'], { primaryOwner: '密责任人' })(said),
  );
  const point = { id: 'p', name: '平滑演进', value: 9, uniqueness: 7 };
  const answer = { id: 'a', personId: 'person:1', pain: '密痛点', answer: '密方案', sellingPointIds: ['p'] } as const;
  return { ...coverage, sellingPoints: [point], answers: [answer] };
};

plain(
  'full holds all that is said; anonymised holds neither names nor owners nor free text; the chart alone holds no page',
  () => {
    const texts = (depth: 'full' | 'anonymous') =>
      textsOf(documentPages(filled(), { ...options, depth }).pages.flatMap(paintedOn))
        .map(({ text }) => text)
        .join('\n');
    const secrets = ['密痛点', '密方案', '密主人', '密机制', '密责任人', '密目标', '密目标人', 'Da Hai'];
    for (const secret of secrets) expect(texts('full')).toContain(secret);
    for (const secret of secrets) expect(texts('anonymous')).not.toContain(secret);
    for (const text of ['董事会-1', '平滑演进']) expect(texts('anonymous')).toContain(text);
    // Who holds a cell is withheld there, so nothing says that nobody does.
    expect(texts('anonymous')).not.toMatch(/缺第|无责任人/u);
    const chart = documentPages(filled(), { ...options, depth: 'chart' });
    expect(chart).toMatchObject({ pages: [], notes: [{ page: 'coverage' }, { page: 'selling' }] });
    expect(JSON.stringify(disclosed(filled(), 'anonymous', 'zh').chain)).not.toMatch(/密|Da Hai/u);
    expect(JSON.stringify(disclosed(filled(), 'chart', 'zh').chain)).not.toMatch(/密/u);
  },
);

test.prop([randomFullChain({ ribs: { max: 9 }, peoplePerRib: { max: 9 } }), fc.constantFrom(...languages)], {
  numRuns: 40,
})('whatever the chart, every text is on the sheet and every level on a page', (chain, language) => {
  fc.pre(usesCoverage(chain));
  const { pages } = documentPages(chain, { ...options, depth: 'full', language });
  const outside: unknown[] = [];
  // As drawn, and as the slide will have it.
  for (const page of [...pages, ...pages.map((each) => pageOnSlide(each))]) {
    for (const { x, y, text, size, bold, anchor = 'start' } of textsOf(paintedOn(page))) {
      const width = standardMeasure(text, size, bold === true);
      const left = x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      if (!(left >= 0 && left + width <= page.width && y <= page.height)) outside.push({ text, left, width, y });
    }
  }
  expect(outside).toEqual([]);
  const all = textsOf(pages.flatMap(paintedOn)).map(({ text }) => text);
  const counts = coverageOf(disclosed(chain, 'full', language).chain).rows.map(({ count }) => count);
  const said = all.filter((text) => /^\d+ (?:人|person|people)$/u.test(text)).map((text) => Number.parseInt(text, 10));
  for (const count of counts) expect(said).toContain(count);
});

plain('a chain of which something is said is no short board for that: it stands under a heading of its own', () => {
  const chain = { ...filled(), competitors: [] };
  const { pages } = documentPages(chain, { ...options, pages: ['coverage'], depth: 'full', language: 'zh' });
  const all = textsOf(pages.flatMap(paintedOn)).map(({ text }) => text);
  expect(stavesOf(chain).find(({ ribId }) => ribId === 'rib:1')?.short).toBeNull();
  expect(all).toContain('按链上全部已评人员');
  expect(all.indexOf('密目标')).toBeGreaterThan(all.indexOf('其他决策链'));
  expect(all.indexOf('其他决策链')).toBeGreaterThan(all.findIndex((text) => /短木板 \d+ 处|没有短木板/u.test(text)));
});

test.prop([fc.integer({ min: 1, max: 60 }), fc.constantFrom(...papers), fc.constantFrom(...languages)], {
  numRuns: 12,
})('every chain has its stave under its number, however many there are', (count, paper, language) => {
  const ribs = Array.from({ length: count }, (_, at) => ({
    id: `rib:${at + 1}` as const,
    name: `第 ${at + 1} 部门`,
    kind: 'department' as const,
    personIds: [],
  }));
  const chain = { ...filled(), ribs };
  const { pages } = documentPages(chain, { ...options, pages: ['coverage'], paper, language });
  const staves = pages
    .flatMap((page) => groups(groupOf(page, 'boards') ?? { shapes: [] }))
    .filter(({ id }) => id?.startsWith('staves'))
    .flatMap(groups);
  expect(staves.map(({ id }) => id)).toEqual(ribs.map(({ id }) => id));
  staves.forEach(({ shapes }, at) => {
    expect(textsOf(shapes).map(({ text }) => text)).toContain(`${at + 1}`);
  });
});

test.prop([
  fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 12 }),
])('no disc of the quadrant hides another, whatever the scores, and each stays at its uniqueness', (scores) => {
  const sellingPoints = scores.map(([value, uniqueness], at) => ({
    id: `p${at}`,
    name: `卖点 ${at}`,
    value: value / 2,
    uniqueness: uniqueness / 2,
  }));
  const place = { x: 0, y: 0, width: 620, scale: 1, language: 'zh', measure: standardMeasure } as const;
  const { discs, plane } = quadrantPicture({ ...exampleChain(), sellingPoints }, place);
  discs.forEach((a, at) => {
    expect(a.y).toBeCloseTo(plane.y + (1 - (sellingPoints[at]?.uniqueness ?? 0) / 10) * plane.h, 6);
    for (const b of discs.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(discRadius);
  });
});

const half = fc.integer({ min: 0, max: 20 }).map((each) => each / 2);
test.prop([
  fc.array(fc.record({ value: half, uniqueness: half, letters: fc.integer({ min: 1, max: 40 }) }), { maxLength: 14 }),
  fc.constantFrom(0.6, 1, 1.36),
  fc.constantFrom(...languages),
])('a name in the quadrant lies over no disc, no other name and no word, or is left out', (points, scale, language) => {
  const sellingPoints = points.map(({ letters, ...scores }, at) => ({
    id: `p${at}`,
    name: '长'.repeat(letters),
    ...scores,
  }));
  const place = { x: 0, y: 0, width: 620, scale, language, measure: standardMeasure };
  const { discs, names, plane, shapes } = quadrantPicture({ ...exampleChain(), sellingPoints }, place);
  const isApart = (a: Box, b: Box) => a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h;
  const r = discRadius * scale;
  const taken = discs.map(({ x, y }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const edge = textsOf(shapes).find(({ text }) => text === sellingWords[language].edge);
  if (edge) {
    const w = standardMeasure(edge.text, edge.size, true);
    const zone = { x: edge.x, y: edge.y - edge.size * 0.8, w, h: edge.size };
    for (const disc of taken) expect(isApart(zone, disc)).toBe(true);
    taken.push(zone);
  } else expect(discs.length).toBeGreaterThan(2);
  names.forEach(({ box }, at) => {
    for (const each of taken) expect(isApart(box, each)).toBe(true);
    for (const other of names.slice(at + 1)) expect(isApart(box, other.box)).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(plane.x);
    expect(box.x + box.w).toBeLessThanOrEqual(plane.x + plane.w + 15 * scale);
  });
});

test.prop([half, half, fc.integer({ min: 1, max: 14 }), fc.constantFrom(0.6, 1, 1.36), fc.constantFrom(...languages)], {
  examples: [[0, 0, 1, 0.6, 'zh']],
})(
  'whoever stands alone in the quadrant is named, in its corners too',
  (value, uniqueness, letters, scale, language) => {
    const sellingPoints = [{ id: 'p', name: '长'.repeat(letters), value, uniqueness }];
    const place = { x: 0, y: 0, width: 620, scale, language, measure: standardMeasure };
    expect(quadrantPicture({ ...exampleChain(), sellingPoints }, place).names).toHaveLength(1);
  },
);

test.prop([randomFullChain({ ribs: { max: 9 }, peoplePerRib: { max: 9 } }), fc.constantFrom(...languages)], {
  numRuns: 30,
})('the matrix that can be edited says what the drawn one says, and its rows hold their lines', (chain, language) => {
  fc.pre(usesCoverage(chain));
  const squeezed = (text: string) => text.replace(/\s/gu, '');
  for (const page of documentPages(chain, { ...options, pages: ['coverage'], depth: 'full', language }).pages) {
    const { table } = page;
    const drawn = textsOf(groupOf(page, 'matrix')?.shapes ?? []).map(({ text }) => text);
    const said = table?.rows.flatMap((cells) => cells.map(({ text }) => text)) ?? [];
    // A count and its unit are drawn apart, and say how many stand at which level where squares cannot be drawn.
    for (const text of drawn) expect(squeezed(said.join('\n'))).toContain(squeezed(text));
    table?.rows.forEach((cells, row) => {
      expect(cells.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(4);
      const lines = Math.max(...cells.map(({ text }) => text.split('\n').length));
      expect(table.rowHeights[row]).toBeGreaterThanOrEqual(lines * table.lineHeight);
    });
    const height = table?.rowHeights.reduce((sum, each) => sum + each, 0) ?? 0;
    const painted = groupOf(page, 'matrix');
    if (table && painted) expect(Math.abs(table.y + height - boxOf(painted).y - boxOf(painted).h)).toBeLessThan(1);
  }
});

plain('the deal’s stage stands behind the project on every page, but not where the chart alone leaves', () => {
  const chain = { ...filled(), dealStage: { key: 'bid', since: '2026-09-01' } } as const;
  const headersAt = (depth: 'full' | 'chart' | 'anonymous') =>
    documentPages(chain, { ...options, pages: ['fishbone', 'assessment', 'coverage', 'selling'], depth }).pages.map(
      (page) => textsOf(groupOf(page, 'header')?.shapes ?? []).some(({ text }) => text.includes('投标报价')),
    );
  expect(headersAt('full')).toEqual([true, true, true, true]);
  expect(headersAt('anonymous')).toEqual([true, true, true, true]);
  expect(headersAt('chart')).toEqual([false, false]);
  expect(JSON.stringify(disclosed(chain, 'full', 'zh').chain)).not.toContain('2026-09-01');
});

plain('slides of both are sound and editable: every text is text, nothing is a picture', () => {
  const { pages } = documentPages(filled(), options);
  const bytes = toPptx(pages, { title: '项目', madeAt: new Date(0) });
  expect(presentationFaults(opened(bytes))).toEqual([]);
  const slides = Object.entries(unzipSync(bytes)).filter(([path]) => /slides\/slide\d+\.xml$/u.test(path));
  expect(slides).toHaveLength(2);
  const xml = slides.map(([, content]) => strFromU8(content)).join('');
  expect(xml).not.toContain('<p:pic>');
  expect(xml.match(/<a:tbl>/gu)).toHaveLength(1);
  for (const text of ['密机制', '平滑演进', 'Da Hai']) expect(xml).toContain(text);
});

test.prop([fullChain({ ribs: { min: 1 }, peoplePerRib: { min: 2 } }), fc.nat(20), fc.nat(20)], { numRuns: 60 })(
  'whoever has two seats counts once, anonymised too',
  (random, one, other) => {
    const ids = random.ribs.flatMap(({ personIds }) => personIds);
    const [first, second] = [ids[one % ids.length], ids[other % ids.length]];
    if (!first || !second || identityOf(random, first) === second || identityOf(random, second) === first) return;
    const person = random.people[second] ?? { name: '', jobTitle: '' };
    const chain = { ...random, people: { ...random.people, [second]: { ...person, sameAs: first } } };
    const { linked, chain: shown } = disclosed(chain, 'anonymous', 'zh');
    const humans = new Set(seatedIds(chain).map((id) => identityOf(chain, id))).size;
    const { rows, unplaced, outside } = coverageOf(linked);
    const counted = rows.reduce((sum, { count }) => sum + count, unplaced.length + outside.length);
    expect(counted).toBe(humans);
    expect(stavesOf(linked).map(({ personIds }) => personIds.length)).toEqual(
      stavesOf({ ...chain, competitors: [] }).map(({ personIds }) => personIds.length),
    );
    const telling = seatedIds(shown).filter((id) => shown.people[id]?.sameAs);
    expect(telling.filter((id) => rankOf(shown, id) === undefined)).toEqual([]);
  },
);
