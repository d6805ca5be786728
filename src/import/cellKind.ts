/** What a cell looks like by itself: a person, a name, a title, a department, nothing yet. */
import { isJobTitle, personFromLine } from '../domain/entry.ts';
import { invisibleMarks } from '../domain/sameName.ts';
import { looksLikeHanName, wordKind } from '../domain/titles.ts';

/** Most cells hold nothing but ASCII and Chinese, which is composed, and clean but for its blanks. */
const unusual = /[^\x20-\x7E\u3001-\u3020\u4E00-\u9FFF\uFF01-\uFF5E]| {2}|^[ ']| $/;
/** Something here may have to be cleaned. */
const untidy = /[^\S ]| {2}|^[ ']| $|[\p{Cc}\p{Cf}\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/**
 * Text as it may be stored: composed, without control and invisible characters, plain spaces, line breaks as `\n`.
 * The apostrophe that keeps a spreadsheet from running a text is taken away. What is clean stays as it is. The one place where
 * imported text is cleaned.
 */
export function cleanText(text: string): string {
  if (!unusual.test(text)) return text;
  const composed = text.normalize('NFC');
  if (!untidy.test(composed)) return composed;
  return composed
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(invisibleMarks, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
    .replace(/^'+(?=[=+@-])/, '');
}

/** Cleaned and on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ');
}

/** A word of the tray in the chain's place. */
export function isTrayWord(text: string): boolean {
  return /^(?:待定区|待定|tray|unseated|not placed)$/iu.test(text.trim());
}

const hanChain =
  /(?:部|部门|董事会|监事会|委员会|中心|处|处室|科|科室|室|局|厅|司|署|组|小组|办|办公室|集团|公司|子网|高层|高管|管理层|高层管理|领导班子|领导|班子|监管|政府|机构|事业群|事业部|学院|医院|银行|分行|支行|院|车间|团队|顾问|合作伙伴)(?:[（(][^（）()]*[)）])?$/u;
const body = /(?:董事会|监事会|理事会|管理层|领导班子|班子|高层|高管)$/u;
const chainWord =
  /^(?:departments?|dept\.?|division|board|committee|team|office|management|executives?|council|ministry|bureau|unit|group|procurement|purchasing|operations|finance|marketing|technology|engineering|government|regulators?|regulatory|sales|legal|planning|network|centre|center|consultants?|partners?)$/iu;

/** Reads as the name of a department, body or party and not as a title or a person. */
export function looksLikeChain(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || plain.length > 40 || /[。；;？?！!\n]/u.test(plain)) return false;
  if (/\p{Script=Han}/u.test(plain)) return hanChain.test(plain) && !/[，,、]/u.test(plain);
  const words = plain.split(/[\s&/]+/u).filter((word) => word !== '');
  const kinds = words.map((word) => (chainWord.test(word) ? 'chain' : wordKind(word)));
  if (words.length > 6 || !kinds.includes('chain') || isJobTitle(plain)) return false;
  if (kinds.some((kind) => kind === 'title' || kind === 'weak')) return false;
  return (
    !kinds.includes('other') || kinds.at(-1) === 'chain' || /^(?:ministry|board|office|bureau)$/iu.test(words[0] ?? '')
  );
}

const latinName = /^(?:(?:mr|mrs|ms|dr|prof|sir)\.? )?\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,4}$/iu;

/** Reads as the name of a person. Han names are told by their surname or a middle dot, others by having no word of a title. */
export function looksLikeName(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || plain.length > 60) return false;
  if (/\p{Script=Han}/u.test(plain)) {
    if (/^\p{Script=Han}+(?:[·•・‧.]\p{Script=Han}+)+$/u.test(plain)) return true;
    return looksLikeHanName(plain) && !body.test(plain);
  }
  const kinds = plain.split(' ').map(wordKind);
  return latinName.test(plain) && kinds.includes('other') && kinds.every((kind) => kind === 'other' || kind === 'weak');
}

/** Two to five Han characters that could be a name though the surname is rare: only where a name is expected. */
export function couldBeName(text: string): boolean {
  if (looksLikeName(text)) return true;
  const plain = text.normalize('NFKC').trim();
  return /^\p{Script=Han}{2,5}$/u.test(plain) && wordKind(plain) === 'other' && !looksLikeChain(plain);
}

/** Title and name written in one cell or line. */
export function holdsTitleAndName(text: string): boolean {
  const entry = personFromLine(text);
  return entry.name !== '' && entry.jobTitle !== '' && couldBeName(entry.name);
}

/** "采购部部长" → "采购部": the department a title begins with, or empty. */
export function chainOfTitle(jobTitle: string): string {
  const found =
    /^(.{1,20}?(?:部|部门|中心|委员会|办公室|事业部|分公司|子公司|领导小组|工作组|项目组|专家组|评审组|筹备组|专班|小组|董事会|监事会))(?:常务|执行)?(?:副)?(?:部长|主任|总监|总经理|经理|主管|处长|科长|总工程师|总工|主席|委员|秘书长|负责人|组长|成员|组员|联系人|秘书)(?:[（(].*)?$/u.exec(
      jobTitle,
    );
  return found?.[1] ?? '';
}

/** A row of sums under a table. */
export function isTotal(text: string): boolean {
  return /^(?:合计|总计|小计|共计|total|subtotal|sum)\b/iu.test(text) || /^(?:合计|总计|小计|共计)/u.test(text);
}

const everydayWords = new Set(
  [
    '谢谢 收到 好的 明天 今天 昨天 时间 地点 主题 备注 说明 安排 大家 项目 进度 方案 明白 方便 请问 高兴 关于 和平 常常 应该',
    '如果 还有 向上 成功 安全 包括 平时 单独 解决 计划 强调 全部 管理 易于 温度 车间 白天 万一 名单 会议 纪要 周一 周二 周三 周四',
    'Hello Hi Hey Thanks Thank OK Ok Okay Yes No Please Regards Dear Best Team Agenda Notes Minutes Today Tomorrow List',
  ]
    .join(' ')
    .split(' '),
);

export function isEverydayWord(text: string): boolean {
  return everydayWords.has(text);
}

/** Stands alone as a name: Han as couldBeName wants it, Latin with capitals as names are written. */
export function isProperName(name: string): boolean {
  if (everydayWords.has(name)) return false;
  if (/\p{Script=Han}/u.test(name)) return looksLikeName(name);
  return (
    looksLikeName(name) &&
    name
      .split(' ')
      .every(
        (word) => /^\p{Lu}/u.test(word) || /^(?:de|da|di|du|la|le|van|von|der|den|bin|al|el|ibn|dos|ter)$/u.test(word),
      )
  );
}
