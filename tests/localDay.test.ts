/** A moment in a chart is told as the day where the user sits, wherever a day is written of it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dueCell } from '../src/columns/plan/cells.ts';
import { assess } from '../src/domain/edits/assess.ts';
import { addLogEntry } from '../src/domain/edits/plan.ts';
import { takeSnapshot } from '../src/domain/edits/snapshots.ts';
import { workedExample } from '../src/domain/sampleWork.ts';
import { furtherSheetsOf } from '../src/export/xlsx/furtherTables.ts';
import { documentPages } from '../src/scene/document.ts';
import { pageOptions, texts } from './support/pages.ts';

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['Asia/Shanghai', '2026-12-31T23:30:00Z', '2027-01-01'],
  ['America/Lima', '2027-01-01T02:00:00Z', '2026-12-31'],
] as const)('%s', (place, at, day) => {
  const there = () => {
    vi.stubEnv('TZ', place);
    return { ...workedExample('zh', '2026-12-20'), updatedAt: at };
  };
  const elsewhere = at.slice(0, 10);

  test('a comparison on the page and in the workbook', () => {
    const kept = takeSnapshot({ id: 's', takenAt: at, label: '' })(there());
    const chain = assess(['person:5'], { level: 'trust', stance: 'neutral' })(kept);
    const options = { ...pageOptions, depth: 'full' as const, pages: ['compare' as const] };
    const { pages } = documentPages(chain, { ...options, date: '' });
    const onPage = pages.flatMap(({ shapes }) => texts(shapes).map(({ text }) => text)).join('\n');
    const metaOf = vi.fn(() => '');
    for (const sheet of furtherSheetsOf(chain, options))
      sheet.make({ of: '', footOf: () => '', metaOf, lists: [] } as never);
    const inBook = JSON.stringify(metaOf.mock.calls);
    for (const told of [onPage, inBook]) {
      expect(told).toContain(day);
      expect(told).not.toContain(elsewhere);
    }
  });

  test('what stood in a row of the plan before it had a log', () => {
    const chain = there();
    const [item] = chain.plan;
    if (!item) return expect.fail('no plan');
    const { log: _, ...bare } = item;
    const old = { ...chain, plan: [{ ...bare, progress: '见过一面' }] };
    const next = addLogEntry(item.id, { on: '2027-02-01', by: '', text: '又见一面' })(old);
    expect(next.plan[0]?.log?.map(({ on }) => on).sort()).toEqual([day, '2027-02-01']);
  });

  test('the chart’s own year, left out of a row’s date', () => {
    const chain = there();
    const [item] = chain.plan;
    if (!item) return expect.fail('no plan');
    const own = `${day.slice(0, 4)}-06-15`;
    const cell = dueCell({ item: { ...item, due: own }, daysLate: 0 } as never, { chain, language: 'zh' } as never);
    expect(cell).toMatchObject({ text: '06-15' });
  });
});
