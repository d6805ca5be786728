/** A finding as a line below its check's title: whom it is about, where they sit, and only what the title has not said. */
import { describe, expect, test } from 'vitest';
import { checkIds, checksOf, type Finding } from '../../src/domain/checks/checks.ts';
import { mendsOf, writtenMendsOf } from '../../src/domain/checks/mends.ts';
import { removePeople } from '../../src/domain/edits/people.ts';
import { allPersonIds, personById } from '../../src/domain/seats.ts';
import { checkWords } from '../../src/words/checks.ts';
import { findingLine, findingSentence } from '../../src/words/findings.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { laterSituations } from '../domain/checks/laterSituations.ts';
import { ruleSituations } from '../domain/checks/ruleSituations.ts';
import { tableSituations } from '../domain/checks/tableSituations.ts';
import { soundChain, today } from '../support/soundChain.ts';

const situations = [...ruleSituations, ...tableSituations, ...laterSituations];
const found = situations.map(({ check, change, zh }) => {
  const chain = change(soundChain());
  const finding = checksOf(chain, today).find(({ id }) => id === check);
  return { check, zh, chain, finding: finding ?? expect.fail(`not found: ${zh}`) };
});
/** As it stands in the list: name, place, text. */
const lineOf = (check: string, language: Language) => {
  const { chain, finding } = found.find((each) => each.check === check) ?? expect.fail(`no ${check}`);
  const { name, place, text } = findingLine(chain, finding, language);
  return [name, place, text].filter(Boolean);
};

test.each(found)('$check, $zh: the line is whole in both languages', ({ chain, finding }) => {
  for (const language of languages) {
    const { name, place, text } = findingLine(chain, finding, language);
    expect(`${name}${place}${text}`.trim()).not.toBe('');
    expect(`${name} ${place} ${text}`).not.toMatch(/undefined|NaN|null|: $|：$/u);
    expect(name === '', 'who is named has a place').toBe(place === '');
    if (name === '') expect(text).toBe(findingSentence(chain, finding, language));
    else {
      expect(text.includes(name), 'the name stands beside the text').toBe(false);
      expect(text.includes(checkWords[language].title[finding.id]), 'the title stands above').toBe(false);
    }
  }
});

test('where the title says all, the line has nothing but who it is', () => {
  for (const check of ['name-missing', 'stance-missing', 'level-missing', 'owner-missing', 'guess-in-top'])
    for (const language of languages) expect(lineOf(check, language), `${check} ${language}`).toHaveLength(2);
});

test('where the title leaves out how much, the line says it', () => {
  const said = (check: string) => languages.map((language) => lineOf(check, language).at(-1));
  expect(said('target-below')).toEqual(['目标接触，现状尊重', 'target Contact, now Respect']);
  expect(said('plan-vague')).toEqual([expect.stringMatching(/^“.+”$/), expect.stringMatching(/^“.+”$/)]);
  const [zh, en] = said('duplicate-person');
  expect([zh, en]).toEqual([expect.stringMatching(/^出现 \d 次$/), expect.stringMatching(/\d/)]);
});

test('whoever is no longer on the chart is said to be that, in every sentence about them', () => {
  for (const { chain, finding } of found) {
    if (finding.personIds.length === 0) continue;
    const without = removePeople(finding.personIds)(chain);
    for (const language of languages) {
      const line = findingLine(without, finding, language);
      expect(line.name).toBe('');
      expect(line.text).toBe(findingSentence(without, finding, language));
      for (const id of finding.personIds) {
        const name = personById(chain, id)?.name;
        if (name) expect(line.text.split(/[\s，。：、,.:]/u)).not.toContain(name);
      }
    }
  }
});

test('whoever waits in the tray is said to be there', () => {
  const chain = soundChain();
  const [id = expect.fail('nobody')] = allPersonIds(chain);
  const inTray = { ...chain, ribs: chain.ribs.map((rib) => ({ ...rib, personIds: [] })), tray: allPersonIds(chain) };
  const finding: Finding = { id: 'stance-missing', severity: 'warning', personIds: [id] };
  expect(languages.map((language) => findingLine(inTray, finding, language).place)).toEqual(['待定区', 'Tray']);
});

describe('every check', () => {
  test('has a title of its own in both languages', () => {
    for (const language of languages) {
      const titles = checkIds.map((id) => checkWords[language].title[id]);
      expect(new Set(titles).size).toBe(checkIds.length);
    }
  });

  test('has a word on the button of each of its mends, and no two buttons of one finding say the same', () => {
    for (const { finding } of found)
      for (const language of languages) {
        const keys = [...mendsOf(finding), ...writtenMendsOf(finding)].map(({ key }) => key);
        const buttons = keys.map((key) => checkWords[language].mend[key]);
        expect(buttons.every((each) => each.trim() !== '')).toBe(true);
        expect(new Set(buttons).size).toBe(buttons.length);
      }
  });
});
