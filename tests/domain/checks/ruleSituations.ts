import { changeDetails } from '../../../src/domain/edits/chart.ts';
import { changePerson } from '../../../src/domain/edits/people.ts';
import { addRib, changeRib } from '../../../src/domain/edits/ribs.ts';
import { everyPerson, inTurn, ranked, ribWithOne, type Situation } from './situation.ts';

/** The three filling rules and the chart's structure. */
export const ruleSituations: readonly Situation[] = [
  {
    check: 'chain-without-top',
    change: ranked(5, 6, 7, 8, 9, 10, 11, 12, 13, 14),
    at: { ribId: 'rib:1', mends: ['rank-by-position'] },
    zh: '董事会：离目标最近，却没有人在 TOP 10',
    en: '董事会: nearest the target, yet nobody on it is in the top 10',
  },
  {
    check: 'order-inverted',
    change: ranked(1, 5, 10, 6, 2, 9, 7, 11, 13, 12),
    at: { ribId: 'rib:3', personIds: ['person:8', 'person:9'] },
    also: ['rank-inverted'],
    zh: '采购部：Buld离轴更近却不在 TOP 10，Vo更远却排第 6',
    en: '采购部: Buld is nearer the spine but not in the top 10, Vo is farther and ranked 6',
  },
  {
    check: 'rank-inverted',
    change: ranked(1, 6, 8, 5, 2, 9, 7, 11, 13, 12),
    at: { ribId: 'rib:2', personIds: ['person:6', 'person:5'] },
    zh: '高层管理：TOP 2 Av比 TOP 4 Iza离轴更远，名次与远近相反',
    en: '高层管理: Av (top 2) sits farther out than Iza (top 4)',
  },
  {
    check: 'name-missing',
    change: changePerson('person:15', { name: ' ' }),
    at: { personIds: ['person:15'], field: 'name' },
    zh: '政府部门 · 通信部长：缺姓名',
    en: '政府部门 · 通信部长: name missing',
  },
  {
    check: 'placeholder',
    change: changePerson('person:15', { name: '', placeholder: true }),
    at: { personIds: ['person:15'], field: 'name' },
    zh: '政府部门 · 通信部长：人物待识别',
    en: '政府部门 · 通信部长: person not identified yet',
  },
  {
    check: 'title-missing',
    change: changePerson('person:15', { jobTitle: '' }),
    at: { personIds: ['person:15'], field: 'jobTitle' },
    zh: '政府部门 · Noor：缺职务',
    en: '政府部门 · Noor: job title missing',
  },
  {
    check: 'name-suspect',
    change: changePerson('person:15', { name: 'XXX' }),
    at: { personIds: ['person:15'], field: 'name', because: 'no-name' },
    zh: '政府部门 · XXX：“XXX”不像姓名',
    en: '政府部门 · XXX: “XXX” does not look like a name',
  },
  {
    check: 'duplicate-person',
    change: changePerson('person:4', { name: 'Rez' }),
    at: { personIds: ['person:3', 'person:4'], count: 2 },
    zh: '董事会 · Rez：同名同职务出现 2 次，未关联为同一人',
    en: '董事会 · Rez: same name and title 2 times, not linked as one person',
  },
  {
    check: 'top-short',
    change: ranked(1, 5, 8, 6, 2, 9, 7, 11, 13),
    at: { count: 9, field: 'rank' },
    zh: 'TOP 10 只有 9 人，图上知道姓名的已有十人以上',
    en: 'The top 10 has only 9 people, though ten or more are known by name',
  },
  {
    check: 'top-placeholder',
    change: changePerson('person:12', { name: '', placeholder: true }),
    at: { personIds: ['person:12'] },
    also: ['placeholder'],
    zh: 'TOP 10（市场部 · 市场部部长）还不知道是谁',
    en: 'Top 10 (市场部 · 市场部部长) is still a placeholder',
  },
  {
    check: 'target-missing',
    change: changeDetails({ target: '  ' }),
    at: { field: 'target' },
    zh: '鱼头没有写目标：这次决策要决定什么',
    en: 'The head has no target: what is this decision about?',
  },
  {
    check: 'rib-nameless',
    change: changeRib('rib:3', { name: '' }),
    at: { ribId: 'rib:3', field: 'ribName' },
    zh: '第 3 条决策链没有名称',
    en: 'Chain 3 has no name',
  },
  {
    check: 'rib-empty',
    change: addRib({ id: 'rib:new', name: '计划部', kind: 'department', personIds: [] }, 99),
    at: { ribId: 'rib:new', mends: ['remove-rib'] },
    zh: '计划部：链上没有人',
    en: '计划部: nobody on this chain',
  },
  {
    check: 'too-large',
    change: inTurn(...[8, 9, 10, 11, 12, 13].map((number) => ribWithOne(number))),
    at: { because: 'ribs', count: 13 },
    zh: '图上有 13 条决策链，超过 12 条不易看清',
    en: '13 chains on the chart; more than 12 are hard to read',
  },
  {
    check: 'no-approver',
    change: (chain) => everyPerson(chain, { role: 'evaluator' }),
    at: { field: 'role' },
    zh: '图上没有人的决策角色是批准或决策',
    en: 'Nobody on the chart has the role approver or decision maker',
  },
  {
    check: 'no-coach',
    change: (chain) => everyPerson(chain, { coach: false }),
    at: {},
    zh: '图上没有教练：谁了解流程并愿意指点我们？',
    en: 'No coach on the chart: who knows the process and guides us?',
  },
  {
    check: 'no-hidden',
    change: changeRib('rib:7', { kind: 'department' }),
    at: {},
    zh: '没有外部决策链，也没有隐性决策者：是否甄别隐性决策客户？',
    en: 'No outside chain and no hidden decision-maker: has anyone looked for one?',
  },
];
