import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { identityOf } from '../../src/domain/seats.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { hasRoom, matchesOf, replaceAll, replaceMatch, tooLongOf } from '../../src/find/replace.ts';
import { type FindField, findFields, placeKey, textsOf } from '../../src/find/texts.ts';
import { fullChain } from '../support/fullChain.ts';

const example = exampleChain();
const owned: DecisionChain = {
  ...example,
  assessments: {
    'person:1': { level: null, targetLevel: null, stance: null, targetStance: null, primaryOwner: '王立' },
  },
  coverage: [{ id: 'c1', relation: 'key', level: '', primaryOwner: '李航', secondaryOwner: '王立', note: '王立负责' }],
};

/** Charts as linking leaves them: one name at every seat of a human. */
const chart = fullChain().map((chain): DecisionChain => {
  const people = Object.entries(chain.people).map(([id, person]) => {
    return [id, { ...person, name: chain.people[identityOf(chain, id as PersonId)]?.name ?? '' }];
  });
  return { ...chain, people: Object.fromEntries(people) };
});

const query = fc.constantFrom(
  '张',
  '三',
  'a',
  'A',
  'da',
  'ceo',
  '部',
  '采购部',
  '王立',
  '.',
  '(',
  '\\',
  '$&',
  ' ',
  '[',
);
const options = fc.record(
  { caseSensitive: fc.boolean(), fields: fc.subarray<FindField>([...findFields]) },
  { requiredKeys: [] },
);

function occurrences(text: string, wanted: string, caseSensitive = false): number {
  return (caseSensitive ? text : text.toLowerCase()).split(caseSensitive ? wanted : wanted.toLowerCase()).length - 1;
}

describe('find', () => {
  it('looks into every kind of text, whatever the case', () => {
    const fieldsOf = (text: string) => [...new Set(matchesOf(owned, text).map((match) => match.field))].sort();
    expect(fieldsOf('iza')).toEqual(['name']);
    expect(fieldsOf('采购部')).toEqual(['chain', 'jobTitle']);
    expect(fieldsOf('王立')).toEqual(['note', 'owner']);
    expect(matchesOf(owned, '王立', { fields: ['name'] })).toEqual([]);
    expect(matchesOf(example, 'iza', { caseSensitive: true })).toEqual([]);
    expect(matchesOf(example, '')).toEqual([]);
  });

  test.prop([chart, query, options])('finds each occurrence, and nothing else', (chain, text, how) => {
    const matches = matchesOf(chain, text, how);
    const byPlace = new Map<string, typeof matches>();
    for (const match of matches) {
      const key = placeKey(match.place);
      byPlace.set(key, [...(byPlace.get(key) ?? []), match]);
    }
    const wrong = textsOf(chain).filter(({ text: whole, place, field }) => {
      const here = byPlace.get(placeKey(place)) ?? [];
      const isSearched = (how.fields ?? findFields).includes(field);
      return (
        here.length !== (isSearched ? occurrences(whole, text, how.caseSensitive) : 0) ||
        here.some(({ start, end }) => occurrences(whole.slice(start, end), text, how.caseSensitive) !== 1)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('replace', () => {
  test.prop([chart, query, fc.constantFrom('', '赵', '$&', '$1', 'x'), options])(
    'writes every searched text anew and leaves the rest alone',
    (chain, text, replacement, how) => {
      const next = replaceAll(text, replacement, how)(chain);
      const after = new Map(textsOf(next).map((each) => [placeKey(each.place), each.text]));
      const written = textsOf(chain).map(({ field, place, text: before }) => {
        const isSearched = (how.fields ?? findFields).includes(field);
        const now = after.get(placeKey(place)) ?? '';
        if (!isSearched) return [now, before];
        if (how.caseSensitive) return [now, before.split(text).join(replacement)];
        return [now.toLowerCase(), before.toLowerCase().split(text.toLowerCase()).join(replacement)];
      });
      expect(written.filter(([now, wanted]) => now !== wanted)).toEqual([]);
      if (matchesOf(chain, text, how).length === 0) expect(next).toBe(chain);
      expect(readChain(writeChain(next))).toHaveProperty('chain');
      const names = (each: DecisionChain) =>
        Object.keys(each.people).map((id) => each.people[identityOf(each, id as PersonId)]?.name);
      expect(Object.values(next.people).map((person) => person.name)).toEqual(names(next));
    },
  );

  test.prop([chart, query, fc.nat(20)])('one occurrence alone is one text less to find', (chain, text, pick) => {
    const matches = matchesOf(chain, text);
    const match = matches[pick % Math.max(1, matches.length)];
    if (!match) return;
    const next = replaceMatch(match, '\u0001')(chain);
    expect(matchesOf(next, text)).toHaveLength(matches.length - 1);
    expect(replaceMatch(match, 'y')(next)).toBe(next);
  });

  it('does not let a text outgrow the file', () => {
    const long = { ...example, people: { ...example.people, 'person:1': { name: 'aaaa', jobTitle: 'a' } } };
    const next = replaceAll('a', 'b'.repeat(600), { caseSensitive: true })(long);
    expect(next.people['person:1']).toEqual({ name: 'aaaa', jobTitle: 'b'.repeat(600) });
  });

  const long = ['', 'x', 'b'.repeat(1_999), 'b'.repeat(2_001), 'b'.repeat(20_001)];
  test.prop([chart, query, fc.constantFrom(...long), options], { numRuns: 30 })(
    'leaves exactly as many occurrences as it says have no room, whether all are replaced or each alone',
    (chain, text, replacement, how) => {
      const before = matchesOf(chain, text, how);
      const left = tooLongOf(chain, text, replacement, how);
      const next = replaceAll(text, replacement, how)(chain);
      const unchanged = matchesOf(next, text, how).filter((each) => !each.text.includes('bbb'));
      if (replacement.length > 1) expect(unchanged).toHaveLength(left);
      if (replacement.length === 20_001) expect(left).toBe(before.length);
      if (replacement.length <= 1) expect(left).toBe(0);
      expect(next === chain).toBe(left === before.length || before.every((each) => !changes(each)));
      for (const match of before.slice(0, 5)) {
        const alone = replaceMatch(match, replacement)(chain);
        expect(alone === chain).toBe(!hasRoom(match, replacement) || !changes(match));
      }
      function changes({ text: whole, start, end }: (typeof before)[number]): boolean {
        return whole.slice(start, end) !== replacement;
      }
    },
  );

  it('finds a query typed in wide letters too, and a found text that spans invisible marks and blanks', () => {
    const spaced: DecisionChain = { ...example, title: 'ＧＵ 产 品\u200b 方案', target: 'gu产品' };
    expect(matchesOf(spaced, 'ｇｕ', { fields: ['chart'] }).map(({ text }) => text)).toEqual([spaced.title, 'gu产品']);
    const [first] = matchesOf(spaced, '产品方案');
    expect(spaced.title.slice(first?.start, first?.end)).toBe('产 品\u200b 方案');
  });
});
