// @vitest-environment jsdom
import { fc, test as law } from '@fast-check/vitest';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import { topTen } from '../../src/domain/topTen.ts';
import type { KeyState } from '../../src/ui/canvasKeys.ts';
import type { AnyVerb } from '../../src/ui/canvasVerb.ts';
import { type KeyRow, keyFound, type Pressed, type Stroke, strokesOf } from '../../src/ui/keyTable.ts';
import { drawn } from '../support/fish.ts';
import { newApp } from '../support/newApp.tsx';

/** The rooms read the browser as they load, so they are loaded inside it. */
async function load() {
  return {
    ...(await import('../../src/ui/canvasDesk.ts')),
    ...(await import('../../src/ui/canvasKeys.ts')),
    ...(await import('../../src/ui/windowKeys.ts')),
    ...(await import('../../src/ui/notices.ts')),
    ...(await import('../../src/diagram/keyHand.ts')),
    ...(await import('../../src/diagram/entry.ts')),
    ...(await import('../../src/store/selection.ts')),
    ...(await import('../../src/sheet/keymap.ts')),
    ...(await import('../../src/ui/viewKeys.ts')),
    ...(await import('../../src/help/KeyList.tsx')),
    ...(await import('../../src/words/keys.ts')),
  };
}
const app = newApp();
let rooms: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  rooms = await load();
});

function pressed({ ctrl, alt, shift, key }: Stroke, repeat = false): Pressed {
  const code = /^\d$/.test(key) ? `Digit${key}` : '';
  return { key, code, ctrlKey: ctrl, metaKey: false, altKey: alt, shiftKey: shift, repeat };
}

const allStrokes = (row: Pick<KeyRow<never, never>, 'keys' | 'also'>) =>
  strokesOf(row.also ? `${row.keys}, ${row.also}` : row.keys);

const rib = 'rib:3' as const;
const who = 'person:8' as const;
const typed = '高敏';

/** Brings the canvas into a state; answers the text in the open field. */
function enter(state: KeyState): string {
  const { chart } = app;
  const { verbs } = chart;
  verbs.open(exampleChain());
  rooms.canvasDesk(app).setState({ entered: null });
  const first = chart.getState().history.present;
  const ribId = first.ribs[2]?.id ?? rib;
  const id = first.ribs[2]?.personIds[0] ?? who;
  const select = () => verbs.select(rooms.thePerson(id));
  switch (state) {
    case 'nothing':
      verbs.select(rooms.nobody);
      return '';
    case 'target':
    case 'target-field':
      verbs.select(rooms.theTarget);
      if (state === 'target-field') verbs.edit({ at: 'target' });
      return state === 'target-field' ? typed : '';
    case 'new-target':
    case 'entered-target':
      verbs.open({ ...first, target: '', ribs: [], tray: [], people: {}, assessments: {}, plan: [] });
      verbs.select(rooms.theTarget);
      verbs.edit({ at: 'target' });
      if (state === 'entered-target') rooms.endEntry(app, typed);
      return typed;
    case 'rib':
      verbs.select(rooms.theRib(ribId));
      return '';
    case 'rib-field':
      verbs.select(rooms.theRib(ribId));
      verbs.edit({ at: 'rib', id: ribId });
      return typed;
    case 'new-rib':
    case 'blank-rib':
    case 'entered-rib':
      rooms.beginRib(app, 2);
      if (state === 'entered-rib') rooms.endEntry(app, typed);
      return state === 'new-rib' ? typed : '';
    case 'person':
      select();
      return '';
    case 'people':
      verbs.select({ kind: 'people', ids: (first.ribs[2]?.personIds ?? []).slice(0, 2) });
      return '';
    case 'name-field':
    case 'title-field':
      select();
      verbs.edit({ at: 'person', id, field: state === 'name-field' ? 'name' : 'jobTitle' });
      return typed;
    case 'new-name':
    case 'blank-name':
    case 'entered-person':
      rooms.beginPerson(app, ribId, 1);
      if (state === 'entered-person') rooms.endEntry(app, typed);
      return state === 'new-name' ? typed : '';
    case 'new-title':
    case 'blank-title':
      rooms.beginPerson(app, ribId, 1);
      rooms.leaveField(app, state === 'new-title' ? typed : '', 'title');
      return '';
    default:
      select();
      verbs.edit({ at: 'person', id, field: state.slice('pick-'.length) as 'role' | 'stance' | 'level' });
      return '';
  }
}

