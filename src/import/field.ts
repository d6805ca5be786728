/** The meanings a column of a table can have, and the header words that say so: the assessment's columns, and a few more. */
import { assessmentColumns } from '../columns/assessment/columns.ts';
import type { Column } from '../columns/column.ts';
import type { Assessment, Person } from '../domain/chain.ts';
import type { Row } from '../domain/rows.ts';
import { simplified } from '../domain/simplified.ts';
import { bilingual, languages } from '../words/language.ts';

/** `person`: name and job title in one cell; `givenName` and `surname`: a name in two. */
export type Field =
  | Exclude<keyof Person, 'placeholder' | 'sameAs' | 'privateNote'>
  | Exclude<keyof Assessment, 'competitorLevels'>
  | 'personId'
  | 'chain'
  | 'person'
  | 'givenName'
  | 'surname'
  | 'competitor'
  | 'rank'
  | 'skip';

/** What no column of the assessment says. */
const otherWords: Readonly<Partial<Record<Field, string>>> = {
  person:
    '姓名职务 职务姓名 职务及姓名 姓名及职务 职务和姓名 姓名和职务 人员及职务 人员职务 titleandname nameandtitle nametitle titlename nameposition personandtitle',
  givenName: '名 firstname givenname forename',
  surname: '姓 姓氏 lastname surname familyname',
  skip: 'id 工号 员工编号 员工号 职工号 eeid employeeid staffid uid sortname 序号 编号 行号 no 号  index serial serialno seq # nr sn 电话 手机 手机号 手机号码 电话号码 联系电话 办公电话 联系方式 邮箱 电子邮箱 邮件 微信 微信号 qq 身份证 身份证号 生日 出生日期 出生年月 年龄 性别 民族 籍贯 宗教 宗教信仰 家庭 家庭情况 家庭住址 住址 爱好 兴趣 兴趣爱好 婚姻 子女 配偶 健康 健康状况 phone mobile mobilephone cell cellphone tel telephone phonenumber email emailaddress mail wechat birthday birthdate dateofbirth age gender sex twitter facebook linkedin url family hobby hobbies religion health address homeaddress spouse children',
};

const otherNames = bilingual(
  {
    person: '职务和姓名',
    givenName: '名',
    surname: '姓',
    competitor: '友商层次',
    skip: '不导入',
  },
  {
    person: 'Title and name',
    givenName: 'First name',
    surname: 'Last name',
    competitor: "Competitor's level",
    skip: 'Not imported',
  },
);

const columnOfField = new Map<Field, Column<Row>>(
  assessmentColumns({ competitors: [] })
    .filter((column) => column.set !== null || column.id === 'personId')
    .map((column) => [(column.id === 'rib' ? 'chain' : column.id) as Field, column]),
);

/** Every meaning, as a list to choose from. */
export const fields: readonly Field[] = [
  ...new Set<Field>([...columnOfField.keys(), 'person', 'givenName', 'surname', 'competitor', 'skip']),
];

/** The assessment's column of that meaning. */
export function columnOf(field: Field): Column<Row> | undefined {
  return columnOfField.get(field);
}

export function fieldName(field: Field, language: (typeof languages)[number]): string {
  return columnOf(field)?.words[language] ?? otherNames[language][field as keyof (typeof otherNames)['zh']];
}

const fieldByHeader = new Map<string, Field>();
const orderOfHeader = new Map<string, number>();
for (const column of assessmentColumns({ competitors: [] })) {
  if (!column.book && column.headers === '') continue;
  const field = fields.find((each) => columnOf(each) === column) ?? 'skip';
  const names = languages.map((language) => plainHeader(column.words[language]));
  for (const [order, word] of [...names, ...column.headers.split(' ')].entries()) {
    if (word === '' || orderOfHeader.has(word)) continue;
    fieldByHeader.set(word, field);
    orderOfHeader.set(word, order);
  }
}
for (const [field, words] of Object.entries(otherWords)) {
  for (const word of words.split(' ')) fieldByHeader.set(word, field as Field);
}

