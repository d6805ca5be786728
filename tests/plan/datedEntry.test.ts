import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { planColumns } from '../../src/columns/plan/columns.ts';
import { datedEntry, writeProgress } from '../../src/columns/plan/datedEntry.ts';
import type { DecisionChain, LogEntry } from '../../src/domain/chain.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { workedExample } from '../../src/domain/sampleWork.ts';

const today = '2026-11-29';

test.each([
  ['11-18：已送样机', { on: '2026-11-18', text: '已送样机' }],
  ['昨天: 电话', { on: '2026-11-28', text: '电话' }],
  ['2026-09-01：首次拜访：很好', { on: '2026-09-01', text: '首次拜访：很好' }],
  ['11-20 客户已答复', { on: '2026-11-20', text: '客户已答复' }],
  ['2026/11/25  已约见', { on: '2026-11-25', text: '已约见' }],
  ['11月20日，客户已答复', { on: '2026-11-20', text: '客户已答复' }],
  ['11 月 20 日 客户已答复', { on: '2026-11-20', text: '客户已答复' }],
  ['11.20 - 客户已答复', { on: '2026-11-20', text: '客户已答复' }],
  ['11-20 10:30 电话', { on: '2026-11-20', text: '10:30 电话' }],
  ['11-20 项目组已答复', { on: '2026-11-20', text: '项目组已答复' }],
  ['2026-11-18 10:30 电话', { on: '2026-11-18', text: '10:30 电话' }],
  ['2026-11-18 下午：谈判', { on: '2026-11-18', text: '下午：谈判' }],
  ['昨天 电话', { on: '2026-11-28', text: '电话' }],
  ['上周五 见面', { on: '2026-11-20', text: '见面' }],
  ['Nov 20 26 units shipped', { on: '2026-11-20', text: '26 units shipped' }],
  ['20 Nov 2025, replied', { on: '2025-11-20', text: 'replied' }],
  ['yesterday, called', { on: '2026-11-28', text: 'called' }],
  ['12月3日 演示', { on: today, text: '12月3日 演示' }],
  ['8-10 人参加', { on: today, text: '8-10 人参加' }],
  ['3.5 万元预算', { on: today, text: '3.5 万元预算' }],
  ['1.1 需求已确认', { on: today, text: '1.1 需求已确认' }],
  ['2-3 客户参加', { on: today, text: '2-3 客户参加' }],
  ['20000 台已发货', { on: today, text: '20000 台已发货' }],
  ['now waiting', { on: today, text: 'now waiting' }],
  ['11-20', { on: today, text: '11-20' }],
  ['12-20：完成方案', { on: today, text: '12-20：完成方案' }],
  ['10:30 电话', { on: today, text: '10:30 电话' }],
  ['客户：同意', { on: today, text: '客户：同意' }],
  ['11-18：', { on: today, text: '11-18：' }],
])('%s', (text, entry) => expect(datedEntry(text, today)).toEqual(entry));

test.prop([fc.string({ unit: 'grapheme' })])('no letter is lost, and no entry lies in the days to come', (text) => {
  const entry = datedEntry(text, today);
  expect(text.endsWith(entry.text.trimEnd()) || text.trim() === entry.text || text === entry.text).toBe(true);
  expect(entry.on <= today).toBe(true);
});

const lead = /^(?:[\d\s]|\p{Script=Han}{1,6}[1-7]?[\s：:，,、；;—–])|^[a-z]/iu;
test.prop([fc.string({ unit: 'grapheme' }).filter((text) => !lead.test(text.normalize('NFKC').trim()))])(
  'what begins with no day is of today, as it was typed',
  (text) => {
    expect(datedEntry(text, today)).toEqual({ on: today, text });
  },
);

test.prop([
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom('-', '/', '年'),
  fc.constantFrom(' ', '：', '，', ' - ', '\t', ' — '),
  fc.constantFrom('客户已答复', '10:30 电话', '2026-01-02 发的邮件有回音', 'Anna called'),
])('a day that has come, however it is parted from the text, is the entry’s', (ago, between, parting, text) => {
  const on = dayAfter(today, -ago);
  const day = between === '年' ? on.replace('-', '年').replace('-', '月').concat('日') : on.replaceAll('-', between);
  expect(datedEntry(`${day}${parting}${text}`, today)).toEqual({ on, text });
});

const example = workedExample('zh', '2026-11-02');
const { id } = example.plan[0] ?? expect.fail();
const withLog = (...log: readonly LogEntry[]): DecisionChain => ({
  ...example,
  plan: example.plan.map((item) => (item.id === id ? { ...item, log, progress: log.at(-1)?.text ?? '' } : item)),
});
const entry = (on: string, text: string): LogEntry => ({ on, by: '', text });
const typed = (chain: DecisionChain, text: string) => {
  const column = planColumns.find((each) => each.id === 'progress');
  return column
    ?.set?.(
      id,
      text,
      today,
    )(chain)
    .plan.find((item) => item.id === id)?.log;
};

test.each([
  ['a new entry of its day', [], '11-20 客户已答复', [entry('2026-11-20', '客户已答复')]],
  [
    'also before the newest',
    [entry('2026-11-25', '已约见')],
    '11-20 客户已答复',
    [entry('2026-11-25', '已约见'), entry('2026-11-20', '客户已答复')],
  ],
  [
    'a day put in front of what stands there',
    [entry(today, '已约见')],
    '11-20 已约见',
    [entry('2026-11-20', '已约见')],
  ],
  ['a text with its day in it goes on', [entry(today, '11-20 已约')], '11-20 已约见', [entry(today, '11-20 已约见')]],
])('typed into the cell: %s', (_, log, text, after) => expect(typed(withLog(...log), text)).toEqual(after));

test('what stands there typed again changes nothing', () => {
  const chain = withLog(entry(today, '11-20 已约见'));
  expect(writeProgress(id, '11-20 已约见', { on: today, by: '' })(chain)).toBe(chain);
});