const states: readonly KeyState[] = [
  ...(['nothing', 'target', 'rib', 'person', 'people', 'entered-target', 'entered-rib', 'entered-person'] as const),
  ...(['target-field', 'rib-field', 'name-field', 'title-field', 'new-target', 'new-rib', 'new-name'] as const),
  ...(['new-title', 'blank-rib', 'blank-name', 'blank-title', 'pick-role', 'pick-stance', 'pick-level'] as const),
];

let asked: string[] = [];
const moved = new Set<string>();
const view = () => ({
  fishbone: () => drawn(app.chain()),
  fit: () => void asked.push('fit'),
  zoomTo: () => undefined,
  bringUp: () => void asked.push('bringUp'),
  search: () => void asked.push('search'),
  zoom: () => void asked.push('zoom'),
  menu: () => void asked.push('menu'),
  field: () => null,
  drawing: () => null,
  isDrawn: () => true,
});

function press(key: Pressed, draft: string): boolean {
  asked = [];
  const { editing } = app.chart.getState();
  const isTaken = rooms.runKey(app, key, draft, view());
  if (editing !== app.chart.getState().editing) rooms.canvasDesk(app).setState({ isBlank: true });
  return isTaken;
}

const isThere = (name: string) => {
  const { present } = app.chart.getState().history;
  return (
    present.target === name ||
    present.ribs.some((each) => each.name === name) ||
    Object.values(present.people).some((person) => person.name === name || person.jobTitle === name)
  );
};

/** What each hint promises: looked at after the key was pressed. */
const promises: Readonly<Record<string, (before: ReturnType<typeof app.chart.getState>, text: string) => unknown>> = {
  nextPerson: (before, text) => {
    const { editing } = app.chart.getState();
    if (text) expect(isThere(text)).toBe(true);
    return editing?.at === 'person' && editing.field === 'name' && editing.seat && editing !== before.editing;
  },
  firstPerson: (_, text) => {
    const { editing } = app.chart.getState();
    if (text) expect(isThere(text)).toBe(true);
    return editing?.at === 'person' && editing.field === 'name' && editing.seat;
  },
  ...Object.fromEntries(
    ['nextRib', 'firstRib', 'addRib', 'nextChain'].map((hint) => [
      hint,
      (before: ReturnType<typeof app.chart.getState>, text: string) => {
        const { editing } = app.chart.getState();
        if (text) expect(isThere(text)).toBe(true);
        return editing?.at === 'rib' && editing.index !== undefined && editing !== before.editing;
      },
    ]),
  ),
  fillTitle: () => {
    const { editing } = app.chart.getState();
    return editing?.at === 'person' && editing.field === 'jobTitle';
  },
  ...Object.fromEntries(
    (['role', 'stance', 'level'] as const).map((field) => [
      field,
      () => {
        const { editing } = app.chart.getState();
        return editing?.at === 'person' && editing.field === field;
      },
    ]),
  ),
  confirm: (_, text) => app.chart.getState().editing === null && isThere(text),
  leave: (_, text) => app.chart.getState().editing === null && (text === '' || isThere(text)),
  dropChange: (before, text) => {
    const { editing, history } = app.chart.getState();
    return editing === null && history === before.history && !isThere(text);
  },
  takeBack: (before) => app.chart.getState().history.past.length === before.history.past.length + 1 && !isThere(typed),
  editTarget: () => app.chart.getState().editing?.at === 'target',
  rename: () => app.chart.getState().editing?.at === 'rib',
  topRank: (before) => {
    const { selection, history } = app.chart.getState();
    const id = rooms.leadPerson(selection, history.present);
    return (
      id &&
      topTen(history.present).includes(id) &&
      (before.history === history || before.history.present !== history.present)
    );
  },
  nearFar: (before) => {
    if (app.chart.getState().history !== before.history) moved.add(before.selection.kind);
    return true;
  },
  find: () => asked.includes('search'),
  fit: () => asked.includes('fit'),
};

