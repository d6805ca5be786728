/** The kinds of cell: what texts mean in one, and what each owes whatever it holds. */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { CellPlace, CellRead } from '../../src/columns/cell.ts';
import { hasChoices, type Kind, kinds } from '../../src/columns/kinds.ts';
import { readDate } from '../../src/columns/readDate.ts';
import { tables } from '../../src/columns/tables.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { addSellingPoint } from '../../src/domain/edits/selling.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { fileLimits } from '../../src/file/limits.ts';
import { choicesMatching, completionOf, faultHint, keysOf } from '../../src/sheet/choices.ts';
import { languages } from '../../src/words/language.ts';
import { anyText } from '../support/anyText.ts';

const today = '2026-11-28';
const points = [
  ['point:1', '能耗低 20%'],
  ['point:2', ''],
] as const;
const chain = points.reduce(
  (now, [id, name]) => addSellingPoint({ id, name, value: null, uniqueness: null })(now),
  exampleChain(),
);
const place = (language: CellPlace['language'] = 'zh'): CellPlace => ({ chain, language, today });
const names = Object.keys(kinds) as readonly Kind[];
const closed = names.filter((name) => kinds[name].isClosed);

describe('every kind', () => {
  law.prop([anyText({ maxLength: 30 }), fc.constantFrom(...names)], { numRuns: 100 })(
    'takes a text or says why not, the same in both languages, and what it took it says so that it is taken again',
    (text, name) => {
      const { read, say } = kinds[name];
      const found = read(text, place());
      // What is not understood is listed as each language lists.
      const listed = (cell: CellRead) => ('about' in cell ? [cell.fault, cell.about?.split(/、|, /u)] : cell);
      expect(listed(read(text, place('en')))).toEqual(listed(found));
      if ('fault' in found || found.value === null || found.value === '' || name === 'points') return;
      for (const language of languages) {
        const said = say(found.value, place(language));
        if (said !== '') expect(read(said, place(language))).toEqual(found);
      }
    },
  );

  test('that is chosen from is understood by the key, the word of either language, and in any case and width', () => {
    for (const name of closed)
      for (const language of languages)
        for (const { value, label, key } of kinds[name].choicesOf(place(language))) {
          const wanted = kinds[name].isMany ? [value] : value;
          const texts = [
            label,
            label.toUpperCase(),
            ` ${label} `,
            ...(kinds[name].takesKey && key !== '' ? [key] : []),
          ];
          const known = texts.map((text) => kinds[name].read(text, place()));
          expect([name, label, known]).toEqual([name, label, texts.map(() => ({ value: wanted }))]);
        }
  });

  test('lists what it offers with keys of which no two are the same', () => {
    for (const name of names) {
      const keys = kinds[name].choicesOf(place()).flatMap(({ key }) => (key === '' ? [] : [key]));
      expect([name, new Set(keys).size]).toEqual([name, keys.length]);
      expect(hasChoices(name) || keys.length === 0).toBe(true);
    }
  });

  test('is told in a hint by its keys and its ends, or by all its words where they are few; in both languages', () => {
    expect(faultHint('level', place())).toBe('可填 0–6 或 未接触…伙伴');
    expect(faultHint('stance', place())).toContain('+ = −');
    expect(faultHint('date', place())).toBe('');
    for (const name of closed) {
      expect(faultHint(name, place())).not.toBe('');
      expect(faultHint(name, { ...place('en'), chain: { ...chain, ribs: [], sellingPoints: [] } })).not.toMatch(
        /\p{Script=Han}/u,
      );
    }
    expect(keysOf([])).toBe('');
    expect(keysOf(kinds.role.choicesOf(place()))).toMatch(/^[A-Z]( [A-Z])+$/);
  });
});

