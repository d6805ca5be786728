/** The people a line of notes names: titles beside names, one title for several, brackets and marks behind them. */

import { couldBeName, isEverydayWord, isProperName } from './cellKind.ts';
import { type Named, personIn } from './namedPeople.ts';
import { asideMarks, type Marks, marksOf } from './noteMarks.ts';
import { type Part, partOf, partsOf } from './noteParts.ts';
import { isAttendance, outsideBrackets } from './noteWords.ts';

export type NotedPerson = Named & { readonly chain: string; readonly unit: string; readonly marks: Marks };
export type NotedPeople = {
  people: NotedPerson[];
  /** Parts in which nobody was recognised. */
  rest: string[];
};

/** The title in force, and for how long: one written before a colon is for all the names behind it. */
export type Lead = { readonly title: string; readonly isGeneral: boolean };

/** The people in their order. `lead`: the title that lines above give to names without one. Linear in the text. */
export function peopleIn(text: string, lead: Lead | null = null): NotedPeople {
  const people: NotedPerson[] = [];
  const rest: string[] = [];
  const { parts: written, asides } = partsOfLine(text, lead !== null);
  const parts = written.filter((part) => !isOwnBusiness(part.text));
  if (parts.length < written.length) {
    for (const part of written) if (isOwnBusiness(part.text)) rest.push(part.text);
  }
  let chain = '';
  let general = lead?.title ?? '';
  const add = (one: Named, part: Part) => people.push({ ...one, chain, ...part.behind });
  const isAllChains = parts.every(({ kind }) => kind === 'chain');
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    if (!part) continue;
    rest.push(...part.contacts);
    const last = people.at(-1);
    chain = part.department || chain;
    if (part.lead !== null) general = isAttendance(part.lead) ? '' : part.lead;
    if (part.kind === 'chain') {
      const isBehind = parts[at - 1]?.after === '-' && last !== undefined && last.chain === '';
      if (isBehind) people[people.length - 1] = { ...last, chain: part.text };
      else chain = part.text;
      if (isAllChains) add({ name: '', jobTitle: '' }, part);
    } else if (part.kind === 'mark') {
      if (last) people[people.length - 1] = { ...last, marks: { ...last.marks, ...marksOf(part.text) } };
      else rest.push(part.text);
    } else if (part.kind === 'other') rest.push(part.text);
    else if (part.kind === 'title' && last && isSecondTitle(parts, at)) {
      people[people.length - 1] = {
        ...last,
        jobTitle: withSecond(last.jobTitle, parts[at - 1]?.after ?? '、', part.text),
      };
    } else if (next && part.lead === null && general === '' && arePair(part, next, parts)) {
      const [title, name] = part.kind === 'title' ? [part, next] : [next, part];
      const read = personIn(name.plain);
      add({ ...read, name: read.name || name.plain, jobTitle: title.plain }, name);
      at++;
    } else {
      const read = personIn(part.plain);
      if (read.jobTitle !== '' && !isNameFirst(part.plain, read) && part.lead === null) general = '';
      add({ ...read, jobTitle: titleOf(read, part, general) }, part);
    }
  }
  const note = asides.join(' ').trim();
  const last = people.at(-1);
  if (note !== '' && last) people[people.length - 1] = { ...last, marks: withMarks(last.marks, asideMarks(note)) };
  else if (note !== '') rest.push(note);
  return { people, rest };
}

/** "男", "汉族", "中共党员": said between a name and its title, and nothing to take over. */
function isOwnBusiness(text: string): boolean {
  return /^(?:[男女]性?|\p{Script=Han}{1,4}族|(?:中共)?(?:预备)?党员|群众|\d{2}岁|\d{4}年(?:\d{1,2}月)?(?:出)?生)$/u.test(
    text,
  );
}

/** The second office stands beside the first one, inside its bracket. */
function withSecond(jobTitle: string, after: string, second: string): string {
  return jobTitle.endsWith('）') ? `${jobTitle.slice(0, -1)}${after}${second}）` : `${jobTitle}${after}${second}`;
}

/** The title in force, with the person's own office in brackets behind it. */
function titleOf(read: Named, part: Part, general: string): string {
  if (general === '' || read.name === '') return read.jobTitle || general;
  if (read.jobTitle === '') return general;
  return part.lead !== null || isNameFirst(part.plain, read) ? `${general}（${read.jobTitle}）` : read.jobTitle;
}

function isNameFirst(plain: string, read: Named): boolean {
  return read.name !== '' && plain.startsWith(read.name);
}

