import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { standardMeasure } from '../../src/layout/measure.ts';
import { editorStyle, exportCompactStyle, exportStandardStyle, presentationStyle } from '../../src/layout/style.ts';
import { drawn } from '../support/fish.ts';
import { randomChain } from '../support/randomChain.ts';

const anyStyle = fc.constantFrom(editorStyle, presentationStyle, exportStandardStyle, exportCompactStyle);
const word = fc.constantFrom(
  'GU',
  '产品',
  '进入',
  '首都区域',
  'enter',
  'the',
  'capital',
  'region',
  '核心网集采',
  '2027',
);
const target = fc.array(word, { minLength: 1, maxLength: 16 }).map((words) => words.join(' '));

/** The outline of design.md §3 Head, walked in small steps: x as a share of the width for y as a share of half the height. */
const outline = Array.from({ length: 2001 }, (_, step) => {
  const t = step / 2000;
  const u = 1 - t;
  return {
    x: 3 * u * u * t * 0.44 + 3 * u * t * t * 0.84 + t ** 3,
    y: u ** 3 + 3 * u * u * t * 1.04 + 3 * u * t * t * 0.5,
  };
});

function reachAt(y: number): number {
  return Math.max(0, ...outline.filter((point) => point.y >= y).map((point) => point.x));
}

describe('headShape', () => {
  test.prop([randomChain(), target, anyStyle], { numRuns: 200 })(
    'every line of the target lies inside the head, and no word of it is lost',
    (chain, written, style) => {
      const { head } = drawn({ ...chain, target: written }, { style });
      const { w, h } = head.box;
      const caption = style.targetCaption * 1.6;
      const leading = head.size * 1.32;
      const top = caption - (caption + head.lines.length * leading) / 2;
      head.lines.forEach((line, index) => {
        const ink = top + index * leading + (leading - head.size) / 2;
        const end = head.text.x + standardMeasure(line, head.size, true);
        for (const y of [ink, ink + head.size]) expect(end).toBeLessThan(w * reachAt(Math.abs(y) / (h / 2)));
      });
      expect(head.lines.join('').replaceAll(/\s/gu, '')).toBe(written.replaceAll(' ', ''));
    },
  );
});
