import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type DecisionChain, emptyChain, type PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { disclosed } from '../../src/scene/disclosure.ts';
import { namesTaken } from '../../src/scene/nameless.ts';

const nothing = emptyChain('chart:1', '2026-11-02T09:00:00Z');

function chartOf(names: readonly string[], more: Partial<DecisionChain> = {}): DecisionChain {
  const ids = names.map((_, at): PersonId => `person:${at}`);
  return {
    ...nothing,
    ribs: [{ id: 'rib:1', name: '采购部', kind: 'department', personIds: ids }],
    people: Object.fromEntries(names.map((name, at) => [`person:${at}`, { name, jobTitle: '经理' }])),
    ...more,
  };
}

const take = (chain: DecisionChain, text: string) => disclosed(chain, 'anonymous', 'zh').shown(text);

describe('a text without names', () => {
  const chain = chartOf(
    ['王明远', 'Isabel Duarte', '欧阳立衡', '高峰', 'Tom (for Ana Paula Reis)', '刘芳/陈静', 'José Will'],
    {
      competitors: [
        { id: 'c1', name: '华星通信有限公司' },
        { id: 'c2', name: 'Nordwave Systems' },
      ],
    },
  );

  it.each([
    ['王明远的秘书', '采购部-1的秘书'],
    ['王 明 远的秘书', '采购部-1的秘书'],
    ['王\u3000明\u200b远的秘书', '采购部-1的秘书'],
    ['王明遠辦公室', '采购部-1辦公室'],
    ['明远王', '采购部-1'],
    ['王总的秘书', '采购部-1的秘书'],
    ['请王总批准', '请采购部-1批准'],
    ['協助王部長', '協助采购部-1'],
    ['王工、王副总', '采购部-1、采购部-1'],
    ['向老王汇报', '向采购部-1汇报'],
    ['明远总的助手', '采购部-1的助手'],
    ['欧阳主任', '采购部-3'],
    ['Duarte, Isabel', '采购部-2'],
    ["Isabel's deputy", "采购部-2's deputy"],
    ['ISABEL  DUARTE', '采购部-2'],
    ['Ｉｓａｂｅｌ', '采购部-2'],
    ['I. Duarte', '采购部-2'],
    ['isabel.duarte@x', '采购部-2@x'],
    ['IsabelDuarte组', '采购部-2组'],
    ['刘芳的助理', '采购部-6的助理'],
    ['Paula Reis 的助理', '采购部-5 的助理'],
    ['Jose 的助理', '采购部-7 的助理'],
    ['华星项目', '友商 A项目'],
    ['对标华星通信', '对标友商 A'],
    ['versus Nordwave', 'versus 友商 B'],
    // words that only begin like a name
    ['最高总部', '最高总部'],
    ['提高工作效率', '提高工作效率'],
    ['王府井项目', '王府井项目'],
    ['it will do', 'it will do'],
    ['Isabella', 'Isabella'],
    ['采购部部长', '采购部部长'],
  ])('%j becomes %j', (text, shown) => {
    expect(take(chain, text)).toBe(shown);
  });

  it('says of a name that several bear only that it is one', () => {
    expect(take(chartOf(['王明远', '王芳']), '王总的秘书')).toBe('※的秘书');
    expect(take(chartOf(['王明远'], { preparedBy: '王立' }), '王立的客户王明远')).toBe('※的客户采购部-1');
  });

  it.each([
    ['江海移动', '江海移动核心网', '客户核心网', []],
    ['江海移动通信有限公司', '江海移动核心网', '客户核心网', []],
    ['江海移动', '江 海移動的核心网', '客户的核心网', []],
    ['江海移动', '江海项目', '江海项目', ['江海']],
    ['中国移动江海分公司', '移动江海核心网', '移动江海核心网', ['移动江海']],
    ['Nordia Bank AG', 'NORDIA core', '客户 core', []],
    ['Nordia Bank AG', 'NordiaBank core of the bank', '客户 core of the bank', ['bank']],
    ['Bank of Nordia', 'BON core', 'BON core', ['BON']],
    ['', '江海移动核心网', '江海移动核心网', []],
    [
      'China Mobile',
      'ChinaMobile 5G all over China, and mobile',
      '客户 5G all over China, and mobile',
      ['China', 'mobile'],
    ],
    ['China Mobile Group Ltd', 'China Mobile in China', '客户 in China', ['China']],
    ['China Group', 'a China project of China Group', 'a China project of 客户', ['China']],
    ['China', 'a China project', 'a 客户 project', []],
    ['中国集团', '中国集团在中国市场', '客户在中国市场', ['中国']],
    ['江海集团', '江海在中国市场', '客户在中国市场', []],
  ])('of the customer %j makes %j to %j and tells the rest', (customer, target, shown, parts) => {
    const made = disclosed({ ...chain, customer, target }, 'anonymous', 'zh');
    expect([made.chain.target, made.doubts.map(({ part }) => part)]).toEqual([shown, parts]);
    for (const depth of ['full', 'chart'] as const)
      expect(disclosed({ ...chain, customer, target }, depth, 'zh').chain.target).toBe(target);
  });

  it('lists what may still be a name, and where it stands', () => {
    const unsure: DecisionChain = {
      ...chain,
      title: '明远项目',
      target: '由李总批准',
      people: { ...chain.people, 'person:1': { name: 'Isabel', jobTitle: '赵五的秘书' } },
    };
    expect(disclosed(unsure, 'anonymous', 'zh').doubts).toEqual([
      { place: 'title', of: '', text: '明远项目', part: '明远' },
      { place: 'target', of: '', text: '由李总批准', part: '李总' },
      { place: 'jobTitle', of: '采购部-2', text: '赵五的秘书', part: '赵五' },
    ]);
    expect(disclosed(unsure, 'full', 'zh').doubts).toEqual([]);
    for (const language of ['zh', 'en'] as const)
      expect(disclosed(exampleChain(language), 'anonymous', language).doubts).toEqual([]);
  });
});

