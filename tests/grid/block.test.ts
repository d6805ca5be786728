import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { clearedSpan, filledSpan, pastedBlock } from '../../src/grid/block.ts';
import { cellText, cellValue, setCell } from '../../src/grid/cellValue.ts';
import { bareSpan, blockOf, copiedSpan, holdsAssessments } from '../../src/grid/clipboardTable.ts';
import { gridColumns } from '../../src/grid/columnFit.ts';
import { type Sheet, type Span, sheetOf } from '../../src/grid/sheet.ts';
import { hasHeadings, pastedTable } from '../../src/grid/tablePaste.ts';
import { type ColumnId, columnIds } from '../../src/words/columns.ts';
import { languages } from '../../src/words/language.ts';
import { randomChain } from '../support/randomChain.ts';

const today = '2026-11-23';

function sheetFor(chain: DecisionChain): Sheet {
  const columns = gridColumns({ competitors: chain.competitors, hidden: [], look: 'full', language: 'zh', room: 0 });
  return sheetOf(rowsOf(chain), columns);
}

function span(sheet: Sheet, top: number, column: ColumnId, height = 1, width = 1): Span {
  const left = sheet.columns.findIndex((each) => each.id === column);
  return { top, bottom: top + height - 1, left, right: left + width - 1 };
}

function paste(chain: DecisionChain, top: number, column: ColumnId, block: string[][], height = 1, width = 1) {
  const sheet = sheetFor(chain);
  const pasted = pastedBlock(chain, sheet, span(sheet, top, column, height, width), block, today);
  return { ...pasted, after: pasted.edit(chain) };
}

const textAt = (chain: DecisionChain, row: number, column: ColumnId) => {
  const at = rowsOf(chain)[row];
  return at ? cellText(at, column, 'zh') : '';
};

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
    expect(wrong.unplaced).toEqual([{ personId: 'person:1', column: 'level', text: '高', fault: 'not-level' }]);
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

  test('a pasted list of ranks is the order afterwards', () => {
    const names = (of: DecisionChain) => topTen(of).map((id) => of.people[id]?.name);
    const { after } = paste(chain, 0, 'rank', [['3'], ['1'], ['2']]);
    expect(names(after).slice(0, 4)).toEqual(['Iza', 'Buld', 'Da Hai', 'Av']);
    const reversed = paste(
      chain,
      0,
      'rank',
      Array.from({ length: 10 }, (_, index) => [`${10 - index}`]),
    ).after;
    expect(names(reversed)).toEqual([...names(chain)].reverse());
    const pushed = names(paste(chain, 9, 'rank', [['10'], ['1']]).after);
    expect([pushed[0], pushed[9]]).toEqual(['Rez', 'Mike']);
    expect(names(paste(chain, 0, 'rank', [['']]).after)).toEqual(names(chain).slice(1));
  });

  test('one pasted rank swaps as a typed one does, whatever else comes with it', () => {
    const names = (of: DecisionChain) => topTen(of).map((id) => of.people[id]?.name);
    const typed = names(setCell('person:1', 'rank', 10)(chain));
    expect(typed[0]).toBe('Mike');
    expect(names(paste(chain, 0, 'rank', [['10']]).after)).toEqual(typed);
    expect(names(paste(chain, 0, 'rank', [['0', 'Da Hai']]).after)).toEqual(typed);
    const table = [
      ['姓名', '名次'],
      ['Da Hai', '10'],
    ];
    expect(names(pastedTable(chain, sheetFor(chain), table, today)?.edit(chain) ?? chain)).toEqual(typed);
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
  const columns = gridColumns({ competitors: [], hidden, look: 'full', language: 'zh', room: 0 });
  const sheet = sheetOf(rowsOf(chain), columns);
  const owners = ['王立', '陈静', '多次会面', '事实'];

  test('lands in the columns it was made for, which are brought', () => {
    const at = span(sheet, 0, 'primaryOwner');
    const { edit, brought, columnsOver } = pastedBlock(chain, sheet, at, [owners], today);
    const ids = ['primaryOwner', 'secondaryOwner', 'evidence', 'confidence'] as const;
    expect(ids.map((id) => textAt(edit(chain), 0, id))).toEqual(owners);
    expect([brought, columnsOver]).toEqual([['secondaryOwner', 'confidence'], []]);
  });

  test('goes over the shown ones when it was copied from there, and over the marked ones when they are as many', () => {
    const shown = columns.map(({ id }) => id);
    const two = [['王立', '多次会面']];
    const copied = pastedBlock(chain, sheet, span(sheet, 0, 'primaryOwner'), two, today, shown);
    const marked = pastedBlock(chain, sheet, span(sheet, 0, 'primaryOwner', 1, 2), two, today);
    for (const { edit, brought } of [copied, marked]) {
      expect(textAt(edit(chain), 0, 'evidence')).toBe('多次会面');
      expect(brought).toEqual([]);
    }
  });

  test('by headings it brings the columns it fills, and names the headings it has no column for', () => {
    const table = [
      ['姓名', '第二责任人', '生日'],
      ['Iza', '陈静', '5/6'],
    ];
    const pasted = pastedTable(chain, sheet, table, today);
    expect([pasted?.brought, pasted?.unknown]).toEqual([['secondaryOwner'], ['生日']]);
  });

  law.prop([fc.subarray(columnIds([])), fc.nat(18), fc.integer({ min: 1, max: 8 })])(
    'no text is lost: each is placed, or named as beyond the table',
    (left, at, width) => {
      const some = gridColumns({ competitors: [], hidden: left, look: 'full', language: 'zh', room: 0 });
      const partly = sheetOf(rowsOf(chain), some);
      const column = at % some.length;
      const texts = Array.from({ length: width }, (_, index) => `文${index}`);
      const pasted = pastedBlock(chain, partly, { top: 0, bottom: 0, left: column, right: column }, [texts], today);
      const gap = pasted.computed ? 1 : 0;
      expect(pasted.cells + pasted.unplaced.length + gap + pasted.columnsOver.length).toBe(width);
    },
  );
});

