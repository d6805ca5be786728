import { test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { ribKindOf } from '../../src/domain/ribKind.ts';
import { ribKinds } from '../../src/domain/scales.ts';
import { anyText } from '../support/anyText.ts';

it.each([
  ['董事会', 'board'],
  ['Board of Directors', 'board'],
  ['集团高层管理', 'management'],
  ['Senior management', 'management'],
  ['政府与监管', 'government'],
  ['通信管理局', 'government'],
  ['Ministry of Communications', 'government'],
  ['评标委员会', 'committee'],
  ['谈判小组', 'committee'],
  ['省子公司', 'subsidiary'],
  ['设计院', 'partner'],
  ['Consultants', 'partner'],
  ['网络技术部', 'department'],
  ['Risk Management', 'department'],
  ['ＩＴ', 'department'],
  ['', 'department'],
])('%s is a chain of kind %s', (name, kind) => {
  expect(ribKindOf(name)).toBe(kind);
});

test.prop([anyText()])('every name has a kind', (name) => {
  expect(ribKinds).toContain(ribKindOf(name));
});
