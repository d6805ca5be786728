import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Look } from '../../src/columns/column.ts';
import { addCompetitor } from '../../src/domain/edits/competitors.ts';
import { changePerson } from '../../src/domain/edits/people.ts';
import type { Row } from '../../src/domain/rows.ts';
import { rowsOf } from '../../src/domain/rows.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { standardMeasure } from '../../src/layout/measure.ts';
import { isLasting, leftOutColumns, placedColumns, shownColumns } from '../../src/sheet/columnFit.ts';
import { isWide } from '../../src/sheet/columnRoom.ts';
import { contentWidths } from '../../src/sheet/contentWidth.ts';
import { widthOf } from '../../src/sheet/model.ts';
import type { Language } from '../../src/words/language.ts';
import { columnChoice, sheetColumns, sheetIds, today } from '../support/assessmentSheet.ts';

const chain = exampleChain();
const rooms = fc.integer({ min: 300, max: 2600 });
const looks = fc.constantFrom('dock' as const, 'full' as const);
const tongues = fc.constantFrom('zh' as const, 'en' as const);
const placed = (choice: Parameters<typeof columnChoice>[1]) => placedColumns(columnChoice(chain, choice));
const shownIds = (choice: Parameters<typeof shownColumns<Row>>[0]) => shownColumns(choice).map(({ id }) => id);
const contentOf = (rows: readonly Row[], look: Look, language: Language) =>
  contentWidths(sheetColumns(chain), rows, look, { chain, language, today });

