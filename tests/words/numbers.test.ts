/** Numbers, amounts, days, steps and courses in words. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { numberOf } from '../../src/columns/number.ts';
import { readLimit } from '../../src/columns/readLimit.ts';
import type { Tier } from '../../src/domain/chain.ts';
import { builtInLevels, coverageLevelsOf } from '../../src/domain/coverage.ts';
import { tierFor } from '../../src/domain/mode.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, stances } from '../../src/domain/scales.ts';
import { stavesOf } from '../../src/domain/shortBoards.ts';
import { groupName, levelName, namedLevels } from '../../src/words/coverage.ts';
import { meanSaid, rivalName, rivalsSaid, staveSentence } from '../../src/words/coverageStaves.ts';
import { decisionWords } from '../../src/words/decision.ts';
import { counted, languageOf, languages, ordinal } from '../../src/words/language.ts';
import { scaleWords } from '../../src/words/scales.ts';
import { stepText } from '../../src/words/steps.ts';
import { amountText, modeFacts, numberText, rangeText, shortDay } from '../../src/words/tierText.ts';
import { trendText } from '../../src/words/trend.ts';
import { fullChain } from '../support/fullChain.ts';

const language = fc.constantFrom(...languages);
/** As amounts are typed: up to six decimals. */
const amount = fc.tuple(fc.nat(999_999_999), fc.constantFrom(1, 10, 100, 1_000_000)).map(([many, part]) => many / part);

describe('English', () => {
  test('counts one thing as one and anything else as many', () => {
    expect([0, 1, 2, 11, 21, 101].map((count) => counted(count, 'row', 'rows'))).toEqual([
      '0 rows',
      '1 row',
      '2 rows',
      '11 rows',
      '21 rows',
      '101 rows',
    ]);
  });

  test('numbers places as they are read out', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th'.split(' '),
    );
  });
});

test('the browser’s first language decides, and whoever has no Chinese reads English', () => {
  const lists = [['zh-CN'], ['zh-Hant-TW', 'en'], ['ZH'], ['en-GB', 'zh'], ['fr'], []];
  expect(lists.map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en', 'en']);
});

describe('amounts', () => {
  test.prop([amount, language], { numRuns: 100 })('what is shown is read back as the same number', (value, shownIn) => {
    expect(numberOf(numberText(value, shownIn))?.value).toBe(value);
  });

  test('a unit stands behind a space, and nothing stands where there is none', () => {
    expect(amountText({ value: 12_000.5, unit: '万元' }, 'zh')).toBe('12,000.5 万元');
    expect(amountText({ value: 3, unit: '' }, 'en')).toBe('3');
  });

  const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 5 }).chain((limits) =>
    fc.boolean().map((isOpen) =>
      [...limits.sort((a, b) => a - b), ...(isOpen ? [null] : [])].map(
        (below, at): Tier => ({
          id: `tier:${at}`,
          below,
          approver: '',
          approverIds: [],
        }),
      ),
    ),
  );

  test.prop([ascending, fc.integer({ min: 0, max: 12_000 }), language], { numRuns: 100 })(
    'the range of the tier an amount falls into begins at or under it, and no other range says the same',
    (tiers, value, shownIn) => {
      const ranges = tiers.map((_, at) => rangeText(tiers, at, shownIn));
      expect(new Set(ranges).size).toBe(tiers.length);
      const tier = tierFor(tiers, value);
      const at = tier ? tiers.indexOf(tier) : -1;
      const from = at <= 0 ? 0 : (tiers[at - 1]?.below ?? 0);
      if (tier) expect(from).toBeLessThanOrEqual(value);
      if (from > 0) expect(ranges[at]).toContain(numberText(from, shownIn));
      for (const [index, each] of tiers.entries())
        if (each.below !== null) expect(readLimit(ranges[index] ?? '')).toBe(each.below);
        else expect(readLimit(ranges[index] ?? '')).toBe(Number.POSITIVE_INFINITY);
    },
  );

  test('one tier without a limit takes any amount, and what stands behind it says only its own limit', () => {
    const tier = (below: number | null) => ({ id: `${below}`, below, approver: '', approverIds: [] });
    for (const shownIn of languages) {
      const words = decisionWords[shownIn];
      expect(rangeText([tier(null)], 0, shownIn)).toBe(words.unlimited);
      expect(rangeText([tier(null), tier(50)], 1, shownIn)).toBe(words.below('50'));
      expect(rangeText([tier(null), tier(null)], 1, shownIn)).toBe(words.unlimited);
    }
  });

  test.prop([fullChain({ ribs: { max: 2 }, peoplePerRib: { max: 2 } }), language], { numRuns: 30 })(
    'of the amount and the four factors only those are told that are known, each once',
    (chain, shownIn) => {
      const facts = modeFacts(chain, shownIn);
      const { ownership, category, scale, companySize } = chain.decisionMode;
      const known = [ownership, category, scale, companySize].filter((text) => text?.trim());
      expect(facts).toHaveLength(known.length + (chain.amount ? 1 : 0));
      for (const text of known) expect(facts.some((fact) => fact.endsWith(text?.trim() ?? ''))).toBe(true);
    },
  );
});

