import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { datedEntry } from '../../src/columns/plan/datedEntry.ts';

const today = '2026-11-29';

test.each([
  ['11-18：已送样机', { on: '2026-11-18', text: '已送样机' }],
  ['昨天: 电话', { on: '2026-11-28', text: '电话' }],
  ['2026-09-01：首次拜访：很好', { on: '2026-09-01', text: '首次拜访：很好' }],
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
