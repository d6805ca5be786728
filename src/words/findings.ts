/** What a finding says, in one sentence with its people and chains by name. */
import { type DecisionChain, notAssessed, type PersonId, type RibId } from '../domain/chain.ts';
import type { CheckId, Finding } from '../domain/checks/checks.ts';
import { levels, stances } from '../domain/scales.ts';
import { assessmentOf, personById, placeOf } from '../domain/seats.ts';
import { topRankOf } from '../domain/topTen.ts';
import { levelName } from './coverage.ts';
import { bilingual, counted, type Language } from './language.ts';
import { scaleWords } from './scales.ts';

/** What a finding's sentence is made of, already in its language. */
type At = {
  /** "政府部门 · 通信部长" */
  readonly person: string;
  /** The name alone, of the first and of the second person. */
  readonly name: string;
  readonly otherName: string;
  readonly rank: number;
  readonly otherRank: number;
  readonly rib: string;
  readonly count: number;
  readonly text: string;
  readonly because: string;
  readonly level: string;
  readonly targetLevel: string;
  readonly oldLevel: string;
  readonly goal: string;
  readonly stance: string;
  readonly oldStance: string;
  /** Of the coverage matrix: its row, and what kind of relation. */
  readonly row: string;
  readonly relation: string;
};
type Sentences = Readonly<Record<CheckId, (at: At) => string>>;
/** What is left to say where the check's title and the person stand beside it. */
type Briefs = Readonly<Partial<Sentences>>;

const zhMissing: Readonly<Record<string, string>> = {
  goal: '目标',
  strategy: '策略与措施',
  owner: '责任人',
  due: '完成时间',
};
const enMissing: Readonly<Record<string, string>> = { goal: 'goal', strategy: 'strategy', owner: 'owner', due: 'date' };
const zhTopic: Readonly<Record<string, string>> = {
  id: '证件号码',
  phone: '电话号码',
  health: '健康',
  family: '家庭',
  religion: '宗教',
};
const enTopic: Readonly<Record<string, string>> = {
  id: 'an identity number',
  phone: 'a phone number',
  health: 'health',
  family: 'family',
  religion: 'religion',
};

