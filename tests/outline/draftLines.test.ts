import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import {
  brokenLine,
  type Draft,
  indentedLines,
  lineAt,
  lineOwners,
  lineStart,
  movedLines,
  printedLines,
  tabbedOutline,
} from '../../src/outline/draftLines.ts';

/** A draft as text with one caret, or two around a selection. */
function marked(text: string): Draft {
  const start = text.indexOf('|');
  const end = text.lastIndexOf('|');
  return { text: text.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
}

function shown({ text, start, end }: Draft): string {
  const until = `${text.slice(0, end)}|${text.slice(end)}`;
  return start === end ? until : `${until.slice(0, start)}|${until.slice(start)}`;
}

const plain = '# 目标\n采购部\n  部长 甲\n  副部长 乙\n市场部\n  经理 丙\n';

describe('Alt+arrows', () => {
  const moves: readonly (readonly [string, 1 | -1, string])[] = [
    ['# T\nA\n  甲|\n  乙\nB\n', 1, '# T\nA\n  乙\n  甲|\nB\n'],
    ['# T\nA\n  甲\n  乙|\nB\n', 1, '# T\nA\n  甲\nB\n  乙|\n'],
    ['# T\nA\n  甲\nB\n  乙|\n', -1, '# T\nA\n  甲\n  乙|\nB\n'],
    ['# T\nA|\n  甲\nB\n  乙\nC\n', 1, '# T\nB\n  乙\nA|\n  甲\nC\n'],
    ['# T\nA\n  甲\nB|\n  乙\n', -1, '# T\nB|\n  乙\nA\n  甲\n'],
    ['# T\nA\n  甲|\n  乙|\nB\n', 1, '# T\nA\nB\n  甲|\n  乙|\n'],
  ];
  it.each(moves)('%j by %i is %j', (before, by, after) => {
    expect(shown(movedLines(marked(before), by))).toBe(after);
  });

  const stuck: readonly (readonly [string, 1 | -1])[] = [
    ['# T|\nA\n', 1],
    ['# T\nA|\n  甲\nB\n', -1],
    ['# T\nA\n  甲|\nB\n', -1],
    ['# T\nA\nB\n  乙|\n', 1],
    ['# T\nA\nB|\n  乙\n', 1],
    ['|', 1],
  ];
  it.each(stuck)('%j by %i stays', (before, by) => {
    const draft = marked(before);
    expect(movedLines(draft, by)).toBe(draft);
  });

  test.prop([fc.nat(60), fc.constantFrom<1 | -1>(1, -1)])('moving keeps every line, and back is back', (offset, by) => {
    const caret = Math.min(offset, plain.length);
    const draft: Draft = { text: plain, start: caret, end: caret };
    const moved = movedLines(draft, by);
    expect(moved.text.split('\n').sort()).toEqual(plain.split('\n').sort());
    const caretLine = (each: Draft) => each.text.split('\n')[lineAt(each.text, each.start)];
    expect(caretLine(moved)).toBe(caretLine(draft));
    if (moved !== draft) expect(movedLines(moved, by === 1 ? -1 : 1)).toEqual(draft);
  });
});

describe('Tab and Enter', () => {
  it('Tab makes a chain a person, Shift+Tab a person a chain; target and first chain stay', () => {
    expect(shown(indentedLines(marked('# T\nA\nB|\n'), 1))).toBe('# T\nA\n\tB|\n');
    expect(shown(indentedLines(marked('# T\nA\n  B|\n'), -1))).toBe('# T\nA\nB|\n');
    expect(shown(indentedLines(marked('# T\nA|\n'), 1))).toBe('# T\nA|\n');
    expect(shown(indentedLines(marked('# T|\nA\n'), 1))).toBe('# T|\nA\n');
    expect(shown(indentedLines(marked('# T\nA\n|B\nC|\n'), 1))).toBe('# T\nA\n\t|B\n\tC|\n');
  });

  it('Enter goes on with a person, after the target and on an empty line with a chain', () => {
    expect(shown(brokenLine(marked('# T\nA|\n')))).toBe('# T\nA\n\t|\n');
    expect(shown(brokenLine(marked('# T\nA\n  甲|\n')))).toBe('# T\nA\n  甲\n\t|\n');
    expect(shown(brokenLine(marked('# T|\nA\n')))).toBe('# T\n|\nA\n');
    expect(shown(brokenLine(marked('# T\nA\n  |\n')))).toBe('# T\nA\n|\n');
    expect(shown(brokenLine(marked('# T\nA\n|B\n')))).toBe('# T\nA\n\n|B\n');
  });
});

describe('lines and the chart', () => {
  const chain = exampleChain();
  const text = tabbedOutline(chain);

  it('a line knows whom it stands for, blank lines nobody', () => {
    const owners = lineOwners(text.replace('采购部\n', '\n采购部\n'), chain);
    expect(owners[0]).toEqual({ at: 'target' });
    expect(owners.flatMap((each) => (each?.at === 'person' ? [each.id] : []))).toEqual(seatedIds(chain));
    expect(owners.filter((each) => each === null)).toHaveLength(2);
  });

  it('prints lines as the chart does and leaves blank ones where they are', () => {
    expect(printedLines(text.replace('\tCEO Iza\n', '  Iza / CEO\n\n'), chain)).toBe(
      text.replace('\tCEO Iza\n', '\tCEO Iza\n\n'),
    );
    expect(printedLines('B\n  x', chain)).toBe('B\n  x');
  });

  test.prop([fc.nat(300)])('the start of a line is in that line', (offset) => {
    const at = Math.min(offset, text.length);
    const line = lineAt(text, at);
    expect(lineAt(text, lineStart(text, line))).toBe(line);
    expect(lineStart(text, line)).toBeLessThanOrEqual(at);
  });
});
