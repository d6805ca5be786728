/** What changed between two dates, as it is read out: one sentence a change, in both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/compare/changes.ts';
import { compare } from '../../src/domain/compare/compare.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { levels, stances } from '../../src/domain/scales.ts';
import { changeBrief, changeNames, changeSentence, changeText, directionOf, isWorse } from '../../src/words/compare.ts';
import { languages } from '../../src/words/language.ts';
import { randomChain } from '../support/randomChain.ts';
import { randomEdit } from '../support/randomEdit.ts';

const iza = { personId: 'person:5' } as const;
const everywhere = { ...iza, alsoAt: [] } as const;
const board = { ribId: 'rib:1' } as const;
const facts = { name: 'Iza', jobTitle: 'CEO', role: null, level: null, stance: null, owner: '' };

type Told = readonly [change: Change, zh: string, en: string];

/** Of each kind of change what is said of it, by itself and with what may come with it. */
const told: Readonly<Record<Change['kind'], readonly Told[]>> = {
  new: [
    [{ kind: 'new', ...iza, at: { ribId: 'rib:1', place: 0 }, facts }, '新增，董事会', 'new, Board'],
    [
      { kind: 'new', ...iza, at: { ribId: 'rib:1', place: 0 }, facts, pair: 'person:1' },
      '新增，接替Da Hai',
      'new, succeeds Da Hai',
    ],
  ],
  gone: [
    [{ kind: 'gone', ...iza, at: { ribId: 'rib:1', place: 0 }, facts }, '离开', 'left'],
    [
      { kind: 'gone', ...iza, at: { ribId: 'rib:1', place: 0 }, facts, pair: 'person:1' },
      '离开，由Da Hai接替',
      'left, succeeded by Da Hai',
    ],
  ],
  moved: [
    [{ kind: 'moved', ...iza, ribId: 'rib:1', from: 3, to: 2 }, '离轴第 4 → 第 3', '4th → 3rd from spine'],
    [
      { kind: 'moved', ...iza, ribId: 'rib:1', from: 0, to: 1, swap: { id: 'person:1', from: 1, to: 0 } },
      '与Da Hai换位，第 1 → 第 2',
      'swapped with Da Hai, 1st → 2nd',
    ],
  ],
  rib: [
    [
      { kind: 'rib', ...iza, from: { ribId: 'rib:1', place: 0 }, to: { ribId: 'rib:4', place: 2 } },
      '董事会 → 技术部门',
      'Board → Technology',
    ],
  ],
  title: [
    [{ kind: 'title', ...iza, from: 'CTO', to: 'CEO' }, '职务 CTO → CEO', 'title CTO → CEO'],
    [{ kind: 'title', ...iza, from: '', to: 'CEO' }, '职务 待补 → CEO', 'title missing → CEO'],
    [{ kind: 'title', ...iza, from: 'CTO', to: '' }, '职务 CTO → 待补', 'title CTO → missing'],
  ],
  role: [
    [{ kind: 'role', ...iza, from: null, to: 'decider' }, '角色 未定 → 决策', 'role Not set → Decision maker'],
    [{ kind: 'role', ...iza, from: 'decider', to: null }, '角色 决策 → 未定', 'role Decision maker → Not set'],
  ],
  name: [
    [{ kind: 'name', ...everywhere, from: 'Isa', to: 'Iza' }, '改名，原名Isa', 'renamed, was Isa'],
    [{ kind: 'name', ...everywhere, from: '', to: 'Iza' }, '改名，原名待补', 'renamed, was unnamed'],
  ],
  level: [
    [
      { kind: 'level', ...everywhere, from: 'acceptance', to: 'respect' },
      '关系层次 接受 → 尊重',
      'Level Acceptance → Respect',
    ],
    [
      { kind: 'level', ...everywhere, from: null, to: 'contact' },
      '关系层次 未评 → 接触',
      'Level Not assessed → Contact',
    ],
    [
      { kind: 'level', ...everywhere, from: 'contact', to: null },
      '关系层次 接触 → 未评',
      'Level Contact → Not assessed',
    ],
  ],
  stance: [
    [
      { kind: 'stance', ...everywhere, from: 'neutral', to: 'supporter' },
      '态度 中立 → 支持',
      'Stance Neutral → Supporter',
    ],
    [
      { kind: 'stance', ...everywhere, from: null, to: 'opponent' },
      '态度 未评 → 反对',
      'Stance Not assessed → Opponent',
    ],
  ],
  owner: [
    [{ kind: 'owner', ...everywhere, from: '王立', to: '' }, '责任人 王立 → 无', 'owner 王立 → none'],
    [{ kind: 'owner', ...everywhere, from: '', to: 'Li' }, '责任人 无 → Li', 'owner none → Li'],
  ],
  'top-in': [[{ kind: 'top-in', ...iza, rank: 7 }, '进入，第 7 位', 'entered at 7']],
  'top-out': [[{ kind: 'top-out', ...iza, rank: 10 }, '退出，原第 10 位', 'left, was 10']],
  rank: [
    [{ kind: 'rank', ...iza, from: 4, to: 2 }, '第 4 → 第 2 位', 'rank 4 → 2'],
    [
      { kind: 'rank', ...iza, from: 4, to: 5, swap: { id: 'person:1', from: 5, to: 4 } },
      '与Da Hai换位，第 4 → 第 5 位',
      'swapped with Da Hai, rank 4 → 5',
    ],
  ],
  'rib-new': [
    [{ kind: 'rib-new', ...board, at: 2, name: '董事会', ribKind: 'board' }, '新决策链，第 3 条', 'new chain, 3rd'],
  ],
  'rib-gone': [
    [{ kind: 'rib-gone', ...board, at: 2, name: '董事会', ribKind: 'board' }, '决策链已撤', 'chain removed'],
  ],
  order: [
    [{ kind: 'order', ...board, from: 4, to: 1 }, '第 5 → 第 2，更近目标', '5th → 2nd, nearer'],
    [{ kind: 'order', ...board, from: 0, to: 1 }, '第 1 → 第 2，更远目标', '1st → 2nd, farther'],
    [
      { kind: 'order', ...board, from: 1, to: 0, swap: { id: 'rib:4', from: 0, to: 1 } },
      '与技术部门换位，更近目标',
      'swapped with Technology, nearer',
    ],
  ],
  'rib-name': [
    [{ kind: 'rib-name', ...board, from: '理事会', to: '董事会' }, '改名，原名理事会', 'renamed, was 理事会'],
    [{ kind: 'rib-name', ...board, from: '', to: '董事会' }, '改名，原名未命名', 'renamed, was unnamed'],
  ],
  'rib-kind': [
    [{ kind: 'rib-kind', ...board, from: 'department', to: 'board' }, '类别 部门 → 董事会', 'kind Department → Board'],
  ],
};

