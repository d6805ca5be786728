/** The meanings a column can have, and the header words that say so in both languages. */

import { simplified } from '../domain/simplified.ts';
import { columnWords } from '../words/columns.ts';
import { languages } from '../words/language.ts';

export const fields = [
  'personId',
  'chain',
  'name',
  'jobTitle',
  'person',
  'role',
  'coach',
  'hidden',
  'grade',
  'scope',
  'level',
  'targetLevel',
  'stance',
  'targetStance',
  'competitor',
  'businessAgenda',
  'personalWin',
  'primaryOwner',
  'secondaryOwner',
  'evidence',
  'confidence',
  'assessedOn',
  'assessedBy',
  'rank',
  'note',
  'skip',
] as const;
export type Field = (typeof fields)[number];

const headerWords: Readonly<Record<Exclude<Field, 'competitor'>, string>> = {
  personId: 'personid 人员id 人员编号 人物id',
  chain:
    '部门 部署 决策链 决策链名称 决策链部门 所在部门 所属部门 部门名称 部门单位 单位 所在单位 工作单位 单位部门 机构 组织 组织机构 所属单位 处室 科室 所在科室 鱼刺 大骨 部门决策链 department dept departments departmentname chain decisionchain unit businessunit organization organisation org division team body function group',
  name: '姓名 氏名 名前 名字 人名 名称 客户姓名 客户名称 客户 关键人 关键人物 决策人 决策人物 决策者 人员 人员姓名 人物 联系人 领导 领导姓名 name fullname names person people contact contactname customername personname who',
  jobTitle:
    '职务 职位 役职 岗位 头衔 职称 职务职位 职位职务 职务岗位 职衔 现任职务 职务名称 title titles jobtitle job position post designation functiontitle',
  person:
    '姓名职务 职务姓名 职务及姓名 姓名及职务 职务和姓名 姓名和职务 人员及职务 人员职务 titleandname nameandtitle nametitle titlename nameposition personandtitle',
  role: '决策角色 角色 采购角色 决策作用 购买角色 role buyingrole decisionrole roles',
  coach: '教练 是否教练 coach iscoach',
  hidden: '隐性 隐性决策者 是否隐性 隐性决策客户 隐性客户 hidden hiddendecisionmaker',
  grade: '级别 职级 层级 行政级别 grade seniority',
  scope: '分管 分管范围 职责 职责范围 负责范围 主管业务 分管业务 scope responsibility responsibilities remit',
  level:
    '关系层次 关系 层次 当前层次 现有层次 现层次 关系现状 关系层次现状 层次现状 当前关系 当前关系层次 现有关系 客户关系 客户关系层次 关系级别 关系等级 关系程度 现状 level levelnow currentlevel relationship relationshiplevel relationshiplevelnow relationshipnow levelcurrent',
  targetLevel:
    '目标层次 层次目标 目标关系 关系目标 关系层次目标 目标关系层次 期望层次 提升目标 目标 target targetlevel leveltarget levelwanted wantedlevel relationshipleveltarget relationshiptarget targetrelationship',
  stance:
    '态度 立场 当前态度 现有态度 态度现状 态度立场 支持度 支持态度 支持程度 stance stancenow attitude currentstance stancecurrent support',
  targetStance:
    '目标态度 态度目标 期望态度 目标立场 targetstance stancetarget stancewanted wantedstance targetattitude',
  businessAgenda: '职业诉求 业务诉求 工作诉求 组织诉求 businessagenda agenda professionalagenda',
  personalWin: '个人诉求 个人目标 个人赢 personalwin win personalgoal personalagenda personalaims',
  primaryOwner:
    '第一责任人 责任人 第一负责人 主责任人 主责人 我方责任人 我方负责人 负责人 对接人 客户经理 责任人第一 责任第一 owner primaryowner firstowner ownerprimary ownerfirst accountowner ownedby',
  secondaryOwner:
    '第二责任人 第二负责人 次责任人 协助人 责任人第二 责任第二 secondowner secondaryowner ownersecondary ownersecond backupowner',
  evidence: '评估依据 依据 证据 事实依据 评价依据 evidence basis facts',
  confidence: '可信度 证据可信度 依据可信度 confidence certainty',
  assessedOn: '评估日期 评估时间 日期 更新日期 评价日期 date assessedon assessmentdate dateassessed',
  assessedBy: '评估人 评价人 评估者 assessedby assessor',
  rank: 'top 名次 排名 top10 top十 top排名 top名次 重要性排序 top10名次 rank ranking toprank top10rank',
  note: '备注 备考 说明 备注说明 描述 评论 情况说明 其他 其它 note notes remark remarks comment comments description',
  skip: '序号 编号 行号 no 号 差距 层次差距 层次图 index serial serialno seq gap levelgap 电话 手机 手机号 手机号码 电话号码 联系电话 办公电话 联系方式 邮箱 电子邮箱 邮件 微信 微信号 qq 身份证 身份证号 生日 出生日期 出生年月 年龄 性别 民族 籍贯 宗教 宗教信仰 家庭 家庭情况 家庭住址 住址 爱好 兴趣 兴趣爱好 婚姻 子女 配偶 健康 健康状况 phone mobile mobilephone cell cellphone tel telephone phonenumber email emailaddress mail wechat birthday birthdate dateofbirth age gender sex family hobby hobbies religion health address homeaddress spouse children',
};

