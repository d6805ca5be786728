/** Random chains with every part of a chart filled: plan, ties, tiers, stages, reasons, snapshots, unknown keys. */
import fc from 'fast-check';
import type { DecisionChain, PersonId } from '../../src/domain/chain.ts';
import { levels } from '../../src/domain/scales.ts';
import { allPersonIds } from '../../src/domain/seats.ts';
import { type ChainShape, randomChain } from './randomChain.ts';

const picks = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 });

/** Valid chains, one snapshot at most, every list possibly empty. */
export function randomFullChain(shape: ChainShape = {}): fc.Arbitrary<DecisionChain> {
  const chart = fc.tuple(randomChain(shape), picks, fc.option(fc.constantFrom(...levels))).map(filled);
  return fc.tuple(chart, fc.option(chart)).map(([chain, before]) => (before ? withSnapshot(chain, before) : chain));
}

function filled([chain, numbers, level]: [
  DecisionChain,
  number[],
  DecisionChain['assessments'][PersonId]['level'],
]): DecisionChain {
  const everyone = allPersonIds(chain);
  const chosen = numbers.flatMap((number) => everyone[number % Math.max(1, everyone.length)] ?? []);
  const [first, second = first] = chosen;
  if (!first || !second) return chain;
  const rival = chain.competitors[0]?.id;
  const old = chain.assessments[first] ?? { level: null, targetLevel: null, stance: null, targetStance: null };
  return {
    ...chain,
    assessments: { ...chain.assessments, [first]: { ...old, ...(rival && { competitorLevels: { [rival]: level } }) } },
    topTenReasons: { [first]: '通过他影响董事会' },
    plan: chosen.map((personId, index) => ({
      id: `plan:${index + 1}`,
      personId,
      goalKinds: ['quality' as const],
      goal: '不反对我司进入首都区域',
      strategy: '高层互访',
      viaPersonIds: chosen.slice(index),
      owner: '王立',
      due: '2026-12-01',
      status: 'planned' as const,
      progress: index % 2 === 0 ? '' : '已约',
      futureKey: index,
      ...(index % 2 === 1 && { log: [{ on: '2026-10-20', by: '王立', text: '已约' }] }),
      ...(index % 3 === 2 && { status: 'done' as const, doneOn: '2026-10-30' }),
    })),
    decisionMode: {
      tiers: [
        { id: 'tier:1', below: 500, approver: 'CEO', approverIds: [first] },
        { id: 'tier:2', below: 100, approver: '董事会', approverIds: [second, first], approverCount: 3 },
      ],
      stages: chain.ribs.map((rib, index) => ({
        id: `stage:${index + 1}`,
        name: '技术评标',
        unit: rib.name,
        ribId: index % 2 === 0 ? rib.id : null,
        plannedOn: index === 1 ? '2026-10-01' : null,
        ...(index === 0 && { doneOn: '2026-09-01' }),
      })),
    },
    coverage: [{ id: 'coverage:1', relation: 'key', level: '', primaryOwner: '', secondaryOwner: '', note: '' }],
    ties: [{ id: 'tie:1', from: first, to: second, kind: 'influence', note: '' }],
    reviewDue: level === null ? null : '2026-10-15',
    dealStage: level === 'none' ? null : { key: 'bid', since: '2026-09-01' },
    ratings: [
      {
        id: 'rating:1',
        by: '陈静',
        ratedOn: '2026-10-01',
        values: Object.fromEntries(chosen.map((id) => [id, { level, stance: 'neutral' as const }])),
      },
    ],
    ...(numbers.length > 2 && coverageAndSelling(chain, chosen)),
  };
}

/** The lists that stand in a file only where they are used. */
function coverageAndSelling(chain: DecisionChain, chosen: readonly PersonId[]): Partial<DecisionChain> {
  return {
    coverageAnalysis: chain.ribs
      .slice(0, chosen.length)
      .map(({ id }) => ({ ribId: id, customer: '看重时效', rival: '', ours: '', goal: '到尊重', owner: '周凯' })),
    sellingPoints: [
      { id: 'point:1', name: '平滑演进', value: 9, uniqueness: 8 },
      { id: 'point:2', name: '分期付款', value: 4.5, uniqueness: null },
    ],
    answers: chosen.map((personId, index) => ({
      id: `answer:${index + 1}`,
      personId,
      pain: '现金流',
      answer: '',
      sellingPointIds: [`point:${(index % 2) + 1}`],
    })),
  };
}

function withSnapshot(chain: DecisionChain, before: DecisionChain): DecisionChain {
  const { snapshots: _, ...chart } = before;
  return { ...chain, snapshots: [{ id: 'snapshot:1', takenAt: '2026-08-01T09:00:00Z', label: '三季度', chart }] };
}
