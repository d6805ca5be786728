import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isJobTitle, personFromLine } from '../../src/domain/entry.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { anyText } from '../support/anyText.ts';

/** line, name, title, rank */
const lines: [string, string, string, number?][] = [
  ['CEO Iza', 'Iza', 'CEO'],
  ['Iza / CEO', 'Iza', 'CEO'],
  ['Iza，CEO', 'Iza', 'CEO'],
  ['Iza CEO', 'Iza', 'CEO'],
  ['Iza\tCEO', 'Iza', 'CEO'],
  ['cfo sha', 'sha', 'cfo'],
  ['Av/CTO', 'Av', 'CTO'],
  ['Sara Linde, CTO', 'Sara Linde', 'CTO'],
  ['部长 张三', '张三', '部长'],
  ['张三 部长', '张三', '部长'],
  ['部长 张知行', '张知行', '部长'],
  ['处长助理 王明', '王明', '处长助理'],
  ['采购部部长：卫国梁', '卫国梁', '采购部部长'],
  ['采购部：部长 卫国梁', '卫国梁', '采购部部长'],
  ['华东大区：部长 张三', '张三', '华东大区部长'],
  ['采购部 部长 卫国梁', '卫国梁', '采购部 部长'],
  ['采购部部长（卫国梁）', '卫国梁', '采购部部长'],
  ['副部长（核心网品类）沈亦舟', '沈亦舟', '副部长（核心网品类）'],
  ['招标管理处处长 吕清', '吕清', '招标管理处处长'],
  ['刘䶮（核心网总工程师）', '刘䶮', '核心网总工程师'],
  ['班长 张良', '张良', '班长'],
  ['王建国-董事长', '王建国', '董事长'],
  ['董事长-王建国', '王建国', '董事长'],
  ['韩启东-CEO', '韩启东', 'CEO'],
  ['采购部-部长', '', '采购部-部长'],
  ['党委书记、董事长 陈立衡', '陈立衡', '党委书记、董事长'],
  ['陈立衡 党委书记、董事长 #1', '陈立衡', '党委书记、董事长', 1],
  ['阿卜杜拉·买买提 实验室主任', '阿卜杜拉·买买提', '实验室主任'],
  ['实验室主任 阿卜杜拉·买买提', '阿卜杜拉·买买提', '实验室主任'],
  ['孟昭，高级副总裁（运营与网络）', '孟昭', '高级副总裁（运营与网络）'],
  ['Omar Khalil | 独立董事（审计委员会主席）', 'Omar Khalil', '独立董事（审计委员会主席）'],
  ['Kenji Mori，新技术发展处高级经理', 'Kenji Mori', '新技术发展处高级经理'],
  ['方晓岚 CEO 办公室主任', '方晓岚', 'CEO 办公室主任'],
  ['武立 行业顾问（退休 CTO）', '武立', '行业顾问（退休 CTO）'],
  ['首席技术官 CTO Sara Linde', 'Sara Linde', '首席技术官 CTO'],
  ['首席执行官 CEO 韩启东', '韩启东', '首席执行官 CEO'],
  ['Vo 采购部(GSM)副部长', 'Vo', '采购部(GSM)副部长'],
  ['采购部(GSM)副部长 Vo', 'Vo', '采购部(GSM)副部长'],
  ['Lob：运维部门主管（副总裁级）', 'Lob', '运维部门主管（副总裁级）'],
  ['运维部门主管(副总裁级) Lob', 'Lob', '运维部门主管(副总裁级)'],
  ['总经理 于波', '于波', '总经理'],
  ['谭丽 / 财务部评委', '谭丽', '财务部评委'],
  ['财务部评委 谭丽', '谭丽', '财务部评委'],
  ['局长 何方', '何方', '局长'],
  // written together
  ['CEO韩启东', '韩启东', 'CEO'],
  ['韩启东CEO', '韩启东', 'CEO'],
  ['部长张三', '张三', '部长'],
  ['采购部部长张三', '张三', '采购部部长'],
  ['张三部长', '张三', '部长'],
  ['张三副部长', '张三', '副部长'],
  ['王小明总经理', '王小明', '总经理'],
  ['王主任', '王', '主任'],
  ['欧阳主任', '欧阳', '主任'],
  ['李副总', '李', '副总'],
  // a title alone
  ['采购部部长', '', '采购部部长'],
  ['安全总监', '', '安全总监'],
  ['高级经理', '', '高级经理'],
  ['施工经理', '', '施工经理'],
  ['首席技术官CTO', '', '首席技术官CTO'],
  ['CEO', '', 'CEO'],
  ['Minister of Communications', '', 'Minister of Communications'],
  // English titles of several words
  ['Chairman Da Hai', 'Da Hai', 'Chairman'],
  ['Vice Chairman Mim', 'Mim', 'Vice Chairman'],
  ['Head of Procurement Buld', 'Buld', 'Head of Procurement'],
  ['Buld - Head of Procurement', 'Buld', 'Head of Procurement'],
  ['Deputy Head (GSM) Vo', 'Vo', 'Deputy Head (GSM)'],
  ['Procurement Manager (other business) Sid', 'Sid', 'Procurement Manager (other business)'],
  ['Head of New Technology Ru', 'Ru', 'Head of New Technology'],
  ['Head of Operations (VP level), Lob', 'Lob', 'Head of Operations (VP level)'],
  ['Minister of Communications Ali Baba', 'Ali Baba', 'Minister of Communications'],
  ['Chief Technology Officer Sara Linde', 'Sara Linde', 'Chief Technology Officer'],
  ['Sara Linde Chief Technology Officer', 'Sara Linde', 'Chief Technology Officer'],
  ['Executive Vice President Ann Lee', 'Ann Lee', 'Executive Vice President'],
  ['VP Operations Lob', 'Lob', 'VP Operations'],
  ['SVP, Networks: Ann Lee', 'Ann Lee', 'SVP, Networks'],
  ['Senior Manager, New Technology, Kenji Mori', 'Kenji Mori', 'Senior Manager, New Technology'],
  ['Director of Sales and Marketing Ann Lee', 'Ann Lee', 'Director of Sales and Marketing'],
  ['Member of the Board Ann Lee', 'Ann Lee', 'Member of the Board'],
  ['Jean-Paul Belmondo, Director General', 'Jean-Paul Belmondo', 'Director General'],
  ['Dr. Ann Lee, General Manager', 'Dr. Ann Lee', 'General Manager'],
  ['Director (Ann Lee)', 'Ann Lee', 'Director'],
  ['Iza / CEO / Board member', 'Iza', 'CEO / Board member'],
  ['Mike Donovan VP Marketing #7', 'Mike Donovan', 'VP Marketing', 7],
  // ranks
  ['CEO Iza #2', 'Iza', 'CEO', 2],
  ['CEO　Iza　＃３', 'Iza', 'CEO', 3],
  ['Iza#10', 'Iza', '', 10],
  ['Iza #11', 'Iza #11', ''],
  ['Iza #0', 'Iza #0', ''],
  // names as typed
  ['Da Hai', 'Da Hai', ''],
  ['欧阳 澈', '欧阳 澈', ''],
  ['F', 'F', ''],
  ['Jean-Paul Belmondo', 'Jean-Paul Belmondo', ''],
  ['Mark Head', 'Mark Head', ''],
  ['Dean Smith', 'Dean Smith', ''],
  ['卫国梁 采购部', '卫国梁 采购部', ''],
  ['王伟（采购）', '王伟（采购）', ''],
  ['', '', ''],
  ['   ', '', ''],
];