const surname = fc.constantFrom(...'王李张刘陈杨赵吴孙朱');
const given = fc.tuple(fc.constantFrom(...'明建志晓雨'), fc.constantFrom(...'远国华芳涛')).map((each) => each.join(''));
const latin = fc.stringMatching(/^[A-Z][b-z]{4,7}$/);
const person = fc.oneof(
  fc
    .tuple(surname, given)
    .map(([front, back]) => ({ name: front + back, told: [front + back, `${front} ${back}`, `${front}总`] })),
  fc.tuple(latin, latin).map(([front, back]) => ({
    name: `${front} ${back}`,
    told: [`${back}, ${front}`, `${front}'s`, back.toUpperCase(), `${front[0]}. ${back}`, `${front}-${back}`],
  })),
);

describe('whoever the people are', () => {
  test.prop([fc.array(person, { minLength: 1, maxLength: 5 }), fc.nat(9), fc.constantFrom('', '请', '（', 'by ')], {
    numRuns: 200,
  })('no way to write a name is left in a text', (people, pick, lead) => {
    const chain = chartOf(people.map(({ name }) => name));
    for (const { name, told } of people) {
      const written = told[pick % told.length] ?? name;
      const shown = take(chain, `${lead}${written}的助理`);
      expect(shown).toMatch(/※|采购部-\d/);
      expect(shown.toLowerCase()).not.toContain(written.toLowerCase());
    }
  });

  it('takes a text in a chart of 10,000 in its stride, where trying name after name would take minutes', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, at) => `甲${String.fromCodePoint(0x4e00 + at)}乙 Aa${at}b Cc${at}d`,
    );
    const start = performance.now();
    const taking = namesTaken(chartOf(many));
    for (const name of many) expect(taking(`${name}的秘书`).text).toMatch(/※/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
