import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { movePeople, removePeople } from '../../src/domain/edits/people.ts';
import { moveRib } from '../../src/domain/edits/ribs.ts';
import type { NewId } from '../../src/domain/newId.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { allPersonIds, seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { readChain } from '../../src/file/read.ts';
import { writeChain } from '../../src/file/write.ts';
import { applyOutline } from '../../src/outline/applyOutline.ts';
import { normalOutline, outlineOf, parsedOutline, personLine } from '../../src/outline/outlineText.ts';
import { anyText } from '../support/anyText.ts';
import { randomChain } from '../support/randomChain.ts';

function counting(): NewId {
  let next = 0;
  return (prefix) => `${prefix}:new-${++next}`;
}

function applied(chain: DecisionChain, text: string): DecisionChain {
  return applyOutline(chain, text, counting())(chain);
}

const example = exampleChain();
const text = outlineOf(example);

describe('the outline', () => {
  it('is the target, the chains, and their people below', () => {
    expect(text.split('\n').slice(0, 7)).toEqual([
      '# GU 产品进入首都区域',
      '董事会',
      '  董事会长 Da Hai',
      '  副主席 Mim',
      '  董事 Rez',
      '  董事 F',
      '高层管理',
    ]);
    expect(text.trimEnd().split('\n').slice(-2)).toEqual(['政府部门', '  通信部长']);
  });

  it('is read whatever its indentation, blank lines and line ends', () => {
    expect(parsedOutline('目标：一 二\r\n\r\n采购部\r\n\t部长  卫国梁\r\n        经理\r\n')).toEqual({
      target: '一 二',
      ribs: [{ line: '采购部', people: ['部长 卫国梁', '经理'] }],
    });
  });

  it('writes a chart from nothing', () => {
    const chain = applied(
      { ...example, ribs: [], people: {}, assessments: {}, topTen: { by: 'position' } },
      '# 目标\n采购部\n  部长 卫国梁 #1\n  经理 ???\n董事会\n  Iza / CEO',
    );
    expect(chain.ribs.map((rib) => [rib.name, rib.kind])).toEqual([
      ['采购部', 'department'],
      ['董事会', 'board'],
    ]);
    expect(seatedIds(chain).map((id) => chain.people[id])).toEqual([
      { name: '卫国梁', jobTitle: '部长' },
      { name: '', jobTitle: '经理', placeholder: true },
      { name: 'Iza', jobTitle: 'CEO' },
    ]);
    expect(topTen(chain)[0]).toBe(seatedIds(chain)[0]);
  });
});

