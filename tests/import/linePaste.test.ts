import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hasCells, linePasteOf } from '../../src/import/linePaste.ts';

const word = fc.stringMatching(/^[A-Za-z\u4e00-\u9fa5，。；、·0-9]{1,6}$/u);
const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const lineBreak = fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' \n ', '\u2028', '\v');

describe('what is pasted into a field of one line', () => {
  test.prop([line, fc.constantFrom('', '\n', '\r\n', '\n\n')])(
    'one line is one line, break behind it or not',
    (text, end) => {
      expect(linePasteOf(text + end)).toEqual({ line: text });
    },
  );

  test.prop([fc.string()])('a text without a break or a tab is left as it is', (text) => {
    fc.pre(!/[\n\r\t\v\f\u0085\u2028\u2029]/u.test(text));
    expect(linePasteOf(text)).toEqual({ line: text });
  });

  test.prop([fc.array(line, { minLength: 2, maxLength: 6 }), lineBreak])(
    'several lines stay several, in order',
    (lines, end) => {
      expect(linePasteOf(lines.join(end))).toEqual({ lines });
    },
  );

  test.prop([fc.array(word, { minLength: 2, maxLength: 4 })])('cells of one row are several, too', (cells) => {
    expect(linePasteOf(`${cells.join('\t')}\r\n`)).toEqual({ lines: [cells.join(' ')] });
    expect(hasCells({ text: cells.join('\t'), html: '' })).toBe(true);
  });

  test.prop([fc.array(line, { minLength: 2, maxLength: 4 })])(
    'one cell of several lines is one text, its quotes gone',
    (lines) => {
      expect(linePasteOf(`"${lines.join('\n')}"\r\n`)).toEqual({ line: lines.join(' ') });
    },
  );

  test.prop([fc.string({ unit: 'grapheme' })])('no letter is ever lost', (text) => {
    const read = linePasteOf(text);
    const kept = 'line' in read ? read.line : read.lines.join('');
    const letters = (of: string) => of.replace(/[\s"\u0085]/gu, '');
    expect(letters(kept)).toBe(letters(text));
  });
});
