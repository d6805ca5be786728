import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCompetitor, setCompetitorLevel } from '../../src/domain/edits/competitors.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { type FilterKind, filteredOut, filterKinds, ownersOf, passes } from '../../src/domain/filters.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { choicesMatching, choicesOf } from '../../src/grid/choices.ts';
import { gridColumns, lastingColumns, shownColumnIds, widthOf } from '../../src/grid/column.ts';
import { gridKey, openKey } from '../../src/grid/keymap.ts';
import { itemsNear, itemsOf, orderedRows } from '../../src/grid/rowOrder.ts';
import { type Step, sheetOf, stepped } from '../../src/grid/sheet.ts';
import { columnIds } from '../../src/words/columns.ts';
import { randomChain } from '../support/randomChain.ts';

const chain = exampleChain();
const rooms = fc.integer({ min: 300, max: 2600 });
const looks = fc.constantFrom('dock' as const, 'full' as const);
const tongues = fc.constantFrom('zh' as const, 'en' as const);

describe('columns', () => {
  law.prop([rooms, looks, tongues])('fill the room exactly, or are at their least', (room, look, language) => {
    const columns = gridColumns({ competitors: [], hidden: null, look, language, room });
    columns.forEach((column, index) => {
      const before = columns[index - 1];
      expect(column.left).toBe(before ? before.left + before.width : 0);
    });
    const least = gridColumns({ competitors: [], hidden: null, look, language, room: 1 });
    expect(widthOf(columns)).toBe(Math.max(room, widthOf(columns)));
    if (room >= widthOf(least)) expect(widthOf(columns)).toBe(room);
    for (const lasting of lastingColumns) expect(columns.map(({ id }) => id)).toContain(lasting);
  });

  test('a wide window shows every column of the method, a narrow one the needed; a choice is kept whatever the width', () => {
    const shown = (room: number, hidden: readonly string[] | null) =>
      shownColumnIds({ competitors: chain.competitors, hidden, look: 'full', language: 'zh', room });
    expect(shown(2400, null)).toEqual(columnIds([]));
    expect(shown(1376, null)).toContain('evidence');
    for (const needed of ['rank', 'name', 'jobTitle', 'role', 'stance', 'level', 'targetLevel', 'gap', 'primaryOwner'])
      expect(shown(700, null)).toContain(needed);
    expect(shown(400, ['gap', 'name'])).toEqual(columnIds([]).filter((id) => id !== 'gap'));
  });
});

describe('walking', () => {
  const sheet = sheetOf(
    rowsOf(chain),
    gridColumns({ competitors: [], hidden: null, look: 'full', language: 'zh', room: 1376 }),
  );
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
    const { rowOf } = sheetOf(rowsOf(linked), []);
    expect(rowOf.get('person:10')).toBe(rowOf.get('person:5'));
  });
});

describe('rows and bands', () => {
  law.prop([randomChain({ ribs: { min: 1 } }), fc.nat(4000), fc.nat(1200)])(
    'lie below each other, and those near the window are drawn',
    (random, from, height) => {
      const { items, tops, height: whole } = itemsOf(rowsOf(random), { row: 40, band: 30 });
      items.forEach((item, index) => {
        const next = items[index + 1];
        expect((next?.top ?? whole) - item.top).toBe(item.kind === 'row' ? 40 : 30);
      });
      expect(tops).toHaveLength(rowsOf(random).length);
      const bands = items.filter((item) => item.kind === 'band');
      expect(bands.reduce((sum, band) => sum + band.count, 0)).toBe(rowsOf(random).length - topTen(random).length);
      const { first, last } = itemsNear(items, from, from + height);
      for (const [index, item] of items.entries())
        if (item.top + 40 >= from && item.top <= from + height) expect(index >= first && index < last).toBe(true);
    },
  );

  test('a thousand rows draw a few, wherever one scrolls', () => {
    const many = Array.from({ length: 1000 }, () => rowsOf(chain)[14]).filter((row) => row !== undefined);
    const { items } = itemsOf(many, { row: 23, band: 24 });
    for (const from of [0, 500, 11_500, 22_900, 40_000]) {
      const { first, last } = itemsNear(items, from, from + 300);
      expect(last - first).toBeLessThanOrEqual(100);
      expect(last).toBeLessThanOrEqual(items.length);
    }
  });

  test('sorting puts the low first, the empty last, and each section stays together', () => {
    const named = (isDown: boolean) =>
      orderedRows(rowsOf(chain), { column: 'targetLevel', isDown }, 'zh').map((row) => row.person.name);
    expect(named(false).slice(0, 10).at(-1)).toBe('Mike');
    expect(named(true).slice(0, 10).at(-1)).toBe('Mike');
    expect(named(true)[0]).toBe('Vo');
    expect(named(false).slice(10)).toEqual(['Rez', 'F', 'Sid', '', 'Mik']);
  });
});

