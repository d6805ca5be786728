import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { parseClipboard } from '../../src/import/clipboard.ts';
import { importPlan } from '../../src/import/plan.ts';
import { understand } from '../../src/import/understand.ts';
import { understandNotes } from '../../src/import/understandNotes.ts';
import { anyText } from '../support/anyText.ts';
import { sampleBytes } from './people.ts';

type Said = readonly [row: number, chain: string, jobTitle: string, name: string];
function said(text: string): Said[] {
  return understandNotes(text).people.map((one) => [one.row, one.chain, one.jobTitle, one.name]);
}

describe('notes', () => {
  it('of the sample are understood line by line', () => {
    const text = new TextDecoder().decode(sampleBytes('people-notes.txt'));
    const expected: Said[] = [
      [0, '采购部', '部长', '卫国梁'],
      [0, '采购部', '副部长（核心网品类）', '沈亦舟'],
      [0, '采购部', '招标管理处处长', '吕清'],
      [2, '网络技术部', '部长', '苏明远'],
      [3, '网络技术部', '核心网总工程师', '刘䶮'],
      [4, '网络技术部', '传输处处长', ''],
      [5, '', 'CEO', '韩启东'],
      [5, '', 'CTO', 'Sara Linde'],
      [5, '', 'CFO', '何为民'],
    ];
    expect(said(text)).toEqual(expected);
    expect(understandNotes(text).leftOver).toEqual([]);
    for (const input of [text, parseClipboard({ text })]) {
      expect(understand(input).people.map((one) => [one.row, one.chain, one.jobTitle, one.name])).toEqual(expected);
    }
  });

  const two: readonly Said[] = [
    [0, '采购部', '部长', '卫国梁'],
    [0, '采购部', '副部长', '沈亦舟'],
  ];
  it.each([
    '采购部：部长 卫国梁、副部长 沈亦舟',
    '采购部: 部长卫国梁，副部长沈亦舟。',
    '采购部（2 人）：部长：卫国梁；副部长：沈亦舟',
    '采购部：卫国梁，部长；沈亦舟，副部长',
    '采购部：卫国梁（部长）、沈亦舟（副部长）',
    '- **采购部**：卫国梁 部长 / 沈亦舟 副部长',
    '采购部：部长、卫国梁、副部长、沈亦舟',
    '一、采购部：部长 卫国梁 ｜ 副部长 沈亦舟',
  ])('on one line: %s', (text) => {
    expect(said(text)).toEqual(two);
  });

  it.each([
    '采购部\n部长 卫国梁\n副部长 沈亦舟',
    '采购部\n\n部长 卫国梁\n\n副部长 沈亦舟',
    '采购部：\n  部长 卫国梁\n  副部长 沈亦舟',
    '采购部\n\t部长 卫国梁\n\t副部长 沈亦舟',
    '- 采购部\n  - 部长 卫国梁\n  - 副部长 沈亦舟',
    '## 采购部\n\n1. 部长 卫国梁\n2. 副部长 沈亦舟',
    '一、采购部\n（1）部长 卫国梁\n（2）副部长 沈亦舟',
    '采购部\n• 部长：卫国梁\n• 副部长：沈亦舟',
    '> 采购部\n> 部长 卫国梁\n> 副部长 沈亦舟',
    '采购部\r\n　　部长 卫国梁\r\n　　副部长 沈亦舟\r\n',
    '采购部 部长 卫国梁\n采购部 副部长 沈亦舟',
    '采购部/部长/卫国梁\n采购部/副部长/沈亦舟',
  ])('on lines: %j', (text) => {
    expect(said(text).map(([, ...rest]) => rest)).toEqual(two.map(([, ...rest]) => rest));
    expect(understandNotes(text).leftOver).toEqual([]);
  });

  const others: readonly (readonly [string, readonly Said[]])[] = [
    [
      'Procurement: Head of Procurement Buld, Deputy Head Vo',
      [
        [0, 'Procurement', 'Head of Procurement', 'Buld'],
        [0, 'Procurement', 'Deputy Head', 'Vo'],
      ],
    ],
    [
      'Iza / CEO\nAv, CTO\nCFO: sha',
      [
        [0, '', 'CEO', 'Iza'],
        [1, '', 'CTO', 'Av'],
        [2, '', 'CFO', 'sha'],
      ],
    ],
    ['技术口：部长 苏明远', [[0, '技术口', '部长', '苏明远']]],
    [
      '采购部部长 卫国梁\n网络技术部部长 苏明远',
      [
        [0, '采购部', '采购部部长', '卫国梁'],
        [1, '网络技术部', '网络技术部部长', '苏明远'],
      ],
    ],
    [
      '张三、李四、王五',
      [
        [0, '', '', '张三'],
        [0, '', '', '李四'],
        [0, '', '', '王五'],
      ],
    ],
    [
      '董事会、采购部',
      [
        [0, '董事会', '', ''],
        [0, '采购部', '', ''],
      ],
    ],
    [
      '集团\n  采购部\n    部长 卫国梁\n  技术部\n    部长 苏明远',
      [
        [2, '采购部', '部长', '卫国梁'],
        [4, '技术部', '部长', '苏明远'],
      ],
    ],
    [
      '市场部\n采购部\n  部长 卫国梁',
      [
        [0, '市场部', '', ''],
        [2, '采购部', '部长', '卫国梁'],
      ],
    ],
    [
      '评标小组：组长 张三，成员 李四',
      [
        [0, '评标小组', '组长', '张三'],
        [0, '评标小组', '成员', '李四'],
      ],
    ],
    [
      '传输处处长 待识别\n传输处副处长 TBD',
      [
        [0, '', '传输处处长', ''],
        [1, '', '传输处副处长', ''],
      ],
    ],
  ];
  it.each(others)('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('rate a person by the words behind the name, and rank by #', () => {
    const [one, two, three, four] = understandNotes(
      '采购部：部长 卫国梁（支持，信任）、副部长 沈亦舟 教练\n采购部：处长 吕清 #3\n采购部：经理 何为民 —— 关注成本',
    ).people;
    expect(one?.assessment).toEqual({ stance: 'supporter', level: 'trust' });
    expect(two?.person).toEqual({ coach: true });
    expect(three?.rank).toBe(3);
    expect(four?.person).toEqual({ note: '关注成本' });
  });

  it.each([
    'CEO Iza：支持',
    'Iza CEO：支持、信任',
    'CEO Iza: 今天见了，支持我们',
    '高层管理 CEO Iza',
    '- CEO Iza —— 关注成本',
  ])('find who is on the chart: %s', (text) => {
    const rows = importPlan(exampleChain(), understand(parseClipboard({ text })).people).rows;
    expect(rows.map(({ match, row }) => [match, row.name, row.jobTitle])).toEqual([['person:5', 'Iza', 'CEO']]);
  });

  it('find a title that stands on the chart with its department, and leave it as it is there', () => {
    for (const text of ['部长 Buld', '采购部：部长 Buld', '采购部部长：Buld']) {
      const rows = importPlan(exampleChain(), understand(parseClipboard({ text })).people).rows;
      expect(rows.map(({ match, state }) => [match, state])).toEqual([['person:8', 'same']]);
    }
  });

  it('offer what is not understood line by line', () => {
    const { people, leftOver } = understandNotes(
      '王立 2026/11/2 10:32\n明天下午三点开会，讨论方案。\n部长 卫国梁\nPlease see the list below',
    );
    expect(people).toHaveLength(1);
    expect(leftOver.map((each) => each.row)).toEqual([0, 1, 3]);
  });

  it('offer the part of a line that is nobody', () => {
    const { people, leftOver } = understandNotes('部长 卫国梁，明天下午三点开会');
    expect(people).toHaveLength(1);
    expect(leftOver).toEqual([{ row: 0, text: '明天下午三点开会' }]);
  });

  it('become the tray by its name', () => {
    expect(understandNotes('待定：部长 卫国梁').people[0]).toMatchObject({ inTray: true, chain: '', name: '卫国梁' });
  });
});