test('a day of this year is told without its year, any other with it', () => {
  expect([shortDay('2026-11-16', '2026-01-01'), shortDay('2027-01-02', '2026-12-31')]).toEqual(['11-16', '2027-01-02']);
});

test('a step is told with what it was done to, if there is one', () => {
  expect(stepText({ step: 'move-person', subject: 'Buld' }, 'zh')).toBe('移动 Buld');
  expect(stepText({ step: 'move-person', subject: 'Buld' }, 'en')).toBe('move Buld');
  for (const each of languages)
    expect(stepText({ step: 'assess' }, each)).toBe(stepText({ step: 'assess', subject: '' }, each));
});

test.prop(
  [
    fc.array(fc.record({ level: fc.constantFrom(null, ...levels), stance: fc.constantFrom(null, ...stances) }), {
      minLength: 1,
      maxLength: 5,
    }),
    language,
  ],
  { numRuns: 50 },
)('a course tells every moment in its order, what was not assessed as that', (points, shownIn) => {
  const { level, stance, notAssessed } = scaleWords[shownIn];
  const told = trendText(points, shownIn).split(shownIn === 'zh' ? '→' : ' → ');
  expect(told).toHaveLength(points.length);
  for (const [at, point] of points.entries()) {
    expect(told[at]?.startsWith(point.level ? level[point.level] : notAssessed)).toBe(true);
    expect(told[at]?.includes('（') || told[at]?.includes('(')).toBe(point.stance !== null);
    if (point.stance) expect(told[at]).toContain(stance[point.stance]);
  }
});

describe('the coverage of the customer', () => {
  test('rows of one’s own have their own names, the built-in ones those of the language, any other a word that says so', () => {
    for (const each of languages) {
      expect(levelName({ id: 'board', name: ' 理事会 ' }, each)).toBe('理事会');
      expect(levelName({ id: 'constructor', name: '' }, each)).toBe(levelName({ id: 'level:7', name: ' ' }, each));
      expect(groupName('toString', each)).toBe('toString');
      const named = namedLevels(each);
      expect(named.map(({ id }) => id)).toEqual(builtInLevels.map(({ id }) => id));
      expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
    }
    expect(namedLevels('zh').map(({ name }) => name)).not.toEqual(namedLevels('en').map(({ name }) => name));
  });

  test('a mean is told as the level it is nearest to, never as a decimal', () => {
    for (const each of languages) {
      const { level } = scaleWords[each];
      expect(meanSaid(2.4, each)).toContain(level.acquaintance);
      expect(meanSaid(2.5, each)).toContain(level.acceptance);
      expect(meanSaid(0, each)).toContain(level.none);
      expect([meanSaid(null, each), meanSaid(2.4, each)].some((text) => /\d/.test(text))).toBe(false);
    }
  });

  test('a competitor without a name is told by a letter, two of them by two', () => {
    const chain = {
      ...exampleChain(),
      competitors: [
        { id: 'a', name: '' },
        { id: 'b', name: ' ' },
        { id: 'c', name: 'Nor' },
      ],
    };
    for (const each of languages) {
      const called = ['a', 'b', 'c'].map((id) => rivalName(chain, id, each));
      expect(new Set(called).size).toBe(3);
      expect(called[2]).toBe('Nor');
    }
  });

  test.prop([fullChain({ ribs: { min: 1, max: 3 }, peoplePerRib: { max: 4 } }), language], { numRuns: 40 })(
    'a chain’s sentence tells how many sit on it and each competitor that is known there, once',
    (chain, shownIn) => {
      expect(coverageLevelsOf(chain).length).toBeGreaterThan(0);
      for (const stave of stavesOf(chain)) {
        const sentence = staveSentence(chain, stave, shownIn);
        expect(sentence).not.toMatch(/undefined|NaN|null/u);
        expect(sentence).toContain(String(stave.personIds.length));
        const rivals = rivalsSaid(chain, stave, shownIn);
        expect(rivals).toHaveLength(stave.rivals.filter(({ mean }) => mean !== null).length);
        for (const said of rivals) expect(sentence).toContain(said);
      }
    },
  );
});
