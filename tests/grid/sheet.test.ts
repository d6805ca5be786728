import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCompetitor, setCompetitorLevel } from '../../src/domain/edits/competitors.ts';
import { linkSeats } from '../../src/domain/edits/links.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import { type FilterKind, filteredOut, filterKinds, ownersOf, passes } from '../../src/domain/filters.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { choicesMatching, choicesOf, completionOf } from '../../src/grid/choices.ts';
import { lastingColumns, widthOf } from '../../src/grid/column.ts';
import { type ColumnChoice, gridColumns, leftOutColumns, shownColumnIds } from '../../src/grid/columnFit.ts';
import { contentWidths } from '../../src/grid/contentWidth.ts';
import { gridKey, openKey } from '../../src/grid/keymap.ts';
import { itemsNear, itemsOf, orderedRows } from '../../src/grid/rowOrder.ts';
import { type Step, sheetOf, stepped } from '../../src/grid/sheet.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { columnHeading, columnIds } from '../../src/words/columns.ts';
import { gridWords } from '../../src/words/grid.ts';
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

  const needed = [
    'rank',
    'name',
    'jobTitle',
    'rib',
    'role',
    'stance',
    'level',
    'targetLevel',
    'gap',
    'competitor:a',
    'primaryOwner',
    'evidence',
    'assessedOn',
  ];
  const rivalled = addCompetitor({ id: 'a', name: '华星' })(chain).competitors;

  law.prop([rooms, looks, tongues])(
    'while nobody has chosen, what a window shows is the most needed, whole and without scrolling',
    (room, look, language) => {
      const columns = gridColumns({ competitors: rivalled, hidden: null, look, language, room });
      const shown = columns.map(({ id }) => id as string);
      const first = needed.slice(0, shown.length);
      expect(shown.filter((id) => needed.includes(id))).toEqual(needed.filter((id) => shown.includes(id)));
      if (shown.length <= needed.length) expect([...shown].sort()).toEqual([...first].sort());
      expect(widthOf(columns)).toBe(room);
      const wider = gridColumns({ competitors: rivalled, hidden: null, look, language, room: room + 40 });
      expect(wider.map(({ id }) => id)).toEqual(expect.arrayContaining(shown));
    },
  );

  test('a wide window shows every column of the method; a choice is kept whatever the width', () => {
    const shown = (room: number, hidden: readonly string[] | null) =>
      shownColumnIds({ competitors: chain.competitors, hidden, look: 'full', language: 'zh', room });
    expect(shown(2400, null)).toEqual(columnIds([]));
    expect(shown(1376, null)).toContain('evidence');
    expect(shown(808, null)).toEqual(needed.slice(0, 11).filter((id) => id !== 'competitor:a'));
    expect(shown(400, ['gap', 'name'])).toEqual(columnIds([]).filter((id) => id !== 'gap'));
    const chosen = { competitors: [], hidden: [], look: 'full', language: 'zh', room: 900 } as const;
    expect(widthOf(gridColumns(chosen))).toBeGreaterThan(900);
  });

  law.prop([looks, tongues, rooms, fc.array(fc.tuple(rooms, fc.nat(4)), { minLength: 1, maxLength: 6 })])(
    'once shown, a column stays: a narrower window and more competitors make the table scroll, a wider one brings more',
    (look, language, first, later) => {
      const rivals = (count: number) => ['a', 'b', 'c', 'd'].slice(0, count).map((id) => ({ id, name: id }));
      let choice: ColumnChoice = { competitors: [], hidden: null, look, language, room: first };
      let before = shownColumnIds(choice);
      for (const [room, count] of later) {
        const leftOut = leftOutColumns(choice);
        const competitors = rivals(Math.max(count, choice.competitors.length));
        choice = { ...choice, competitors, room, leftOut };
        const shown = shownColumnIds(choice);
        expect(shown).toEqual(expect.arrayContaining(before));
        expect(shown).toEqual(expect.arrayContaining(competitors.map(({ id }) => `competitor:${id}`)));
        expect(shown).toEqual(expect.arrayContaining(shownColumnIds({ ...choice, leftOut: undefined })));
        before = shown;
      }
    },
  );

  test('a column someone is led to joins those shown', () => {
    const choice = { competitors: [], hidden: null, look: 'full', language: 'en', room: 700 } as const;
    const leftOut = leftOutColumns(choice);
    expect(leftOut).toContain('evidence');
    const columns = gridColumns({ ...choice, leftOut: leftOut.filter((id) => id !== 'evidence') });
    expect(columns.map(({ id }) => id)).toEqual(
      columnIds([]).filter((id) => id === 'evidence' || !leftOut.includes(id)),
    );
    expect(widthOf(columns)).toBeGreaterThan(700);
  });

  law.prop([looks, tongues, fc.integer({ min: 640, max: 2600 }), fc.boolean()])(
    'names fit their column before anything else gets room',
    (look, language, room, isChosen) => {
      const named = changePerson('person:2', { name: 'Alexandra Nasser', coach: true })(chain);
      const content = contentWidths(rowsOf(named), look, language);
      const hidden = isChosen ? [] : null;
      const columns = gridColumns({ competitors: [], hidden, look, language, room, content });
      const size = look === 'full' ? 15 : 13;
      const inside = (columns.find(({ id }) => id === 'name')?.width ?? 0) - (look === 'full' ? 20 : 16);
      expect(inside).toBeGreaterThanOrEqual(standardMeasure('Alexandra Nasser', size, true) + 20);
    },
  );

  test('a letter more seldom moves a column, and rows that stay are not measured again', () => {
    const before = rowsOf(chain);
    const kept = contentWidths(before, 'dock', 'zh');
    const longer = rowsOf(changePerson('person:3', { name: 'Rezo' })(chain));
    expect(contentWidths(longer, 'dock', 'zh')).toEqual(kept);
    expect(contentWidths(before.slice(0, 1), 'dock', 'zh').name).toBeLessThanOrEqual(kept.name);
  });

  law.prop([looks, tongues])('every heading is whole at its column’s least width', (look, language) => {
    const columns = gridColumns({ competitors: rivalled, hidden: [], look, language, room: 1 });
    const short = gridWords[language].short;
    for (const { id, width } of columns) {
      const isShort = look === 'full' && (id === 'level' || id === 'targetLevel');
      if (id === 'level' || (look === 'dock' && id === 'targetLevel')) continue;
      const isOwner = look === 'full' && (id === 'primaryOwner' || id === 'secondaryOwner');
      const heading = isShort || isOwner ? short[id] : columnHeading(id, language, rivalled);
      const inside = id === 'gap' && look === 'full' ? width - 159 - 20 : width - (look === 'full' ? 20 : 16);
      expect([id, inside >= standardMeasure(heading, 12, false)]).toEqual([id, true]);
    }
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
    ['Ctrl+0', null],
    ['Alt+0', { verb: 'rank', rank: 10 }],
    ['Alt+Backspace', { verb: 'rank', rank: null }],
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

test('a typed beginning is completed to the first name in use, as long as it says more', () => {
  const owned = assess(['person:1'], { primaryOwner: 'Wang Li' })(
    assess(['person:2'], { primaryOwner: '陈静' })(chain),
  );
  const owners = choicesOf('primaryOwner', owned, 'zh');
  expect(['Wa', 'wang', '陈', 'Li', 'Wang Li', 'Wang Lin', ''].map((text) => completionOf(owners, text))).toEqual([
    'ng Li',
    ' Li',
    '静',
    '',
    '',
    '',
    '',
  ]);
});
