/** The chart as indented text: `# target`, chains at the margin, their people below, "职务 姓名". */
import type { DecisionChain, Person } from '../domain/chain.ts';
import { personFromLine } from '../domain/entry.ts';
import { fileLimits } from '../file/limits.ts';

const unnamed = '?';
const placeholderMark = '???';

/** The first line is the target, a chain stands at the margin, a person two spaces in. The tray is not in it. */
export function outlineOf(chain: DecisionChain): string {
  return printed({
    target: oneLine(chain.target),
    ribs: chain.ribs.map((rib) => ({
      line: ribLine(rib.name),
      people: rib.personIds.flatMap((id) => (chain.people[id] ? [personLine(chain.people[id])] : [])),
    })),
  });
}

type OutlineRib = { readonly line: string; readonly people: readonly string[] };
export type Outline = { readonly target: string; readonly ribs: readonly OutlineRib[] };

/**
 * Text as an outline: a first line "# …" ("目标：…", "Target: …") is the target, an indented line a person, any other a
 * chain; people before the first chain are chains. White space is evened out, blank lines do not count.
 */
export function parsedOutline(text: string): Outline {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const first = /^(?:#(?:\s|$)|目标\s*[:：]|Target\s*[:：])(.*)$/iu.exec(oneLine(lines[0] ?? ''));
  const ribs: { line: string; people: string[] }[] = [];
  for (const line of first ? lines.slice(1) : lines) {
    const last = ribs.at(-1);
    if (last && /^\s/u.test(line)) last.people.push(oneLine(line));
    else ribs.push({ line: oneLine(line), people: [] });
  }
  return { target: oneLine(first?.[1] ?? ''), ribs };
}

/** The text as the outline of a chart prints it. Lines the chart knows stay as they are; others are split and joined again. */
export function normalOutline(text: string, chain: DecisionChain): string {
  const known = knownPeople(chain);
  const { target, ribs } = parsedOutline(text);
  return printed({
    target,
    ribs: ribs.map((rib) => ({ line: rib.line, people: rib.people.map((line) => personLine(personOf(line, known))) })),
  });
}

function printed({ target, ribs }: Outline): string {
  const lines = [
    `# ${target}`.trimEnd(),
    ...ribs.flatMap((rib) => [rib.line, ...rib.people.map((line) => `  ${line}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Runs of white space are one space; as long as a text in a chart file may be. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, fileLimits.text).trimEnd();
}

/** A chain without a name is "?". */
export function ribLine(name: string): string {
  return oneLine(name) || unnamed;
}

export function ribNameOf(line: string): string {
  return line === unnamed ? '' : line;
}

export type NamedSeat = Pick<Person, 'name' | 'jobTitle'> & { readonly placeholder: boolean; readonly rank?: number };

/** "职务 姓名"; "???" stands for a person not known yet, "?" for a seat that says nothing. */
export function personLine(person: Pick<Person, 'name' | 'jobTitle' | 'placeholder'>): string {
  const jobTitle = oneLine(person.jobTitle);
  const name = oneLine(person.name) || (person.placeholder ? placeholderMark : '');
  return `${jobTitle} ${name}`.trim() || unnamed;
}

/** How the people of a chart, the tray included, are written, and what each line means there. */
export function knownPeople(chain: DecisionChain): Map<string, NamedSeat> {
  const known = new Map<string, NamedSeat>();
  for (const { name, jobTitle, placeholder } of Object.values(chain.people)) {
    const seat = { name, jobTitle, placeholder: name.trim() === '' && placeholder === true };
    const line = personLine(seat);
    if (!known.has(line)) known.set(line, seat);
  }
  return known;
}

/** A line as name and title; a line the chart knows means what it means there. */
export function personOf(line: string, known: ReadonlyMap<string, NamedSeat>): NamedSeat {
  const there = known.get(line);
  if (there) return there;
  if (line === unnamed) return { name: '', jobTitle: '', placeholder: false };
  if (line === placeholderMark) return { name: '', jobTitle: '', placeholder: true };
  const seat = /^(.+) [?？]{2,}$/u.exec(line)?.[1];
  if (seat !== undefined) return { name: '', jobTitle: seat, placeholder: true };
  const { name, jobTitle, rank, placeholder = false } = personFromLine(line);
  return { name: oneLine(name), jobTitle: oneLine(jobTitle), placeholder, ...(rank !== undefined && { rank }) };
}
