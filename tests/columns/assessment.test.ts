/** What texts mean in the assessment's cells, and what setting them does. */
import { describe, expect, test } from 'vitest';
import { assessmentColumns } from '../../src/columns/assessment/columns.ts';
import type { CellValue } from '../../src/columns/cell.ts';
import { readCell, setCell } from '../../src/columns/column.ts';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { placeOf } from '../../src/domain/seats.ts';
import { topRankOf } from '../../src/domain/topTen.ts';
import type { CellFault } from '../../src/words/cellFault.ts';
import { columnNamed, today } from '../support/assessmentSheet.ts';

const chain = addCompetitor({ id: 'a', name: '华星' })(exampleChain());
const iza = 'person:5';

function read(column: string, text: string, id: PersonId = iza, from: DecisionChain = chain): CellValue | CellFault {
  const found = readCell(columnNamed(from, column), text, id, { chain: from, language: 'zh', today });
  return 'value' in found ? found.value : found.fault;
}

describe('what a text means in a cell', () => {
  test.each([
    ['level', '4', 'respect'],
    ['level', '0', 'none'],
    ['level', '尊重', 'respect'],
    ['level', 'Partnership', 'partnership'],
    ['targetLevel', ' trust ', 'trust'],
    ['competitor:a', '5', 'trust'],
    ['level', '', null],
    ['level', '未评', null],
    ['level', '7', 'not-choice'],
    ['level', '很好', 'not-choice'],
    ['stance', '+', 'supporter'],
    ['stance', '＋', 'supporter'],
    ['stance', '=', 'neutral'],
    ['stance', '-', 'opponent'],
    ['stance', '—', null],
    ['stance', '1', 'opponent'],
    ['stance', '5', 'exclusive'],
    ['stance', '6', 'not-choice'],
    ['targetStance', 'Non-supporter', 'non-supporter'],
    ['stance', '不认可', 'non-supporter'],
    ['role', 'd', 'decider'],
    ['role', 'N', 'initiator'],
    ['role', '采购', 'buyer'],
    ['role', 'Decision maker', 'decider'],
    ['role', 'boss', 'not-choice'],
    ['confidence', 'f', 'fact'],
    ['confidence', '转述', 'heard'],
    ['confidence', 'sure', 'not-choice'],
    ['rank', '3', 3],
    ['rank', 'TOP 10', 10],
    ['rank', '', null],
    ['rank', '0', 10],
    ['rank', '-', null],
    ['rank', '11', 'not-rank'],
    ['rank', '第一', 'not-rank'],
    ['rib', '采购部', 'rib:3'],
    ['rib', ' 采购部 ', 'rib:3'],
    ['rib', '没有的部', 'not-rib'],
    ['rib', '', 'not-rib'],
    ['gap', '2', 'computed'],
    ['assessedOn', '11 Jun', '2026-06-11'],
    ['assessedOn', 'soon', 'not-date'],
    ['name', ' Da\n Hai ', 'Da Hai'],
    ['evidence', '第一行\n第二行', '第一行\n第二行'],
    ['primaryOwner', 'x'.repeat(2001), 'too-long'],
    ['note', 'x'.repeat(2001), 'x'.repeat(2001)],
  ] as const)('%s: “%s”', (column, text, meaning) => {
    expect(read(column, text)).toBe(meaning);
  });

  test('someone in the tray cannot be ranked', () => {
    expect(read('rank', '1', iza, movePeople([iza], 'tray')(chain))).toBe('not-seated');
  });
});

const set = (column: string, id: PersonId, value: CellValue) =>
  setCell(columnNamed(chain, column), id, value, today)(chain);

describe('setting a cell', () => {
  test('a rank swaps with its holder, a chain takes its new member outermost', () => {
    const ranked = set('rank', 'person:8', 1);
    expect(topRankOf(ranked, 'person:8')).toBe(1);
    expect(topRankOf(ranked, 'person:1')).toBe(3);
    const moved = set('rib', iza, 'rib:3');
    expect(placeOf(moved, iza)).toMatchObject({ place: 3, rib: { id: 'rib:3' } });
    expect(set('rib', iza, 'rib:2')).toBe(chain);
  });

  test('what is so already, or empty as before, records nothing', () => {
    for (const column of assessmentColumns(chain)) {
      const row = rowsOf(chain).find((each) => each.personId === iza);
      if (row) expect(set(column.id, iza, column.valueOf(row))).toBe(chain);
    }
    expect(set('primaryOwner', iza, '')).toBe(chain);
    expect(set('assessedOn', iza, null)).toBe(chain);
  });
});