/** What is a person's own business or only reaches them: never taken over unasked. */
const privateHan =
  /电话|手机|传真|座机|分机|身份证|证件|护照|生日|出生|家庭|家属|配偶|子女|爱好|微信|邮箱|邮件|住址|地址|籍贯|户籍|户口|民族|政治面貌|党派|党员|入党|宗教|婚|健康|血型|病史|薪|工资|奖金|收入|补贴|津贴|社保|公积金|银行卡|账号|卡号|紧急联系|性别|年龄|照片|头像|网址|链接/;
const privateLatin =
  /phone|mobile|\btel\b|\bfax\b|e-?mail|birth|famil|gender|\bsex\b|\bage\b|ethnic|\brace\b|nationality|religio|politic|\bparty\b|union member|salary|\bpay\b|payroll|\bwages?\b|bonus|compensation|income|remuneration|bank|iban|\bssn\b|social security|passport|national id|emergency|next of kin|marital|spouse|health|disab|medical|address|post ?code|\bzip\b|photo|image|avatar|picture|twitter|facebook|linkedin|\burl\b|website|contact (?:info|details)/;

/** Parts of longer headers, tried in order; only for a header of at most 20 characters. */
const fieldByPart: readonly (readonly [Field, RegExp])[] = [
  ['skip', privateHan],
  ['skip', privateLatin],
  [
    'skip',
    /(?:start|end|hired?|exit|join|created?|modified|activity)\b.*\b(?:date|on|time)|connected on|入职|离职|到岗|转正|创建时间|修改时间/,
  ],
  ['skip', /工号|(?:^|[\s_])(?:id|uuid|guid)$|^(?:prefix|suffix|nick ?name|middle name)$/],
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
  ['primaryOwner', /责任人|(?:第一|主|我方|我司|客户)负责人|(?:primary|first|account|relationship|our) owner/],
  ['assessedOn', /(?:评估|评价|评定|assess|evaluat|review).*(?:日期|时间|\bdate)|\bdate.*(?:assess|evaluat|review)/],
  ['assessedBy', /评估人|assessor/],
  ['confidence', /可信|confidence/],
  ['evidence', /依据|evidence/],
  ['jobTitle', /(?:title|职务|职位).*(?:role|角色)|(?:role|角色).*(?:title|职务|职位)/],
  ['person', /(?:姓名|name).*(?:职务|职位|title)|(?:职务|职位|title).*(?:姓名|name)/],
  ['stance', /态度|立场|stance|attitude/],
  ['level', /关系|层次|level|relationship/],
  ['chain', /部门(?!负责|经理|主管|领导)|决策链|单位|department|division/],
  ['role', /角色|role/],
  [
    'name',
    /^(?!.*(?:上级|经理|主管|领导|推荐|介绍|company|project|manager|supervisor|file|user|sort|account)).*(?:姓名|名字|\bname)/,
  ],
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

/** `order`: of two headers of one field the lower one is meant first. */
export type HeaderMeaning = { readonly field: Field; readonly exact: boolean; readonly order: number };

/** What a header says, or null. `exact`: the header is one of the known words, not only contains one. */
export function fieldOfHeader(header: string): HeaderMeaning | null {
  const plain = plainHeader(header);
  if (plain === '') return null;
  const known = fieldByHeader.get(plain);
  if (known) return { field: known, exact: true, order: orderOfHeader.get(plain) ?? 0 };
  if (/^(?:友商|竞争对手|竞品|competitor|rival)/.test(plain)) return { field: 'competitor', exact: true, order: 0 };
  const text = simplified(header.normalize('NFKC')).toLowerCase();
  if (text.length > 40 || /[。；;！!？?]/u.test(text)) return null;
  const field = fieldByPart.find(([, part]) => part.test(text))?.[0];
  return field ? { field, exact: false, order: 0 } : null;
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
