/** Lines under a person that say something of them. */
import { looksLikeChain } from './cellKind.ts';
import { fieldOfHeader } from './field.ts';
import type { ImportRow } from './importRow.ts';
import { headingOf } from './noteHeadings.ts';
import { leadAlone } from './noteLead.ts';
import type { NotedLine } from './noteLine.ts';
import { asideMarks } from './noteMarks.ts';
import { peopleIn } from './notePeople.ts';
import { isLead } from './noteWords.ts';

/**
 * A line under a person that names nobody says something of them: "职务：部长" their title, "态度：支持" their stance, the
 * rest goes to their note. False when it is something else.
 */
export function addDetail(
  people: ImportRow[],
  at: number,
  line: NotedLine,
  leave: (row: number, text: string) => void,
  row: number,
): boolean {
  const one = people[at];
  const [, label = '', value = ''] = /^([^:：]{1,20})[:：]\s*(.*)$/u.exec(line.text) ?? [];
  if (!one || (one.name === '' && one.jobTitle === '') || line.isTitleLine) return false;
  const isLabel = label !== '' && value !== '' && !isLead(label) && !looksLikeChain(label);
  const field = isLabel ? fieldOfHeader(label)?.field : undefined;
  if (!isLabel && (headingOf(line, undefined) || leadAlone(line) || peopleIn(line.text).people.length > 0))
    return false;
  if (field === 'skip') leave(row, line.text);
  else if (field === 'jobTitle' && one.jobTitle === '') people[at] = { ...one, jobTitle: value };
  else if (field === 'chain' && one.chain === '') people[at] = { ...one, chain: value };
  else {
    const { stance, level, role, coach, note } = isLabel ? asideMarks(value) : { note: line.text };
    const text = note === undefined ? undefined : [one.person.note, line.text].filter(Boolean).join('\n');
    people[at] = {
      ...one,
      person: { ...one.person, ...(role && { role }), ...(coach && { coach }), ...(text && { note: text }) },
      assessment: { ...one.assessment, ...(stance && { stance }), ...(level && { level }) },
    };
  }
  return true;
}