describe('an edited line', () => {
  it('that moves takes its person along, ratings and rank', () => {
    const next = applied(example, text.replace('  CEO Iza\n', '').replace('市场部\n', '市场部\n  CEO Iza\n'));
    expect(next.ribs.find((rib) => rib.name === '市场部')?.personIds).toEqual(['person:5', 'person:12']);
    expect([next.people, next.assessments, next.topTen]).toEqual([example.people, example.assessments, example.topTen]);
  });

  const rewritten: readonly (readonly [string, string, object])[] = [
    ['CEO Iza', 'CEO Isabel', { name: 'Isabel', jobTitle: 'CEO' }],
    ['CEO Iza', 'Chief Executive Officer Iza', { name: 'Iza', jobTitle: 'Chief Executive Officer' }],
    ['通信部长', '通信部长 Noor', { name: 'Noor', jobTitle: '通信部长' }],
    ['通信部长', '通信部长 ???', { name: '', jobTitle: '通信部长', placeholder: true }],
  ];
  it.each(rewritten)('"%s" becomes "%s" and stays the same person', (before, after, person) => {
    const next = applied(example, text.replace(`  ${before}\n`, `  ${after}\n`));
    const id = Object.entries(example.people).find(([, each]) => personLine(each) === before)?.[0] as PersonId;
    expect(next.people[id]).toMatchObject(person);
    expect(next.assessments).toEqual(example.assessments);
    expect(next.ribs).toEqual(example.ribs);
  });

  it('of a chain renames it; its people and its stages stay', () => {
    const staged: DecisionChain = {
      ...example,
      decisionMode: { tiers: [], stages: [{ id: 's1', name: '评标', unit: '', ribId: 'rib:3', plannedOn: null }] },
    };
    const next = applied(staged, text.replace('采购部\n', '供应链中心\n'));
    expect(next.ribs.map((rib) => rib.id)).toEqual(example.ribs.map((rib) => rib.id));
    expect(next.ribs[2]?.name).toBe('供应链中心');
    const without = applied(staged, text.replace(/采购部\n(?: .*\n)+/, ''));
    expect([without.ribs.length, without.decisionMode.stages[0]?.ribId]).toEqual([6, null]);
  });

  it('that is gone removes its person, and one that names somebody in the tray seats them', () => {
    const next = applied(example, text.replace('  CEO Iza\n', ''));
    expect(next.people['person:5']).toBeUndefined();
    expect(topTen(next)).not.toContain('person:5');
    const waiting = movePeople(['person:5'], 'tray')(example);
    expect(applied(waiting, `${outlineOf(waiting)}  CEO Iza\n`).tray).toEqual([]);
    expect(applied(waiting, outlineOf(waiting))).toBe(waiting);
  });

  it('between two that read alike leaves the right one', () => {
    const people = Object.fromEntries(
      ['评委', '评委', '组长', '顾问'].map((jobTitle, at) => [`person:${at}`, { name: '', jobTitle }]),
    );
    const rib = { id: 'rib:1' as const, name: '评标小组', kind: 'committee' as const };
    const seats: PersonId[] = ['person:0', 'person:2', 'person:1', 'person:3'];
    const panel: DecisionChain = { ...example, people, ribs: [{ ...rib, personIds: seats }], assessments: {} };
    const seatsAfter = (lines: string) => applied(panel, `# 目标\n评标小组\n${lines}`).ribs[0]?.personIds;
    expect(seatsAfter('  组长\n  评委\n  顾问')).toEqual(['person:2', 'person:1', 'person:3']);
    expect(seatsAfter('  顾问\n  组长\n  评委')).toEqual(['person:3', 'person:2', 'person:1']);
  });

  it('that repeats a person means what that line means there', () => {
    const odd: DecisionChain = {
      ...example,
      people: { ...example.people, 'person:5': { name: 'CEO Iza', jobTitle: '' } },
    };
    const next = applied(odd, outlineOf(odd).replace('  CEO Iza\n', '  CEO Iza\n  CEO Iza\n'));
    expect(Object.values(next.people).filter((person) => person.name === 'CEO Iza')).toHaveLength(2);
  });

  it('changes the name at every seat of a human', () => {
    const linked = {
      ...example,
      people: {
        ...example.people,
        'person:5': { ...example.people['person:1'], jobTitle: 'CEO', sameAs: 'person:1' as const, name: 'Da Hai' },
      },
    };
    const next = applied(linked, outlineOf(linked).replace('董事会长 Da Hai', '董事会长 Dahai'));
    expect([next.people['person:1']?.name, next.people['person:5']?.name]).toEqual(['Dahai', 'Dahai']);
  });
});

/** Every human with one seat: a name then stands in one line. */
const chart = randomChain({ tray: 2 }).map((chain): DecisionChain => {
  const people = Object.entries(chain.people).map(([id, person]) => [id, { ...person, sameAs: null }]);
  return { ...chain, people: Object.fromEntries(people) };
});