describe('filters', () => {
  const rival = setCompetitorLevel(['person:5'], 'a', 'trust')(addCompetitor({ id: 'a', name: 'A' })(chain));
  const full = assess(['person:1', 'person:8'], { primaryOwner: '王立' })(
    assess(['person:9'], { secondaryOwner: '王立' })(rival),
  );
  const whoPass = (...kinds: FilterKind[]) =>
    rowsOf(full)
      .filter((row) => passes(row, { kinds, owner: '王立' }))
      .map((row) => row.person.name);

  test.each([
    [['opposing'], ['Iza', 'F', 'Sid']],
    [['unassessed'], ['Lob']],
    [['coach'], ['Vo', 'Ru']],
    [['rival'], ['Iza']],
    [['mine'], ['Da Hai', 'Buld', 'Vo']],
    [['mine', 'coach'], ['Vo']],
    [['untouched'], []],
  ] as const)('%s', (kinds, names) => {
    expect(whoPass(...kinds)).toEqual(names);
  });

  law.prop([randomChain({ ribs: { min: 1 } }), fc.subarray([...filterKinds])])(
    'who is left out and who is shown are everyone, and nobody changes rank',
    (random, kinds) => {
      const filter = { kinds, owner: '王立' };
      const out = filteredOut(random, filter);
      const shown = rowsOf(random).filter((row) => passes(row, filter));
      for (const id of seatedIds(random))
        expect(out.has(id)).toBe(!shown.some((row) => row.personId === id || row.otherSeatIds.includes(id)));
      expect(shown.filter((row) => row.rank !== null).map((row) => topTen(random)[(row.rank ?? 0) - 1])).toEqual(
        shown.filter((row) => row.rank !== null).map((row) => row.personId),
      );
    },
  );

  test('owners are those written anywhere, the most used first', () => {
    expect(ownersOf(assess(['person:2'], { primaryOwner: '陈静' })(full))).toEqual(['王立', '陈静']);
  });
});

describe('keys', () => {
  const press = (keys: string, hasList = false) => {
    const parts = keys.split('+');
    const key = parts.at(-1) ?? '';
    return gridKey(
      {
        key: key.length === 1 ? key : key,
        code: /^\d$/.test(key) ? `Digit${key}` : key,
        ctrlKey: parts.includes('Ctrl'),
        metaKey: parts.includes('Meta'),
        altKey: parts.includes('Alt'),
        shiftKey: parts.includes('Shift'),
      },
      hasList,
    );
  };

  test.each([
    ['ArrowDown', { verb: 'walk', step: 'down', isExtending: false }],
    ['Shift+ArrowRight', { verb: 'walk', step: 'right', isExtending: true }],
    ['Ctrl+Home', { verb: 'walk', step: 'first', isExtending: false }],
    ['Ctrl+Shift+End', { verb: 'walk', step: 'last', isExtending: true }],
    ['Enter', { verb: 'walk', step: 'down', isExtending: false }],
    ['Shift+Enter', { verb: 'walk', step: 'up', isExtending: false }],
    ['Tab', { verb: 'tab', step: 'next' }],
    ['F2', { verb: 'open' }],
    ['Delete', { verb: 'clear' }],
    ['Ctrl+d', { verb: 'fill' }],
    ['Meta+a', { verb: 'mark-all' }],
    ['Ctrl+0', { verb: 'rank', rank: 10 }],
    ['Ctrl+3', { verb: 'rank', rank: 3 }],
    ['Alt+ArrowUp', { verb: 'shift-rank', step: -1 }],
    ['a', null],
    [' ', null],
    ['Ctrl+z', null],
    ['Ctrl+c', null],
  ])('%s on a cell of text', (keys, verb) => {
    expect(press(keys)).toEqual(verb);
  });

  test.each([
    ['Enter', { verb: 'open' }],
    ['Alt+ArrowDown', { verb: 'open' }],
    [' ', { verb: 'open' }],
    ['Shift+Enter', { verb: 'walk', step: 'up', isExtending: false }],
    ['5', null],
  ])('%s on a cell with a list', (keys, verb) => {
    expect(press(keys, true)).toEqual(verb);
  });

  test('in an open cell arrows belong to the list, or to the text', () => {
    const down = {
      key: 'ArrowDown',
      code: 'ArrowDown',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
    };
    expect(openKey(down, { hasList: true, isText: false })).toEqual({ verb: 'choice', step: 1 });
    expect(openKey(down, { hasList: false, isText: true })).toBeNull();
    expect(openKey({ ...down, key: 'Enter', altKey: true }, { hasList: false, isText: true })).toEqual({
      verb: 'line-break',
    });
  });
});

test('a typed text finds its choice in either language, beginnings first', () => {
  const stances = choicesOf('stance', chain, 'zh');
  expect(choicesMatching(stances, '支').map((choice) => choice.value)).toEqual(['supporter', 'exclusive']);
  expect(choicesMatching(stances, 'SUPP').map((choice) => choice.value)).toEqual([
    'supporter',
    'non-supporter',
    'exclusive',
  ]);
  expect(choicesMatching(choicesOf('rib', chain, 'zh'), '部').map((choice) => choice.label)).toContain('采购部');
});