describe('every state of the canvas', () => {
  test('is reached, and the canvas knows it', () => {
    for (const state of states) {
      const draft = enter(state);
      const canvas = rooms.canvasDesk(app).getState();
      expect(rooms.keyState(app.chart.getState(), { ...canvas, isBlank: draft.trim() === '' })).toBe(state);
    }
    expect([...new Set(rooms.canvasKeys.flatMap((row) => row.in))].filter((each) => !states.includes(each))).toEqual(
      [],
    );
  });

  test('does by each key what the hint beside it says', () => {
    const shown = new Set<string>();
    for (const state of states) {
      for (const { keys, hint } of rooms.hintsOf(state)) {
        shown.add(hint);
        for (const stroke of strokesOf(keys)) {
          const draft = enter(state);
          const before = app.chart.getState();
          expect(press(pressed(stroke), draft), `${state}: ${keys}`).toBe(true);
          expect(promises[hint]?.(before, draft), `${state}: ${keys} ${hint}`).toBeTruthy();
        }
      }
    }
    expect([...shown].filter((hint) => !promises[hint])).toEqual([]);
    expect([...moved].toSorted()).toEqual(['people', 'rib']);
  });

  test('has a way out that is shown while a field is open', () => {
    for (const state of states.filter((each) => /field|new|blank|pick/.test(each)))
      expect(rooms.hintsOf(state).some(({ keys }) => keys === 'Esc')).toBe(true);
  });

  test('has no key that another row hides', () => {
    for (const row of rooms.canvasKeys)
      for (const state of row.in)
        for (const stroke of allStrokes(row)) {
          const does = typeof row.does === 'function' ? row.does(stroke.key) : row.does;
          expect(rooms.canvasKey(pressed(stroke), state)?.does, `${state}: ${row.keys}`).toEqual(does);
        }
  });

  const esc = pressed({ ctrl: false, alt: false, shift: false, key: 'Escape' });
  const undated = ({ updatedAt: _, ...chain }: DecisionChain) => chain;

  test('has no key that another row hides, in the other views either', () => {
    for (const row of rooms.viewKeys)
      for (const place of row.in)
        for (const stroke of allStrokes(row)) {
          const does = typeof row.does === 'function' ? row.does(stroke.key) : row.does;
          expect(rooms.viewKey(pressed(stroke), place)?.does, `${place}: ${row.keys}`).toBe(does);
        }
  });

  test('after Esc the name stays; once more takes it away, and undo brings it back', () => {
    for (const state of ['new-target', 'new-rib', 'new-name', 'new-title'] as const) {
      const draft = enter(state);
      const before = app.chart.getState().history.present;
      press(esc, draft);
      expect(isThere(typed), state).toBe(true);
      press(esc, '');
      expect(undated(app.chart.getState().history.present), state).toEqual(undated(before));
      press(esc, '');
      expect(undated(app.chart.getState().history.present), state).toEqual(undated(before));
      app.chart.verbs.undo();
      expect(isThere(typed), state).toBe(true);
    }
  });

  test('only at once: neither after another key nor some seconds later does Esc delete anybody', () => {
    vi.useFakeTimers();
    for (const between of ['F2, Enter', 'waiting']) {
      press(esc, enter('new-name'));
      if (between === 'waiting') vi.advanceTimersByTime(5000);
      else for (const key of ['F2', 'Enter']) press(pressed({ ctrl: false, alt: false, shift: false, key }), typed);
      press(esc, '');
      press(esc, '');
      expect(isThere(typed), between).toBe(true);
    }
    vi.useRealTimers();
  });

  test('an empty new person leaves the hand on the one before', () => {
    const draft = enter('blank-name');
    const { editing, selection } = app.chart.getState();
    const seat = editing?.at === 'person' ? editing.seat : undefined;
    press(esc, draft);
    const ids = app.chart.getState().history.present.ribs.find(({ id }) => id === seat?.ribId)?.personIds ?? [];
    expect(app.chart.getState().selection).toEqual({ kind: 'people', ids: [ids[(seat?.place ?? 0) - 1] ?? ids[0]] });
    expect(app.chart.getState().selection).not.toEqual(selection);
  });
});

describe('a held key', () => {
  const sameAs = (before: ReturnType<typeof app.chart.getState>) => {
    const now = app.chart.getState();
    return [now.history, now.editing, now.selection].every(
      (each, index) => each === [before.history, before.editing, before.selection][index],
    );
  };

  test('does nothing by itself where its key works once', () => {
    for (const row of rooms.canvasKeys.filter(({ hold }) => hold === 'once'))
      for (const state of row.in)
        for (const stroke of allStrokes(row)) {
          const draft = enter(state);
          const before = app.chart.getState();
          expect(press(pressed(stroke, true), draft)).toBe(true);
          expect(sameAs(before), `${state}: ${row.keys}`).toBe(true);
          expect(asked).toEqual([]);
        }
  });

  const anyKey = fc.constantFrom(
    ...['Enter', 'Shift Enter', 'Ctrl Enter', 'Tab', 'Shift Tab', 'Del', 'Backspace', 'Alt Backspace', 'Ctrl D', 'Esc'],
    ...['Ctrl 3', 'Alt 0', '+', '−', ']', 'F2', 'Space', 'Ctrl A', 'Alt ↑', 'Alt →', '↑', 'Ctrl 0'],
  );

  law.prop([fc.constantFrom(...states), anyKey, fc.integer({ min: 1, max: 30 })])(
    'whatever its state and wherever it leads, records one step at most, unless it moves people',
    (state, keys, count) => {
      const stroke = strokesOf(keys)[0] as Stroke;
      let draft = enter(state);
      const steps = app.chart.getState().history.past.length;
      for (let at = 0; at <= count; at++) {
        press(pressed(stroke, at > 0), draft);
        draft = '';
      }
      const recorded = app.chart.getState().history.past.length - steps;
      if (!/Alt [↑→]/.test(keys) && !(state.startsWith('pick-') && keys === '↑'))
        expect(recorded).toBeLessThanOrEqual(1);
    },
  );

  test('in the grid and in the window too, what sets, clears, opens or leaves works once', () => {
    const again = rooms.sheetKeys.flatMap(({ keys, does, hold }) => {
      const done = typeof does === 'function' ? does(strokesOf(keys)[0]?.key ?? '') : does;
      return hold === 'repeats' ? [done.verb] : [];
    });
    expect([...new Set(again)]).toEqual(['walk', 'tab', 'move-row', 'width', 'line-break', 'choice']);
    expect(rooms.windowKeys.flatMap(({ hold, does }) => (hold === 'repeats' ? [does] : []))).toEqual(['undo', 'redo']);
  });
});