const findingWords = bilingual(
  {
    sentence: {
      'chain-without-top': (at) => `${at.rib}：离目标最近，却没有人在 TOP 10`,
      'order-inverted': (at) => `${at.rib}：${at.name}离轴更近却不在 TOP 10，${at.otherName}更远却排第 ${at.otherRank}`,
      'rank-inverted': (at) =>
        `${at.rib}：TOP ${at.rank} ${at.name}比 TOP ${at.otherRank} ${at.otherName}离轴更远，名次与远近相反`,
      'name-missing': (at) => `${at.person}：缺姓名`,
      placeholder: (at) => `${at.person}：人物待识别`,
      'title-missing': (at) => `${at.person}：缺职务`,
      'name-suspect': (at) =>
        at.because === 'no-name'
          ? `${at.person}：“${at.text}”不像姓名`
          : at.because === 'address'
            ? `${at.person}：“${at.text}”是称呼，请填全名`
            : `${at.person}：姓名“${at.text}”里有职务`,
      'duplicate-person': (at) => `${at.person}：同名同职务出现 ${at.count} 次，未关联为同一人`,
      'top-short': (at) => `TOP 10 只有 ${at.count} 人，图上知道姓名的已有十人以上`,
      'top-placeholder': (at) => `TOP ${at.rank}（${at.person}）还不知道是谁`,
      'target-missing': () => '鱼头没有写目标：这次决策要决定什么',
      'rib-nameless': (at) => `${at.rib}没有名称`,
      'rib-empty': (at) => `${at.rib}：链上没有人`,
      'too-large': (at) =>
        at.because === 'ribs'
          ? `图上有 ${at.count} 条决策链，超过 12 条不易看清`
          : `图上有 ${at.count} 人，超过 60 人不易看清`,
      'no-approver': () => '图上没有人的决策角色是批准或决策',
      'no-coach': () => '图上没有教练：谁了解流程并愿意指点我们？',
      'no-hidden': () => '没有外部决策链，也没有隐性决策者：是否甄别隐性决策客户？',
      'level-missing': (at) => `${at.person}：关系层次未评`,
      'stance-missing': (at) => `${at.person}：态度未评`,
      'target-level-missing': (at) => `${at.person}：目标层次未定`,
      'owner-missing': (at) => `${at.person}：没有第一责任人`,
      'evidence-missing': (at) =>
        at.because === 'old'
          ? `${at.person}：评估已是 ${at.count} 天前，超过 90 天`
          : `${at.person}：已评但没有评估依据`,
      'target-below': (at) => `${at.person}：目标“${at.targetLevel}”低于现状“${at.level}”`,
      'stuck-at-acceptance': (at) => `${at.person}：现状接受，目标仍是“${at.targetLevel}”，不要满足和停留在接受层次`,
      'level-fell': (at) =>
        `${at.person}：关系层次从“${at.oldLevel}”下滑到“${at.level}”${at.text ? `（对比快照“${at.text}”）` : ''}`,
      'rival-ahead': (at) => `${at.person}（TOP ${at.rank}）：${at.text || '友商'}的关系层次高于我们`,
      'all-supporters': (at) => `TOP 10 的 ${at.count} 人全是支持者，请再核实`,
      'one-owner': (at) => `${at.text}一人负责 TOP 10 中的 ${at.count} 人`,
      'guess-in-top': (at) => `${at.person}（TOP ${at.rank}）：评估凭推测，请找人核实`,
      'plan-missing': (at) =>
        at.because === 'stance'
          ? `${at.person}：态度离目标 ${at.count} 步，没有提升计划`
          : `${at.person}：差距 ${at.count} 级，没有提升计划`,
      'plan-incomplete': (at) =>
        `${at.person}：提升计划${at.goal && `“${at.goal}”`}缺${listed(at.because, zhMissing, '、')}`,
      'plan-overdue': (at) => `${at.person}：提升计划${at.goal && `“${at.goal}”`}应于 ${at.text} 完成，已逾期`,
      'owner-overload': (at) => `${at.text}一人有 ${at.count} 项未完成的计划，超过 5 项`,
      'plan-vague': (at) => `${at.person}：目标“${at.goal}”没有写到态度、层次或项目，无法检验`,
      'tiers-not-ascending': (at) =>
        at.because === 'unlimited'
          ? `第 ${at.count} 档审批排在不限金额的一档之后`
          : at.because === 'equal'
            ? `第 ${at.count} 档审批的金额上限与前一档相同`
            : `第 ${at.count} 档审批的金额上限低于前一档`,
      'approver-absent': (at) =>
        at.because === 'nobody'
          ? `本项目由“${at.text}”审批，图上还没有指明是谁`
          : at.because === 'not-on-chart'
            ? `${at.person}：须审批本项目，却不在图上`
            : `${at.person}：须审批本项目，却不在 TOP 10`,
      'stage-without-rib': (at) =>
        `${at.text ? `环节“${at.text}”` : '未命名的环节'}没有对应的决策链${at.because && `，可能是“${at.because}”`}`,
      'amount-missing': () => '有审批权限，没有项目金额：填入金额，看谁批准',
      'amount-uncovered': (at) => `没有覆盖 ${at.text} 的一档`,
      'tier-short': (at) => `${at.text ? `“${at.text}”` : '本项目'}的批准人还有 ${at.count} 位没有指明`,
      'stage-late': (at) => `${at.text ? `环节“${at.text}”` : '当前环节'}应于 ${at.because} 完成，已延误`,
      'review-past': (at) => `评审日期已过 ${at.count} 天`,
      'stage-bid-thin': (at) => `正在投标报价，TOP 10 中只评了 ${at.count} 人`,
      'stance-fell': (at) =>
        `${at.person}：态度从“${at.oldStance}”下滑到“${at.stance}”${at.text ? `（对比快照“${at.text}”）` : ''}`,
      'snapshot-old': (at) => `上一个快照已是 ${at.count} 天前，超过 100 天`,
      'coverage-hole': (at) => `${at.row}：图上没有人`,
      'coverage-owner': (at) => `${at.row}，${at.relation}：${at.count} 人，没有第一责任人`,
      'short-board': (at) =>
        at.because === 'low'
          ? `${at.rib}：有批准或决策的人，我司平均不到“了解”`
          : `${at.rib}：${at.text || '友商'}的平均层次高出我们半级以上`,
      'grade-missing': (at) => `${at.person}：在 TOP 10，未填职级`,
      'selling-point-outside': (at) => `${at.person}：只靠卖点${at.text && `“${at.text}”`}，不在绿色区域`,
      'compliance-review': (at) => `${at.person}：提升计划提到“${at.text}”，请先与合规部门确认`,
      'compliance-stop': (at) => `${at.person}：提升计划提到“${at.text}”，属商业贿赂风险，请删除`,
      'private-data': (at) => `${at.person}：备注或评估中写有${zhTopic[at.because] ?? '隐私'}信息，请删除`,
    } satisfies Sentences as Sentences,
    brief: {
      'name-missing': () => '',
      placeholder: () => '',
      'title-missing': () => '',
      'duplicate-person': (at) => `出现 ${at.count} 次`,
      'top-placeholder': () => '',
      'level-missing': () => '',
      'stance-missing': () => '',
      'target-level-missing': () => '',
      'owner-missing': () => '',
      'evidence-missing': (at) => (at.because === 'old' ? `已是 ${at.count} 天前` : ''),
      'target-below': (at) => `目标${at.targetLevel}，现状${at.level}`,
      'plan-missing': (at) => (at.because === 'stance' ? `态度差 ${at.count} 步` : `差距 ${at.count} 级`),
      'guess-in-top': () => '',
      'plan-vague': (at) => `“${at.goal}”`,
    } satisfies Briefs as Briefs,
    nameless: '姓名待补',
    ribNameless: (number: number) => `第 ${number} 条决策链`,
    tray: '待定区',
    missingPerson: '已不在图中的人',
  },
  {
    sentence: {
      'chain-without-top': (at) => `${at.rib}: nearest the target, yet nobody on it is in the top 10`,
      'order-inverted': (at) =>
        `${at.rib}: ${at.name} is nearer the spine but not in the top 10, ${at.otherName} is farther and ranked ${at.otherRank}`,
      'rank-inverted': (at) =>
        `${at.rib}: ${at.name} (top ${at.rank}) sits farther out than ${at.otherName} (top ${at.otherRank})`,
      'name-missing': (at) => `${at.person}: name missing`,
      placeholder: (at) => `${at.person}: person not identified yet`,
      'title-missing': (at) => `${at.person}: job title missing`,
      'name-suspect': (at) =>
        at.because === 'no-name'
          ? `${at.person}: “${at.text}” does not look like a name`
          : at.because === 'address'
            ? `${at.person}: “${at.text}” is a form of address, give the full name`
            : `${at.person}: the name “${at.text}” holds a job title`,
      'duplicate-person': (at) =>
        `${at.person}: same name and title ${counted(at.count, 'time', 'times')}, not linked as one person`,
      'top-short': (at) =>
        `The top 10 has only ${counted(at.count, 'person', 'people')}, though ten or more are known by name`,
      'top-placeholder': (at) => `Top ${at.rank} (${at.person}) is still a placeholder`,
      'target-missing': () => 'The head has no target: what is this decision about?',
      'rib-nameless': (at) => `${at.rib} has no name`,
      'rib-empty': (at) => `${at.rib}: nobody on this chain`,
      'too-large': (at) =>
        at.because === 'ribs'
          ? `${at.count} chains on the chart; more than 12 are hard to read`
          : `${at.count} people on the chart; more than 60 are hard to read`,
      'no-approver': () => 'Nobody on the chart has the role approver or decision maker',
      'no-coach': () => 'No coach on the chart: who knows the process and guides us?',
      'no-hidden': () => 'No outside chain and no hidden decision-maker: has anyone looked for one?',
      'level-missing': (at) => `${at.person}: relationship level not assessed`,
      'stance-missing': (at) => `${at.person}: stance not assessed`,
      'target-level-missing': (at) => `${at.person}: no target level`,
      'owner-missing': (at) => `${at.person}: no primary owner`,
      'evidence-missing': (at) =>
        at.because === 'old'
          ? `${at.person}: assessed ${at.count} days ago, more than 90`
          : `${at.person}: rated without evidence`,
      'target-below': (at) => `${at.person}: target ${at.targetLevel} is below the current ${at.level}`,
      'stuck-at-acceptance': (at) =>
        `${at.person}: at Acceptance with the target ${at.targetLevel}; do not settle for acceptance`,
      'level-fell': (at) =>
        `${at.person}: fell from ${at.oldLevel} to ${at.level}${at.text && ` since the snapshot “${at.text}”`}`,
      'rival-ahead': (at) => `${at.person} (top ${at.rank}): ${at.text || 'a competitor'} stands closer than we do`,
      'all-supporters': (at) => `All ${at.count} of the top 10 are supporters; look again`,
      'one-owner': (at) => `${at.text} alone owns ${at.count} of the top 10`,
      'guess-in-top': (at) => `${at.person} (top ${at.rank}): rated by guess; ask someone who knows`,
      'plan-missing': (at) =>
        at.because === 'stance'
          ? `${at.person}: ${counted(at.count, 'step', 'steps')} from the target stance and no plan`
          : `${at.person}: a gap of ${counted(at.count, 'level', 'levels')} and no plan`,
      'plan-incomplete': (at) =>
        `${at.person}: plan${at.goal && ` “${at.goal}”`} lacks ${listed(at.because, enMissing, ', ')}`,
      'plan-overdue': (at) => `${at.person}: plan${at.goal && ` “${at.goal}”`} was due ${at.text}`,
      'owner-overload': (at) => `${at.text} has ${at.count} open plan rows, more than 5`,
      'plan-vague': (at) =>
        `${at.person}: the goal “${at.goal}” names no stance, level or project, so nobody can check it`,
      'tiers-not-ascending': (at) =>
        at.because === 'unlimited'
          ? `Approval tier ${at.count} stands after one without a limit`
          : at.because === 'equal'
            ? `Approval tier ${at.count} has the same limit as the one before`
            : `Approval tier ${at.count} has a lower limit than the one before`,
      'approver-absent': (at) =>
        at.because === 'nobody'
          ? `“${at.text}” must approve this project, but no person on the chart is named for it`
          : at.because === 'not-on-chart'
            ? `${at.person}: must approve this project but is not on the chart`
            : `${at.person}: must approve this project but is not in the top 10`,
      'stage-without-rib': (at) =>
        `${at.text ? `Step “${at.text}”` : 'A step without a name'} has no chain${at.because && `, perhaps “${at.because}”`}`,
      'amount-missing': () => 'There are approval tiers but no amount: enter it to see who approves',
      'amount-uncovered': (at) => `No approval tier covers ${at.text}`,
      'tier-short': (at) =>
        `${at.text ? `“${at.text}”` : 'This project'} needs ${counted(at.count, 'more approver', 'more approvers')} named`,
      'stage-late': (at) => `${at.text ? `Step “${at.text}”` : 'The current step'} was due ${at.because}`,
      'review-past': (at) => `The review date passed ${counted(at.count, 'day', 'days')} ago`,
      'stage-bid-thin': (at) => `Bidding with only ${at.count} of the top 10 rated`,
      'stance-fell': (at) =>
        `${at.person}: stance fell from ${at.oldStance} to ${at.stance}${at.text && ` since the snapshot “${at.text}”`}`,
      'snapshot-old': (at) => `The last snapshot is ${at.count} days old, more than 100`,
      'coverage-hole': (at) => `${at.row}: nobody on the chart`,
      'coverage-owner': (at) => `${at.row}, ${at.relation}: ${counted(at.count, 'person', 'people')}, no primary owner`,
      'short-board': (at) =>
        at.because === 'low'
          ? `${at.rib}: somebody approves or decides here, and on average we are below Acquaintance`
          : `${at.rib}: on average ${at.text || 'a competitor'} is half a level or more ahead of us`,
      'grade-missing': (at) => `${at.person}: in the top 10 without a grade`,
      'selling-point-outside': (at) =>
        `${at.person}: rests only on ${at.text ? `“${at.text}”` : 'selling points'}, outside the green zone`,
      'compliance-review': (at) => `${at.person}: the plan names “${at.text}”; ask compliance first`,
      'compliance-stop': (at) => `${at.person}: the plan names “${at.text}”, a bribery risk; remove it`,
      'private-data': (at) =>
        `${at.person}: a note or the assessment holds ${enTopic[at.because] ?? 'private data'}; remove it`,
    },
    brief: {
      'name-missing': () => '',
      placeholder: () => '',
      'title-missing': () => '',
      'duplicate-person': (at) => counted(at.count, 'time', 'times'),
      'top-placeholder': () => '',
      'level-missing': () => '',
      'stance-missing': () => '',
      'target-level-missing': () => '',
      'owner-missing': () => '',
      'evidence-missing': (at) => (at.because === 'old' ? counted(at.count, 'day ago', 'days ago') : ''),
      'target-below': (at) => `target ${at.targetLevel}, now ${at.level}`,
      'plan-missing': (at) => (at.because === 'stance' ? `stance gap ${at.count}` : `gap ${at.count}`),
      'guess-in-top': () => '',
      'plan-vague': (at) => `“${at.goal}”`,
    },
    nameless: 'name missing',
    ribNameless: (number: number) => `Chain ${number}`,
    tray: 'Tray',
    missingPerson: 'someone no longer on the chart',
  },
);

