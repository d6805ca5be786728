/** The words printed on pages that leave the room: header, legend, table, footnote. */
import { bilingual, counted } from './language.ts';

export const pageWords = bilingual(
  {
    fishbone: '客户决策链鱼骨图',
    assessment: '《客户关系评估表》',
    topTen: 'TOP 10 关键人物',
    counts: (ribs: number, people: number) => `${ribs} 条决策链　${people} 人`,
    pageOf: (number: number, of: number) => `${number}/${of}`,
    part: (number: number, of: number) => `（${number}/${of}）`,
    ribsOfAll: (first: number, last: number, all: number) => `决策链 ${range(first, last)}（共 ${all}）`,
    preparedBy: '填写人',
    version: (mark: string) => `版本 ${mark}`,
    /** On the label of a chain that goes on: these of its people. */
    runText: (first: number, last: number, all: number) => `${range(first, last)} / ${all} 人`,
    overview: '总览，决策链名后为所在页',
    onPages: (pages: string) => `${pages} 页`,
    countOnPages: (people: number, pages: string) => `${people} 人 · ${pages}`,
    ribsBefore: (last: number) => `决策链 ${range(1, last)}`,
    seeBefore: (_pages: number) => '见前页',
    tray: '待定',
    ruleNote:
      '注：越靠近目标的决策链越重要；同一决策链内，越靠近轴线的人物越重要。红色与序号为决策链 TOP 10 关键人物。',
    ruleNoteWithTable:
      '注：越靠近目标的决策链越重要；同一决策链内，越靠近轴线的人物越重要。红色与序号为决策链 TOP 10 关键人物，与《客户关系评估表》一致。',
    tableNote: '注：与鱼骨图的 TOP 10 关键人物一致，按名次排列。',
    legend: '图例',
    header: '页眉',
    footer: '页脚',
    bones: '骨架',
    table: '表',
    roleItem: '决策角色',
    hiddenItem: '隐性决策者',
    guessItem: '推测',
    or: ' / ',
    levelNow: '现状层次',
    levelTarget: '目标层次',
    rivalLevel: '友商最高层次',
    planLate: '已逾期',
    /** In the order they stand in. */
    assessmentGroups: { customer: '客户', decision: '决策', relation: '关系', duty: '责任', evidence: '评估依据' },
    planGroups: {
      customer: '客户',
      goal: '提升目标',
      relation: '现状 → 目标',
      strategy: '策略与措施',
      duty: '责任',
      progress: '进展',
    },
    /** Where the customer's name is withheld. */
    customer: '客户',
    rivalCode: (at: number) => `友商 ${rivalLetter(at)}`,
    summary: '概览',
    topStances: 'TOP 10 态度',
    topLevels: 'TOP 10 关系层次',
    highLevels: '高层次关系',
    orAbove: (level: string) => `人，${level}及以上`,
    belowTarget: '未达目标层次',
    gapSum: (levels: number) => `人，合计差距 ${levels} 级`,
    targetsUnset: (people: number) => `${people} 人目标未定`,
    semicolon: '；',
    people: (names: string) => `人，${names}`,
    listComma: '、',
    none: '人',
    nobody: '还没有 TOP 10 关键人物',
    goesOn: '（续）',
  },
  {
    fishbone: 'Customer decision-chain fishbone',
    assessment: 'Customer relationship assessment',
    topTen: 'Top 10 people',
    counts: (ribs: number, people: number) =>
      `${counted(ribs, 'chain', 'chains')}, ${counted(people, 'person', 'people')}`,
    pageOf: (number: number, of: number) => `${number}/${of}`,
    part: (number: number, of: number) => ` (${number} of ${of})`,
    ribsOfAll: (first: number, last: number, all: number) =>
      `${first === last ? 'Chain' : 'Chains'} ${range(first, last)} of ${all}`,
    preparedBy: 'Prepared by',
    version: (mark: string) => `Version ${mark}`,
    runText: (first: number, last: number, all: number) => `${range(first, last)} of ${all}`,
    overview: 'Overview; each chain says its page',
    onPages: (pages: string) => `p. ${pages}`,
    countOnPages: (people: number, pages: string) => `${people} · ${pages}`,
    ribsBefore: (last: number) => `${last === 1 ? 'Chain' : 'Chains'} ${range(1, last)}:`,
    seeBefore: (pages: number) => (pages === 1 ? 'see previous page' : 'see previous pages'),
    tray: 'Unplaced',
    ruleNote:
      'Nearer the target: the more important chain. Nearer the spine: the more important person. Red and numbered: the top 10.',
    ruleNoteWithTable:
      'Nearer the target: the more important chain. Nearer the spine: the more important person. Red and numbered: the top 10, the same as in the relationship assessment.',
    tableNote: 'The same people as the top 10 of the fishbone, in the order of their rank.',
    legend: 'Legend',
    header: 'Header',
    footer: 'Footer',
    bones: 'Bones',
    table: 'Table',
    roleItem: 'Buying role',
    hiddenItem: 'Hidden decision-maker',
    guessItem: 'Guess',
    or: ' / ',
    levelNow: 'Level now',
    levelTarget: 'Level wanted',
    rivalLevel: 'Best competitor',
    planLate: 'Overdue',
    assessmentGroups: {
      customer: 'Customer',
      decision: 'Decision',
      relation: 'Relationship',
      duty: 'Owners',
      evidence: 'Evidence',
    },
    planGroups: {
      customer: 'Customer',
      goal: 'Goal',
      relation: 'Now → target',
      strategy: 'Strategy and measures',
      duty: 'Owner',
      progress: 'Progress',
    },
    customer: 'the customer',
    rivalCode: (at: number) => `Competitor ${rivalLetter(at)}`,
    summary: 'Summary',
    topStances: 'Stances of the top 10',
    topLevels: 'Levels of the top 10',
    highLevels: 'High levels',
    orAbove: (level: string) => `${level} or above`,
    belowTarget: 'Below target',
    gapSum: (levels: number) => `${counted(levels, 'level', 'levels')} to climb in all`,
    targetsUnset: (people: number) => `${counted(people, 'target', 'targets')} not set`,
    semicolon: '; ',
    people: (names: string) => names,
    listComma: ', ',
    none: '',
    nobody: 'Nobody is in the top 10 yet',
    goesOn: ' (cont.)',
  },
);

/** "3", "3–5". */
export function range(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** At most four competitors stand in a file; a further one would be counted on. */
function rivalLetter(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (at % 26));
}
