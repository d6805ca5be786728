import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../src/scene/cleanText.ts';
import { hostileText } from '../export/hostile.ts';
import { anyText } from '../support/anyText.ts';

describe('cleanText', () => {
  test.prop([fc.oneof(hostileText, anyText())])(
    'gives one line that every format can hold, and stays as it is',
    (text) => {
      const clean = cleanText(text);
      expect(clean).not.toMatch(/\p{Cc}|\p{Surrogate}|[\u2028\u2029\uFFFE\uFFFF]/u);
      expect(cleanText(clean)).toBe(clean);
    },
  );

  it.each([
    ['采购\t部\u00A0经理', '采购 部 经理'],
    ['采购\u0007中心', '采购中心'],
    ['e\u0301tude', 'étude'],
    ['half\uD800', 'half\uFFFD'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['a\u200Db \u200D', 'a\u200Db '],
    ['葛\u{E0100}城', '葛\u{E0100}城'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('keeps the ends of lines where a cell has several', () => {
    expect(cleanLines(' 第一行\r\n第二行\u2028三 \n')).toBe('第一行\n第二行\n三');
  });
});
