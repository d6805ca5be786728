import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { placedColumns } from '../../src/sheet/columnFit.ts';
import { type Step, sheetOf, stepped } from '../../src/sheet/model.ts';
import { assessmentHostOf, assessmentSheet, columnChoice } from '../support/assessmentSheet.ts';

const chain = exampleChain();

describe('walking', () => {
  const sheet = sheetOf(assessmentHostOf(chain), rowsOf(chain), placedColumns(columnChoice(chain, { room: 1376 })));
  const steps: readonly Step[] = [
    'up',
    'down',
    'left',
    'right',
    'top',
    'bottom',
    'row-start',
    'row-end',
    'first',
    'last',
    'page-up',
    'page-down',
    'next',
    'previous',
  ];

  law.prop([fc.nat(14), fc.nat(11), fc.array(fc.constantFrom(...steps))])(
    'never leaves the sheet',
    (row, column, path) => {
      let spot = { row, column };
      for (const step of path) spot = stepped(sheet, spot, step, 5) ?? spot;
      expect(sheet.rows[spot.row]).toBeDefined();
      expect(sheet.columns[spot.column]).toBeDefined();
    },
  );

  test('Tab visits every cell once and then leaves', () => {
    let spot: ReturnType<typeof stepped> = { row: 0, column: 0 };
    let visited = 0;
    while (spot) {
      visited++;
      spot = stepped(sheet, spot, 'next', 1);
    }
    expect(visited).toBe(sheet.rows.length * sheet.columns.length);
  });

  test('both seats of one human are one row', () => {
    const linked = linkSeats('person:10', 'person:5')(chain);
    const { rowOf } = assessmentSheet(linked);
    expect(rowOf.get('person:10')).toBe(rowOf.get('person:5'));
  });
});
