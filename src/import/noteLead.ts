/** Titles that stand over lines of people: "主任委员：", "### 组长", "成员：甲、乙、" going on below. */

import type { NotedLine } from './noteLine.ts';
import { type Lead, type NotedPerson, peopleIn } from './notePeople.ts';
import { isAttendance, isGeneralTitle, isLead, isOrderRemark } from './noteWords.ts';

/** A title whose people stand on the lines below it. */
export type OpenLead = Lead & {
  readonly row: number;
  readonly indent: number;
  readonly chain: string;
  /** Nobody has it yet: a seat without a name if it stays so. */
  isUnused: boolean;
  /** It goes on over blank lines. */
  readonly isAlone: boolean;
  goesOn: boolean;
};

/** "主任委员：", "委员：（以姓氏笔画为序）", "### 组长": a title whose people follow. */
export function leadAlone(line: NotedLine): { title: string; rest: string } | null {
  const [, before = '', behind = ''] =
    /^([^:：（(]{1,30}?)\s*(?:[（(][^（()）]*[)）])?[:：]\s*(.*)$/u.exec(line.text) ?? [];
  const title = before === '' && line.isTitleLine ? line.text : before.trim();
  const remark = /([（(][^（()）]*[)）])\s*[:：]/u.exec(line.text)?.[1] ?? '';
  if (line.isTitleLine && isAttendance(title)) return null;
  if (!isLead(title) || (behind !== '' && !isOrderRemark(behind))) return null;
  return { title: isAttendance(title) ? '' : title, rest: `${remark}${behind}` };
}

/** "组长" over a line of names alone, where the titles come first. */
export function titleAbove(
  lines: readonly NotedLine[],
  row: number,
  isLed: boolean,
): { title: string; rest: string } | null {
  const text = lines[row]?.text ?? '';
  if (!isLead(text) || isAttendance(text) || !isNamesAlone(lines[row + 1]?.text ?? '')) return null;
  return isLed || !isNamesAlone(lines[row - 1]?.text ?? '') ? { title: text, rest: '' } : null;
}

function isNamesAlone(text: string): boolean {
  if (text === '' || text.length > 200) return false;
  const { people, rest } = peopleIn(text);
  return people.length > 0 && rest.length === 0 && people.every(({ name, jobTitle }) => name !== '' && jobTitle === '');
}

/** Whether the title above is for the names of this line. */
export function continues(lead: OpenLead, line: NotedLine, content: string): boolean {
  if (/[:：]/u.test(content) && line.indent <= lead.indent) return false;
  return lead.isAlone || lead.goesOn || line.indent >= lead.indent + 1 || lead.isGeneral;
}

/** The title that the lines below a line of people still give: the last one before a colon, or the one above them. */
export function leadAfter(
  current: OpenLead | null,
  line: NotedLine,
  content: string,
  found: readonly NotedPerson[],
  row: number,
  chain: string,
): OpenLead | null {
  const said =
    [...content.matchAll(/(?:^|[，,；;、\s])([^:：，,；;、\s（(]{1,30})\s*(?:[（(][^（()）]*[)）])?[:：]/gu)].at(
      -1,
    )?.[1] ?? '';
  if (said !== '' && isLead(said)) {
    const holders = found.filter((one) => one.jobTitle.startsWith(said)).length;
    const isGeneral = isGeneralTitle(said) || isAttendance(said) || holders > 1;
    const title = isAttendance(said) ? '' : said;
    return { title, row, indent: line.indent, chain, isGeneral, isUnused: false, isAlone: false, goesOn: line.goesOn };
  }
  if (!current) return null;
  if (found.some(({ jobTitle }) => jobTitle.startsWith(current.title))) current.isUnused = false;
  current.goesOn = current.isAlone || line.goesOn;
  const isNextTitle = found.some((one) => one.jobTitle !== '' && !one.jobTitle.startsWith(current.title));
  return isNextTitle && current.title !== '' ? null : current;
}
