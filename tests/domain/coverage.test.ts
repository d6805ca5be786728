import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { coverageLevelsOf, coverageOf, levelOf } from '../../src/domain/coverage.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addCompetitor, setCompetitorLevel } from '../../src/domain/edits/competitors.ts';
import { analyseRib, handDownOwner, planShortBoard, putCoverage } from '../../src/domain/edits/coverage.ts';
import { addPeople } from '../../src/domain/edits/people.ts';
import { rankPerson } from '../../src/domain/edits/rank.ts';
import { addSellingPoint, changeSellingPoint } from '../../src/domain/edits/selling.ts';
import { gradeOfTitle } from '../../src/domain/grades.ts';
import { exampleChain } from '../../src/domain/sample.ts';
import type { RibKind } from '../../src/domain/scales.ts';
import { levels } from '../../src/domain/scales.ts';
import { assessmentOf, identityOf, placeOf, seatedIds } from '../../src/domain/seats.ts';
import { isEdge } from '../../src/domain/selling.ts';
import { stavesOf } from '../../src/domain/shortBoards.ts';
import { topRankOf, topTen } from '../../src/domain/topTen.ts';
import { topTrend } from '../../src/domain/trends.ts';
import { staveSentence } from '../../src/words/coverageStaves.ts';
import { expectSame } from '../support/expectSame.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { randomFullChain } from '../support/randomFull.ts';
import { soundChain } from '../support/soundChain.ts';

const worked = fc
  .tuple(randomFullChain({ ribs: { max: 6 }, peoplePerRib: { max: 5 } }), fc.array(randomEdit, { maxLength: 10 }))
  .map(([chain, edits]) => edits.reduce((current, { edit }) => edit(current), chain));

