// @vitest-environment jsdom
/** Fast entry: what a typed line becomes, where the hand goes on, and that an empty one leaves no trace. */
import { fc, test as law } from '@fast-check/vitest';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginPerson, beginRib, dropField, endEntry, leaveField, takeBackEntry } from '../../src/diagram/entry.ts';
import { emptyChain, type PersonId, type RibId } from '../../src/domain/chain.ts';
import { topTen } from '../../src/domain/topTen.ts';
import { leadPerson, nobody, thePerson, theRib, theTarget } from '../../src/store/selection.ts';
import type { RunningApp } from '../../src/ui/app.ts';
import { canvasDesk } from '../../src/ui/canvasDesk.ts';
import type { Then } from '../../src/ui/canvasVerb.ts';
import { newApp } from '../support/newApp.tsx';
import { noticesOf } from '../support/noticesOf.ts';

let app: RunningApp;
beforeEach(() => {
  vi.useFakeTimers();
  app = newApp();
});
afterEach(() => {
  vi.useRealTimers();
});

const state = () => app.chart.getState();
const chain = () => state().history.present;
const past = () => state().history.past.length;
const editing = () => state().editing;
const procurement: RibId = 'rib:3';
const names = (id: RibId = procurement) =>
  chain()
    .ribs.find((rib) => rib.id === id)
    ?.personIds.map((each) => chain().people[each]?.name);
const lead = () => chain().people[leadPerson(state().selection, chain()) ?? ('person:' as PersonId)];

/** Types a line as a new person of 采购部, outermost; the person who stands there then. */
function entered(line: string, then: Then = 'stay') {
  beginPerson(app, procurement, 3);
  leaveField(app, line, then);
  const id = chain().ribs[2]?.personIds[3];
  return id ? { id, ...chain().people[id] } : undefined;
}

describe('a typed line', () => {
  const lines: readonly (readonly [string, object | undefined])[] = [
    ['副部长 张三', { name: '张三', jobTitle: '副部长' }],
    ['Sara Linde / CTO', { name: 'Sara Linde', jobTitle: 'CTO' }],
    ['高敏', { name: '高敏', jobTitle: '' }],
    ['  高敏  ', { name: '高敏', jobTitle: '' }],
    ['部长 ???', { name: '', jobTitle: '部长', placeholder: true }],
    ['待定', { name: '', jobTitle: '', placeholder: true }],
    ['部长', { name: '', jobTitle: '部长' }],
    ['', undefined],
    ['   ', undefined],
  ];
  test.each(lines)('%j is a person, or nobody', (line, person) => {
    expect(entered(line)).toEqual(person && expect.objectContaining(person));
    expect(past(), 'one step, or none').toBe(person ? 1 : 0);
    expect([editing(), state().preview]).toEqual([null, null]);
  });

  test('with a rank takes it from its holder, in the same step', () => {
    const one = entered('CEO Noor #2');
    expect(topTen(chain())[1]).toBe(one?.id);
    expect(past()).toBe(1);
    app.chart.verbs.undo();
    expect(topTen(chain())[1]).toBe('person:5');
  });

  test('with a rank while the ten are not yet ten: who is typed later comes to the end of the list', () => {
    app.chart.verbs.open(emptyChain('chart:new', '2026-11-02T08:00:00Z'));
    beginRib(app, 0);
    leaveField(app, '董事会', 'stay');
    const ribId = chain().ribs[0]?.id ?? expect.fail();
    for (const line of ['甲', '乙', '丙', '丁 #3', '戊', '己']) {
      beginPerson(app, ribId, 0);
      leaveField(app, line, 'stay');
    }
    expect(topTen(chain()).map((id) => chain().people[id]?.name)).toEqual(['乙', '丙', '丁', '甲', '戊', '己']);
  });

  test('names somebody who is there: title and rank come along only where they have none', () => {
    const write = (id: PersonId, field: 'name' | 'jobTitle', text: string) => {
      app.chart.verbs.select(thePerson(id));
      app.chart.verbs.edit({ at: 'person', id, field });
      leaveField(app, text, 'stay');
      return chain().people[id];
    };
    expect(write('person:8', 'name', '处长 布尔德')).toMatchObject({ name: '处长 布尔德', jobTitle: '采购部部长' });
    expect(write('person:8', 'name', '布尔德 #3')).toMatchObject({ name: '布尔德', jobTitle: '采购部部长' });
    expect(topTen(chain())[2]).toBe('person:8');
    expect(write('person:8', 'name', '处长 布尔德 #1'), 'a title that is kept takes no word of the name').toMatchObject(
      {
        name: '处长 布尔德',
      },
    );
    expect(topTen(chain())[0]).toBe('person:8');
    expect(write('person:8', 'name', '???')).toMatchObject({ name: '', placeholder: true });
    expect(write('person:8', 'name', '')).toMatchObject({ name: '', placeholder: true });
    expect(write('person:8', 'jobTitle', ' 部长 #1 ')).toMatchObject({ jobTitle: '部长 #1' });
    write('person:9', 'jobTitle', '');
    expect(write('person:9', 'name', '副部长 沃')).toMatchObject({ name: '沃', jobTitle: '副部长' });
  });

  law.prop([fc.string({ maxLength: 24 }), fc.constantFrom<Then>('stay', 'next', 'before', 'next-rib', 'role')], {
    numRuns: 60,
  })('of any characters is one step or none, and undo takes it all back', (line, then) => {
    const first = chain();
    const steps = past();
    entered(line, then);
    expect(past() - steps).toBeLessThanOrEqual(1);
    if (past() > steps) app.chart.verbs.undo();
    else expect(chain()).toBe(first);
    expect(chain().people).toEqual(first.people);
    expect(chain().ribs).toEqual(first.ribs);
  });
});