const fieldByHeader = new Map<string, Field>();
for (const [field, words] of Object.entries(headerWords)) {
  for (const word of words.split(' ')) fieldByHeader.set(word, field as Field);
}

for (const language of languages) {
  for (const [key, word] of Object.entries(columnWords[language])) {
    const field = key === 'rib' ? 'chain' : key === 'gap' ? 'skip' : fields.find((each) => each === key);
    if (field && typeof word === 'string') fieldByHeader.set(plainHeader(word), field);
  }
}

/** Parts of longer headers, tried in order; only for a header of at most 20 characters. */
const fieldByPart: readonly (readonly [Field, RegExp])[] = [
  ['skip', /电话|手机|身份证|生日|家庭|爱好|微信|邮箱|phone|e-?mail|birth|famil/],
  ['competitor', /友商|竞争对手|对手|竞品|competitor|rival/],
  [
    'targetStance',
    /(?:目标|期望|target|wanted).*(?:态度|立场|stance|attitude)|(?:态度|立场|stance|attitude).*(?:目标|期望|target|wanted)/,
  ],
  [
    'targetLevel',
    /(?:目标|期望|target|wanted).*(?:层次|关系|level|relation)|(?:层次|关系|level|relation).*(?:目标|期望|target|wanted)/,
  ],
  ['secondaryOwner', /(?:第二|second|backup).*(?:责任|负责|owner)/],
  ['primaryOwner', /责任人|负责人|owner/],
  ['assessedOn', /日期|时间|\bdate/],
  ['assessedBy', /评估人|assessor/],
  ['confidence', /可信|confidence/],
  ['evidence', /依据|evidence/],
  ['person', /(?:姓名|name).*(?:职务|职位|title)|(?:职务|职位|title).*(?:姓名|name)/],
  ['stance', /态度|立场|stance|attitude/],
  ['level', /关系|层次|level|relationship/],
  ['chain', /部门|决策链|单位|department|division/],
  ['role', /角色|role/],
  ['name', /姓名|名字|\bname/],
  ['jobTitle', /职务|职位|岗位|头衔|title|position/],
  ['coach', /教练|coach/],
  ['rank', /top|名次|排名/],
  ['note', /备注|说明|note|remark|comment/],
];

/** A header in simplified characters, without case, width, spaces, brackets and signs: "关系层次（现状）" → "关系层次现状". */
export function plainHeader(text: string): string {
  return simplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》【】"'“”:：,，、.。*＊_/\\|+&-]+/gu, '');
}

export type HeaderMeaning = { readonly field: Field; readonly exact: boolean };

/** What a header says, or null. `exact`: the header is one of the known words, not only contains one. */
export function fieldOfHeader(header: string): HeaderMeaning | null {
  const plain = plainHeader(header);
  if (plain === '') return null;
  const known = fieldByHeader.get(plain);
  if (known) return { field: known, exact: true };
  if (/^(?:友商|竞争对手|竞品|competitor|rival)/.test(plain)) return { field: 'competitor', exact: true };
  const text = simplified(header.normalize('NFKC')).toLowerCase();
  if (text.length > 40 || /[。；;！!？?]/u.test(text)) return null;
  const field = fieldByPart.find(([, part]) => part.test(text))?.[0];
  return field ? { field, exact: false } : null;
}

/** The competitor's name in "友商 A 层次", "华星（层次）" or "Rival A level"; the whole header if nothing else is in it. */
export function competitorOfHeader(header: string): string {
  const text = header.trim().replace(/\s+/gu, ' ');
  const name = text
    .replace(/[(（]?(?:关系层次|客户关系|关系|层次|relationship level|level)[)）]?$/iu, '')
    .replace(/['’]s\s*$/u, '')
    .trim();
  return name || text;
}
