import { describe, expect, test } from 'vitest';
import { setCell } from '../../src/columns/column.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { pastedTable } from '../../src/grid/tablePaste.ts';
import { pastedBlock } from '../../src/sheet/pastedBlock.ts';
import { assessmentSheet, columnNamed, spanAt, today } from '../support/assessmentSheet.ts';

function paste(chain: DecisionChain, top: number, column: string, block: string[][], height = 1, width = 1) {
  const sheet = assessmentSheet(chain);
  const pasted = pastedBlock(sheet, spanAt(sheet, top, column, height, width), block);
  return { ...pasted, after: pasted.edit(chain) };
}

describe('pasted ranks', () => {
  const chain = exampleChain();

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
    const typed = names(setCell(columnNamed(chain, 'rank'), 'person:1', 10, today)(chain));
    expect(typed[0]).toBe('Mike');
    expect(names(paste(chain, 0, 'rank', [['10']]).after)).toEqual(typed);
    expect(names(paste(chain, 0, 'rank', [['0', 'Da Hai']]).after)).toEqual(typed);
    const table = [
      ['姓名', '名次'],
      ['Da Hai', '10'],
    ];
    expect(names(pastedTable(assessmentSheet(chain), table)?.edit(chain) ?? chain)).toEqual(typed);
  });
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
    const bare = [
      ['支持', '5'],
      ['反对', '1'],
    ];
    expect(pastedTable(assessmentSheet(chain), bare)).toBeNull();
    const pasted = pastedTable(assessmentSheet(chain), table);
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
      pastedTable(assessmentSheet(chain), [
        ['态度', '关系层次'],
        ['支持', '5'],
      ]),
    ).toBeNull();
  });

  test('brings the columns it fills, and names the headings it has no column for', () => {
    const sheet = assessmentSheet(chain, { hidden: ['secondaryOwner', 'confidence', 'assessedOn'] });
    const table = [
      ['姓名', '第二责任人', '生日'],
      ['Iza', '陈静', '5/6'],
    ];
    const pasted = pastedTable(sheet, table);
    expect([pasted?.brought, pasted?.unknown]).toEqual([['secondaryOwner'], ['生日']]);
  });
});
