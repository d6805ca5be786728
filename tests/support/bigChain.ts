/** A chart of a given size, the same every time, for benchmarks. */
import {
  type Assessment,
  type DecisionChain,
  emptyChain,
  type Person,
  type PersonId,
  type PlanItem,
  type Rib,
} from '../../src/domain/chain.ts';
import { dayAfter } from '../../src/domain/dates.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { goalKinds, levels, planStatuses, roles, stances } from '../../src/domain/scales.ts';
import { allPersonIds } from '../../src/domain/seats.ts';

const names = [
  '陈立衡',
  '林守正',
  'Omar Khalil',
  '高念慈',
  '韩启东',
  'Sara Linde',
  '何为民',
  '顾平',
  '欧阳澈',
  'Priya Nair',
];
const titles = [
  '董事长',
  '采购部部长',
  '副部长（核心网品类）',
  '首席技术官 CTO',
  '招标管理处处长',
  '区域运维经理（南区）',
];

/** `people` people on about √people/1.3 chains. */
export function bigChain(people: number): DecisionChain {
  const ribCount = Math.max(1, people <= 40 ? 8 : people <= 200 ? 16 : Math.round(Math.sqrt(people) * 1.27));
  const all: Record<PersonId, Person> = {};
  const assessments: Record<PersonId, Assessment> = {};
  const ribs: Rib[] = Array.from({ length: ribCount }, (_, index) => ({
    id: `rib:${index + 1}`,
    name: `第 ${index + 1} 部门`,
    kind: 'department',
    personIds: [],
  }));
  const seats: PersonId[][] = ribs.map(() => []);
  for (let index = 0; index < people; index++) {
    const id: PersonId = `person:${index + 1}`;
    all[id] = {
      name: `${names[index % names.length]}${index >= names.length ? index : ''}`,
      jobTitle: titles[index % titles.length] ?? '',
      role: roles[index % roles.length] ?? null,
      coach: index % 17 === 0,
    };
    assessments[id] = {
      level: levels[index % levels.length] ?? null,
      targetLevel: levels[(index + 2) % levels.length] ?? null,
      stance: stances[index % stances.length] ?? null,
      targetStance: 'supporter',
      primaryOwner: ['王立', '陈静', '李航'][index % 3] ?? '',
    };
    seats[index % ribCount]?.push(id);
  }
  return {
    ...emptyChain('chart:big', '2026-11-02T09:00:00Z'),
    title: `${people} 人`,
    target: '第五期核心网独家中标',
    ribs: ribs.map((rib, index) => ({ ...rib, personIds: seats[index] ?? [] })),
    people: all,
    assessments,
  };
}

/** What became of a chart of 200 people in a quarter: sixty edits of levels, seats and job titles. */
export function aQuarterLater(chain: DecisionChain): DecisionChain {
  let later = chain;
  for (let n = 1; n <= 20; n++) {
    later = assess([`person:${n * 7}`], { level: 'trust' })(later);
    later = movePeople([`person:${n * 3}`], { ribId: `rib:${(n % 16) + 1}`, place: 2 })(later);
    later = changePerson(`person:${n * 9}`, { jobTitle: '处长' })(later);
  }
  return later;
}

/** The same with the state before as its snapshot. */
export function withSnapshotBefore(chain: DecisionChain): DecisionChain {
  return aQuarterLater(takeSnapshot({ id: 'snapshot:1', takenAt: '2026-08-14T09:00:00Z', label: '三季度评审' })(chain));
}

/** The chart with so many rows of a plan, one a person in reading order, over about a quarter of a year. */
export function withPlan(chain: DecisionChain, rows: number): DecisionChain {
  const ids = allPersonIds(chain);
  const plan = Array.from({ length: rows }, (_, at): PlanItem => {
    const personId = ids[at % ids.length] ?? 'person:1';
    return {
      id: `plan:${at + 1}`,
      personId,
      goalKinds: [goalKinds[at % goalKinds.length] ?? 'strategic'],
      goal: `支持我司进入第 ${at + 1} 个区域`,
      strategy: '高层互访，参观样板点，澄清总拥有成本',
      measure: '高层互访',
      viaPersonIds: at % 3 === 0 ? [ids[(at + 7) % ids.length] ?? personId] : [],
      owner: ['王立', '陈静', '李航'][at % 3] ?? '',
      due: dayAfter('2026-11-02', (at * 7) % 90),
      status: planStatuses[at % 3] ?? 'doing',
      progress: at % 2 === 0 ? '已约下周会面' : '',
    };
  });
  return { ...chain, plan };
}
