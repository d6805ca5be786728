import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/columns/column.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { clearedSpans, filledRight, filledSpans, pastedBlock } from '../../src/sheet/block.ts';
import { assessmentSheet, sheetIds, spanAt, textAt, today } from '../support/assessmentSheet.ts';

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
    expect([cells, unplaced, after, computed]).toEqual([0, [], chain, 'gap']);
    expect(paste(chain, 0, 'targetLevel', [['5', '9']]).computed).toBe('gap');
    expect(paste(chain, 0, 'level', [['4', '6', '2']]).computed).toBeNull();
  });
});

describe('a block that crosses columns that are not shown', () => {
  const chain = exampleChain();
  const hidden = ['secondaryOwner', 'confidence', 'assessedOn'];
  const sheet = assessmentSheet(chain, { hidden });
  const { columns } = sheet;
  const owners = ['王立', '陈静', '多次会面', '事实'];

  test('lands in the columns it was made for, which are brought', () => {
    const at = spanAt(sheet, 0, 'primaryOwner');
    const { edit, brought, columnsOver } = pastedBlock(sheet, at, [owners]);
    const ids = ['primaryOwner', 'secondaryOwner', 'evidence', 'confidence'] as const;
    expect(ids.map((id) => textAt(edit(chain), 0, id))).toEqual(owners);
    expect([brought, columnsOver]).toEqual([['secondaryOwner', 'confidence'], []]);
  });

  test('goes over the shown ones when it was copied from there, and over the marked ones when they are as many', () => {
    const shown = columns.map(({ id }) => id);
    const two = [['王立', '多次会面']];
    const copied = pastedBlock(sheet, spanAt(sheet, 0, 'primaryOwner'), two, shown);
    const marked = pastedBlock(sheet, spanAt(sheet, 0, 'primaryOwner', 1, 2), two);
    for (const { edit, brought } of [copied, marked]) {
      expect(textAt(edit(chain), 0, 'evidence')).toBe('多次会面');
      expect(brought).toEqual([]);
    }
  });

  law.prop([fc.subarray(sheetIds(exampleChain())), fc.nat(18), fc.integer({ min: 1, max: 8 })])(
    'no text is lost: each is placed, or named as beyond the table',
    (left, at, width) => {
      const partly = assessmentSheet(chain, { hidden: left });
      const some = partly.columns;
      const column = at % some.length;
      const texts = Array.from({ length: width }, (_, index) => `文${index}`);
      const pasted = pastedBlock(partly, { top: 0, bottom: 0, left: column, right: column }, [texts]);
      const gap = pasted.computed ? 1 : 0;
      expect(pasted.cells + pasted.unplaced.length + gap + pasted.columnsOver.length).toBe(width);
    },
  );
});

describe('fill and clear', () => {
  const chain = assess(['person:1'], { primaryOwner: '王立', evidence: '多次会面' })(exampleChain());
  const sheet = assessmentSheet(chain);

  test('the first row is spread; ranks and computed cells stay', () => {
    const all = { top: 0, bottom: 3, left: 0, right: sheet.columns.length - 1 };
    const { edit } = filledSpans(sheet, [{ span: { ...all, left: spanAt(sheet, 0, 'primaryOwner').left }, from: 0 }]);
    const after = edit(chain);
    expect([1, 2, 3].map((row) => textAt(after, row, 'primaryOwner'))).toEqual(['王立', '王立', '王立']);
    expect(topTen(filledSpans(sheet, [{ span: { ...all, right: 0 }, from: 0 }]).edit(chain))).toBe(topTen(chain));
  });

  test('rightward, each column reads what the first one says in its own way, and what it cannot read is named', () => {
    const assessed = assess(['person:1'], { stance: 'opponent', level: 'trust' })(exampleChain());
    const at = assessmentSheet(assessed);
    const { edit, unplaced } = filledRight(at, [
      { span: spanAt(at, 0, 'stance', 1, 4), from: spanAt(at, 0, 'stance').left },
    ]);
    expect(textAt(edit(assessed), 0, 'targetStance')).toBe('反对');
    expect(textAt(edit(assessed), 0, 'level')).toBe('信任');
    expect(unplaced.map(({ column, fault }) => [column, fault])).toEqual([
      ['level', 'not-choice'],
      ['targetLevel', 'not-choice'],
    ]);
  });

  test('clearing empties what can be empty and keeps the chain', () => {
    const { edit } = clearedSpans(sheet, [{ top: 0, bottom: 0, left: 1, right: sheet.columns.length - 1 }]);
    const row = rowsOf(edit(chain))[0];
    for (const column of sheet.columns.slice(1)) {
      if (row && column.id !== 'rib')
        expect([column.id, cellText(column.column, row, { chain, language: 'zh', today })]).toEqual([column.id, '']);
    }
    expect(textAt(edit(chain), 0, 'rib')).toBe('董事会');
  });
});
