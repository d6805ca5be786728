import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { duplicatePerson } from '../../src/domain/checks/rule2.ts';
import { invisibleMarks, isBlank, isSameName, nameKey, readName } from '../../src/domain/sameName.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { hasName } from '../../src/domain/seats.ts';
import { lookAlike } from '../../src/find/lookAlike.ts';
import { matchesOf } from '../../src/find/replace.ts';
import { disguised } from '../support/disguised.ts';

const name = fc.oneof(
  fc.constantFrom('王明远', '刘䶮', 'Sara Linde', 'Da Hai', '阿卜杜拉·买买提', 'Jean-Luc', 'CEO Iza', 'é', 'X1'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !isBlank(text)),
);

describe('the same name', () => {
  test.prop([disguised], { numRuns: 300 })('is the same whatever nobody sees in it and however wide it is', (pair) => {
    expect(isSameName(pair.worn, pair.name)).toBe(true);
    expect(readName(pair.worn)).toBe(pair.name);
    expect(lookAlike(pair.name, true)?.test(pair.worn)).toBe(true);
  });

  test.prop([name, name])('other letters are another name', (one, other) => {
    const letters = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{C}\p{M}]/gu, '');
    if (letters(one) !== letters(other)) expect(isSameName(one, other)).toBe(false);
    expect(nameKey(nameKey(one))).toBe(nameKey(one));
  });

  it('invisible marks alone are no name', () => {
    for (const text of ['', ' ', '\u200b', '\ufeff\u00ad', '\u202a\u202c', '\u3000\u3164', '\u2800']) {
      expect(isBlank(text)).toBe(true);
      expect(hasName({ name: text, jobTitle: '' })).toBe(false);
    }
    expect('a\u200bb\tc\n'.replace(invisibleMarks, '')).toBe('ab\tc\n');
  });

  it('is one person to the checks and to find', () => {
    const example = exampleChain();
    const chain: DecisionChain = {
      ...example,
      people: { ...example.people, 'person:9': { name: 'Ｂuld\u200b', jobTitle: '采购部 部长' } },
    };
    expect(duplicatePerson(chain).flatMap((each) => each.personIds)).toEqual(['person:8', 'person:9']);
    expect(matchesOf(chain, 'buld').map((each) => [each.text, each.end])).toEqual([
      ['Buld', 4],
      ['Ｂuld\u200b', 4],
    ]);
  });
});
