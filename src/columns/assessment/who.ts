/** Who it is: rank, name, job title, chain, and what the person does in the decision. */
import type { DecisionChain, Edit, PersonId, RibId } from '../../domain/chain.ts';
import { movePeople } from '../../domain/edits/people.ts';
import { rankPerson } from '../../domain/edits/rank.ts';
import type { Row } from '../../domain/rows.ts';
import { hasName, placeOf, ribById } from '../../domain/seats.ts';
import { topSize } from '../../domain/topTen.ts';
import { fishWords } from '../../words/fish.ts';
import { scaleWords } from '../../words/scales.ts';
import type { CellRead, PageCell } from '../cell.ts';
import type { PagePlace } from '../column.ts';
import { nameWidth, ribWidth, titleWidth } from './cellWidths.ts';
import { assessmentColumn, personColumn, type RowColumn, scalePage, textPage } from './parts.ts';

export const whoColumns: readonly RowColumn[] = [
  {
    id: 'rank',
    words: { zh: '名次', en: 'Rank' },
    kind: 'rank',
    group: 'customer',
    valueOf: ({ rank }) => rank,
    set: (id, value) => rankPerson(id as PersonId, value as number | null),
    read: (text, id, { chain }) => readRank(chain, id as PersonId, text),
    step: 'rank',
    sheet: { least: [56, 56, 58, 58], need: 1, isFrozen: true },
    page: {
      group: 'customer',
      isNarrow: true,
      isLasting: true,
      cell: ({ rank }) => ({ text: '', mark: { kind: 'rank', rank: rank ?? 0 }, bold: true, tone: 'top' }),
    },
    book: { width: 5, group: 'person', isAsked: true, isCentred: true },
    headers: 'top 排名 top10 top十 top排名 top名次 重要性排序 top10名次 ranking toprank top10rank',
    leaves: 'chart',
  },
  personColumn('name', {
    words: { zh: '姓名', en: 'Name' },
    kind: 'line',
    group: 'customer',
    sheet: {
      least: [72, 72, 88, 88],
      content: { least: [200, 240], most: [200, 240], widthOf: nameWidth },
      growth: 1,
      need: 2,
      isFrozen: true,
    },
    page: { group: 'customer', isWhole: true, isLasting: true, cell: nameCell },
    book: { width: 10, group: 'person', isAsked: true, isDue: 'all' },
    headers:
      '氏名 前名 名前 名字 人名 名称 客户姓名 客户名称 客户 关键人 关键人物 决策人 决策人物 决策者 人员 人员姓名 人物 联系人 领导 领导姓名 fullname names person people contact contactname customername personname who',
    leaves: 'chart',
  }),
  personColumn('jobTitle', {
    words: { zh: '职务', en: 'Job title' },
    kind: 'line',
    group: 'customer',
    sheet: {
      least: [96, 96, 104, 104],
      content: { least: [150, 190], most: [280, 260], isBroken: true, widthOf: titleWidth },
      growth: 2,
      need: 3,
    },
    page: textPage('customer', ({ person }) => person.jobTitle, {
      isLasting: true,
      missing: ({ language }) => fishWords[language].missingTitle,
    }),
    book: { width: { zh: 15, en: 17 }, group: 'person', isAsked: true, isDue: 'all' },
    headers:
      '职位 现任职务 职务名称 职务职位 职位职务 职务岗位 职衔 岗位 岗位名称 头衔 役职 职称 title jobtitle titles job position post designation functiontitle titlerole roletitle',
    leaves: 'chart',
  }),
  {
    id: 'rib',
    words: { zh: '决策链', en: 'Chain' },
    kind: 'rib',
    group: 'customer',
    valueOf: ({ ribId }) => ribId,
    set: (id, value) => seatEdit(id as PersonId, value as RibId),
    step: 'move-person',
    sheet: {
      least: [64, 64, 72, 72],
      content: { least: [112, 112], most: [200, 200], widthOf: ribWidth },
      growth: 1,
      need: 4,
    },
    page: textPage('customer', ({ ribName }) => ribName, {
      isLasting: true,
      missing: ({ language }) => fishWords[language].namelessRib,
    }),
    book: { width: { zh: 10, en: 11.6 }, group: 'person', isAsked: true },
    headers:
      '部门 部署 部门名称 所在部门 所属部门 决策链名称 决策链部门 所在部门 所属部门 部门名称 部门单位 单位 所在单位 工作单位 单位部门 机构 组织 组织机构 所属单位 处室 科室 所在科室 鱼刺 大骨 部门决策链 department dept departments departmentname decisionchain unit businessunit workinggroup 工作组 organization organisation org division team body function group company companyname 公司 公司名称',
    leaves: 'chart',
  },
  personColumn('role', {
    words: { zh: '决策角色', en: 'Role' },
    kind: 'role',
    group: 'decision',
    sheet: { least: [74, 112, 76, 96], spacious: [74, 108, 76, 116], need: 5 },
    page: scalePage('decision', 'role', ({ person }) => person.role ?? null),
    book: { group: 'person', isCentred: true },
    headers: '角色 采购角色 决策作用 购买角色 buyingrole decisionrole roles',
    leaves: 'anonymous',
  }),
  personColumn('coach', {
    words: { zh: '教练', en: 'Coach' },
    kind: 'mark',
    group: 'decision',
    sheet: null,
    page: { within: 'name' },
    book: { width: 5, group: 'person', isCentred: true },
    headers: '是否教练 iscoach',
    leaves: 'anonymous',
  }),
  personColumn('hidden', {
    words: { zh: '隐性决策者', en: 'Hidden decision-maker' },
    kind: 'mark',
    group: 'decision',
    sheet: null,
    page: null,
    book: { width: 7, group: 'person', isCentred: true },
    headers: '隐性 是否隐性 隐性决策客户 隐性客户 hidden',
    leaves: 'anonymous',
  }),
  personColumn('grade', {
    words: { zh: '职级', en: 'Grade' },
    kind: 'grade',
    group: 'decision',
    isOptional: true,
    sheet: { least: [84, 104, 88, 110], spacious: [130, 150, 130, 150], need: 22 },
    page: null,
    book: { width: 14, group: 'person', isCentred: true },
    headers: '级别 职级 层级 行政级别 grade seniority',
    leaves: 'anonymous',
  }),
  personColumn('scope', {
    words: { zh: '分管范围', en: 'Scope' },
    kind: 'line',
    group: 'decision',
    isOptional: true,
    sheet: { least: [110, 120, 110, 120], growth: 1, need: 23 },
    page: null,
    book: null,
    headers: '分管 分管范围 职责 职责范围 负责范围 主管业务 分管业务 scope responsibility responsibilities remit',
    leaves: 'full',
  }),
  assessmentColumn('influence', {
    words: { zh: '影响力', en: 'Influence' },
    kind: 'influence',
    group: 'decision',
    isOptional: true,
    sheet: { least: [64, 84, 68, 90], need: 24 },
    page: scalePage('decision', 'influence', ({ assessment }) => assessment.influence ?? null),
    book: { group: 'person', isCentred: true },
    headers: '影响程度 影响度 影响大小 influencelevel power',
    leaves: 'anonymous',
  }),
  assessmentColumn('stance', {
    words: { zh: '态度', en: 'Stance' },
    kind: 'stance',
    group: 'decision',
    sheet: { least: [90, 122, 96, 124], spacious: [98, 150, 104, 160], need: 6 },
    page: {
      group: 'decision',
      isWhole: true,
      isLasting: true,
      cell: ({ assessment: { stance } }, { language }) => ({
        text: stance ? scaleWords[language].stance[stance] : scaleWords[language].notAssessed,
        mark: { kind: 'stance', stance },
        tone: stance ? 'ink' : 'missing',
      }),
    },
    book: { group: 'relationship', isAsked: true, isDue: 'top', isCentred: true },
    headers:
      '立场 当前态度 现有态度 态度现状 态度立场 支持度 支持态度 支持程度 stancenow attitude currentstance stancecurrent support',
    leaves: 'anonymous',
  }),
  assessmentColumn('targetStance', {
    words: { zh: '目标态度', en: 'Target stance' },
    kind: 'stance',
    group: 'decision',
    sheet: { least: [90, 122, 96, 124], spacious: [98, 150, 104, 160], need: 18 },
    page: scalePage('decision', 'stance', ({ assessment }) => assessment.targetStance),
    book: { group: 'relationship', isCentred: true },
    headers: '态度目标 期望态度 目标立场 stancetarget stancewanted wantedstance targetattitude',
    leaves: 'anonymous',
  }),
];
/** 0 is 10; nothing takes the rank away. */
function readRank(chain: DecisionChain, id: PersonId, text: string): CellRead {
  const plain = text.trim();
  if (plain === '' || plain === '-') return { value: null };
  const rank = /^[0０]$/.test(plain)
    ? topSize
    : Number(/^(?:top|no\.?|第)?\s*(\d{1,2})\s*(?:位|名)?$/iu.exec(plain.normalize('NFKC'))?.[1] ?? 0);
  if (rank < 1 || rank > topSize) return { fault: 'not-rank' };
  return placeOf(chain, id) ? { value: rank } : { fault: 'not-seated' };
}

/** A chain's new member sits outermost. */
function seatEdit(id: PersonId, ribId: RibId): Edit {
  return (chain) => {
    const rib = ribById(chain, ribId);
    if (!rib || rib.personIds.includes(id)) return chain;
    return movePeople([id], { ribId: rib.id, place: rib.personIds.length })(chain);
  };
}

function nameCell({ person }: Row, { language }: PagePlace): PageCell {
  const words = fishWords[language];
  const missing = person.placeholder ? words.placeholderName : words.missingName;
  const cell: PageCell = {
    text: hasName(person) ? person.name.trim() : missing,
    isName: true,
    bold: true,
    tone: hasName(person) ? 'top' : 'missing',
  };
  return person.coach ? { ...cell, note: scaleWords[language].coach, mark: { kind: 'coach' } } : cell;
}
