import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { sizesFor } from '../../src/diagram/cardRoom.ts';
import { sightAt, sightHead, stepAt } from '../../src/diagram/sight.ts';
import { sightLabels } from '../../src/diagram/sightLabels.ts';
import { type CardText, cardSize, cardTexts } from '../../src/diagram/sightText.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { overlaps } from '../../src/layout/shapes.ts';
import { drawn, fishTexts } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const name = fc.oneof(
  fc.constantFrom('陈立衡', '欧阳明远', 'Omar Khalil', '阿卜杜拉赫曼·买买提明', 'Maximiliane Oberhuber-Lindqvist'),
  fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('陈', '立', 'a', 'W', ' ', '·') }),
);
const cards = fc.array(
  fc.record({
    name,
    title: name,
    nameWidth: fc.integer({ min: 70, max: 170 }),
    aloneWidth: fc.integer({ min: 70, max: 170 }),
    titleWidth: fc.integer({ min: 90, max: 190 }),
    height: fc.integer({ min: 42, max: 90 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const zooms = fc.double({ min: 0.2, max: 0.7499, noNaN: true });
const widest = (lines: readonly string[], size: number, bold: boolean) =>
  Math.max(0, ...lines.map((line) => standardMeasure(line, size, bold)));
const isCut = (lines: readonly string[]) => lines.at(-1)?.endsWith('…') ?? false;
const letters = (text: string) => text.replace(/[\s…]/gu, '');

test.prop([cards, zooms], { numRuns: 600 })(
  'from some way off all cards of a picture are set in one size, a job title at 9 px on screen or not at all',
  (all, zoom) => {
    const size = cardSize(all, stepAt(zoom));
    if (size.title !== null) {
      expect(sightAt(zoom)).toBe('middle');
      expect(size.title * zoom).toBeGreaterThanOrEqual(9);
      expect(size.name).toBeGreaterThanOrEqual(size.title);
    } else if (sightAt(zoom) === 'middle') expect(size.name).toBeGreaterThanOrEqual(18);
    const texts = all.map((card) => ({ card, ...cardTexts(card, size) }));
    for (const { card, name: first, title } of texts) {
      expect(first.size).toBe(size.name);
      expect(title?.size ?? null).toBe(size.title);
      expect(widest(first.lines, first.size, true)).toBeLessThanOrEqual(
        (title ? card.nameWidth : card.aloneWidth) + 0.01,
      );
      if (title) expect(widest(title.lines, title.size, false)).toBeLessThanOrEqual(card.titleWidth + 0.01);
      const lines = first.lines.length * first.size + (title ? title.lines.length * title.size : 0);
      expect(lines).toBeLessThanOrEqual(Math.max(card.height, size.name + (size.title ?? 0)) + 0.01);
      if (isCut(first.lines)) expect(letters(card.name).startsWith(letters(first.lines.join('')))).toBe(true);
      else expect(letters(first.lines.join(''))).toBe(letters(card.name));
    }
    const whole = texts.filter(({ title }) => title && !isCut(title.lines)).length;
    if (size.title !== null) expect(whole).toBeGreaterThanOrEqual(all.length * 0.5);
  },
);

test.prop([cards, zooms], { numRuns: 600 })(
  'a job title that is cut is cut where its last line is full',
  (all, zoom) => {
    const size = cardSize(all, stepAt(zoom));
    for (const card of all) {
      const { title } = cardTexts(card, size);
      if (!title || !isCut(title.lines)) continue;
      const said = letters(title.lines.join(''));
      expect(letters(card.title).startsWith(said)).toBe(true);
      const next = [...letters(card.title).slice(said.length)][0] ?? '';
      const fuller = `${title.lines.at(-1)?.slice(0, -1)} ${next}…`;
      expect(standardMeasure(fuller, title.size, false), fuller).toBeGreaterThan(card.titleWidth);
    }
  },
);

it('a title of more words than there is room for keeps as much of them as it can', () => {
  const card = {
    name: 'Buld',
    title: 'Head of Procurement',
    nameWidth: 120,
    aloneWidth: 120,
    titleWidth: 100,
    height: 42,
  };
  expect(cardTexts(card, { name: 18, title: 16 }).title?.lines).toEqual(['Head of Pr…']);
});

const short: CardText = {
  name: '陈立衡',
  title: '董事长',
  nameWidth: 130,
  aloneWidth: 130,
  titleWidth: 150,
  height: 59,
};

it('short names stand far larger from far, and alone larger than with a title', () => {
  expect(cardSize([short], 0.2)).toEqual({ name: 30, title: null });
  expect(cardSize([short], 0.57)).toEqual({ name: 28, title: 20 });
  const long = { ...short, title: '核心网产品采购与供应链管理部高级副总经理兼评标委员会主任' };
  expect(cardSize([long, long], 0.47)).toEqual({ name: 30, title: null });
});

test.prop([randomChain({ ribs: { max: 6 }, peoplePerRib: { max: 6 } }), zooms], { numRuns: 60 })(
  'a picture has the sizes of its cards, whoever is asked first',
  (chain, zoom) => {
    const fishbone = drawn(chain);
    const size = sizesFor(chain, fishbone, stepAt(zoom), 'zh');
    const turned = { ...fishbone, ribs: [...fishbone.ribs].reverse() };
    expect(sizesFor(chain, turned, stepAt(zoom), 'zh')).toBe(size);
  },
);

test.prop([randomChain({ ribs: { max: 9 }, peoplePerRib: { max: 7 } }), fc.constantFrom(0.42, 0.2, 0.1, 0.03)], {
  numRuns: 150,
})('enlarged labels touch no neighbour of their side, and are never smaller than near', (chain, step) => {
  const fishbone = drawn(chain);
  const labels = sightLabels(fishbone, step);
  fishbone.ribs.forEach((rib, index) => {
    const label = labels.get(rib.id);
    // In a crowd a chain may be left without words.
    if (label?.text === '') return;
    expect(label?.size).toBeGreaterThanOrEqual(fishbone.style.labelSize);
    const near = fishbone.ribs[index + 2];
    const other = near && labels.get(near.id);
    if (!label || !other || other.text === '') return;
    expect(overlaps(label.box, other.box)).toBe(false);
    // There people are blocks that can be covered.
    if (sightAt(step) === 'crowd') return;
    const touched = [
      ...[...near.people, ...rib.people].filter((person) => overlaps(label.box, person.box)),
      ...rib.people.filter((person) => overlaps(other.box, person.box)),
    ];
    expect(touched).toEqual([]);
  });
});

it('from far, labels carry the number of their joint and the target is set larger', () => {
  const fishbone = drawn(exampleChain());
  const first = fishbone.ribs[0];
  expect(first && sightLabels(fishbone, 0.2).get(first.id)?.text).toBe(`1 ${first?.name}`);
  expect(sightLabels(fishbone, 1).size).toBe(0);
  expect(sightHead(exampleChain(), fishbone, sightAt(0.3), fishTexts).size).toBeGreaterThan(fishbone.head.size * 1.2);
});

test.prop([fc.double({ min: 0.02, max: 4, noNaN: true })], { numRuns: 500 })(
  'a picture is drawn for a zoom no larger than it has, at the same distance, in few steps',
  (zoom) => {
    const step = stepAt(zoom);
    expect(step).toBeLessThanOrEqual(zoom * (1 + 1e-9));
    expect(stepAt(step)).toBeCloseTo(step, 9);
    expect(sightAt(step)).toBe(sightAt(zoom));
    if (sightAt(zoom) === 'crowd') expect(step).toBeGreaterThan(zoom / 1.2);
  },
);