describe('a table with headings', () => {
  const chain = addCompetitor({ id: 'a', name: '华星' })(exampleChain());
  const table = [
    ['姓名', '职务', '决策链', '态度', '关系层次（现状）', '华星 层次', '第一责任人', '差距'],
    ['Iza', 'CEO', '采购部', '支持', '5', '尊重', '王立', '9'],
    ['', '通信部长', '政府部门', '中立', '', '', '周凯', ''],
    ['无此人', '', '', '反对', '1', '', '', ''],
  ];

  test('columns are found by heading, rows by name, the nameless by title', () => {
    expect(hasHeadings(table)).toBe(true);
    expect(
      hasHeadings([
        ['支持', '5'],
        ['反对', '1'],
      ]),
    ).toBe(false);
    const pasted = pastedTable(chain, sheetFor(chain), table, today);
    const after = pasted?.edit(chain) ?? chain;
    expect(pasted?.strangers).toEqual(['无此人']);
    expect(after.assessments['person:5']).toMatchObject({
      stance: 'supporter',
      level: 'trust',
      primaryOwner: '王立',
      competitorLevels: { a: 'respect' },
    });
    expect(after.ribs[2]?.personIds.at(-1)).toBe('person:5');
    expect(after.assessments['person:15']).toMatchObject({ primaryOwner: '周凯', level: 'contact' });
  });

  test('without a column of names it is a block like any other', () => {
    expect(
      pastedTable(
        chain,
        sheetFor(chain),
        [
          ['态度', '关系层次'],
          ['支持', '5'],
        ],
        today,
      ),
    ).toBeNull();
  });
});