describe('the hand', () => {
  test('goes from a new person to the next, the one before, the next chain, or the scales', () => {
    entered('甲', 'next');
    expect(editing()).toMatchObject({ at: 'person', field: 'name', seat: { ribId: procurement, place: 4 } });
    dropField(app);
    entered('乙', 'before');
    expect(editing()).toMatchObject({ seat: { ribId: procurement, place: 3 } });
    dropField(app);
    entered('丙', 'next-rib');
    expect(editing()).toMatchObject({ at: 'rib', index: 3 });
    dropField(app);
    const one = entered('丁', 'role');
    expect(editing()).toEqual({ at: 'person', id: one?.id, field: 'role' });
  });

  test('goes from the name to the title and back before anything is recorded; what was typed is kept', () => {
    beginPerson(app, procurement, 0);
    leaveField(app, '高敏 #4', 'title');
    expect([past(), editing()]).toEqual([0, expect.objectContaining({ field: 'jobTitle' })]);
    leaveField(app, '处长', 'name');
    expect(editing()).toMatchObject({ field: 'name' });
    leaveField(app, '高敏', 'stay');
    expect(lead()).toMatchObject({ name: '高敏', jobTitle: '处长' });
    expect([past(), topTen(chain())[3]]).toEqual([1, leadPerson(state().selection, chain())]);
  });

  test('goes from somebody who is there to the other fields, too', () => {
    const from = (then: Then) => {
      app.chart.verbs.edit({ at: 'person', id: 'person:8', field: 'name' });
      leaveField(app, 'Buld', then);
      return editing();
    };
    expect(from('title')).toMatchObject({ id: 'person:8', field: 'jobTitle' });
    expect(from('name')).toMatchObject({ id: 'person:8', field: 'name' });
    expect(from('role')).toMatchObject({ id: 'person:8', field: 'role' });
    expect(from('stay')).toBeNull();
    expect(past(), 'the same name is no step').toBe(0);
  });

  test('of one who has left the chart meanwhile has nobody', () => {
    app.chart.verbs.edit({ at: 'person', id: 'person:99', field: 'name' });
    leaveField(app, '谁', 'next');
    expect([editing(), state().selection, past()]).toEqual([null, nobody, 0]);
  });

  test('of an empty new person stands on the one before, else on the one there, else on the chain', () => {
    entered('');
    expect(lead()?.name).toBe('Sid');
    beginPerson(app, procurement, 0);
    leaveField(app, '', 'stay');
    expect(lead()?.name).toBe('Buld');
    beginRib(app, 0);
    leaveField(app, '新链', 'stay');
    const id = chain().ribs[0]?.id ?? 'rib:';
    beginPerson(app, id, 0);
    leaveField(app, '', 'stay');
    expect(state().selection).toEqual(theRib(id));
  });

  test('on a chain that is not there begins nobody, and without a field leaves nothing', () => {
    beginPerson(app, 'rib:99', 0);
    leaveField(app, '谁', 'next');
    dropField(app);
    expect([editing(), state().preview, past()]).toEqual([null, null, 0]);
  });
});

