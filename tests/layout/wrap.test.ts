import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rulerOf, standardMeasure } from '../../src/layout/measure.ts';
import { softParts, wrapped } from '../../src/layout/wrap.ts';

const size = 20;
const lines = (text: string, width: number) => wrapped(text, width, size, true, standardMeasure);
const widthOf = (text: string) => standardMeasure(text, size, true);

const word = fc.oneof(
  fc.constantFrom('Venkatasubramanian', 'Krishnamurthy', 'Ru', 'O’Brien', 'de', 'Procurement', 'Müller', 'CEO'),
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéü'), minLength: 1, maxLength: 24 }),
);
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const mixed = fc
  .array(fc.oneof(word, fc.constantFrom('采购部', '副部长', '（核心网品类）', '首席执行官', '，')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
/** From narrower than most words to wider than most names. */
const width = fc.integer({ min: 40, max: 400 });

describe('a text in lines', () => {
  test.prop([name, width], { numRuns: 500 })(
    'breaks no word that fits a line by itself, and keeps every word',
    (text, room) => {
      const words = text.split(' ');
      const pieces = lines(text, room).flatMap((line) => line.split(' '));
      for (const each of new Set(words)) {
        if (widthOf(each) > room) continue;
        const inText = words.filter((other) => other === each).length;
        expect(pieces.filter((piece) => piece === each).length).toBeGreaterThanOrEqual(inText);
      }
      expect(pieces.join('')).toBe(words.join(''));
    },
  );

  test.prop([fc.oneof(name, mixed), width], { numRuns: 500 })(
    'keeps all its characters, and none of its lines is wider than the room',
    (text, room) => {
      const broken = lines(text, room);
      expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of broken) if ([...line].length > 1) expect(widthOf(line)).toBeLessThanOrEqual(room);
    },
  );

  it('gives a long name and a longer one a line each', () => {
    expect(lines('Venkatasubramanian Krishnamurthy', widthOf('Venkatasubramanian') + 1)).toEqual([
      'Venkatasubramanian',
      'Krishnamurthy',
    ]);
  });

  it('keeps a number with what it counts', () => {
    const room = widthOf('人，合计差距 14 级；1') + 1;
    expect(lines('人，合计差距 14 级；1 人目标未定', room)).toEqual(['人，合计差距 14 级；', '1 人目标未定']);
  });

  it('breaks before brackets sooner than within them', () => {
    expect(lines('行业顾问（退休 CTO）', widthOf('行业顾问（退休') + 2)).toEqual(['行业顾问', '（退休 CTO）']);
  });

  it('breaks a job title between words', () => {
    for (const [text, room, first] of [
      ['审计委员会主席', '审计委员会', '审计委员会'],
      ['独立董事（审计委员会主席）', '独立董事（审计委', '独立董事（审计'],
      ['招标管理处综合科科员', '招标管理处综', '招标管理处'],
      ['数字化转型领导小组组员', '数字化转型领', '数字化转型'],
    ] as const) {
      expect(lines(text, widthOf(room) + 1)[0]).toBe(first);
    }
  });

  it('breaks after a comma sooner than between words, and parts no Latin word from its Chinese one nor a code from its number', () => {
    for (const [text, room, broken] of [
      ['综合排名、短名单', '综合排名、短名', ['综合排名、', '短名单']],
      ['高层互访：CEO 拜访，汇报案例', '高层互访：CEO 拜访，汇', ['高层互访：CEO 拜访，', '汇报案例']],
      ['董事会-2、高级管理层-4', '董事会-2、高级管理层', ['董事会-2、', '高级管理层-4']],
      ['首席信息官 CIO', '首席信息官', ['首席信息官', 'CIO']],
    ] as const) {
      expect(lines(text, widthOf(room) + 1)).toEqual(broken);
    }
  });

  it('breaks behind the dot of a name, and leaves no separator hanging where it need not', () => {
    expect(lines('阿卜杜热西提·买买提', widthOf('阿卜杜热西提·买买') + 1)).toEqual(['阿卜杜热西提·', '买买提']);
    expect(lines('CEO · Chief Officer', widthOf('CEO · Chief') + 1)).toEqual(['CEO · Chief', 'Officer']);
  });

  it('is offered to a browser in whole names, words of longer clauses, and numbers with what they count', () => {
    for (const [text, parts] of [
      ['林守正、苏明远、风险总监', ['林守正、', '苏明远、', '风险总监']],
      ['批准采购模式', ['批准', '采购', '模式']],
      ['董事会　离轴第 2 位，共 4 人', ['董事会　', '离轴第\u00a02\u00a0位，', '共\u00a04\u00a0人']],
      ['17\u00a0人，TOP\u00a010 已有\u00a08\u00a0人', ['17\u00a0人，', 'TOP\u00a010\u00a0已有\u00a08\u00a0人']],
      ['Head of Finance, 4 people', ['Head ', 'of ', 'Finance, ', '4 ', 'people']],
    ] as const) {
      expect(softParts(text)).toEqual(parts);
    }
  });

  test.prop([fc.oneof(name, mixed)])('loses nothing on its way to a browser', (text) => {
    expect(softParts(text).join('').replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('cuts a word that is wider than the line into even pieces', () => {
    const [first = '', second = '', ...rest] = lines('Venkatasubramanian Krishnamurthy', widthOf('Venkatasubraman'));
    expect(first + second).toBe('Venkatasubramanian');
    expect(Math.abs(first.length - second.length)).toBeLessThanOrEqual(3);
    expect(rest).toEqual(['Krishnamurthy']);
  });
});

const piece = fc.string({ unit: fc.constantFrom('长', '城', 'a', 'W', ' ', '，', '(', '1', '👩🏽', 'é') });

test.prop([piece, fc.nat(), fc.nat(), fc.constantFrom(9, 12.5, 20), fc.boolean()], { numRuns: 300 })(
  'a ruler says of each piece of a text what measuring it alone says',
  (text, a, b, size, bold) => {
    const edges = [0, ...Array.from(text).map((_, at, all) => all.slice(0, at + 1).join('').length)];
    const [from = 0, to = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort((x, y) => x - y);
    const bare = Object.assign((...args: Parameters<typeof standardMeasure>) => standardMeasure(...args));
    const said = rulerOf(text, size, bold, standardMeasure)(from, to);
    expect(said).toBeCloseTo(rulerOf(text, size, bold, bare)(from, to), 9);
  },
);

test.prop([fc.integer({ min: 30, max: 200 }), fc.integer({ min: 8, max: 20 }), fc.integer({ min: 8, max: 20 })])(
  'what was broken for another width and size is never taken for this one',
  (width, size, other) => {
    const text = '长'.repeat(60);
    wrapped(text, width + (size - other) / 1000, other, false, standardMeasure);
    for (const line of wrapped(text, width, size, false, standardMeasure))
      expect(standardMeasure(line, size, false)).toBeLessThanOrEqual(width);
  },
);
