/** The meanings a column of a table can have, and the header words that say so: the assessment's columns, and a few more. */
import { assessmentColumns } from '../columns/assessment/columns.ts';
import type { Column } from '../columns/column.ts';
import type { Assessment, Person } from '../domain/chain.ts';
import type { Row } from '../domain/rows.ts';
import { simplified } from '../domain/simplified.ts';
import { bilingual, languages } from '../words/language.ts';

/** `person`: name and job title in one cell. */
export type Field =
  | Exclude<keyof Person, 'placeholder' | 'sameAs' | 'privateNote'>
  | Exclude<keyof Assessment, 'competitorLevels'>
  | 'personId'
  | 'chain'
  | 'person'
  | 'competitor'
  | 'rank'
  | 'skip';

/** What no column of the assessment says. */
const otherWords: Readonly<Partial<Record<Field, string>>> = {
  person:
    '姓名职务 职务姓名 职务及姓名 姓名及职务 职务和姓名 姓名和职务 人员及职务 人员职务 titleandname nameandtitle nametitle titlename nameposition personandtitle',
  skip: '序号 编号 行号 no 号  index serial serialno seq 电话 手机 手机号 手机号码 电话号码 联系电话 办公电话 联系方式 邮箱 电子邮箱 邮件 微信 微信号 qq 身份证 身份证号 生日 出生日期 出生年月 年龄 性别 民族 籍贯 宗教 宗教信仰 家庭 家庭情况 家庭住址 住址 爱好 兴趣 兴趣爱好 婚姻 子女 配偶 健康 健康状况 phone mobile mobilephone cell cellphone tel telephone phonenumber email emailaddress mail wechat birthday birthdate dateofbirth age gender sex family hobby hobbies religion health address homeaddress spouse children',
};

const otherNames = bilingual(
  {
    person: '职务和姓名',
    competitor: '友商层次',
    skip: '不导入',
  },
  {
    person: 'Title and name',
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
export const fields: readonly Field[] = [...new Set<Field>([...columnOfField.keys(), 'person', 'competitor', 'skip'])];

/** The assessment's column of that meaning. */
export function columnOf(field: Field): Column<Row> | undefined {
  return columnOfField.get(field);
}

export function fieldName(field: Field, language: (typeof languages)[number]): string {
  return columnOf(field)?.words[language] ?? otherNames[language][field as keyof (typeof otherNames)['zh']];
}

const fieldByHeader = new Map<string, Field>();
for (const column of assessmentColumns({ competitors: [] })) {
  if (!column.book && column.headers === '') continue;
  const field = fields.find((each) => columnOf(each) === column) ?? 'skip';
  const names = languages.map((language) => plainHeader(column.words[language]));
  for (const word of [...column.headers.split(' '), ...names]) if (word !== '') fieldByHeader.set(word, field);
}
for (const [field, words] of Object.entries(otherWords)) {
  for (const word of words.split(' ')) fieldByHeader.set(word, field as Field);
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
