/** Small readings of a line of notes: padded words, brackets, titles that lead people, departments as they are written. */
import { isJobTitle } from '../domain/entry.ts';
import { looksLikeChain, looksLikeName } from './cellKind.ts';

/**
 * Single characters padded apart are one word: "组    长", "蒋 鸣", "韩　雪". Where gaps differ, the wider ones part words.
 */
export function closedUp(text: string): string {
  if (!/\s/u.test(text)) return text;
  return text.replace(/(?<!\p{Script=Han})\p{Script=Han}(?:[^\S\r\n\t]+\p{Script=Han}(?!\p{Script=Han}))+/gu, (run) => {
    const gaps = (run.match(/\s+/gu) ?? []).map(widthOf);
    const narrow = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
    const isEven = gaps.every((gap) => gap === narrow);
    if (isEven && gaps.length === 3 && isTwoNames(run)) return run.replace(/^(\S)\s+(\S\s)\s*(\S)\s+/u, '$1$2$3');
    if (isEven && gaps.length > 3) return run;
    return run.replace(/\s+/gu, (gap) => (widthOf(gap) === narrow ? '' : ' '));
  });
}

function isTwoNames(run: string): boolean {
  const [one = '', two = '', three = '', four = ''] = run.split(/\s+/u);
  return looksLikeName(one + two) && looksLikeName(three + four) && !looksLikeName(one + two + three + four);
}

function widthOf(gap: string): number {
  return [...gap].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0);
}

/** The same text, everything inside closed brackets blotted out: what stands there neither parts nor leads a line. */
export function outsideBrackets(text: string): string {
  if (!/[（(【[]/u.test(text)) return text;
  const open: number[] = [];
  const blots: [number, number][] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (/[（(【[]/u.test(character)) open.push(at);
    else if (/[）)】\]]/u.test(character)) {
      const from = open.pop();
      if (from !== undefined) blots.push([from, at + 1]);
    }
  }
  const shown = text.split('');
  let done = 0;
  for (const [from, to] of blots.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    for (let at = Math.max(from, done); at < to; at++) shown[at] = '\0';
    done = Math.max(done, to);
  }
  return shown.join('');
}

const plainRole =
  /^(?:核心|主要|正式|候补|特邀|外聘|内部|外部|项目)*(?:成员|组员|评委|评审|评审专家|接口人|联系人|联络人|对接人|牵头人|骨干|业务骨干|技术骨干|成员单位代表|副组|组副|member|participant|contact)$/iu;

/** "成员", "联系人": a word that is no title, but says what the people behind it are. */
export function isPlainRole(text: string): boolean {
  return plainRole.test(text);
}

const attendance =
  /^(?:客户方?|甲方|乙方|我方)?(?:参会|与会|出席|列席|到会|缺席|请假|参加)(?:人员|人|领导|代表|成员|嘉宾)?$|^(?:客户方?|甲方|人员|主持人?|记录人?|汇报人?|发言人?|attendees|members|participants|present|apologies|in attendance)$/iu;

/** "参会人员": people follow, but it is nobody's title. */
export function isAttendance(text: string): boolean {
  return attendance.test(text);
}

/** Titles in English that could be names or verbs elsewhere: only before a colon. */
const weakTitle =
  /^(?:(?:vice|co|deputy)[- ]?)?(?:chair|lead|leader|head|sponsor|convenor|convener|facilitator|clerk|officer)$/iu;

/** A title or a role that can stand before the people it is for. */
export function isLead(text: string): boolean {
  if (
    text.length > 30 ||
    /\b(?:team|board|committee|group|office|department|council|unit|division|management|leadership)$/iu.test(text)
  )
    return false;
  return (
    isPlainRole(text) || weakTitle.test(text) || isAttendance(text) || (!/[、，,；;]/u.test(text) && isJobTitle(text))
  );
}

/** A title that several hold: "成员", "副组长", "委员". */
export function isGeneralTitle(text: string): boolean {
  return isPlainRole(text) || (/^副|委员$|代表$/u.test(text) && isLead(text));
}

/** "（以姓氏笔画为序）", "（排名不分先后）": how a list is ordered. */
export function isOrderRemark(text: string): boolean {
  return /^[（(]?[^（()）]*(?:笔画|笔划|拼音|排名|顺序|先后|为序|排序|alphabetical)[^（()）]*[)）]?$/iu.test(text);
}

/** "各部门、各单位", "尊敬的…": who a letter is for. */
export function isAddress(text: string): boolean {
  return /^(?:各|致|尊敬的|抄送|主送|抄报|发至|cc\b|to\b|from\b|dear\b)/iu.test(text);
}

/** An organisation as a whole, as it stands in a letter head or under a letter. */
export function isOrganisation(text: string): boolean {
  return /(?:公司|集团|大学|学院|医院|银行|政府|学会|协会|文件)$/u.test(text);
}

/** Without number marks and a count behind it: "【采购部】（3 人）" → "采购部"; an alias in brackets goes as well. */
export function bareChain(text: string): string {
  const counted = text.replace(/\s*[（(]\s*(?:共\s*)?\d+\s*(?:人|名|位|people|persons)?\s*[)）]\s*$/iu, '').trim();
  return /^[【《「〖]([^【】《》「」〖〗]+)[】》」〗]$/u.exec(counted)?.[1]?.trim() ?? counted;
}

/** "办公室(党委办公室)": a department and what else it is called; null where the bracket says which part it is. */
export function aliasParted(chain: string): { readonly name: string; readonly alias: string } | null {
  const [, name = '', alias = ''] = /^([^（()）]{2,})\s*([（(][^（()）]+[)）])$/u.exec(chain) ?? [];
  const inside = alias.slice(1, -1);
  return name !== '' && looksLikeChain(name) && looksLikeChain(inside) && inside.length >= name.trim().length
    ? { name: name.trim(), alias }
    : null;
}

/** "关于成立数字化领导小组的通知", "评审委员会成员名单" → the body it is about, or empty. */
export function bodyOfHeadline(text: string): string {
  if (text.length > 100) return '';
  const said =
    /^(?:.{0,30}?关于)?(?:成立|调整|组建|设立|公布|明确|印发)?(?:《)?(.{2,40}?)(?:组成)?(?:成员|委员|人员|领导|专家|干部)*(?:的)?(?:名单|名册|一览表|通讯录|通知|公告|决定|分工|分工表)(?:》)?(?:的?(?:通知|公告|函))?$/u.exec(
      text,
    )?.[1] ?? '';
  return looksLikeChain(said) ? said : '';
}
