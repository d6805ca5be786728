/** A chart in which every text says by a word of its own which field it stood in, so that any byte tells where it came from. */
import type { DecisionChain, PersonId, RibId } from '../../src/domain/chain.ts';

/** One word for a field, in no other's; letters alone, so that it stands unbroken in every format. */
export function tellTale(field: string): string {
  let number = 7;
  for (const character of field) number = (number * 31 + character.charCodeAt(0)) % 308_915_776;
  let word = 'Zq';
  for (let at = 0; at < 6; at++) {
    word += String.fromCharCode(97 + (number % 26));
    number = Math.floor(number / 26);
  }
  return word;
}

const t = tellTale;
const extra = (where: string) => ({ [`x-${t(`${where} key`)}`]: t(`${where} unknown`) });
const ids = ['one', 'two', 'three'].map((each): PersonId => `person:${t(`person id ${each}`)}`);
const [one, two, waiting] = ids as [PersonId, PersonId, PersonId];

export const persons = [
  { id: one, given: t('given one'), family: t('family one') },
  { id: two, given: t('given two'), family: t('family two') },
] as const;

function person(at: 0 | 1, title: string) {
  const { given, family } = persons[at];
  return {
    name: `${given} ${family}`,
    jobTitle: title,
    placeholder: false,
    role: 'decider' as const,
    grade: 'manager' as const,
    scope: t(`scope ${at}`),
    coach: true,
    hidden: true,
    note: t(`note ${at}`),
    privateNote: t(`private ${at}`),
    ...extra(`person ${at}`),
  };
}

function assessment(at: number) {
  return {
    level: 'trust' as const,
    targetLevel: 'partnership' as const,
    stance: 'supporter' as const,
    targetStance: 'exclusive' as const,
    competitorLevels: { [t('rival id')]: 'contact' as const, [t('gone rival id')]: 'trust' as const },
    businessAgenda: t(`agenda ${at}`),
    personalWin: t(`win ${at}`),
    primaryOwner: t(`first owner ${at}`),
    secondaryOwner: t(`second owner ${at}`),
    evidence: t(`evidence ${at}`),
    confidence: 'heard' as const,
    assessedOn: '2026-10-01',
    assessedBy: t(`assessor ${at}`),
    ...extra(`assessment ${at}`),
  };
}

const ribId: RibId = `rib:${t('rib id')}`;

function current(said: (text: string) => string): Omit<DecisionChain, 'snapshots'> {
  return {
    id: `chart:${t('chart id')}`,
    title: `${t('title')} ${said(t('customer'))} ${said(persons[0].given)}`,
    customer: t('customer'),
    target: `${t('target')} ${said(t('customer'))} ${said(persons[1].family)}`,
    amount: { value: 5, unit: t('unit') },
    confidentiality: 'confidential',
    preparedBy: t('prepared by'),
    reviewDue: '2027-01-01',
    updatedAt: '2026-11-02T09:00:00Z',
    ribs: [
      {
        id: ribId,
        name: `${t('rib')} ${said(t('customer'))} ${said(persons[0].family)}`,
        kind: 'department',
        personIds: [one, two],
        ...extra('rib'),
      },
    ],
    people: {
      [one]: person(0, `${t('job 0')} ${said(`${persons[1].family}, ${persons[1].given}`)}`),
      [two]: person(1, `${t('job 1')} ${said(t('customer'))} ${said(`${persons[0].given}'s`)} ${t('rival')}`),
      [waiting]: { name: t('waiting'), jobTitle: t('waiting job') },
    },
    tray: [waiting],
    topTen: { by: 'choice', personIds: [one] },
    topTenReasons: { [one]: t('reason') },
    competitors: [{ id: t('rival id'), name: t('rival'), ...extra('rival') }],
    assessments: { [one]: assessment(0), [two]: assessment(1) },
    plan: [
      {
        id: t('plan id'),
        personId: one,
        goalKinds: ['quality'],
        goal: t('goal'),
        strategy: t('strategy'),
        measure: t('measure'),
        viaPersonIds: [two],
        owner: t('plan owner'),
        due: '2026-12-01',
        status: 'doing',
        progress: t('progress'),
        log: [
          { on: '2026-10-20', by: t('log by'), text: t('log earlier') },
          { on: '2026-11-01', by: t('log by'), text: t('progress') },
        ],
        ...extra('plan'),
      },
    ],
    decisionMode: {
      ownership: t('ownership'),
      category: t('category'),
      scale: t('scale'),
      companySize: t('company size'),
      tiers: [{ id: t('tier id'), below: null, approver: t('approver'), approverIds: [one], ...extra('tier') }],
      stages: [
        { id: t('stage id'), name: t('stage'), unit: t('stage unit'), ribId, plannedOn: null, ...extra('stage') },
      ],
    },
    coverage: [
      {
        id: t('coverage id'),
        relation: 'key',
        level: t('coverage level'),
        primaryOwner: t('coverage owner'),
        secondaryOwner: t('coverage second'),
        note: t('coverage note'),
      },
      {
        id: t('held id'),
        relation: 'key',
        level: t('level id'),
        primaryOwner: t('held owner'),
        secondaryOwner: t('held second'),
        note: t('held note'),
      },
      {
        id: t('body id'),
        relation: 'organization',
        level: t('level id'),
        primaryOwner: t('body owner'),
        secondaryOwner: t('body second'),
        note: t('body note'),
      },
    ],
    coverageLevels: [
      {
        id: t('level id'),
        name: `${t('level')} ${said(t('customer'))} ${said(persons[0].given)}`,
        group: t('level group'),
        grades: ['manager'],
        ribKinds: [],
        titleWords: [t('job 0')],
      },
    ],
    coverageAnalysis: [
      {
        ribId,
        customer: t('side customer'),
        rival: t('side rival'),
        ours: t('side ours'),
        goal: t('side goal'),
        owner: t('side owner'),
      },
    ],
    sellingPoints: [
      {
        id: t('point id'),
        name: `${t('point')} ${said(t('customer'))} ${said(persons[1].given)}`,
        value: 8,
        uniqueness: 9,
        note: t('point note'),
        ...extra('point'),
      },
    ],
    answers: [
      {
        id: t('answer id'),
        personId: one,
        pain: t('pain'),
        answer: t('answer'),
        sellingPointIds: [t('point id')],
        ...extra('answer'),
      },
    ],
    ratings: [
      {
        id: t('rating id'),
        by: t('rating by'),
        ratedOn: '2026-10-01',
        values: { [one]: { level: 'trust', stance: 'supporter', evidence: t('rating evidence') } },
      },
    ],
    ties: [{ id: t('tie id'), from: one, to: two, kind: 'influence', note: t('tie note') }],
    ...extra('chart'),
  };
}

/** With the chart of before in its snapshot, under names of its own. */
export function tellTaleChain(): DecisionChain {
  const chain = current((name) => name);
  const before = JSON.parse(JSON.stringify(current(() => '')).replaceAll(/Zq([a-z]{6})/g, 'Zy$1'));
  return {
    ...chain,
    snapshots: [{ id: t('snapshot id'), takenAt: '2026-08-01T09:00:00Z', label: t('snapshot label'), chart: before }],
  };
}

/** Every word of the chart and of its snapshot. */
export function allWords(chain: DecisionChain): string[] {
  return [...new Set(JSON.stringify(chain).match(/Z[qy][a-z]{6}/g) ?? [])];
}
