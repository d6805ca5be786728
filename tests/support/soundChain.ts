/** A chain in which no check finds anything: the example, filled in. */
import type { Assessment, DecisionChain, Person, PersonId } from '../../src/domain/chain.ts';
import { exampleChain } from '../../src/domain/sample.ts';

export const today = '2026-11-02';

const owners = ['王立', '陈静', '李航'];

export function soundChain(): DecisionChain {
  const example = exampleChain();
  const assessments = Object.fromEntries(
    Object.entries(example.assessments).map(([id, known], index): [string, Assessment] => [
      id,
      {
        ...known,
        stance: known.stance ?? 'neutral',
        targetLevel: known.targetLevel ?? 'trust',
        primaryOwner: owners[index % owners.length],
        evidence: '九月会谈纪要',
        confidence: 'fact',
        assessedOn: '2026-10-01',
        competitorLevels: { 'competitor:1': 'contact' },
      },
    ]),
  );
  const sound: DecisionChain = {
    ...example,
    amount: { value: 150, unit: '百万元' },
    people: { ...example.people, 'person:15': { ...(example.people['person:15'] as Person), name: 'Noor' } },
    competitors: [{ id: 'competitor:1', name: '友商 A' }],
    assessments,
    plan: Object.keys(assessments).map((id, index) => ({
      id: `plan:${index + 1}`,
      personId: id as PersonId,
      goalKinds: ['strategic'],
      goal: '支持我司 GU 产品进入首都区域',
      strategy: '样板点参观，技术交流',
      viaPersonIds: [],
      owner: owners[index % owners.length] ?? '',
      due: '2026-12-01',
      status: 'doing',
      progress: '测算三年现金流',
    })),
    decisionMode: {
      tiers: [
        { id: 'tier:1', below: 100, approver: 'SEVP', approverIds: ['person:7'] },
        { id: 'tier:2', below: 200, approver: 'CEO', approverIds: ['person:5'] },
        { id: 'tier:3', below: null, approver: 'Board', approverIds: ['person:1'] },
      ],
      stages: [{ id: 'stage:1', name: '技术评标', unit: '技术部门', ribId: 'rib:4', plannedOn: null }],
    },
  };
  const { snapshots: _, ...chart } = sound;
  return { ...sound, snapshots: [{ id: 'snapshot:1', takenAt: '2026-09-01T09:00:00Z', label: '三季度', chart }] };
}