describe('ranks', () => {
  const key = (keys: string) => pressed(strokesOf(keys)[0] as Stroke);

  test('have the same key on the canvas and in the grid, as it is shown', () => {
    for (const rank of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null]) {
      const shown = key(rooms.rankKeys(rank));
      const wanted: AnyVerb = { verb: 'rank', rank };
      for (const state of ['person', 'people', 'entered-person'] as const)
        expect(rooms.canvasKey(shown, state)?.does).toEqual(wanted);
      expect(rooms.rankOfKey(shown)).toEqual(wanted);
      for (const hasList of [true, false]) expect(rooms.sheetKey(shown, hasList)).toBeNull();
    }
    expect(rooms.rankKeys(10)).toBe('Alt 0');
  });

  test('leave Ctrl+0 to the view, whoever is selected', () => {
    for (const state of states.filter((each) => !/field|new|blank|pick/.test(each)))
      expect(rooms.canvasKey(key('Ctrl 0'), state)?.does).toEqual({ verb: 'fit' });
    expect(rooms.rankOfKey(key('Ctrl 0'))).toBeNull();
    expect(rooms.sheetKey(key('Ctrl 0'), false)).toBeNull();
    for (const where of ['page', 'text'] as const)
      expect(keyFound(rooms.windowKeys, where, key('Ctrl 0'))?.does).toBe('fit');
  });

  law.prop([fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 10 })])(
    'pressed by who has it change nothing, not even that the list follows the picture',
    (at, rank) => {
      const { chart } = app;
      chart.verbs.open(exampleChain());
      const id = Object.keys(chart.getState().history.present.people)[at] as typeof who;
      chart.verbs.select(rooms.thePerson(id));
      press(key(rooms.rankKeys(rank)), '');
      const after = chart.getState().history;
      expect(topTen(after.present)[rank - 1]).toBe(id);
      press(key(rooms.rankKeys(rank)), '');
      expect(chart.getState().history).toBe(after);
      press(key(rooms.rankKeys(null)), '');
      expect(topTen(chart.getState().history.present)).not.toContain(id);
    },
  );
});

test('the key list tells every word it has, and every key in it works somewhere', () => {
  const notLines = ['title', 'credit', ...rooms.keyGroups.map(({ title }) => title)];
  const told = rooms.keyGroups.flatMap(({ lines }) => lines.map(({ word }) => word));
  expect(told.toSorted()).toEqual(
    Object.keys(rooms.keyWords.zh)
      .filter((word) => !notLines.includes(word))
      .toSorted(),
  );
  for (const { keys, word } of rooms.keyGroups.flatMap(({ lines }) => lines)) {
    if (['type', 'pan', 'clip', 'pointLetter'].includes(word)) continue;
    expect(strokesOf(keys), word).not.toEqual([]);
    for (const stroke of strokesOf(keys)) {
      const works =
        states.some((state) => rooms.canvasKey(pressed(stroke), state)) ||
        rooms.viewKeys.some(({ in: [place] }) => place && rooms.viewKey(pressed(stroke), place)) ||
        rooms.sheetKeys.some(({ in: [state] }) => state && keyFound(rooms.sheetKeys, state, pressed(stroke))) ||
        keyFound(rooms.windowKeys, 'page', pressed(stroke)) !== null;
      expect(works, `${word}: ${keys}`).toBe(true);
    }
  }
});