describe('columns', () => {
  law.prop([rooms, looks, tongues])('fill the room exactly, or are at their least', (room, look, language) => {
    const columns = placed({ hidden: null, look, language, room });
    columns.forEach((column, index) => {
      const before = columns[index - 1];
      expect(column.left).toBe(before ? before.left + before.width : 0);
    });
    const least = placed({ hidden: null, look, language, room: 1 });
    expect(widthOf(columns)).toBe(Math.max(room, widthOf(columns)));
    if (room >= widthOf(least)) expect(widthOf(columns)).toBe(room);
    for (const { id } of sheetColumns(chain).filter(isLasting)) expect(columns.map((each) => each.id)).toContain(id);
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
  const rivalled = addCompetitor({ id: 'a', name: '华星' })(chain);
  const ofRivalled = { columns: sheetColumns(rivalled) };
  const optional = sheetColumns(chain).flatMap(({ id, isOptional }) => (isOptional ? [id] : []));
  const usual = sheetIds(chain).filter((id) => !optional.includes(id));

  law.prop([rooms, looks, tongues])(
    'while nobody has chosen, what a window shows is the most needed, whole and without scrolling',
    (room, look, language) => {
      const columns = placed({ ...ofRivalled, hidden: null, look, language, room });
      const shown = columns.map(({ id }) => id);
      const first = needed.slice(0, shown.length);
      expect(shown.filter((id) => needed.includes(id))).toEqual(needed.filter((id) => shown.includes(id)));
      if (shown.length <= needed.length) expect([...shown].sort()).toEqual([...first].sort());
      expect(widthOf(columns)).toBe(room);
      const wider = placed({ ...ofRivalled, hidden: null, look, language, room: room + 40 });
      expect(wider.map(({ id }) => id)).toEqual(expect.arrayContaining(shown));
    },
  );

  test('a wide window shows every column of the method; a choice is kept whatever the width', () => {
    const shown = (room: number, hidden: readonly string[] | null) => shownIds(columnChoice(chain, { hidden, room }));
    expect(shown(2400, null)).toEqual(usual);
    expect(shown(1376, null)).toContain('evidence');
    expect(shown(808, null)).toEqual(needed.slice(0, 11).filter((id) => id !== 'competitor:a'));
    expect(shown(400, ['gap', 'name'])).toEqual(sheetIds(chain).filter((id) => id !== 'gap'));
    const chosen = { hidden: [], room: 900 };
    expect(widthOf(placed(chosen))).toBeGreaterThan(900);
  });

  law.prop([looks, tongues, rooms, fc.array(fc.tuple(rooms, fc.nat(4)), { minLength: 1, maxLength: 6 })])(
    'once shown, a column and a track stay: a narrower window and more competitors make the table scroll, a wider one brings more',
    (look, language, first, later) => {
      const rivals = (count: number) => ['a', 'b', 'c', 'd'].slice(0, count).map((id) => ({ id, name: id }));
      let competitors = rivals(0);
      let choice = columnChoice(chain, { look, language, room: first });
      const wideIds = () =>
        placedColumns(choice).flatMap(({ id, column, width }) => (isWide(column, look, width) ? [id] : []));
      let before = shownIds(choice);
      let wideBefore = wideIds();
      for (const [room, count] of later) {
        const leftOut = leftOutColumns(choice);
        competitors = rivals(Math.max(count, competitors.length));
        choice = { ...choice, columns: sheetColumns({ competitors }), room, leftOut };
        const shown = shownIds(choice);
        expect(shown).toEqual(expect.arrayContaining(before));
        expect(shown).toEqual(expect.arrayContaining(competitors.map(({ id }) => `competitor:${id}`)));
        expect(shown).toEqual(expect.arrayContaining(shownIds({ ...choice, leftOut: undefined })));
        expect(wideIds()).toEqual(expect.arrayContaining(wideBefore));
        before = shown;
        wideBefore = wideIds();
      }
    },
  );

  law.prop([looks, tongues, rooms])('what comes into use waits until there is room', (look, language, room) => {
    const unused = columnChoice(chain, { look, language, room });
    const used = { ...unused, unused: [], leftOut: leftOutColumns(unused) };
    const shown = shownIds(used);
    expect(shown).toEqual(expect.arrayContaining(shownIds(unused)));
    const came = shown.filter((id) => optional.includes(id));
    expect(shownIds({ ...used, leftOut: undefined })).toEqual(expect.arrayContaining(came));
    expect(shownIds({ ...used, room: 4000 })).toEqual(expect.arrayContaining(optional.filter((id) => id !== 'note')));
  });

  test('what a paste has filled is shown beside a choice, and changes none', () => {
    const hidden = ['confidence', 'assessedOn'];
    const ids = shownIds(columnChoice(chain, { hidden, brought: ['confidence'] }));
    expect([ids.includes('confidence'), ids.includes('assessedOn')]).toEqual([true, false]);
    expect(shownIds(columnChoice(chain, { room: 900, brought: ['confidence'] }))).toContain('confidence');
  });

  law.prop([looks, tongues, rooms, fc.nat(30), fc.integer({ min: 36, max: 900 })])(
    'a width given by hand moves no other edge before it, changes no other width but the last, and fills the window',
    (look, language, room, at, width) => {
      const choice = columnChoice(chain, { hidden: [], look, language, room });
      const before = placed(choice);
      const standing = Object.fromEntries(before.slice(0, -1).map((column) => [column.id, column.width]));
      const one = before[at % before.length];
      if (!one) return;
      const given = { ...standing, [one.id]: width };
      const after = placed({ ...choice, given });
      const index = before.indexOf(one);
      const last = before.length - 1;
      const others = (columns: typeof before) =>
        columns.filter((_, n) => n !== index && n !== last).map((column) => column.width);
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(others(after)).toEqual(others(before));
      expect(after.slice(0, index + 1).map(({ left }) => left)).toEqual(
        before.slice(0, index + 1).map(({ left }) => left),
      );
      if (index !== last) expect(after[index]?.width).toBe(width);
      expect(widthOf(after)).toBeGreaterThanOrEqual(room);
    },
  );

  test('a column someone is led to joins those shown', () => {
    const choice = columnChoice(chain, { language: 'en', room: 700 });
    const leftOut = leftOutColumns(choice);
    expect(leftOut).toContain('evidence');
    const columns = placed({ ...choice, leftOut: leftOut.filter((id) => id !== 'evidence') });
    expect(columns.map(({ id }) => id)).toEqual(usual.filter((id) => id === 'evidence' || !leftOut.includes(id)));
    expect(widthOf(columns)).toBeGreaterThan(700);
  });

  law.prop([looks, tongues, fc.integer({ min: 640, max: 2600 }), fc.boolean()])(
    'names fit their column before anything else gets room',
    (look, language, room, isChosen) => {
      const named = changePerson('person:2', { name: 'Alexandra Nasser', coach: true })(chain);
      const content = contentOf(rowsOf(named), look, language);
      const hidden = isChosen ? [] : null;
      const columns = placed({ hidden, look, language, room, content });
      const size = look === 'full' ? 15 : 13;
      const inside = (columns.find(({ id }) => id === 'name')?.width ?? 0) - (look === 'full' ? 20 : 16);
      expect(inside).toBeGreaterThanOrEqual(standardMeasure('Alexandra Nasser', size, true) + 20);
    },
  );

  test('a letter more seldom moves a column, and rows that stay are not measured again', () => {
    const before = rowsOf(chain);
    const kept = contentOf(before, 'dock', 'zh');
    const longer = rowsOf(changePerson('person:3', { name: 'Rezo' })(chain));
    expect(contentOf(longer, 'dock', 'zh')).toEqual(kept);
    expect(contentOf(before.slice(0, 1), 'dock', 'zh').name).toBeLessThanOrEqual(kept.name ?? 0);
  });

  law.prop([looks, tongues])('every heading is whole at its column’s least width', (look, language) => {
    const columns = placed({ ...ofRivalled, hidden: [], look, language, room: 1 });
    for (const { id, width, column } of columns) {
      if (id === 'level' || (look === 'dock' && id === 'targetLevel')) continue;
      const heading = column.sheet?.short?.[look]?.[language] ?? column.words[language];
      const inside = id === 'gap' && look === 'full' ? width - 159 - 20 : width - (look === 'full' ? 20 : 16);
      expect([id, inside >= standardMeasure(heading, 12, false)]).toEqual([id, true]);
    }
  });
});