describe('texts', () => {
  const long = (count: number) => '长'.repeat(count);

  test('are taken up to the file’s limit and no further, counted as a reader counts', () => {
    for (const [name, most] of [
      ['line', fileLimits.text],
      ['text', fileLimits.note],
      ['log', fileLimits.note],
    ] as const) {
      const { read } = kinds[name];
      expect(read(long(most), place())).toEqual({ value: long(most) });
      expect(read('𠮷'.repeat(most), place())).toEqual({ value: '𠮷'.repeat(most) });
      expect(read(long(most + 1), place())).toEqual({ fault: 'too-long' });
    }
  });

  test('of one line have their breaks taken out, long ones keep them; a log is not unsaid by emptying it', () => {
    expect(kinds.line.read(' a \n b ', place())).toEqual({ value: 'a b' });
    expect(kinds.text.read(' a \n b ', place())).toEqual({ value: 'a \n b' });
    expect(kinds.log.read(' \n', place())).toEqual({ fault: 'not-emptied' });
    expect(kinds.log.read('谈过', place())).toEqual({ value: '谈过' });
  });

  test('that say nothing empty what may be empty, in either language', () => {
    for (const text of ['', ' ', '—', '?', '未评', 'not set', 'N/A', '未定'])
      for (const name of ['stance', 'level', 'date', 'number'] as const)
        expect([text, kinds[name].read(text, place())]).toEqual([text, { value: null }]);
    expect(kinds.limit.read('', place())).toEqual({ fault: 'not-limit' });
    expect(kinds.limit.say(Number.POSITIVE_INFINITY, place())).toBe('不限');
    expect(kinds.mark.read('', place())).toEqual({ value: false });
    expect([kinds.rank.read('x', place()), kinds.computed.read('x', place())]).toEqual([
      { fault: 'not-rank' },
      { fault: 'computed' },
    ]);
  });

  test('several goals are parted however they are parted, a comma within a goal’s own word does not part it', () => {
    for (const text of ['1、2', '2;1', '价值区域、格局项目获取，交易质量改善', 'quality / strategic', '1\n1\n2'])
      expect([text, kinds.goals.read(text, place())]).toEqual([text, { value: ['strategic', 'quality'] }]);
    expect(kinds.goals.read('1、别的', place())).toEqual({
      fault: 'not-choice',
      about: '别的',
      known: kinds.goals
        .choicesOf(place())
        .slice(0, 1)
        .map(({ value }) => value),
    });
  });

  test('selling points are known by letter or by whole name, several by their letters', () => {
    const { read, say, choicesOf } = kinds.points;
    expect(read('A b', place())).toEqual({ value: ['point:1', 'point:2'] });
    expect(read('b,B、a', place())).toEqual({ value: ['point:2', 'point:1'] });
    expect(read('能耗低 20%', place())).toEqual({ value: ['point:1'] });
    expect(read('z', place())).toEqual({ fault: 'not-choice', about: 'z', known: [] });
    expect(say(['point:2', 'point:1'], place())).toBe('b a');
    expect(choicesOf(place()).map(({ label }) => label)).toEqual(['能耗低 20%', 'b']);
  });
});

describe('names in use', () => {
  law.prop([fc.array(anyText({ maxLength: 6 }), { maxLength: 5 }), anyText({ maxLength: 3 })], { numRuns: 60 })(
    'match where they hold what is typed, those that begin with it first; what completes it makes one of them',
    (labels, text) => {
      const choices = labels.map((label) => ({ key: '', value: label, label, match: [label.toLowerCase()] }));
      const found = choicesMatching(choices, text);
      expect(found.every(({ value }) => choices.some((choice) => choice.value === value))).toBe(true);
      const rest = completionOf(choices, text);
      if (rest !== '') expect(labels.map((each) => each.toLowerCase())).toContain(`${text}${rest}`.toLowerCase());
      const isFirst = (label: string) => label.toLowerCase().startsWith(text.normalize('NFKC').trim().toLowerCase());
      const firsts = found.map(({ label }) => isFirst(label));
      expect(firsts.lastIndexOf(true)).toBeLessThan(firsts.includes(false) ? firsts.indexOf(false) : firsts.length);
    },
  );
});

describe('dates without a year', () => {
  law.prop([fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -300, max: 59 })], { numRuns: 100 })(
    'mean the nearest such day, up to two months ahead',
    (from, by) => {
      const now = dayAfter('2000-01-01', from);
      const meant = dayAfter(now, by);
      const [, month, day] = meant.split('-').map(Number);
      expect(readDate(`${month}/${day}`, now)).toBe(meant);
      expect(readDate(`${month}月${day}日`, now)).toBe(meant);
    },
  );

  test('a day no month has is none; 29 February is the last there was', () => {
    expect(['2/30', '31 Apr', '13/13', '2026-02-30', '0/1'].map((text) => readDate(text, today))).toEqual(
      Array(5).fill(null),
    );
    expect(readDate('2/29', '2028-03-05')).toBe('2028-02-29');
    expect(
      ['Juneteenth', 'June', '2026', '11 June 2026 5', '123 June 45678'].map((text) => readDate(text, today)),
    ).toEqual(Array(5).fill(null));
  });
});

describe('a row that comes in', () => {
  test('about nobody, or with nothing it needs, makes no row', () => {
    const nothing = { personId: null, valueOf: () => null } as never;
    for (const { id, intake } of tables) {
      if (!intake?.begin || (!intake.person && id !== 'tiers')) continue;
      expect([id, intake.begin(`${id}:new`, nothing)(chain) === chain]).toEqual([id, true]);
    }
  });
});
