/** What keys, menus and commands do to the chart, whoever asks: the verbs of the canvas. */
import { fc, test as law } from '@fast-check/vitest';
import { beforeEach, describe, expect, test } from 'vitest';
import { runVerb } from '../../src/diagram/canvasVerbs.ts';
import { noView } from '../../src/diagram/noView.ts';
import type { PersonId, RibId } from '../../src/domain/chain.ts';
import { assessmentOf, seatedIds } from '../../src/domain/seats.ts';
import type { Direction } from '../../src/layout/walk.ts';
import { nobody, type Selection, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import type { CanvasVerb } from '../../src/ui/canvasVerb.ts';
import type { CanvasView } from '../../src/ui/canvasView.ts';
import { drawn } from '../support/fish.ts';
import { newApp } from '../support/newApp.tsx';

let app: RunningApp;
let asked: string[];
beforeEach(() => {
  app = newApp();
  asked = [];
});

const note = (what: string) => asked.push(what);
const view = (isMirrored = false): CanvasView => ({
  ...noView,
  fishbone: () => drawn(app.chain(), { isMirrored }),
  fit: () => note('fit'),
  zoom: (by) => note(`zoom ${by}`),
  search: () => note('search'),
  menu: () => note('menu'),
});
const run = (verb: CanvasVerb, from?: Selection, isMirrored = false) => {
  if (from) app.chart.verbs.select(from);
  runVerb(app, verb, view(isMirrored));
};
const selection = () => app.chart.getState().selection;
const editing = () => app.chart.getState().editing;
const past = () => app.chart.getState().history.past.length;
const ribIds = () => app.chain().ribs.map(({ id }) => id);
const on = (id: RibId) => app.chain().ribs.find((rib) => rib.id === id)?.personIds ?? [];
const shift = (direction: Direction): CanvasVerb => ({ verb: 'shift', direction });
const walk = (direction: Direction, isExtending = false): CanvasVerb => ({ verb: 'walk', direction, isExtending });

describe('walking', () => {
  test('selects the next thing; from nothing the target; at the edge it stays', () => {
    run(walk('up'), nobody);
    expect(selection()).toEqual(theTarget);
    run(walk('up'));
    expect(selection()).toEqual(theRib('rib:1'));
    run(walk('up'));
    expect(selection()).toEqual(theRib('rib:1'));
    run(walk('right'));
    expect(selection()).toEqual(theTarget);
  });

  test('with Shift adds whom one comes to, and from a chain begins with that one', () => {
    run(walk('up', true), thePerson('person:1'));
    expect(selection()).toEqual({ kind: 'people', ids: ['person:1', 'person:2'] });
    run(walk('down', true));
    expect(selection(), 'back on somebody who is selected already').toEqual(thePerson('person:1'));
    run(walk('down', true), theRib('rib:1'));
    expect(selection()).toEqual(thePerson('person:4'));
  });
});

describe('Alt+arrows', () => {
  test('move a person along the chain and to the next one, a chain along the spine', () => {
    run(shift('up'), thePerson('person:8'));
    expect(on('rib:3')).toEqual(['person:9', 'person:8', 'person:10']);
    run(shift('left'));
    expect([on('rib:3'), on('rib:4')]).toEqual([
      ['person:9', 'person:10'],
      ['person:11', 'person:8'],
    ]);
    run(shift('right'));
    expect(on('rib:3')).toEqual(['person:9', 'person:8', 'person:10']);
    run(shift('left'), theRib('rib:1'));
    expect(ribIds().slice(0, 2)).toEqual(['rib:2', 'rib:1']);
    run(shift('right'));
    expect(ribIds().slice(0, 2)).toEqual(['rib:1', 'rib:2']);
  });

  test('below the spine down is outward; where the head is on the left, so are the ways along it', () => {
    run(shift('down'), thePerson('person:5'));
    expect(on('rib:2')).toEqual(['person:6', 'person:5', 'person:7']);
    run(shift('right'), thePerson('person:8'), true);
    expect(on('rib:4')).toContain('person:8');
    run(shift('right'), theRib('rib:1'), true);
    expect(ribIds()[1]).toBe('rib:1');
  });

  test('do nothing at the ends, across a chain, or for what has no seat', () => {
    for (const [from, direction] of [
      [thePerson('person:1'), 'down'],
      [thePerson('person:4'), 'up'],
      [thePerson('person:1'), 'right'],
      [thePerson('person:15'), 'left'],
      [theRib('rib:1'), 'right'],
      [theRib('rib:7'), 'left'],
      [theRib('rib:3'), 'up'],
      [theTarget, 'left'],
      [nobody, 'up'],
    ] as const)
      run(shift(direction), from);
    expect(past()).toBe(0);
  });

  const people = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 });
  law.prop([people, fc.constantFrom<Direction>('up', 'down')], { numRuns: 40 })(
    'move several as a block, and back is back where they stood together',
    (numbers, direction) => {
      app = newApp();
      const ids = numbers.toSorted().map((each): PersonId => `person:${each}`);
      const before = on('rib:1');
      const places = ids.map((id) => before.indexOf(id));
      run(shift(direction), { kind: 'people', ids });
      const after = on('rib:1').map((id) => ids.includes(id));
      expect(on('rib:1').toSorted()).toEqual(before.toSorted());
      if (past() === 0) return;
      expect(after.lastIndexOf(true) - after.indexOf(true) + 1).toBe(ids.length);
      const isBlock = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1 === ids.length;
      if (!isBlock) return;
      run(shift(direction === 'up' ? 'down' : 'up'));
      expect(on('rib:1')).toEqual(before);
    },
  );
});