/**
 * Where, who, what: "政府部门 · 通信部长：缺姓名", "Government · Minister of Communications: name missing".
 * Reads names in `chain`; give the chain the finding was made of.
 */
export function findingSentence(chain: DecisionChain, finding: Finding, language: Language): string {
  return findingWords[language].sentence[finding.id](wordsAt(chain, finding, language));
}

/** A finding as a line below its check's title. */
export type FindingLine = {
  /** Whom it is about, and on which chain; '' where the sentence says so. */
  readonly name: string;
  readonly place: string;
  /** What the title has not said. */
  readonly text: string;
};

export function findingLine(chain: DecisionChain, finding: Finding, language: Language): FindingLine {
  const brief = findingWords[language].brief[finding.id];
  const person = finding.personIds[0];
  if (!brief || !person || !personById(chain, person))
    return { name: '', place: '', text: findingSentence(chain, finding, language) };
  return {
    name: personLabel(chain, person, language),
    place: placeLabel(chain, person, language),
    text: brief(wordsAt(chain, finding, language)),
  };
}

function wordsAt(chain: DecisionChain, finding: Finding, language: Language): At {
  const [first, second] = finding.personIds;
  const levelWords = scaleWords[language].level;
  const { stance: stanceWords, relation: relationWords } = scaleWords[language];
  const { level, targetLevel, stance } = first ? assessmentOf(chain, first) : notAssessed;
  const oldStance = stances.find((each) => each === finding.because);
  const oldLevel = levels.find((each) => each === finding.because);
  return {
    person: first ? placedLabel(chain, first, language) : '',
    name: first ? personLabel(chain, first, language) : '',
    otherName: second ? personLabel(chain, second, language) : '',
    rank: (first && topRankOf(chain, first)) ?? 0,
    otherRank: (second && topRankOf(chain, second)) ?? 0,
    rib: finding.ribId ? ribLabel(chain, finding.ribId, language) : '',
    count: finding.count ?? 0,
    text: finding.text ?? '',
    because: finding.because ?? '',
    level: level ? levelWords[level] : '',
    targetLevel: targetLevel ? levelWords[targetLevel] : '',
    oldLevel: oldLevel ? levelWords[oldLevel] : '',
    stance: stance ? stanceWords[stance] : '',
    oldStance: oldStance ? stanceWords[oldStance] : '',
    row: levelName({ id: finding.because?.split(' ').at(-1) ?? '', name: finding.text ?? '' }, language),
    relation: finding.because?.startsWith('key ') ? relationWords.key : relationWords.extensive,
    goal: chain.plan.find((item) => item.id === finding.planId)?.goal.trim() ?? '',
  };
}

/** Chain and person: "采购部 · Vo". */
function placedLabel(chain: DecisionChain, id: PersonId, language: Language): string {
  if (!personById(chain, id)) return findingWords[language].missingPerson;
  return `${placeLabel(chain, id, language)} · ${personLabel(chain, id, language)}`;
}

function placeLabel(chain: DecisionChain, id: PersonId, language: Language): string {
  const rib = placeOf(chain, id)?.rib;
  return rib ? ribLabel(chain, rib.id, language) : findingWords[language].tray;
}

/** The name, else the job title, else that the name is missing. */
function personLabel(chain: DecisionChain, id: PersonId, language: Language): string {
  const person = personById(chain, id);
  return person?.name.trim() || person?.jobTitle.trim() || findingWords[language].nameless;
}

function ribLabel(chain: DecisionChain, id: RibId, language: Language): string {
  const index = chain.ribs.findIndex((rib) => rib.id === id);
  return chain.ribs[index]?.name.trim() || findingWords[language].ribNameless(index + 1);
}

function listed(keys: string, words: Readonly<Record<string, string>>, comma: string): string {
  return keys
    .split(' ')
    .map((key) => words[key] ?? key)
    .join(comma);
}
