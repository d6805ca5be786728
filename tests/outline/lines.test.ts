/** Single lines of the outline: how a person is written, what a written line means, and the chart that says it. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { fileLimits } from '../../src/file/limits.ts';
import { applyOutline } from '../../src/outline/applyOutline.ts';
import {
  brokenLine,
  indentedLines,
  lineAt,
  lineOwners,
  lineStart,
  printedLines,
  tabbedOutline,
} from '../../src/outline/draftLines.ts';
import {
  knownPeople,
  normalOutline,
  oneLine,
  outlineOf,
  parsedOutline,
  personLine,
  personOf,
  ribLine,
  ribNameOf,
} from '../../src/outline/outlineText.ts';
import { anyText } from '../support/anyText.ts';

const nobodyKnown = new Map();

describe('a person’s line', () => {
  const written: readonly (readonly [{ name: string; jobTitle: string; placeholder?: boolean }, string])[] = [
    [{ name: '卫国梁', jobTitle: '采购部部长' }, '采购部部长 卫国梁'],
    [{ name: '卫国梁', jobTitle: '' }, '卫国梁'],
    [{ name: '', jobTitle: '部长' }, '部长'],
    [{ name: '', jobTitle: '部长', placeholder: true }, '部长 ???'],
    [{ name: '', jobTitle: '', placeholder: true }, '???'],
    [{ name: '', jobTitle: '' }, '?'],
    [{ name: ' A\nB ', jobTitle: 'Head\t of ' }, 'Head of A B'],
  ];
  it.each(written)('%j is %j', (person, line) => {
    expect(personLine(person)).toBe(line);
  });

  const read: readonly (readonly [string, object])[] = [
    ['采购部部长 卫国梁', { name: '卫国梁', jobTitle: '采购部部长', placeholder: false }],
    ['?', { name: '', jobTitle: '', placeholder: false }],
    ['???', { name: '', jobTitle: '', placeholder: true }],
    ['部长 ???', { name: '', jobTitle: '部长', placeholder: true }],
    ['部长 ？？', { name: '', jobTitle: '部长', placeholder: true }],
    ['部长 卫国梁 #3', { name: '卫国梁', jobTitle: '部长', placeholder: false, rank: 3 }],
    ['卫国梁', { name: '卫国梁', jobTitle: '', placeholder: false }],
  ];
  it.each(read)('%j means %j', (line, seat) => {
    expect(personOf(line, nobodyKnown)).toEqual(seat);
  });

  it('that the chart knows means what it means there, however it would be split', () => {
    const chain: DecisionChain = {
      ...exampleChain(),
      people: { 'person:1': { name: 'CEO Iza', jobTitle: '' }, 'person:2': { name: 'Iza', jobTitle: 'CEO' } },
    };
    expect(personOf('CEO Iza', knownPeople(chain)), 'the first who reads so').toEqual({
      name: 'CEO Iza',
      jobTitle: '',
      placeholder: false,
    });
  });

  test.prop([anyText({ maxLength: 20 }), anyText({ maxLength: 20 }), fc.boolean()])(
    'is one line without blanks at its ends, never empty, and read again is itself',
    (name, jobTitle, placeholder) => {
      const line = personLine({ name, jobTitle, placeholder });
      expect(line).toBe(oneLine(line));
      expect(line).not.toBe('');
      expect(oneLine(line)).toBe(line);
    },
  );
});

describe('a text', () => {
  it('is no longer than a chart file takes, and ends in no blank for it', () => {
    const long = oneLine(`${'长'.repeat(fileLimits.text - 1)} 短`);
    expect([long.length, long.endsWith('长')]).toEqual([fileLimits.text - 1, true]);
  });

  it('of a chain without a name is a question mark, and back', () => {
    expect([ribLine(''), ribLine('  '), ribLine('采购部')]).toEqual(['?', '?', '采购部']);
    expect([ribNameOf('?'), ribNameOf('采购部')]).toEqual(['', '采购部']);
  });

  const targets: readonly (readonly [string, string])[] = [
    ['# 目标一', '目标一'],
    ['#', ''],
    ['目标：独家 中标', '独家 中标'],
    ['Target: win', 'win'],
    ['TARGET ： win', 'win'],
    ['  # 缩进的', '缩进的'],
  ];
  it.each(targets)('%j begins with the target %j', (text, target) => {
    expect(parsedOutline(`${text}\n采购部\n  甲`)).toEqual({ target, ribs: [{ line: '采购部', people: ['甲'] }] });
  });

  it('whose first line is none has none; a later one is a chain; people before a chain are chains', () => {
    expect(parsedOutline('采购部\n# 目标')).toEqual({
      target: '',
      ribs: [
        { line: '采购部', people: [] },
        { line: '# 目标', people: [] },
      ],
    });
    expect(parsedOutline('#目标')).toEqual({ target: '', ribs: [{ line: '#目标', people: [] }] });
    expect(parsedOutline('  甲\n  乙').ribs).toEqual([{ line: '甲', people: ['乙'] }]);
    expect(parsedOutline(' \n\r\n')).toEqual({ target: '', ribs: [] });
  });

  test.prop([anyText({ maxLength: 60 })])('is normal once it has been made normal', (text) => {
    const once = normalOutline(text, exampleChain());
    expect(normalOutline(once, exampleChain())).toBe(once);
  });

  it('in which two lines have the same rank gives it to the later one, and the earlier one what that had', () => {
    const text = outlineOf(exampleChain())
      .replace('  CEO Iza\n', '  CEO Isa #1\n')
      .replace('  董事 F\n', '  董事 Fred #1\n');
    let count = 0;
    const next = applyOutline(exampleChain(), text, (prefix) => `${prefix}:n${++count}`)(exampleChain());
    expect(topTen(next).slice(0, 2)).toEqual(['person:5', 'person:4']);
  });
});

describe('a draft', () => {
  const chain = exampleChain();
  const text = tabbedOutline(chain);

  test.prop([anyText({ maxLength: 30 }), fc.nat(40)])('knows its lines as an editor does', (any, at) => {
    const offset = Math.min(at, any.length);
    const line = lineAt(any, offset);
    expect(line).toBe(any.slice(0, offset).split('\n').length - 1);
    expect(lineStart(any, line)).toBe(any.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0));
  });

  it('beyond its last line begins at its end', () => {
    expect([lineStart('a\nb', 9), lineStart('', 1)]).toEqual([3, 0]);
  });

  it('Enter over a selection takes the place of it, and takes no blanks to the next line', () => {
    expect(brokenLine({ text: '# T\nA\n\t甲乙  丙\n', start: 7, end: 8 })).toEqual({
      text: '# T\nA\n\t\n\t乙  丙\n',
      start: 9,
      end: 9,
    });
    expect(brokenLine({ text: 'A  B', start: 1, end: 1 }).text).toBe('A\n\tB');
    expect(brokenLine({ text: '# T\nA\n\t\t\n', start: 7, end: 8 }).text, 'blanks selected are no empty person').toBe(
      '# T\nA\n\t\n\t\n',
    );
  });

  test.prop([fc.nat(200), fc.nat(200), fc.constantFrom<1 | -1>(1, -1)])(
    'indented and back says the same, and the caret stays in its line',
    (a, b, by) => {
      const [start, end] = [Math.min(a, text.length), Math.min(b, text.length)].toSorted((x, y) => x - y) as [
        number,
        number,
      ];
      const next = indentedLines({ text, start, end }, by);
      expect(next.text.replace(/^\s+/gmu, '')).toBe(text.replace(/^\s+/gmu, ''));
      expect(next.text.split('\n')[0]).toBe(text.split('\n')[0]);
      expect(lineAt(next.text, next.start)).toBe(lineAt(text, start));
      expect(lineAt(next.text, next.end)).toBe(lineAt(text, end));
      expect(next.start).toBeLessThanOrEqual(next.end);
    },
  );

  it('has an owner for each line of the chart, none for what it does not say', () => {
    const owners = lineOwners(`${text}一个新的\n`, chain);
    expect(owners.slice(0, 3)).toEqual([
      { at: 'target' },
      { at: 'rib', id: 'rib:1' },
      { at: 'person', id: 'person:1' },
    ]);
    expect(owners.at(-2)).toBeNull();
    expect(lineOwners('采购部', chain)[0], 'without a target the first line is the first chain').toEqual({
      at: 'rib',
      id: 'rib:1',
    });
  });

  it('without a target’s line is printed without one', () => {
    const bare = text.split('\n').slice(1).join('\n').replace('\tCEO Iza', '   Iza / CEO');
    expect(printedLines(bare, chain)).toBe(text.split('\n').slice(1).join('\n'));
  });
});
