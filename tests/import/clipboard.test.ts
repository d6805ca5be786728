import { describe, expect, it } from 'vitest';
import { parseClipboard } from '../../src/import/clipboard.ts';
import { understand } from '../../src/import/understand.ts';

describe('a quote between tabs', () => {
  const rowsOf = (text: string) => parseClipboard({ text });

  it('belongs to the name where it does not close the cell', () => {
    const text = [
      '部门\t姓名\t职务\t备注',
      '采购部\t"大刘"刘军\t部长\t老朋友',
      '采购部\t王芳\t副部长\t人称"铁算盘"',
      '财务部\t"二老板"郑凯\t财务总监\t管钱',
      '财务部\t许澜\t会计处处长\t',
    ].join('\n');
    expect(understand(rowsOf(text)).people.map(({ name, jobTitle, person }) => [name, jobTitle, person.note])).toEqual([
      ['"大刘"刘军', '部长', '老朋友'],
      ['王芳', '副部长', '人称"铁算盘"'],
      ['"二老板"郑凯', '财务总监', '管钱'],
      ['许澜', '会计处处长', undefined],
    ]);
  });

  it('opens a cell that closes, over lines or doubled inside', () => {
    expect(rowsOf('a\t"b"\tc')).toEqual([['a', 'b', 'c']]);
    expect(rowsOf('a\t"b ""c"" d"\n"e\nf"\tg')).toEqual([
      ['a', 'b "c" d'],
      ['e\nf', 'g'],
    ]);
  });
});

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
