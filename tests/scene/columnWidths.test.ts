import { expect, test } from 'vitest';
import { standardMeasure } from '../../src/layout/measure.ts';
import { columnWidths } from '../../src/scene/table/columnWidths.ts';
import type { TableColumn } from '../../src/scene/table/tableColumn.ts';
import type { TableType } from '../../src/scene/table/tableType.ts';

const type: TableType = { size: 18, nameSize: 20, lineHeight: 25, padX: 12, padY: 11, rowLeast: 52, rowMost: 78 };

function columnOf(at: number): TableColumn {
  const cells = Array.from({ length: 30 }, (_, row) => ({
    text: `高层互访，第 ${row} 次 ${at}`,
    tone: 'ink' as const,
  }));
  return { id: `c${at}`, heading: `列 ${at}`, group: `g${at}`, groupWord: '', cells } as unknown as TableColumn;
}

test('a table that tries its columns in many sets measures each text once a type', () => {
  let measured = 0;
  const measure: typeof standardMeasure = (text, size, bold) => {
    measured++;
    return standardMeasure(text, size, bold);
  };
  const columns = Array.from({ length: 12 }, (_, at) => columnOf(at));
  const first = columnWidths(columns, type, 1_800, measure);
  const once = measured;
  for (let count = 2; count <= columns.length; count++) columnWidths(columns.slice(0, count), type, 1_800, measure);
  expect(measured).toBe(once);
  expect(columnWidths([...columns], { ...type }, 1_800, measure)).toEqual(first);
  columnWidths(columns, { ...type, size: 17 }, 1_800, measure);
  expect(measured).toBe(2 * once);
  expect(columnWidths(columns, type, 1_800, (text, size) => text.length * size)).not.toEqual(first);
  expect(columnWidths(columns, type, 1_800, measure)).toEqual(first);
});

test('a text of pages takes hardly more width from the columns beside it than a long one', () => {
  const column = (id: string, texts: readonly string[]) =>
    ({ id, heading: id, group: id, groupWord: '', cells: texts.map((text) => ({ text, tone: 'ink' })) }) as TableColumn;
  const goal = column('目标', Array(10).fill('支持我司产品进入首都区域并在评标中推荐我司方案'));
  const widthBeside = (length: number) => {
    const strategies = [
      '策略'.repeat(length / 2),
      ...Array(9).fill('现场看割接与运维保障，测算三年现金流，确认商用节奏'),
    ];
    return columnWidths([goal, column('策略', strategies)], type, 600, standardMeasure).widths[0] ?? 0;
  };
  expect(widthBeside(2_000)).toBeGreaterThan(0.65 * widthBeside(200));
});
