import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Edit } from '../../src/domain/chain.ts';
import { changeDetails } from '../../src/domain/edits/chart.ts';
import { movePeople, removePeople } from '../../src/domain/edits/people.ts';
import { rankPerson } from '../../src/domain/edits/rank.ts';
import { seatedIds } from '../../src/domain/seats.ts';
import { createChartStore } from '../../src/store/chartStore.ts';
import { createPreferences } from '../../src/store/preferences.ts';
import { leadPerson, selectedPeople, thePerson, theTarget, toggled } from '../../src/store/selection.ts';
import { randomChain } from '../support/randomChain.ts';

const chains = randomChain({ ribs: { min: 1, max: 5 }, peoplePerRib: { min: 1, max: 5 } });
const moves = fc.array(fc.tuple(fc.nat(3), fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 12 });

function editOf([kind, a, b]: [number, number, number]): Edit {
  return (chain) => {
    const ids = seatedIds(chain);
    const id = ids[a % Math.max(1, ids.length)];
    const rib = chain.ribs[b % Math.max(1, chain.ribs.length)];
    if (!id || !rib) return chain;
    if (kind === 0) return movePeople([id], { ribId: rib.id, place: b })(chain);
    if (kind === 1) return rankPerson(id, (b % 10) + 1)(chain);
    if (kind === 2) return removePeople([id])(chain);
    return changeDetails({ target: `${b}` })(chain);
  };
}

describe('the chart store', () => {
  test.prop([chains, moves])('undo gives back every state as it was, redo every next one', (chain, steps) => {
    let clock = 0;
    const store = createChartStore(chain, () => `2026-01-01T00:00:${`${clock++ % 60}`.padStart(2, '0')}Z`);
    const states = [chain];
    for (const step of steps) {
      store.verbs.commit(editOf(step), { step: 'edit' });
      const { present } = store.getState().history;
      if (present !== states.at(-1)) states.push(present);
    }
    for (const state of [...states].reverse().slice(1)) {
      store.verbs.undo();
      expect(store.getState().history.present).toBe(state);
    }
    for (const state of states.slice(1)) {
      store.verbs.redo();
      expect(store.getState().history.present).toBe(state);
    }
  });

  test.prop([chains])('an edit that changes nothing records nothing and stamps no time', (chain) => {
    const store = createChartStore(chain, () => 'later');
    store.verbs.commit((same) => same, { step: 'edit' });
    expect(store.getState().history).toEqual({ past: [], present: chain, future: [] });
  });

  test.prop([chains, fc.nat()])(
    'undoing a removal selects who came back; undoing anything else leaves the selection',
    (chain, which) => {
      const ids = seatedIds(chain);
      const id = ids[which % Math.max(1, ids.length)];
      if (!id) return;
      const store = createChartStore(chain, () => '2026-01-01T00:00:00Z');
      store.verbs.commit(removePeople([id]), { step: 'remove-person' });
      store.verbs.select(theTarget);
      store.verbs.undo();
      expect(selectedPeople(store.getState().selection, chain)).toEqual([id]);
      store.verbs.commit(changeDetails({ target: 'other' }), { step: 'type-target' });
      store.verbs.select(theTarget);
      store.verbs.undo();
      expect(store.getState().selection).toBe(theTarget);
    },
  );

  test.prop([chains])('a selection outlives nobody: undone or deleted people select nothing', (chain) => {
    const [id] = seatedIds(chain);
    if (!id) return;
    const gone = removePeople([id])(chain);
    expect(selectedPeople(thePerson(id), gone)).toEqual([]);
    expect(leadPerson(toggled(thePerson(id), id), chain)).toBeUndefined();
  });
});

describe('preferences', () => {
  test.prop([fc.string()])('whatever lies in the storage, the app starts', (text) => {
    const preferences = createPreferences({ read: () => text, write: () => {} }, 'zh');
    expect(['zh', 'en']).toContain(preferences.getState().language);
    expect(typeof preferences.getState().dockHeight).toBe('number');
  });

  test('what rooms chose when all of it lay in one place is still known, and wiped for good', () => {
    let kept = JSON.stringify({
      density: 'detailed',
      hiddenColumns: ['gap'],
      remembered: {
        'grid-columns': 'chosen',
        'grid-rows': 'top',
        'grid-owner': '王立',
        'export/pdf': '{"paper":"A4"}',
        'export/user': 'no json',
        'template/chart:1': '{}',
      },
    });
    const shelf = {
      read: () => kept,
      write: (text: string) => {
        kept = text;
      },
    };
    const preferences = createPreferences(shelf, 'zh');
    const chosen = {
      sheets: { assessment: { hidden: ['gap'], isTopOnly: true } },
      filterOwner: '王立',
      exports: { pdf: { paper: 'A4' } },
      templates: { 'chart:1': '{}' },
    };
    expect(preferences.getState()).toMatchObject(chosen);
    preferences.set({ isLegendOpen: false });
    expect(createPreferences(shelf, 'zh').getState()).toMatchObject({ ...chosen, density: 'detailed' });
    preferences.forget(['sheets', 'filterOwner', 'exports', 'templates']);
    expect(preferences.getState()).toMatchObject({ sheets: {}, filterOwner: '', exports: {}, templates: {} });
    expect(JSON.parse(kept)).toEqual({ density: 'detailed', isLegendOpen: false });
  });

  test('choices are kept; a forced language is not', () => {
    let kept = '';
    const shelf = {
      read: () => kept || null,
      write: (text: string) => {
        kept = text;
      },
    };
    createPreferences(shelf, 'zh', 'en').set({ density: 'compact' });
    const again = createPreferences(shelf, 'zh').getState();
    expect(again.density).toBe('compact');
    expect(again.language).toBe('zh');
  });
});