describe('Enter and Tab', () => {
  const seatOf = () => {
    const open = editing();
    return open?.at === 'person' ? open.seat : open?.at === 'rib' ? open.index : undefined;
  };

  test('begin whoever comes next', () => {
    const cases: readonly (readonly [Selection, 'after' | 'before' | 'child', unknown])[] = [
      [thePerson('person:8'), 'after', { ribId: 'rib:3', place: 1 }],
      [thePerson('person:8'), 'before', { ribId: 'rib:3', place: 0 }],
      [theRib('rib:3'), 'child', { ribId: 'rib:3', place: 3 }],
      [theRib('rib:3'), 'after', 3],
      [theRib('rib:3'), 'before', 2],
      [theTarget, 'after', 0],
    ];
    for (const [from, where, seat] of cases) {
      run({ verb: 'add', where }, from);
      expect(seatOf(), JSON.stringify([from, where])).toEqual(seat);
      app.chart.verbs.preview(null);
      app.chart.verbs.edit(null);
    }
  });

  test('from the target Tab goes to the first chain; on a chart without one it begins it', () => {
    run({ verb: 'add', where: 'child' }, theTarget);
    expect([selection(), editing()]).toEqual([theRib('rib:1'), null]);
    app.chart.verbs.open({ ...app.chain(), ribs: [] });
    run({ verb: 'add', where: 'child' }, theTarget);
    expect(seatOf()).toBe(0);
  });

  test('Ctrl+Enter begins a chain behind the one of whoever is selected, from nowhere the first', () => {
    for (const [from, index] of [
      [thePerson('person:8'), 3],
      [theRib('rib:2'), 2],
      [theTarget, 0],
    ] as const) {
      run({ verb: 'next-rib' }, from);
      expect(seatOf(), JSON.stringify(from)).toBe(index);
      app.chart.verbs.preview(null);
      app.chart.verbs.edit(null);
    }
  });

  test('Shift+Tab goes back to the chain, then to the target', () => {
    run({ verb: 'back-to-rib' }, thePerson('person:8'));
    expect(selection()).toEqual(theRib('rib:3'));
    run({ verb: 'back-to-head' });
    expect(selection()).toEqual(theTarget);
    run({ verb: 'back-to-rib' });
    expect(selection()).toEqual(theTarget);
  });
});

test('a stance given again to all who have it is the stronger one; one who differs is brought along first', () => {
  const stances = () => (['person:1', 'person:8'] as const).map((id) => assessmentOf(app.chain(), id).stance);
  const both: Selection = { kind: 'people', ids: ['person:1', 'person:8'] };
  run({ verb: 'stance', stance: 'supporter' }, both);
  expect(stances()).toEqual(['supporter', 'supporter']);
  run({ verb: 'stance', stance: 'supporter' });
  expect(stances()).toEqual(['exclusive', 'exclusive']);
  run({ verb: 'stance', stance: 'opponent' });
  run({ verb: 'stance', stance: 'opponent' });
  expect(stances()).toEqual(['non-supporter', 'non-supporter']);
  run({ verb: 'stance', stance: 'neutral' });
  run({ verb: 'stance', stance: 'neutral' });
  expect(stances()).toEqual(['neutral', 'neutral']);
  run({ verb: 'stance', stance: 'supporter' }, nobody);
  expect(past(), 'each once, and nobody’s is none').toBe(5);
});

test('what concerns the view is asked of it, and nothing of the chart changes', () => {
  for (const verb of [{ verb: 'fit' }, { verb: 'zoom', by: -1 }, { verb: 'search' }, { verb: 'menu' }] as const)
    run(verb);
  expect([asked, past()]).toEqual([['fit', 'zoom -1', 'search', 'menu'], 0]);
  run({ verb: 'select-all' });
  expect(selection()).toEqual({ kind: 'people', ids: seatedIds(app.chain()) });
  run({ verb: 'deselect' });
  expect(selection()).toEqual(nobody);
});

test('deleting goes on with the neighbour: the next person, the one before, the chain; of a chain the next', () => {
  run({ verb: 'remove' }, thePerson('person:9'));
  expect(selection()).toEqual(thePerson('person:10'));
  run({ verb: 'remove' });
  expect(selection()).toEqual(thePerson('person:8'));
  run({ verb: 'remove' });
  expect(selection()).toEqual(theRib('rib:3'));
  run({ verb: 'remove' });
  expect([selection(), ribIds()]).toEqual([theRib('rib:4'), ['rib:1', 'rib:2', 'rib:4', 'rib:5', 'rib:6', 'rib:7']]);
  run({ verb: 'remove' }, theTarget);
  expect(past()).toBe(4);
});