describe('one line of text', () => {
  test.each(lines)('%s', (line, name, jobTitle, rank) => {
    expect(personFromLine(line)).toEqual(rank === undefined ? { name, jobTitle } : { name, jobTitle, rank });
  });

  test.each([
    ['???', ''],
    ['待定', ''],
    ['XXX', ''],
    ['TBD', ''],
    ['[Name]', ''],
    ['传输处处长 ???', '传输处处长'],
    ['部长：待定', '部长'],
    ['待识别 / CTO', 'CTO'],
  ])('%s is a seat whose holder nobody knows yet', (line, jobTitle) => {
    expect(personFromLine(line)).toEqual({ name: '', jobTitle, placeholder: true });
    expect(isJobTitle(line)).toBe(false);
  });
});

test('every card of the example is understood from its own text, title first and name first', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const { name, jobTitle } of Object.values(exampleChain(language).people)) {
      if (name === '') continue;
      expect(personFromLine(`${jobTitle} ${name}`)).toEqual({ name, jobTitle });
      expect(personFromLine(`${name}，${jobTitle}`)).toEqual({ name, jobTitle });
    }
  }
});

test('a job title is told from a name', () => {
  expect(['采购部部长', 'CTO', 'Head of Operations', '董事会秘书'].map(isJobTitle)).toEqual([true, true, true, true]);
  expect(['卫国梁', 'Da Hai', '王主任', '', 'XXX'].map(isJobTitle)).toEqual([false, false, false, false, false]);
});

const pieces = fc.constantFrom(
  ...[
    'CEO',
    '部长',
    '采购部',
    '张三',
    'Iza',
    'of',
    'Head',
    '（',
    '）',
    '(',
    ')',
    '/',
    '，',
    '：',
    ' - ',
    ' ',
    '\t',
    '#2',
    '#',
  ],
  ...['副', 'the', 'Vice', 'President', '王主任', '𠮷', '【', '|', '　', 'Linde', 'Board', '经理王伟'],
);
const anyLine = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme' }),
  anyText(),
);

function lettersOf(text: string): string {
  return [...text.replace(/[\s/／，,、:：;；|｜–—()（）[\]【】［］#＃\-－]/gu, '')].sort().join('');
}

test.prop([anyLine], { numRuns: 3000 })('nothing typed is lost but separators, brackets and white space', (line) => {
  const { name, jobTitle, rank, placeholder } = personFromLine(line);
  fc.pre(!placeholder);
  const rankText = rank === undefined ? '' : (/([1-9１-９]|10|１０)\s*$/u.exec(line)?.[1] ?? '');
  expect(lettersOf(name + jobTitle + rankText)).toBe(lettersOf(line));
  expect(personFromLine(line)).toEqual({ name, jobTitle, ...(rank !== undefined && { rank }) });
});

test('a very long or deeply bracketed line is read without trouble', () => {
  const deep = `${'('.repeat(20_000)}CEO${')'.repeat(20_000)}`;
  expect(personFromLine(`Iza ${deep}`).name).toBe('Iza');
  expect(personFromLine('of Head '.repeat(5_000)).jobTitle).not.toBe('');
});
