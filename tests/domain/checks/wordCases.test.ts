import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/domain/edits/assess.ts';
import { changePerson } from '../../../src/domain/edits/people.ts';
import { found, plan } from './situation.ts';

describe('names that are no names', () => {
  const suspects = [
    ...[
      'XXX',
      'xx',
      '×××',
      '***',
      '???',
      '？',
      '-',
      '……',
      '张XX',
      '李某',
      '王某某',
      '某经理',
      '待定',
      '待识别',
      '未知',
      '无',
    ],
    ...[
      'N/A',
      'n/a',
      'NA',
      'TBD',
      'tbc',
      'unknown',
      'None',
      '张总',
      '李工',
      '欧阳先生',
      '王主任',
      '采购部部长',
      'CEO',
      'CEO Iza',
    ],
  ];
  const names = [
    'F',
    'sha',
    'Da Hai',
    '欧阳澈',
    '刘䶮',
    '张建工',
    '阿卜杜拉·买买提',
    'Na',
    'Xu',
    'Max',
    'Nina',
    'Jean-Paul',
  ];

  test.each(suspects)('%s is suspect', (name) => {
    expect(found('name-suspect', changePerson('person:15', { name }))).toHaveLength(1);
  });
  test.each(names)('%s is a name', (name) => {
    expect(found('name-suspect', changePerson('person:15', { name }))).toEqual([]);
  });
  test('a title in the name moves to an empty title, and stays where a title is written already', () => {
    const both = changePerson('person:15', { name: 'CEO Iza', jobTitle: '' });
    expect(found('name-suspect', both)[0]?.mends).toEqual(['split-name']);
    expect(found('name-suspect', changePerson('person:15', { name: 'CEO Iza' }))[0]?.mends).toBeUndefined();
  });
});

describe('words in a plan', () => {
  test.each(
    [
      ['现金', '给红包', '返点 5%', '承诺退休后返聘', '安排其子女留学', '承担医药费', '安排医疗', '帮他安排工作'],
      [
        'pay cash',
        'a kickback',
        'bribery',
        'gift cards',
        'medical care for him',
        'tuition',
        'a post-retirement seat',
        'her son',
      ],
    ].flat(),
  )('%s: stop', (goal) => {
    expect(found('compliance-stop', plan({ goal }))).toHaveLength(1);
    expect(found('compliance-stop', plan({ progress: goal }))[0]?.field).toBe('progress');
  });
  test.each([
    '送礼',
    '中秋礼品',
    '通过其亲属',
    '陪同家属旅游',
    '宴请',
    'a gift',
    'his wife',
    'golf weekend',
    'via relatives',
  ])('%s: ask first', (strategy) => expect(found('compliance-review', plan({ strategy }))).toHaveLength(1));
  test.each(
    [
      ['测算三年现金流', '医疗行业专网样板点', '高层互访，公司考察', '兄弟公司案例', '礼节性拜访', '需求与方案共创'],
      [
        'cash flow model',
        'gifted engineers',
        'relative to the rival',
        'person in charge',
        'medical sector reference site',
      ],
    ].flat(),
  )('%s: nothing to say', (goal) => {
    expect(found('compliance-stop', plan({ goal, strategy: goal, measure: goal }))).toEqual([]);
    expect(found('compliance-review', plan({ goal, strategy: goal, measure: goal }))).toEqual([]);
  });
});

describe('private data in notes', () => {
  test.each([
    ['id', '身份证 11010519900307123X'],
    ['phone', '13812345678'],
    ['phone', 'call +44 20 7946 0958'],
    ['phone', '010-62345678'],
    ['health', '有糖尿病'],
    ['family', '妻子在友商工作'],
    ['family', 'his wife works there'],
    ['religion', '穆斯林'],
  ])('%s: %s', (because, note) => {
    expect(found('private-data', changePerson('person:1', { note }))).toMatchObject([{ field: 'note', because }]);
    expect(found('private-data', changePerson('person:1', { privateNote: note }))).toMatchObject([
      { field: 'privateNote' },
    ]);
    expect(found('private-data', assess(['person:1'], { personalWin: note }))).toMatchObject([
      { field: 'personalWin' },
    ]);
  });
  test.each([
    '2026-11-02 会谈',
    '合同额 1380000 万元',
    '家庭宽带业务',
    '通病很多',
    'product family',
    '订单号 20261102138123456789',
  ])('%s is not private', (note) => expect(found('private-data', changePerson('person:1', { note }))).toEqual([]));
  test('the finding does not repeat the data', () => {
    expect(JSON.stringify(found('private-data', changePerson('person:1', { note: '13812345678' })))).not.toContain(
      '138',
    );
  });
});
