import { fc, test } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { removePeople } from '../../src/domain/edits/people.ts';
import { replacePerson } from '../../src/domain/edits/replace.ts';
import { removeSnapshot, restoreSnapshot, takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { markReviewed } from '../../src/domain/edits/stage.ts';
import { isReviewedOn } from '../../src/domain/review.ts';
import { allPersonIds, assessmentOf, placeOf } from '../../src/domain/seats.ts';
import { isKeptOn, snapshotsInTime, stateOf } from '../../src/domain/snapshots.ts';
import { topRankOf } from '../../src/domain/topTen.ts';
import { fileSizeOf } from '../../src/file/size.ts';
import { writeChain } from '../../src/file/write.ts';
import { bigChain } from '../support/bigChain.ts';
import { lawfully } from '../support/laws.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { randomFullChain } from '../support/randomFull.ts';
import { soundChain } from '../support/soundChain.ts';

const full = randomFullChain({ ribs: { max: 5 }, peoplePerRib: { max: 4 } });
const taken = { id: 'snapshot:taken', takenAt: '2026-11-02T09:00:00Z', label: '十一月', reason: 'manual' } as const;
const present = ({ snapshots: _, updatedAt: __, ...chart }: DecisionChain) => chart;

describe('snapshots', () => {
  test.prop([full, fc.array(randomEdit, { maxLength: 10 })], { numRuns: 80 })(
    'what was kept comes back as it was, whatever happened since, and nothing kept is lost',
    (chain, edits) => {
      const kept = lawfully(chain, takeSnapshot(taken));
      expect(present(kept)).toEqual(present(chain));
      const before = structuredClone(kept.snapshots.at(-1));
      const harmless = edits.filter(({ name }) => !/remove|mend/.test(name));
      const later = harmless.reduce((current, { edit }) => lawfully(current, edit), kept);
      expect(later.snapshots.find(({ id }) => id === taken.id)?.chart).toEqual(before?.chart);
      const restored = lawfully(later, restoreSnapshot(taken.id));
      expect(present(restored)).toEqual(present(chain));
      expect(restored.snapshots).toEqual(later.snapshots);
      expect(removeSnapshot(taken.id)(kept)).toEqual(chain);
    },
  );

  test.prop([full, fc.nat(99)])('who was deleted stands in no snapshot and cannot come back', (chain, at) => {
    const ids = allPersonIds(chain);
    const id = ids[at % Math.max(1, ids.length)];
    if (!id) return;
    const left = removePeople([id])(takeSnapshot(taken)(chain));
    expect(writeChain(left)).not.toContain(`"${id}"`);
    expect(restoreSnapshot(taken.id)(left).people[id]).toBeUndefined();
  });

  test('time orders them, at any offset from UTC', () => {
    const at = (id: string, takenAt: string) => takeSnapshot({ id, takenAt, label: id });
    const chain = [
      at('third', '2026-11-02T08:00:00-04:00'),
      at('first', '2026-08-01T09:00:00Z'),
      at('second', '2026-11-02T09:59:59Z'),
    ].reduce((current, edit) => edit(current), { ...soundChain(), snapshots: [] } as DecisionChain);
    expect(snapshotsInTime(chain).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  });

  test('twelve snapshots of sixty people stay below one megabyte, and how large they are can be told', () => {
    let chain = bigChain(60);
    for (let month = 1; month <= 12; month++) {
      const mm = String(month).padStart(2, '0');
      chain = takeSnapshot({ id: `snapshot:${month}`, takenAt: `2026-${mm}-01T09:00:00Z`, label: mm })(chain);
    }
    const size = fileSizeOf(chain);
    expect(size.bytes).toBe(new TextEncoder().encode(writeChain(chain)).length);
    expect(size.snapshots).toBeGreaterThan(size.bytes * 0.9);
    expect(size.bytes).toBeLessThan(1_000_000);
  });

  test('one state is one value, so that what is known of it need not be found again', () => {
    const [snapshot] = soundChain().snapshots;
    if (!snapshot) throw new Error('the sound chain has a snapshot');
    expect(stateOf(snapshot)).toBe(stateOf(snapshot));
  });
});

describe('a successor on a seat', () => {
  const handed = { plan: true, ties: true };
  const whole: DecisionChain = {
    ...soundChain(),
    topTenReasons: { 'person:5': '实际决策者' },
    ties: [{ id: 'tie:1', from: 'person:5', to: 'person:1', kind: 'influence', note: '' }],
  };
  const openRows = (chain: DecisionChain, id: PersonId) => chain.plan.filter((item) => item.personId === id).length;

  test('takes the seat, its rank and its approvals; the leaver waits in the tray with what was known', () => {
    const after = lawfully(whole, replacePerson('person:5', 'person:new', { name: 'Noa' }, handed));
    expect(placeOf(after, 'person:new')?.place).toBe(placeOf(whole, 'person:5')?.place);
    expect(placeOf(after, 'person:new')?.rib.id).toBe(placeOf(whole, 'person:5')?.rib.id);
    expect(topRankOf(after, 'person:new')).toBe(topRankOf(whole, 'person:5'));
    expect(after.people['person:new']).toEqual({ name: 'Noa', jobTitle: 'CEO', role: 'decider' });
    expect(after.decisionMode.tiers[1]?.approverIds).toEqual(['person:new']);
    expect(after.topTenReasons).toEqual({ 'person:new': '实际决策者' });
    expect(after.tray).toContain('person:5');
    expect(assessmentOf(after, 'person:5')).toBe(assessmentOf(whole, 'person:5'));
    expect(assessmentOf(after, 'person:new')).toMatchObject({
      level: null,
      stance: null,
      primaryOwner: assessmentOf(whole, 'person:5').primaryOwner,
    });
    expect(after.snapshots).toBe(whole.snapshots);
  });

  test('takes plan rows and ties over only if so chosen; what is done stays done with the leaver', () => {
    const take = (plan: boolean, ties: boolean) =>
      replacePerson('person:5', 'person:new', { name: 'Noa' }, { plan, ties })(whole);
    expect([openRows(take(true, false), 'person:new'), openRows(take(true, false), 'person:5')]).toEqual([1, 0]);
    expect([openRows(take(false, false), 'person:new'), openRows(take(false, false), 'person:5')]).toEqual([0, 1]);
    expect(take(false, true).ties[0]?.from).toBe('person:new');
    expect(take(false, false).ties[0]?.from).toBe('person:5');
    const done = { ...whole, plan: whole.plan.map((item) => ({ ...item, status: 'done' as const })) };
    expect(openRows(replacePerson('person:5', 'person:new', {}, handed)(done), 'person:5')).toBe(1);
  });

  test('who is not known yet is a placeholder', () => {
    const after = replacePerson('person:5', 'person:new', {}, handed)(whole);
    expect(after.people['person:new']).toMatchObject({ name: '', placeholder: true, jobTitle: 'CEO' });
  });
});

test('a chart reviewed and kept today needs no second snapshot until it changes, or another day comes', () => {
  const day = '2026-11-02';
  const kept = takeSnapshot({ ...taken, reason: 'quarter' })(soundChain());
  const reviewed = markReviewed(day)(kept);
  expect([isReviewedOn(soundChain(), day), isReviewedOn(kept, day), isReviewedOn(reviewed, day)]).toEqual([
    false,
    false,
    true,
  ]);
  expect([isKeptOn(soundChain(), day), isKeptOn(reviewed, day), isKeptOn(reviewed, '2026-11-03')]).toEqual([
    false,
    true,
    false,
  ]);
  expect(isKeptOn({ ...reviewed, target: `${reviewed.target}!` }, day)).toBe(false);
});

test('the day of a snapshot is the day where the user sits, be it before or after that of Greenwich', () => {
  const days = [
    ['Asia/Shanghai', '2026-11-01T23:30:00Z', '2026-11-02'],
    ['America/Lima', '2026-11-02T02:00:00Z', '2026-11-01'],
  ] as const;
  for (const [place, takenAt, day] of days) {
    vi.stubEnv('TZ', place);
    const kept = markReviewed(day)(takeSnapshot({ ...taken, takenAt, reason: 'quarter' })(soundChain()));
    expect([isReviewedOn(kept, day), isKeptOn(kept, day)], place).toEqual([true, true]);
    expect(isKeptOn(kept, takenAt.slice(0, 10)), place).toBe(false);
  }
  vi.unstubAllEnvs();
});
