import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import { cleanText } from '../../src/import/cellKind.ts';
import { parseClipboard } from '../../src/import/clipboard.ts';
import type { Field } from '../../src/import/field.ts';
import { hasHeadings } from '../../src/import/tableParts.ts';
import { rowsOfText } from '../../src/import/tableText.ts';
import { understand } from '../../src/import/understand.ts';
import { understandTable } from '../../src/import/understandTable.ts';
import { languages } from '../../src/words/language.ts';
import { anyText } from '../support/anyText.ts';
import { sampleBytes, sampleHeader, samplePeople } from './people.ts';

const sampleRows = rowsOfText(new TextDecoder().decode(sampleBytes('people-excel.tsv')));

type Said = readonly [chain: string, jobTitle: string, name: string];
function said(rows: readonly (readonly string[])[]): Said[] {
  return understandTable(rows).people.map((one) => [one.chain, one.jobTitle, one.name]);
}

function reordered(rows: readonly (readonly string[])[], order: readonly number[]): string[][] {
  return rows.map((row) => order.map((column) => row[column] ?? ''));
}

const columnOrder = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 });

describe('columns', () => {
  test.prop([columnOrder, fc.boolean(), fc.shuffledSubarray([...Array(16).keys()], { minLength: 10 })])(
    'are found in any order, with and without a header',
    (order, hasHeader, chosen) => {
      const body = chosen.map((at) => sampleRows[at + 1] ?? []);
      const rows = reordered(hasHeader ? [sampleHeader, ...body] : body, order);
      const { people, columns } = understandTable(rows);
      expect(people.map((one) => [one.chain, one.jobTitle, one.name])).toEqual(chosen.map((at) => samplePeople[at]));
      if (hasHeader) expect(columns.every((column) => column.by === 'header')).toBe(true);
    },
  );

  it('of our own table are all known by their headings, in both languages', () => {
    const competitors = [{ id: 'competitor:1', name: '华星' }];
    const expected: Partial<Record<string, Field>> = {
      rib: 'chain',
      gap: 'skip',
      trend: 'skip',
      'competitor:competitor:1': 'competitor',
    };
    for (const language of languages) {
      const known = assessmentColumns({ competitors }).filter(({ book }) => book && !book.isHidden);
      const ids = known.map(({ id }) => id);
      const header = known.map(({ words }) => words[language]);
      const { columns } = understandTable([header, header.map(() => '')]);
      expect(columns.map((column) => column.field)).toEqual(ids.map((id) => expected[id] ?? id));
    }
  });

  const headers: readonly (readonly [readonly string[], readonly Field[]])[] = [
    [
      ['序号', '所在部门', '客户姓名', '职位', '采购角色', '联系电话'],
      ['skip', 'chain', 'name', 'jobTitle', 'role', 'skip'],
    ],
    [
      ['Dept.', 'Full Name', 'Position', 'Attitude', 'Owner', 'Remarks'],
      ['chain', 'name', 'jobTitle', 'stance', 'primaryOwner', 'note'],
    ],
    [
      ['TOP', '决策链', '职务/姓名', '关系层次（现状）', '关系层次（目标）', '教练'],
      ['rank', 'chain', 'person', 'level', 'targetLevel', 'coach'],
    ],
    [
      ['姓名', '职务', '部门', '态度(现状)', '态度(目标)', '评估依据'],
      ['name', 'jobTitle', 'chain', 'stance', 'targetStance', 'evidence'],
    ],
    [
      ['Name', 'Title', 'Level', 'Target level', 'Competitor A level', 'Hobbies'],
      ['name', 'jobTitle', 'level', 'targetLevel', 'competitor', 'skip'],
    ],
  ];
  it.each(headers)('%j', (header, fields) => {
    expect(understandTable([header, header.map(() => '甲')]).columns.map((column) => column.field)).toEqual(fields);
  });

  it('are understood under a title row and a grouped header', () => {
    const { people, columns, headerRow, leftOver } = understandTable([
      ['客户关系评估表', '', '', '', '', '', '', ''],
      ['客户', '', '', '决策', '关系', '', '责任', ''],
      ['姓名', '职务', '部门', '态度', '现状', '目标', '第一', '第二'],
      ['Iza', 'CEO', '高层管理', '反对', '了解', '尊重', '王立', '李航'],
    ]);
    expect(columns.map((column) => column.field)).toEqual([
      'name',
      'jobTitle',
      'chain',
      'stance',
      'level',
      'targetLevel',
      'primaryOwner',
      'secondaryOwner',
    ]);
    expect(headerRow).toBe(2);
    expect(leftOver.every((each) => each.isAboveHeader)).toBe(true);
    expect(people[0]?.assessment).toEqual({
      stance: 'opponent',
      level: 'acquaintance',
      targetLevel: 'respect',
      primaryOwner: '王立',
      secondaryOwner: '李航',
    });
  });

  it('follow the user, and a guess gives way', () => {
    const rows = [
      ['甲', '乙'],
      ['张三', '李四'],
    ];
    const { people, columns } = understandTable(rows, { headerRow: 0, fields: { 1: 'name', 0: 'primaryOwner' } });
    expect(columns.map((column) => column.field)).toEqual(['primaryOwner', 'name']);
    expect([people[0]?.name, people[0]?.assessment.primaryOwner]).toEqual(['李四', '张三']);
    expect(understandTable([['姓名'], ['张三']], { headerRow: null }).people).toHaveLength(2);
  });
});

