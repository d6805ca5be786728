import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { farName, middleTexts, sightAt, sightHead, stepAt } from '../../src/diagram/sight.ts';
import { sightLabels } from '../../src/diagram/sightLabels.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { overlaps } from '../../src/layout/shapes.ts';
import { drawn, fishTexts } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const name = fc.oneof(
  fc.constantFrom('陈立衡', '欧阳明远', 'Omar Khalil', '阿卜杜拉赫曼·买买提明', 'Maximiliane Oberhuber-Lindqvist'),
  fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('陈', '立', 'a', 'W', ' ', '·') }),
);
const room = fc.record({ width: fc.integer({ min: 70, max: 190 }), height: fc.integer({ min: 40, max: 90 }) });
const widest = (lines: readonly string[], size: number, bold: boolean) =>
  Math.max(0, ...lines.map((line) => standardMeasure(line, size, bold)));
const isCut = (lines: readonly string[]) => lines.at(-1)?.endsWith('…') ?? false;
const letters = (text: string) => text.replace(/[\s…]/gu, '');

test.prop([name, room], { numRuns: 500 })(
  'a far name stays in its card, and says all of itself or ends in …',
  (text, box) => {
    const { size, lines } = farName(text, box);
    expect(widest(lines, size, true)).toBeLessThanOrEqual(box.width + 0.01);
    expect(lines.length * size).toBeLessThanOrEqual(box.height + 0.01);
    if (isCut(lines)) expect(letters(text).startsWith(letters(lines.join('')))).toBe(true);
    else expect(letters(lines.join(''))).toBe(letters(text));
  },
);

test.prop([name, name, room], { numRuns: 500 })(
  'name and job title stay in their card from some way off',
  (who, what, box) => {
    const { name: first, title } = middleTexts(who, what, box, { name: 22, title: 0 });
    expect(widest(first.lines, first.size, true)).toBeLessThanOrEqual(box.width - 22 + 0.01);
    expect(widest(title.lines, title.size, false)).toBeLessThanOrEqual(box.width + 0.01);
    expect(first.lines.length * first.size + title.lines.length * title.size).toBeLessThanOrEqual(
      Math.max(box.height, 30) + 0.01,
    );
    if (isCut(first.lines)) expect(letters(who).startsWith(letters(first.lines.join('')))).toBe(true);
    else expect(letters(first.lines.join(''))).toBe(letters(who));
  },
);

it('short names stand far larger from far, and larger from some way off, than near', () => {
  expect(farName('陈立衡', { width: 132, height: 59 })).toEqual({ size: 30, lines: ['陈立衡'] });
  const { name: first, title } = middleTexts('陈立衡', '董事长', { width: 130, height: 42 }, { name: 22, title: 0 });
  expect([first.size, title.size]).toEqual([22, 14]);
});

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
    for (const person of near.people) expect(overlaps(label.box, person.box)).toBe(false);
    for (const person of rib.people) {
      expect(overlaps(other.box, person.box)).toBe(false);
      expect(overlaps(label.box, person.box)).toBe(false);
    }
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