/** "王敬修 副校长、教授": a bare title behind somebody whose name came first is theirs too, unless its own name follows. */
function isSecondTitle(parts: readonly Part[], at: number): boolean {
  const before = parts[at - 1];
  const next = parts[at + 1];
  if (!before || before.kind === 'name' || !/[、，,/／]/u.test(before.after)) return false;
  if (next?.kind === 'name' && /[^、]/u.test(parts[at]?.after ?? '')) return false;
  let holding = at - 1;
  while (holding > at - mostOffices && parts[holding]?.kind === 'title') holding--;
  const holder = parts[holding];
  return holder?.kind === 'both' && isNameFirst(holder.plain, personIn(holder.plain));
}

function withMarks(before: Marks, after: Marks): Marks {
  const note = [before.note, after.note].filter(Boolean).join('；');
  return { ...before, ...after, ...(note !== '' && { note }) };
}

/** The parts of a line, and what is said of its people behind a dash or a colon. */
function partsOfLine(text: string, isLed: boolean): { parts: Part[]; asides: string[] } {
  const [said = '', ...dashed] = cutAtDashes(text);
  if (dashed.length > 0 && dashed.length < 5) {
    const remarks: string[] = [];
    const pieces = [said, ...dashed].map((piece) => {
      const [who, remark] = dashed.length === 1 ? nameAndRemark(piece) : [piece];
      if (remark !== undefined) remarks.push(remark);
      return partOf(who, '-');
    });
    const named = pieces.filter(({ kind }) => kind === 'name' || kind === 'both');
    const others = pieces.filter((piece) => !named.includes(piece));
    const fits = named[0]?.kind === 'both' ? ['chain', 'mark'] : ['chain', 'title', 'mark'];
    if (named.length === 1 && others.every(({ kind }) => fits.includes(kind))) {
      return { parts: pieces, asides: remarks };
    }
  }
  const [body, ...remarks] = remarkParted(said);
  return { parts: withRareNames(partsOf(body), isLed), asides: [...remarks, ...dashed] };
}

function cutAtDashes(text: string): string[] {
  const shown = outsideBrackets(text);
  const pieces: string[] = [];
  let from = 0;
  for (const dash of shown.matchAll(/\s*(?:——|--|—)\s*|\s+[-–－]\s+/gu)) {
    pieces.push(text.slice(from, dash.index));
    from = dash.index + dash[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** "CEO Iza：支持" → the person and what is said of them; a colon with anybody behind it parts something else. */
function remarkParted(text: string): readonly [string, ...string[]] {
  const at = outsideBrackets(text).search(/[:：]/u);
  if (at <= 0) return [text];
  const [who, remark] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  const whom = partsOf(who);
  const isSaidOfOne = whom.length === 1 && whom[0]?.kind === 'both';
  const isRemark = partsOf(remark).every(({ kind }) => kind === 'mark' || kind === 'other');
  return remark !== '' && isSaidOfOne && isRemark ? [who, remark] : [text];
}

/** "陈立衡：主导投资": behind a dash the title has been said. */
function nameAndRemark(piece: string): readonly [string, string?] {
  const at = outsideBrackets(piece).search(/[:：]/u);
  const who = piece.slice(0, at).trim();
  return at > 0 && isProperName(who) ? [who, piece.slice(at + 1).trim()] : [piece];
}

/** A name beside a title makes one person across a comma or a bar; across 、 only when the whole line goes on so. */
function arePair(part: Part, next: Part, parts: readonly Part[]): boolean {
  const kinds = [part.kind, next.kind].sort().join(' ');
  if (kinds !== 'name title') return false;
  if (part.after !== '、') return true;
  return (
    parts.length % 2 === 0 && parts.length <= mostPaired && parts.every((each, at) => each.kind === parts[at % 2]?.kind)
  );
}

/** Offices that somebody has one after the other. */
const mostOffices = 8;

/** A line of more parts is no enumeration of titles and names in turn. */
const mostPaired = 200;

/** Among names, a word that could be one is one: the surname is rare. */
function withRareNames(parts: readonly Part[], isLed: boolean): Part[] {
  const sure = parts.filter(({ kind }) => kind === 'name' || kind === 'both').length;
  const isList = sure >= 2 || isLed || parts.some(({ lead }) => lead !== null);
  return parts.map((part) => {
    const most = part.lead === null ? 3 : 4;
    const isRare = isList && part.kind === 'other' && [...part.plain].length <= most && couldBeName(part.plain);
    return isRare && !isEverydayWord(part.plain) && /\p{Script=Han}/u.test(part.plain)
      ? { ...part, kind: 'name' }
      : part;
  });
}
