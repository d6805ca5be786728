/** Text that flows as office programs break it, the longest word, and where Chinese words end. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { standardMeasure } from '../../src/layout/measure.ts';
import { wordEnds } from '../../src/layout/wordEnds.ts';
import { flowed, longestWord, softParts, wrapped } from '../../src/layout/wrap.ts';
import { anyText } from '../support/anyText.ts';

const width = (text: string) => standardMeasure(text, 20, false);
const flow = (text: string, room: number) => flowed(text, room, 20, false, standardMeasure);
const wrap = (text: string, room: number) => wrapped(text, room, 20, false, standardMeasure);
const longest = (text: string) => longestWord(text, 20, false, standardMeasure);
const squeezed = (text: string) => text.replace(/\s/gu, '');
const words = fc
  .array(fc.constantFrom('采购部', '副部长', 'CEO', 'Procurement', '（核心网）', '，', ' ', 'of', '2027'), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));
const room = fc.integer({ min: 60, max: 500 });

describe('a text that flows', () => {
  test.prop([fc.oneof(words, anyText({ maxLength: 20 })), room])('keeps every character, in order', (text, wide) => {
    expect(squeezed(flow(text, wide).join(''))).toBe(squeezed(text));
  });

  test.prop([words, room])('has no line that is wider than its room, but for one character', (text, wide) => {
    for (const line of flow(text, wide)) if ([...line].length > 1) expect(width(line)).toBeLessThanOrEqual(wide + 1e-9);
  });

  test.prop([words, room])('takes no more lines than the one that is broken to be read', (text, wide) => {
    expect(flow(text, wide).length).toBeLessThanOrEqual(wrap(text, wide).length);
  });

  it('takes as much to a line as it holds', () => {
    expect(flow('aa bb cc dd', width('aa bb cc'))).toEqual(['aa bb cc', 'dd']);
    expect(flow('决策链鱼骨图', 80)).toEqual(['决策链鱼', '骨图']);
    expect(flow('  \n ', 80)).toEqual([]);
    expect(flow('决策', 10), 'a line too narrow for a character is no empty one').toEqual(['决', '策']);
  });

  it('begins no line with what closes and ends none with what opens', () => {
    expect(flow('决策，链', 40)).toEqual(['决', '策，', '链']);
    expect(flow('决策（链）', 60)).toEqual(['决策', '（链）']);
  });
});

describe('a text broken to be read', () => {
  it('of blanks has no line, one that fits is one, white space is evened out', () => {
    expect([wrap(' \n\t', 100), wrap('采购部\n 部长', 400)]).toEqual([[], ['采购部 部长']]);
  });

  it('leaves no part of a surname, an accent or a flag behind', () => {
    const family = '👩‍👩‍👧';
    for (const whole of [family, '🇨🇳', 'e\u0301', '👍🏽'])
      for (const line of wrap(whole.repeat(6), 45)) expect(squeezed(line).replaceAll(whole, '')).toBe('');
  });

  it('is offered to a browser with no break at a space that holds together', () => {
    for (const text of ['评审小组共有\u00a04\u00a0个人参加', '今年（\u00a0第\u00a0五\u00a0期\u00a0）'])
      for (const part of softParts(text)) expect(part).not.toMatch(/^\u00a0|\u00a0$/u);
  });

  test.prop([words, room])('is the same however often it is asked', (text, wide) => {
    expect(wrap(text, wide)).toEqual(wrap(`${text} `, wide));
  });
});

describe('the longest word', () => {
  test.prop([words])('fits where nothing has to be cut, and no text is narrower', (text) => {
    const most = longest(text);
    expect(most).toBeLessThanOrEqual(width(text.replace(/\s+/gu, ' ').trim()) + 1e-9);
    if (most > 0) expect(Math.max(...wrap(text, most + 1).map(width))).toBeLessThanOrEqual(most + 1);
  });

  it('is a Latin word, a Chinese character with what closes it, or nothing', () => {
    expect(longest('Head of Procurement')).toBe(width('Procurement'));
    expect(longest('采购部，')).toBe(width('部，'));
    expect([longest(''), longest('  ')]).toEqual([0, 0]);
  });
});

describe('where Chinese words end', () => {
  const ends: readonly (readonly [string, string])[] = [
    ['审计委员会主席', '审计|委员会|主席'],
    ['副总经理', '副总经理'],
    ['Head of', ''],
  ];
  it.each(ends)('%s: %s', (text, marked) => {
    const at = [...wordEnds(text)].filter((end) => end > 0);
    const shown =
      marked === ''
        ? []
        : marked
            .split('|')
            .slice(0, -1)
            .map((_, index, all) => all.slice(0, index + 1).join('').length);
    expect(at).toEqual(shown);
  });

  test.prop([anyText({ maxLength: 16 })])('is inside the text, in order, once each', (text) => {
    const all = [...wordEnds(text)];
    expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
    expect(all.every((end) => end >= 0 && end < Math.max(1, text.length))).toBe(true);
  });
});
