/** Lines from a chat, notes or an outline as people: departments by colon, heading or indentation. */
import { cleanText, isTrayWord, looksLikeChain } from './cellKind.ts';
import { type ImportRow, type LeftOver, nothingSaid } from './importRow.ts';
import { bareChain, departmentBefore, type NotedLine, type NotedPerson, notedLine, peopleIn } from './noteLine.ts';
import { withGuessedChain } from './understandTable.ts';
import { nothingUnderstood, type Understood } from './understood.ts';

type Heading = {
  readonly row: number;
  readonly indent: number;
  readonly chain: string;
  /** Whether its people stand on its own indentation or deeper; the first of them decides. */
  people: 'none yet' | 'same indent' | 'deeper';
  hasHeadings: boolean;
  readonly hasPlace: boolean;
};

/**
 * People in reading order with `row` = line (0 = first). "部门：甲、乙", indented outlines, Markdown and numbered lists,
 * "CEO 韩启东 / CTO Sara Linde"; "???" for a name is a seat without one. What is not understood is in `leftOver`, line by
 * line. Never throws.
 */
export function understandNotes(text: string): Understood {
  const people: ImportRow[] = [];
  const leftOver: LeftOver[] = [];
  const open: Heading[] = [];
  const headings: Heading[] = [];
  const lines = text.split(/\r\n|\r|\n/).map((line) => ({ raw: line, ...notedLine(cleanIndented(line)) }));
  for (const [row, line] of lines.entries()) {
    if (line.text === '') continue;
    const sender = isSenderLine(line.text);
    const heading = sender
      ? null
      : headingOf(
          line,
          lines.slice(row + 1).find((next) => next.text !== ''),
        );
    if (heading) {
      closeTo(open, line.indent);
      const parent = open.at(-1);
      if (parent) parent.hasHeadings = true;
      const opened: Heading = {
        row,
        indent: line.indent,
        chain: heading.chain,
        people: 'none yet',
        hasHeadings: false,
        hasPlace: heading.hasPlace,
      };
      open.push(opened);
      headings.push(opened);
    }
    const content = heading ? heading.rest : line.text;
    if (content === '') continue;
    const found = sender ? { people: [], rest: [content] } : peopleIn(content);
    if (found.people.length === 0) {
      if (heading) headings.pop();
      if (heading) open.pop();
      leftOver.push({ row, text: line.text });
      continue;
    }
    const saysOwn = found.people.every((one) => one.chain !== '');
    const chain = saysOwn ? '' : heading ? seated(open.at(-1), 'deeper') : chainAt(open, line.indent);
    for (const one of found.people) people.push(importRowOf(one, row, chain));
    for (const rest of found.rest) leftOver.push({ row, text: rest });
  }
  for (const each of headings) {
    if (each.people !== 'none yet') continue;
    if (each.hasHeadings || !each.hasPlace) leftOver.push({ row: each.row, text: each.chain });
    else people.push({ ...nothingSaid, row: each.row, chain: each.chain });
  }
  people.sort((a, b) => a.row - b.row);
  leftOver.sort((a, b) => a.row - b.row);
  const hasChains = people.some((one) => one.chain !== '');
  return { ...nothingUnderstood, people: hasChains ? people : people.map(withGuessedChain), leftOver };
}

function cleanIndented(line: string): string {
  const space = /^\s*/u.exec(line)?.[0] ?? '';
  return space + cleanText(line);
}

function headingOf(
  line: NotedLine,
  next: NotedLine | undefined,
): { chain: string; rest: string; hasPlace: boolean } | null {
  const department = departmentBefore(line.text);
  if (department) return { ...department, hasPlace: true };
  const chain = bareChain(line.text.replace(/[:：]$/u, ''));
  if (chain === '' || chain.length > 40 || /[，,、。；;：:！!？?]/u.test(chain)) return null;
  const isChain = looksLikeChain(chain);
  if (isChain || line.isTitleLine) return { chain, rest: '', hasPlace: isChain };
  const leads =
    next !== undefined &&
    next.indent >= line.indent + 1 &&
    peopleIn(line.text).people.every((one) => one.jobTitle === '');
  return leads ? { chain, rest: '', hasPlace: false } : null;
}

function closeTo(open: Heading[], indent: number): void {
  while ((open.at(-1)?.indent ?? Number.NEGATIVE_INFINITY) >= indent) open.pop();
}

/** The department a line of people belongs to: the innermost heading above it that its indentation does not leave. */
function chainAt(open: Heading[], indent: number): string {
  while (open.length > 0) {
    const heading = open[open.length - 1];
    if (!heading || heading.indent < indent) return seated(heading, 'deeper');
    if (heading.indent === indent && heading.people !== 'deeper') return seated(heading, 'same indent');
    open.pop();
  }
  return '';
}

function seated(heading: Heading | undefined, how: 'same indent' | 'deeper'): string {
  if (!heading) return '';
  if (heading.people === 'none yet') heading.people = how;
  return heading.chain;
}

/** "王立 2026/11/2 10:32": who wrote, in a copied chat. */
function isSenderLine(text: string): boolean {
  return /\d{1,2}[:：]\d{2}(?::\d{2})?\s*(?:AM|PM)?$/i.test(text) && text.length <= 60;
}

function importRowOf(one: NotedPerson, row: number, chain: string): ImportRow {
  const { stance, level, role, coach, note } = one.marks;
  const inTray = isTrayWord(chain);
  return {
    ...nothingSaid,
    row,
    chain: one.chain || (inTray ? '' : chain),
    inTray,
    name: one.name.slice(0, 2_000),
    jobTitle: one.jobTitle.slice(0, 2_000),
    rank: one.rank ?? null,
    person: { ...(role && { role }), ...(coach && { coach }), ...(note && { note }) },
    assessment: { ...(stance && { stance }), ...(level && { level }) },
  };
}
