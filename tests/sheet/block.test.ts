import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/columns/column.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { clearedSpans, filledRight, filledSpans } from '../../src/sheet/block.ts';
import { assessmentSheet, spanAt, textAt, today } from '../support/assessmentSheet.ts';

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
