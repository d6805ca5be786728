/** The example as a team at work has it: owners, evidence, agendas and a plan beside the source's chart (method.md §5–6). */
import type { Assessment, DecisionChain, IsoDate, PersonId, PlanItem } from './chain.ts';
import { dayAfter, workdayFrom } from './dates.ts';
import { exampleChain } from './sample.ts';
import type { Confidence, GoalKind, PlanStatus, Stance } from './scales.ts';
import { allPersonIds } from './seats.ts';
import { topTen } from './topTen.ts';

type Said = { readonly zh: string; readonly en: string };
type Work = {
  /** The stance the goal amounts to; none where it is about something else. */
  readonly wanted?: Stance;
  readonly owner: Said;
  readonly evidence: Said;
  readonly agenda: Said;
  readonly goal: Said;
  readonly goalKind: GoalKind;
  readonly measure: Said | null;
  readonly strategy: Said;
  /** Names of those through whom. */
  readonly through?: readonly string[];
  readonly dueInDays: number;
  readonly status: PlanStatus;
  readonly confidence: Confidence;
  readonly daysAgo: number;
};

/** Of the method's list (method.md §6), in the words of the plan. */
const visit = { zh: '高层互访', en: 'Executive visit' };
const workshop = { zh: '技术交流/Workshop', en: 'Technical exchange/workshop' };
const seminar = { zh: '研讨会演讲', en: 'Seminar talk' };
const innovation = { zh: '联合创新', en: 'Joint innovation' };
const coCreation = { zh: '需求与方案共创', en: 'Co-creation of needs and solution' };
const thirdPerson = { zh: '通过第三人影响', en: 'Through a third person' };
const referenceSite = { zh: '样板点参观', en: 'Reference site visit' };
const exhibition = { zh: '展会/峰会', en: 'Exhibition/summit' };

const wang = { zh: '王立', en: 'Wang Li' };
const chen = { zh: '陈静', en: 'Chen Jing' };
const li = { zh: '李航', en: 'Li Hang' };
const zhao = { zh: '赵敏', en: 'Zhao Min' };
const zhou = { zh: '周凯', en: 'Zhou Kai' };

