/** Words by which a job title, a department and a Chinese surname are recognised in free text, in both languages. */

const hanTitleWords = [
  '班长 段长 团长 船长 机长 村长 乡长 庭长 检察长 部长 处长 局长 科长 司长 厅长 署长 院长 校长 行长 会长 所长 站长 厂长 矿长 组长 队长 店长 社长 台长 馆长 室长 课长 股长',
  '市长 省长 县长 区长 镇长 州长 秘书长 董事长 董事会长 理事长 监事长 审计长 财务长 技术长 执行长 营运长 资讯长 总长 护士长',
  '主任 经理 总监 主管 总工程师 工程师 总工 总师 总会计师 会计师 总经济师 经济师 审计师 架构师 设计师 分析师 律师 医师 医生 总法律顾问',
  '顾问 秘书 主席 董事 监事 理事 总裁 总经理 副总 书记 专员 专家 院士 教授 研究员 委员 常委 代表 助理 主办 负责人 合伙人 干事 文员',
  '科员 处员 办事员 采购员 调研员 巡视员 督导 协理 襄理 大臣 首相 总理 干部 参事 参赞 协调员 管理员 技术员 审计员 教练员',
  '执行官 技术官 财务官 信息官 运营官 营销官 市场官 战略官 采购官 安全官 数据官 产品官 风险官 法务官 合规官 人力资源官 监察官 检察官',
  '评委 评审员 评标员 评审专家 监标人 招标人 谈判员 审贷官 审批官 理财师 精算师 柜员 组员',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const hanTitleEnd = new RegExp(`(?:${hanTitleWords.join('|')})级?$`, 'u');
const bareHanTitle = new RegExp(`(?:常务副|执行|高级|资深|首席|助理|副|代)?(?:${hanTitleWords.join('|')})级?$`, 'u');

const latinEdge = /^[A-Za-z]+|[A-Za-z]+$/u;
const hanDepartmentEnd = /(?:[部处局科室厅署组办院]|中心|集团|公司|委员会|银行|分行|支行|事业群|大学|医院|政府|子网)$/u;

const compoundSurnames =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 轩辕 南宫 独孤 长孙 宇文'.split(' ');
const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺江',
);
/** Surnames that hardly ever begin a department's or a place's name, so that "张三部长" can be told from "安全总监". */
const plainSurnames = new Set(
  '王李张刘陈杨赵吴孙胡朱郭何罗梁谢冯曹袁邓许傅曾彭卢蒋蔡贾丁魏薛叶阎闫潘杜戴汪姜范姚谭廖邹熊郝孔崔毛邱秦侯邵孟尹黎乔贺赖龚庞樊殷倪',
);
const notNames = new Set('陈列 许可 张江 吴江 吴中 杨浦 罗湖 孟加拉 胡志明'.split(' '));

const acronyms = new Set(
  'ceo cto cfo cio coo cmo cpo cso ciso cdo chro cro cco cao cbo cno cxo vp svp evp sevp avp rvp vps'.split(' '),
);
const upperAcronyms = /^(?:C[A-Z]{1,3}O|MD|GM|AGM|DGM|PM|HOD)$/;

const titleNouns = new Set(
  `president chairman chairwoman chairperson director manager minister secretary engineer commissioner governor
   treasurer controller comptroller architect analyst advisor adviser consultant supervisor coordinator specialist
   administrator buyer planner technician superintendent representative assistant auditor accountant economist
   scientist researcher professor inspector attaché ambassador mayor rector registrar undersecretary trustee delegate
   executive owner expert strategist founder co-founder cofounder co-chair`.split(/\s+/),
);
/** Titles only beside another word of a title: "Head of …", "Board Member", "Chief … Officer"; alone they may be names. */
const weakNouns = new Set(
  'head lead leader chair officer member dean partner counsel principal chief clerk attorney fellow staff'.split(' '),
);
const modifiers = new Set(
  `senior sr deputy vice assistant associate acting interim executive managing general chief group regional national
   global lead principal first second permanent independent honorary non-executive joint junior dep asst exec`.split(
    /\s+/,
  ),
);
const links = new Set('of for the and & to in'.split(' '));
const departmentWords = new Set(
  `procurement purchasing sourcing supply chain technology technologies technical tech it ict network networks operations
   operation operating maintenance marketing market sales finance financial accounting accounts hr human resources legal
   compliance strategy strategic planning plan product products project projects program programme engineering r&d
   research development innovation digital data security cybersecurity information communications communication telecom
   telecommunications customer service services quality business commercial contract contracts corporate public affairs
   government regulatory regulation risk audit investment investments investor relations infrastructure transport
   transmission core access wireless mobile fixed broadband radio spectrum cloud enterprise consumer wholesale roaming
   new administration administrative facilities logistics property energy board committee tender treasury tax
   budget internal external international overseas northern southern eastern western central capital region area country
   division department office team unit platform platforms system systems solution solutions support delivery design
   architecture laboratory lab training talent people health safety environment education industry interior defence
   defense foreign economy state ai devices channel channels content retail government's vendor vendors software
   hardware process transformation portfolio partnerships alliances integration testing test rollout`.split(/\s+/),
);

