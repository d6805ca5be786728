/** Lines from a chat, minutes, a notice or an outline as people: departments by colon, heading or indentation. */
import { couldBeName, isEverydayWord, isTrayWord } from './cellKind.ts';
import { type ImportRow, type LeftOver, nothingSaid } from './importRow.ts';
import { isDefinition, isRule } from './markdown.ts';
import { addDetail } from './noteDetail.ts';
import { chainAt, closeTo, type Heading, headingOf, isSomebody, seated } from './noteHeadings.ts';
import { continues, leadAfter, leadAlone, type OpenLead, titleAbove } from './noteLead.ts';
import { type NotedLine, notedLine } from './noteLine.ts';
import { type NotedPerson, peopleIn } from './notePeople.ts';
import { isOrganisation } from './noteWords.ts';
import { withGuessedChain } from './understandTable.ts';
import { nothingUnderstood, type Understood } from './understood.ts';

/**
 * People in reading order with `row` = line (0 = first). "部门：甲、乙", "副组长：甲、乙", indented outlines, Markdown and
 * numbered lists, "CEO 韩启东 / CTO Sara Linde"; "???" for a name is a seat without one. What is not understood is in
 * `leftOver`, line by line. Never throws.
 */
export function understandNotes(text: string): Understood {
  const people: ImportRow[] = [];
  const leftOver: LeftOver[] = [];
  const open: Heading[] = [];
  const headings: Heading[] = [];
  const lines = text.split(/\r\n|\r|\n/).map(notedLine);
  const nextOf = followers(lines);
  let lead: OpenLead | null = null;
  let last: { readonly indent: number; readonly at: number } | null = null;
  let isParted = false;
  const seatUnused = (one: OpenLead | null) => {
    if (one?.isUnused && one.title !== '') {
      people.push({ ...nothingSaid, row: one.row, chain: one.chain, jobTitle: one.title });
    }
  };
  const endLead = () => {
    seatUnused(lead);
    lead = null;
  };
  const leave = (row: number, words: string) => {
    if (words !== '') leftOver.push({ row, text: words });
  };
  for (const [row, line] of lines.entries()) {
    if (line.text === '') {
      isParted = true;
      if (lead && !lead.isAlone) endLead();
      continue;
    }
    const next = nextOf[row];
    if (
      line.text.length > longestLine ||
      isSenderLine(line.text) ||
      isFact(line.text) ||
      isDefinition(line.text) ||
      isRule(line.text)
    ) {
      leave(row, line.text);
      continue;
    }
    const isOwnLine = isParted && last !== null && last.indent < 0 && line.indent === 0;
    isParted = false;
    if (last && !isOwnLine && line.indent >= last.indent + 1 && addDetail(people, last.at, line, leave, row)) continue;
    const heading = headingOf(line, next);
    if (heading) {
      endLead();
      closeTo(open, line.indent);
      const parent = open.at(-1);
      if (parent) parent.hasHeadings = true;
      const opened: Heading = { ...heading, row, indent: line.indent, people: 'none yet', hasHeadings: false };
      open.push(opened);
      headings.push(opened);
      leave(row, heading.alias);
      last = null;
    }
    const content = heading ? heading.rest : line.text;
    if (content === '') continue;
    const alone: { title: string; rest: string } | null = heading
      ? null
      : (leadAlone(line) ?? titleAbove(lines, row, lead !== null));
    if (alone) {
      endLead();
      const chain: string = alone.title === '' ? '' : chainAt(open, line.indent);
      leave(row, alone.title === '' ? line.text : alone.rest);
      const isOpen: boolean = alone.title !== '';
      lead = {
        ...alone,
        row,
        indent: line.indent,
        chain,
        isGeneral: true,
        isUnused: isOpen,
        isAlone: true,
        goesOn: true,
      };
      last = null;
      continue;
    }
    const current: OpenLead | null = lead;
    const found = peopleIn(content, current && continues(current, line, content) ? current : null);
    if (found.people.length === 0 && isRareName(lines, row)) {
      found.people.push({ name: content, jobTitle: '', chain: '', unit: '', marks: {} });
      found.rest.length = 0;
    }
    if (found.people.length === 0) {
      if (heading) headings.pop();
      if (heading) open.pop();
      if (!heading && !isDeeper(line, last)) endLead();
      leave(row, line.text);
      continue;
    }
    const saysOwn = found.people.every((one) => one.chain !== '');
    const chain = saysOwn ? '' : heading ? seated(open.at(-1), 'deeper') : chainAt(open, line.indent);
    for (const one of found.people) people.push(importRowOf(one, row, chain));
    for (const rest of found.rest) leave(row, rest);
    lead = leadAfter(current, line, content, found.people, row, chain);
    if (current && lead !== current) seatUnused(current);
    last = { indent: line.indent, at: people.length - 1 };
  }
  endLead();
  const hasPeople = people.length > 0;
  const chains = new Set(people.map((one) => one.chain));
  for (const each of headings) {
    // Who stood below a title under it may have named another chain.
    if (each.people !== 'none yet' && (chains.has(each.chain) || isTrayWord(each.chain))) continue;
    const isHead = hasPeople && isOrganisation(each.chain);
    if (each.hasHeadings || !each.hasPlace || isHead) leave(each.row, lines[each.row]?.text ?? each.chain);
    else people.push({ ...nothingSaid, row: each.row, chain: each.chain });
  }
  people.sort((a, b) => a.row - b.row);
  leftOver.sort((a, b) => a.row - b.row);
  const hasChains = people.some((one) => one.chain !== '');
  return { ...nothingUnderstood, people: hasChains ? people : people.map(withGuessedChain), leftOver };
}