describe('departments', () => {
  const merged = [
    ['部门', '职务', '姓名'],
    ['采购部', '部长', '卫国梁'],
    ['', '副部长', '沈亦舟'],
    ['技术部', '部长', '苏明远'],
    ['', '', '刘䶮'],
  ];
  it('are carried down where blank means as above', () => {
    expect(said(merged).map(([chain]) => chain)).toEqual(['采购部', '采购部', '技术部', '技术部']);
  });

  it('are not where every row says its own', () => {
    const rows = [
      ...merged.slice(0, 2),
      ['采购部', '副部长', '沈亦舟'],
      ['', '顾问', '吕清'],
      ['待定区', '总监', '赵敏'],
    ];
    const { people } = understandTable(rows);
    expect(people.map((one) => [one.chain, one.inTray])).toEqual([
      ['采购部', false],
      ['采购部', false],
      ['', false],
      ['', true],
    ]);
  });

  it('are not where one is written twice running, however many are blank', () => {
    const rows = [
      ['部门', '姓名'],
      ['采购部', '卫国梁'],
      ['采购部', '沈亦舟'],
      ['', '吕清'],
      ['', '苏明远'],
      ['', '刘䶮'],
    ];
    expect(said(rows).map(([chain]) => chain)).toEqual(['采购部', '采购部', '', '', '']);
  });

  it('stand in rows of their own', () => {
    const rows = [
      ['职务', '姓名'],
      ['采购部', ''],
      ['部长', '卫国梁'],
      ['技术部门', ''],
      ['部长', '苏明远'],
      ['市场部', ''],
    ];
    expect(said(rows)).toEqual([
      ['采购部', '部长', '卫国梁'],
      ['技术部门', '部长', '苏明远'],
      ['市场部', '', ''],
    ]);
  });

  it('are read out of titles where nothing else says them', () => {
    const { people } = understandTable([
      ['姓名', '职务'],
      ['卫国梁', '采购部部长'],
      ['韩启东', 'CEO'],
    ]);
    expect(people.map((one) => [one.chain, one.isChainGuessed])).toEqual([
      ['采购部', true],
      ['', false],
    ]);
  });
});

