/** 着色: what a card's colour says, the legend explains. */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { DecisionChain, PersonId, PlanItem } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { levels } from '../../src/domain/scales.ts';
import { allPersonIds, identityOf } from '../../src/domain/seats.ts';
import { color } from '../../src/scene/tokens.ts';
import type { ColourBy } from '../../src/store/preferences.ts';
import { cardTag, tagLegend } from '../../src/ui/cardTag.ts';
import { languages } from '../../src/words/language.ts';
import { contrast } from '../support/contrast.ts';
import { fullChain } from '../support/fullChain.ts';
import { chartOf } from '../support/outlineChart.ts';

const today = '2026-11-16';
const asked = ['stance', 'level', 'gap', 'owner', 'plan', 'competitor', 'approver'] as const;
const colourBy = fc.constantFrom(...asked);
const language = fc.constantFrom(...languages);

const chart = chartOf('# 目标\n董事会\n\tCEO 张三\n\t董事 李四');
const tagOf = (chain: DecisionChain, by: ColourBy, id: PersonId = 'person:1', tongue: 'zh' | 'en' = 'zh') =>
  cardTag(chain, id, by, tongue, today)?.text;

law.prop([fullChain({ ribs: { min: 1 } }), colourBy, language], { numRuns: 60 })(
  'the legend has the colour of every card, one that says nothing is known stands apart, and none is red',
  (chain, by, tongue) => {
    const legend = tagLegend(chain, by, tongue);
    expect(new Set(legend.map(({ text, fill }) => `${fill} ${text}`)).size).toBe(legend.length);
    for (const id of allPersonIds(chain)) {
      const tag = cardTag(chain, id, by, tongue, today) ?? expect.fail('no answer');
      const { fill, ink, isKnown } = tag;
      expect(legend.map((each) => [each.fill, each.ink, each.isKnown])).toContainEqual([fill, ink, isKnown]);
      expect(fill).not.toBe(color.red);
      expect(contrast(ink, fill), `${ink} on ${fill}`).toBeGreaterThan(4.5);
      expect(tag.text).not.toBe('');
    }
  },
);

law.prop([fullChain({ ribs: { min: 1 } }), colourBy, language], { numRuns: 40 })(
  'an answer that stays is the same object, whoever else changed',
  (chain, by, tongue) => {
    const [first, ...others] = allPersonIds(chain);
    if (!first) return;
    const before = cardTag(chain, first, by, tongue, today);
    const renamed = { ...chain, title: `${chain.title}!` };
    expect(cardTag(renamed, first, by, tongue, today)).toBe(before);
    const other = others.find((id) => identityOf(chain, id) !== identityOf(chain, first));
    if (other) expect(cardTag(assess([other], { stance: null })(renamed), first, by, tongue, today)).toBe(before);
  },
);

test('while nothing is asked nothing is answered', () => {
  expect(tagOf(chart, 'none')).toBeUndefined();
  expect(tagLegend(chart, 'none', 'zh')).toEqual([]);
});

test('who is not assessed is said so, in every question', () => {
  const said = (tongue: 'zh' | 'en') => asked.map((by) => tagOf(chart, by, 'person:1', tongue));
  expect(said('zh')).toEqual(['未评', '未评', '未定', '无责任人', '无差距', '不详', '不批准']);
  expect(said('en').slice(2)).toEqual(['not set', 'No owner', 'No gap', 'Unknown', 'does not approve']);
});

test.each([
  ['none', 'none', '已达目标'],
  ['trust', 'acceptance', '已达目标'],
  ['contact', 'acquaintance', '差 1 级'],
  ['none', 'partnership', '差 6 级'],
  [null, 'trust', '未定'],
  ['trust', null, '未定'],
] as const)('from %s to %s: %s', (level, targetLevel, text) => {
  expect(tagOf(assess(['person:1'], { level, targetLevel })(chart), 'gap')).toBe(text);
});

const row = (change: Partial<PlanItem>): PlanItem => ({
  ...{ id: `plan:${change.due}`, personId: 'person:1', goalKinds: [], goal: '', strategy: '', viaPersonIds: [] },
  ...{ owner: '', due: null, status: 'planned', progress: '', ...change },
});