/** Characters; a longer line is prose or no text at all. */
const longestLine = 5_000;

/** For every line the next one with words. */
function followers(lines: readonly NotedLine[]): (NotedLine | undefined)[] {
  const next: (NotedLine | undefined)[] = Array.from({ length: lines.length });
  let seen: NotedLine | undefined;
  for (let row = lines.length - 1; row >= 0; row--) {
    next[row] = seen;
    if (lines[row]?.text !== '') seen = lines[row];
  }
  return next;
}

function isDeeper(line: NotedLine, last: { readonly indent: number } | null): boolean {
  return last !== null && line.indent >= last.indent + 1;
}

/** A line of two or three characters between lines of names is a name though its surname is rare. */
function isRareName(lines: readonly NotedLine[], row: number): boolean {
  const text = lines[row]?.text ?? '';
  if (!/^\p{Script=Han}{2,3}$/u.test(text) || !couldBeName(text) || isEverydayWord(text)) return false;
  const near = [row - 2, row - 1, row + 1, row + 2].map((at) => lines[at]?.text ?? '');
  return near.filter((each) => each !== '' && each.length <= 40 && isSomebody(each)).length >= 2;
}

/** "时间：2026年11月2日": what minutes and letters say of themselves. */
function isFact(text: string): boolean {
  return /^(?:会议)?(?:时间|地点|主题|议题|议程|日期|名称|编号|文号|附件|抄送|主送|抄报|date|time|location|venue|place|subject|agenda|attachments?)\s*[:：]/iu.test(
    text,
  );
}

/** "王立 2026/11/2 10:32": who wrote, in a copied chat. */
function isSenderLine(text: string): boolean {
  return /\d{1,2}[:：]\d{2}(?::\d{2})?\s*(?:AM|PM)?$/i.test(text) && text.length <= 60;
}

function importRowOf(one: NotedPerson, row: number, chain: string): ImportRow {
  const { stance, level, role, coach, note } = one.marks;
  const inTray = isTrayWord(chain);
  const above = inTray ? '' : chain;
  const said = [one.chain === '' && above !== '' ? one.unit : '', note].filter(Boolean).join('\n');
  return {
    ...nothingSaid,
    row,
    chain: one.chain || above || one.unit,
    inTray,
    name: one.name.slice(0, 2_000),
    jobTitle: one.jobTitle.slice(0, 2_000),
    rank: one.rank ?? null,
    person: { ...(role && { role }), ...(coach && { coach }), ...(said && { note: said }) },
    assessment: { ...(stance && { stance }), ...(level && { level }) },
  };
}