describe('cells', () => {
  function only(header: readonly string[], row: readonly string[]) {
    const { people, unclear, leftOver } = understandTable([header, row]);
    return { one: people[0], people, unclear, leftOver };
  }

  const together: readonly (readonly [string, string, string])[] = [
    ['部长 卫国梁', '部长', '卫国梁'],
    ['卫国梁（采购部部长）', '采购部部长', '卫国梁'],
    ['CEO Iza', 'CEO', 'Iza'],
    ['Sara Linde, CTO', 'CTO', 'Sara Linde'],
    ['传输处处长 ???', '传输处处长', ''],
    ['待定 传输处处长', '传输处处长', ''],
    ['成员 李四', '成员', '李四'],
  ];
  it.each(together)('title and name together: %s', (cell, jobTitle, name) => {
    expect(only(['职务姓名', '部门'], [cell, '采购部']).one).toMatchObject({ jobTitle, name, chain: '采购部' });
    expect(only(['姓名', '部门'], [cell, '采购部']).one).toMatchObject({ jobTitle, name });
  });

  it('hold several names', () => {
    const { people } = only(['姓名', '职务'], ['张三、李四，王五', '评委']);
    expect(people.map((one) => one.name)).toEqual(['张三', '李四', '王五']);
    expect(only(['Name', 'Title'], ['Linde, Sara', 'CTO']).one?.name).toBe('Linde, Sara');
  });

  it.each(['待识别', '???', 'TBD', 'n/a', 'XXX', '空缺', '—'])('"%s" is no name', (name) => {
    expect(only(['姓名', '职务'], [name, '部长']).one).toMatchObject({ name: '', jobTitle: '部长' });
  });

  const scales: readonly (readonly [string, string, object])[] = [
    ['态度', '支持', { stance: 'supporter' }],
    ['态度', '-', { stance: 'opponent' }],
    ['态度', '＋', { stance: 'supporter' }],
    ['态度', '5', { stance: 'exclusive' }],
    ['态度', '-2', { stance: 'opponent' }],
    ['Stance', 'Non-Supporter', { stance: 'non-supporter' }],
    ['目标态度', '不反对', { targetStance: 'neutral' }],
    ['关系层次', '4 尊重', { level: 'respect' }],
    ['关系层次', '6', { level: 'partnership' }],
    ['Target level', 'TRUST', { targetLevel: 'trust' }],
    ['评估日期', '2026年11月2日', { assessedOn: '2026-11-02' }],
    ['评估日期', '46328', { assessedOn: '2026-11-02' }],
    ['可信度', '转述', { confidence: 'heard' }],
    ['评估依据', '九月会谈\n纪要', { evidence: '九月会谈\n纪要' }],
  ];
  it.each(scales)('%s: %s', (header, cell, facts) => {
    const { one, unclear } = only(['姓名', '职务', header], ['卫国梁', '部长', cell]);
    expect(one?.assessment).toEqual(facts);
    expect(unclear).toEqual([]);
  });

  const people: readonly (readonly [string, string, object])[] = [
    ['决策角色', 'E', { role: 'evaluator' }],
    ['决策角色', '评估者/教练', { role: 'evaluator', coach: true }],
    ['Role', 'Decision maker', { role: 'decider' }],
    ['教练', '√', { coach: true }],
    ['教练', '否', { coach: false }],
    ['备注', '教练', { coach: true }],
    ['备注', '教练，熟悉流程', { coach: true, note: '教练，熟悉流程' }],
    ['备注', '不是教练', { note: '不是教练' }],
    ['分管', '核心网', { scope: '核心网' }],
    ['职级', '经理', { grade: 'manager' }],
  ];
  it.each(people)('%s: %s', (header, cell, facts) => {
    expect(only(['姓名', '职务', header], ['卫国梁', '部长', cell]).one?.person).toEqual(facts);
  });

  it('that no scale knows are kept for the note and reported', () => {
    const { one, unclear } = only(['姓名', '职务', '态度', '办公地点'], ['卫国梁', '部长', '摸不透', '三楼']);
    expect(one?.kept).toEqual(['态度：摸不透', '办公地点：三楼']);
    expect(unclear).toEqual([{ row: 1, column: '态度', text: '摸不透' }]);
  });

  it('of a private kind are left out', () => {
    const { one } = only(['姓名', '职务', '手机', '家庭情况'], ['卫国梁', '部长', '13800000000', '一子']);
    expect(JSON.stringify(one)).not.toMatch(/138|一子/);
  });

  it('of sums and remarks are nobody', () => {
    const rows = [
      ['部门', '姓名', '职务'],
      ['采购部', '卫国梁', '部长'],
      ['', '合计', '1 人'],
      ['注：仅供内部使用', '', ''],
    ];
    const { people: found, leftOver } = understandTable(rows);
    expect(found).toHaveLength(1);
    expect(leftOver.map((each) => each.row)).toEqual([2, 3]);
  });

  it('lose the apostrophe that kept a spreadsheet from running them', () => {
    expect(only(['姓名', '职务'], ["'=1+1", 'CEO']).one?.name).toBe('=1+1');
  });
});