/** By name, for the ten of the example. */
const work: Readonly<Record<string, Work>> = {
  'Da Hai': {
    wanted: 'supporter',
    owner: wang,
    evidence: {
      zh: '参观样板点后在董事会上介绍了我司方案',
      en: 'Presented our solution to the board after the site visit',
    },
    agenda: { zh: '新网络如期商用', en: 'New network live on time' },
    goal: { zh: '支持我司 GU 产品进入首都区域', en: 'Supports our GU products in the capital region' },
    goalKind: 'strategic',
    measure: visit,
    strategy: {
      zh: '在首都样板点会面，确认商用节奏',
      en: 'Meet at the reference site in the capital, agree when to go live',
    },
    dueInDays: 14,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 12,
  },
  Iza: {
    wanted: 'neutral',
    owner: wang,
    evidence: { zh: '两次会面均表示愿沿用现有厂家', en: 'Said twice that the present vendor should stay' },
    agenda: { zh: '减少厂家数量，控制投资', en: 'Fewer vendors, investment under control' },
    goal: { zh: '不反对我司进入首都区域', en: 'Does not oppose our entry to the capital region' },
    goalKind: 'strategic',
    measure: thirdPerson,
    strategy: { zh: '由董事会成员引见，澄清总拥有成本', en: 'Introduced by a board member; clarify total cost' },
    through: ['Da Hai'],
    dueInDays: 9,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 20,
  },
  Buld: {
    wanted: 'supporter',
    owner: chen,
    evidence: { zh: '澄清会准时出席，要求三家同台比较', en: 'Came to the clarification, wants three bids compared' },
    agenda: { zh: '招标过程无投诉', en: 'A tender without complaints' },
    goal: { zh: '支持按技术分排序', en: 'Supports ranking by technical score' },
    goalKind: 'quality',
    measure: workshop,
    strategy: { zh: '商务专题交流，明确招标节奏', en: 'Commercial workshop, tender calendar agreed' },
    dueInDays: 18,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 9,
  },
  Av: {
    wanted: 'supporter',
    owner: li,
    evidence: { zh: '主动询问 GU 演进路线', en: 'Asked for the GU evolution roadmap' },
    agenda: { zh: '新技术首批商用案例', en: 'A first commercial case of the new technology' },
    goal: { zh: '支持我司 GU 产品进入首都区域', en: 'Supports our GU products in the capital region' },
    goalKind: 'strategic',
    measure: workshop,
    strategy: { zh: 'GU 演进路线，逐条应答', en: 'GU roadmap, answered point by point' },
    dueInDays: 25,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 15,
  },
  Mim: {
    owner: wang,
    evidence: { zh: '据董事会秘书转述，关注交付风险', en: 'Worried about delivery risk, says the board secretary' },
    agenda: { zh: '首都网络零中断', en: 'No outage in the capital' },
    goal: { zh: '认可我司交付能力', en: 'Accepts that we can deliver' },
    goalKind: 'quality',
    measure: seminar,
    strategy: {
      zh: '在交付研讨会上讲首都零中断经验',
      en: 'A talk on zero outage in a capital at the delivery seminar',
    },
    dueInDays: 44,
    status: 'planned',
    confidence: 'heard',
    daysAgo: 26,
  },
  Vo: {
    wanted: 'supporter',
    owner: chen,
    evidence: {
      zh: '每两周沟通一次，提前说明评标关注点',
      en: 'Talks every two weeks, names what the evaluation looks at',
    },
    agenda: { zh: '评标依据清楚', en: 'Clear evaluation criteria' },
    goal: { zh: '在评标小组中支持我司方案', en: 'Supports our solution in the evaluation group' },
    goalKind: 'competition',
    measure: null,
    strategy: { zh: '保持两周一次沟通，验证评标规则', en: 'Keep the rhythm, verify the evaluation rules' },
    dueInDays: 30,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 6,
  },
  sha: {
    owner: zhao,
    evidence: { zh: '听取过一次融资方案，未表态', en: 'Heard the financing proposal once, took no side' },
    agenda: { zh: '三年现金流平稳', en: 'Steady cash flow over three years' },
    goal: { zh: '接受我司付款方案', en: 'Accepts our payment terms' },
    goalKind: 'quality',
    measure: coCreation,
    strategy: { zh: '融资方案交流，测算三年现金流', en: 'Financing talk, three-year cash flow worked out' },
    dueInDays: 37,
    status: 'planned',
    confidence: 'fact',
    daysAgo: 31,
  },
  Ru: {
    wanted: 'exclusive',
    owner: li,
    evidence: { zh: '联合测试报告由其签发', en: 'Signed the joint test report' },
    agenda: { zh: '团队具备新技术能力', en: 'A team able in the new technology' },
    goal: { zh: '在技术评标中推荐我司方案', en: 'Recommends our solution in the technical evaluation' },
    goalKind: 'competition',
    measure: innovation,
    strategy: {
      zh: '新技术联合测试，并为团队做专业培训',
      en: 'Joint tests of the new technology, training for the team',
    },
    dueInDays: 40,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 6,
  },
  Lob: {
    owner: zhou,
    evidence: { zh: '运维对标会上只提问，未表态', en: 'Only asked questions at the operations benchmark' },
    agenda: { zh: '割接窗口内完成替换', en: 'Replacement within the cut-over window' },
    goal: { zh: '认可我司运维保障方案', en: 'Accepts our operations plan' },
    goalKind: 'quality',
    measure: referenceSite,
    strategy: { zh: '现场看割接与运维保障', en: 'See cut-over and operations on site' },
    through: ['Ru'],
    dueInDays: 32,
    status: 'planned',
    confidence: 'heard',
    daysAgo: 33,
  },
  Mike: {
    owner: zhou,
    evidence: { zh: '共同发布过一次市场活动', en: 'One market event held together' },
    agenda: { zh: '首都区域用户增长', en: 'More subscribers in the capital' },
    goal: { zh: '提供业务需求支持我司方案', en: 'Backs our solution with business needs' },
    goalKind: 'strategic',
    measure: exhibition,
    strategy: { zh: '联合市场活动，输出用户案例', en: 'Joint event, user cases' },
    dueInDays: 49,
    status: 'doing',
    confidence: 'fact',
    daysAgo: 18,
  },
};

/** The last review is five weeks past, the next a quarter after it (method.md §5); all that is planned is due before. */
const reviewInDays = 54;

/** The demo a new user sees; `today` dates the evidence and the plan, so that neither is stale on any day. */
export function workedExample(language: 'zh' | 'en', today: IsoDate): DecisionChain {
  const chain = exampleChain(language);
  const assessments: Record<PersonId, Assessment> = { ...chain.assessments };
  const plan: PlanItem[] = [];
  const idOf = (name: string) => allPersonIds(chain).filter((id) => chain.people[id]?.name === name);
  for (const id of topTen(chain)) {
    const known = chain.assessments[id];
    const done = work[chain.people[id]?.name ?? ''];
    if (!known || !done) continue;
    assessments[id] = {
      ...known,
      targetStance: done.wanted ?? null,
      businessAgenda: done.agenda[language],
      primaryOwner: done.owner[language],
      evidence: done.evidence[language],
      confidence: done.confidence,
      assessedOn: dayAfter(today, -done.daysAgo),
    };
    plan.push({
      id: `plan:${plan.length + 1}`,
      personId: id,
      goalKinds: [done.goalKind],
      goal: done.goal[language],
      strategy: done.strategy[language],
      ...(done.measure && { measure: done.measure[language] }),
      viaPersonIds: (done.through ?? []).flatMap(idOf),
      owner: done.owner[language],
      due: workdayFrom(dayAfter(today, done.dueInDays)),
      status: done.status,
      progress: '',
    });
  }
  return { ...chain, assessments, plan, reviewDue: workdayFrom(dayAfter(today, reviewInDays)) };
}