export type WordKind = 'title' | 'weak' | 'modifier' | 'department' | 'link' | 'other';

/** What one word without spaces says by itself; Latin words in any case, a closing full stop ignored. */
export function wordKind(word: string): WordKind {
  if (/\p{Script=Han}/u.test(word)) return hanKind(word);
  const plain = word.replace(/\.$/u, '').replace(/\.(?=\p{L})/gu, '');
  const lower = plain.toLowerCase();
  if (acronyms.has(lower) || upperAcronyms.test(plain)) return 'title';
  if (modifiers.has(lower)) return titleNouns.has(lower) ? 'title' : 'modifier';
  if (titleNouns.has(lower)) return 'title';
  if (weakNouns.has(lower)) return 'weak';
  if (links.has(lower)) return 'link';
  return departmentWords.has(lower) ? 'department' : 'other';
}

function hanKind(word: string): WordKind {
  const latin = latinEdge.exec(word)?.[0];
  if (hanTitleEnd.test(word)) return 'title';
  if (latin && wordKind(latin) === 'title' && hanTitleEnd.test(word.replace(latin, ''))) return 'title';
  return [...word].length > 1 && hanDepartmentEnd.test(word) ? 'department' : 'other';
}

export function isHanSurname(text: string): boolean {
  return surnames.has(text) || compoundSurnames.includes(text);
}

/** A surname that is seldom a word: "王总" is somebody, "高工" and "方总" may be none. */
export function isPlainSurname(text: string): boolean {
  return plainSurnames.has(text) || compoundSurnames.includes(text);
}

/** A Chinese name by its look: a known surname and one to three characters more. */
export function looksLikeHanName(text: string): boolean {
  const characters = [...text];
  if (!/^\p{Script=Han}+$/u.test(text) || hanKind(text) !== 'other') return false;
  if (compoundSurnames.some((surname) => text.startsWith(surname)))
    return characters.length >= 3 && characters.length <= 4;
  return surnames.has(characters[0] ?? '') && (characters.length === 2 || characters.length === 3);
}

/**
 * Where a Chinese word without a space holds a name and a title: [start, end) of the name, or null.
 * "王主任" and "欧阳主任" (surname + bare title), "部长张三" (title + name), "张三部长" (unmistakable surname + given name + bare title).
 */
export function gluedName(word: string): readonly [start: number, end: number] | null {
  const latin = latinEdge.exec(word);
  if (latin && wordKind(latin[0]) === 'title') {
    const rest: [number, number] = latin.index === 0 ? [latin[0].length, word.length] : [0, latin.index];
    if (looksLikeHanName(word.slice(...rest))) return rest;
  }
  const bare = bareHanTitle.exec(word)?.[0];
  if (bare !== undefined) {
    const front = word.slice(0, -bare.length);
    const size = [...front].length;
    if (isHanSurname(front)) return [0, front.length];
    const plain = plainSurnames.has([...front][0] ?? '') && !/[部处局科室区省市县州长]$/u.test(front);
    return plain && size <= 3 && !notNames.has(front) && looksLikeHanName(front) ? [0, front.length] : null;
  }
  let end = 0;
  for (const character of word) {
    end += character.length;
    if (hanTitleEnd.test(word.slice(0, end)) && looksLikeHanName(word.slice(end))) return [end, word.length];
  }
  return null;
}