describe('a table or notes', () => {
  it.each([
    ['部门\t姓名\t职务\n采购部\t卫国梁\t部长', 2],
    ['部门,姓名,职务\n采购部,卫国梁,部长', 2],
    ['姓名\n卫国梁\n沈亦舟', 1],
    ['采购部\t卫国梁\t部长', 2],
  ])('%j is a table', (text) => {
    const { people, columns } = understand(text);
    expect(columns.length).toBeGreaterThan(0);
    expect(people[0]?.name).toBe('卫国梁');
  });

  it.each(['采购部：部长 卫国梁，副部长 沈亦舟', '卫国梁，部长', 'Da Hai, Chairman\nMim, Vice Chairman'])(
    '%j is notes',
    (text) => {
      expect(understand(text).columns).toEqual([]);
      expect(understand(text).people.every((one) => one.name !== '' && one.jobTitle !== '')).toBe(true);
    },
  );
});

const piece = fc.constantFrom(
  '采购部',
  '：',
  '部长',
  ' ',
  '卫国梁',
  '、',
  '，',
  '；',
  ' / ',
  '\n',
  '  ',
  '\t',
  '- ',
  '## ',
  '1. ',
  '（',
  '）',
  '支持',
  '???',
  '—— ',
  'CEO',
  'Iza',
  '明天',
  '。',
  '#2',
  '>',
  '|',
);

const bare = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

describe('whatever the text', () => {
  test.prop(
    [
      fc.oneof(
        fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
        anyText(),
      ),
    ],
    { numRuns: 500 },
  )('it understands without throwing, and every line is somebody, a department, a title or left over', (text) => {
    const { people, leftOver } = understandNotes(text);
    const lines = text.split(/\r\n|\r|\n/);
    const known = new Set([...people, ...leftOver].map((each) => each.row));
    const said = people.flatMap((one) => [one.chain, one.jobTitle, one.person.note ?? '']);
    for (const [row, line] of lines.entries()) {
      const letters = line.match(/[\p{Script=Han}A-Za-z]+/gu)?.join('') ?? '';
      if (letters === '' || known.has(row)) continue;
      expect(
        said.some((words) => words !== '' && (bare(line).includes(bare(words)) || bare(words).includes(bare(line)))),
      ).toBe(true);
    }
  });
});
