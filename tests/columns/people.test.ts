/** People as what a cell holds: found again by what the cell says of them, never somebody else. */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/columns/kinds.ts';
import { peopleChoices, personSaid, readPerson } from '../../src/columns/people.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds, identityOf, personById } from '../../src/domain/seats.ts';
import { randomChain } from '../support/randomChain.ts';

const chains = randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } });
const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

law.prop([chains], { numRuns: 60 })('everybody can be chosen once, whatever seats they have', (chain) => {
  const values = peopleChoices(chain).map(({ value }) => value);
  expect(new Set(values).size).toBe(values.length);
  expect(new Set(values)).toEqual(new Set(allPersonIds(chain).map((id) => identityOf(chain, id))));
});

law.prop([chains, fc.nat(100)], { numRuns: 100 })(
  'who is read from a name alone bears it, and no other does; from a name with a title, in either order, both are theirs',
  (chain, at) => {
    const choices = peopleChoices(chain);
    const id = choices[at % choices.length]?.value ?? expect.fail('nobody');
    const { name = '', jobTitle = '' } = personById(chain, id as never) ?? {};
    const bearers = choices.filter(({ value }) => plain(personById(chain, value as never)?.name ?? '') === plain(name));
    if (plain(name) !== '' && bearers.length === 1) expect(readPerson(chain, ` ${name} `)).toBe(id);
    for (const text of [
      `${name} ${jobTitle}`,
      `${jobTitle}${name}`,
      `${name}（${jobTitle}）`,
      `${name}, ${jobTitle}`,
    ]) {
      const found = readPerson(chain, text);
      if (found === null || plain(name) === '' || plain(jobTitle) === '') continue;
      const person = personById(chain, found);
      expect([plain(person?.name ?? ''), plain(person?.jobTitle ?? '')]).toEqual([plain(name), plain(jobTitle)]);
    }
  },
);

describe('in the example', () => {
  const chain = exampleChain();
  const place = { chain, language: 'zh', today: '2026-11-28' } as const;

  test('several are parted by commas and lines, said once each; one stranger among them is named, the others are known', () => {
    expect(kinds.people.read('Iza、Av\nIza; Buld,', place)).toEqual({ value: ['person:5', 'person:6', 'person:8'] });
    expect(kinds.people.read('', place)).toEqual({ value: [] });
    expect(kinds.people.read('Iza、某人', place)).toEqual({ fault: 'not-person', about: '某人', known: ['person:5'] });
    expect(kinds.people.say(['person:5', 'person:6'], place)).toBe('Iza、Av');
    expect(kinds.people.say(['person:5', 'person:6'], { ...place, language: 'en' })).toBe('Iza, Av');
  });

  test('one whose title has a comma in it is found whole before it is parted', () => {
    const titled = changePerson('person:5', { jobTitle: '总裁，首席执行官' })(chain);
    const read = kinds.people.read('Iza 总裁，首席执行官', { ...place, chain: titled });
    expect(read).toEqual({ value: ['person:5'] });
  });

  test('of two of one name the title tells which; the name alone is nobody’s, and so is a title two have', () => {
    const twins = changePerson('person:6', { name: 'Iza' })(chain);
    expect(readPerson(twins, 'Iza')).toBeNull();
    expect([readPerson(twins, 'Iza CTO'), readPerson(twins, 'ＣＥＯ　iza')]).toEqual(['person:6', 'person:5']);
    expect([readPerson(chain, '董事'), readPerson(chain, '副主席'), readPerson(chain, '  ')]).toEqual([
      null,
      'person:2',
      null,
    ]);
  });

  test('somebody unknown is called by the title; one at two seats is one', () => {
    expect(personSaid(chain, 'person:15')).toBe('通信部长');
    expect(personSaid(chain, 'person:none')).toBe('');
    expect(kinds.person.say('person:15', place)).toBe('通信部长');
    expect(kinds.person.read('通信部长', place)).toEqual({ value: 'person:15' });
    const linked = linkSeats('person:10', 'person:5')(chain);
    expect(peopleChoices(linked)).toHaveLength(14);
  });
});