describe('a paste', () => {
  const rows = [
    ['部门', '姓名', '职务'],
    ['采购部', '卫国梁', '部长'],
    ['采购部', '沈亦舟', '副部长'],
  ];
  const pastes: readonly (readonly [string, { text?: string; html?: string }])[] = [
    ['of tabs', { text: rows.map((row) => row.join('\t')).join('\r\n') }],
    [
      'of a Markdown table',
      { text: '| 部门 | **姓名** | 职务 |\n|---|:--|---|\n| 采购部 | 卫国梁 | 部长 |\n| 采购部 | 沈亦舟 | 副部长 |' },
    ],
    [
      'of a spreadsheet with merged cells',
      {
        text: '部门\t姓名\t职务\n采购部\t卫国梁\t部长\n\t沈亦舟\t副部长',
        html: '<html xmlns:o="urn:x"><!--StartFragment--><table><tr><td>部门<td>姓名<td>职务<tr height=20><td rowspan="2" class=xl65>采购部</td><td>卫国梁</td><td>部长</td></tr><tr><td>沈亦舟</td><td>副部长</td></tr></table><!--EndFragment--></html>',
      },
    ],
    [
      'of a Word table',
      {
        html: `<style>p.MsoNormal{margin:0}</style><table class=MsoTable><tbody>${rows
          .map(
            (row) =>
              `<tr>${row.map((cell) => `<td style='width:90pt'><p class=MsoNormal><span lang=ZH-CN>${cell}<o:p></o:p></span></p></td>`).join('')}</tr>`,
          )
          .join('')}</tbody></table>`,
      },
    ],
  ];
  it.each(pastes)('%s', (_, paste) => {
    expect(parseClipboard(paste)).toEqual(rows);
    expect(understand(parseClipboard(paste)).people.map((one) => one.name)).toEqual(['卫国梁', '沈亦舟']);
  });

  it('of lines keeps them and their indentation', () => {
    expect(parseClipboard({ text: '采购部\n\t部长 卫国梁\n\n' })).toEqual([['采购部'], ['\t部长 卫国梁']]);
    expect(parseClipboard({ text: '', html: '<p>没有表格</p>' })).toEqual([]);
  });

  test.prop([
    anyText(),
    fc.array(
      fc.constantFrom('<table', '<tr>', '<td rowspan=9', '>', '"', '<!--', '</td>', '&#', 'x', '\t', '|--', '|'),
    ),
  ])('of anything is rows of text', (text, parts) => {
    for (const row of parseClipboard({ text: text + parts.join(''), html: `<table>${parts.join('')}${text}` }))
      for (const cell of row) expect(typeof cell).toBe('string');
  });
});

const word = fc.constantFrom(
  '采购部',
  '部长',
  '卫国梁',
  '支持',
  '信任',
  '评估',
  '教练',
  '???',
  '姓名',
  '部门',
  '现状',
  'CEO',
  'Iza',
  'Head of Procurement',
  '明天开会。',
  '3',
  '-1',
  '2026-11-02',
  '张三、李四',
  '部长 卫国梁',
  'a@b',
  '合计',
  '待定区',
  'person:7',
  '#2',
  '﷽',
);
const anyCell = fc.oneof({ weight: 6, arbitrary: word }, { weight: 2, arbitrary: fc.constant('') }, anyText());

describe('whatever the rows', () => {
  test.prop([fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 })], { numRuns: 500 })(
    'it understands without throwing',
    (rows) => {
      const { people, leftOver } = understandTable(rows);
      for (const { row } of [...people, ...leftOver]) expect(rows[row]).toBeDefined();
      expect(() => understand(rows)).not.toThrow();
    },
  );

  const anyRow = fc.array(fc.constantFrom('', '姓名', '职务', '现状', '目标', '王一丁', '2026-11-02'), {
    maxLength: 3,
  });
  const barelyHeaded = fc
    .nat(40)
    .map((count) => [['姓名', '甲方', '乙方'], ...Array.from({ length: count }, () => ['王一丁', '甲', '乙'])]);
  test.prop([
    fc.oneof(fc.nat(22), fc.constantFrom(17, 18, 19)),
    fc.oneof(fc.array(anyRow, { maxLength: 50 }), barelyHeaded),
  ])('a look at the first of them tells whether they have headings', (empty, rows) => {
    const table = [...Array.from({ length: empty }, () => ['']), ...rows];
    expect(hasHeadings(table)).toBe(understandTable(table).headerRow !== null);
  });

  it('no character that must be cleaned passes as clean', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const isWrong = (text: string) =>
      text !== text.normalize('NFC') || /[^\S \n]| {2}|(?![\n\u0085])\p{Cc}|^ | $/u.test(text);
    const wrong = characters.filter((each) => [each, `e${each}b`].some((text) => isWrong(cleanText(text))));
    expect(wrong).toEqual([]);
  });

  test.prop([
    fc.array(
      fc.array(fc.constantFrom('', '甲部', '乙工程师', '王一丁', 'Rez', '支持吗', '很好', '丙说'), {
        minLength: 3,
        maxLength: 3,
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  ])('nothing is lost: every cell is with its people or left over', (rows) => {
    const understood = understandTable(rows);
    for (const [at, row] of rows.entries()) {
      const there = JSON.stringify([
        understood.people.filter((one) => one.row === at || one.chain === row[0]),
        understood.leftOver.filter((each) => each.row === at),
        understood.people.map((one) => one.chain),
      ]);
      if (at === understood.headerRow) continue;
      for (const cell of row) expect(there).toContain(cell);
    }
  });
});