const cases = Object.values(told).flat();

test.each(cases.map(([change, zh, en]) => ({ change, zh, en })))('$change.kind: $zh', ({ change, zh, en }) => {
  const [subjectZh, subjectEn] = 'personId' in change ? ['Iza', 'Iza'] : ['董事会', 'Board'];
  const said = (language: 'zh' | 'en') =>
    changeSentence(change, changeNames(exampleChain(language), language), language);
  expect([said('zh'), said('en')]).toEqual([`${subjectZh}：${zh}`, `${subjectEn}: ${en}`]);
});

test('who has no name is called by the job title, and a chain without a name by its number’s words', () => {
  const chain = exampleChain('zh');
  const bare = {
    ...chain,
    people: { ...chain.people, 'person:5': { name: ' ', jobTitle: ' CEO ' }, 'person:1': { name: '', jobTitle: '' } },
    ribs: chain.ribs.map((rib) => ({ ...rib, name: ' ' })),
  };
  for (const language of languages) {
    const names = changeNames(bare, language);
    expect(names.person('person:5')).toBe('CEO');
    expect(names.person('person:1')).toBe(names.person('person:gone'));
    expect(names.rib('rib:1')).toBe(names.rib('rib:gone'));
    expect([names.person('person:1'), names.rib('rib:1')].every((each) => each.trim() !== '')).toBe(true);
  }
});

describe('towards better and worse', () => {
  const step = (kind: 'level' | 'stance', from: string | null, to: string | null) =>
    ({ kind, ...everywhere, from, to }) as Change;

  test('a scale has one direction, and from or to nothing there is none', () => {
    for (const [kind, scale] of [
      ['level', levels],
      ['stance', stances],
    ] as const)
      for (const [at, low] of scale.entries()) {
        expect([directionOf(step(kind, null, low)), directionOf(step(kind, low, null))]).toEqual([0, 0]);
        for (const high of scale.slice(at + 1)) {
          expect([directionOf(step(kind, low, high)), directionOf(step(kind, high, low))]).toEqual([1, -1]);
          expect([isWorse(step(kind, low, high)), isWorse(step(kind, high, low))]).toEqual([false, true]);
        }
      }
  });

  test('nothing else is better or worse', () => {
    const others = cases.map(([change]) => change).filter(({ kind }) => kind !== 'level' && kind !== 'stance');
    expect(others.filter((change) => directionOf(change) !== 0 || isWorse(change))).toEqual([]);
  });

  test('beside its sign a level is told by where it came to, in English; Chinese has room for both', () => {
    const names = changeNames(exampleChain('en'), 'en');
    const rise = step('level', 'contact', 'trust');
    expect([changeBrief(rise, names, 'en'), changeBrief(rise, names, 'zh')]).toEqual(['to Trust', '接触 → 信任']);
    const first = step('level', null, 'trust');
    expect(changeBrief(first, names, 'en')).toBe(changeText(first, names, 'en'));
  });
});

test('whatever became of a chart, each change has a sentence that begins with whom it is about and says no program word', () => {
  const edited = fc
    .tuple(randomChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { max: 4 } }), fc.array(randomEdit, { maxLength: 20 }))
    .map(([chain, edits]) => [chain, edits.reduce((current, { edit }) => edit(current), chain)] as const);
  fc.assert(
    fc.property(edited, ([before, after]) => {
      for (const change of compare(before, after))
        for (const language of languages) {
          const names = changeNames(after, language);
          const subject = 'personId' in change ? names.person(change.personId) : names.rib(change.ribId);
          const sentence = changeSentence(change, names, language);
          expect(sentence.startsWith(subject + (language === 'zh' ? '：' : ': '))).toBe(true);
          expect(sentence.slice(subject.length + 1).trim()).not.toBe('');
          expect(changeText(change, names, language)).not.toMatch(/undefined|NaN|null|第 0|\b0th/u);
        }
    }),
    { numRuns: 40 },
  );
});