describe('a chain', () => {
  test('is named, known by its name, and goes on to the next, the one before or its first person', () => {
    beginRib(app, 1);
    leaveField(app, '董事会', 'next');
    expect(chain().ribs[1]).toMatchObject({ name: '董事会', kind: 'board', personIds: [] });
    expect(editing()).toMatchObject({ at: 'rib', index: 2 });
    leaveField(app, '审计委员会', 'before');
    expect(editing()).toMatchObject({ at: 'rib', index: 2 });
    leaveField(app, '纪检组', 'child');
    expect(editing()).toMatchObject({ at: 'person', seat: { ribId: chain().ribs[2]?.id, place: 0 } });
    expect(past()).toBe(3);
  });

  test('without a name is none, but stands when a person is wanted on it', () => {
    beginRib(app, 2);
    leaveField(app, '  ', 'next');
    expect([chain().ribs.length, past(), state().selection]).toEqual([7, 0, theRib('rib:2')]);
    beginRib(app, 0);
    leaveField(app, '', 'stay');
    expect(state().selection).toEqual(theRib('rib:1'));
    beginRib(app, 7);
    leaveField(app, '', 'child');
    expect([chain().ribs.length, chain().ribs[7]?.name]).toEqual([8, '']);
  });

  test('that is there is renamed and goes on', () => {
    const from = (then: Then) => {
      app.chart.verbs.edit({ at: 'rib', id: procurement });
      leaveField(app, ' 供应链中心 ', then);
      return editing();
    };
    expect(from('stay')).toBeNull();
    expect(chain().ribs[2]).toMatchObject({ name: '供应链中心', id: procurement });
    expect(from('child')).toMatchObject({ seat: { ribId: procurement, place: 3 } });
    dropField(app);
    expect(from('next')).toMatchObject({ at: 'rib', index: 3 });
    expect(past(), 'the second time it is no step').toBe(1);
  });

  test('the only one, given up, leaves the hand on the target', () => {
    app.chart.verbs.open({ ...emptyChain('chart:1', '2026-11-02T09:00:00Z'), ribs: [] });
    app.chart.verbs.edit({ at: 'target' });
    leaveField(app, '第五期独家中标', 'next');
    expect([chain().target, editing()]).toEqual(['第五期独家中标', expect.objectContaining({ at: 'rib', index: 0 })]);
    dropField(app);
    expect(state().selection).toEqual(theTarget);
  });
});

describe('what an entry recorded', () => {
  test('is taken back as a step of its own, and the hand stands where it began', () => {
    beginPerson(app, procurement, 1);
    endEntry(app, '商务经理 罗安琪');
    expect(names()).toEqual(['Buld', '罗安琪', 'Vo', 'Sid']);
    expect(canvasDesk(app).getState().entered).not.toBeNull();
    takeBackEntry(app);
    expect([names(), lead()?.name, past()]).toEqual([['Buld', 'Vo', 'Sid'], 'Buld', 2]);
    expect(noticesOf(app).at(-1)?.text).toBe('已删除 1 人：罗安琪');
    app.chart.verbs.undo();
    expect(names()).toEqual(['Buld', '罗安琪', 'Vo', 'Sid']);
  });

  test('of a chain leaves the hand on the neighbour, of a name where it is', () => {
    beginRib(app, 2);
    endEntry(app, '法务部');
    takeBackEntry(app);
    expect([chain().ribs.length, state().selection]).toEqual([7, theRib('rib:2')]);
    expect(noticesOf(app).at(-1)?.text).toBe('已删除决策链 法务部');
    app.chart.verbs.select(thePerson('person:8'));
    app.chart.verbs.edit({ at: 'person', id: 'person:8', field: 'name' });
    endEntry(app, '布尔德');
    takeBackEntry(app);
    expect(chain().people['person:8']?.name).toBe('Buld');
    expect(state().selection).toEqual(thePerson('person:8'));
  });

  test('can be taken back for a moment only, and not where nothing was recorded', () => {
    const entry = () => canvasDesk(app).getState().entered;
    beginPerson(app, procurement, 1);
    endEntry(app, '');
    expect(entry()).toBeNull();
    beginPerson(app, procurement, 1);
    endEntry(app, '罗安琪');
    vi.advanceTimersByTime(3900);
    expect(entry()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(entry()).toBeNull();
  });

  test('on a chart without a step is nothing', () => {
    const before = chain();
    takeBackEntry(app);
    expect([chain(), past()]).toEqual([before, 0]);
  });
});
