/** Random decision chains and random edits, for laws. */
import fc from 'fast-check';
import {
  type Assessment,
  type DecisionChain,
  emptyChain,
  type Person,
  type PersonId,
  type RibId,
} from '../../src/domain/chain.ts';
import { confidences, levels, ribKinds, roles, stances } from '../../src/domain/scales.ts';

const surnames = ['张', '王', '欧阳', '刘', 'Da', 'Iza', 'Sara', '阿卜杜拉·'];
const givenNames = ['三', '明远', '䶮', '立衡', ' Hai', '', ' Linde', '买买提', '𠮷'];
const titles = [
  'CEO',
  '采购部部长',
  '副部长（核心网品类）',
  '首席技术官 CTO',
  '运维部门主管(副总裁级)',
  '',
  '新技术发展处高级经理',
  'Head of Operations',
];

export const randomPerson: fc.Arbitrary<Person> = fc.record(
  {
    name: fc.tuple(fc.constantFrom(...surnames), fc.constantFrom(...givenNames)).map(([a, b]) => a + b),
    jobTitle: fc.constantFrom(...titles),
    placeholder: fc.boolean(),
    role: fc.option(fc.constantFrom(...roles)),
    coach: fc.boolean(),
    hidden: fc.boolean(),
    note: fc.string({ maxLength: 20 }),
  },
  { requiredKeys: ['name', 'jobTitle'] },
);

const randomAssessment: fc.Arbitrary<Assessment> = fc.record(
  {
    level: fc.option(fc.constantFrom(...levels)),
    targetLevel: fc.option(fc.constantFrom(...levels)),
    stance: fc.option(fc.constantFrom(...stances)),
    targetStance: fc.option(fc.constantFrom(...stances)),
    primaryOwner: fc.constantFrom('王立', '陈静', ''),
    evidence: fc.string({ maxLength: 12 }),
    confidence: fc.option(fc.constantFrom(...confidences)),
  },
  { requiredKeys: ['level', 'targetLevel', 'stance', 'targetStance'] },
);

export type ChainShape = {
  ribs?: { min?: number; max?: number };
  peoplePerRib?: { min?: number; max?: number };
  tray?: number;
};

/** Valid chains: every person on one rib or in the tray, every reference real. */
export function randomChain(shape: ChainShape = {}): fc.Arbitrary<DecisionChain> {
  const ribCount = { min: shape.ribs?.min ?? 0, max: shape.ribs?.max ?? 8 };
  const perRib = { min: shape.peoplePerRib?.min ?? 0, max: shape.peoplePerRib?.max ?? 7 };
  return fc
    .record({
      target: fc.constantFrom('GU 产品进入首都区域', '第五期核心网独家中标', 'Win the core', ''),
      ribs: fc.array(
        fc.record({
          name: fc.constantFrom('董事会', '高层管理', '采购部', '技术部门', 'Operations and maintenance', ''),
          kind: fc.constantFrom(...ribKinds),
          people: fc.array(fc.tuple(randomPerson, fc.option(randomAssessment)), {
            minLength: perRib.min,
            maxLength: perRib.max,
          }),
        }),
        { minLength: ribCount.min, maxLength: ribCount.max },
      ),
      tray: fc.array(randomPerson, { maxLength: shape.tray ?? 3 }),
      choice: fc.option(fc.array(fc.nat(200), { maxLength: 10 })),
      links: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 2 }),
      competitors: fc.array(fc.constantFrom('友商 A', '友商 B'), { maxLength: 2 }),
    })
    .map((plan) => builtChain(plan));
}

type Plan = {
  target: string;
  ribs: { name: string; kind: DecisionChain['ribs'][number]['kind']; people: [Person, Assessment | null][] }[];
  tray: Person[];
  choice: number[] | null;
  links: [number, number][];
  competitors: string[];
};

function builtChain(plan: Plan): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const assessments: Record<PersonId, Assessment> = {};
  let next = 1;
  const added = (person: Person, assessment: Assessment | null): PersonId => {
    const id: PersonId = `person:${next++}`;
    people[id] = person;
    if (assessment) assessments[id] = assessment;
    return id;
  };
  const ribs = plan.ribs.map((rib, index) => ({
    id: `rib:${index + 1}` as RibId,
    name: rib.name,
    kind: rib.kind,
    personIds: rib.people.map(([person, assessment]) => added(person, assessment)),
  }));
  const seated = ribs.flatMap((rib) => rib.personIds);
  const tray = plan.tray.map((person) => added(person, null));
  for (const [a, b] of plan.links) {
    const second = seated[a % Math.max(1, seated.length)];
    const first = seated[b % Math.max(1, seated.length)];
    const one = second ? people[second] : undefined;
    if (first && second && first !== second && one && !people[first]?.sameAs)
      people[second] = { ...one, sameAs: first };
  }
  const chosen = [...new Set((plan.choice ?? []).map((pick) => seated[pick % Math.max(1, seated.length)]))].filter(
    (id) => id !== undefined,
  );
  return {
    ...emptyChain('chart:random', '2026-11-02T09:00:00Z'),
    title: '随机',
    target: plan.target,
    ribs,
    people,
    tray,
    assessments,
    topTen: plan.choice ? { by: 'choice', personIds: chosen } : { by: 'position' },
    competitors: plan.competitors.map((name, index) => ({ id: `competitor:${index + 1}`, name })),
  };
}