const newLine = fc.constantFrom(
  '采购部',
  '  部长 卫国梁',
  '\tCEO',
  '  Iza / CEO',
  '新部门',
  '   ???',
  '',
  '  ?',
  '# 新目标',
  '目标：别的',
  '  欧阳立衡',
  '?',
);
type TextEdit = (lines: readonly string[]) => string[];
const textEdit: fc.Arbitrary<TextEdit> = fc.oneof(
  fc.nat(40).map(
    (at): TextEdit =>
      (lines) =>
        lines.filter((_, index) => index !== at % lines.length),
  ),
  fc.tuple(fc.nat(40), newLine).map(
    ([at, line]): TextEdit =>
      (lines) =>
        lines.toSpliced(at % (lines.length + 1), 0, line),
  ),
  fc.tuple(fc.nat(40), fc.nat(40)).map(
    ([from, to]): TextEdit =>
      (lines) => {
        const line = lines[from % lines.length];
        return line === undefined
          ? [...lines]
          : lines.toSpliced(from % lines.length, 1).toSpliced(to % lines.length, 0, line);
      },
  ),
  fc.nat(40).map(
    (at): TextEdit =>
      (lines) =>
        lines.flatMap((line, index) => (index === at % lines.length ? [line, line] : [line])),
  ),
  fc.nat(40).map(
    (at): TextEdit =>
      (lines) =>
        lines.map((line, index) => (index === at % lines.length ? line.trimStart() : line)),
  ),
  fc.nat(40).map(
    (at): TextEdit =>
      (lines) =>
        lines.map((line, index) => (index === at % lines.length ? `  ${line}` : line)),
  ),
  fc.tuple(fc.nat(40), fc.constantFrom('长', ' 副', ' Iza', '（代）')).map(
    ([at, more]): TextEdit =>
      (lines) =>
        lines.map((line, index) => (index === at % lines.length ? line + more : line)),
  ),
);

function counts(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}

describe('laws', () => {
  test.prop([chart, fc.array(textEdit, { maxLength: 6 })], { numRuns: 500 })(
    'the chart reads as the text that was written',
    (chain, edits) => {
      const written = edits.reduce<string[]>((lines, edit) => edit(lines), outlineOf(chain).split('\n')).join('\n');
      const edit = applyOutline(chain, written, counting());
      const next = edit(chain);
      expect(outlineOf(next)).toBe(normalOutline(written, chain));
      expect(edit(chain)).toEqual(next);
      expect(readChain(writeChain(next))).toHaveProperty('chain');
      expect(applied(next, outlineOf(next))).toBe(next);
    },
  );

  test.prop([chart, fc.array(textEdit, { maxLength: 6 })], { numRuns: 300 })(
    'a line that is still there is still that person',
    (chain, edits) => {
      const written = edits.reduce<string[]>((lines, edit) => edit(lines), outlineOf(chain).split('\n')).join('\n');
      const next = applied(chain, written);
      const before = counts(
        allPersonIds(chain).map((id) => personLine(chain.people[id] ?? { name: '', jobTitle: '' })),
      );
      const after = counts(parsedOutline(written).ribs.flatMap((rib) => rib.people));
      for (const [line, count] of before) {
        const kept = seatedIds(next).filter((id) => chain.people[id] && personLine(chain.people[id]) === line);
        const same = kept.filter((id) => next.people[id] === chain.people[id]);
        expect(same.length).toBeGreaterThanOrEqual(Math.min(count, after.get(line) ?? 0));
      }
    },
  );

  test.prop([
    randomChain({ ribs: { min: 1 } }),
    fc.array(fc.tuple(fc.nat(3), fc.nat(50), fc.nat(50)), { maxLength: 8 }),
  ])('the text follows the canvas, and reading it back changes nothing', (chain, moves) => {
    const moved = moves.reduce((current, [kind, what, where]) => {
      const id = allPersonIds(current)[what % Math.max(1, allPersonIds(current).length)];
      const rib = current.ribs[where % current.ribs.length];
      if (!id || !rib) return current;
      if (kind === 0) return moveRib(rib.id, what)(current);
      if (kind === 1) return removePeople([id])(current);
      return movePeople([id], { ribId: rib.id, place: what })(current);
    }, chain);
    expect(applied(moved, outlineOf(moved))).toBe(moved);
    expect(
      outlineOf(moved)
        .split('\n')
        .filter((line) => /^\S/.test(line)).length,
    ).toBe(moved.ribs.length + 1);
  });

  test.prop([chart, anyText()])('any text is an outline', (chain, anything) => {
    expect(outlineOf(applied(chain, anything))).toBe(normalOutline(anything, chain));
  });
});