test('of the plan the most urgent is said: overdue, planned, a gap without a row, done, no gap', () => {
  const gap = assess(['person:1'], { level: 'contact', targetLevel: 'trust' })(chart);
  const late = row({ due: '2026-11-15' });
  const open = row({ due: today, status: 'doing' });
  const done = row({ due: '2026-01-01', status: 'done' });
  const dropped = row({ status: 'dropped' });
  const said = (chain: DecisionChain, ...plan: readonly PlanItem[]) => tagOf({ ...chain, plan }, 'plan');
  expect(said(gap, done, open, late)).toBe('逾期');
  expect(said(gap, done, open)).toBe('有计划');
  expect(said(gap, done)).toBe('有差距，无计划');
  expect(said(gap)).toBe('有差距，无计划');
  expect(said(chart, dropped, done)).toBe('已完成');
  expect(said(chart, dropped)).toBe('无差距');
});

test('each owner has a colour of their own as long as there are colours, the rest share one that the legend names', () => {
  const ids = Array.from({ length: 10 }, (_, at) => `person:${at + 1}` as const);
  const ten = chartOf(`# 目标\n董事会\n${ids.map((_, at) => `\t董事 甲乙${'一二三四五六七八九十'[at]}`).join('\n')}`);
  const owned = ids.reduce((chain, id, at) => assess([id], { primaryOwner: ` 负责人${at} ` })(chain), ten);
  const fills = ids.map((id) => cardTag(owned, id, 'owner', 'zh', today)?.fill);
  expect(new Set(fills.slice(0, 7)).size).toBe(7);
  expect(new Set(fills.slice(7)).size).toBe(1);
  expect(
    tagLegend(owned, 'owner', 'zh')
      .map(({ text }) => text)
      .slice(6),
  ).toEqual(['负责人6', '其他责任人', '无责任人']);
  const more = assess(['person:10'], { primaryOwner: '后来的人' })(owned);
  expect(cardTag(more, 'person:1', 'owner', 'zh', today)?.fill, 'a colour stays with its owner').toBe(fills[0]);
  const long = assess(['person:1'], { primaryOwner: '很长很长很长很长很长的名字𠮷' })(ten);
  expect([...(tagOf(long, 'owner') ?? '')]).toHaveLength(12);
  expect(tagOf(long, 'owner')).toMatch(/…$/);
});

test('who must approve the project’s amount is told, as a tag that is known for it', () => {
  const chain: DecisionChain = {
    ...chart,
    amount: { value: 50, unit: '万' },
    decisionMode: { stages: [], tiers: [{ id: 'tier:1', below: null, approver: '', approverIds: ['person:2'] }] },
  };
  expect(cardTag(chain, 'person:2', 'approver', 'en', today)).toMatchObject({ text: 'Approver', isApproval: true });
  expect(cardTag(chain, 'person:1', 'approver', 'en', today)?.isApproval).toBeUndefined();
  expect(tagLegend(chain, 'approver', 'en').map(({ text }) => text)).toEqual(['Approver', 'does not approve']);
});

test('against the best competitor: ahead, even, behind, by how many levels', () => {
  const rival = { ...chart, competitors: [{ id: 'c:1', name: '友商' }] };
  const said = (theirs: (typeof levels)[number]) =>
    tagOf(assess(['person:1'], { level: 'respect', competitorLevels: { 'c:1': theirs } })(rival), 'competitor');
  expect([said('partnership'), said('respect'), said('contact')]).toEqual(['友商 +2', '持平', '我方 +3']);
  expect(tagLegend(rival, 'competitor', 'zh')).toHaveLength(4);
});

test('the legends of fixed scales list every step, the best stance first', () => {
  expect(tagLegend(chart, 'level', 'zh')).toHaveLength(levels.length + 1);
  expect(tagLegend(chart, 'stance', 'en').map(({ text }) => text)[0]).toMatch(/Exclusive/i);
  expect(tagLegend(chart, 'gap', 'zh').map(({ text }) => text)).toEqual([
    '已达目标',
    '差 1 级',
    '差 2 级',
    '差 3 级以上',
    '未定',
  ]);
  expect(tagLegend(chart, 'plan', 'en').map(({ text }) => text)).toEqual([
    'Overdue',
    'Planned',
    'Done',
    'Gap, no plan',
    'No gap',
  ]);
});