describe('coverage', () => {
  test.prop([worked], { numRuns: 200 })('everybody on the chart is counted once', (chain) => {
    const { rows, unplaced, outside } = coverageOf(chain);
    const counted = [...rows.flatMap(({ key, extensive }) => [...key.personIds, ...extensive.personIds])];
    const humans = [...counted, ...unplaced, ...outside].map((id) => identityOf(chain, id)).sort();
    expect(humans).toEqual([...new Set(seatedIds(chain).map((id) => identityOf(chain, id)))].sort());
    for (const { key, extensive, count } of rows) {
      expect(count).toBe(key.personIds.length + extensive.personIds.length);
      for (const { personIds, histogram } of [key, extensive]) {
        const drawn = Object.values(histogram).reduce((sum, { top, others }) => sum + top + others, 0);
        expect(drawn).toBe(personIds.filter((id) => assessmentOf(chain, id).level !== null).length);
      }
      expect(extensive.personIds.some((id) => topTen(chain).includes(id))).toBe(false);
    }
  });

  test.prop([worked], { numRuns: 200 })('means are those worked out by hand', (chain) => {
    const byHand = (known: (string | null | undefined)[]) => {
      const numbers = known.flatMap((level) => (level ? [(levels as readonly string[]).indexOf(level)] : []));
      return numbers.length > 0 ? numbers.reduce((a, b) => a + b) / numbers.length : null;
    };
    stavesOf(chain).forEach(({ mean, rivals, ribId }, at) => {
      expect(chain.ribs[at]?.id).toBe(ribId);
      // Every human on the chain once, whatever rank or role, as far as we have rated them.
      const humans = new Map(chain.ribs[at]?.personIds.map((id) => [identityOf(chain, id), assessmentOf(chain, id)]));
      const rated = [...humans.values()].filter(({ level }) => level);
      expect(mean).toBe(byHand(rated.map(({ level }) => level)));
      expect(mean === null).toBe(rated.length === 0);
      for (const { competitorId, mean: theirs, isAhead } of rivals) {
        expect(theirs).toBe(byHand(rated.map(({ competitorLevels }) => competitorLevels?.[competitorId])));
        const shared = rated.filter(({ competitorLevels }) => competitorLevels?.[competitorId]);
        const ours = byHand(shared.map(({ level }) => level));
        expect(isAhead).toBe(ours !== null && theirs !== null && theirs >= ours + 0.5);
      }
    });
    const last = topTrend(chain).at(-1);
    expect(last?.stances).toEqual(topTen(chain).map((id) => assessmentOf(chain, id).stance));
  });

  test('a competitor known with some people only is compared over those, and it is said over how many', () => {
    const chain = addCompetitor({ id: 'a', name: 'A' })(exampleChain());
    const [one = 'person:none', two = 'person:none'] = chain.ribs[0]?.personIds ?? [];
    const near = setCompetitorLevel(
      [one],
      'a',
      'respect',
    )(assess([two], { level: 'none' })(assess([one], { level: 'respect' })(chain)));
    const [stave] = stavesOf(near);
    expect(stave?.rivals).toMatchObject([{ mean: 4, ours: 4, sharedIds: [one], isAhead: false }]);
    expect(stave && staveSentence(near, stave, 'zh')).toContain('A近「尊重」（只比双方都评了的 1 人，我司近「尊重」）');
  });

  test.prop([worked, fc.nat(5), fc.nat(5), fc.constantFrom(null, 'decider' as const), fc.constantFrom(...levels)], {
    numRuns: 200,
  })('somebody unrated, and ranks given, swapped or taken, move no mean', (chain, at, place, role, theirs) => {
    const means = (each: DecisionChain) =>
      stavesOf(each).map(({ mean, rivals, ratedIds }) => ({ mean, rivals, rated: ratedIds.length }));
    const ribId = chain.ribs[at % Math.max(1, chain.ribs.length)]?.id;
    if (ribId) {
      const joined = addPeople([['person:new', { name: '新人', jobTitle: '', role }]], { ribId, place })(chain);
      expect(placeOf(joined, 'person:new')?.rib.id).toBe(ribId);
      const rivals = Object.fromEntries(joined.competitors.map(({ id }) => [id, theirs]));
      expect(means(assess(['person:new'], { competitorLevels: rivals })(joined))).toEqual(means(chain));
    }
    const before = means(chain);
    for (const id of seatedIds(chain)) {
      for (const rank of [null, 1, 10]) expectSame(means(rankPerson(id, rank)(chain)), before);
    }
  });

  test.each([
    ['董事长', 'board', 'board'],
    ['CEO', 'management', 'board'],
    ['首席技术官 CTO', 'management', 'cxo'],
    ['CFO', 'subsidiary', 'subsidiary'],
    ['高级副总裁（运营与网络）', 'management', 'vp'],
    ['运维部门主管(副总裁级)', 'department', 'vp'],
    ['采购部部长', 'department', 'manager'],
    ['CEO 办公室主任', 'management', 'manager'],
    ['核心网高级工程师', 'department', 'engineer'],
    ['Head of the CEO office', 'department', 'manager'],
    ['行长', 'management', 'board'],
    ['副行长（分管科技）', 'management', 'vp'],
    ['杭州分行行长', 'department', 'vp'],
    ['大掌柜', 'department', undefined],
  ] as [string, RibKind, string | undefined][])('%s on a %s stands in the row %s', (jobTitle, kind, row) => {
    const rib = { id: 'rib:1', name: '', kind, personIds: [] } as const;
    expect(levelOf(coverageLevelsOf(exampleChain()), { name: '', jobTitle }, rib)?.id).toBe(row);
  });

  test('a title that says nothing speaks of no grade', () => {
    expect([gradeOfTitle(''), gradeOfTitle('F'), gradeOfTitle('董事会秘书')]).toEqual([null, null, 'executive']);
  });

  test('the owner of a cell goes to those in it who have none, and to nobody else', () => {
    const chain = {
      ...soundChain(),
      coverage: [
        { id: 'c', relation: 'extensive', level: 'board', primaryOwner: '周凯', secondaryOwner: '', note: '' } as const,
      ],
      assessments: {
        ...soundChain().assessments,
        'person:3': { ...assessmentOf(soundChain(), 'person:3'), primaryOwner: '' },
      },
    };
    const after = handDownOwner('board', 'extensive')(chain);
    expect(assessmentOf(after, 'person:3').primaryOwner).toBe('周凯');
    expect({ ...after.assessments, 'person:3': null }).toEqual({ ...chain.assessments, 'person:3': null });
    expect(handDownOwner('board', 'extensive')(after)).toBe(after);
  });

  test('a short board becomes a plan row about its least known person, with what was said of the chain', () => {
    const said = analyseRib('rib:1', { goal: '到尊重', owner: '周凯' })({ ...soundChain(), plan: [] });
    const row = planShortBoard('rib:1', 'plan:new')(said).plan.at(-1);
    expect(row).toMatchObject({
      id: 'plan:new',
      personId: 'person:4',
      goal: '到尊重',
      owner: '周凯',
      status: 'planned',
    });
    const stave = stavesOf(said).find(({ ribId }) => ribId === 'rib:1');
    const again = [...(stave?.personIds ?? []), 'one more'].reduce(
      (chain, _, at) => planShortBoard('rib:1', `plan:${at}`)(chain),
      said,
    );
    const beyondTheTen = stave?.personIds.filter((id) => topRankOf(said, id) === undefined);
    expect(again.plan.map(({ personId }) => personId).sort()).toEqual(beyondTheTen?.sort());
    expect(analyseRib('rib:1', { goal: '', owner: ' ' })(said)).not.toHaveProperty('coverageAnalysis');
  });
});

test('what is said of a cell takes the place of what its id said, and goes when nothing is left', () => {
  const item = {
    id: 'c',
    relation: 'key',
    level: 'board',
    primaryOwner: '王立',
    secondaryOwner: '',
    note: '',
  } as const;
  const chain = { ...exampleChain(), coverage: [] };
  const said = putCoverage(item)(chain);
  expect(said.coverage).toEqual([item]);
  expect(putCoverage(item)(said)).toBe(said);
  expect(putCoverage({ ...item, note: '互访' })(said).coverage).toEqual([{ ...item, note: '互访' }]);
  expect(putCoverage({ ...item, primaryOwner: ' ' })(said).coverage).toEqual([]);
  expect(putCoverage({ ...item, primaryOwner: ' ' })(chain)).toBe(chain);
});

describe('selling points', () => {
  test('six by six is an edge, less on either side is none; scores are halves within ten', () => {
    const at = (value: number | null, uniqueness: number | null) => isEdge({ id: 'p', name: '', value, uniqueness });
    expect([at(6, 6), at(5.5, 10), at(10, 5.5), at(null, 9)]).toEqual([true, false, false, false]);
    const chain = addSellingPoint({ id: 'p', name: '', value: 7.3, uniqueness: 12 })(exampleChain());
    expect(chain.sellingPoints).toEqual([{ id: 'p', name: '', value: 7.5, uniqueness: 10 }]);
    expect(changeSellingPoint('p', { value: 7.4 })(chain)).toBe(chain);
  });
});
