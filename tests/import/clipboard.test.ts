import { describe, expect, it } from 'vitest';
import { parseClipboard } from '../../src/import/clipboard.ts';
import { understand } from '../../src/import/understand.ts';

describe('a Markdown table', () => {
  for (const rule of ['|---|---|---|', '|:-:|:-|-:|', '|-|-|-|', '| - | :-: | --- |', '-|-|-']) {
    it(`is told by ${rule}, and nothing of it is lost`, () => {
      const text = `| 部门 | 职务 | 姓名 |\n${rule}\n| 采购部 | 采购部部长 | 卫国梁 |\n| 董事会 | 董事长 | 陈立衡 |`;
      const rows = parseClipboard({ text });
      expect(rows[1]).toEqual(['采购部', '采购部部长', '卫国梁']);
      expect(understand(rows).people.map(({ chain, jobTitle, name }) => [chain, jobTitle, name])).toEqual([
        ['采购部', '采购部部长', '卫国梁'],
        ['董事会', '董事长', '陈立衡'],
      ]);
    });
  }

  it('is not a line of bars and words', () => {
    expect(parseClipboard({ text: '卫国梁 | 采购部部长\n- | 待定' })).toHaveLength(2);
  });
});
