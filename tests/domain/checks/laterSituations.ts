import type { Assessment, DecisionChain, Edit, PersonId } from '../../../src/domain/chain.ts';
import { assess } from '../../../src/domain/edits/assess.ts';
import { changePerson } from '../../../src/domain/edits/people.ts';
import type { Grade } from '../../../src/domain/scales.ts';
import { allPersonIds } from '../../../src/domain/seats.ts';
import { inTurn, type Situation } from './situation.ts';

const gradesOf: Readonly<Record<number, Grade>> = { 1: 'board', 2: 'board', 3: 'board', 4: 'board', 5: 'board' };

/** The sound chart with the coverage view in use and nothing to find there: its own two rows, a grade for everybody. */
const covered: Edit = (chain) =>
  inTurn(
    ...allPersonIds(chain).map((id) =>
      changePerson(id, { grade: gradesOf[Number(id.split(':')[1])] ?? ('manager' as const) }),
    ),
    assess(['person:4'], { level: 'acquaintance' }),
    (graded) => ({ ...graded, coverageLevels: [row('top', '高层', 'board'), row('rest', '中层', 'manager')] }),
  )(chain);

function row(id: string, name: string, grade: Grade) {
  return { id, name, group: id, grades: [grade], ribKinds: [], titleWords: [] };
}

function everyone(change: Partial<Assessment>, ids: (chain: DecisionChain) => readonly PersonId[]): Edit {
  return (chain) => assess(ids(chain), change)(chain);
}

/** Time, coverage, selling points. */
export const laterSituations: readonly Situation[] = [
  {
    check: 'stance-fell',
    change: assess(['person:1'], { stance: 'non-supporter' }),
    at: { personIds: ['person:1'], field: 'stance', because: 'supporter' },
    zh: '董事会 · Da Hai：态度从“支持”下滑到“不认可”（对比快照“三季度”）',
    en: '董事会 · Da Hai: stance fell from Supporter to Non-supporter since the snapshot “三季度”',
  },
  {
    check: 'snapshot-old',
    change: (chain) => ({
      ...chain,
      snapshots: chain.snapshots.map((each) => ({ ...each, takenAt: '2026-07-24T09:00:00Z' })),
    }),
    at: { count: 101 },
    zh: '上一个快照已是 101 天前，超过 100 天',
    en: 'The last snapshot is 101 days old, more than 100',
  },
  {
    check: 'coverage-hole',
    change: inTurn(covered, (chain) => ({
      ...chain,
      coverageLevels: [{ ...row('cxo', '', 'executive'), group: 'top' }, ...(chain.coverageLevels ?? [])],
    })),
    at: { because: 'cxo', mends: ['seat-level'] },
    zh: '集团 CXO、DT：图上没有人',
    en: 'Group CXO, DT: nobody on the chart',
  },
  {
    check: 'coverage-owner',
    change: inTurn(
      covered,
      everyone({ primaryOwner: '' }, () => ['person:3', 'person:4']),
    ),
    at: { because: 'extensive top', personIds: ['person:3', 'person:4'] },
    zh: '高层，普遍客户关系：2 人，没有第一责任人',
    en: '高层, Extensive Relationship: 2 people, no primary owner',
  },
  {
    check: 'short-board',
    change: inTurn(covered, assess(['person:15'], { competitorLevels: { 'competitor:1': 'trust' } }), (chain) => ({
      ...chain,
      plan: chain.plan.map((item) => (item.personId === 'person:15' ? { ...item, status: 'done' } : item)),
    })),
    at: { ribId: 'rib:7', because: 'rival', text: '友商 A', mends: ['plan-board'] },
    zh: '政府部门：友商 A的平均层次高出我们半级以上',
    en: '政府部门: on average 友商 A is half a level or more ahead of us',
  },
  {
    check: 'grade-missing',
    change: inTurn(covered, changePerson('person:8', { grade: null })),
    at: { personIds: ['person:8'], mends: ['guess-grade'] },
    zh: '采购部 · Buld：在 TOP 10，未填职级',
    en: '采购部 · Buld: in the top 10 without a grade',
  },
  {
    check: 'selling-point-outside',
    change: (chain) => ({
      ...chain,
      sellingPoints: [{ id: 'point:1', name: '分期付款', value: 9, uniqueness: 5.5 }],
      answers: [{ id: 'answer:1', personId: 'person:7', pain: '', answer: '', sellingPointIds: ['point:1'] }],
    }),
    at: { personIds: ['person:7'], text: '分期付款' },
    zh: '高层管理 · sha：只靠卖点“分期付款”，不在绿色区域',
    en: '高层管理 · sha: rests only on “分期付款”, outside the green zone',
  },
];
