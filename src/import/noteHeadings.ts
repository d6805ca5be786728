/** Which heading a line of notes stands under: by indentation, by Markdown, by the numbers of a letter's sections. */
import { looksLikeChain, looksLikeName } from './cellKind.ts';
import { fieldOfHeader } from './field.ts';
import { departmentBefore, type NotedLine } from './noteLine.ts';
import { peopleIn } from './notePeople.ts';
import { aliasParted, bareChain, bodyOfHeadline, isAddress, isAttendance, isLead } from './noteWords.ts';

export type Heading = {
  readonly row: number;
  readonly indent: number;
  readonly chain: string;
  /** Whether its people stand on its own indentation or deeper; the first of them decides. */
  people: 'none yet' | 'same indent' | 'deeper';
  hasHeadings: boolean;
  /** It stands for a chain even when nobody sits there. */
  readonly hasPlace: boolean;
};

/** Ends every heading that a new one at this indentation is not part of. */
export function closeTo(open: Heading[], indent: number): void {
  while ((open.at(-1)?.indent ?? Number.NEGATIVE_INFINITY) >= indent) open.pop();
}

/** The department a line of people belongs to: the innermost heading above it that its indentation does not leave. */
export function chainAt(open: Heading[], indent: number): string {
  while (open.length > 0) {
    const heading = open[open.length - 1];
    if (!heading || heading.indent < indent) return seated(heading, 'deeper');
    const isLevel = heading.indent === indent || Math.floor(heading.indent) === indent;
    if (isLevel && heading.people !== 'deeper') return seated(heading, 'same indent');
    open.pop();
  }
  return '';
}

export function seated(heading: Heading | undefined, how: 'same indent' | 'deeper'): string {
  if (!heading) return '';
  if (heading.people === 'none yet') heading.people = how;
  return heading.chain;
}

const longestHeading = 100;

export type HeadingSaid = { chain: string; rest: string; hasPlace: boolean; alias: string };

/** The heading a line is, `next` being the next line with words; null when it is none. */
export function headingOf(line: NotedLine, next: NotedLine | undefined): HeadingSaid | null {
  if (line.text.length > longestHeading && !/[:：]/u.test(line.text.slice(0, longestHeading))) return null;
  const department = departmentBefore(line.text);
  if (department) return { ...department, ...named(department.chain), hasPlace: true };
  const whole = bareChain(line.text.replace(/[:：]$/u, ''));
  if (whole === '' || isAddress(whole)) return null;
  const body = bodyOfHeadline(whole);
  if (body !== '') return { chain: body, rest: '', hasPlace: false, alias: '' };
  const { chain, alias } = named(whole);
  if (
    chain.length > 40 ||
    /[，,、。；;：:！!？?]|——|\s[-–—－]\s/u.test(chain) ||
    (isLead(chain) && !(line.isTitleLine && isAttendance(chain)))
  ) {
    return null;
  }
  const isChain = looksLikeChain(chain);
  const said = { chain, rest: '', alias };
  if (isChain && !looksLikeName(chain)) return { ...said, hasPlace: true };
  if (line.isTitleLine) return isSomebody(line.text) ? null : { ...said, hasPlace: isChain };
  const isOver =
    next !== undefined &&
    (line.section > 0 ? next.section === 0 || next.section > line.section : next.indent >= line.indent + 1);
  const leads = isOver && peopleIn(line.text).people.every((one) => one.jobTitle === '');
  if (leads && looksLikeName(line.text) && isSaidOfOne(next)) return null;
  return leads && !(line.section > 0 && isSomebody(line.text)) ? { ...said, hasPlace: false } : null;
}

function named(chain: string): { chain: string; alias: string } {
  const parted = aliasParted(chain);
  return { chain: parted?.name ?? chain, alias: parted?.alias ?? '' };
}

/** "职务：部长", "负责核心网": words about somebody, with nobody else in them. */
function isSaidOfOne({ text }: NotedLine): boolean {
  const label = /^([^:：]{1,20})[:：]/u.exec(text)?.[1] ?? '';
  return fieldOfHeader(label) !== null || peopleIn(text).people.length === 0;
}

/** "### 卫国梁", "**部长 卫国梁**": a heading that names its person. */
export function isSomebody(text: string): boolean {
  if (text.length > longestHeading) return false;
  const { people, rest } = peopleIn(text);
  return (
    people.length > 0 &&
    rest.length === 0 &&
    people.every(({ name }) => name !== '' && !looksLikeChain(name)) &&
    (/\p{Script=Han}/u.test(text) || people.some(({ jobTitle }) => jobTitle !== ''))
  );
}