describe('fill and clear', () => {
  const chain = assess(['person:1'], { primaryOwner: '王立', evidence: '多次会面' })(exampleChain());
  const sheet = sheetFor(chain);

  test('the first row is spread; ranks and computed cells stay', () => {
    const all = { top: 0, bottom: 3, left: 0, right: sheet.columns.length - 1 };
    const { edit } = filledSpan(sheet, { ...all, left: span(sheet, 0, 'primaryOwner').left }, 0);
    const after = edit(chain);
    expect([1, 2, 3].map((row) => textAt(after, row, 'primaryOwner'))).toEqual(['王立', '王立', '王立']);
    expect(topTen(filledSpan(sheet, { ...all, right: 0 }, 0).edit(chain))).toBe(topTen(chain));
  });

  test('clearing empties what can be empty and keeps the chain', () => {
    const { edit } = clearedSpan(sheet, { top: 0, bottom: 0, left: 1, right: sheet.columns.length - 1 });
    const row = rowsOf(edit(chain))[0];
    for (const column of sheet.columns.slice(1)) {
      if (row && column.id !== 'rib') expect([column.id, cellText(row, column.id, 'zh')]).toEqual([column.id, '']);
    }
    expect(textAt(edit(chain), 0, 'rib')).toBe('董事会');
  });
});

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
    const sheet = sheetFor(chain);
    const whole = { top: 0, bottom: sheet.rows.length - 1, left: 0, right: sheet.columns.length - 1 };
    for (const language of languages) {
      const table = copiedSpan(sheet, whole, language);
      const block = blockOf(byTable ? table : { text: table.text, html: '' });
      expect(block).toHaveLength(sheet.rows.length);
      const pasted = pastedBlock(chain, sheet, whole, block, today);
      expect(pasted.unplaced.filter(({ fault, column }) => fault !== 'not-rib' && column !== 'rank')).toEqual([]);
      const after = sheetFor(pasted.edit(chain));
      for (const [index, row] of sheet.rows.entries()) {
        const same = after.rows[after.rowOf.get(row.personId) ?? index];
        for (const { id } of sheet.columns) {
          if (!same || id === 'rib' || id === 'rank') continue;
          const tidy = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value);
          expect([id, tidy(cellValue(same, id))]).toEqual([id, tidy(cellValue(row, id))]);
        }
      }
    }
  });

  test('red names go along, and nothing that a spreadsheet would run', () => {
    const sheet = sheetFor(changePerson('person:1', { name: '=cmd()' })(exampleChain()));
    const { html } = copiedSpan(sheet, { top: 9, bottom: 10, left: 1, right: 1 }, 'zh');
    expect(html).toMatch(/color:#C4122F[^>]*>Mike</);
    expect(html).not.toMatch(/color:#C4122F[^>]*>Rez</);
    expect(copiedSpan(sheet, { top: 0, bottom: 0, left: 1, right: 1 }, 'zh').html).toContain('mso-number-format:"\\@"');
  });

  test('a block keeps its blank first row', () => {
    expect(blockOf({ text: '\n支持\n', html: '' })).toEqual([[''], ['支持']]);
  });
});

describe('a copy without assessments', () => {
  test('keeps rank, name, title and chain of the marked cells, and only an assessed block offers it', () => {
    const chain = exampleChain();
    const sheet = sheetFor(chain);
    const all = span(sheet, 0, sheet.columns[0]?.id ?? 'rank', 2, sheet.columns.length);
    expect(holdsAssessments(sheet, all, 'zh')).toBe(true);
    const bare = copiedSpan(...bareSpan(sheet, all), 'zh');
    expect(bare.text.split('\n')[0]?.split('\t').length).toBe(4);
    expect(bare.text + bare.html).not.toMatch(/支持|反对|尊重|决策$/u);
    expect(holdsAssessments(...bareSpan(sheet, all), 'zh')).toBe(false);
    expect(copiedSpan(...bareSpan(sheet, span(sheet, 0, 'stance')), 'zh').text).toBe(sheet.rows[0]?.person.name);
  });
});
