import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { changePerson } from '../../src/domain/edits/people.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { bareSpan, blockOf, copiedSpan, holdsAssessments } from '../../src/sheet/clipboardTable.ts';
import { pastedBlock } from '../../src/sheet/pastedBlock.ts';
import { languages } from '../../src/words/language.ts';
import { assessmentSheet } from '../support/assessmentSheet.ts';
import { expectSame } from '../support/expectSame.ts';
import { randomChain } from '../support/randomChain.ts';

describe('the clipboard', () => {
  const nasty = fc.constantFrom('a\tb', 'line\nbreak', '"quoted"', '=1+1', '<b>x</b>', ' 空格 ', '䶮𠮷', '', 'a,b;c');

  law.prop(
    [randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } }), fc.array(nasty, { minLength: 1 }), fc.boolean()],
    { numRuns: 60 },
  )('what is copied and pasted back changes nothing, by text and by table', (plain, texts, byTable) => {
    const chain = rowsOf(plain).reduce((current, { personId }, index) => {
      const note = texts[index % texts.length]?.trim() ?? '';
      return changePerson(personId, { note })(current);
    }, plain);
    for (const language of languages) {
      const sheet = assessmentSheet(chain, { language });
      const whole = { top: 0, bottom: sheet.rows.length - 1, left: 0, right: sheet.columns.length - 1 };
      const table = copiedSpan(sheet, whole);
      const block = blockOf(byTable ? table : { text: table.text, html: '' });
      expect(block).toHaveLength(sheet.rows.length);
      const pasted = pastedBlock(sheet, whole, block);
      expect(pasted.unplaced.filter(({ fault, column }) => fault !== 'not-rib' && column !== 'rank')).toEqual([]);
      const after = assessmentSheet(pasted.edit(chain));
      for (const [index, row] of sheet.rows.entries()) {
        const same = after.rows[after.rowOf.get(row.personId) ?? index];
        for (const { id, column } of sheet.columns) {
          if (!same || id === 'rib' || id === 'rank') continue;
          const tidy = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value);
          expectSame([id, tidy(column.valueOf(same))], [id, tidy(column.valueOf(row))]);
        }
      }
    }
  });

  test('red names go along, and nothing that a spreadsheet would run', () => {
    const sheet = assessmentSheet(changePerson('person:1', { name: '=cmd()' })(exampleChain()));
    const { html } = copiedSpan(sheet, { top: 9, bottom: 10, left: 1, right: 1 });
    expect(html).toMatch(/color:#C4122F[^>]*>Mike</);
    expect(html).not.toMatch(/color:#C4122F[^>]*>Rez</);
    expect(copiedSpan(sheet, { top: 0, bottom: 0, left: 1, right: 1 }).html).toContain('mso-number-format:"\\@"');
  });

  test('a block keeps its blank first row', () => {
    expect(blockOf({ text: '\n支持\n', html: '' })).toEqual([[''], ['支持']]);
  });
});

describe('a copy without assessments', () => {
  test('keeps rank, name, title and chain of the marked cells, and only an assessed block offers it', () => {
    const sheet = assessmentSheet(exampleChain());
    const all = { top: 0, bottom: 2, left: 0, right: sheet.columns.length - 1 };
    expect(holdsAssessments(sheet, all)).toBe(true);
    const bare = copiedSpan(...bareSpan(sheet, all));
    expect(bare.text.split('\n')[0]?.split('\t').length).toBe(4);
    expect(bare.text + bare.html).not.toMatch(/支持|反对|尊重|决策$/u);
    expect(holdsAssessments(...bareSpan(sheet, all))).toBe(false);
    const stance = sheet.columns.findIndex(({ id }) => id === 'stance');
    expect(stance).toBeGreaterThan(-1);
    const judged = { top: 0, bottom: 0, left: stance, right: stance };
    expect(copiedSpan(...bareSpan(sheet, judged)).text).toBe(sheet.rows[0]?.person.name);
  });
});
