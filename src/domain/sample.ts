/** The source's example (method.md §9), which ships as the demo: 7 chains, 15 people, a chosen top ten. */
import { type Assessment, type DecisionChain, emptyChain, type Person, type PersonId, type RibId } from './chain.ts';
import type { Level, RibKind, Role, Stance } from './scales.ts';

type SamplePerson = {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly role: Role;
  readonly level: Level;
  readonly target: Level | null;
  readonly stance: Stance | null;
  readonly coach?: true;
};

type SampleRib = {
  readonly zh: string;
  readonly en: string;
  readonly kind: RibKind;
  readonly people: readonly SamplePerson[];
};

const ribs: readonly SampleRib[] = [
  {
    zh: '董事会',
    en: 'Board',
    kind: 'board',
    people: [
      seat('Da Hai', '董事会长', 'Chairman', 'approver', 'respect', 'trust', 'supporter'),
      seat('Mim', '副主席', 'Vice Chairman', 'approver', 'acquaintance', 'respect', 'neutral'),
      seat('Rez', '董事', 'Director', 'influencer', 'acquaintance', 'acceptance', 'neutral'),
      seat('F', '董事', 'Director', 'influencer', 'contact', 'acceptance', 'opponent'),
    ],
  },
  {
    zh: '高层管理',
    en: 'Executive',
    kind: 'management',
    people: [
      seat('Iza', 'CEO', 'CEO', 'decider', 'acquaintance', 'respect', 'opponent'),
      seat('Av', 'CTO', 'CTO', 'decider', 'acceptance', 'trust', 'neutral'),
      seat('sha', 'CFO', 'CFO', 'approver', 'acquaintance', 'respect', 'neutral'),
    ],
  },
  {
    zh: '采购部',
    en: 'Procurement',
    kind: 'department',
    people: [
      seat('Buld', '采购部部长', 'Head of Procurement', 'decider', 'acceptance', 'trust', 'neutral'),
      coach(seat('Vo', '采购部(GSM)副部长', 'Deputy Head (GSM)', 'evaluator', 'trust', 'partnership', 'supporter')),
      seat(
        'Sid',
        '采购部经理（其他业务）',
        'Procurement Manager (other business)',
        'evaluator',
        'acquaintance',
        'acceptance',
        'opponent',
      ),
    ],
  },
  {
    zh: '技术部门',
    en: 'Technology',
    kind: 'department',
    people: [
      coach(seat('Ru', '新技术发展部长', 'Head of New Technology', 'evaluator', 'trust', 'partnership', 'supporter')),
    ],
  },
  {
    zh: '市场部',
    en: 'Marketing',
    kind: 'department',
    people: [seat('Mike', '市场部部长', 'Head of Marketing', 'user', 'respect', null, 'supporter')],
  },
  {
    zh: '运维部门',
    en: 'Operations',
    kind: 'department',
    people: [
      seat('Lob', '运维部门主管（副总裁级）', 'Head of Operations (VP level)', 'user', 'acceptance', 'respect', null),
      seat('Mik', '副主管', 'Deputy Head', 'user', 'acceptance', 'respect', 'neutral'),
    ],
  },
  {
    zh: '政府部门',
    en: 'Government',
    kind: 'government',
    people: [seat('', '通信部长', 'Minister of Communications', 'influencer', 'contact', 'acceptance', 'neutral')],
  },
];

const chosen = ['Da Hai', 'Iza', 'Buld', 'Av', 'Mim', 'Vo', 'sha', 'Ru', 'Lob', 'Mike'];

const details = {
  zh: { id: 'chart:example', title: '首都区域 GU 项目', customer: '示例运营商', target: 'GU 产品进入首都区域' },
  en: {
    id: 'chart:example-en',
    title: 'Capital region GU project',
    customer: 'Sample operator',
    target: 'GU products enter the capital region',
  },
} as const;

/**
 * The example chart, a new value every time: `zh` as the source prints it, `en` the same people and names under
 * English chain names and job titles. One seat has no name and no placeholder mark on purpose (method.md §8).
 */
export function exampleChain(language: 'zh' | 'en' = 'zh'): DecisionChain {
  const people: Record<PersonId, Person> = {};
  const assessments: Record<PersonId, Assessment> = {};
  const idOfName = new Map<string, PersonId>();
  const added = (one: SamplePerson): PersonId => {
    const id: PersonId = `person:${idOfName.size + 1}`;
    idOfName.set(one.name, id);
    people[id] = { name: one.name, jobTitle: one[language], role: one.role, ...(one.coach && { coach: true }) };
    assessments[id] = { level: one.level, targetLevel: one.target, stance: one.stance, targetStance: null };
    return id;
  };
  return {
    ...emptyChain(details[language].id, '2026-11-02T09:00:00Z'),
    ...details[language],
    ribs: ribs.map((rib, index) => ({
      id: `rib:${index + 1}` as RibId,
      name: rib[language],
      kind: rib.kind,
      personIds: rib.people.map(added),
    })),
    people,
    topTen: { by: 'choice', personIds: chosen.flatMap((name) => idOfName.get(name) ?? []) },
    assessments,
  };
}

function seat(
  name: string,
  zh: string,
  en: string,
  role: Role,
  level: Level,
  target: Level | null,
  stance: Stance | null,
): SamplePerson {
  return { name, zh, en, role, level, target, stance };
}

function coach(person: SamplePerson): SamplePerson {
  return { ...person, coach: true };
}
