import { test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { movePeople } from '../../src/domain/edits/people.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { placeOf } from '../../src/domain/seats.ts';
import { topRankOf } from '../../src/domain/topTen.ts';
import { type CellFault, type CellValue, cellText, cellValue, readCell, setCell } from '../../src/grid/cellValue.ts';
import { kindOf } from '../../src/grid/column.ts';
import { readDate } from '../../src/columns/readDate.ts';
import { type ColumnId, columnIds } from '../../src/words/columns.ts';
import { languages } from '../../src/words/language.ts';
import { randomChain } from '../support/randomChain.ts';

const today = '2026-11-23';
const chain = addCompetitor({ id: 'a', name: '华星' })(exampleChain());
const iza = 'person:5';

function read(column: ColumnId, text: string, id: PersonId = iza, from: DecisionChain = chain): CellValue | CellFault {
  const found = readCell(from, id, column, text, today);
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
    ['level', '7', 'not-level'],
    ['level', '很好', 'not-level'],
    ['stance', '+', 'supporter'],
    ['stance', '＋', 'supporter'],
    ['stance', '=', 'neutral'],
    ['stance', '-', 'opponent'],
    ['stance', '—', null],
    ['stance', '1', 'opponent'],
    ['stance', '5', 'exclusive'],
    ['stance', '6', 'not-stance'],
    ['targetStance', 'Non-supporter', 'non-supporter'],
    ['stance', '不认可', 'non-supporter'],
    ['role', 'd', 'decider'],
    ['role', 'N', 'initiator'],
    ['role', '采购', 'buyer'],
    ['role', 'Decision maker', 'decider'],
    ['role', 'boss', 'not-role'],
    ['confidence', 'f', 'fact'],
    ['confidence', '转述', 'heard'],
    ['confidence', 'sure', 'not-confidence'],
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

describe('setting a cell', () => {
  test('a rank swaps with its holder, a chain takes its new member outermost', () => {
    const ranked = setCell('person:8', 'rank', 1)(chain);
    expect(topRankOf(ranked, 'person:8')).toBe(1);
    expect(topRankOf(ranked, 'person:1')).toBe(3);
    const moved = setCell(iza, 'rib', 'rib:3')(chain);
    expect(placeOf(moved, iza)).toMatchObject({ place: 3, rib: { id: 'rib:3' } });
    expect(setCell(iza, 'rib', 'rib:2')(chain)).toBe(chain);
  });

  test('what is so already, or empty as before, records nothing', () => {
    for (const column of columnIds(chain.competitors)) {
      const row = rowsOf(chain).find((each) => each.personId === iza);
      if (row) expect(setCell(iza, column, cellValue(row, column))(chain)).toBe(chain);
    }
    expect(setCell(iza, 'primaryOwner', '')(chain)).toBe(chain);
    expect(setCell(iza, 'assessedOn', null)(chain)).toBe(chain);
  });

  law.prop([randomChain({ ribs: { min: 1 }, peoplePerRib: { min: 1 } })], { numRuns: 60 })(
    'what a cell says in either language is read back as what it holds',
    (random) => {
      for (const row of rowsOf(random)) {
        for (const column of columnIds(random.competitors)) {
          if (column === 'gap' || column === 'rib' || (column === 'rank' && row.section === 'tray')) continue;
          for (const language of languages) {
            const text = cellText(row, column, language);
            const value = cellValue(row, column);
            const isText = typeof value === 'string' && value === text;
            const tidy = kindOf(column) === 'text' ? text.trim() : text.trim().replace(/\s+/gu, ' ');
            expect(read(column, text, row.personId, random)).toBe(isText ? tidy : value);
          }
        }
      }
    },
  );
});

describe('dates', () => {
  test.each([
    ['2026-06-11', '2026-06-11'],
    ['2026/6/11', '2026-06-11'],
    ['20260611', '2026-06-11'],
    ['2026年6月11日', '2026-06-11'],
    ['6/11', '2026-06-11'],
    ['6.11', '2026-06-11'],
    ['6-11', '2026-06-11'],
    ['6月11日', '2026-06-11'],
    ['25/6', '2026-06-25'],
    ['11 Jun', '2026-06-11'],
    ['Jun 11', '2026-06-11'],
    ['June 11th, 2025', '2025-06-11'],
    ['11-Jun-25', '2025-06-11'],
    ['6/11/25', '2025-06-11'],
    ['12/20', '2026-12-20'],
    ['3/1', '2026-03-01'],
    ['今天', today],
    ['Yesterday', '2026-11-22'],
    ['２０２６－０６－１１', '2026-06-11'],
    ['2026-02-30', null],
    ['13/13', null],
    ['jun', null],
    ['soon', null],
    ['', null],
  ])('“%s”', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  test('without a year: this year, or last year for a day far ahead', () => {
    expect(readDate('12/20', '2027-01-10')).toBe('2026-12-20');
    expect(readDate('1/20', '2027-01-10')).toBe('2027-01-20');
    expect(readDate('1/5', '2026-12-20')).toBe('2027-01-05');
    expect(readDate('29/2', '2026-11-23')).toBe(null);
  });
});
