import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { pastedAcross, pastedBlock } from '../../src/sheet/pastedBlock.ts';
import { assessmentSheet, sheetIds, spanAt, textAt } from '../support/assessmentSheet.ts';

function paste(chain: DecisionChain, top: number, column: string, block: string[][], height = 1, width = 1) {
  const sheet = assessmentSheet(chain);
  const pasted = pastedBlock(sheet, spanAt(sheet, top, column, height, width), block);
  return { ...pasted, after: pasted.edit(chain) };
}

describe('pasting a block', () => {
  const chain = exampleChain();

  test('words, numbers and letters of both languages land where they belong', () => {
    const { after, cells, unplaced } = paste(chain, 1, 'role', [
      ['E', '支持', 'Neutral', '5', 'Partnership'],
      ['批准', '1', '', 'Respect', '伙伴'],
    ]);
    expect(cells).toBe(10);
    expect(unplaced).toEqual([]);
    const columns = ['role', 'stance', 'targetStance', 'level', 'targetLevel'] as const;
    expect(columns.map((column) => textAt(after, 1, column))).toEqual(['评估', '支持', '中立', '信任', '伙伴']);
    expect(columns.map((column) => textAt(after, 2, column))).toEqual(['批准', '反对', '', '尊重', '伙伴']);
  });

  test('what means nothing is named, what is beyond too, the rest is placed', () => {
    const { after, cells, unplaced, rowsOver, columnsOver } = paste(chain, 13, 'assessedBy', [
      ['张三', 'ok', 'x'],
      ['李四', 'ok', 'x'],
      ['王五', 'ok', 'x'],
    ]);
    expect([cells, rowsOver, columnsOver]).toEqual([4, ['王五'], ['x']]);
    expect(unplaced).toEqual([]);
    expect(textAt(after, 14, 'assessedBy')).toBe('李四');
    const wrong = paste(chain, 0, 'level', [['高'], ['5']]);
    expect(wrong.unplaced).toEqual([{ rowId: 'person:1', column: 'level', text: '高', fault: 'not-choice' }]);
    expect(textAt(wrong.after, 0, 'level')).toBe('尊重');
    expect(textAt(wrong.after, 1, 'level')).toBe('信任');
  });

  test('one cell fills the marked block, a block that fits evenly is repeated, any other is laid once', () => {
    expect([0, 1, 2, 3].map((row) => textAt(paste(chain, 0, 'level', [['6']], 3).after, row, 'level'))).toEqual([
      '伙伴',
      '伙伴',
      '伙伴',
      '接受',
    ]);
    const repeated = paste(chain, 0, 'level', [['1'], ['2']], 4).after;
    expect([0, 1, 2, 3].map((row) => textAt(repeated, row, 'level'))).toEqual(['接触', '了解', '接触', '了解']);
    const once = paste(chain, 0, 'level', [['1'], ['2']], 3).after;
    expect([0, 1, 2].map((row) => textAt(once, row, 'level'))).toEqual(['接触', '了解', '接受']);
  });

  test('computed cells take nothing, and are named unless the block says what they say', () => {
    const { cells, unplaced, after, computed } = paste(chain, 0, 'gap', [['9']]);
    expect([cells, unplaced, after, computed]).toEqual([0, [], chain, ['gap']]);
    expect(paste(chain, 0, 'targetLevel', [['5', '9']]).computed).toEqual(['gap']);
    expect(paste(chain, 0, 'level', [['4', '6', '2']]).computed).toEqual([]);
  });
});

describe('a block over columns that are not all shown', () => {
  const chain = exampleChain();
  const hidden = ['targetStance', 'secondaryOwner', 'confidence', 'assessedOn'];
  const sheet = assessmentSheet(chain, { hidden });
  const across = (at: string, block: string[][], width = 1) => {
    const span = spanAt(sheet, 0, at, 1, width);
    return pastedAcross(sheet, span, block, pastedBlock(sheet, span, block));
  };

  test('fills the columns one sees, in their order', () => {
    const seen = pastedBlock(sheet, spanAt(sheet, 0, 'stance'), [['中立', '2', '4']]);
    const after = seen.edit(chain);
    expect(['stance', 'level', 'targetLevel'].map((id) => textAt(after, 0, id))).toEqual(['中立', '了解', '尊重']);
    expect(textAt(after, 0, 'targetStance')).toBe(textAt(chain, 0, 'targetStance'));
    expect([seen.brought, seen.unplaced]).toEqual([[], []]);
  });

  test('and offers the hidden ones too, where no less of it would be understood', () => {
    const owners = ['王立', '陈静', '多次会面', '事实'];
    const edit = across('primaryOwner', [owners]);
    const ids = ['primaryOwner', 'secondaryOwner', 'evidence', 'confidence'];
    expect(ids.map((id) => textAt(edit?.edit(chain) ?? chain, 0, id))).toEqual(owners);
    expect(edit?.brought).toEqual(['secondaryOwner', 'confidence']);
    expect(across('stance', [['中立', '未接触', '4']])).toBeNull();
    expect(across('primaryOwner', [['王立']])).toBeNull();
    expect(across('primaryOwner', [['王立', '多次会面']], 2)).toBeNull();
  });

  test('what does not fit to the right is named', () => {
    const { columnsOver } = pastedBlock(sheet, spanAt(sheet, 0, 'assessedBy'), [['张三', '一句', '多了']]);
    expect(columnsOver).toEqual(['多了']);
  });

  law.prop([fc.subarray(sheetIds(exampleChain())), fc.nat(18), fc.integer({ min: 1, max: 8 })])(
    'no text is lost: each is placed, or named as beyond the table',
    (left, at, width) => {
      const partly = assessmentSheet(chain, { hidden: left });
      const column = at % partly.columns.length;
      const span = { top: 0, bottom: 0, left: column, right: column };
      const texts = [Array.from({ length: width }, (_, index) => `文${index}`)];
      const seen = pastedBlock(partly, span, texts);
      for (const pasted of [seen, pastedAcross(partly, span, texts, seen) ?? seen]) {
        expect(pasted.cells + pasted.unplaced.length + pasted.computed.length + pasted.columnsOver.length).toBe(width);
      }
    },
  );
});

describe('a first row of headings', () => {
  const chain = exampleChain();

  test('says the columns, as the screen or the records call them; the rows go on from the active one', () => {
    for (const headings of [
      ['态度', '现状', '目标', '第一'],
      ['Stance', 'Level', 'Target level', 'Primary owner'],
    ]) {
      const { after, brought } = paste(chain, 1, 'name', [headings, ['中立', '2', '4', '王立'], ['反对', '1', '', '']]);
      const ids = ['stance', 'level', 'targetLevel', 'primaryOwner'];
      expect(ids.map((id) => textAt(after, 1, id))).toEqual(['中立', '了解', '尊重', '王立']);
      expect(textAt(after, 2, 'stance')).toBe('反对');
      expect([textAt(after, 1, 'name'), brought]).toEqual([textAt(chain, 1, 'name'), []]);
    }
  });

  test('hidden columns that are named are filled and brought', () => {
    const sheet = assessmentSheet(chain, { hidden: ['targetStance'] });
    const { brought } = pastedBlock(sheet, spanAt(sheet, 0, 'level'), [['目标态度'], ['支持']]);
    expect(brought).toEqual(['targetStance']);
  });

  test('only where each of its cells is one, once', () => {
    for (const headings of [
      ['态度', '说了什么'],
      ['态度', '立场'],
    ])
      expect(paste(chain, 1, 'primaryOwner', [headings, ['甲', '乙']]).cells).toBe(4);
  });
});
